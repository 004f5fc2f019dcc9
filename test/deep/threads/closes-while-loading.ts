/** A process that closes a thread while that loads its script. */
import { setTimeout as sleep } from 'node:timers/promises';
import { superviseThread } from '../../../src/threads/supervised-thread.ts';

const data = new SharedArrayBuffer(4);
const begun = new Int32Array(data);
const thread = superviseThread({
  script: new URL('./awaiting.ts', import.meta.url),
  data,
  limits: { seconds: 10, megabytes: 500 },
});
thread.start();
while (begun[0] === 0) await sleep(5);
await thread.close();
