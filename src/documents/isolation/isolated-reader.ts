/**
 * Reads files in a thread that can be ended. A file can be made to keep a reader busy for hours, or to fill
 * the memory: it costs 10 s and 512 MB at most, is refused with one line, and the next file is read as ever.
 */
import { memoryUsage } from 'node:process';
import { Worker } from 'node:worker_threads';
import { type Reading, refuse } from '../reading.ts';
import type { Result, Task } from './worker.ts';

export interface IsolatedReader {
  /** Reads one file; those that are offered meanwhile are read after it, in order. Never throws for what a file holds. */
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
  /** The first is being read. The thread has the others too, so that it need not wait for this one. */
  const tasks: Waiting[] = [];
  let thread: Worker | null = null;
  let unwatch = () => {};
  let count = 0;
  let last: Promise<unknown> = Promise.resolve();

  const begin = (): Worker => {
    const begun = startThread(limits);
    begun.on('message', (result: Result) => {
      if (thread !== begun || result.id !== tasks[0]?.task.id) return;
      if ('reading' in result) finish(result.reading);
      else giveUp({ ended: 'failed', error: result.error });
    });
    begun.on('error', (error: Error & { code?: string }) => {
      if (thread !== begun) return;
      const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      giveUp(isFull ? { ended: 'too-heavy' } : { ended: 'failed', error: firstLine(error) });
    });
    return begun;
  };
  const watch = () => {
    unwatch();
    unwatch = tasks.length === 0 ? () => {} : watchLimits(limits, giveUp);
  };
  const finish = (reading: Reading) => {
    tasks.shift()?.resolve(reading);
    watch();
  };
  /** Ends the thread, and has a new one read what the old one had not come to. */
  const giveUp = async (ended: Ended) => {
    unwatch();
    const given = thread;
    thread = null;
    await given?.terminate();
    const [, ...others] = tasks;
    if (others.length > 0) {
      thread = begin();
      for (const { task } of others) thread.postMessage(task);
    }
    finish(ended.ended === 'failed' ? refuse('failed', { error: ended.error }) : refuse(ended.ended, limits));
  };
  return {
    read: (bytes, fileName) => {
      count += 1;
      const task: Task = { id: count, bytes, fileName };
      const reading = new Promise<Reading>((resolve) => tasks.push({ task, resolve }));
      // While a thread is being ended there is none: the next one gets all that wait.
      const isEnding = thread === null && tasks.length > 1;
      if (!isEnding) {
        thread ??= begin();
        thread.postMessage(task);
      }
      if (tasks.length === 1) watch();
      last = reading;
      return reading;
    },
    close: async () => {
      await last;
      const ended = thread;
      thread = null;
      await ended?.terminate();
    },
  };
}

interface Waiting {
  readonly task: Task;
  readonly resolve: (reading: Reading) => void;
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

/** Watches the time and the memory from now on, until the function that is returned is called. */
function watchLimits({ seconds, megabytes }: Limits, exceeded: (ended: Ended) => void): () => void {
  const before = memoryUsage.rss();
  const memory = setInterval(() => {
    if (memoryUsage.rss() - before > megabytes * MEGABYTE) exceeded({ ended: 'too-heavy' });
  }, WATCH_EVERY_MS);
  const time = setTimeout(() => exceeded({ ended: 'too-slow' }), seconds * 1000);
  return () => {
    clearInterval(memory);
    clearTimeout(time);
  };
}

function firstLine(error: Error): string {
  return error.message.split('\n')[0] ?? '';
}
