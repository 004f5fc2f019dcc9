import { ChannelType, OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel, Guild, World } from './world.ts';
import { known } from './world.ts';

export type PermissionName = keyof typeof PermissionFlagsBits;

const ALL_PERMISSIONS = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);

/** What a direct message with a bot allows both sides. */
const DIRECT_MESSAGE_PERMISSIONS = bits(
  'ViewChannel',
  'SendMessages',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
  'MentionEveryone',
  'UseExternalEmojis',
  'AddReactions',
  'UseApplicationCommands',
);

/** Joins permissions by name into Discord's bit set. */
export function bits(...names: PermissionName[]): bigint {
  return names.reduce((sum, name) => sum | PermissionFlagsBits[name], 0n);
}

/** What someone may do in a channel, computed as Discord documents it (docs: Permission Overwrites). */
export function permissionsIn(world: World, channel: Channel, userId: string): bigint {
  if (channel.guildId === null) {
    return userId === channel.recipientId || userId === world.application.id
      ? DIRECT_MESSAGE_PERMISSIONS
      : 0n;
  }
  const guild = known(world.guilds.get(channel.guildId), 'a guild');
  // A thread has the overwrites of the channel that it hangs from.
  const place = channel.thread
    ? known(world.channels.get(channel.parentId ?? ''), 'the parent of a thread')
    : channel;
  return implied(withOverwrites(guildPermissions(guild, userId), guild, place, userId));
}

/** What someone may do in the guild as a whole, by their roles. */
export function guildPermissions(guild: Guild, userId: string): bigint {
  const member = guild.members.get(userId);
  if (!member) return 0n;
  if (guild.ownerId === userId) return ALL_PERMISSIONS;
  const sum = [guild.id, ...member.roles].reduce(
    (all, roleId) => all | (guild.roles.get(roleId)?.permissions ?? 0n),
    0n,
  );
  return sum & PermissionFlagsBits.Administrator ? ALL_PERMISSIONS : sum;
}

function withOverwrites(base: bigint, guild: Guild, channel: Channel, userId: string): bigint {
  const member = guild.members.get(userId);
  if (!member || base & PermissionFlagsBits.Administrator) return base;
  const everyone = channel.overwrites.find((overwrite) => overwrite.id === guild.id);
  const ofRoles = channel.overwrites.filter(
    (overwrite) => overwrite.type === OverwriteType.Role && member.roles.includes(overwrite.id),
  );
  const own = channel.overwrites.find(
    (overwrite) => overwrite.type === OverwriteType.Member && overwrite.id === userId,
  );
  let result = base;
  const apply = (deny: bigint, allow: bigint) => {
    result = (result & ~deny) | allow;
  };
  if (everyone) apply(everyone.deny, everyone.allow);
  apply(
    ofRoles.reduce((all, overwrite) => all | overwrite.deny, 0n),
    ofRoles.reduce((all, overwrite) => all | overwrite.allow, 0n),
  );
  if (own) apply(own.deny, own.allow);
  return result;
}

/** Who may not see a channel may do nothing in it; who may not send may not attach either (docs: Implicit Permissions). */
function implied(permissions: bigint): bigint {
  if (!(permissions & PermissionFlagsBits.ViewChannel)) return 0n;
  if (permissions & PermissionFlagsBits.SendMessages) return permissions;
  return permissions & ~bits('MentionEveryone', 'SendTTSMessages', 'AttachFiles', 'EmbedLinks');
}

/** Whether someone may do all of these in a channel. */
export function may(world: World, channel: Channel, userId: string, ...names: PermissionName[]): boolean {
  const needed = bits(...names);
  return (permissionsIn(world, channel, userId) & needed) === needed;
}

/** Whether someone may write in a channel; threads have a permission of their own for it. */
export function maySend(world: World, channel: Channel, userId: string): boolean {
  if (channel.type === ChannelType.GuildCategory) return false;
  const sending: PermissionName = channel.thread ? 'SendMessagesInThreads' : 'SendMessages';
  return may(world, channel, userId, 'ViewChannel', sending);
}
