/** What a channel is told of a case that it follows: one message a case, or one of many cases. */
import { keyOf } from '../documents/key.ts';
import type { CaseEvent } from '../store/alerts.ts';
import { EVENT_KINDS, type Follow } from '../store/follows.ts';
import { type AnswerView, answerMessage } from './answer.ts';
import { type CaseView, caseMessage } from './case.ts';
import { menu } from './components.ts';
import { customId } from './custom-id.ts';
import { searchInWords } from './follows.ts';
import { subjectOf } from './headings.ts';
import type { Language } from './language.ts';
import { MENU_OPTIONS } from './limits.ts';
import { markdownWithin } from './markdown.ts';
import { paperOption } from './question-menu.ts';
import type { Message } from './reply.ts';
import { sheetEmbeds } from './sheets.ts';
import { type Standing, stateInWords } from './state.ts';

const SHOWN_FOLLOWS = 300;
const SHOWN_SUBJECT = 150;
const SHOWN_RESTED = 1_500;

/** What happened to a case, and which follows it matched. */
export interface Told {
  readonly kinds: readonly CaseEvent['kind'][];
  readonly follows: readonly Follow[];
}

/** "**Beantwoord**", and below it what the channel follows. */
function heading({ kinds, follows }: Told, language: Language): string {
  const { texts } = language;
  const names = EVENT_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => texts.events[kind]);
  const followed = [...new Set(follows.map(({ search }) => searchInWords(search, language)))].join('; ');
  return [
    `**${names.join(' · ')}**`,
    `-# ${texts.becauseFollowed(markdownWithin(SHOWN_FOLLOWS, followed))}`,
  ].join('\n');
}

/** The answer that matched first, whole; its other questions and pages are a click away. */
export const answerAlert = (told: Told, view: Omit<AnswerView, 'as' | 'owner' | 'page'>): Message => ({
  ...answerMessage({ ...view, page: 0, as: 'shared', owner: '' }),
  content: heading(told, view.language),
});

/** How it stands with a case; whoever clicks has an own copy. */
export const caseAlert = (
  told: Told,
  view: Omit<CaseView, 'as' | 'owner' | 'page' | 'chosenBy'>,
): Message => ({
  ...caseMessage({ ...view, page: 0, as: 'private', owner: '', chosenBy: { channel: null, server: null } }),
  content: heading(told, view.language),
});

/** Cases that one message can tell of: a menu has no more options. */
export const MOST_CASES = MENU_OPTIONS;

/** Many cases at once: a line each, and a menu to open them. @param cases at most `MOST_CASES` */
export function bundleAlert(
  cases: readonly { readonly told: Told; readonly standing: Standing }[],
  language: Language,
): Message {
  const { texts } = language;
  const papers = cases.flatMap(({ standing: { of } }) => of.papers[of.lead] ?? []);
  const lines = cases.map(({ told, standing }) => {
    const { of } = standing;
    const lead = of.papers[of.lead];
    const names = EVENT_KINDS.filter((kind) => told.kinds.includes(kind)).map((kind) => texts.events[kind]);
    const subject = lead ? markdownWithin(SHOWN_SUBJECT, subjectOf(lead)) : of.id;
    return `• **${names.join(' · ')}** ${subject}\n-# ${stateInWords(standing.state, language)}`;
  });
  const follows = cases.flatMap(({ told }) => told.follows);
  const all = { kinds: cases.flatMap(({ told }) => told.kinds), follows };
  const [, because = ''] = heading(all, language).split('\n');
  return {
    content: `**${texts.newsOf(cases.length)}**\n${because}`,
    embeds: sheetEmbeds(lines),
    components: [
      menu(
        texts.chooseDocument,
        customId({ action: 'openDocument', owner: '', asked: '' }),
        papers.map((paper) => ({ ...paperOption(paper, language), value: keyOf(paper.id) })),
      ),
    ],
  };
}

/** The channel where this was followed is gone: it is followed no more. */
export const restNotice = (follows: readonly Follow[], language: Language): Message => {
  const { texts } = language;
  const names = follows.map(({ search }) => searchInWords(search, language)).join('; ');
  return { content: texts.restAtFollow(markdownWithin(SHOWN_RESTED, names), follows.length) };
};
