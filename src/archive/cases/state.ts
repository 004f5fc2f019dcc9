/**
 * How it stands with a case, as the rules of parliament have it: an answer is due in three weeks; a minister who says
 * why it takes longer has three more. The Eerste Kamer has no term.
 *
 * An archive holds what was brought into it: that no answer is here does not mean that none was given. Of a case that
 * is old, or of which a paper was received, it is not said that the answer is late.
 */
import type { Document } from '../../documents/model.ts';
import { isReprintOf } from './case.ts';
import { saysOfQuestions } from './notice.ts';

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
  /** The dates of the papers contradict each other: they make no days, no term and no verdict. */
  readonly isContradicted: boolean;
  /** Answered, in a letter or a debate of which the words are not in these papers. */
  readonly isElsewhere: boolean;
  /** Whether a paper was printed once more, in the place of another. */
  readonly isReplaced: boolean;
}

/** Day 21 is on time: both postponements of which the days are known arrived on it. */
export const TERM = 21;
export const LONGER_TERM = 42;
/** Of a case that is older, and has no answer here, the answer is not in the archive rather than late. */
export const DATED = 365;
const DAY_MS = 86_400_000;

/** What of a paper tells how it stands with its case. */
export interface PaperFacts
  extends Pick<
    Document,
    'kind' | 'chamber' | 'furtherAnswer' | 'reprint' | 'number' | 'sessionYear' | 'submitted' | 'received'
  > {
  /** An answer was recognised in it; or it says, or parliament's records do, that there is one. */
  readonly isAnswered: boolean;
  /** There is an answer, and its words are not in this paper. */
  readonly isElsewhere: boolean;
  /** It says that the questions were withdrawn. */
  readonly isWithdrawn: boolean;
}

export function factsOf(document: Document): PaperFacts {
  const { exchanges, notice, recorded } = document;
  const said = notice === null ? null : saysOfQuestions(notice);
  const hasAnswer = exchanges.some(({ answer }) => answer !== null);
  const isElsewhere = !hasAnswer && (said === 'answered elsewhere' || recorded === 'answered');
  return {
    ...document,
    isAnswered: hasAnswer || isElsewhere,
    isElsewhere,
    isWithdrawn: said === 'withdrawn' || (recorded === 'withdrawn' && said === null),
  };
}

/**
 * @param papers those of one case, in any order
 * @param today as `YYYY-MM-DD`, in Amsterdam
 */
export function stateOf(papers: readonly PaperFacts[], today: string): State {
  const submitted = papers.find((paper) => paper.submitted !== null)?.submitted ?? null;
  const answers = papers.filter(({ isAnswered }) => isAnswered).sort(byDate);
  // A notice that the answer is in a letter does not say when that was sent.
  const dated = answers.filter(({ kind, isElsewhere }) => !isElsewhere || kind !== 'postponement');
  const first = dated.find(({ furtherAnswer }) => !furtherAnswer) ?? dated[0];
  const notices = papers.filter(({ kind, isAnswered }) => kind === 'postponement' && !isAnswered);
  const term = papers.some(({ chamber }) => chamber === 'eerste')
    ? null
    : notices.length > 0
      ? LONGER_TERM
      : TERM;
  const until = answers.length === 0 ? today : (first?.received ?? null);
  const isContradicted = contradicts(papers, first?.received ?? null, today);
  const days = submitted === null || until === null || isContradicted ? null : daysBetween(submitted, until);
  return {
    key: keyFor(),
    days,
    isContradicted,
    term: isContradicted ? null : term,
    due: submitted === null || term === null || isContradicted ? null : dayAfter(submitted, term),
    isElsewhere: answers.length > 0 && answers.every((paper) => paper.isElsewhere),
    isReplaced: papers.some((paper) => papers.some(isReprintOf(paper))),
  };

  function keyFor(): StateKey {
    if (answers.length > 0) {
      return answers.some(({ furtherAnswer }) => furtherAnswer) ? 'answered further' : 'answered';
    }
    if (notices.some(({ isWithdrawn }) => isWithdrawn)) return 'withdrawn';
    const isReceived = papers.some(({ kind, received }) => kind !== 'postponement' && received !== null);
    if (isReceived || isContradicted || (days !== null && days > DATED)) return 'unanswered here';
    const isLate = days !== null && term !== null && days > term;
    if (notices.length > 0) return isLate ? 'late after postponement' : 'postponed';
    return isLate ? 'late' : 'open';
  }
}

/** Of questions that waited longer the years were mistaken, or the centuries. */
export const LONGEST_WAIT = 7_300;

/** Whether the dates cannot all be true: two days of submission, an answer before its question, a day that is still to come. */
function contradicts(papers: readonly PaperFacts[], answered: string | null, today: string): boolean {
  const submitted = [...new Set(papers.flatMap((paper) => paper.submitted ?? []))];
  const [asked] = submitted;
  if (submitted.length > 1 || papers.some(isOutsideSession)) return true;
  if (papers.some((paper) => [paper.submitted, paper.received].some((day) => day !== null && day > today))) {
    return true;
  }
  if (asked === undefined || answered === null) return false;
  return answered < asked || daysBetween(asked, answered) > LONGEST_WAIT;
}

/** A paper of 2003-2004 was received in one of these years, and asked in them or in the two before. */
function isOutsideSession({ sessionYear, submitted, received }: PaperFacts): boolean {
  if (sessionYear === null) return false;
  const [from, to] = sessionYear.split('-').map(Number) as [number, number];
  const yearOf = (day: string) => Number(day.slice(0, 4));
  const isReceivedOutside = received !== null && (yearOf(received) < from || yearOf(received) > to);
  return (
    isReceivedOutside || (submitted !== null && (yearOf(submitted) < from - 2 || yearOf(submitted) > to))
  );
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
