/** Opens the archive's file, and says in one line why it cannot be opened. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { APPLICATION_ID, migrate, NEWEST_VERSION } from './schema.ts';

/** Why a file is no archive that can be used. `code` is that of the file system or of SQLite. */
export interface Unusable {
  key: 'newer' | 'not-ours' | 'damaged' | 'no-access' | 'busy';
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

/** Another process that writes is waited for this long. */
const BUSY_MS = 10_000;
/** KiB of pages in memory, for each connection; the system keeps the rest of the file at hand. */
const CACHE = 16_384;

/**
 * Opens the file, makes it where there is none, and brings an older one up to date. Write-ahead logging: who
 * reads never waits for who writes.
 * @throws ArchiveError where the file is not an archive, is damaged, is of a later version or may not be used
 */
export function openFile(path: string, mode: 'read' | 'write'): DatabaseSync {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const db = new DatabaseSync(path, { timeout: BUSY_MS });
    try {
      prepare(db, path);
      db.exec(`PRAGMA query_only = ${mode === 'read' ? 1 : 0}`);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    throw error instanceof ArchiveError ? error : new ArchiveError(path, unusable(error));
  }
}

function prepare(db: DatabaseSync, path: string): void {
  db.exec(`PRAGMA cache_size = -${CACHE}; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY`);
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
  if (header.user_version < NEWEST_VERSION) {
    db.exec('PRAGMA journal_mode = WAL');
    migrate(db, header.user_version);
  }
}

/** SQLite's primary result codes (sqlite.org/rescode.html). */
const BUSY = 5;
const DAMAGED = new Set([11, 26]);

function unusable(error: unknown): Unusable {
  if (!(error instanceof Error)) throw error;
  const code = 'errcode' in error ? Number(error.errcode) & 0xff : null;
  if (code === BUSY) return { key: 'busy', code: error.message };
  if (code !== null && DAMAGED.has(code)) return { key: 'damaged', code: error.message };
  if (code !== null) return { key: 'no-access', code: error.message };
  if ('code' in error && typeof error.code === 'string') return { key: 'no-access', code: error.code };
  throw error;
}
