/** What is looked for: for each word that a person typed, all words of the archive that may be meant by it. */

import { LINKING_LETTERS } from '../dutch/linking-letters.ts';
import { stemOf } from '../dutch/stem.ts';
import { STOPWORDS } from '../dutch/stopwords.ts';
import type { Query } from './query.ts';
import type { Word } from './spelling.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word that was typed, or several that belong together, and what stands for it in the archive. */
export interface Group {
  /** As it was typed, and where: UTF-16 offsets in the query's text. */
  readonly typed: string;
  readonly from: number;
  readonly to: number;
  /** How much it counts beside the others. */
  readonly weight: number;
  /** In how many documents it is, about. */
  readonly documents: number;
  /** Words of the archive, and how sure each is meant, up to 1. */
  readonly words: ReadonlyMap<string, number>;
  /** Pairs of words of which the second stands right behind the first. */
  readonly pairs: readonly Pair[];
  /** What was typed with its errors repaired; null where it had none. */
  readonly correction: string | null;
  /**
   * The frequent word that this group stands for beside the group of the same letters before it: those are in the
   * archive, but so seldom that they may be an error. Null for a group by itself.
   */
  readonly also: string | null;
}

interface Pair {
  readonly first: ReadonlySet<string>;
  readonly second: ReadonlySet<string>;
}

/** How much counts what was not typed in so many words; tuned on one half of the queries of the KVR set. */
const WEIGHTS = {
  compound: 0.3,
  /** The halves of what was typed apart and is written as one word. */
  half: 0.3,
  /** A correction beside the likeliest. */
  otherCorrection: 0.5,
};

const SHORTEST_HALF = 3;
/** Of an inflection with more forms than this the others are errors. */
const MOST_FORMS = 12;
const OTHER_CORRECTIONS = 2;
/** A word in so few documents may be an error. */
const RARE = 5;
/** … where one that is this many times as frequent, and in as many documents at least, is near. */
const FREQUENT = 50;
/** Shorter words have neighbours that are words as well. */
const SHORTEST_SLIP = 6;

/** The groups of a query, in the order of its words. Words without meaning are left out where others remain. */
export function planOf(query: Query, vocabulary: Vocabulary): Group[] {
  const meant = query.words.filter(({ word }) => !STOPWORDS.has(word));
  const words = meant.length > 0 || query.phrases.length > 0 ? meant : query.words;
  const groups: Group[] = query.phrases.flatMap((phrase) => phrase.map((word) => exactly(word, vocabulary)));
  for (let at = 0; at < words.length; at += 1) {
    const [one, next] = [words[at], words[at + 1]];
    if (!one) continue;
    const joined = next && joinedForms(one.word, next.word, vocabulary);
    if (!joined) {
      groups.push(...groupsOf(one, 1, vocabulary));
      continue;
    }
    const pair = {
      first: namesOf(forms(one.word, vocabulary)),
      second: namesOf(forms(next.word, vocabulary)),
    };
    groups.push({
      typed: query.text.slice(one.from, next.to),
      from: one.from,
      to: next.to,
      weight: 1,
      documents: union(joined, vocabulary),
      words: new Map(joined.map(({ word }) => [word, 1])),
      pairs: [pair],
      correction: null,
      also: null,
    });
    groups.push(...[one, next].flatMap((half) => groupsOf(half, WEIGHTS.half, vocabulary)));
    at += 1;
  }
  return withoutRepeats(groups);
}

type Typed = Query['words'][number];

function groupsOf(typed: Typed, weight: number, vocabulary: Vocabulary): Group[] {
  const { word, from, to } = typed;
  const group = (found: readonly Word[], more: Partial<Group> = {}): Group => ({
    typed: word,
    from,
    to,
    weight,
    documents: union(found, vocabulary),
    words: new Map(found.map((known) => [known.word, 1])),
    pairs: [],
    correction: null,
    also: null,
    ...more,
  });
  const known = forms(word, vocabulary);
  if (known.length > 0) {
    const words = new Map(vocabulary.compoundsWith(stemOf(word)).map((name) => [name, WEIGHTS.compound]));
    for (const form of known) words.set(form.word, 1);
    const isRare = union(known, vocabulary) <= RARE;
    const halves = isRare ? hyphenatedIn(word, vocabulary) : null;
    const meant = isRare && !halves ? frequentNear(word, known, vocabulary) : null;
    return [
      group(known, { words, pairs: halves ? [pairOf(halves, vocabulary)] : [] }),
      ...(meant === null ? [] : [group(forms(meant, vocabulary), { also: meant })]),
    ];
  }
  const corrections = vocabulary.spelling().correctionsOf(word);
  const halves =
    corrections[0]?.errors === 1 ? null : (hyphenatedIn(word, vocabulary) ?? halvesOf(word, vocabulary));
  if (halves) {
    const [first, second] = halves.map((half) => forms(half, vocabulary)) as [Word[], Word[]];
    const documents = Math.min(union(first, vocabulary), union(second, vocabulary));
    return [
      group([], { pairs: [pairOf(halves, vocabulary)], documents }),
      ...[first, second].map((half) => group(half, { weight: weight * WEIGHTS.half })),
    ];
  }
  const [best, ...others] = corrections;
  if (!best) return [];
  const meant = forms(best.word, vocabulary);
  const words = new Map(
    others
      .slice(0, OTHER_CORRECTIONS)
      .flatMap((other) => forms(other.word, vocabulary).map((form) => [form.word, WEIGHTS.otherCorrection])),
  );
  for (const form of meant) words.set(form.word, 1);
  return [group(meant, { words, correction: best.word })];
}

const pairOf = (halves: readonly [string, string], vocabulary: Vocabulary): Pair => ({
  first: namesOf(forms(halves[0], vocabulary)),
  second: namesOf(forms(halves[1], vocabulary)),
});

/**
 * The frequent word that one which is in few documents is an error away from: "belastingdients" stands in papers too.
 * Null where there is none, or where the word is not so much more frequent that the other is likely an error.
 */
function frequentNear(word: string, known: readonly Word[], vocabulary: Vocabulary): string | null {
  if (word.length < SHORTEST_SLIP) return null;
  const own = union(known, vocabulary);
  const isForm = new Set(known.map((form) => form.word));
  const near = vocabulary
    .spelling()
    .correctionsOf(word)
    .find(({ errors, documents, word: other }) => {
      return errors === 1 && !isForm.has(other) && documents >= Math.max(FREQUENT, own * FREQUENT);
    });
  return near?.word ?? null;
}

/**
 * The halves of a word that stand beside each other in the archive, as where one writes it with a hyphen (`wiskunde-onderwijs`)
 * or with an apostrophe (`foto's`).
 */
function hyphenatedIn(word: string, vocabulary: Vocabulary): [string, string] | null {
  let best: [string, string] | null = null;
  let most = 0;
  for (let at = SHORTEST_HALF; at < word.length; at += 1) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (second.length < SHORTEST_HALF && second !== 's') continue;
    if (vocabulary.documentsWith(first) === 0 || vocabulary.documentsWith(second) === 0) continue;
    const documents = vocabulary.documentsWithPair(first, second);
    if (documents > most) [best, most] = [[first, second], documents];
  }
  return best;
}

/** A word of a phrase stands for itself alone. */
const exactly = (word: string, vocabulary: Vocabulary): Group => ({
  typed: word,
  from: 0,
  to: 0,
  weight: 1,
  documents: vocabulary.documentsWith(word),
  words: new Map([[word, 1]]),
  pairs: [],
  correction: null,
  also: null,
});

/** A word with its inflections, as far as they are in the archive. */
function forms(word: string, vocabulary: Vocabulary): Word[] {
  const found = vocabulary.formsOf(stemOf(word)).slice(0, MOST_FORMS);
  if (found.some((form) => form.word === word)) return found;
  const documents = vocabulary.documentsWith(word);
  return documents === 0 ? found : [{ word, documents }, ...found];
}

/** “huisarts posten” as one word of the archive; null where there is none. */
function joinedForms(first: string, second: string, vocabulary: Vocabulary): Word[] | null {
  if (first.length < SHORTEST_HALF || second.length < SHORTEST_HALF) return null;
  for (const sign of LINKING_LETTERS) {
    const found = forms(first + sign + second, vocabulary);
    if (found.length > 0) return found;
  }
  return null;
}

/** The two words of the archive that a word which is nowhere is put together from, with the longest shorter half. */
function halvesOf(word: string, vocabulary: Vocabulary): [string, string] | null {
  let best: [string, string] | null = null;
  let longest = SHORTEST_HALF;
  for (let at = SHORTEST_HALF + 1; at <= word.length - SHORTEST_HALF - 1; at += 1) {
    const second = word.slice(at);
    if (vocabulary.documentsWith(second) === 0) continue;
    for (const sign of LINKING_LETTERS) {
      const before = word.slice(0, at);
      if (!before.endsWith(sign)) continue;
      const first = before.slice(0, before.length - sign.length);
      const shorter = Math.min(first.length, second.length);
      if (shorter > longest && vocabulary.documentsWith(first) > 0)
        [best, longest] = [[first, second], shorter];
    }
  }
  return best;
}

const namesOf = (words: readonly Word[]): Set<string> => new Set(words.map(({ word }) => word));

/** In how many documents any of the words is, as if they stood in them independently of each other. */
function union(words: readonly Word[], { documents }: Vocabulary): number {
  const none = words.reduce((share, word) => share * (1 - Math.min(1, word.documents / documents)), 1);
  return Math.max(words.length > 0 ? 1 : 0, documents * (1 - none));
}

/** Of groups that stand for the same words the first with the greatest weight is kept. */
function withoutRepeats(groups: readonly Group[]): Group[] {
  const byWords = new Map<string, Group>();
  for (const group of groups) {
    const names = [...group.words].filter(([, sure]) => sure === 1).map(([word]) => word);
    const key = JSON.stringify([
      names.sort(),
      group.pairs.map(({ first, second }) => [[...first], [...second]]),
    ]);
    const before = byWords.get(key);
    if (!before || before.weight < group.weight) byWords.set(key, group);
  }
  return [...byWords.values()];
}

/** The groups of each thing that was typed, by their places: a word and what it may be an error for are one. */
export function spansOf(groups: readonly Group[]): number[][] {
  const places = [...groups.keys()].filter((at) => groups[at]?.weight === 1);
  return [...Map.groupBy(places, (at) => groups[at]?.typed).values()];
}

/** The same, by what they are. */
export const typedIn = (groups: readonly Group[]): Group[][] =>
  spansOf(groups).map((places) => places.flatMap((at) => groups[at] ?? []));
