/** What only one process at a time does: each takes its turn, and says that it goes on, until it ends it or is not heard of any more. */
import type { Database } from './database.ts';

export interface Turns {
  /** Takes a turn for so many seconds, or goes on with it. Who has it now. */
  take(name: string, holder: string, seconds: number): Promise<string>;
  end(name: string, holder: string): Promise<void>;
}

export const turnsIn = (database: Database): Turns => ({
  async take(name, holder, seconds) {
    const now = Date.now();
    const until = now + seconds * 1_000;
    const taken = await database.write((db) =>
      db
        .insertInto('lease')
        .values({ name, holder, until })
        .onConflict((conflict) =>
          conflict
            .column('name')
            .doUpdateSet({ holder, until })
            .where((is) => is.or([is('lease.until', '<=', now), is('lease.holder', '=', holder)])),
        )
        .returning('name')
        .execute(),
    );
    if (taken.length > 0) return holder;
    const row = await database.read((db) =>
      db.selectFrom('lease').select('holder').where('name', '=', name).executeTakeFirst(),
    );
    return row?.holder ?? '';
  },
  async end(name, holder) {
    await database.write((db) =>
      db.deleteFrom('lease').where('name', '=', name).where('holder', '=', holder).execute(),
    );
  },
});
