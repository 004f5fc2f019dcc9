/** Brings the changes of the log that several machines share into the archive's file. */
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { documentWriter, type PartsOf } from '../archive/file/documents.ts';
import { ArchiveError } from '../archive/file/open.ts';
import { inTransaction } from '../archive/file/transaction.ts';
import { Document } from '../documents/model.ts';
import type { Change } from '../store/document-log.ts';

const State = z.object({
  log: z.string().nullable(),
  followed: z.int(),
  documents: z.int(),
});

type State = z.infer<typeof State>;

/** Which log the file follows, and how far. */
export const stateOf = (db: DatabaseSync): State =>
  State.parse(
    db
      .prepare('SELECT log, followed, (SELECT count(*) FROM document) AS documents FROM state WHERE only = 1')
      .get(),
  );

/** Whether the file has documents of its own, or follows another log. */
export const isOfOther = ({ log, documents }: State, id: string): boolean =>
  log === null ? documents > 0 : log !== id;

/** What a version could not read is asked for again: by the next one, or by this one when it is started again. */
export function retryUnread(db: DatabaseSync): void {
  db.exec('UPDATE state SET followed = min(followed, unread - 1), unread = NULL WHERE unread IS NOT NULL');
}

/**
 * All of them or none. Changes that the file has followed already, by another process, are passed over: they may be older than what it has.
 * @param partsOf as `DocumentWriter.finish` takes it
 * @returns the ids of documents of a form that this version does not know
 */
export function applyChanges(
  db: DatabaseSync,
  path: string,
  log: string,
  changes: readonly Change[],
  partsOf?: PartsOf,
): string[] {
  const writer = documentWriter(db);
  const remember = db.prepare('INSERT OR REPLACE INTO removed VALUES (?, ?)');
  const restore = db.prepare('DELETE FROM removed WHERE document = ?');
  const setState = db.prepare(
    'UPDATE state SET log = ?, followed = max(followed, ?), unread = coalesce(unread, ?) WHERE only = 1',
  );
  return inTransaction(db, () => {
    const state = stateOf(db);
    if (isOfOther(state, log)) throw new ArchiveError(path, { key: 'other-log', code: log });
    const since = state.followed;
    const unread: Change[] = [];
    for (const change of changes) {
      const { sequence, id, paper, json } = change;
      if (sequence <= since) continue;
      if (json === null) {
        writer.remove(id);
        remember.run(id, paper);
        continue;
      }
      const { data: document } = Document.safeParse(JSON.parse(json));
      if (!document) {
        unread.push(change);
        continue;
      }
      writer.put({ ...document, id });
      restore.run(id);
    }
    writer.finish(partsOf);
    setState.run(log, changes.at(-1)?.sequence ?? since, unread[0]?.sequence ?? null);
    return unread.map(({ id }) => id);
  });
}
