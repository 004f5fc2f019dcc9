/** What is to happen once, though it be asked for twice: by a double click, or by a delivery that is repeated. */
import type { DatabaseSync } from 'node:sqlite';
import { ArchiveError, writing } from '../archive/file/open.ts';
import { inTransaction } from '../archive/file/transaction.ts';

export interface Once {
  /**
   * Whether this is the first time within so many seconds that it is asked. Where the file cannot be written to now, it
   * counts as the first: rather twice than never.
   * @param what names it; nothing of it may be secret
   */
  isFirst(what: string, seconds: number): Promise<boolean>;
}

const HASTY_MS = 500;

/** In an archive's file. */
export const onceIn = (path: string): Once => ({
  async isFirst(what, seconds) {
    const now = Date.now();
    const mark = (db: DatabaseSync) => {
      db.prepare('DELETE FROM once WHERE until <= ?').run(now);
      return (
        db.prepare('INSERT OR IGNORE INTO once VALUES (?, ?)').run(what, now + seconds * 1_000).changes > 0
      );
    };
    try {
      return await writing(path, (db) => inTransaction(db, () => mark(db)), HASTY_MS);
    } catch (error) {
      if (error instanceof ArchiveError) return true;
      throw error;
    }
  },
});
