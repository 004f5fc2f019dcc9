/** What a search is asked, and what it finds. */
import type { Filter } from '../archive/filter.ts';
import type { Document, Exchange } from '../documents/model.ts';
import type { Passage } from './passage.ts';

export interface Asked {
  /** What the person typed. */
  text: string;
  /** Limits the search, besides what is typed; its limits go before those that are typed. */
  filter?: Filter;
  /** How many hits to return at most. */
  limit: number;
}

/** An exchange that matches. */
export interface Hit {
  document: Document;
  /** Which exchange of the document, from 0. */
  index: number;
  exchange: Exchange;
  /** How well it matches, 0 where no words were asked for; only to be compared within one search. */
  score: number;
  passage: Passage;
  /** How many more exchanges of its document match. */
  others: number;
  /** For each thing that was typed where it was found, nearest first; null for what is not in this document. */
  why: readonly { typed: string; found: 'exchange' | 'title' | 'document' | null }[];
}

export interface Found {
  query: string;
  /** How many documents match, or exchanges where all are of one document; `hits` holds the best, best first. */
  total: number;
  tookMs: number;
  /** What was searched for in place of the query, where its spelling was corrected. */
  corrected: string | null;
  hits: Hit[];
}
