/** The buttons and menus with which a person goes from one answer to another. */
import { exchangeNamed } from '../src/documents/question-numbers.ts';
import { answerMessage } from '../src/replies/answer.ts';
import { caseMessage } from '../src/replies/case.ts';
import { notice } from '../src/replies/notices.ts';
import { parseOption } from '../src/replies/question-menu.ts';
import { type Message, privately, type Reply } from '../src/replies/reply.ts';
import { sourceMessage } from '../src/replies/source.ts';
import type { Actions, Context, Pressed } from './command.ts';
import { answerContext, caseContext } from './views.ts';

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
  const { index } = place;
  const context = await answerContext(archive, document, index);
  return reply(answerMessage({ document, index, page, language, as, owner, back, context }));
};

export const open: Actions['open'] = async (_, pressed, { archive }) => {
  const { person: owner, language, values } = pressed;
  const option = parseOption(values[0] ?? '');
  const document = option && (await archive.find(option.document));
  if (!document) return privately(notice('documentGone', language));
  const shown = { page: 0, language, as: 'private', owner } as const;
  // The menu stays where it is, for the next choice.
  if (option.exchange === null) {
    const of = await archive.findCase(document.id);
    if (!of) return privately(notice('documentGone', language));
    return privately(caseMessage({ ...shown, ...(await caseContext(archive, { of, paper: null })) }));
  }
  const place = exchangeNamed(document, option.exchange);
  if (!place) return privately(notice('documentGone', language));
  const { index } = place;
  const context = await answerContext(archive, document, index);
  return privately(answerMessage({ ...shown, document, index, context }));
};

export const openDocument: Actions['openDocument'] = (action, pressed, context) =>
  showCase({ ...action, document: pressed.values[0] ?? '', page: 0 }, pressed, context, 'case');

export const openPaper: Actions['openPaper'] = (action, pressed, context) =>
  showCase({ ...action, document: pressed.values[0] ?? '', page: 0 }, pressed, context, 'paper');

export const list: Actions['list'] = (action, pressed, context) => showCase(action, pressed, context, 'case');

export const paper: Actions['paper'] = (action, pressed, context) =>
  showCase(action, pressed, context, 'paper');

/** The case of a document, or the document by itself, in the place of what was pressed where that is one's own. */
async function showCase(
  { document: key, page, owner: of }: { document: string; page: number; owner: string },
  pressed: Pressed,
  { archive }: Context,
  what: 'case' | 'paper',
): Promise<Reply> {
  const { person: owner, language } = pressed;
  const document = await archive.find(key);
  const found = document && (await archive.findCase(document.id));
  if (!found) return privately(notice('documentGone', language));
  const { as, reply } = replyModeFor(pressed, of);
  const shown = await caseContext(archive, { of: found, paper: what === 'paper' ? document : null });
  return reply(caseMessage({ ...shown, page, language, as, owner }));
}

export const source: Actions['source'] = async (action, { language }, { archive }) => {
  const document = await archive.find(action.document);
  return privately(document ? sourceMessage(document, language) : notice('documentGone', language));
};
