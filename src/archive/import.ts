/**
 * Brings files into the archive. What has not changed is not read again, a bad file stops nothing, and a
 * document is in whole or not at all: an import that was killed goes on where it was.
 */
import { resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { IsolatedReader } from '../documents/isolation/isolated-reader.ts';
import type { Document } from '../documents/model.ts';
import { readerVersion } from '../documents/reader-version.ts';
import { orderIndex, type PartsOf } from './file/documents.ts';
import { openForReading, writing } from './file/open.ts';
import { inTransaction } from './file/transaction.ts';
import { type Ledger, sourceLedger, takeOut } from './ledger.ts';
import type { NotRead, Read } from './read-file.ts';
import { type Source, sourcesIn } from './sources.ts';

/** A file that holds no document, and why. */
export interface Skipped {
  file: string;
  reason: NotRead;
}

/** How many files or documents came to what. */
export interface Imported {
  added: number;
  updated: number;
  unchanged: number;
  removed: number;
  /** Documents that a person took out of the archive, and that stay out. */
  withheld: number;
  skipped: Skipped[];
}

export interface ImportOptions {
  /** The archive's file. */
  archive: string;
  /** Files, folders, and `.tar`, `.tar.gz` or `.tgz` of them. */
  paths: readonly string[];
  readonly reader: IsolatedReader;
  /** What is read in place of files and folders: papers of the feed. */
  sources?: Iterable<Source> | AsyncIterable<Source>;
  /** Told of what was read, once it is kept. */
  onKept?: (sources: readonly Source[]) => Promise<void>;
  /** Take out the documents of files that were in these folders and are no more. */
  removesMissing?: boolean;
  /** Told after each file: how far it is, from 0 to 1, and how many files were seen. */
  onProgress?: (progress: number, files: number) => void;
  /** How long to wait for another process that writes, in milliseconds; 10,000 unless given. */
  waitMs?: number;
  /**
   * Keeps documents where several machines have them in common, in place of this file, which is to follow. Nothing is taken out
   * then because a file is gone: another machine may have it.
   */
  publish?: (papers: readonly ReadPaper[]) => Promise<Published[]>;
}

/** A document that was read from a file, and what this file gave before. */
export interface ReadPaper {
  readonly document: Document;
  /** The id that it was kept by, and the hash of what it gave; null for none, or where another file gave the same. */
  readonly before: string | null;
  readonly given: string | null;
  /** The person gave this very file. */
  readonly isNamed: boolean;
}

/** By which id and hash a document is kept, in the order in which they were given. */
export interface Published {
  readonly id: string;
  readonly hash: string;
  readonly outcome: 'added' | 'updated' | 'unchanged' | 'withheld';
}

/** As many documents are written at once; a transaction for each would take twice as long. */
const BATCH = 1_000;
/** What was read is not kept out of the file for longer than this, lest an import that is killed lose an hour. */
const BATCH_MS = 2_000;
/** Files, and bytes of them, that are read while others are written. */
const AHEAD = { files: 256, bytes: 4_000_000 };

/**
 * Where nothing has changed, nothing is written and nothing is locked.
 * @throws ArchiveError where the archive cannot be used
 */
export const importFiles = (options: ImportOptions): Promise<Imported> =>
  writing(options.archive, (db) => importInto(db, options), options.waitMs);

async function importInto(
  db: DatabaseSync,
  { paths, reader, sources, removesMissing, onProgress, publish, onKept }: ImportOptions,
): Promise<Imported> {
  const pending: { source: Source; reading: Promise<Read> }[] = [];
  try {
    const imported: Imported = { added: 0, updated: 0, unchanged: 0, removed: 0, withheld: 0, skipped: [] };
    const ledger = sourceLedger(db, readerVersion());
    const keep = publish ? publishing(db, ledger, publish) : keeping(db, ledger);
    const write = batchWriter(keep, imported, onKept);
    const seen = new Set<string>();
    const unseen: string[] = [];
    let ahead = 0;
    const finishFirst = async () => {
      const [first] = pending;
      if (!first) return;
      const read = await first.reading;
      pending.shift();
      ahead -= first.source.size;
      await write.add(first.source, read);
    };
    for await (const source of sources ?? sourcesIn(paths)) {
      seen.add(source.path);
      if (source.isIncomplete) unseen.push(source.path);
      const known = ledger.known(source);
      if (known === 'unchanged' || known === 'withheld') imported[known] += 1;
      else if (known) imported.skipped.push({ file: source.path, reason: known });
      else {
        pending.push({ source, reading: source.read(reader) });
        ahead += source.size;
      }
      while (pending.length > AHEAD.files || ahead > AHEAD.bytes) await finishFirst();
      onProgress?.(source.progress, seen.size);
    }
    while (pending.length > 0) await finishFirst();
    await write.flush();
    if (removesMissing && !publish) {
      for (const path of paths) imported.removed += ledger.removeMissing(resolve(path), seen, unseen);
    }
    if (!publish) orderIndex(db, imported.added + imported.updated);
    onProgress?.(1, seen.size);
    return imported;
  } finally {
    // If the archive failed meanwhile, readings are left that nobody awaits.
    await Promise.allSettled(pending.map(({ reading }) => reading));
  }
}

/**
 * Takes documents out of the archive. They stay out, until a person imports their files by name. Returns the ids
 * that were in it.
 * @throws ArchiveError where the archive cannot be used
 */
export async function removeDocuments(archive: string, ids: readonly string[]): Promise<string[]> {
  openForReading(archive).close();
  return await writing(archive, (db) => takeOut(db, ids));
}

type Batch = readonly { source: Source; read: Read }[];
type Keep = (batch: Batch) => Promise<(Published['outcome'] | null)[]>;

/** Keeps documents in the file, together with the files that they came from. */
function keeping(db: DatabaseSync, ledger: Ledger): Keep {
  let partsOf: PartsOf | null = null;
  return async (batch) => {
    // The dictionary takes 60 MB, which an import that finds nothing new can do without.
    partsOf ??= (await import('../dutch/compounds.ts')).compoundSplitter();
    const split = partsOf;
    return inTransaction(db, () => {
      const outcomes = batch.map(({ source, read }) => ledger.keep(source, read));
      ledger.finish(split);
      return outcomes;
    });
  };
}

/** Has documents kept elsewhere, and notes in the file which files they came from. */
const publishing =
  (db: DatabaseSync, ledger: Ledger, publish: NonNullable<ImportOptions['publish']>): Keep =>
  async (batch) => {
    const papers = batch.flatMap(({ source, read }) => {
      if ('reason' in read) return [];
      const { id, given } = ledger.before(source);
      return [{ document: read.document, before: id, given, isNamed: source.isNamed }];
    });
    const published = (await publish(papers)).values();
    return inTransaction(db, () =>
      batch.map(({ source, read }) => {
        const kept = 'reason' in read ? null : (published.next().value ?? null);
        ledger.note(source, read, kept);
        return kept?.outcome ?? null;
      }),
    );
  };

/** Collects what was read, and has it kept. */
function batchWriter(keep: Keep, imported: Imported, onKept: ImportOptions['onKept']) {
  let batch: { source: Source; read: Read }[] = [];
  let begun = 0;
  const flush = async () => {
    if (batch.length === 0) return;
    const outcomes = await keep(batch);
    await onKept?.(batch.map(({ source }) => source));
    batch = [];
    // Counted once they are kept, and not before.
    for (const outcome of outcomes) if (outcome) imported[outcome] += 1;
  };
  return {
    flush,
    async add(source: Source, read: Read) {
      if ('reason' in read) imported.skipped.push({ file: source.path, reason: read.reason });
      if (batch.length === 0) begun = performance.now();
      batch.push({ source, read });
      if (batch.length >= BATCH || performance.now() - begun > BATCH_MS) await flush();
    },
  };
}
