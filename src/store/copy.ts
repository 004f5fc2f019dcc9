/** Brings what people kept on one machine to the server that several are to share. */
import { sql, type Transaction } from 'kysely';
import { type Backend, countAll, type Queries, type Tables } from './database.ts';
import { LogUnavailable } from './log-unavailable.ts';
import { postgresBackend } from './postgres.ts';
import { sqliteBackend } from './sqlite.ts';

/** How many of each were copied. */
export interface Copied {
  readonly collections: number;
  readonly answers: number;
  readonly places: number;
  readonly follows: number;
}

/** Leases belong to a process, and documents are published by `publish.ts`. */
type LeftBehind = 'lease' | 'document' | 'log';
type Copyable = Exclude<keyof Tables, LeftBehind>;

/** Everything that outlives a process, and whether its ids go on counting. The type fails if a new table is left out. */
const TABLES: Readonly<Record<Copyable, 'counted' | 'named'>> = {
  place: 'named',
  search: 'named',
  collection: 'counted',
  collected: 'counted',
  once: 'named',
  feed_position: 'named',
  feed_entity: 'named',
  feed_reference: 'named',
  feed_due: 'named',
  feed_paper: 'named',
  follow: 'counted',
  rhythm: 'named',
  case_event: 'named',
  alert: 'counted',
};
const NAMES = Object.keys(TABLES) as Copyable[];

/** Rows that are written at once. */
const ROWS = 500;

/**
 * All of it or nothing. Ids stay as they are, so that buttons in old messages still mean the same.
 * @param archive the archive's file, beside which that of the store is
 * @throws LogUnavailable where the server cannot be reached
 * @returns null, having copied nothing, where the server has some of it already
 */
export async function copyState(archive: string, url: string): Promise<Copied | null> {
  const [from, to] = [sqliteBackend(archive), postgresBackend(url)];
  try {
    await from.migrate();
    return await copied(from, to);
  } catch (error) {
    throw to.isOutage(error) && !from.isOutage(error) ? new LogUnavailable(error) : error;
  } finally {
    await Promise.all([from.db.destroy(), to.db.destroy()]);
  }
}

async function copied(from: Backend, to: Backend): Promise<Copied | null> {
  await to.migrate();
  return await to.db.transaction().execute(async (transaction) => {
    await to.lock(transaction, 'copy');
    for (const table of NAMES) if ((await countIn(transaction, table)) > 0) return null;
    const counts = new Map<Copyable, number>();
    for (const table of NAMES) counts.set(table, await copyTable(from.db, transaction, table));
    const of = (table: Copyable) => counts.get(table) ?? 0;
    return {
      collections: of('collection'),
      answers: of('collected'),
      places: of('place'),
      follows: of('follow'),
    };
  });
}

async function countIn(db: Queries, table: Copyable): Promise<number> {
  const { count } = await db.selectFrom(table).select(countAll.as('count')).executeTakeFirstOrThrow();
  return count;
}

async function copyTable(from: Queries, to: Transaction<Tables>, table: Copyable): Promise<number> {
  const rows = await from.selectFrom(table).selectAll().execute();
  for (let at = 0; at < rows.length; at += ROWS) {
    await to
      .insertInto(table)
      .values(rows.slice(at, at + ROWS))
      .execute();
  }
  if (TABLES[table] === 'counted') await goOnCounting(from, to, table);
  return rows.length;
}

/** An id is used once, also that of a row that is no more. */
async function goOnCounting(from: Queries, to: Queries, table: Copyable): Promise<void> {
  const { rows } = await sql<{ seq: number }>`select seq from sqlite_sequence where name = ${table}`.execute(
    from,
  );
  const [last] = rows;
  if (last) await sql`select setval(pg_get_serial_sequence(${table}, 'id'), ${last.seq})`.execute(to);
}
