/**
 * The documents that several machines have in common, on a PostgreSQL server: for each its newest content, and the number of its
 * last change. Who follows it asks for what has changed since a number.
 */
import { sql, type Transaction } from 'kysely';
import pg from 'pg';
import { z } from 'zod';
import type { Tables } from './database.ts';
import { LogUnavailable } from './log-unavailable.ts';
import { migrate, POSTGRES } from './migrations.ts';
import { connectionTo, isOutage, openPostgres } from './postgres.ts';

/** The newest change of a document. */
export interface Change {
  /** Greater than that of every change before it. */
  readonly sequence: number;
  readonly id: string;
  /** What tells its paper from others, as whoever wrote it made it. */
  readonly paper: string;
  /** JSON; null for a document that a person took out. */
  readonly json: string | null;
}

/** A document as the log has it, without its content. */
export interface Held {
  readonly id: string;
  /** Of its JSON, or of the last one that it had: SHA-256 in hexadecimal digits. */
  readonly hash: string;
  readonly paper: string;
  readonly isRemoved: boolean;
}

export interface DocumentLog {
  /** Which log this is (what a file knows of one is worth nothing for another), and the number of its last change. */
  status(): Promise<{ id: string; head: number }>;
  /** The changes after this number, the oldest first; of several of one document the newest alone. */
  changesAfter(sequence: number, limit: number): Promise<Change[]>;
  /** How many there are after this number. */
  countAfter(sequence: number): Promise<number>;
  /** Writes in one transaction; nobody else writes meanwhile. */
  write<Result>(work: (writer: LogWriter) => Promise<Result>): Promise<Result>;
  /** Calls whenever something has been written, and once when it begins to hear of it; until the connection is lost, which rejects. */
  listen(signal: AbortSignal, onChange: () => void): Promise<void>;
  close(): Promise<void>;
}

interface LogWriter {
  /** The documents of these names, and those that bear them with a number behind them (`brief~2`). */
  held(names: readonly string[]): Promise<Held[]>;
  put(documents: readonly { id: string; hash: string; paper: string; json: string | null }[]): Promise<void>;
  /** Which of these were there. */
  remove(ids: readonly string[]): Promise<string[]>;
}

const CHANNEL = 'vraagbaak_documents';
const CONNECT_MS = 3_000;
/** A statement that takes longer waits for a server that is no more. */
const STATEMENT_MS = 60_000;

/** The name without the number that tells papers of one name apart; as `document_by_name` has it (`migrations.ts`). */
const NAME = sql<string>`regexp_replace(id, '~[0-9]+$', '')`;

const ChangeRow = z.object({
  sequence: z.coerce.number().int(),
  id: z.string(),
  paper: z.string(),
  json: z.string().nullable(),
});
const Status = z.object({ id: z.string(), head: z.coerce.number().int() });
const HeldRow = z.object({ id: z.string(), hash: z.string(), paper: z.string(), isRemoved: z.boolean() });

/** @throws LogUnavailable from every call, where the server cannot be reached */
export function openDocumentLog(url: string): DocumentLog {
  const db = openPostgres(url, {
    max: 2,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: STATEMENT_MS,
  });
  let isReady = false;
  const using = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      if (!isReady) await migrate(db, POSTGRES, null);
      isReady = true;
      return await work();
    } catch (error) {
      throw isOutage(error) ? new LogUnavailable(error) : error;
    }
  };
  const after = (sequence: number) => db.selectFrom('document').where('sequence', '>', String(sequence));
  return {
    status: () =>
      using(async () => {
        const last = db.selectFrom('document').select(sql`coalesce(max(sequence), 0)`.as('last'));
        return Status.parse(
          await db
            .selectFrom('log')
            .select(['id', last.as('head')])
            .executeTakeFirst(),
        );
      }),
    changesAfter: (sequence, limit) =>
      using(async () => {
        const rows = await after(sequence)
          .select(['sequence', 'id', 'paper', sql<string | null>`content::text`.as('json')])
          .orderBy('sequence')
          .limit(limit)
          .execute();
        return ChangeRow.array().parse(rows);
      }),
    countAfter: (sequence) =>
      using(async () => {
        const { count } = await after(sequence)
          .select(({ fn }) => fn.countAll().as('count'))
          .executeTakeFirstOrThrow();
        return Number(count);
      }),
    write: (work) =>
      using(() =>
        db.transaction().execute(async (transaction) => {
          // Numbers are to be seen in their order: who follows would miss a lower one that is committed after a higher one.
          await sql`select pg_advisory_xact_lock(hashtextextended('documents', 0))`.execute(transaction);
          const result = await work(writerIn(transaction));
          await sql`select pg_notify(${CHANNEL}, '')`.execute(transaction);
          return result;
        }),
      ),
    listen: (signal, onChange) => using(() => listen(url, signal, onChange)),
    close: () => db.destroy(),
  };
}

const writerIn = (db: Transaction<Tables>): LogWriter => ({
  async held(names) {
    if (names.length === 0) return [];
    const rows = await db
      .selectFrom('document')
      .select(['id', 'hash', 'paper', sql<boolean>`content is null`.as('isRemoved')])
      .where(NAME, 'in', [...names])
      .execute();
    return HeldRow.array().parse(rows);
  },
  async put(documents) {
    if (documents.length === 0) return;
    await db
      .insertInto('document')
      .values(documents.map(({ id, hash, paper, json }) => ({ id, hash, paper, content: json })))
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((with_) => ({
          sequence: sql`nextval('document_sequence')`,
          hash: with_.ref('excluded.hash'),
          paper: with_.ref('excluded.paper'),
          content: with_.ref('excluded.content'),
          changed: sql`now()`,
        })),
      )
      .execute();
  },
  async remove(ids) {
    if (ids.length === 0) return [];
    const removed = await db
      .updateTable('document')
      .set({ content: null, sequence: sql`nextval('document_sequence')`, changed: sql`now()` })
      .where('id', 'in', [...ids])
      .where('content', 'is not', null)
      .returning('id')
      .execute();
    return removed.map(({ id }) => id);
  },
});

async function listen(url: string, signal: AbortSignal, onChange: () => void): Promise<void> {
  const client = new pg.Client({ ...connectionTo(url), connectionTimeoutMillis: CONNECT_MS });
  const { promise: ended, resolve, reject } = Promise.withResolvers<void>();
  client.on('error', reject);
  client.on('end', () => reject(new Error('the connection was closed')));
  signal.addEventListener('abort', () => resolve(), { once: true });
  ended.catch(() => {});
  try {
    await client.connect();
    client.on('notification', onChange);
    await client.query(`LISTEN ${CHANNEL}`);
    onChange();
    if (!signal.aborted) await ended;
  } finally {
    await client.end().catch(() => {});
  }
}
