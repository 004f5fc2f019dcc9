/** Which case a channel, a thread or a server has chosen. */
import { z } from 'zod';
import type { Database } from './database.ts';

export interface Places {
  /** The cases that these places have chosen, in the order of the places; those that have chosen none are left out. */
  chosenBy(places: readonly string[]): Promise<{ place: string; caseId: string }[]>;
  /** Chooses a case for a place; for null none. */
  choose(place: string, caseId: string | null): Promise<void>;
}

const Chosen = z.array(z.object({ place: z.string(), caseId: z.string() }));

export const placesIn = (database: Database): Places => ({
  async chosenBy(places) {
    if (places.length === 0) return [];
    const rows = await database.read((db) =>
      db
        .selectFrom('place')
        .select(['id as place', 'case_id as caseId'])
        .where('id', 'in', [...places])
        .execute(),
    );
    const chosen = Chosen.parse(rows);
    return places.flatMap((place) => chosen.find((one) => one.place === place) ?? []);
  },
  async choose(place, caseId) {
    await database.write(async (db) => {
      if (caseId === null) {
        await db.deleteFrom('place').where('id', '=', place).execute();
        return;
      }
      await db
        .insertInto('place')
        .values({ id: place, case_id: caseId })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ case_id: caseId }))
        .execute();
    });
  },
});
