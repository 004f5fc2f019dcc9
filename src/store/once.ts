/** What is to happen once, though it be asked for twice: by a double click, or by a delivery that is repeated. */
import { type Database, unlessUnavailable } from './database.ts';

export interface Once {
  /**
   * Whether this is the first time within so many seconds that it is asked, in any process. Where the store cannot be used now, it
   * counts as the first: rather twice than never.
   * @param what names it; nothing of it may be secret
   */
  isFirst(what: string, seconds: number): Promise<boolean>;
}

export const onceIn = (database: Database): Once => ({
  async isFirst(what, seconds) {
    const now = Date.now();
    const until = now + seconds * 1_000;
    const marked = await unlessUnavailable(() =>
      database.write((db) =>
        db
          .insertInto('once')
          .values({ what, until })
          .onConflict((conflict) =>
            conflict.column('what').doUpdateSet({ until }).where('once.until', '<=', now),
          )
          .returning('what')
          .execute(),
      ),
    );
    return marked === 'unavailable' || marked.length > 0;
  },
});
