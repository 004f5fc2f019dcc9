/** Reads the document in a file on disk. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { IsolatedReader } from '../documents/isolation/isolated-reader.ts';
import type { LeftOut } from '../documents/left-out.ts';
import type { Document } from '../documents/model.ts';
import { type Reading, type Refusal, refuse } from '../documents/reading.ts';
import { refuseSize } from '../documents/size-limit.ts';

/** Why a file holds no document: the reader's reason, the code of the file system's error, or that a source has it no more. */
export type NotRead = Refusal | { key: 'unreadable'; code: string } | { key: 'gone'; message: string };

export type Read = { document: Document; leftOut: readonly LeftOut[] } | { reason: NotRead };

/** Reads the document in what a program was given on its standard input, which has no name. */
export const readStreamAsDocument = (
  reader: IsolatedReader,
  stream: AsyncIterable<Uint8Array>,
): Promise<Read> =>
  orReason(async () => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of stream) {
      size += chunk.length;
      const tooLarge = refuseSize(size);
      if (tooLarge) return tooLarge;
      chunks.push(chunk);
    }
    return await reader.read(Buffer.concat(chunks), '');
  });

/** Reads one file. Never throws: a file that cannot be read is a reason like any other. */
export const readFileAsDocument = (reader: IsolatedReader, path: string): Promise<Read> =>
  orReason(async () => {
    const found = await stat(path);
    // Devices and pipes have no end. A folder is left to fail by itself: its error says that it is one.
    if (!found.isFile() && !found.isDirectory()) return refuse('no-file');
    return refuseSize(found.size) ?? (await reader.read(await readFile(path), basename(path)));
  });

/** What reading gives, or the file system's reason why it gives nothing. */
export async function orReason(read: () => Promise<Reading>): Promise<Read> {
  try {
    const reading = await read();
    return reading.ok ? { document: reading.document, leftOut: reading.leftOut } : { reason: reading.reason };
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
      return { reason: { key: 'unreadable', code: error.code } };
    }
    throw error;
  }
}
