/**
 * Fetches with the manners of a guest (`facts`: nobody publishes a limit, and bandwidth for an address may be limited): one request at
 * a time, a pause between two, a name, and longer and longer waiting where something is wrong.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { refuseSize } from '../documents/size-limit.ts';
import { MISSING_PUBLICATION, USER_AGENT } from './addresses.ts';

export interface Fetched {
  readonly bytes: Uint8Array;
  /** What tells this content from another one; null where the server does not say. */
  readonly etag: string | null;
}

/** `unchanged`: it is still what its ETag was given for. `missing`: it is not there, or not yet. `too large`: no paper is. */
type Outcome = Fetched | 'unchanged' | 'missing' | 'too large';

export interface Fetcher {
  /**
   * @param etag that of what is known already
   * @param isFile of a file that is not there the feed says 500: it is tried once
   * @throws FeedUnavailable after some tries
   */
  get(address: string, options?: { etag?: string | null; isFile?: boolean }): Promise<Outcome>;
}

/** The server does not answer as it should, or not at all. */
export class FeedUnavailable extends Error {
  readonly address: string;
  constructor(address: string, why: string) {
    super(`${new URL(address).host}: ${why}`);
    this.address = address;
  }
}

export interface Manners {
  /** Between two requests. */
  readonly pauseMs: number;
  readonly timeoutMs: number;
  /** The first time that something is wrong; twice as long each time. */
  readonly backOffMs: number;
  readonly tries: number;
}

export const MANNERS: Manners = { pauseMs: 100, timeoutMs: 10_000, backOffMs: 1_000, tries: 5 };

/** Nobody is led on further than this, and never to another server. */
const MOST_REDIRECTS = 3;
/** Longer than this nobody is waited for within one round. */
const LONGEST_WAIT_MS = 60_000;

/** For one round: a server that does not answer is not asked again in it. */
export function createFetcher(manners: Manners = MANNERS, signal?: AbortSignal): Fetcher {
  let last: Promise<unknown> = Promise.resolve();
  /** Parts of servers that did not answer after all tries: whoever waits behind does not try them all again. */
  const down = new Map<string, FeedUnavailable>();
  /** Does work after all that was asked before it. */
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = last.then(work);
    last = done.catch(() => {}).then(() => sleep(manners.pauseMs));
    return done;
  };

  const attempt = async (address: string, etag: string | null): Promise<Attempt> => {
    const timeout = AbortSignal.timeout(manners.timeoutMs);
    try {
      const headers = { 'user-agent': USER_AGENT, ...(etag === null ? {} : { 'if-none-match': etag }) };
      const init = { headers, signal: signal ? AbortSignal.any([timeout, signal]) : timeout };
      let at = new URL(address);
      for (let led = 0; ; led += 1) {
        const response = await fetch(at, { ...init, redirect: 'manual' });
        const location = response.headers.get('location');
        if (response.status < 301 || response.status > 308 || response.status === 304 || location === null) {
          return await outcomeOf(response, at.href);
        }
        await response.body?.cancel();
        const next = new URL(location, at);
        if (led === MOST_REDIRECTS || next.host !== at.host || next.protocol !== at.protocol) {
          return { failed: `it leads elsewhere: ${next.host}`, waitMs: null, isServerError: true };
        }
        at = next;
      }
    } catch (error) {
      signal?.throwIfAborted();
      return { failed: messageOf(error), waitMs: null, isServerError: false };
    }
  };

  return {
    get: (address, { etag = null, isFile = false } = {}) =>
      inTurn(async () => {
        const part = partOf(address);
        const outage = down.get(part);
        if (outage) throw outage;
        for (let tried = 1; ; tried += 1) {
          const outcome = await attempt(address, etag);
          if (typeof outcome === 'string' || !('failed' in outcome)) return outcome;
          if (isFile && outcome.isServerError) return 'missing';
          if (tried >= manners.tries) {
            const unavailable = new FeedUnavailable(address, outcome.failed);
            down.set(part, unavailable);
            throw unavailable;
          }
          const backOff = manners.backOffMs * 2 ** (tried - 1) * (1 + Math.random() / 2);
          await sleep(Math.min(LONGEST_WAIT_MS, outcome.waitMs ?? backOff), undefined, { signal });
        }
      }),
  };
}

type Attempt = Outcome | { failed: string; waitMs: number | null; isServerError: boolean };

/** A server, and of the feed a category: one of these can be away while the others answer. */
function partOf(address: string): string {
  const { host, searchParams } = new URL(address);
  return `${host} ${searchParams.get('category') ?? ''}`;
}

async function outcomeOf(response: Response, url: string): Promise<Attempt> {
  const { status, headers } = response;
  if (status === 304) return 'unchanged';
  if (status === 404 || status === 410 || url.includes(MISSING_PUBLICATION)) {
    await response.body?.cancel();
    return 'missing';
  }
  if (!response.ok) {
    await response.body?.cancel();
    const seconds = Number(headers.get('retry-after') ?? Number.NaN);
    const waitMs = Number.isNaN(seconds) ? null : seconds * 1_000;
    return { failed: `${status} ${response.statusText}`.trim(), waitMs, isServerError: status === 500 };
  }
  const bytes = await bytesOf(response);
  if (bytes === null) return 'too large';
  if (bytes.length === 0) return { failed: 'an empty answer', waitMs: null, isServerError: false };
  return { bytes, etag: headers.get('etag') };
}

/** Null for more than is read of any file. */
async function bytesOf({ body }: Response): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (refuseSize(size)) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** In one line: the cause where the error is only its wrapper, as fetch's is. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? messageOf(error.cause) : error.message;
}
