/** The thread in which files are read: one file a message, one reading back. */
import process from 'node:process';
import { parentPort } from 'node:worker_threads';
import { readDocument } from '../read-document.ts';
import type { Reading } from '../reading.ts';

export interface Task {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** The reading, or what the reader itself did wrong. */
export type Result =
  | { readonly id: number; readonly reading: Reading }
  | { readonly id: number; readonly error: string };

// Of a damaged file pdf.js leaves promises behind that nobody awaits: what failed is told by those that are.
process.on('unhandledRejection', () => undefined);

parentPort?.on('message', async ({ id, bytes, fileName }: Task) => {
  const result = await readDocument(bytes, fileName).then(
    (reading): Result => ({ id, reading }),
    (error: Error): Result => ({ id, error: error.message.split('\n')[0] ?? '' }),
  );
  parentPort?.postMessage(result);
});
