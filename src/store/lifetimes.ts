/** How long is kept what nobody asks for any more. */
import type { Queries } from './database.ts';

/** Days. What was taken out of a collection can be put back for so long. */
const REMOVED = 30;
/** Days. A search that nobody goes on with for so long is forgotten, and its buttons say so. */
const SEARCH = 90;

const DAY_MS = 86_400_000;

/** Forgets what has had its time. */
export async function forget(db: Queries, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS).toISOString();
  await db.deleteFrom('once').where('until', '<=', now.getTime()).execute();
  await db.deleteFrom('search').where('used', '<', before(SEARCH)).execute();
  const gone = db.selectFrom('collection').select('id').where('removed', '<', before(REMOVED));
  await db
    .deleteFrom('collected')
    .where((is) => is.or([is('removed', '<', before(REMOVED)), is('collection', 'in', gone)]))
    .execute();
  await db.deleteFrom('follow').where('removed', '<', before(REMOVED)).execute();
  await db.deleteFrom('collection').where('removed', '<', before(REMOVED)).execute();
}
