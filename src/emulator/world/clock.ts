/** The emulator's time: the real clock, or a test's, and the deadlines that hang on it. */
export interface Clock {
  now(): number;
  /** Lets time pass at once: everything that falls due in it happens before this returns. */
  passes(milliseconds: number): void;
  /** Does something after a while; the answer calls it off. */
  after(milliseconds: number, act: () => void): () => void;
  /** Calls off everything that is still to come. */
  stop(): void;
}

interface Deadline {
  at: number;
  act: () => void;
  timer: NodeJS.Timeout;
}

/** Makes a clock that runs on `source` and can be pushed forward. */
export function createClock(source: () => number = Date.now): Clock {
  const deadlines = new Set<Deadline>();
  let ahead = 0;
  const now = () => source() + ahead;

  const meet = (deadline: Deadline) => {
    if (!deadlines.delete(deadline)) return;
    clearTimeout(deadline.timer);
    deadline.act();
  };

  return {
    now,
    passes(milliseconds) {
      ahead += milliseconds;
      const due = [...deadlines].filter((deadline) => deadline.at <= now());
      for (const deadline of due.sort((a, b) => a.at - b.at)) meet(deadline);
    },
    after(milliseconds, act) {
      const deadline: Deadline = {
        at: now() + milliseconds,
        act,
        // A test whose `now` stands still must still see an unanswered command end: real time counts too.
        timer: setTimeout(() => meet(deadline), milliseconds),
      };
      deadline.timer.unref();
      deadlines.add(deadline);
      return () => {
        clearTimeout(deadline.timer);
        deadlines.delete(deadline);
      };
    },
    stop() {
      for (const deadline of deadlines) clearTimeout(deadline.timer);
      deadlines.clear();
    },
  };
}
