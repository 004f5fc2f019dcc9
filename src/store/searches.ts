/** Searches behind short keys, so that a button can go on with one after a restart, and on another machine. */
import { z } from 'zod';
import { SavedSearch } from '../archive/saved-search.ts';
import { keyOf } from '../documents/key.ts';
import type { Database } from './database.ts';

export interface Searches {
  /** Keeps a search for a button to go on with, for a while from its last use (`lifetimes.ts`). The same search has the same key. */
  save(search: SavedSearch): Promise<string>;
  /** The search with this key; null where it has been forgotten. */
  find(key: string): Promise<SavedSearch | null>;
}

const Row = z.object({ asked: z.string() });

export const searchesIn = (database: Database): Searches => ({
  async save(search) {
    const asked = JSON.stringify({
      ...search,
      filter: Object.fromEntries(Object.entries(search.filter).sort()),
    });
    const key = keyOf(asked);
    const used = new Date().toISOString();
    await database.write((db) =>
      db
        .insertInto('search')
        .values({ key, asked, used })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ used }))
        .execute(),
    );
    return key;
  },
  async find(key) {
    const row = await database.read((db) =>
      db.selectFrom('search').select('asked').where('key', '=', key).executeTakeFirst(),
    );
    return row ? SavedSearch.parse(JSON.parse(Row.parse(row).asked)) : null;
  },
});
