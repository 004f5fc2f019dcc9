import type { Stage } from './stage.ts';

/** Something that goes wrong with a bot that runs. */
export interface Fault {
  readonly name: string;
  /** What who asks meanwhile has before them. */
  readonly sees: string;
  /** Lets it go wrong while someone asks, and says what they saw. */
  readonly happens: (stage: Stage) => Promise<string>;
  /** Ends it, where it does not end by itself. */
  readonly ends?: (stage: Stage) => void | Promise<void>;
}
