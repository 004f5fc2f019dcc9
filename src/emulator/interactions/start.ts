import { randomBytes } from 'node:crypto';
import type { APIInteraction, APIMessage } from 'discord-api-types/v10';
import { InteractionContextType, InteractionType } from 'discord-api-types/v10';
import { toApiChannel } from '../world/channels.ts';
import { permissionsIn } from '../world/permissions.ts';
import { toApiMember, toApiUser } from '../world/shapes.ts';
import type { Channel, User, World } from '../world/world.ts';
import { emit, known } from '../world/world.ts';
import { fail } from './failures.ts';
import type { OpenInteraction, Outcome } from './open-interaction.ts';

/** The time for the first answer (docs: Responding to an Interaction). */
export const ANSWER_WINDOW = 3_000;

/** How long an interaction's token lives (docs: Followup Messages). */
const TOKEN_LIFETIME = 15 * 60_000;

/** Files that a bot may attach to its answer, in bytes; a server without boosts. */
const ATTACHMENT_SIZE_LIMIT = 10 * 1024 * 1024;

/** What a person does, as far as it differs between commands, components and modals. */
export interface Start {
  type: Exclude<InteractionType, InteractionType.Ping>;
  user: User;
  channel: Channel;
  /** The interaction's `data`. */
  data: unknown;
  message?: APIMessage | null;
  commandName?: string;
  commandType?: number;
  customId?: string;
  focusedType?: number;
  openedBy?: OpenInteraction;
}

/** Starts an interaction: sends it to the bot, and promises how it ends for the person. */
export function startInteraction(world: World, start: Start): Promise<Outcome> {
  return new Promise((resolve) => {
    const interaction: OpenInteraction = {
      id: world.nextId(),
      token: randomBytes(60).toString('base64url'),
      type: start.type,
      userId: start.user.id,
      channelId: start.channel.id,
      guildId: start.channel.guildId,
      startedAt: world.clock.now(),
      commandName: start.commandName ?? null,
      commandType: start.commandType ?? null,
      messageId: start.message?.id ?? null,
      customId: start.customId ?? null,
      focusedType: start.focusedType ?? null,
      openedBy: start.openedBy ?? null,
      acknowledged: null,
      answer: null,
      givenUp: false,
      originalId: null,
      loading: false,
      followUps: 0,
      settle: (outcome) => {
        interaction.settle = () => undefined;
        resolve(outcome);
        emit(world, { what: 'screen changed' });
      },
    };
    world.interactions.set(interaction.token, interaction);
    setDeadlines(world, interaction);
    const payload = toPayload(world, interaction, start);
    emit(world, { what: 'interaction started', payload, sent: world.alters?.(payload) ?? payload });
    emit(world, { what: 'screen changed' });
  });
}

function setDeadlines(world: World, interaction: OpenInteraction): void {
  world.clock.after(ANSWER_WINDOW, () => {
    if (interaction.acknowledged === null) {
      interaction.givenUp = true;
      fail(
        world,
        interaction,
        interaction.type === InteractionType.ApplicationCommand ? 'no response' : 'failed',
      );
    }
    if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
      world.interactions.delete(interaction.token);
    }
  });
  if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return;
  world.clock.after(TOKEN_LIFETIME, () => {
    world.interactions.delete(interaction.token);
    if (interaction.loading) fail(world, interaction, 'no response');
    else interaction.settle({ is: 'acknowledged' });
  });
}

/** Whether the first answer may still come. */
export function isAwaited(world: World, interaction: OpenInteraction): boolean {
  return !interaction.givenUp && world.clock.now() - interaction.startedAt <= ANSWER_WINDOW;
}

/** The living interaction that a token stands for. */
export function interactionOf(world: World, token: string): OpenInteraction | undefined {
  const interaction = world.interactions.get(token);
  if (!interaction || world.clock.now() - interaction.startedAt > TOKEN_LIFETIME) return undefined;
  return interaction;
}

function toPayload(world: World, interaction: OpenInteraction, start: Start): APIInteraction {
  const { user, channel } = start;
  const guild = channel.guildId ? known(world.guilds.get(channel.guildId), 'a guild') : null;
  const permissions = permissionsIn(world, channel, user.id).toString();
  const place = guild
    ? {
        guild_id: guild.id,
        guild: { id: guild.id, locale: guild.locale, features: [] },
        guild_locale: guild.locale,
        member: {
          ...toApiMember(world, known(guild.members.get(user.id), 'a member')),
          permissions,
        },
        context: InteractionContextType.Guild,
      }
    : { user: toApiUser(user), context: InteractionContextType.BotDM };
  const payload = {
    version: 1,
    id: interaction.id,
    application_id: world.application.id,
    type: start.type,
    token: interaction.token,
    data: start.data,
    channel_id: channel.id,
    channel: { ...toApiChannel(world, channel), permissions },
    app_permissions: permissionsIn(world, channel, world.application.id).toString(),
    locale: user.locale,
    entitlements: [],
    authorizing_integration_owners: integrationOwners(world, channel, user.id),
    attachment_size_limit: ATTACHMENT_SIZE_LIMIT,
    ...place,
    ...(start.message ? { message: start.message } : {}),
  };
  return payload as unknown as APIInteraction;
}

/**
 * Whose installation lets the bot answer: the guild's, or where the bot is no member the person's own; in a direct
 * message with the bot Discord says 0.
 */
export function integrationOwners(
  world: World,
  channel: Channel,
  userId: string,
): { 0: string } | { 1: string } {
  return isInstalledIn(world, channel) ? { 0: channel.guildId ?? '0' } : { 1: userId };
}

/** Whether the guild of a channel has the bot as a member; a direct message with it counts as one. */
export const isInstalledIn = (world: World, { guildId }: Channel): boolean =>
  guildId === null || world.guilds.get(guildId)?.members.has(world.application.id) === true;
