/** The database that holds what is to outlive a process: its tables, and how work on them is done. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Generated, type Kysely, sql, type Transaction } from 'kysely';
import { forget } from './lifetimes.ts';

/** Column by column as `migrations.ts` makes them. Moments are ISO 8601 in UTC unless said otherwise. */
export interface Tables {
  /** The case that a channel, a thread or a server has chosen, by Discord's id of it. */
  place: { id: string; case_id: string };
  /** Searches that a button goes on with, by a key, and when each was last used. */
  search: { key: string; asked: string; used: string };
  /** An id is used once, so that an old button never means another one. What was taken out is kept for a while, to be put back. */
  collection: {
    id: Generated<number>;
    channel: string;
    guild: string;
    name: string;
    folded: string;
    made_by: string;
    made_at: string;
    removed: string | null;
  };
  collected: {
    id: Generated<number>;
    collection: number;
    document: string;
    exchange: string;
    note: string | null;
    noted_by: string | null;
    added_by: string;
    added_at: string;
    position: number;
    removed: string | null;
  };
  /** What was done and is not to be done twice, and until when, in milliseconds since 1970. */
  once: { what: string; until: number };
  /** Of the official feed: how far each category was read (`feed.ts`). Moments are milliseconds since 1970 in these. */
  feed_position: { category: string; next: string; before: string | null; checked: number };
  feed_entity: { id: string; category: string; json: string; taken: number };
  /** Which entity refers to which, whether that is known or not. */
  feed_reference: { entity: string; target: string };
  /** Cases that are to be looked at, from when on, and how often that failed; how often each was named. */
  feed_due: { id: string; tries: number; named: number; again: number };
  /** What was brought in of each paper. */
  feed_paper: {
    id: string;
    case_id: string;
    document: string | null;
    stamp: string;
    address: string | null;
    etag: string | null;
  };
  /** Who has the turn to do what only one process at a time does. */
  lease: { name: string; holder: string; until: number };
  /** What channels follow; `guild` is empty in a conversation of two, `events` parted by blanks. */
  follow: {
    id: Generated<number>;
    channel: string;
    guild: string;
    search: string;
    events: string;
    locale: string;
    made_by: string;
    made_at: string;
    paused: string | null;
    removed: string | null;
  };
  /** When a channel is told; without a row at once. */
  rhythm: { channel: string; rhythm: string };
  /** What happened to cases and was seen, whether it was told to anybody or not. */
  case_event: { case_id: string; kind: string; paper: string; day: string; noted: string };
  /** What is to be told in a channel, from when on (milliseconds since 1970), and the message that told it. */
  alert: {
    id: Generated<number>;
    channel: string;
    case_id: string;
    kind: string;
    paper: string;
    day: string;
    follows: string;
    due: number;
    bundle: string | null;
    told: string | null;
  };
  /** Of PostgreSQL alone, as is the next: the documents that several machines have in common (`document-log.ts`). */
  document: {
    id: string;
    /** A bigint, which the driver gives as a text. */
    sequence: Generated<string>;
    hash: string;
    paper: string;
    content: string | null;
    changed: Generated<Date>;
  };
  log: { id: Generated<string> };
}

export type Queries = Kysely<Tables>;

/** One of the two kinds of database, as its own file opens it. */
export interface Backend {
  readonly db: Queries;
  /** Has the changes that are made under one name follow one another, until the end of the transaction. */
  readonly lock: (transaction: Transaction<Tables>, name: string) => Promise<void>;
  /** Whether work failed for the sake of another's, and may be tried again at once. */
  readonly isInTheWay: (error: unknown) => boolean;
  /** Whether an error is the database's own, or of the way to it, and may pass. */
  readonly isOutage: (error: unknown) => boolean;
  /** Brings the tables up to date; any number of processes may do so at once. */
  readonly migrate: () => Promise<void>;
}

export interface Database {
  /** Connects, and makes the tables, before anybody waits for it. @throws StoreUnavailable */
  open(): Promise<void>;
  /** @throws StoreUnavailable */
  read<Result>(work: (db: Queries) => Promise<Result>): Promise<Result>;
  /** One statement that changes something. @throws StoreUnavailable */
  write<Result>(work: (db: Queries) => Promise<Result>): Promise<Result>;
  /**
   * Work that is in the database whole or not at all, one after the other for those that name the same.
   * @throws StoreUnavailable
   */
  change<Result>(name: string, work: (db: Queries) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** The database cannot be reached or written to now. What does not need it goes on. */
export class StoreUnavailable extends Error {
  constructor(cause: unknown) {
    super('the store cannot be used now', { cause });
  }
}

/** What work gives; 'unavailable' where the store cannot be used now and one can do without. */
export async function unlessUnavailable<Result>(
  work: () => Promise<Result>,
): Promise<Result | 'unavailable'> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreUnavailable) return 'unavailable';
    throw error;
  }
}

/** After a failure nobody is kept waiting for the next one for so long. */
const RESPITE_MS = 2_000;
/** What has had its time is looked for no more often than this. */
const FORGET_EVERY_MS = 60_000;
/** An answer that takes longer is worth nothing to the person who waits for it. */
const PATIENCE_MS = 2_000;

export function createDatabase({ db, lock, isInTheWay, isOutage, migrate }: Backend): Database {
  let migrating: Promise<void> | null = null;
  let respiteUntil = 0;
  let forgotten = Number.NEGATIVE_INFINITY;
  let lastFailure: unknown;

  /** Brings the tables up to date, once. */
  const ready = async (): Promise<void> => {
    migrating ??= migrate();
    const own = migrating;
    await own.catch((error: unknown) => {
      if (migrating === own) migrating = null;
      throw error;
    });
  };

  const untilOutOfTheWay = async <Result>(
    isOver: () => boolean,
    work: () => Promise<Result>,
  ): Promise<Result> => {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (isOver() || !isInTheWay(error)) throw error;
        // Not for all of them at the same moment.
        await sleep(5 + Math.random() * 20, undefined, { ref: false });
      }
    }
  };

  const guarded = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (performance.now() < respiteUntil) throw new StoreUnavailable(lastFailure);
    try {
      return await withinPatience((isOver) => untilOutOfTheWay(isOver, () => ready().then(work)));
    } catch (error) {
      if (!(error instanceof TooLong) && !isInTheWay(error) && !isOutage(error)) throw error;
      respiteUntil = performance.now() + RESPITE_MS;
      lastFailure = error;
      throw new StoreUnavailable(error);
    }
  };

  const forgetWhenDue = async () => {
    const now = performance.now();
    if (now - forgotten < FORGET_EVERY_MS) return;
    forgotten = now;
    // One at a time, lest two of them wait for each other's rows.
    const forgetting = db.transaction().execute(async (transaction) => {
      await lock(transaction, 'forget');
      await forget(transaction, new Date());
    });
    await forgetting.catch((error: unknown) => {
      if (!isInTheWay(error) && !isOutage(error)) throw error;
    });
  };

  return {
    open: () => guarded(async () => {}),
    read: (work) => guarded(() => work(db)),
    write: (work) =>
      guarded(async () => {
        const result = await work(db);
        await forgetWhenDue();
        return result;
      }),
    change: (name, work) =>
      guarded(async () => {
        const result = await db.transaction().execute(async (transaction) => {
          await lock(transaction, name);
          return await work(transaction);
        });
        await forgetWhenDue();
        return result;
      }),
    close: () => db.destroy(),
  };
}

class TooLong extends Error {}

/** @param work is told whether its time is over */
async function withinPatience<Result>(work: (isOver: () => boolean) => Promise<Result>): Promise<Result> {
  const late = Promise.withResolvers<never>();
  let isOver = false;
  const timer = setTimeout(() => {
    isOver = true;
    late.reject(new TooLong(`no answer within ${PATIENCE_MS} ms`));
  }, PATIENCE_MS);
  const working = work(() => isOver);
  try {
    return await Promise.race([working, late.promise]);
  } finally {
    clearTimeout(timer);
    // What comes after its time is awaited by nobody.
    working.catch(() => {});
  }
}

/** A count, as a number in both kinds of database: PostgreSQL's is a bigint, which its driver gives as a text. */
export const countAll = sql<number>`cast(count(*) as integer)`;
