/** One round with the official feed: what is new in it is read, and the papers of the cases that have changed are brought in. */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { IsolatedReader } from '../documents/isolation/isolated-reader.ts';
import { readerVersion } from '../documents/reader-version.ts';
import type { Destination } from '../replica/import-all.ts';
import { openStore } from '../store/store.ts';
import type { Turns } from '../store/turns.ts';
import { type Addresses, CATEGORIES, type Category, OFFICIAL } from './addresses.ts';
import { type Brought, bringIn } from './bring-in.ts';
import { createFetcher, FeedUnavailable, MANNERS, type Manners } from './fetching.ts';
import { readCategory } from './read-feed.ts';

export interface SyncOptions {
  readonly destination: Destination;
  /** The file beside which is kept what is known of the feed; unless given the archive's. */
  readonly state?: string | undefined;
  /** The folder of the files that are fetched. */
  readonly files: string;
  /** The first day of which questions and answers are wanted, as `YYYY-MM-DD`. */
  readonly since: string;
  readonly addresses?: Addresses | undefined;
  readonly manners?: Manners | undefined;
}

/** How far a round is. */
export type Progress =
  | { readonly is: 'reading'; readonly category: Category; readonly moment: number | null }
  | { readonly is: 'bringing in'; readonly looked: number; readonly left: number };

/** What came of a round, or of a part of one; or why there was none. */
export type Synced =
  /** With the categories of the feed that did not answer: what they have comes with a later round. */
  | ({ readonly is: 'done' | 'stopped'; readonly away: readonly Category[] } & Brought)
  /** Another process has its turn. */
  | { readonly is: 'busy' }
  /** The feed does not answer as it should. What was read by then stays. */
  | { readonly is: 'unavailable'; readonly why: string };

/** A version or an actor may come to the feed some rounds before the paper or the case that it is of. */
const STRAY_MS = 7 * 24 * 3_600_000;

/**
 * Without these the papers come in with what they print themselves. Without the papers a case would be said to wait that was
 * answered, and without the cases nothing is known to be new.
 */
const MAY_BE_AWAY: ReadonlySet<Category> = new Set(['ZaakActor', 'DocumentVersie']);

/** Who has not said for so long that it goes on has died. */
const TURN = 'sync';
const TURN_SECONDS = 60;
const RENEW_MS = 15_000;

/**
 * A round can be stopped at any moment, by a signal or by death, and the next one goes on where it was.
 * @param isStopped is asked between two pages, and between some cases
 * @throws ArchiveError, LogUnavailable, StoreUnavailable
 */
export async function syncRound(
  { destination, state, files, since, addresses = OFFICIAL, manners = MANNERS }: SyncOptions,
  reader: IsolatedReader,
  isStopped: () => boolean = () => false,
  onProgress: (progress: Progress) => void = () => {},
): Promise<Synced> {
  const store = openStore({ url: destination.database, archive: state ?? destination.archive });
  const { feed, turns } = store;
  const began = Date.now();
  const source = { addresses, fetcher: createFetcher(manners), feed, since, destination, reader, files };
  let isOurs = true;
  const isOver = () => !isOurs || isStopped();
  const nothing: Brought = { cases: 0, added: 0, updated: 0, removed: 0, failed: 0 };
  const holder = `${hostname()} ${process.pid} ${randomUUID()}`;
  let renewing: NodeJS.Timeout | undefined;
  try {
    if (!(await takesTurn(turns, holder))) return { is: 'busy' };
    renewing = setInterval(() => {
      turns.take(TURN, holder, TURN_SECONDS).then(
        (has) => {
          isOurs = has === holder;
        },
        // The store is away for a moment: who has the turn is told when it is back.
        () => {},
      );
    }, RENEW_MS);
    renewing.unref();
    const away: Category[] = [];
    for (const category of CATEGORIES) {
      try {
        const isRead = await readCategory(source, category, isOver, (_, moment) => {
          onProgress({ is: 'reading', category, moment });
        });
        if (!isRead) return { is: 'stopped', away, ...nothing };
      } catch (error) {
        if (!(error instanceof FeedUnavailable) || !MAY_BE_AWAY.has(category)) throw error;
        away.push(category);
      }
    }
    // What still refers to nothing of ours is of other kinds of cases.
    for (const category of ['ZaakActor', 'DocumentVersie'])
      await feed.forgetStrays(category, began - STRAY_MS);
    const { readers } = await feed.status();
    if (readers !== null && readers !== readerVersion()) await feed.nameAll();
    const brought = await bringIn(source, isOver, async (looked) => {
      const { due } = await feed.status();
      onProgress({ is: 'bringing in', looked, left: due });
    });
    const { isDone, ...what } = brought;
    if (isDone) await feed.finish(readerVersion(), Date.now());
    return { is: isDone ? 'done' : 'stopped', away, ...what };
  } catch (error) {
    if (error instanceof FeedUnavailable) return { is: 'unavailable', why: error.message };
    throw error;
  } finally {
    clearInterval(renewing);
    await turns.end(TURN, holder).catch(() => {});
    await store.close();
  }
}

/** Whether it is our turn now. That of a process of this machine that is no more has ended with it. */
async function takesTurn(turns: Turns, holder: string): Promise<boolean> {
  const has = await turns.take(TURN, holder, TURN_SECONDS);
  if (has === holder || !isDead(has)) return has === holder;
  await turns.end(TURN, has);
  return (await turns.take(TURN, holder, TURN_SECONDS)) === holder;
}

function isDead(holder: string): boolean {
  const [host, pid] = holder.split(' ');
  if (host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
