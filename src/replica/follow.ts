/** Keeps the archive's file of this machine up with the log of documents that several machines share. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { openDocumentLog } from '../store/document-log.ts';
import { type Limits, superviseThread, TaskError } from '../threads/supervised-thread.ts';
import type { Outcome, Step } from './steps.ts';

export interface Replicated {
  /** The archive's file of this machine. It is made where there is none. */
  readonly archive: string;
  /** The PostgreSQL server. */
  readonly url: string;
}

/** The file has all that the log had, or what is in the way. */
export type CaughtUp = { readonly is: 'done'; readonly changes: number } | Exclude<Outcome, { is: 'done' }>;

interface CatchUpOptions {
  /** Told after each batch: how many changes were followed, and how many there are. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Told of documents of a form that this version does not know. */
  readonly onUnread?: (ids: readonly string[]) => void;
}

/** A batch takes a second or two; putting the words of forty years in order takes ten. */
const LIMITS: Limits = { seconds: 300, megabytes: 1_000 };
/** A notice may be missed, and the server may come back unheard. */
const POLL_MS = 5_000;
/** Lest all of them ask at the same moment. */
const JITTER_MS = 1_000;

/** Brings the file up to date as often as it is asked. To be closed by the caller. */
export function openReplica(replicated: Replicated) {
  const thread = followingThread(replicated);
  return {
    catchUp: (options: CatchUpOptions = {}): Promise<CaughtUp> => catchUpWith(thread, options),
    close: thread.close,
  };
}

/** Brings the file up to date once. */
export async function catchUp(replicated: Replicated, options: CatchUpOptions = {}): Promise<CaughtUp> {
  const replica = openReplica(replicated);
  return await replica.catchUp(options).finally(replica.close);
}

export interface Following {
  /** How long ago the file was seen to have all that the log has, in seconds; since the start, where it never was. */
  secondsBehind(): number;
  close(): Promise<void>;
}

/** Keeps the file up to date from now on. What is in the way is logged when it comes and when it goes, and tried again. */
export function follow(replicated: Replicated, log: Logger): Following {
  const thread = followingThread(replicated);
  const server = openDocumentLog(replicated.url);
  const ending = new AbortController();
  const { signal } = ending;
  let wake = () => {};
  let caughtUpAt = performance.now();

  const following = async () => {
    let before: CaughtUp['is'] = 'done';
    while (!signal.aborted) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      const outcome = await catchUpWith(thread, {
        onUnread: (ids) => log.error({ ids }, 'documents of a form that this version does not know'),
      }).catch((error: unknown): CaughtUp => {
        if (!(error instanceof TaskError)) throw error;
        return { is: 'unavailable', why: error.message };
      });
      if (signal.aborted) return;
      if (outcome.is === 'done') {
        caughtUpAt = performance.now();
        if (before !== 'done') log.info('the documents of the other machines are followed again');
        if (outcome.changes > 0) log.info({ changes: outcome.changes }, 'documents have changed');
      } else if (outcome.is !== before) {
        log.warn(outcome, 'the documents of the other machines cannot be followed now');
      }
      before = outcome.is;
      await Promise.race([woken, pause(POLL_MS, signal)]);
    }
  };

  const listening = async () => {
    while (!signal.aborted) {
      // Whatever ends it, the polling goes on, and says so where it cannot.
      await server.listen(signal, () => wake()).catch(() => {});
      await pause(POLL_MS / 2, signal);
    }
  };

  const running = Promise.all([following(), listening()]);
  running.catch((error: unknown) => log.error({ err: error }, 'following the documents has ended'));
  return {
    secondsBehind: () => (performance.now() - caughtUpAt) / 1_000,
    async close() {
      ending.abort();
      wake();
      await thread.close();
      await running.catch(() => {});
      await server.close();
    },
  };
}

const followingThread = (replicated: Replicated) =>
  superviseThread<Step, Outcome>({
    script: new URL('./worker.ts', import.meta.url),
    data: replicated,
    limits: LIMITS,
  });

async function catchUpWith(
  thread: ReturnType<typeof followingThread>,
  { onProgress, onUnread }: CatchUpOptions,
): Promise<CaughtUp> {
  let changes = 0;
  for (;;) {
    const step = await thread.run({ do: 'follow' });
    if (step.is !== 'done') return step;
    changes += step.changes;
    if (step.unread.length > 0) onUnread?.(step.unread);
    if (step.changes > 0) onProgress?.(changes, changes + step.left);
    if (step.left === 0) break;
  }
  // Also after no change: what followed the last ones may have been ended before it came to this.
  const settled = await thread.run({ do: 'settle', changes });
  return settled.is === 'done' ? { is: 'done', changes } : settled;
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  sleep(milliseconds + Math.random() * JITTER_MS, undefined, { signal, ref: false }).catch(() => {});
