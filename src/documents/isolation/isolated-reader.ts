/**
 * Reads files in a thread that can be ended. A file can be made to keep a reader busy for hours, or to fill
 * the memory: it costs 10 s and 512 MB at most, is refused with one line, and the next file is read as ever.
 */
import { memoryUsage } from 'node:process';
import { Worker } from 'node:worker_threads';
import { type Reading, refuse } from '../reading.ts';
import type { Result, Task } from './worker.ts';

export interface IsolatedReader {
  /** Reads one file; those that are offered meanwhile wait for their turn. Never throws for what a file holds. */
  readonly read: (bytes: Uint8Array, fileName: string) => Promise<Reading>;
  /** Ends the thread. */
  readonly close: () => Promise<void>;
}

export interface Limits {
  readonly seconds: number;
  /** That the process may grow by, thread and all. */
  readonly megabytes: number;
}

const LIMITS: Limits = { seconds: 10, megabytes: 400 };
const MEGABYTE = 1024 * 1024;
/** A stream that is inflated grows by some 50 MB in this time. */
const WATCH_EVERY_MS = 50;

export function isolatedReader(limits: Limits = LIMITS): IsolatedReader {
  let thread: Worker | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let tasks = 0;

  const end = async (): Promise<void> => {
    const ended = thread;
    thread = null;
    await ended?.terminate();
  };
  const readNext = async (bytes: Uint8Array, fileName: string): Promise<Reading> => {
    thread ??= startThread(limits);
    tasks += 1;
    const reading = await readIn(thread, { id: tasks, bytes, fileName }, limits);
    if (!('ended' in reading)) return reading;
    await end();
    return reading.ended === 'failed'
      ? refuse('failed', { error: reading.error })
      : refuse(reading.ended, limits);
  };
  return {
    read: (bytes, fileName) => {
      const reading = turn.then(() => readNext(bytes, fileName));
      turn = reading.catch(() => undefined);
      return reading;
    },
    close: async () => {
      await turn;
      await end();
    },
  };
}

function startThread({ megabytes }: Limits): Worker {
  const thread = new Worker(new URL('./worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64 },
  });
  // It must not keep a program alive that has nothing else to do.
  thread.unref();
  return thread;
}

type Ended =
  | { readonly ended: 'too-slow' | 'too-heavy' }
  /** The reader itself is at fault. */
  | { readonly ended: 'failed'; readonly error: string };

function readIn(thread: Worker, task: Task, limits: Limits): Promise<Reading | Ended> {
  return new Promise((resolve) => {
    const before = memoryUsage.rss();
    const watch = setInterval(() => {
      if (memoryUsage.rss() - before > limits.megabytes * MEGABYTE) finish({ ended: 'too-heavy' });
    }, WATCH_EVERY_MS);
    const timer = setTimeout(() => finish({ ended: 'too-slow' }), limits.seconds * 1000);
    const onMessage = (result: Result) => {
      if (result.id !== task.id) return;
      finish('reading' in result ? result.reading : { ended: 'failed', error: result.error });
    };
    const onError = (error: Error & { code?: string }) => {
      const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      finish(isFull ? { ended: 'too-heavy' } : { ended: 'failed', error: firstLine(error) });
    };
    const finish = (reading: Reading | Ended) => {
      clearInterval(watch);
      clearTimeout(timer);
      thread.off('message', onMessage).off('error', onError);
      resolve(reading);
    };
    thread.on('message', onMessage).on('error', onError);
    thread.postMessage(task);
  });
}

function firstLine(error: Error): string {
  return error.message.split('\n')[0] ?? '';
}
