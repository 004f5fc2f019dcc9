import { deleteChannel, directMessages, toApiChannel } from '../../world/channels.ts';
import { emit } from '../../world/world.ts';
import { checked } from '../checked.ts';
import { missingPermissions, unknownUser } from '../refusal.ts';
import type { Call, Reply, Route } from '../route.ts';
import { channelIn, demand } from './places.ts';

/** Channels and threads themselves. */
export const channelRoutes: Route[] = [
  {
    method: 'GET',
    path: '/channels/:channel',
    needs: 'bot token',
    answer: (call) => ({ status: 200, body: toApiChannel(call.world, channelIn(call)) }),
  },
  { method: 'PATCH', path: '/channels/:channel', needs: 'bot token', answer: edit },
  { method: 'DELETE', path: '/channels/:channel', needs: 'bot token', answer: remove },
  {
    method: 'POST',
    path: '/channels/:channel/typing',
    needs: 'bot token',
    answer: (call) => {
      demand(call, channelIn(call), 'SendMessages');
      return { status: 204 };
    },
  },
  { method: 'POST', path: '/users/@me/channels', needs: 'bot token', answer: openDirectMessages },
];

/** The bot may change a thread of its own, or any with the permission for it; other channels it leaves as they are. */
function edit(call: Call): Reply {
  const channel = channelIn(call);
  if (!channel.thread) throw missingPermissions();
  if (channel.thread.ownerId !== call.world.application.id) demand(call, channel, 'ManageThreads');
  const body = checked(call, 'thread edit');
  if (body.name) channel.name = body.name;
  if (typeof body.archived === 'boolean') channel.thread.archived = body.archived;
  if (typeof body.locked === 'boolean') channel.thread.locked = body.locked;
  if (body.auto_archive_duration) channel.thread.autoArchiveMinutes = body.auto_archive_duration;
  emit(call.world, { what: 'channel updated', channel });
  return { status: 200, body: toApiChannel(call.world, channel) };
}

function remove(call: Call): Reply {
  const channel = channelIn(call);
  demand(call, channel, channel.thread ? 'ManageThreads' : 'ManageChannels');
  const body = toApiChannel(call.world, channel);
  deleteChannel(call.world, channel);
  return { status: 200, body };
}

function openDirectMessages(call: Call): Reply {
  const { recipient_id: userId } = checked(call, 'direct message channel');
  if (!userId || !call.world.users.has(userId)) throw unknownUser();
  return { status: 200, body: toApiChannel(call.world, directMessages(call.world, userId)) };
}
