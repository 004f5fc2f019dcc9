import { ChannelType } from 'discord-api-types/v10';
import { activeThreads, canSeeChannel, createThread, toApiChannel } from '../../world/channels.ts';
import { findMessage } from '../../world/messages.ts';
import type { Channel, World } from '../../world/world.ts';
import { emit } from '../../world/world.ts';
import { checked } from '../checked.ts';
import { missingAccess, threadExists, unknownMessage } from '../refusal.ts';
import type { Call, Reply, Route } from '../route.ts';
import { param } from '../route.ts';
import { channelIn, demand, guildIn } from './places.ts';

/** Making, finding and joining threads. */
export const threadRoutes: Route[] = [
  { method: 'POST', path: '/channels/:channel/threads', needs: 'bot token', answer: start },
  {
    method: 'POST',
    path: '/channels/:channel/messages/:message/threads',
    needs: 'bot token',
    answer: startFromMessage,
  },
  { method: 'GET', path: '/guilds/:guild/threads/active', needs: 'bot token', answer: listActive },
  {
    method: 'GET',
    path: '/channels/:channel/threads/archived/public',
    needs: 'bot token',
    answer: listArchived,
  },
  {
    method: 'PUT',
    path: '/channels/:channel/thread-members/@me',
    needs: 'bot token',
    answer: (call) => changeMembership(call, (members, id) => members.add(id)),
  },
  {
    method: 'DELETE',
    path: '/channels/:channel/thread-members/@me',
    needs: 'bot token',
    answer: (call) => changeMembership(call, (members, id) => members.delete(id)),
  },
];

function start(call: Call): Reply {
  const channel = channelIn(call);
  const body = checked(call, 'thread');
  // Without a type a thread is private (docs: Start Thread without Message).
  const isPrivate = (body.type ?? ChannelType.PrivateThread) === ChannelType.PrivateThread;
  demand(call, channel, isPrivate ? 'CreatePrivateThreads' : 'CreatePublicThreads');
  const thread = createThread(call.world, channel, {
    name: body.name,
    ownerId: call.world.application.id,
    autoArchiveMinutes: body.auto_archive_duration ?? undefined,
    isPrivate,
    invitable: body.invitable ?? undefined,
  });
  return { status: 201, body: toApiChannel(call.world, thread) };
}

function startFromMessage(call: Call): Reply {
  const channel = channelIn(call);
  const stored = findMessage(call.world, channel.id, param(call, 'message'));
  if (!stored || stored.onlyFor !== null) throw unknownMessage();
  if (call.world.channels.has(stored.message.id)) throw threadExists();
  const body = checked(call, 'thread from message');
  demand(call, channel, 'CreatePublicThreads');
  const thread = createThread(call.world, channel, {
    id: stored.message.id,
    name: body.name,
    ownerId: call.world.application.id,
    autoArchiveMinutes: body.auto_archive_duration ?? undefined,
  });
  return { status: 201, body: toApiChannel(call.world, thread) };
}

function listActive(call: Call): Reply {
  return listing(call.world, activeThreads(call.world, guildIn(call).id));
}

function listArchived(call: Call): Reply {
  const parent = channelIn(call);
  demand(call, parent, 'ReadMessageHistory');
  const threads = [...call.world.channels.values()].filter(
    (channel) =>
      channel.parentId === parent.id &&
      channel.thread?.archived &&
      channel.type !== ChannelType.PrivateThread,
  );
  const list = listing(call.world, threads);
  return { ...list, body: { ...(list.body as object), has_more: false } };
}

function listing(world: World, threads: Channel[]): Reply {
  const visible = threads.filter((thread) => canSeeChannel(world, thread, world.application.id));
  return {
    status: 200,
    body: {
      threads: visible.map((thread) => toApiChannel(world, thread)),
      members: visible
        .filter((thread) => thread.thread?.memberIds.has(world.application.id))
        .map((thread) => ({
          id: thread.id,
          user_id: world.application.id,
          join_timestamp: thread.thread?.createdAt,
          flags: 0,
        })),
    },
  };
}

function changeMembership(call: Call, change: (members: Set<string>, id: string) => void): Reply {
  const channel = channelIn(call);
  if (!channel.thread) throw missingAccess();
  change(channel.thread.memberIds, call.world.application.id);
  emit(call.world, { what: 'channel updated', channel });
  return { status: 204 };
}
