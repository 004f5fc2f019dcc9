/** Notices and tells as long as the bot runs: every process notices, and one at a time tells. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { StoreUnavailable } from '../store/database.ts';
import type { Store } from '../store/store.ts';
import { type Delivering, deliver } from './deliver.ts';

export interface Telling {
  close(): Promise<void>;
}

const EVERY_MS = 15_000;
const TURN = 'tell';
const TURN_SECONDS = 120;

export interface TellingOptions extends Omit<Delivering, 'store'> {
  readonly store: Pick<Store, 'follows' | 'alerts' | 'turns'>;
  /** As `createNoticing` makes it. */
  readonly notice: () => Promise<unknown>;
  /** From the end of a look to the next one. */
  readonly everyMs?: number | undefined;
}

export function keepTelling(options: TellingOptions): Telling {
  const { store, log, notice, everyMs = EVERY_MS } = options;
  const holder = randomUUID();
  const ending = new AbortController();
  const { signal } = ending;
  const running = async () => {
    let isAway = false;
    while (!signal.aborted) {
      try {
        await notice();
        if ((await store.turns.take(TURN, holder, TURN_SECONDS)) === holder) await deliver(options);
        isAway = false;
      } catch (error) {
        reportOnce(error, isAway, log);
        isAway = true;
      }
      await sleep(everyMs, undefined, { signal, ref: false }).catch(() => {});
    }
    await store.turns.end(TURN, holder).catch(() => {});
  };
  const done = running();
  done.catch((error: unknown) => log.error({ err: error }, 'telling what is followed has ended'));
  return {
    async close() {
      ending.abort();
      await done.catch(() => {});
    },
  };
}

function reportOnce(error: unknown, isAway: boolean, log: Logger): void {
  if (isAway) return;
  if (error instanceof StoreUnavailable) log.warn({ err: error }, 'what is followed cannot be told now');
  else log.error({ err: error }, 'what is followed could not be told');
}
