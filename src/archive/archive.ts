/** Keeps the documents that the bot knows, in one file of SQLite, and finds them. */
import { z } from 'zod';
import type { Document } from '../documents/model.ts';
import { findDocument } from './file/documents.ts';
import { openForReading } from './file/open.ts';

export interface Archive {
  /** How many documents there are. */
  count(): Promise<number>;
  /** The newest document (by the date received, else submitted; one without dates is last); null where there is none. */
  newest(): Promise<Document | null>;
  /** The document with this id, or with this key; null where there is none. */
  find(idOrKey: string): Promise<Document | null>;
  close(): Promise<void>;
}

const Counted = z.object({ count: z.int() });
const Identified = z.object({ id: z.string() });

/**
 * The archive in a file, for reading. Each call is one look-up by key, of under a millisecond for a usual document.
 * @throws ArchiveError where the file cannot be used
 */
export function openArchive(path: string): Archive {
  const db = openForReading(path);
  const count = db.prepare('SELECT count(*) AS count FROM document');
  const newest = db.prepare('SELECT id FROM document ORDER BY date DESC, id LIMIT 1');
  return {
    count: async () => Counted.parse(count.get()).count,
    newest: async () => {
      const row = Identified.optional().parse(newest.get());
      return row ? findDocument(db, row.id) : null;
    },
    find: async (idOrKey) => findDocument(db, idOrKey),
    close: async () => db.close(),
  };
}
