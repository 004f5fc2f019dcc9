/** The buttons and menus with which a person goes from one answer to another. */
import { exchangeNamed } from '../src/documents/question-numbers.ts';
import { answerMessage } from '../src/replies/answer.ts';
import { documentMessage } from '../src/replies/document.ts';
import { notice } from '../src/replies/notices.ts';
import { parseOption } from '../src/replies/question-menu.ts';
import { type Message, privately, type Reply } from '../src/replies/reply.ts';
import { sourceMessage } from '../src/replies/source.ts';
import type { Actions, Pressed } from './command.ts';

/** How a message stands there for the person who pressed something on it, and what becomes of it. */
function replyModeFor(
  pressed: Pressed,
  owner: string,
): { as: 'private' | 'public'; reply: (message: Message) => Reply } {
  const isPrivate = pressed.message?.isPrivate ?? true;
  // Someone else's click leaves the message as it is, and gives that person a copy of their own.
  if (owner !== pressed.person) return { as: 'private', reply: privately };
  return { as: isPrivate ? 'private' : 'public', reply: (message) => ({ kind: 'update', message }) };
}

export const show: Actions['show'] = async (action, pressed, { archive }) => {
  const { person: owner, language } = pressed;
  const document = await archive.find(action.document);
  const place = document && exchangeNamed(document, action.exchange);
  if (!place) return privately(notice('documentGone', language));
  const { as, reply } = replyModeFor(pressed, action.owner);
  const { page, back } = action;
  return reply(answerMessage({ document, index: place.index, page, language, as, owner, back }));
};

export const open: Actions['open'] = async (_, pressed, { archive }) => {
  const { person: owner, language, values } = pressed;
  const option = parseOption(values[0] ?? '');
  const document = option && (await archive.find(option.document));
  const place = document && exchangeNamed(document, option.exchange);
  if (!place) return privately(notice('documentGone', language));
  // The menu stays where it is, for the next choice.
  return privately(answerMessage({ document, index: place.index, page: 0, language, as: 'private', owner }));
};

export const openDocument: Actions['openDocument'] = async (action, pressed, { archive }) => {
  const { person: owner, language, values } = pressed;
  const document = await archive.find(values[0] ?? '');
  if (!document) return privately(notice('documentGone', language));
  const { as, reply } = replyModeFor(pressed, action.owner);
  return reply(documentMessage({ document, page: 0, language, as, owner }));
};

export const list: Actions['list'] = async (action, pressed, { archive }) => {
  const { person: owner, language } = pressed;
  const document = await archive.find(action.document);
  if (!document) return privately(notice('documentGone', language));
  const { as, reply } = replyModeFor(pressed, action.owner);
  return reply(documentMessage({ document, page: action.page, language, as, owner }));
};

export const source: Actions['source'] = async (action, { language }, { archive }) => {
  const document = await archive.find(action.document);
  return privately(document ? sourceMessage(document, language) : notice('documentGone', language));
};
