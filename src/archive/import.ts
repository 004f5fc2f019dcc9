/**
 * Brings files into the archive. What has not changed is not read again, a bad file stops nothing, and a
 * document is in whole or not at all: an import that was killed goes on where it was.
 */
import { resolve, sep } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { isolatedReader } from '../documents/isolation/isolated-reader.ts';
import { type DocumentWriter, documentWriter } from './file/documents.ts';
import { openFile } from './file/open.ts';
import { inTransaction } from './file/transaction.ts';
import type { NotRead, Read } from './read-file.ts';
import { type Source, sourcesIn } from './sources.ts';

/** A file that holds no document, and why. */
export interface Skipped {
  file: string;
  reason: NotRead;
}

export interface Imported {
  added: number;
  updated: number;
  unchanged: number;
  removed: number;
  skipped: Skipped[];
}

export interface ImportOptions {
  /** The archive's file. */
  archive: string;
  /** Files, folders, and `.tar`, `.tar.gz` or `.tgz` of them. */
  paths: readonly string[];
  /** Take out the documents of files that were in these folders and are no more. */
  removesMissing?: boolean;
  /** Told after each file: how far it is, from 0 to 1, and how many files were seen. */
  onProgress?: (progress: number, files: number) => void;
}

/** As many documents are written at once; a transaction for each would take twice as long. */
const BATCH = 1_000;
/** Files, and bytes of them, that are read while others are written. */
const AHEAD = { files: 256, bytes: 4_000_000 };
/** After so many new documents the index is put in order, which halves the time of a search. */
const ORDER_AFTER = 500;

/** @throws ArchiveError where the archive cannot be used */
export async function importFiles(options: ImportOptions): Promise<Imported> {
  const db = openFile(options.archive, 'write');
  const reader = isolatedReader();
  try {
    const imported: Imported = { added: 0, updated: 0, unchanged: 0, removed: 0, skipped: [] };
    const ledger = sourceLedger(db);
    const write = batchWriter(db, ledger, imported);
    const seen = new Set<string>();
    const pending: { source: Source; reading: Promise<Read> }[] = [];
    let ahead = 0;
    const finishFirst = async () => {
      const first = pending.shift();
      if (!first) return;
      ahead -= first.source.size;
      write.add(first.source, await first.reading);
    };
    for await (const source of sourcesIn(options.paths)) {
      seen.add(source.path);
      const known = ledger.known(source);
      if (known === 'unchanged') imported.unchanged += 1;
      else if (known) imported.skipped.push({ file: source.path, reason: known });
      else {
        pending.push({ source, reading: source.read(reader) });
        ahead += source.size;
      }
      while (pending.length > AHEAD.files || ahead > AHEAD.bytes) await finishFirst();
      options.onProgress?.(source.progress, seen.size);
    }
    while (pending.length > 0) await finishFirst();
    write.flush();
    if (options.removesMissing) {
      for (const path of options.paths) imported.removed += ledger.removeMissing(resolve(path), seen);
    }
    if (imported.added + imported.updated >= ORDER_AFTER) {
      db.exec(`INSERT INTO passages (passages) VALUES ('optimize')`);
    }
    options.onProgress?.(1, seen.size);
    return imported;
  } finally {
    await reader.close();
    db.close();
  }
}

/** Takes documents out of the archive. Returns the ids that were in it. */
export function removeDocuments(archive: string, ids: readonly string[]): string[] {
  const db = openFile(archive, 'write');
  try {
    const writer = documentWriter(db);
    const forget = db.prepare('DELETE FROM source WHERE document = ?');
    return inTransaction(db, () => {
      const removed = ids.filter((id) => {
        forget.run(id);
        return writer.remove(id);
      });
      writer.finish();
      return removed;
    });
  } finally {
    db.close();
  }
}

/** Collects what was read, and writes it together with the files that it came from. */
function batchWriter(db: DatabaseSync, ledger: Ledger, imported: Imported) {
  let batch: { source: Source; read: Read }[] = [];
  const flush = () => {
    const outcomes = inTransaction(db, () => {
      const written = batch.map(({ source, read }) => {
        ledger.keep(source, read);
        return 'document' in read ? ledger.writer.put(read.document) : null;
      });
      ledger.writer.finish();
      return written;
    });
    // Counted once they are in the file, and not before.
    for (const outcome of outcomes) if (outcome) imported[outcome] += 1;
    batch = [];
  };
  return {
    flush,
    add(source: Source, read: Read) {
      if ('reason' in read) imported.skipped.push({ file: source.path, reason: read.reason });
      batch.push({ source, read });
      if (batch.length >= BATCH) flush();
    },
  };
}

const Known = z.object({ document: z.string().nullable(), refusal: z.string().nullable() });
const Path = z.object({ path: z.string(), document: z.string().nullable() });
const Reason = z.object({ key: z.string() }).loose();

type Ledger = ReturnType<typeof sourceLedger>;

/** What is known of the files that were read before. */
function sourceLedger(db: DatabaseSync) {
  const writer: DocumentWriter = documentWriter(db);
  const find = db.prepare(
    'SELECT document, refusal FROM source WHERE path = ? AND size = ? AND modified = ?',
  );
  const earlier = db.prepare('SELECT document, refusal FROM source WHERE path = ?');
  const keep = db.prepare('INSERT OR REPLACE INTO source VALUES (?, ?, ?, ?, ?)');
  const forget = db.prepare('DELETE FROM source WHERE path = ?');
  const isElsewhere = db.prepare('SELECT 1 FROM source WHERE document = ? LIMIT 1');
  const within = db.prepare(`SELECT path, document FROM source WHERE substr(path, 1, ?) = ?`);

  /** A document goes with the last file that holds it. */
  const removeUnlessElsewhere = (id: string | null): boolean =>
    id !== null && isElsewhere.get(id) === undefined && writer.remove(id);
  return {
    writer,
    /** Whether a file is as it was, or is refused as it was; null where it is to be read. */
    known({ path, size, modified }: Source): 'unchanged' | NotRead | null {
      const row = Known.optional().parse(find.get(path, size, modified));
      if (!row) return null;
      if (row.refusal === null) return 'unchanged';
      return Reason.parse(JSON.parse(row.refusal)) as unknown as NotRead;
    },
    keep({ path, size, modified }: Source, read: Read): void {
      const before = Known.optional().parse(earlier.get(path));
      const id = 'document' in read ? read.document.id : null;
      // What the file system refuses now it may give the next time.
      const isPassing = 'reason' in read && read.reason.key === 'unreadable';
      if (isPassing) forget.run(path);
      else keep.run(path, size, modified, id, 'reason' in read ? JSON.stringify(read.reason) : null);
      if (before && before.document !== id && !isPassing) removeUnlessElsewhere(before.document);
    },
    removeMissing(folder: string, seen: ReadonlySet<string>): number {
      const prefix = folder + sep;
      return inTransaction(db, () => {
        const rows = Path.array().parse(within.all(prefix.length, prefix));
        const gone = rows.filter(({ path }) => !seen.has(path));
        for (const { path } of gone) forget.run(path);
        const removed = gone.filter(({ document }) => removeUnlessElsewhere(document)).length;
        writer.finish();
        return removed;
      });
    },
  };
}
