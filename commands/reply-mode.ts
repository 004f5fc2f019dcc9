import { type Message, privately, type Reply } from '../src/replies/reply.ts';
import type { Pressed } from './command.ts';

/** How a message stands there for the person who pressed something on it, and what becomes of it. */
export function replyModeFor(
  pressed: Pressed,
  owner: string,
): { as: 'private' | 'public'; reply: (message: Message) => Reply } {
  const isPrivate = pressed.message?.isPrivate ?? true;
  // Someone else's click leaves the message as it is, and gives that person a copy of their own.
  if (owner !== pressed.person) return { as: 'private', reply: privately };
  return { as: isPrivate ? 'private' : 'public', reply: (message) => ({ kind: 'update', message }) };
}
