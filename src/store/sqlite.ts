/** The store of one machine: a file of its own beside the archive's. */
import { existsSync, mkdirSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname, format, parse } from 'node:path';
import { backup, DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { Kysely, SqliteAdapter, type SqliteDatabase, SqliteDialect, sql } from 'kysely';
import type { Backend, Tables } from './database.ts';
import { migrate, SQLITE } from './migrations.ts';

/**
 * Beside the archive's file, not in it: an import that writes there keeps nobody waiting here, and an archive can be thrown away
 * and made anew from its documents, which what people kept cannot.
 */
export function stateFileOf(archive: string): string {
  const { base: _, name, ...rest } = parse(archive);
  return format({ ...rest, name: `${name}-state` });
}

/**
 * Copies the file as it is at one moment, also while a bot writes there. The copy has its name once it is whole and was checked; before
 * that, and where it fails, nothing has.
 * @throws SQLite's or the file system's error
 */
export async function backUp(file: string, to: string): Promise<void> {
  const part = `${to}.part`;
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    await backup(db, part).finally(() => db.close());
    checkWhole(part);
    await rename(part, to);
  } catch (error) {
    await Promise.all(['', '-journal', '-wal', '-shm'].map((more) => rm(`${part}${more}`, { force: true })));
    throw error;
  }
}

function checkWhole(file: string): void {
  const db = new DatabaseSync(file);
  try {
    // One file, with none beside it.
    db.exec('PRAGMA journal_mode = DELETE');
    const [{ integrity_check: found } = {}] = db.prepare('PRAGMA integrity_check').all();
    if (found !== 'ok') throw new Error(String(found));
  } finally {
    db.close();
  }
}

/** Statements that are kept ready; preparing one takes as long as carrying it out. */
const MOST_PREPARED = 200;

/** SQLITE_BUSY (sqlite.org/rescode.html). */
const BUSY = 5;

/**
 * @param archive its file, which may hold what was kept there before there was a store
 */
export function sqliteBackend(archive: string): Backend {
  const database = async () => open(stateFileOf(archive));
  const db = new Kysely<Tables>({ dialect: new FileDialect({ database }) });
  return {
    db,
    // A transaction has the whole file to itself.
    lock: async () => {},
    isInTheWay: (error) => codeOf(error) === BUSY,
    isOutage: (error) => codeOf(error) !== null || (error instanceof Error && 'syscall' in error),
    async migrate() {
      const hasEarlier = existsSync(archive);
      // Outside of any transaction, as SQLite wants it.
      if (hasEarlier) await sql`attach database ${archive} as archive`.execute(db);
      await migrate(db, SQLITE, hasEarlier ? 'archive' : null).finally(async () => {
        if (hasEarlier) await sql`detach database archive`.execute(db);
      });
    },
  };
}

/** Kysely's own has tables made outside of transactions, where two processes would be in each other's way. */
class FileDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

const codeOf = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : null;

function open(path: string): SqliteDatabase {
  mkdirSync(dirname(path), { recursive: true });
  // SQLite itself would wait by standing still, with everybody who asks this process.
  const db = new DatabaseSync(path, { timeout: 0 });
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  const prepared = new Map<string, StatementSync>();
  /** There are some dozens of texts; one with as many values as it was given is as often another. */
  const preparedOnce = (text: string): StatementSync => {
    const statement = prepared.get(text) ?? db.prepare(text);
    if (prepared.size < MOST_PREPARED) prepared.set(text, statement);
    return statement;
  };
  return {
    prepare(text) {
      // One that begins by reading could not write any more after another one has.
      const statement = preparedOnce(text === 'begin' ? 'begin immediate' : text);
      return {
        reader: statement.columns().length > 0,
        all: (values) => statement.all(...(values as SQLInputValue[])),
        run: (values) => statement.run(...(values as SQLInputValue[])),
        iterate: (values) => statement.iterate(...(values as SQLInputValue[])),
      };
    },
    close: () => db.close(),
  };
}
