import { ChannelType, MessageType } from 'discord-api-types/v10';
import { refused } from '../../rules/violation.ts';
import {
  createMessage,
  deleteMessage,
  editMessage,
  findMessage,
  history,
  messagesOf,
} from '../../world/messages.ts';
import { maySend } from '../../world/permissions.ts';
import { TEXT_CHANNEL_TYPES } from '../../world/shapes.ts';
import type { StoredMessage } from '../../world/world.ts';
import { botUser } from '../../world/world.ts';
import { checked } from '../checked.ts';
import {
  invalidFormBody,
  missingPermissions,
  noMessagesHere,
  someoneElsesMessage,
  threadIsArchived,
  unknownMessage,
} from '../refusal.ts';
import type { Call, Reply, Route } from '../route.ts';
import { param } from '../route.ts';
import { channelIn, demand } from './places.ts';

const MESSAGES = '/channels/:channel/messages';

/** Messages in channels and threads, as the bot reads and writes them by itself. */
export const messageRoutes: Route[] = [
  { method: 'GET', path: MESSAGES, needs: 'bot token', answer: list },
  { method: 'POST', path: MESSAGES, needs: 'bot token', answer: create },
  { method: 'GET', path: `${MESSAGES}/:message`, needs: 'bot token', answer: show },
  { method: 'PATCH', path: `${MESSAGES}/:message`, needs: 'bot token', answer: edit },
  { method: 'DELETE', path: `${MESSAGES}/:message`, needs: 'bot token', answer: remove },
];

function list(call: Call): Reply {
  const channel = channelIn(call);
  const limit = Number(call.query.get('limit') ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    throw invalidFormBody([refused(['limit'], 'NUMBER_TYPE_MAX', 'int value should be between 1 and 100.')]);
  }
  // Without this permission the answer is an empty list, not a refusal (docs: Get Channel Messages).
  if (!mayRead(call)) return { status: 200, body: [] };
  const [before, after, around] = ['before', 'after', 'around'].map((name) => call.query.get(name));
  return {
    status: 200,
    body: history(call.world, channel.id, {
      before: before ?? null,
      after: after ?? null,
      around: around ?? null,
      limit,
    }),
  };
}

function mayRead(call: Call): boolean {
  try {
    demand(call, channelIn(call), 'ReadMessageHistory');
    return true;
  } catch {
    return false;
  }
}

/** The bot's own message with this nonce (docs: Create Message, `enforce_nonce`). */
function withNonce({ world }: Call, channelId: string, nonce: unknown): StoredMessage | undefined {
  const own = (message: StoredMessage['message']) => message.author.id === world.application.id;
  return messagesOf(world, channelId).find(({ message }) => own(message) && message.nonce === nonce);
}

function create(call: Call): Reply {
  const channel = channelIn(call);
  const { world, uploads } = call;
  if (!TEXT_CHANNEL_TYPES.has(channel.type)) throw noMessagesHere();
  if (!maySend(world, channel, world.application.id)) throw missingPermissions();
  const body = checked(call, 'channel message');
  if ((body.embeds?.length ?? 0) > 0) demand(call, channel, 'EmbedLinks');
  if (uploads.length > 0) demand(call, channel, 'AttachFiles');
  if (channel.thread?.archived) {
    if (channel.thread.locked) throw threadIsArchived();
    channel.thread.archived = false;
  }
  const twin = body.enforce_nonce ? withNonce(call, channel.id, body.nonce) : undefined;
  if (twin) return { status: 200, body: twin.message };
  const target = body.message_reference?.message_id;
  const repliesTo = target ? findMessage(world, channel.id, target) : undefined;
  if (target && !repliesTo && body.message_reference?.fail_if_not_exists !== false) {
    throw invalidFormBody([
      refused(['message_reference'], 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', 'Unknown message'),
    ]);
  }
  const stored = createMessage(world, channel, body, uploads, {
    author: botUser(world),
    type: repliesTo ? MessageType.Reply : MessageType.Default,
    repliesTo: repliesTo?.message ?? null,
  });
  return { status: 200, body: stored.message };
}

function show(call: Call): Reply {
  demand(call, channelIn(call), 'ReadMessageHistory');
  return { status: 200, body: messageIn(call).message };
}

function edit(call: Call): Reply {
  const stored = messageIn(call);
  if (stored.message.author.id !== call.world.application.id) throw someoneElsesMessage();
  if (channelIn(call).thread?.archived) throw threadIsArchived();
  const body = checked(call, 'message edit', { existing: stored.message });
  editMessage(call.world, stored, body, call.uploads, { marksEdited: true });
  return { status: 200, body: stored.message };
}

function remove(call: Call): Reply {
  const stored = messageIn(call);
  const channel = channelIn(call);
  if (stored.message.author.id !== call.world.application.id) {
    if (channel.type === ChannelType.DM) throw missingPermissions();
    demand(call, channel, 'ManageMessages');
  }
  deleteMessage(call.world, stored);
  return { status: 204 };
}

/** The message of the path. An ephemeral one is reached only through its interaction's token. */
function messageIn(call: Call): StoredMessage {
  const stored = findMessage(call.world, channelIn(call).id, param(call, 'message'));
  if (!stored || stored.onlyFor !== null) throw unknownMessage();
  return stored;
}
