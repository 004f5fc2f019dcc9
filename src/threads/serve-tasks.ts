/** The side of a supervised thread that does the work. */
import { parentPort } from 'node:worker_threads';
import type { Order, ThreadMessage } from './supervised-thread.ts';

/** Does the tasks that this thread is given, each when the one before it is done: a task that awaits is not overtaken. */
export function serveTasks<Task, Result>(perform: (task: Task) => Result | Promise<Result>): void {
  const say = (message: ThreadMessage) => parentPort?.postMessage(message);
  let last: Promise<void> = Promise.resolve();
  parentPort?.on('message', ({ id, task, until }: Order<Task>) => {
    last = last.then(async () => {
      if (until !== null && Date.now() > until) return say({ is: 'late', id });
      say({ is: 'begun', id });
      try {
        say({ is: 'done', id, result: await perform(task) });
      } catch (error) {
        const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
        say({ is: 'threw', id, message, stack });
      }
    });
  });
  say({ is: 'ready' });
}
