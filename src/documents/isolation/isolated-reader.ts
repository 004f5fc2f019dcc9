/**
 * Reads files in a thread that can be ended. A file can be made to keep a reader busy for hours, or to fill
 * the memory: it costs 10 s and 400 MB at most, is refused with one line, and the next file is read as usual.
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
  /** Ends the thread; call it once all readings have come back. A reader with nothing to read keeps no process alive. */
  readonly close: () => Promise<void>;
}

const LIMITS: Limits = { seconds: 10, megabytes: 400 };
/** The thread takes some 100 MB, and 1 to 2 s to start. */
const IDLE_MS = 60_000;

/**
 * A process makes one and hands it to everything that reads: the thread starts with the first file, ends when nothing
 * was read for a while, and starts again with the next.
 * @param idleMs how long that is, in milliseconds; 60,000 unless given
 */
export function isolatedReader(limits: Limits = LIMITS, idleMs = IDLE_MS): IsolatedReader {
  const thread = superviseThread<File, Reading>({
    script: new URL('./worker.ts', import.meta.url),
    limits,
    idleMs,
  });
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
