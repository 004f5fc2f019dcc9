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

/** The words of one length. All in one text they take 4 MB where they took 13 one by one (165,504 words). */
interface Shelf {
  /** The words, one behind the other. */
  readonly words: string;
  readonly documents: Uint32Array;
  /** The set of each word's letters as bits, by which most are told to be too far. */
  readonly letters: Uint32Array;
}

export function spellingOf(vocabulary: Iterable<Word>): Spelling {
  const byLength = new Map<number, { words: string[]; documents: number[] }>();
  for (const { word, documents } of vocabulary) {
    if (word.length < SHORTEST - 1 || /\d/.test(word)) continue;
    const same = byLength.get(word.length) ?? { words: [], documents: [] };
    if (same.words.length === 0) byLength.set(word.length, same);
    same.words.push(word);
    same.documents.push(documents);
  }
  const shelves = new Map(
    [...byLength].map(([length, { words, documents }]): [number, Shelf] => [
      length,
      {
        words: words.join(''),
        documents: Uint32Array.from(documents),
        letters: Uint32Array.from(words, lettersOf),
      },
    ]),
  );
  return {
    correctionsOf(word) {
      if (word.length < SHORTEST || /\d/.test(word)) return [];
      const near = neighbours(word, word.length >= TWO_ERRORS_FROM ? 2 : 1, shelves);
      const fewest = Math.min(...near.map(({ errors }) => errors));
      return pick(
        word,
        near.filter(({ errors }) => errors === fewest),
      );
    },
  };
}

function neighbours(typed: string, most: number, shelves: ReadonlyMap<number, Shelf>): Correction[] {
  const typedLetters = lettersOf(typed);
  const found: Correction[] = [];
  for (let length = typed.length - most; length <= typed.length + most; length += 1) {
    const shelf = shelves.get(length);
    if (!shelf) continue;
    const { words, letters, documents } = shelf;
    for (let at = 0; at < letters.length; at += 1) {
      const its = letters[at] ?? 0;
      // An error takes away one letter at most, and brings one.
      if (bits(typedLetters & ~its) > most || bits(its & ~typedLetters) > most) continue;
      const word = words.slice(at * length, (at + 1) * length);
      const errors = damerauLevenshtein(typed, word, most);
      if (errors !== null && errors > 0) found.push({ word, documents: documents[at] ?? 0, errors });
    }
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
