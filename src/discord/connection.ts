/** What a bot is connected by, whichever way interactions come to it. */

export interface Connection {
  /** The name that the bot logged in as. */
  name: string;
  /** In how many servers it is. */
  servers: number;
  /** Where interactions come in over HTTP. */
  port?: number;
  /** Whether interactions come in now. */
  isConnected(): boolean;
  /** Resolves where Discord will not let the bot in any more, whatever it tries; never, where that cannot be told. */
  readonly banned: Promise<Refusal>;
  close(): Promise<void>;
}

/**
 * Why Discord did not let the bot in; anything else that goes wrong is thrown. `shards`: it has to be in other parts, or in parts at all.
 * `outdated`: what this version asks for is no more.
 */
export type Refusal = { refused: 'token' | 'shards' | 'outdated' };

const SHUTDOWN_TIMEOUT_MS = 3_000;

/** Answers that are being given: what people have asked is answered before the bot goes, as far as Discord still waits for it. */
export function answersUnderWay() {
  const answering = new Set<Promise<unknown>>();
  return {
    add(answer: Promise<unknown>): void {
      answering.add(answer);
      const done = () => answering.delete(answer);
      answer.then(done, done);
    },
    async finish(): Promise<void> {
      const late = Promise.withResolvers<void>();
      const timer = setTimeout(late.resolve, SHUTDOWN_TIMEOUT_MS);
      let isLate = false;
      late.promise.then(() => {
        isLate = true;
      });
      // What comes in meanwhile is answered too.
      while (answering.size > 0 && !isLate) await Promise.race([Promise.allSettled(answering), late.promise]);
      clearTimeout(timer);
    },
  };
}
