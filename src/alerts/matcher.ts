/**
 * Which follows a case matches: the case is matched against the follows, not each follow against the archive. A search for words is
 * looked up by the rarest of its stems, so that ten thousand of them cost no more than the words of the case.
 */
import { setImmediate } from 'node:timers/promises';
import type { Case } from '../archive/cases/case.ts';
import { factsOf, type State, stateOf, todayInAmsterdam } from '../archive/cases/state.ts';
import { allOf, type Filter, wholeNames } from '../archive/filter.ts';
import { ministriesCalled, ministriesIn, partiesCalled, partiesIn } from '../archive/names/known.ts';
import { comparable, comparablePerson, surnamesIn } from '../archive/names/people.ts';
import { indexedWords } from '../archive/tokens.ts';
import type { Document } from '../documents/model.ts';
import { sessionYearOf } from '../documents/session-year.ts';
import { stemOf } from '../dutch/stem.ts';
import { STOPWORDS } from '../dutch/stopwords.ts';
import { parseQuery } from '../search/query.ts';
import type { Follow } from '../store/follows.ts';

export interface Matcher {
  /**
   * The follows that a case matches.
   * @param parts the stems of the parts of those of its words that are compounds, as the archive knows them
   * @param cited the cases that it refers to
   */
  matching(of: Case, parts: ReadonlyMap<string, readonly string[]>, cited?: readonly string[]): Follow[];
}

/** What a follow wants of a case. */
interface Wanted {
  readonly follow: Follow;
  /** Each has to be there: a stem, or one of several. */
  readonly stems: readonly string[];
  readonly phrases: readonly (readonly string[])[];
  readonly excluded: readonly (readonly string[])[];
  readonly filter: Filter;
}

/** Follows that are taken apart before others have their turn: a hundred take some milliseconds. */
const AT_ONCE = 100;

/**
 * Makes matchers of what is followed at each time. What was typed is taken apart once for each follow: that takes longer than all else.
 */
export function createMatchers(): (follows: readonly Follow[]) => Promise<Matcher> {
  let known = new Map<number, Wanted>();
  return async (follows) => {
    const wanted: Wanted[] = [];
    for (const follow of follows) {
      const before = known.get(follow.id);
      wanted.push(before ? { ...before, follow } : wantedBy(follow));
      if (!before && wanted.length % AT_ONCE === 0) await setImmediate();
    }
    known = new Map(wanted.map((one) => [one.follow.id, one]));
    return matcherOf(wanted);
  };
}

function matcherOf(wanted: readonly Wanted[]): Matcher {
  const frequency = new Map<string, number>();
  for (const { stems } of wanted)
    for (const stem of stems) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const byStem = new Map<string, Wanted[]>();
  const byCase = new Map<string, Wanted[]>();
  const others: Wanted[] = [];
  const put = (to: Map<string, Wanted[]>, key: string, one: Wanted) => {
    const own = to.get(key);
    if (own) own.push(one);
    else to.set(key, [one]);
  };
  for (const one of wanted) {
    const [rarest] = one.stems.toSorted((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0));
    if (one.filter.case !== undefined) put(byCase, one.filter.case, one);
    else if (rarest !== undefined) put(byStem, rarest, one);
    else others.push(one);
  }
  return {
    matching(of, parts, cited = []) {
      const runs = runsOf(of);
      const stems = stemsIn(runs, parts);
      const passes = filterFor(of, cited);
      const candidates = [
        ...(byCase.get(of.id) ?? []),
        ...[...stems].flatMap((stem) => byStem.get(stem) ?? []),
        ...others,
      ];
      return candidates
        .filter((one) => one.stems.every((stem) => stems.has(stem)))
        .filter(({ phrases }) => phrases.every((phrase) => holds(runs, phrase)))
        .filter(({ excluded }) => !excluded.some((words) => holds(runs, words)))
        .filter(({ filter }) => passes(filter))
        .map(({ follow }) => follow);
    },
  };
}

function wantedBy(follow: Follow): Wanted {
  const { text, filter } = follow.search;
  const query = parseQuery(text);
  const words = query.words.map(({ word }) => word);
  const meant = words.filter((word) => !STOPWORDS.has(word));
  const needed = [...(meant.length > 0 ? meant : words), ...query.phrases.flat()];
  return {
    follow,
    stems: [...new Set(needed.map(stemOf))],
    phrases: query.phrases,
    excluded: query.excluded,
    filter: { ...query.filter, ...filter },
  };
}

/**
 * The first answered question of a case that has all the words of a search by itself, phrases and excluded words aside; null where none has.
 * @param parts as `Matcher.matching` takes them
 */
export function exchangeMatching(
  { papers }: Case,
  text: string,
  parts: ReadonlyMap<string, readonly string[]>,
): { document: Document; index: number } | null {
  const { words, phrases } = parseQuery(text);
  const needed = [...words.map(({ word }) => word), ...phrases.flat()]
    .filter((word) => !STOPWORDS.has(word))
    .map(stemOf);
  if (needed.length === 0) return null;
  for (const document of papers) {
    for (const [index, run] of indexedWords(document).exchanges.entries()) {
      if (!document.exchanges[index]?.answer) continue;
      const own = new Map(run.flatMap((word) => (parts.has(word) ? [[word, parts.get(word) ?? []]] : [])));
      const stems = stemsIn([run], own);
      if (needed.every((stem) => stems.has(stem))) return { document, index };
    }
  }
  return null;
}

/** The words of a case, in the runs in which they stand one behind the other. */
export const runsOf = ({ papers }: Case): (readonly string[])[] =>
  papers.flatMap((paper) => {
    const { title, around, exchanges } = indexedWords(paper);
    return [title, around, ...exchanges];
  });

/** Written as one word or two it is the same: `natuurvergunning` is in `natuur vergunning`, and its parts are in it. */
function stemsIn(
  runs: readonly (readonly string[])[],
  parts: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const found = new Set([...new Set(runs.flat())].map(stemOf));
  for (const some of parts.values()) for (const part of some) found.add(part);
  for (const run of runs) {
    for (let at = 1; at < run.length; at += 1) found.add(stemOf(`${run[at - 1]}${run[at]}`));
  }
  return found;
}

/** Whether words stand one behind the other, or a word by itself. */
const holds = (runs: readonly (readonly string[])[], words: readonly string[]): boolean =>
  runs.some((run) => run.some((_, at) => words.every((word, offset) => run[at + offset] === word)));

interface Names {
  readonly askers: readonly Person[];
  readonly parties: ReadonlySet<string>;
  readonly respondents: readonly Person[];
  readonly ministries: ReadonlySet<string>;
  readonly roles: readonly string[];
  readonly cited: readonly string[];
}

/** Of a case without an answer the ministries are those that are asked. */
function namesOf({ papers }: Case): Omit<Names, 'cited'> {
  const year = Number.parseInt(papers.find(({ submitted }) => submitted)?.submitted ?? '', 10);
  const respondents = papers.flatMap((paper) => paper.respondents);
  const asked = papers.flatMap(({ addressees }) => addressees);
  const ministries = [...respondents.flatMap(({ ministry }) => ministry ?? []), ...asked.map(withoutRole)];
  return {
    askers: papers.flatMap(({ askers }) => askers.map(({ name }) => personCalled(name))),
    parties: new Set(
      papers.flatMap(({ askers }) =>
        askers.flatMap(({ party }) => (party ? partiesIn(party, year || null).map(comparable) : [])),
      ),
    ),
    respondents: respondents.flatMap(({ name }) => (name ? [personCalled(name)] : [])),
    ministries: new Set(ministries.flatMap((name) => ministriesIn(name).map(comparable))),
    roles: [...respondents.map(({ role }) => role), ...asked].map(comparable),
  };
}

/** "Minister van Financiën": of whom it is asked, without what they are. */
const withoutRole = (addressee: string): string =>
  addressee.replace(/^(?:minister|staatssecretaris)(?:-president)? (?:van |voor )?/i, '');

/** Lets a case through as `conditionOf` does a paper; one that is not answered by whom it was asked. Many follows have the same limits. */
function filterFor(of: Case, cited: readonly string[]): (filter: Filter) => boolean {
  const names = { ...namesOf(of), cited };
  const known = new Map<string, boolean>();
  const holdsFor = (name: keyof Filter, value: string): boolean => {
    const key = `${name} ${value}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const holds = CONDITIONS[name](value, of, names);
    known.set(key, holds);
    return holds;
  };
  return (filter) =>
    Object.entries(filter).every(
      ([name, value]: [string, string | undefined]) =>
        value === undefined || allOf(value).every((one) => holdsFor(name as keyof Filter, one)),
    );
}

const stateToday = ({ papers }: Case): State => stateOf(papers.map(factsOf), todayInAmsterdam());

const some = ({ papers }: Case, is: (paper: Document) => boolean): boolean => papers.some(is);
const dateOf = ({ received, submitted }: Document): string => received ?? submitted ?? '';

const CONDITIONS: Readonly<Record<keyof Filter, (value: string, of: Case, names: Names) => boolean>> = {
  document: (value, of) => some(of, ({ id }) => id === value),
  case: (value, { id }) => id === value,
  asker: (value, _, { askers }) => isPerson(value, askers),
  party: (value, _, { parties }) =>
    (wholeNames(value) ?? [...partiesCalled(value), value]).some((one) => parties.has(comparable(one))),
  respondent: (value, _, { respondents }) => isPerson(value, respondents),
  ministry: (value, _, { ministries }) =>
    (wholeNames(value) ?? ministriesCalled(value)).some((one) => ministries.has(comparable(one))) ||
    (wholeNames(value) === null &&
      [...ministries].some((one) => ` ${one} `.includes(` ${comparable(value)} `))),
  role: (value, _, { roles }) => roles.some((role) => role.includes(comparable(value))),
  number: (value, of) => some(of, ({ number }) => number === value),
  caseNumber: (value, of) => some(of, ({ caseNumber }) => caseNumber === value),
  from: (value, of) => some(of, (paper) => dateOf(paper) >= value),
  to: (value, of) => some(of, (paper) => dateOf(paper) !== '' && dateOf(paper) <= value),
  submittedFrom: (value, of) => some(of, ({ submitted }) => submitted !== null && submitted >= value),
  submittedTo: (value, of) => some(of, ({ submitted }) => submitted !== null && submitted <= value),
  receivedFrom: (value, of) => some(of, ({ received }) => received !== null && received >= value),
  receivedTo: (value, of) => some(of, ({ received }) => received !== null && received <= value),
  sessionYear: (value, of) =>
    some(of, (paper) => (paper.sessionYear ?? (dateOf(paper) && sessionYearOf(dateOf(paper)))) === value),
  printedIn: (value, of) => some(of, ({ sessionYear }) => sessionYear === value),
  cites: (value, _, { cited }) => cited.includes(value),
  state: (value, of) => stateToday(of).key === value,
  answerDays: (value, of) => {
    const { key, days } = stateToday(of);
    const [least = '', most = ''] = value.split('-');
    if (days === null || !key.startsWith('answered')) return false;
    return days >= Number(least) && (most === '' || days <= Number(most));
  },
  chamber: (value, of) => some(of, ({ chamber }) => chamber === value),
  kind: (value, of) => some(of, ({ kind }) => kind === value),
};

/** A whole word of the name that is printed, or the full name of which that is the end: `Renske Leijten` is `Leijten`, and `R.M. Leijten`. */
function isPerson(value: string, printed: readonly Person[]): boolean {
  const whole = wholeNames(value)?.map(comparablePerson);
  if (whole) return printed.some(({ name }) => whole.includes(name));
  const named = comparablePerson(value);
  const surnames = surnamesIn(value);
  return printed.some(
    ({ name, surname, initial }) =>
      ` ${name} `.includes(` ${named} `) ||
      (surnames.includes(surname) && (initial === null || named.startsWith(initial))),
  );
}

/** A name as it is compared; without the initials that are printed before it, of which the first may be known. */
interface Person {
  readonly name: string;
  readonly surname: string;
  readonly initial: string | null;
}

const INITIALS = /^(?:\p{L}{1,2}\.\s?)+/u;

function personCalled(printed: string): Person {
  const [initials = ''] = INITIALS.exec(printed) ?? [];
  return {
    name: comparablePerson(printed),
    surname: comparablePerson(printed.slice(initials.length)),
    initial: initials === '' ? null : comparable(initials).charAt(0),
  };
}
