/**
 * What a word that is nowhere in the archive may have been meant for. The candidates are the archive's own words
 * within one or two typing errors, and Fuse.js puts them in order.
 */
import Fuse from 'fuse.js';
import { damerauLevenshtein } from '../dutch/edit-distance.ts';

/** A word of the archive, and in how many documents it stands. */
export interface Word {
  readonly word: string;
  readonly documents: number;
}

export interface Spelling {
  /** The words that are nearest, the likeliest first; all with the same number of errors. */
  correctionsOf(word: string): readonly Correction[];
}

interface Correction extends Word {
  /** Letters that are missing, too many, wrong, or the other way about. */
  readonly errors: number;
}

/** Short words have too many neighbours: `wob` is not `wop`. */
const SHORTEST = 4;
/** From this length on two errors are likelier than another word. */
const TWO_ERRORS_FROM = 8;
/** Fuse.js picks among so many. */
const CANDIDATES = 40;

/** The words of one length, each with the set of its letters as bits: by these most are told to be too far. */
interface Shapes {
  readonly words: readonly Word[];
  readonly letters: Uint32Array;
}

export function spellingOf(vocabulary: Iterable<Word>): Spelling {
  const byLength = new Map<number, Word[]>();
  for (const known of vocabulary) {
    if (known.word.length < SHORTEST - 1 || /\d/.test(known.word)) continue;
    const same = byLength.get(known.word.length);
    if (same) same.push(known);
    else byLength.set(known.word.length, [known]);
  }
  const shapes = new Map(
    [...byLength].map(([length, words]): [number, Shapes] => [
      length,
      { words, letters: Uint32Array.from(words, ({ word }) => lettersOf(word)) },
    ]),
  );
  return {
    correctionsOf(word) {
      if (word.length < SHORTEST || /\d/.test(word)) return [];
      const near = neighbours(word, word.length >= TWO_ERRORS_FROM ? 2 : 1, shapes);
      const fewest = Math.min(...near.map(({ errors }) => errors));
      return pick(
        word,
        near.filter(({ errors }) => errors === fewest),
      );
    },
  };
}

function neighbours(word: string, most: number, shapes: ReadonlyMap<number, Shapes>): Correction[] {
  const letters = lettersOf(word);
  const found: Correction[] = [];
  for (let length = word.length - most; length <= word.length + most; length += 1) {
    const same = shapes.get(length);
    same?.words.forEach((known, at) => {
      // Each error changes at most two of the letters that a word has.
      if (bits(letters ^ (same.letters[at] ?? 0)) > 2 * most) return;
      const errors = damerauLevenshtein(word, known.word, most);
      if (errors !== null && errors > 0) found.push({ ...known, errors });
    });
  }
  return found;
}

/**
 * Fuse.js knows how like two words are, the archive how often each is written: of words that are about as like,
 * the more frequent one is meant.
 */
function pick(word: string, candidates: readonly Correction[]): Correction[] {
  const frequent = [...candidates].sort((one, other) => other.documents - one.documents).slice(0, CANDIDATES);
  const fuse = new Fuse(frequent, { keys: ['word'], includeScore: true, threshold: 1 });
  return fuse
    .search(word)
    .map(({ item, score = 1 }) => ({ item, merit: (1 - score) * Math.log2(2 + item.documents) }))
    .sort((one, other) => other.merit - one.merit)
    .map(({ item }) => item);
}

const A = 'a'.charCodeAt(0);

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << ((word.charCodeAt(at) - A) & 31);
  return letters;
}

/** How many bits are set (Hacker's Delight, 5-1). */
function bits(number: number): number {
  let count = number - ((number >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
