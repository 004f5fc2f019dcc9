import type { APIMessage, APIMessageInteractionMetadata } from 'discord-api-types/v10';
import { ChannelType, MessageFlags, MessageType } from 'discord-api-types/v10';
import { canSeeChannel } from './channels.ts';
import { pingsOf } from './mentions.ts';
import type { MessageBody, Upload } from './message-bodies.ts';
import { storedComponents, storedEmbeds, storeUploads } from './message-bodies.ts';
import { toApiUser } from './shapes.ts';
import { byAge } from './snowflakes.ts';
import type { Channel, StoredMessage, User, World } from './world.ts';
import { emit, known } from './world.ts';

/** What a message gets from where it comes from, rather than from its body. */
export interface Provenance {
  author: User;
  type?: MessageType;
  onlyFor?: string | null;
  loading?: boolean;
  /** The message that it answers. */
  repliesTo?: APIMessage | null;
  interaction?: APIMessageInteractionMetadata | undefined;
  /** `vraag`, for the line over the answer to a command. */
  commandName?: string | null;
}

/** A channel keeps this many messages; the emulator is no archive, and must not grow under load. */
const MESSAGES_KEPT = 2_000;

/** Puts a new message in a channel. */
export function createMessage(
  world: World,
  channel: Channel,
  body: MessageBody,
  uploads: Upload[],
  from: Provenance,
): StoredMessage {
  const ephemeral = from.onlyFor !== undefined && from.onlyFor !== null;
  const flags =
    ((body.flags ?? 0) & (MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2)) |
    ((body.flags ?? 0) & MessageFlags.SuppressNotifications) |
    (ephemeral ? MessageFlags.Ephemeral : 0) |
    (from.loading ? MessageFlags.Loading : 0);
  const content = (body.content ?? '').trim();
  const message: APIMessage = {
    id: world.nextId(),
    channel_id: channel.id,
    type: from.type ?? MessageType.Default,
    author: toApiUser(from.author),
    content,
    timestamp: new Date(world.clock.now()).toISOString(),
    edited_timestamp: null,
    tts: body.tts ?? false,
    ...(body.nonce == null ? {} : { nonce: body.nonce }),
    pinned: false,
    flags,
    ...pingFields(world, channel, content, body),
    attachments: storeUploads(world, channel.id, uploads, body.attachments),
    embeds: storedEmbeds(body.embeds ?? []),
    components: storedComponents(body.components ?? []),
    ...(from.interaction
      ? {
          application_id: world.application.id,
          webhook_id: world.application.id,
          interaction_metadata: from.interaction,
          ...legacyInteraction(from),
        }
      : {}),
    ...(from.repliesTo
      ? {
          message_reference: {
            type: 0,
            channel_id: from.repliesTo.channel_id,
            message_id: from.repliesTo.id,
            ...(channel.guildId ? { guild_id: channel.guildId } : {}),
          },
          ...(ephemeral ? {} : { referenced_message: withoutReference(from.repliesTo) }),
        }
      : {}),
  };
  const stored: StoredMessage = { message, onlyFor: from.onlyFor ?? null, dismissed: false };
  const kept = messagesOf(world, channel.id);
  kept.push(stored);
  if (kept.length > MESSAGES_KEPT) forget(world, kept.shift());
  if (!ephemeral) {
    channel.lastMessageId = message.id;
    if (channel.thread) channel.thread.totalMessages += 1;
  }
  emit(world, { what: 'message created', stored });
  return stored;
}

/** Changes a message: only the fields that the body has. */
export function editMessage(
  world: World,
  stored: StoredMessage,
  body: MessageBody,
  uploads: Upload[],
  how: { marksEdited: boolean },
): void {
  const { message } = stored;
  const channel = known(world.channels.get(message.channel_id), 'the channel of a message');
  if (body.content !== undefined) message.content = (body.content ?? '').trim();
  if (body.embeds !== undefined) message.embeds = storedEmbeds(body.embeds ?? []);
  if (body.components !== undefined) message.components = storedComponents(body.components ?? []);
  if (body.attachments !== undefined) {
    const stays = new Set((body.attachments ?? []).map((attachment) => String(attachment.id)));
    message.attachments = message.attachments.filter((attachment) => stays.has(attachment.id));
  }
  message.attachments.push(...storeUploads(world, channel.id, uploads, body.attachments));
  if (body.content !== undefined || body.allowed_mentions !== undefined) {
    Object.assign(message, pingFields(world, channel, message.content, body));
  }
  const settable = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;
  if (typeof body.flags === 'number') {
    message.flags = ((message.flags ?? 0) & ~settable) | (body.flags & settable);
  }
  message.flags = (message.flags ?? 0) & ~MessageFlags.Loading;
  if (how.marksEdited) message.edited_timestamp = new Date(world.clock.now()).toISOString();
  emit(world, { what: 'message updated', stored });
}

/** Takes a message away. */
export function deleteMessage(world: World, stored: StoredMessage): void {
  const list = messagesOf(world, stored.message.channel_id);
  const index = list.indexOf(stored);
  if (index !== -1) list.splice(index, 1);
  forget(world, stored);
  emit(world, { what: 'message deleted', stored });
}

function forget(world: World, stored: StoredMessage | undefined): void {
  for (const attachment of stored?.message.attachments ?? []) world.files.delete(attachment.id);
}

/** The messages of a channel, the oldest first. */
export function messagesOf(world: World, channelId: string): StoredMessage[] {
  return known(world.messages.get(channelId), 'the messages of a channel');
}

/** A message by its id. */
export function findMessage(world: World, channelId: string, messageId: string): StoredMessage | undefined {
  // What is asked for is nearly always new.
  return world.messages.get(channelId)?.findLast((stored) => stored.message.id === messageId);
}

/** Whether someone has a message before their eyes when they are in its channel. */
export function canSeeMessage(world: World, stored: StoredMessage, userId: string): boolean {
  if (stored.dismissed || (stored.onlyFor !== null && stored.onlyFor !== userId)) return false;
  const channel = world.channels.get(stored.message.channel_id);
  return channel !== undefined && (stored.onlyFor !== null || canSeeChannel(world, channel, userId));
}

/** A page of a channel's history, the newest first, as the API gives it. */
export function history(
  world: World,
  channelId: string,
  page: { before?: string | null; after?: string | null; around?: string | null; limit: number },
): APIMessage[] {
  const open = messagesOf(world, channelId)
    .filter((stored) => stored.onlyFor === null)
    .map((stored) => stored.message);
  const { before, after, around, limit } = page;
  let chosen: APIMessage[];
  if (around) {
    const index = open.findIndex((message) => byAge(message.id, around) >= 0);
    const centre = index === -1 ? open.length : index;
    chosen = open.slice(Math.max(0, centre - Math.floor(limit / 2)), centre + Math.ceil(limit / 2));
  } else if (after) {
    chosen = open.filter((message) => byAge(message.id, after) > 0).slice(0, limit);
  } else {
    chosen = open.filter((message) => !before || byAge(message.id, before) < 0).slice(-limit);
  }
  return chosen.toReversed();
}

function pingFields(world: World, channel: Channel, content: string, body: MessageBody) {
  const guild = channel.guildId ? (world.guilds.get(channel.guildId) ?? null) : null;
  const pings = pingsOf(content, body.allowed_mentions, guild);
  return {
    mentions: pings.users.flatMap((id) => {
      const user = world.users.get(id);
      return user ? [toApiUser(user)] : [];
    }),
    mention_roles: pings.roles,
    mention_everyone: pings.everyone && channel.type !== ChannelType.DM,
  };
}

/** A message that is shown inside another says no more whom it answers itself. */
function withoutReference(message: APIMessage): APIMessage {
  const { referenced_message: _, ...rest } = message;
  return rest;
}

/** The older form of the metadata, which Discord still sends beside the new one. */
function legacyInteraction(from: Provenance): Partial<APIMessage> {
  if (!from.interaction || !from.commandName) return {};
  const { id, type, user } = from.interaction;
  return { interaction: { id, type, name: from.commandName, user } };
}
