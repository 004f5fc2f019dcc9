/** How it stands with a case, in words and as a colour: what the colour tells is in the words too. */
import type { Case } from '../archive/cases/case.ts';
import { factsOf, type State, stateOf, todayInAmsterdam } from '../archive/cases/state.ts';
import type { Document } from '../documents/model.ts';
import { publicAddress } from '../documents/references/citation.ts';
import { BLUE, GREEN, GREY, ORANGE, RED } from './colours.ts';
import { datesIn, inWords, type Language } from './language.ts';

/** A case with its state on a day, as replies show it. */
export interface Standing {
  readonly of: Case;
  readonly state: State;
}

export const standingOf = (of: Case, today = todayInAmsterdam()): Standing => ({
  of,
  state: stateOf(of.papers.map(factsOf), today),
});

/** "te laat (dag 25)", "beantwoord na 59 dagen, buiten de termijn". */
export function stateInWords(state: State, language: Language): string {
  const { texts } = language;
  const { key, days, term, due, isContradicted, isElsewhere, isReplaced } = state;
  const words = (() => {
    if (key === 'answered' || key === 'answered further') {
      const name = key === 'answered' ? texts.stateAnswered : texts.stateAnsweredFurther;
      if (days === null) return name;
      return [
        `${name} ${texts.afterSome(days)}`,
        ...(term === null ? [] : [texts.inTerm(days <= term)]),
      ].join(', ');
    }
    if (key === 'withdrawn') return texts.stateWithdrawn;
    if (key === 'unanswered here') return texts.stateUnansweredHere;
    if (days === null) return key.startsWith('postponed') ? texts.statePostponed : texts.stateOpen;
    if (key === 'late') return texts.onDay(texts.stateLate, days);
    if (key === 'late after postponement') return texts.onDay(texts.stateLateAfter, days);
    if (term === null || due === null)
      return texts.onDay(key === 'postponed' ? texts.statePostponed : texts.stateOpen, days);
    return key === 'postponed'
      ? texts.postponedUntil(term, inWords(due, language))
      : texts.openOnDay(days, term);
  })();
  return [
    words,
    ...(isElsewhere ? [texts.stateElsewhere] : []),
    ...(isContradicted ? [texts.stateContradicted] : []),
    ...(isReplaced ? [texts.stateReplaced] : []),
  ].join(', ');
}

/** Whether the words of a state may be out of date because a paper is not in the archive yet. */
export const isPending = ({ key }: State): boolean =>
  key === 'open' || key === 'postponed' || key === 'late' || key === 'late after postponement';

const COLOURS: Readonly<Record<State['key'], number>> = {
  open: BLUE,
  postponed: ORANGE,
  late: RED,
  'late after postponement': RED,
  answered: GREEN,
  'answered further': GREEN,
  withdrawn: GREY,
  'unanswered here': GREY,
};
/** Of dates that contradict each other no colour is a verdict. */
export const colourOf = ({ key, isContradicted }: State): number => (isContradicted ? GREY : COLOURS[key]);

/** A moment in the life of a case, with the address of the paper that tells it; null where there is none. */
export interface Moment {
  readonly words: string;
  readonly address: string | null;
}

/** "gevraagd 20 sep 2024", "uitgesteld 14 okt", "beantwoord 18 nov": a year is named where it is another one. */
export function lifeOf({ of, state }: Standing, language: Language): Moment[] {
  const { texts } = language;
  const { papers } = of;
  const asked = papers.find(({ submitted }) => submitted !== null)?.submitted ?? null;
  const own = papers.find(({ kind, received }) => kind === 'questions' && received === null);
  const moments = [
    ...(asked === null ? [] : [{ name: texts.lifeAsked, date: asked, paper: own ?? null }]),
    ...papers.flatMap((paper) =>
      paper.received === null ? [] : [{ name: nameOf(paper, state, language), date: paper.received, paper }],
    ),
  ];
  const first = moments.findIndex(
    ({ paper }) => paper !== null && paper !== own && factsOf(paper).isAnswered,
  );
  return moments.map(({ name, date, paper }, at) => {
    const when = `${name} ${dayInWords(date, moments[at - 1]?.date ?? null, language)}`;
    return {
      words: at === first && state.days !== null ? `${when}, ${texts.afterSome(state.days)}` : when,
      address: paper === null ? null : publicAddress(paper),
    };
  });
}

function nameOf(paper: Document, state: State, { texts }: Language): string {
  const { kind, furtherAnswer, reprint } = paper;
  const { isAnswered } = factsOf(paper);
  if (reprint) return texts.lifeReprint;
  if (isAnswered) return furtherAnswer ? texts.stateAnsweredFurther : texts.stateAnswered;
  if (kind !== 'postponement') return texts.lifeReceived;
  return state.key === 'withdrawn' ? texts.stateWithdrawn : texts.statePostponed;
}

const dayAndMonth = datesIn({ day: 'numeric', month: 'short' });
const dayMonthAndYear = datesIn({ day: 'numeric', month: 'short', year: 'numeric' });

function dayInWords(date: string, before: string | null, language: Language): string {
  const isOfSameYear = before !== null && before.slice(0, 4) === date.slice(0, 4);
  return (isOfSameYear ? dayAndMonth : dayMonthAndYear)(date, language);
}

/** What the ministers of these papers did, as the heading above their names: one who sent a notice has not answered. */
export function respondentsHeading(papers: readonly Document[], { texts }: Language): string {
  const isNotice = papers.some(({ kind }) => kind === 'postponement');
  return isNotice && !papers.some((paper) => factsOf(paper).isAnswered)
    ? texts.noticeByHeading
    : texts.answeredByHeading;
}
