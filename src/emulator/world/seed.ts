import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { ChannelType, Locale, OverwriteType } from 'discord-api-types/v10';
import { createThread } from './channels.ts';
import type { Clock } from './clock.ts';
import { bits } from './permissions.ts';
import { createSnowflakes } from './snowflakes.ts';
import { botUser, type Channel, type Guild, type Role, type User, type World } from './world.ts';

/** What every member of the newsroom may do. */
const MEMBER_PERMISSIONS = bits(
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'EmbedLinks',
  'AttachFiles',
  'AddReactions',
  'ReadMessageHistory',
  'UseApplicationCommands',
);

/** What an editor may do besides. */
const EDITOR_PERMISSIONS = bits('ManageGuild', 'ManageChannels', 'ManageMessages', 'ManageThreads');

/** What the bot was invited with. */
const BOT_PERMISSIONS = bits(
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
);

/** The key itself stands at the end of its encoded form. */
const ED25519_BYTES = 32;

export interface Seed {
  clock: Clock;
  applicationName: string;
  token?: string | undefined;
}

/** A world with one guild, the newsroom, and nobody in it yet but its owner and the bot. */
export function seedWorld(seed: Seed): World {
  const nextId = createSnowflakes(seed.clock.now);
  const applicationId = nextId();
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const world: World = {
    clock: seed.clock,
    nextId,
    application: {
      id: applicationId,
      name: seed.applicationName,
      // Real tokens start with the application's id; the rest is nobody's business.
      token:
        seed.token ??
        `${Buffer.from(applicationId).toString('base64url')}.${randomBytes(4).toString('base64url')}.${randomBytes(28).toString('base64url')}`,
      publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-ED25519_BYTES).toString('hex'),
      privateKey,
      createdAt: new Date(seed.clock.now()).toISOString(),
    },
    controls: [],
    users: new Map(),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    files: new Map(),
    commands: new Map(),
    interactions: new Map(),
    modals: new Map(),
    failures: [],
    violations: [],
    endpoint: null,
    deliversTwice: false,
    alters: null,
    origin: '',
    listeners: new Set(),
  };
  addUser(world, { id: applicationId, displayName: seed.applicationName, bot: true });
  const owner = addUser(world, { displayName: 'Hoofdredactie' });
  const guild = addGuild(world, 'De Redactie', owner);
  addRole(world, guild, 'Eindredactie', EDITOR_PERMISSIONS);
  const botRole = addBot(world, guild);

  const text = addChannel(world, guild, { type: ChannelType.GuildCategory, name: 'Tekstkanalen' });
  addChannel(world, guild, { name: 'algemeen', parentId: text.id, topic: 'Voor alles en iedereen' });
  const research = addChannel(world, guild, {
    name: 'onderzoek',
    parentId: text.id,
    topic: 'Wie vroeg wat, en wat was het antwoord?',
  });
  const announcements = addChannel(world, guild, {
    type: ChannelType.GuildAnnouncement,
    name: 'aankondigingen',
    parentId: text.id,
    topic: 'Alleen de eindredactie schrijft hier',
  });
  const sending = bits('SendMessages', 'SendMessagesInThreads', 'CreatePublicThreads');
  announcements.overwrites = [
    { id: guild.id, type: OverwriteType.Role, allow: 0n, deny: sending },
    { id: botRole.id, type: OverwriteType.Role, allow: 0n, deny: sending },
    { id: roleNamed(guild, 'Eindredactie').id, type: OverwriteType.Role, allow: sending, deny: 0n },
  ];
  createThread(world, research, { name: 'voorbereiding hoorzitting', ownerId: owner.id });
  return world;
}

/** Makes the bot a member, with a role of its own. */
export function addBot(world: World, guild: Guild): Role {
  const role = addRole(world, guild, world.application.name, BOT_PERMISSIONS, world.application.id);
  joinGuild(world, guild, botUser(world), [role.id]);
  return role;
}

/** Makes a guild with one role, @everyone. */
export function addGuild(world: World, name: string, owner: User): Guild {
  const guild: Guild = {
    id: world.nextId(),
    name,
    locale: Locale.Dutch,
    ownerId: owner.id,
    roles: new Map(),
    members: new Map(),
  };
  guild.roles.set(guild.id, {
    id: guild.id,
    name: '@everyone',
    permissions: MEMBER_PERMISSIONS,
    color: 0,
    position: 0,
    botId: null,
  });
  world.guilds.set(guild.id, guild);
  joinGuild(world, guild, owner, []);
  return guild;
}

/** Makes someone known to this Discord. */
export function addUser(
  world: World,
  user: { id?: string; displayName: string; bot?: boolean; locale?: Locale },
): User {
  const added: User = {
    id: user.id ?? world.nextId(),
    username: user.displayName.toLowerCase().replace(/[^a-z0-9_.]/g, ''),
    displayName: user.displayName,
    bot: user.bot ?? false,
    locale: user.locale ?? Locale.Dutch,
  };
  world.users.set(added.id, added);
  return added;
}

/** Makes someone a member of a guild. */
export function joinGuild(world: World, guild: Guild, user: User, roles: string[]): void {
  const joinedAt = new Date(world.clock.now()).toISOString();
  guild.members.set(user.id, { userId: user.id, roles, joinedAt });
}

function addRole(world: World, guild: Guild, name: string, permissions: bigint, botId?: string): Role {
  const role: Role = {
    id: world.nextId(),
    name,
    permissions,
    color: botId ? 0 : 0x2e_8b_57,
    position: guild.roles.size,
    botId: botId ?? null,
  };
  guild.roles.set(role.id, role);
  return role;
}

/** A role of the guild by its name. */
export function roleNamed(guild: Guild, name: string): Role {
  for (const role of guild.roles.values()) if (role.name.toLowerCase() === name.toLowerCase()) return role;
  const names = [...guild.roles.values()].map((role) => role.name).join(', ');
  throw new Error(`${guild.name} has no role "${name}"; it has: ${names}`);
}

/** Makes a channel of a guild. */
export function addChannel(
  world: World,
  guild: Guild,
  channel: { name: string; type?: ChannelType; parentId?: string; topic?: string },
): Channel {
  const added: Channel = {
    id: world.nextId(),
    type: channel.type ?? ChannelType.GuildText,
    guildId: guild.id,
    name: channel.name,
    topic: channel.topic ?? null,
    parentId: channel.parentId ?? null,
    position: [...world.channels.values()].filter((other) => other.guildId === guild.id).length,
    overwrites: [],
    lastMessageId: null,
    recipientId: null,
    thread: null,
  };
  world.channels.set(added.id, added);
  world.messages.set(added.id, []);
  return added;
}
