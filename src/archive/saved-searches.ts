/** Searches behind short keys, so that a button can go on with one after a restart, and on another machine. */
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { keyOf } from '../documents/key.ts';
import { FILTER_NAMES, type Filter } from './filter.ts';

export const Order = z.enum(['best', 'newest']);
export type Order = z.infer<typeof Order>;

const SavedSearch = z.object({
  /** The words, without limits. */
  text: z.string(),
  filter: z.partialRecord(z.enum(FILTER_NAMES), z.string()).transform((filter) => filter as Filter),
  order: Order,
});
export type SavedSearch = z.infer<typeof SavedSearch>;

/** A search that nobody goes on with for so many days is forgotten. */
const LIFETIME = 90;
const DAY_MS = 86_400_000;

/** Keeps a search, and forgets those that are too old. The same search has the same key. */
export function saveSearch(db: DatabaseSync, search: SavedSearch, now: Date): string {
  const asked = JSON.stringify({
    ...search,
    filter: Object.fromEntries(Object.entries(search.filter).sort()),
  });
  const key = keyOf(asked);
  const oldest = new Date(now.getTime() - LIFETIME * DAY_MS).toISOString();
  db.prepare('INSERT OR REPLACE INTO search VALUES (?, ?, ?)').run(key, asked, now.toISOString());
  db.prepare('DELETE FROM search WHERE used < ?').run(oldest);
  return key;
}

const Row = z.object({ asked: z.string() });

/** The search with this key; null where it has been forgotten. */
export function savedSearch(db: DatabaseSync, key: string): SavedSearch | null {
  const row = Row.optional().parse(db.prepare('SELECT asked FROM search WHERE key = ?').get(key));
  return row ? SavedSearch.parse(JSON.parse(row.asked)) : null;
}
