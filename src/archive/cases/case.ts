/**
 * A case (zaak): a set of written questions with all its papers, and for each question the answer that holds now.
 * Made from documents, and always to be made again from them: nothing of a paper is changed or left out.
 */
import type { Document, Exchange, QuestionNumber } from '../../documents/model.ts';
import { hashedWords, likeness } from './likeness.ts';

/** Where a question, or an answer to it, stands: which of the papers of the case, and which exchange of that. */
export interface Place {
  readonly paper: number;
  readonly index: number;
}

export interface CaseQuestion {
  readonly numbers: readonly QuestionNumber[];
  /** Where it stands, in the order of the papers; not in those that are replaced. */
  readonly places: readonly Place[];
  /** The exchange to show: that of the answer which holds; where there is none, the question. */
  readonly holds: Place;
  /** Other answers to it, in their order: further ones, or those of another minister. */
  readonly further: readonly Place[];
  /** Where a paper that is not replaced has the question in other words. */
  readonly otherWords: readonly Place[];
}

export interface Case {
  /** The case number, "2024Z18775"; for a case without one, the id of its first paper. */
  readonly id: string;
  /** In the order of their dates: questions, postponement, answer, further answer. Never empty. */
  readonly papers: readonly Document[];
  /** For each of the papers the one that came in its place (a reprint), if any. */
  readonly replacedBy: readonly (number | null)[];
  /** The paper whose questions are shown first: the one that answers, else the questions themselves. */
  readonly lead: number;
  /**
   * Each question once, in the order of that paper. What a replaced paper alone has is none of them: KVR18760 was
   * printed with eight answers of another set, and KVR18783 came in its place with the five that belong to it.
   */
  readonly questions: readonly CaseQuestion[];
}

/** At one day questions come before what is said of them. */
const ORDER: Readonly<Record<Document['kind'], number>> = { questions: 0, postponement: 1, answers: 2 };

/** The case of these papers, which have been found to be of one. */
export function caseOf(id: string, found: readonly Document[]): Case {
  const papers = [...found].sort(inOrder);
  const replacedBy = papers.map((paper) => {
    const by = papers.findLastIndex(isReprintOf(paper));
    return by === -1 ? null : by;
  });
  const lead = leadOf(papers, replacedBy);
  return { id, papers, replacedBy, lead, questions: questionsOf(papers, replacedBy, lead) };
}

/** The question of a case that an exchange of one of its papers is; undefined for a paper that is replaced. */
export const questionAt = ({ papers, questions }: Case, document: Document, index: number) =>
  questions.find(({ places }) =>
    places.some((place) => papers[place.paper]?.id === document.id && place.index === index),
  );

function inOrder(one: Document, other: Document): number {
  return (
    compare(dateOf(one), dateOf(other)) ||
    rankOf(one) - rankOf(other) ||
    Number(one.reprint) - Number(other.reprint) ||
    compare(one.id, other.id)
  );
}

/** When a paper came: a set of questions when it was submitted. One without a date stands last. */
const dateOf = ({ received, submitted }: Document): string => received ?? submitted ?? '9999';
const rankOf = ({ kind, furtherAnswer }: Document): number => ORDER[kind] + Number(furtherAnswer);
const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** A reprint comes in the place of the paper of its kind with its number. */
export function isReprintOf(paper: Print): (other: Print) => boolean {
  return (other) =>
    other.reprint &&
    !paper.reprint &&
    other.kind === paper.kind &&
    other.furtherAnswer === paper.furtherAnswer &&
    other.number === paper.number &&
    other.sessionYear === paper.sessionYear;
}

type Print = Pick<Document, 'kind' | 'furtherAnswer' | 'reprint' | 'number' | 'sessionYear'>;

/** A paper that is replaced is worth least, and one without questions as little. */
function leadOf(papers: readonly Document[], replacedBy: Case['replacedBy']): number {
  const worth = papers.map(({ kind, furtherAnswer, exchanges }, at) => {
    if (exchanges.length === 0) return 0;
    const isHere = replacedBy[at] === null ? 4 : 0;
    if (exchanges.some(({ answer }) => answer !== null)) return isHere + (furtherAnswer ? 3 : 4);
    return isHere + (kind === 'questions' ? 2 : 1);
  });
  return worth.indexOf(Math.max(...worth));
}

function questionsOf(
  papers: readonly Document[],
  replacedBy: Case['replacedBy'],
  lead: number,
): CaseQuestion[] {
  const others = [...papers.keys()].filter((at) => at !== lead && replacedBy[at] === null);
  const rows: Place[][] = (papers[lead]?.exchanges ?? []).map((_, index) => [{ paper: lead, index }]);
  const exchangeAt = ({ paper, index }: Place): Exchange | undefined => papers[paper]?.exchanges[index];
  for (const paper of others) {
    papers[paper]?.exchanges.forEach((exchange, index) => {
      const same = rows.filter((row) => row.some((place) => isSameQuestion(exchangeAt(place), exchange)));
      for (const row of same) row.push({ paper, index });
      if (same.length === 0) rows.push([{ paper, index }]);
    });
  }
  return rows.map((places) => questionIn(places, exchangeAt, papers));
}

/** Less than this part of the words in common is another question, whatever its number. */
const SAME_QUESTION = 0.5;

/**
 * By its number, where the words do not say that it is another one: a further set can be printed under the number of
 * the first, and number its own questions from 1. One without a number by its words.
 */
function isSameQuestion(one: Exchange | undefined, other: Exchange): boolean {
  if (!one) return false;
  if (one.numbers.length === 0 || other.numbers.length === 0) {
    return one.numbers.length === other.numbers.length && lettersOf(one) === lettersOf(other);
  }
  if (!other.numbers.some((number) => one.numbers.includes(number))) return false;
  if (one.question === '' || other.question === '' || lettersOf(one) === lettersOf(other)) return true;
  return likeness(hashedWords([one.question]), hashedWords([other.question])) >= SAME_QUESTION;
}

/**
 * Whether two papers ask it in the same words: blanks, hyphens and quotation marks differ by how they were printed and
 * read. What one paper asks as one question, "2 en 3", another can ask as two.
 */
function isInSameWords(one: Exchange, other: Exchange): boolean {
  const [letters, others] = [lettersOf(one), lettersOf(other)];
  if (`${one.numbers}` === `${other.numbers}`) return letters === others;
  return letters.includes(others) || others.includes(letters);
}

const lettersOf = ({ question }: Exchange): string =>
  question
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Two sources can have the same paper: what is printed under one number, and is no further answer to itself. */
function isOnePaper(one: Document | undefined, other: Document | undefined): boolean {
  return (
    one?.number != null &&
    one.number === other?.number &&
    one.sessionYear === other.sessionYear &&
    one.furtherAnswer === other.furtherAnswer
  );
}

function questionIn(
  places: readonly Place[],
  exchangeAt: (place: Place) => Exchange | undefined,
  papers: readonly Document[],
): CaseQuestion {
  const answered = places
    .filter((place) => exchangeAt(place)?.answer)
    .sort((one, other) => one.paper - other.paper);
  const first = answered.find(({ paper }) => !papers[paper]?.furtherAnswer) ?? answered[0];
  const holds = first ?? places[0] ?? { paper: 0, index: 0 };
  const shown = exchangeAt(holds);
  return {
    numbers: shown?.numbers ?? [],
    places: [...places].sort((one, other) => one.paper - other.paper),
    holds,
    further: answered.filter(
      (place) => place !== holds && !isOnePaper(papers[place.paper], papers[holds.paper]),
    ),
    otherWords: places.filter((place) => {
      const there = exchangeAt(place);
      return shown && there && there.question !== '' && !isInSameWords(shown, there);
    }),
  };
}
