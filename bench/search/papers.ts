/** What every search of the benchmark is given: the same papers, the same queries, the same stems. */
import { z } from 'zod';
import { stemOf } from '../../src/dutch/stem.ts';
import { STOPWORDS } from '../../src/dutch/stopwords.ts';
import { wordsIn } from '../../src/dutch/words.ts';

export const Paper = z.object({
  id: z.string(),
  caseId: z.string(),
  title: z.string(),
  text: z.string(),
});
export type Paper = z.infer<typeof Paper>;

/** The kind of a query, the paper that is to be found, and what is asked. */
export interface Query {
  readonly kind: string;
  readonly paper: string;
  readonly text: string;
}

/** The stems of a text, without words that mean nothing. */
export const stemsIn = (text: string): string[] =>
  wordsIn(text)
    .filter(({ word }) => !STOPWORDS.has(word))
    .map(({ word }) => stemOf(word));

/** Gives the ids of the papers that match best, best first. */
type Search = (query: string, limit: number) => string[] | Promise<string[]>;

export interface Peer {
  readonly name: string;
  /** How it was set up. */
  readonly setUp: string;
  /** Of how many papers it can take all; fewer are given to one that scans. */
  readonly most?: number;
  /** Of how many queries it is asked one; every one unless given. */
  readonly every?: number;
  readonly build: (papers: readonly Paper[]) => Promise<Search> | Search;
}
