/** How much one person, and one server, may ask: a bucket of tokens for each, that fills up again as time passes. */

export interface Allowance {
  /** So many at once. */
  readonly burst: number;
  /** And so many a second from then on. */
  readonly perSecond: number;
}

/** Nothing that a person does with two hands; a script that hammers is slowed down. */
export const PERSON: Allowance = { burst: 30, perSecond: 1 };
/** A busy newsroom, and more. */
export const SERVER: Allowance = { burst: 120, perSecond: 10 };
/** While someone types, Discord asks with every letter. */
export const TYPING: Allowance = { burst: 60, perSecond: 5 };

/** Takes a token from each of the buckets; the seconds to wait, rounded up, where one is empty; 0 where none is. */
export type Limiter = (buckets: Readonly<Record<string, Allowance>>) => number;

interface Bucket {
  tokens: number;
  /** When that was so, in milliseconds. */
  at: number;
}

/** So many buckets are kept before full ones are thrown away. */
const KEPT = 10_000;

/** @param now a clock that never goes back, in milliseconds */
export function createLimiter(now: () => number = () => performance.now()): Limiter {
  const buckets = new Map<string, Bucket>();
  const filled = (key: string, { burst, perSecond }: Allowance): Bucket => {
    const { tokens, at } = buckets.get(key) ?? { tokens: burst, at: now() };
    return { tokens: Math.min(burst, tokens + ((now() - at) / 1_000) * perSecond), at: now() };
  };
  return (asked) => {
    // Those that were not used for the longest time stand first, and are full again long since.
    for (const key of buckets.keys()) {
      if (buckets.size <= KEPT) break;
      buckets.delete(key);
    }
    const found = Object.entries(asked).map(([key, allowance]) => ({
      key,
      allowance,
      bucket: filled(key, allowance),
    }));
    const waits = found.map(({ bucket, allowance }) => Math.max(0, 1 - bucket.tokens) / allowance.perSecond);
    const wait = Math.max(0, ...waits);
    if (wait > 0) return Math.ceil(wait);
    for (const { key, bucket } of found) {
      buckets.delete(key);
      buckets.set(key, { ...bucket, tokens: bucket.tokens - 1 });
    }
    return 0;
  };
}
