import type { Clock } from '../world/clock.ts';

/** Requests a second over the whole bot; interactions don't count (docs: Global Rate Limit). */
const GLOBAL_LIMIT = 50;
const WINDOW = 1_000;

export interface RateLimit {
  headers: Record<string, string>;
  /** Seconds to wait, when the limit is passed. */
  retryAfter: number | null;
}

/** Counts requests and gives the headers from which a client learns to keep pace. */
export function createRateLimits(clock: Clock): (route: string, exempt: boolean) => RateLimit {
  let windowStart = 0;
  let used = 0;
  return (route, exempt) => {
    const now = clock.now();
    if (now - windowStart >= WINDOW || now < windowStart) {
      windowStart = now;
      used = 0;
    }
    const resetAfter = Math.max(0.001, (windowStart + WINDOW - now) / 1_000);
    if (!exempt) used += 1;
    const remaining = Math.max(0, GLOBAL_LIMIT - used);
    const limited = !exempt && used > GLOBAL_LIMIT;
    return {
      headers: {
        'x-ratelimit-limit': String(GLOBAL_LIMIT),
        // Zero would make a client wait before it had to: its next request may be of another kind.
        'x-ratelimit-remaining': String(exempt ? GLOBAL_LIMIT - 1 : Math.max(remaining, limited ? 0 : 1)),
        'x-ratelimit-reset': ((windowStart + WINDOW) / 1_000).toFixed(3),
        'x-ratelimit-reset-after': resetAfter.toFixed(3),
        'x-ratelimit-bucket': bucketOf(route),
        ...(limited
          ? {
              'x-ratelimit-global': 'true',
              'x-ratelimit-scope': 'global',
              'retry-after': String(Math.ceil(resetAfter)),
            }
          : {}),
      },
      retryAfter: limited ? resetAfter : null,
    };
  };
}

/** Discord names its buckets by opaque hashes. */
function bucketOf(route: string): string {
  let hash = 0;
  for (const character of route) hash = (hash * 31 + character.charCodeAt(0)) >>> 0;
  return hash.toString(16).padStart(16, '0');
}
