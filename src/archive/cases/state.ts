/**
 * How it stands with a case, as the rules of parliament have it: an answer is due in three weeks; a minister who says
 * why it takes longer has three more. The Eerste Kamer has no term.
 *
 * An archive holds what was brought into it: that no answer is here does not mean that none was given. Of a case that
 * is old, or of which a paper was received, it is not said that the answer is late.
 */
import type { Document } from '../../documents/model.ts';
import { isReprintOf } from './case.ts';

export type StateKey =
  | 'open'
  | 'late'
  | 'postponed'
  | 'late after postponement'
  | 'answered'
  | 'answered further'
  | 'withdrawn'
  | 'unanswered here';

export interface State {
  readonly key: StateKey;
  /** Days from the day of submission to that of the answer, or to today; null where one is not known. */
  readonly days: number | null;
  /** The last day of the term: 21, or 42 once it was postponed; null where there is no term. */
  readonly term: number | null;
  /** The date of that day; null where there is none. */
  readonly due: string | null;
  /** Whether a paper was printed once more, in the place of another. */
  readonly isReplaced: boolean;
}

/** Day 21 is on time: both postponements of which the days are known arrived on it. */
export const TERM = 21;
export const LONGER_TERM = 42;
/** Of a case that is older, and has no answer here, the answer is not in the archive rather than late. */
export const DATED = 365;
const DAY_MS = 86_400_000;

/** `Deze vragen zijn ingetrokken door de indieners`; `vragen over de ingetrokken vergunning` is none. */
const WITHDRAWN =
  /\bvragen\b(?:(?!\bover\b)[^.?!]){0,60}\bingetrokken(?=$|[.;,]|\s(?:door|en|worden|zijn|op)\b)/i;

/** What of a paper tells how it stands with its case. */
export interface PaperFacts
  extends Pick<
    Document,
    'kind' | 'chamber' | 'furtherAnswer' | 'reprint' | 'number' | 'sessionYear' | 'submitted' | 'received'
  > {
  /** An answer was recognised in it. */
  readonly isAnswered: boolean;
  /** It says that the questions were withdrawn. */
  readonly isWithdrawn: boolean;
}

export const factsOf = (document: Document): PaperFacts => ({
  ...document,
  isAnswered: document.exchanges.some(({ answer }) => answer !== null),
  isWithdrawn: document.notice !== null && WITHDRAWN.test(document.notice),
});

/**
 * @param papers those of one case, in any order
 * @param today as `YYYY-MM-DD`, in Amsterdam
 */
export function stateOf(papers: readonly PaperFacts[], today: string): State {
  const submitted = papers.find((paper) => paper.submitted !== null)?.submitted ?? null;
  const answers = papers.filter(({ isAnswered }) => isAnswered).sort(byDate);
  const first = answers.find(({ furtherAnswer }) => !furtherAnswer) ?? answers[0];
  const notices = papers.filter(({ kind, isAnswered }) => kind === 'postponement' && !isAnswered);
  const term = papers.some(({ chamber }) => chamber === 'eerste')
    ? null
    : notices.length > 0
      ? LONGER_TERM
      : TERM;
  const until = first ? first.received : today;
  const days = submitted === null || until === null ? null : daysBetween(submitted, until);
  return {
    key: keyFor(),
    days,
    term,
    due: submitted === null || term === null ? null : dayAfter(submitted, term),
    isReplaced: papers.some((paper) => papers.some(isReprintOf(paper))),
  };

  function keyFor(): StateKey {
    if (first) return answers.some(({ furtherAnswer }) => furtherAnswer) ? 'answered further' : 'answered';
    if (notices.some(({ isWithdrawn }) => isWithdrawn)) return 'withdrawn';
    const isReceived = papers.some(({ kind, received }) => kind !== 'postponement' && received !== null);
    if (isReceived || (days !== null && days > DATED)) return 'unanswered here';
    const isLate = days !== null && term !== null && days > term;
    if (notices.length > 0) return isLate ? 'late after postponement' : 'postponed';
    return isLate ? 'late' : 'open';
  }
}

/** One without a date is last. */
const byDate = ({ received: one }: PaperFacts, { received: other }: PaperFacts): number =>
  (one ?? '9999') < (other ?? '9999') ? -1 : Number(one !== other);

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

const dayAfter = (from: string, days: number): string =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

const IN_AMSTERDAM = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

/** The day that it is in Amsterdam, as `YYYY-MM-DD`. */
export const todayInAmsterdam = (now = new Date()): string => IN_AMSTERDAM.format(now);
