/**
 * Whether two papers are of one case: the questions and what was answered, later or once more. Told by the two
 * papers alone, so that it does not matter which others there are or which came first.
 */
import type { Document } from '../../documents/model.ts';
import { folded } from '../../dutch/words.ts';
import { withoutSpacing } from '../names/people.ts';
import { hashedWords, likeness } from './likeness.ts';

/** What shows that two papers are of one case. */
export type Evidence = 'case number' | 'printed number' | 'reference' | 'questions';

/** What of a paper tells its case. */
export interface Traits {
  readonly chamber: Document['chamber'];
  /** It answers, and is neither a further answer nor a reprint, which come beside an answer or in its place. */
  readonly isFirstAnswer: boolean;
  readonly caseNumber: string | null;
  /** "2003-2004/1480": the number is one of its session year alone. */
  readonly printedNumber: string | null;
  readonly submitted: string | null;
  /** The askers' names as they are compared. */
  readonly askers: readonly string[];
  /** The ministers asked, as they are compared. */
  readonly addressees: readonly string[];
  /** The printed numbers that its title refers to: "Zie ook Aanhangsel …, nr. 244". */
  readonly cites: readonly string[];
  /** The words of its questions, hashed, in order. */
  readonly words: Int32Array;
}

/** So many words tell one set of questions from another. */
const MOST_WORDS = 800;
/** Fewer words can be those of any set: "Kunt u deze vragen beantwoorden?" */
const FEWEST_WORDS = 12;
/**
 * The part of the shorter one's words that the other one has too, in order. Over the KVR set pairs of one day and one
 * asker have either more than 0.85 or, by chance, less than 0.45; what lies between was partly lost by a scanner.
 */
const SAME = 0.7;
const SIMILAR = 0.5;

export function traitsOf(document: Document): Traits {
  const { chamber, caseNumber, submitted, askers, addressees, exchanges, furtherAnswer, reprint } = document;
  return {
    chamber,
    isFirstAnswer: !furtherAnswer && !reprint && exchanges.some(({ answer }) => answer !== null),
    caseNumber,
    printedNumber: printedNumber(document),
    submitted,
    askers: askers.map(({ name }) => surname(name)),
    addressees: addressees.map(lettersOf),
    cites: document.references.flatMap((one) =>
      one.part === 'title' && one.kind === 'aanhangsel' && one.sessionYear !== null
        ? [printedNumber(one) ?? '']
        : [],
    ),
    words: hashedWords(exchanges.map(({ question }) => question)).subarray(0, MOST_WORDS),
  };
}

function printedNumber({ sessionYear, number }: Pick<Document, 'sessionYear' | 'number'>): string | null {
  return sessionYear === null || number === null ? null : `${sessionYear}/${Number(number)}`;
}

/** Without what one paper prints and another does not: "M. van der Burg" and "M.M. van der Burg". */
function surname(name: string): string {
  const words = withoutSpacing(name)
    .split(/[\s.]+/)
    .filter((word) => word !== '');
  const last = words.slice(words.findIndex((word) => word.length > 2));
  return lettersOf(last.join(''));
}

const lettersOf = (name: string): string => folded(name).replace(/[^a-z]/g, '');

/**
 * What shows that two papers are of one case; null where nothing does for certain. It is the same whichever of the
 * two comes first.
 */
export function evidenceOf(one: Traits, other: Traits): Evidence | null {
  if (one.chamber !== other.chamber) return null;
  const isOneDay = one.submitted !== null && one.submitted === other.submitted;
  const hasAskerInCommon = one.askers.some((asker) => other.askers.includes(asker));
  const isAlike = (least: number) =>
    Math.min(one.words.length, other.words.length) >= FEWEST_WORDS &&
    likeness(one.words, other.words) >= least;
  const isOnePrint = one.printedNumber !== null && one.printedNumber === other.printedNumber;
  const mayBeAskedByOne = hasAskerInCommon || !areNamed(one) || !areNamed(other);
  if (isOnePrint && mayBeAskedByOne && isAlike(SIMILAR)) return 'printed number';
  if (one.caseNumber !== null && other.caseNumber !== null) {
    if (one.caseNumber !== other.caseNumber) return null;
    // A number can be mistyped: papers of two days, or of other members, have to ask the same.
    const isOtherDay = one.submitted !== null && other.submitted !== null && !isOneDay;
    const isContradicted = isOtherDay || (areNamed(one) && areNamed(other) && !hasAskerInCommon);
    return !isContradicted || isAlike(SIMILAR) ? 'case number' : null;
  }
  if (!hasAskerInCommon || !isOneDay) return null;
  const isCited = (from: Traits, to: Traits) =>
    to.printedNumber !== null && from.cites.includes(to.printedNumber);
  const isReferred = isCited(one, other) || isCited(other, one);
  if (isReferred && isAlike(SIMILAR)) return 'reference';
  // A set is asked of the same ministers and answered once: what is alike beyond that are two sets.
  const areTwoSets = (one.isFirstAnswer && other.isFirstAnswer) || !mayBeAskedAlike(one, other);
  return !areTwoSets && isAlike(SAME) ? 'questions' : null;
}

/** Of one ministry the name can be cut short: "Integratie" and "Integratiebeleid". */
function mayBeAskedAlike({ addressees: some }: Traits, { addressees: others }: Traits): boolean {
  if (some.length === 0 || others.length === 0) return true;
  return some.some((one) => others.some((other) => one.startsWith(other) || other.startsWith(one)));
}

const areNamed = ({ askers }: Traits): boolean => askers.length > 0;
