/** The store of several machines: a PostgreSQL server, 15 or newer. */
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Backend, Tables } from './database.ts';
import { migrate, POSTGRES } from './migrations.ts';

/** A process asks for little at once. */
const CONNECTIONS = 5;
/** Who asks waits 3 s at most, for everything. */
const CONNECT_MS = 1_000;

/** @param url `postgres://user:password@host:5432/database`, with what else libpq knows, such as `?sslmode=require` */
export function postgresBackend(url: string): Backend {
  const db = openPostgres(url, { max: CONNECTIONS, connectionTimeoutMillis: CONNECT_MS });
  return {
    db,
    lock: async (transaction, name) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(transaction);
    },
    isInTheWay: (error) => error instanceof pg.DatabaseError && (error.code ?? '').startsWith('40'),
    isOutage,
    migrate: () => migrate(db, POSTGRES, null),
  };
}

/** @param limits how many connections, how long to wait for one, and for a statement */
export function openPostgres(url: string, limits: pg.PoolConfig): Kysely<Tables> {
  const pool = new pg.Pool({ ...connectionTo(url), ...limits });
  // A connection that breaks while nobody uses it is replaced by the pool; unheard, the event would end the process.
  pool.on('error', () => {});
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

export const connectionTo = (url: string): pg.ClientConfig => ({
  connectionString: url,
  keepAlive: true,
  application_name: 'vraagbaak',
});

/**
 * The classes of errors that are the server's state and not our statement's (PostgreSQL's documentation, appendix A): connections,
 * who may use it, resources, an operator's intervention, the system; and a server that only
 * reads, as one that is about to be replaced.
 */
const PASSING = /^(?:08|28|3D|53|57|58)|^25006$/;

/** Whatever the server itself did not say, the way to it did. */
export function isOutage(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return PASSING.test(error.code ?? '');
  return error instanceof Error && !(error instanceof TypeError || error instanceof RangeError);
}
