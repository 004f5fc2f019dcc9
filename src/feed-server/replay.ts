/** Lets what happened over months happen again, day by day, as fast as one likes. */

/** Something that the feed tells on a day (`YYYY-MM-DD`). */
export interface Happening {
  readonly day: string;
  readonly happens: () => void;
}

export interface Replay {
  /** Lets everything happen up to and including a day. How much that was. */
  advanceTo(day: string): number;
  /** The day of what happens next; null where all has. */
  readonly next: () => string | null;
}

/** Of one day what was given first happens first. */
export function createReplay(happenings: readonly Happening[]): Replay {
  const ahead = happenings.toSorted((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
  let done = 0;
  return {
    advanceTo(day) {
      const before = done;
      for (; done < ahead.length && (ahead[done]?.day ?? '') <= day; done += 1) ahead[done]?.happens();
      return done - before;
    },
    next: () => ahead[done]?.day ?? null,
  };
}
