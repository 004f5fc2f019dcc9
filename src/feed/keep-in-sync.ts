/** Fetches from the official feed as long as the bot runs: every five minutes, one of several processes at a time. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type Limits, superviseThread, TaskError } from '../threads/supervised-thread.ts';
import type { Synced, SyncOptions } from './sync.ts';

export interface Syncing {
  close(): Promise<void>;
}

/** From the end of a round to the next one, with as much again at most, lest all who use the feed come at one moment. */
const EVERY_MS = 300_000;
const JITTER_MS = 60_000;
/** While the feed cannot be used, it is asked less and less often, down to this. */
const LONGEST_MS = 3_600_000;
/** A round, and above all the first one, is done in parts, so that a thread that hangs is told from one that has much to do. */
const PART_SECONDS = 120;
const LIMITS: Limits = { seconds: 3_600, megabytes: 1_000 };

/** @param everyMs from the end of a round to the next one */
export function keepInSync(options: SyncOptions, log: Logger, everyMs = EVERY_MS): Syncing {
  const thread = superviseThread<number, Synced>({
    script: new URL('./worker.ts', import.meta.url),
    data: options,
    limits: LIMITS,
  });
  const ending = new AbortController();
  const { signal } = ending;

  const running = async () => {
    let failures = 0;
    while (!signal.aborted) {
      const synced = await thread.run(PART_SECONDS).catch((error: unknown): Synced => {
        if (!(error instanceof TaskError)) throw error;
        return { is: 'unavailable', why: error.message };
      });
      if (signal.aborted) return;
      report(synced, failures);
      failures = synced.is === 'unavailable' ? failures + 1 : 0;
      // Cut into parts it goes on at once.
      if (synced.is === 'stopped') continue;
      const wait = Math.min(everyMs * 2 ** failures, Math.max(LONGEST_MS, everyMs));
      const jitter = Math.random() * Math.min(JITTER_MS, everyMs);
      await sleep(wait + jitter, undefined, { signal, ref: false }).catch(() => {});
    }
  };

  let wereAway: readonly string[] = [];
  const report = (synced: Synced, failures: number) => {
    if (synced.is === 'busy') return;
    if (synced.is === 'unavailable') {
      if (failures === 0) log.warn({ why: synced.why }, 'the official feed cannot be used now');
      return;
    }
    if (failures > 0) log.info('the official feed can be used again');
    const { cases, added, updated, removed, failed, away } = synced;
    if (`${away}` !== `${wereAway}`) {
      if (away.length > 0) log.warn({ away }, 'a part of the official feed cannot be read now');
      else log.info('all of the official feed can be read again');
    }
    wereAway = away;
    if (cases > 0)
      log.info({ cases, added, updated, removed, failed }, 'papers were fetched from the official feed');
  };

  const done = running();
  done.catch((error: unknown) => log.error({ err: error }, 'fetching from the official feed has ended'));
  return {
    async close() {
      ending.abort();
      await thread.close();
      await done.catch(() => {});
    },
  };
}
