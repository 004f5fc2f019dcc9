import type { APIMessage } from 'discord-api-types/v10';
import { ApplicationCommandType, ChannelType, InteractionType, MessageFlags } from 'discord-api-types/v10';
import { seeModal } from '../people/modals.ts';
import type { Speaker } from '../people/option-values.ts';
import { availableCommands, mayWrite } from '../people/picker.ts';
import { activeThreads, canSeeChannel, directMessages, guildChannels } from '../world/channels.ts';
import { canSeeMessage, messagesOf } from '../world/messages.ts';
import type { Channel, StoredMessage, User, World } from '../world/world.ts';
import { known } from '../world/world.ts';
import type { View, ViewChannel, ViewMessage } from './view-model.ts';

/** So many violations are shown at once. */
const VIOLATIONS_SHOWN = 5;

/** Puts together what a person sees in a channel. */
export function viewOf(speaker: Speaker, limit: number, online: boolean): View {
  const { world, user, channel } = speaker;
  const guild = known(
    [...world.guilds.values()].find((one) => one.members.has(user.id)),
    'a guild',
  );
  const visible = messagesOf(world, channel.id).filter((stored) => canSeeMessage(world, stored, user.id));
  return {
    application: { id: world.application.id, name: world.application.name, online },
    person: { id: user.id, name: user.displayName, locale: user.locale },
    people: [...world.users.values()]
      .filter((one) => !one.bot && one.id !== guild.ownerId)
      .map((one) => ({ id: one.id, name: one.displayName })),
    guild: { id: guild.id, name: guild.name },
    channels: channelsFor(world, user, guild.id),
    here: toViewChannel(world, user, channel),
    messages: visible.slice(-limit).map((stored) => toViewMessage(world, stored)),
    hasOlder: visible.length > limit,
    pending: pendingFor(speaker),
    failures: world.failures.filter((one) => one.userId === user.id && one.channelId === channel.id),
    modal: modalFor(world, user),
    commands: availableCommands(speaker),
    messageCommands: availableCommands(speaker, ApplicationCommandType.Message),
    names: {
      users: namesOf([...world.users.values()].map((one) => [one.id, one.displayName])),
      roles: namesOf([...guild.roles.values()].map((role) => [role.id, role.name])),
      channels: namesOf([...world.channels.values()].map((one) => [one.id, one.name])),
    },
    controls: world.controls.map(({ label, said }) => {
      const locale = user.locale === 'nl' ? 'nl' : 'en';
      return { label: label[locale], said: said()?.[locale] ?? null };
    }),
    violations: world.violations.slice(-VIOLATIONS_SHOWN),
    now: world.clock.now(),
  };
}

function namesOf(pairs: [string, string][]): Record<string, string> {
  return Object.fromEntries(pairs);
}

/** Categories with their channels, each channel with its threads, and the direct message with the bot. */
function channelsFor(world: World, user: User, guildId: string): ViewChannel[] {
  const threads = activeThreads(world, guildId);
  const listed = guildChannels(world, guildId).flatMap((channel) => [
    channel,
    ...threads.filter((thread) => thread.parentId === channel.id),
  ]);
  return [...listed, directMessages(world, user.id)]
    .filter((channel) => canSeeChannel(world, channel, user.id))
    .map((channel) => toViewChannel(world, user, channel));
}

function toViewChannel(world: World, user: User, channel: Channel): ViewChannel {
  return {
    id: channel.id,
    name: channel.type === ChannelType.DM ? world.application.name : channel.name,
    topic: channel.topic ?? '',
    kind: kindOf(channel),
    type: channel.type,
    parentId: channel.parentId,
    mayWrite: mayWrite({ world, user, channel }),
  };
}

function kindOf(channel: Channel): ViewChannel['kind'] {
  if (channel.thread) return 'thread';
  switch (channel.type) {
    case ChannelType.GuildCategory:
      return 'category';
    case ChannelType.GuildAnnouncement:
      return 'announcement';
    case ChannelType.DM:
      return 'direct';
    default:
      return 'text';
  }
}

function toViewMessage(world: World, stored: StoredMessage): ViewMessage {
  const { message } = stored;
  const author = world.users.get(message.author.id);
  return {
    message,
    author: author?.displayName ?? message.author.username,
    bot: author?.bot ?? false,
    ephemeral: stored.onlyFor !== null,
    loading: ((message.flags ?? 0) & MessageFlags.Loading) !== 0,
    used: usedCommand(world, message),
  };
}

function usedCommand(world: World, message: APIMessage): ViewMessage['used'] {
  const { interaction } = message;
  if (!interaction) return null;
  const by = world.users.get(interaction.user.id)?.displayName ?? interaction.user.username;
  return { by, command: interaction.name };
}

/** What waits for its first answer. Typing on is not shown: the list of choices says that it loads. */
function pendingFor({ world, user, channel }: Speaker): View['pending'] {
  return [...world.interactions.values()]
    .filter(
      (one) =>
        one.userId === user.id &&
        one.channelId === channel.id &&
        one.acknowledged === null &&
        !one.givenUp &&
        (one.type === InteractionType.ApplicationCommand || one.type === InteractionType.MessageComponent),
    )
    .map((one) => ({
      id: one.id,
      command: one.commandName,
      messageId: one.messageId,
      customId: one.customId,
    }));
}

function modalFor(world: World, user: User): View['modal'] {
  const open = world.modals.get(user.id);
  if (!open) return null;
  const submissions = [...world.interactions.values()].filter(
    (one) => one.openedBy === open.openedBy && one.userId === user.id,
  );
  const seen = seeModal(open.modal);
  return {
    id: open.id,
    title: seen.title,
    texts: seen.texts,
    fields: seen.fields,
    sending: submissions.some((one) => one.acknowledged === null && !one.givenUp),
    failed: submissions.at(-1)?.givenUp ?? false,
  };
}
