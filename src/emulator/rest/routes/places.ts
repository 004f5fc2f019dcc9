import { canSeeChannel } from '../../world/channels.ts';
import type { PermissionName } from '../../world/permissions.ts';
import { may } from '../../world/permissions.ts';
import type { Channel, Guild } from '../../world/world.ts';
import { missingAccess, missingPermissions, unknownChannel, unknownGuild } from '../refusal.ts';
import type { Call } from '../route.ts';
import { param } from '../route.ts';

/** The channel of the path, when the bot can see it. */
export function channelIn(call: Call): Channel {
  const channel = call.world.channels.get(param(call, 'channel'));
  if (!channel) throw unknownChannel();
  if (!canSeeChannel(call.world, channel, call.world.application.id)) throw missingAccess();
  return channel;
}

/** The guild of the path, when the bot is in it. */
export function guildIn(call: Call): Guild {
  const guild = call.world.guilds.get(param(call, 'guild'));
  if (!guild) throw unknownGuild();
  if (!guild.members.has(call.world.application.id)) throw missingAccess();
  return guild;
}

/** Refuses what the bot has no permission for. */
export function demand(call: Call, channel: Channel, ...names: PermissionName[]): void {
  if (!may(call.world, channel, call.world.application.id, ...names)) throw missingPermissions();
}
