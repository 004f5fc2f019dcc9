/**
 * Reads files in a thread that can be ended. A file can be made to keep a reader busy for hours, or to fill
 * the memory: it costs 10 s and 400 MB at most, is refused with one line, and the next file is read as ever.
 */
import { type Limits, superviseThread, TaskError } from '../../threads/supervised-thread.ts';
import { type Reading, refuse } from '../reading.ts';
import type { File } from './worker.ts';

export interface IsolatedReader {
  /**
   * Reads one file; those that are offered meanwhile are read after it, in order. Never throws for what a file holds.
   * @throws TaskError where the reader was closed before it came to it
   */
  readonly read: (bytes: Uint8Array, fileName: string) => Promise<Reading>;
  /** Ends the thread; to be called when all readings are there. */
  readonly close: () => Promise<void>;
}

const LIMITS: Limits = { seconds: 10, megabytes: 400 };

export function isolatedReader(limits: Limits = LIMITS): IsolatedReader {
  const thread = superviseThread<File, Reading>({ script: new URL('./worker.ts', import.meta.url), limits });
  return {
    read: (bytes, fileName) =>
      thread.run({ bytes, fileName }).catch((error: unknown) => {
        if (!(error instanceof TaskError) || error.reason === 'closed') throw error;
        const isLimit = error.reason === 'too-slow' || error.reason === 'too-heavy';
        return isLimit ? refuse(error.reason, limits) : refuse('failed', { error: error.message });
      }),
    close: thread.close,
  };
}
