/** The buttons and menus with which a person goes from one answer to another. */
import { questionsTo } from '../src/archive/cases/choose.ts';
import { exchangeNamed } from '../src/documents/question-numbers.ts';
import { answerMessage } from '../src/replies/answer.ts';
import { caseMessage } from '../src/replies/case.ts';
import { answerDownload, caseDownload } from '../src/replies/download.ts';
import { notice } from '../src/replies/notices.ts';
import { parseOption, questionsNamed } from '../src/replies/question-menu.ts';
import { privately, type Reply } from '../src/replies/reply.ts';
import { sourceMessage } from '../src/replies/source.ts';
import { standingOf } from '../src/replies/state.ts';
import type { Actions, Context, Pressed } from './command.ts';
import { replyModeFor } from './reply-mode.ts';
import { searchMessage } from './searching.ts';
import { answerContext, caseContext } from './views.ts';

export const show: Actions['show'] = async (action, pressed, { archive }) => {
  const { person: owner, language } = pressed;
  const document = await archive.find(action.document);
  const place = document && exchangeNamed(document, action.exchange);
  if (!place) return privately(notice('documentGone', language));
  const { as, reply } = replyModeFor(pressed, action.owner);
  const { page, back } = action;
  const { index } = place;
  const context = await answerContext(archive, document, index, pressed);
  return reply(answerMessage({ document, index, page, language, as, owner, back, context }));
};

export const open: Actions['open'] = async (_, pressed, context) => {
  const { archive } = context;
  const { person: owner, language, values } = pressed;
  const option = parseOption(values[0] ?? '');
  const document = option && (await archive.find(option.document));
  if (!document) return privately(notice('documentGone', language));
  const shown = { page: 0, language, as: 'private', owner } as const;
  // The menu stays where it is, for the next choice.
  if (option.exchange === null) {
    const of = await archive.findCase(document.id);
    if (!of) return privately(notice('documentGone', language));
    return privately(
      caseMessage({ ...shown, ...(await caseContext(context, { of, paper: null }, pressed)) }),
    );
  }
  const place = exchangeNamed(document, option.exchange);
  if (!place) return privately(notice('documentGone', language));
  const { index } = place;
  const around = await answerContext(archive, document, index, pressed);
  return privately(answerMessage({ ...shown, document, index, context: around }));
};

/** The document that was meant: with the question that was asked of it, or the search that was to be limited to it. */
export const openDocument: Actions['openDocument'] = async (action, pressed, context) => {
  const { archive, store } = context;
  const { asked, owner } = action;
  const [key = ''] = pressed.values;
  const of = await archive.findCase(key);
  if (!of) return privately(notice('documentGone', pressed.language));
  const { as, reply } = replyModeFor(pressed, owner);
  if (asked.startsWith('~')) {
    const saved = await store.searches.find(asked.slice(1));
    if (!saved) return privately(notice('searchGone', pressed.language));
    const within = { ...saved, filter: { ...saved.filter, case: of.id } };
    return reply((await searchMessage(within, 0, as, pressed, context)).message);
  }
  const questions = questionsTo({ of, paper: null });
  const [found, ...others] = asked === '' ? [] : questionsNamed(asked, questions);
  if (!found || others.length > 0) {
    return showCase({ owner, document: key, page: 0 }, pressed, context, 'case');
  }
  const shown = await answerContext(archive, found.document, found.index, pressed);
  const { language, person } = pressed;
  return reply({
    content: '',
    ...answerMessage({ ...found, page: 0, language, as, owner: person, context: shown }),
  });
};

export const openPaper: Actions['openPaper'] = (action, pressed, context) =>
  showCase({ ...action, document: pressed.values[0] ?? '', page: 0 }, pressed, context, 'paper');

export const list: Actions['list'] = (action, pressed, context) => showCase(action, pressed, context, 'case');

export const paper: Actions['paper'] = (action, pressed, context) =>
  showCase(action, pressed, context, 'paper');

/** The case of a document, or the document by itself, in the place of what was pressed where that is one's own. */
async function showCase(
  { document: key, page, owner: of }: { document: string; page: number; owner: string },
  pressed: Pressed,
  context: Context,
  what: 'case' | 'paper',
): Promise<Reply> {
  const { person: owner, language } = pressed;
  const { archive } = context;
  const document = await archive.find(key);
  const found = document && (await archive.findCase(document.id));
  if (!found) return privately(notice('documentGone', language));
  const { as, reply } = replyModeFor(pressed, of);
  const shown = await caseContext(context, { of: found, paper: what === 'paper' ? document : null }, pressed);
  return reply({ content: '', ...caseMessage({ ...shown, page, language, as, owner }) });
}

export const source: Actions['source'] = async (action, { language }, { archive }) => {
  const document = await archive.find(action.document);
  return privately(document ? sourceMessage(document, language) : notice('documentGone', language));
};

export const copy: Actions['copy'] = async (action, { language }, { archive }) => {
  const document = await archive.find(action.document);
  const place = document && exchangeNamed(document, action.exchange);
  const of = document && (await archive.findCase(document.id));
  if (!place || !of) return privately(notice('documentGone', language));
  return privately(answerDownload(document, place.index, standingOf(of), language));
};

export const download: Actions['download'] = async (action, { language }, { archive }) => {
  const of = await archive.findCase(action.document);
  return privately(of ? caseDownload(standingOf(of), language) : notice('documentGone', language));
};

/** Chooses a case for the channel or server where it is pressed, or lets go of it, and shows the case again. */
export const choose: Actions['choose'] = async ({ document: key, where, on }, pressed, context) => {
  const { archive, store } = context;
  const { channel, guild, language, mayManage, mayManageServer, person: owner } = pressed;
  const { texts } = language;
  const place = where === 'channel' ? channel : guild;
  const may = where === 'channel' ? mayManage : mayManageServer;
  if (place === null || !may) return privately(notice('onlyManagersChoose', language));
  const of = await archive.findCase(key);
  if (!of) return privately(notice('documentGone', language));
  await store.places.choose(place, on === 'yes' ? of.id : null);
  const shown = await caseContext(context, { of, paper: null }, pressed);
  const message = caseMessage({ ...shown, page: 0, language, as: 'private', owner });
  const [chosen, letGo] =
    where === 'channel'
      ? [texts.chosenForChannel, texts.letGoOf]
      : [texts.chosenForServer, texts.letGoOfServer];
  return privately({ content: on === 'yes' ? chosen : letGo, ...message });
};
