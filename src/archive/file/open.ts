/** Opens the archive's file, and says in one line why it cannot be used. */
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { APPLICATION_ID, migrate, NEWEST_VERSION } from './schema.ts';

/** Why a file is no archive that can be used. `code` is that of the file system or of SQLite. */
export interface Unusable {
  key:
    | 'missing'
    | 'newer'
    | 'not-ours'
    | 'other-log'
    | 'damaged'
    | 'no-access'
    | 'read-only'
    | 'busy'
    | 'full';
  code: string;
}

/** Thrown where the archive's file cannot be used. */
export class ArchiveError extends Error {
  readonly path: string;
  readonly unusable: Unusable;
  constructor(path: string, unusable: Unusable) {
    super(`${path}: ${unusable.key} (${unusable.code})`);
    this.path = path;
    this.unusable = unusable;
  }
}

const Header = z.object({ user_version: z.int(), application_id: z.int(), tables: z.int() });
type Header = z.infer<typeof Header>;

/** Another process that writes is waited for this long. */
const BUSY_MS = 10_000;
/** KiB of pages in memory, for each connection; the system keeps the rest of the file at hand. */
const CACHE = 16_384;

/**
 * Opens the file for reading alone: it is not made where there is none, and nothing is locked. One of an older
 * version is brought up to date first. To be closed by the caller.
 * @throws ArchiveError where the file is not there, is not an archive, is damaged, is of a later version or may not
 *   be used
 */
export function openForReading(path: string): DatabaseSync {
  return failingAs(path, () => {
    if (!existsSync(path)) throw new ArchiveError(path, { key: 'missing', code: 'ENOENT' });
    let db = readOnly(path);
    const header = headerOf(db, path);
    if (header.tables === 0) {
      db.close();
      throw new ArchiveError(path, { key: 'not-ours', code: 'empty' });
    }
    if (header.user_version < NEWEST_VERSION) {
      db.close();
      openForWriting(path, BUSY_MS).close();
      db = readOnly(path);
    }
    return db;
  });
}

/**
 * Does work on the file that may change it, and closes it. The file is made where there is none. Write-ahead
 * logging: who reads never waits for who writes.
 * @param waitMs how long to wait for another process that writes
 * @throws ArchiveError where the file cannot be used, or not be written to any more
 */
export async function writing<Result>(
  path: string,
  work: (db: DatabaseSync) => Result | Promise<Result>,
  waitMs = BUSY_MS,
): Promise<Result> {
  const db = failingAs(path, () => openForWriting(path, waitMs));
  try {
    return await work(db);
  } catch (error) {
    throw asArchiveError(path, error);
  } finally {
    db.close();
  }
}

function openForWriting(path: string, waitMs: number): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true });
  const db = new DatabaseSync(path, { timeout: waitMs });
  try {
    tune(db);
    const { user_version: version } = headerOf(db, path);
    if (version < NEWEST_VERSION) {
      db.exec('PRAGMA journal_mode = WAL');
      migrate(db, version);
    }
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * SQLite keeps a file of shared memory beside one that it reads. Where none can be made (a read-only disk), and no
 * changes wait in a log, the archive is opened as one that nobody changes.
 */
function readOnly(path: string): DatabaseSync {
  const open = (location: string | URL) => {
    const db = new DatabaseSync(location, { readOnly: true, timeout: BUSY_MS });
    try {
      tune(db);
      db.prepare('SELECT count(*) FROM sqlite_schema').get();
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  };
  try {
    return open(path);
  } catch (error) {
    const waits = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
    if (waits > 0 || !CANNOT_SHARE.has(primaryCode(error) ?? 0)) throw error;
    return open(new URL(`${pathToFileURL(path).href}?immutable=1`));
  }
}

function tune(db: DatabaseSync): void {
  db.exec(`PRAGMA cache_size = -${CACHE}; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY`);
}

/** @throws ArchiveError where the file is another program's, or of a later version */
function headerOf(db: DatabaseSync, path: string): Header {
  const header = Header.parse({
    ...db.prepare('PRAGMA user_version').get(),
    ...db.prepare('PRAGMA application_id').get(),
    ...db.prepare('SELECT count(*) AS tables FROM sqlite_schema').get(),
  });
  const isOurs = header.application_id === APPLICATION_ID || header.tables === 0;
  if (!isOurs) throw new ArchiveError(path, { key: 'not-ours', code: String(header.application_id) });
  if (header.user_version > NEWEST_VERSION) {
    throw new ArchiveError(path, { key: 'newer', code: String(header.user_version) });
  }
  return header;
}

function failingAs<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw asArchiveError(path, error);
  }
}

/** SQLite's primary result codes (sqlite.org/rescode.html). */
const KEYS: Readonly<Record<number, Unusable['key']>> = {
  5: 'busy',
  8: 'read-only',
  11: 'damaged',
  13: 'full',
  26: 'damaged',
};
/** SQLITE_READONLY and SQLITE_CANTOPEN: what comes of a file of shared memory that cannot be made. */
const CANNOT_SHARE = new Set([8, 14]);

const primaryCode = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : null;

function isReadOnly(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
  } catch {
    return false;
  }
  try {
    accessSync(dirname(path), constants.W_OK);
    return false;
  } catch {
    return true;
  }
}

/** An error of SQLite's or the file system's as one of the archive; any other as it is. */
function asArchiveError(path: string, error: unknown): unknown {
  if (error instanceof ArchiveError || !(error instanceof Error)) return error;
  const code = primaryCode(error);
  if (code !== null) {
    // SQLite says no more than that it cannot open a file which stands on a disk that is read-only.
    const key = KEYS[code] ?? (isReadOnly(path) ? 'read-only' : 'no-access');
    return new ArchiveError(path, { key, code: error.message });
  }
  const isOfFiles = 'syscall' in error && 'code' in error && typeof error.code === 'string';
  return isOfFiles ? new ArchiveError(path, { key: 'no-access', code: String(error.code) }) : error;
}
