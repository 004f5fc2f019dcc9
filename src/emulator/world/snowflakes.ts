/** The first millisecond of 2015, from which Discord counts (docs: Snowflakes). */
const DISCORD_EPOCH = 1_420_070_400_000n;

/** Makes a maker of ids that grow with time, as Discord's do, and never repeat. */
export function createSnowflakes(now: () => number): () => string {
  let millisecond = 0n;
  let step = 0n;
  return () => {
    const present = BigInt(now()) - DISCORD_EPOCH;
    if (present > millisecond) {
      millisecond = present;
      step = 0n;
    } else if (step === 4095n) {
      millisecond += 1n;
      step = 0n;
    } else {
      step += 1n;
    }
    return ((millisecond << 22n) | step).toString();
  };
}

/** Orders two ids by age, the older one first. */
export function byAge(a: string, b: string): number {
  const [first, second] = [BigInt(a), BigInt(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}
