import type { APIApplicationCommand } from 'discord-api-types/v10';
import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord-api-types/v10';
import { isInstalledIn } from '../interactions/start.ts';
import { may, maySend, permissionsIn } from '../world/permissions.ts';
import type { Speaker } from './option-values.ts';

/** The commands of one type that a person finds where they are. */
export function availableCommands(
  speaker: Speaker,
  type: ApplicationCommandType = ApplicationCommandType.ChatInput,
): APIApplicationCommand[] {
  const { world, channel } = speaker;
  const all = [...world.commands.values()].filter(
    (command) => command.type === type && isOffered(speaker, command),
  );
  // A guild's own command stands before a global one of the same name.
  return all.filter(
    (command) =>
      command.guild_id === channel.guildId ||
      !all.some((other) => other.name === command.name && other.guild_id === channel.guildId),
  );
}

function isOffered(speaker: Speaker, command: APIApplicationCommand): boolean {
  const { world, user, channel } = speaker;
  if (command.guild_id && command.guild_id !== channel.guildId) return false;
  const context = channel.guildId ? InteractionContextType.Guild : InteractionContextType.BotDM;
  if (command.contexts && !command.contexts.includes(context)) return false;
  if (channel.guildId === null) return true;
  // Where the bot is no member, those find it who installed it for themselves: here everyone has.
  const isForPeople = command.integration_types?.includes(ApplicationIntegrationType.UserInstall) === true;
  if (!isInstalledIn(world, channel) && !isForPeople) return false;
  if (!may(world, channel, user.id, 'UseApplicationCommands')) return false;
  const needed = command.default_member_permissions;
  if (needed === null || needed === undefined) return true;
  const permissions = permissionsIn(world, channel, user.id);
  // "0" hides a command from everyone but administrators.
  if (needed === '0') return may(world, channel, user.id, 'Administrator');
  return (permissions & BigInt(needed)) === BigInt(needed);
}

/** Whether the person can write here at all; without that Discord shows no place to type a command. */
export function mayWrite({ world, user, channel }: Speaker): boolean {
  return maySend(world, channel, user.id) && !(channel.thread?.archived && channel.thread.locked);
}
