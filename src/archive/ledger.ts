/** What is known of the files that were read before, and of the documents that a person took out. */
import { sep } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Document } from '../documents/model.ts';
import { type DocumentWriter, documentsIn, documentWriter, type PartsOf } from './file/documents.ts';
import { documentIn } from './file/stored-document.ts';
import { inTransaction } from './file/transaction.ts';
import { identityOf, idFor } from './identity.ts';
import type { NotRead, Read } from './read-file.ts';
import type { Source } from './sources.ts';

export interface Ledger {
  /**
   * What needs no reading: the file is as it was, is refused as it was, or its document was taken out; null where it
   * is to be read.
   */
  known(source: Source): 'unchanged' | 'withheld' | NotRead | null;
  /** Keeps what came of reading a file, the document too. To be used within a transaction that ends with `finish`. */
  keep(source: Source, read: Read): 'added' | 'updated' | 'unchanged' | 'withheld' | null;
  /** As that of `DocumentWriter`. */
  finish(partsOf: PartsOf): void;
  /** The id of the document that a file had before, and the hash of what it gave to the log of several machines; null for none. */
  before(source: Source): { id: string | null; given: string | null };
  /** Notes what came of a file whose document is kept elsewhere, under this id and hash. */
  note(source: Source, read: Read, kept: { id: string; hash: string } | null): void;
  /**
   * Takes out the documents of files that were in a folder and are no more. How many documents.
   * @param seen the files that are there
   * @param unseen paths below which nothing could be seen, so that nothing is known to be gone
   */
  removeMissing(folder: string, seen: ReadonlySet<string>, unseen: readonly string[]): number;
}

const Row = z.object({
  size: z.int(),
  modified: z.number(),
  document: z.string().nullable(),
  refusal: z.string().nullable(),
  reader: z.string().nullable(),
  given: z.string().nullable(),
});
const Path = z.object({ path: z.string(), document: z.string().nullable() });
const Removed = z.object({ paper: z.string() });
const Reason = z.object({ key: z.string() }).loose();

/** What another time, or another machine, may read well: never remembered. */
const PASSING: ReadonlySet<NotRead['key']> = new Set(['unreadable', 'failed', 'too-slow', 'too-heavy']);

/** @param version of the readers: what another version read, or refused, is read again */
export function sourceLedger(db: DatabaseSync, version: string): Ledger {
  const writer: DocumentWriter = documentWriter(db);
  const find = db.prepare(
    'SELECT size, modified, document, refusal, reader, given FROM source WHERE path = ?',
  );
  const write = db.prepare('INSERT OR REPLACE INTO source VALUES (?, ?, ?, ?, ?, ?, ?)');
  const forget = db.prepare('DELETE FROM source WHERE path = ?');
  const elsewhere = db.prepare('SELECT 1 FROM source WHERE document = ? AND path <> ? LIMIT 1');
  const within = db.prepare('SELECT path, document FROM source WHERE substr(path, 1, ?) = ?');
  const removed = db.prepare('SELECT paper FROM removed WHERE document = ?');
  const restore = db.prepare('DELETE FROM removed WHERE document = ?');
  const isStored = db.prepare('SELECT 1 FROM document WHERE id = ?');
  const findDocument = documentsIn(db, documentIn);

  const rowOf = ({ path }: Source) => Row.optional().parse(find.get(path));
  const isRemoved = (id: string): boolean => removed.get(id) !== undefined;
  const isElsewhere = (id: string, path: string): boolean => elsewhere.get(id, path) !== undefined;

  /** A document goes with the last file that holds it. */
  const removeUnlessElsewhere = (id: string | null, path: string): boolean =>
    id !== null && !isElsewhere(id, path) && writer.remove(id);

  /** Of which paper the document with this id is, or was when a person took it out; null where there is none. */
  const holderOf = (id: string): string | null => {
    const out = Removed.optional().parse(removed.get(id));
    if (out) return out.paper;
    const stored = isStored.get(id) && findDocument(id);
    return stored ? identityOf(stored) : null;
  };

  const isFree =
    (document: Document, before: string | null, path: string) =>
    (id: string): boolean => {
      if (id === before && !isElsewhere(id, path)) return true;
      const holder = holderOf(id);
      return holder === null || holder === identityOf(document);
    };

  /** Notes why a file holds no document. Whether another time it may: then what it had is still its own. */
  const refuse = (source: Source, reason: NotRead): boolean => {
    const { path, size, modified } = source;
    const before = rowOf(source);
    if (!PASSING.has(reason.key)) {
      write.run(path, size, modified, null, JSON.stringify(reason), version, null);
      return false;
    }
    write.run(path, size, modified, before?.document ?? null, null, null, before?.given ?? null);
    return true;
  };

  return {
    known(source) {
      const row = rowOf(source);
      const isAsItWas =
        row?.size === source.size && row.modified === source.modified && row.reader === version;
      if (!row || !isAsItWas) return null;
      if (row.refusal !== null) return Reason.parse(JSON.parse(row.refusal)) as unknown as NotRead;
      if (row.document === null || !isRemoved(row.document)) return 'unchanged';
      return source.isNamed ? null : 'withheld';
    },
    keep(source, read) {
      const { path, size, modified } = source;
      const before = rowOf(source)?.document ?? null;
      if ('reason' in read) {
        const isPassing = refuse(source, read.reason);
        if (!isPassing) removeUnlessElsewhere(before, path);
        return null;
      }
      const id = idFor(read.document, before, isFree(read.document, before, path));
      write.run(path, size, modified, id, null, version, null);
      if (before !== id) removeUnlessElsewhere(before, path);
      if (isRemoved(id) && !source.isNamed) return 'withheld';
      restore.run(id);
      return writer.put({ ...read.document, id });
    },
    finish: writer.finish,
    before: (source) => {
      const row = rowOf(source);
      const id = row?.document ?? null;
      // What another file gave too is not its own.
      const isShared = id !== null && isElsewhere(id, source.path);
      return { id, given: isShared ? null : (row?.given ?? null) };
    },
    note(source, read, kept) {
      const { path, size, modified } = source;
      if ('reason' in read) refuse(source, read.reason);
      else write.run(path, size, modified, kept?.id ?? null, null, version, kept?.hash ?? null);
    },
    removeMissing(folder, seen, unseen) {
      const prefix = folder.endsWith(sep) ? folder : folder + sep;
      const isUnseen = (path: string) =>
        unseen.some(
          (above) => path === above || path.startsWith(above + sep) || path.startsWith(`${above}#`),
        );
      const gone = Path.array()
        .parse(within.all(prefix.length, prefix))
        .filter(({ path }) => !seen.has(path) && !isUnseen(path));
      if (gone.length === 0) return 0;
      return inTransaction(db, () => {
        for (const { path } of gone) forget.run(path);
        const left = gone.filter(({ path, document }) => removeUnlessElsewhere(document, path)).length;
        writer.finish();
        return left;
      });
    },
  };
}

/** Takes documents out of the archive, and keeps them out until their files are named. The ids that were in it. */
export function takeOut(db: DatabaseSync, ids: readonly string[]): string[] {
  const writer = documentWriter(db);
  const remember = db.prepare('INSERT OR REPLACE INTO removed VALUES (?, ?)');
  const findDocument = documentsIn(db, documentIn);
  return inTransaction(db, () => {
    const taken = ids.filter((id) => {
      const document = findDocument(id);
      if (document?.id !== id) return false;
      remember.run(id, identityOf(document));
      return writer.remove(id);
    });
    writer.finish();
    return taken;
  });
}
