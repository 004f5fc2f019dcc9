/** What a search is asked, and what it finds. */
import type { State } from '../archive/cases/state.ts';
import type { Filter } from '../archive/filter.ts';
import type { Reference } from '../archive/reference.ts';
import type { Order } from '../archive/saved-search.ts';
import type { Document, Exchange } from '../documents/model.ts';
import type { Passage } from './passage.ts';

export interface Asked {
  /** What the person typed. */
  text: string;
  /** Limits the search, besides what is typed; its limits go before those that are typed. */
  filter?: Filter;
  /** How many hits to return at most, and how many of the best to leave out before them. */
  limit: number;
  offset?: number;
  /** The best first, or of those with all words the newest; the best unless given. */
  order?: Order;
}

/** An exchange that matches; of each case the best one, or where there is but one case all that match. */
export interface Hit {
  /** The paper that the passage is from: the one with the answers, where both have it. */
  document: Document;
  /** The case that it is of, and how it stands with that today. */
  caseId: string;
  state: State;
  /** Which exchange of the document, from 0. */
  index: number;
  exchange: Exchange;
  /** How well it matches, 0 where no words were asked for; only to be compared within one search. */
  score: number;
  passage: Passage;
  /** How many more exchanges of its paper match. */
  others: number;
  /** For each thing that was typed where it was found, nearest first; null for what is not in this document. */
  why: readonly { typed: string; found: 'exchange' | 'title' | 'document' | null }[];
}

export interface Found {
  query: string;
  /**
   * How many cases have all that was typed; where none has, how many have some of it; exchanges where all that match are
   * of one case. `hits` holds the best, best first.
   */
  total: number;
  /** There are more than `total`, but how many was not counted. */
  isLeast: boolean;
  /** No case has all that was typed. */
  isPartial: boolean;
  /** All that match are exchanges of one case. */
  isOneCase: boolean;
  /** What was typed without its limits. */
  rest: string;
  /** What the search was limited to, by what was typed or chosen. */
  filter: Filter;
  /** Nothing was typed but words to exclude. */
  isExcludedAlone: boolean;
  /** How many can be had, page by page: those that lack some of the words too. */
  listed: number;
  /** What was typed and stands in no document. */
  unknown: string[];
  /** The frequent words that were searched for beside those typed, which may be an error for them. */
  also: string[];
  tookMs: number;
  /** What was searched for in place of the query, where its spelling was corrected. */
  corrected: string | null;
  /** The paper or case that was named in place of words, whether it is in the archive or not; null for words. */
  reference: Reference | null;
  hits: Hit[];
}
