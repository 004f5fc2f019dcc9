import type { APIChannel, APIThreadChannel, ChannelFlags } from 'discord-api-types/v10';
import { ChannelType } from 'discord-api-types/v10';
import { may } from './permissions.ts';
import type { Channel, World } from './world.ts';
import { emit, known } from './world.ts';

/** Makes a thread under a channel, with its owner in it. */
export function createThread(
  world: World,
  parent: Channel,
  thread: {
    name: string;
    ownerId: string;
    id?: string;
    autoArchiveMinutes?: number | undefined;
    isPrivate?: boolean;
    invitable?: boolean | undefined;
  },
): Channel {
  const now = new Date(world.clock.now()).toISOString();
  const channel: Channel = {
    // A thread that starts from a message has that message's id (docs: Start Thread from Message).
    id: thread.id ?? world.nextId(),
    type: thread.isPrivate
      ? ChannelType.PrivateThread
      : parent.type === ChannelType.GuildAnnouncement
        ? ChannelType.AnnouncementThread
        : ChannelType.PublicThread,
    guildId: parent.guildId,
    name: thread.name,
    topic: null,
    parentId: parent.id,
    position: 0,
    overwrites: [],
    lastMessageId: null,
    recipientId: null,
    thread: {
      ownerId: thread.ownerId,
      memberIds: new Set([thread.ownerId]),
      archived: false,
      locked: false,
      invitable: thread.invitable ?? true,
      autoArchiveMinutes: thread.autoArchiveMinutes ?? 4320,
      archiveChangedAt: now,
      createdAt: now,
      totalMessages: 0,
    },
  };
  world.channels.set(channel.id, channel);
  world.messages.set(channel.id, []);
  emit(world, { what: 'channel created', channel, newlyCreated: true });
  return channel;
}

/** The direct message channel between a person and the bot; made when it is first needed. */
export function directMessages(world: World, userId: string): Channel {
  for (const channel of world.channels.values()) if (channel.recipientId === userId) return channel;
  const channel: Channel = {
    id: world.nextId(),
    type: ChannelType.DM,
    guildId: null,
    name: '',
    topic: null,
    parentId: null,
    position: 0,
    overwrites: [],
    lastMessageId: null,
    recipientId: userId,
    thread: null,
  };
  world.channels.set(channel.id, channel);
  world.messages.set(channel.id, []);
  return channel;
}

/** Takes a channel or thread away, with what was written in it. */
export function deleteChannel(world: World, channel: Channel): void {
  // Its threads go with it.
  for (const other of [...world.channels.values()]) {
    if (other.thread && other.parentId === channel.id) deleteChannel(world, other);
  }
  world.channels.delete(channel.id);
  world.messages.delete(channel.id);
  emit(world, { what: 'channel deleted', channel });
}

/** The channels of a guild, threads left out, in the order of the list. */
export function guildChannels(world: World, guildId: string): Channel[] {
  return [...world.channels.values()]
    .filter((channel) => channel.guildId === guildId && !channel.thread)
    .sort((a, b) => a.position - b.position);
}

/** The threads of a guild that are not archived. */
export function activeThreads(world: World, guildId: string): Channel[] {
  return [...world.channels.values()].filter(
    (channel) => channel.guildId === guildId && channel.thread && !channel.thread.archived,
  );
}

/** Whether someone can see a channel; a private thread is its members' alone. */
export function canSeeChannel(world: World, channel: Channel, userId: string): boolean {
  if (!may(world, channel, userId, 'ViewChannel')) return false;
  if (channel.type !== ChannelType.PrivateThread) return true;
  return channel.thread?.memberIds.has(userId) === true || may(world, channel, userId, 'ManageThreads');
}

/** A channel as the API shows it. */
export function toApiChannel(world: World, channel: Channel): APIChannel {
  if (channel.recipientId !== null) {
    const user = known(world.users.get(channel.recipientId), 'a recipient');
    return {
      id: channel.id,
      type: ChannelType.DM,
      name: null,
      last_message_id: channel.lastMessageId,
      flags: 0 as ChannelFlags,
      recipients: [
        {
          id: user.id,
          username: user.username,
          global_name: user.displayName,
          discriminator: '0',
          avatar: null,
        },
      ],
    };
  }
  const guildId = known(channel.guildId, 'the guild of a channel');
  if (channel.thread) return toApiThread(channel, guildId);
  const overwrites = channel.overwrites.map((overwrite) => ({
    id: overwrite.id,
    type: overwrite.type,
    allow: overwrite.allow.toString(),
    deny: overwrite.deny.toString(),
  }));
  const base = {
    id: channel.id,
    guild_id: guildId,
    name: channel.name,
    position: channel.position,
    permission_overwrites: overwrites,
    nsfw: false,
    flags: 0 as ChannelFlags,
  };
  if (channel.type === ChannelType.GuildCategory) return { ...base, type: ChannelType.GuildCategory };
  const text = {
    ...base,
    parent_id: channel.parentId,
    topic: channel.topic,
    last_message_id: channel.lastMessageId,
    rate_limit_per_user: 0,
  };
  return channel.type === ChannelType.GuildAnnouncement
    ? { ...text, type: ChannelType.GuildAnnouncement }
    : { ...text, type: ChannelType.GuildText };
}

function toApiThread(channel: Channel, guildId: string): APIThreadChannel {
  const thread = known(channel.thread, 'a thread');
  const shared = {
    id: channel.id,
    guild_id: guildId,
    name: channel.name,
    parent_id: known(channel.parentId, 'the parent of a thread'),
    owner_id: thread.ownerId,
    last_message_id: channel.lastMessageId,
    message_count: thread.totalMessages,
    total_message_sent: thread.totalMessages,
    member_count: thread.memberIds.size,
    rate_limit_per_user: 0,
    flags: 0 as ChannelFlags,
    applied_tags: [],
    thread_metadata: {
      archived: thread.archived,
      locked: thread.locked,
      auto_archive_duration: thread.autoArchiveMinutes,
      archive_timestamp: thread.archiveChangedAt,
      create_timestamp: thread.createdAt,
      ...(channel.type === ChannelType.PrivateThread ? { invitable: thread.invitable } : {}),
    },
  };
  if (channel.type === ChannelType.PrivateThread) return { ...shared, type: ChannelType.PrivateThread };
  if (channel.type === ChannelType.AnnouncementThread)
    return { ...shared, type: ChannelType.AnnouncementThread };
  return { ...shared, type: ChannelType.PublicThread };
}
