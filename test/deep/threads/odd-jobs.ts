/** The script of a thread that can be made to do everything that a thread should not. */
import { setTimeout as sleep } from 'node:timers/promises';
import { serveTasks } from '../../../src/threads/serve-tasks.ts';

export type Job =
  | { say: string; afterMs?: number }
  | 'loop'
  | 'fill heap'
  | 'fill buffers'
  | 'throw'
  | 'exit';

const kept: unknown[] = [];

serveTasks(async (job: Job) => {
  if (typeof job === 'object') {
    await sleep(job.afterMs ?? 0);
    return job.say;
  }
  if (job === 'throw') throw new Error('no such job\n(second line)');
  if (job === 'exit') process.exit(7);
  for (;;) {
    if (job === 'fill heap') kept.push(Array.from({ length: 10_000 }, (_, at) => `${at}`));
    if (job === 'fill buffers' && kept.length < 600) kept.push(Buffer.alloc(1024 * 1024, 1));
  }
});
