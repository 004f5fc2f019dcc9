/** The thread in which files are read: one file a message, one reading back. */
import { parentPort } from 'node:worker_threads';
import { readDocument } from '../read-document.ts';

export interface Task {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

parentPort?.on('message', async ({ id, bytes, fileName }: Task) => {
  parentPort?.postMessage({ id, reading: await readDocument(bytes, fileName) });
});
