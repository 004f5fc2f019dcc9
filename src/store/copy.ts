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
}

/** Rows that are written at once. */
const ROWS = 500;

/**
 * All of it or nothing. Ids stay as they are, so that buttons in old messages still mean the same.
 * @param archive the archive's file, beside which that of the store is
 * @throws LogUnavailable where the server cannot be reached
 * @returns null, having copied nothing, where the server has collections or choices already
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
    if ((await countIn(transaction, 'collection')) + (await countIn(transaction, 'place')) > 0) return null;
    return {
      collections: await copyTable(from.db, transaction, 'collection'),
      answers: await copyTable(from.db, transaction, 'collected'),
      places: await copyTable(from.db, transaction, 'place'),
    };
  });
}

type Copyable = 'collection' | 'collected' | 'place';

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
  if (table !== 'place') await goOnCounting(from, to, table);
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
