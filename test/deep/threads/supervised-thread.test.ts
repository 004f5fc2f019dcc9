import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, test } from 'vitest';
import { type Limits, superviseThread, type TaskError } from '../../../src/threads/supervised-thread.ts';
import type { Job } from './odd-jobs.ts';

const LIMITS: Limits = { seconds: 60, megabytes: 2_000 };

const opened: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const thread of opened.splice(0)) await thread.close();
});

function odd(limits: Partial<Limits> = {}, script = './odd-jobs.ts', idleMs?: number) {
  const deaths: TaskError[] = [];
  const thread = superviseThread<Job, string>({
    script: new URL(script, import.meta.url),
    limits: { ...LIMITS, ...limits },
    ...(idleMs !== undefined && { idleMs }),
    onDeath: (error) => deaths.push(error),
  });
  opened.push(thread);
  return { ...thread, deaths };
}

/** What becomes of a task: its result, or the reason why it has none. */
const outcome = (task: Promise<string>) => task.catch((error: TaskError) => error.reason);

/** The next thread that this process starts. */
const nextWorker = () => new Promise<Worker>((resolve) => process.once('worker', resolve));

describe('tasks', () => {
  test('are done in order, and one that awaits is not overtaken by those behind it', async () => {
    const { run } = odd();
    const finished: string[] = [];
    const results = await Promise.all(
      [200, 0, 50, 0].map(async (afterMs, at) => {
        const result = await run({ say: `${at}`, afterMs });
        finished.push(result);
        return result;
      }),
    );
    expect(results).toEqual(['0', '1', '2', '3']);
    expect(finished).toEqual(['0', '1', '2', '3']);
  });

  test('that throw are rejected with one line, and the thread goes on', async () => {
    const { run, deaths } = odd();
    const [thrown, next] = [run('throw'), run({ say: 'next' })];
    await expect(thrown).rejects.toMatchObject({ reason: 'threw', message: 'no such job' });
    expect(await next).toBe('next');
    expect(deaths).toEqual([]);
  });

  test.each<[Job, Partial<Limits>, string]>([
    ['loop', { seconds: 1 }, 'too-slow'],
    ['fill heap', { megabytes: 60 }, 'too-heavy'],
    ['fill buffers', { megabytes: 200 }, 'too-heavy'],
    ['exit', {}, 'died'],
  ])(
    'that would %s end with their thread, and the others are done by the next',
    async (job, limits, reason) => {
      const { run, deaths } = odd(limits);
      const outcomes = [run({ say: 'before' }), run(job), run({ say: 'behind' }), run({ say: 'last' })].map(
        outcome,
      );
      expect(await Promise.all(outcomes)).toEqual(['before', reason, 'behind', 'last']);
      expect(deaths.map((error) => error.reason)).toEqual([reason]);
    },
  );

  test('have their time from when they are begun, not from when they are offered', async () => {
    const { run } = odd({ seconds: 2 });
    const jobs = Array.from({ length: 6 }, (_, at) => outcome(run({ say: `${at}`, afterMs: 500 })));
    expect(await Promise.all(jobs)).toEqual(['0', '1', '2', '3', '4', '5']);
  });

  test('whose turn comes too late are not done, and those behind them are', async () => {
    const { run, deaths } = odd();
    const long = run({ say: 'long', afterMs: 300 });
    const [late, patient, next] = [
      run({ say: 'late' }, 100),
      run({ say: 'patient' }, 60_000),
      run({ say: 'next' }),
    ];
    expect(await Promise.all([long, outcome(late), patient, next])).toEqual([
      'long',
      'late',
      'patient',
      'next',
    ]);
    expect(deaths).toEqual([]);
  });

  test('that were done in time count as done, however late this side comes to look', async () => {
    const { run } = odd({ seconds: 1 });
    await run({ say: 'up' });
    const task = outcome(run({ say: 'done', afterMs: 100 }));
    // The thread says that it has begun; then this side is busy until long after the limit, in the phase of the event
    // loop behind which timers come before messages.
    await new Promise((resolve) => setTimeout(resolve, 50));
    await new Promise<void>((resolve) => {
      setImmediate(() => {
        const until = Date.now() + 2_000;
        while (Date.now() < until);
        resolve();
      });
    });
    expect(await task).toBe('done');
  });
});

describe('a thread', () => {
  test('that ended while it had nothing to do is replaced for the next task', async () => {
    const started = nextWorker();
    const { run, deaths } = odd();
    await run({ say: 'first' });
    await (await started).terminate();
    expect(await run({ say: 'second' })).toBe('second');
    expect(deaths).toHaveLength(1);
  });

  test('that was given nothing for a while ends, and the next task has another one', async () => {
    const started = nextWorker();
    const { run, deaths } = odd({}, './odd-jobs.ts', 50);
    const together = await Promise.all([run({ say: 'first', afterMs: 200 }), run({ say: 'second' })]);
    const ended = once(await started, 'exit');
    expect(together).toEqual(['first', 'second']);
    await ended;
    expect(await run({ say: 'third' })).toBe('third');
    expect(deaths).toEqual([]);
  });

  test('that is being ended for want of tasks loses none that comes in meanwhile', async () => {
    const { run, deaths } = odd({}, './odd-jobs.ts', 0);
    for (const at of Array(20).keys()) {
      expect(await run({ say: `${at}` })).toBe(`${at}`);
      await new Promise((resolve) => setTimeout(resolve, at % 4));
    }
    expect(deaths).toEqual([]);
  });

  test('that never comes up says why to everything that waits', async () => {
    const { run, deaths } = odd({}, './never-up.ts');
    for (const task of [run({ say: 'one' }), run({ say: 'two' })].map((each) =>
      each.catch((error) => error),
    )) {
      expect(await task).toMatchObject({ reason: 'died', message: 'this script cannot be loaded' });
    }
    expect(deaths).toHaveLength(1);
    expect(await outcome(run({ say: 'three' }))).toBe('died');
  });

  test('that is closed leaves nobody waiting', async () => {
    const { run, close } = odd();
    const outcomes = [run('loop'), run({ say: 'behind' })].map(outcome);
    await close();
    expect(await Promise.all([...outcomes, outcome(run({ say: 'late' }))])).toEqual([
      'closed',
      'closed',
      'closed',
    ]);
  });
});

test('a thread that is closed while it loads does not take the process with it', async () => {
  // In a process of its own, which ended by SIGTRAP.
  const script = fileURLToPath(new URL('./closes-while-loading.ts', import.meta.url));
  const { signal, status, stderr } = spawnSync(process.execPath, [script], {
    encoding: 'utf8',
    timeout: 30_000,
  });
  expect({ signal, status, stderr }).toEqual({ signal: null, status: 0, stderr: '' });
});
