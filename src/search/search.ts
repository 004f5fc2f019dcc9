/**
 * Finds the passages that a person means. The work is done in a thread of its own, beside the one that answers
 * chat: see `engine.ts`.
 */
import { Worker } from 'node:worker_threads';
import type { Filter } from '../archive/filter.ts';
import type { Document, Exchange } from '../documents/model.ts';
import type { Engine } from './engine.ts';
import type { Passage } from './passage.ts';
import type { NameKind } from './suggestions.ts';

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

export interface Search {
  find(asked: Asked): Promise<Found>;
  suggestDocuments(typed: string, limit: number): Promise<Document[]>;
  suggestNames(kind: NameKind, typed: string, limit: number): Promise<string[]>;
  close(): Promise<void>;
}

/** What the thread is asked to do: a function of the engine, by its name. */
export type Request = {
  [Name in 'find' | 'suggestDocuments' | 'suggestNames']: {
    readonly id: number;
    readonly name: Name;
    readonly given: Parameters<Engine[Name]>;
  };
}['find' | 'suggestDocuments' | 'suggestNames'];

export type Response =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: Error };

/** A search over the archive in this file, as it is at each moment. */
export function searchIn(archive: string): Search {
  const thread = new Worker(new URL('./worker.ts', import.meta.url), { workerData: archive });
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>();
  let count = 0;
  const ask = <Result>(name: Request['name'], given: unknown[]): Promise<Result> =>
    new Promise((resolve, reject) => {
      count += 1;
      waiting.set(count, { resolve, reject });
      // A program that waits for nothing else may end once it has its answer.
      thread.ref();
      thread.postMessage({ id: count, name, given });
    });
  thread.on('message', (response: Response) => {
    const asker = waiting.get(response.id);
    waiting.delete(response.id);
    if (waiting.size === 0) thread.unref();
    if ('error' in response) asker?.reject(response.error);
    else asker?.resolve(response.result as never);
  });
  thread.on('error', (error) => {
    for (const { reject } of waiting.values()) reject(error as Error);
    waiting.clear();
  });
  thread.unref();
  return {
    find: (asked) => ask('find', [asked]),
    suggestDocuments: (typed, limit) => ask('suggestDocuments', [typed, limit]),
    suggestNames: (kind, typed, limit) => ask('suggestNames', [kind, typed, limit]),
    close: async () => {
      await thread.terminate();
    },
  };
}
