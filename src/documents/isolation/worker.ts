/** The thread in which files are read. */
import process from 'node:process';
import { serveTasks } from '../../threads/serve-tasks.ts';
import { readDocument } from '../read-document.ts';

export interface File {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

// Of a damaged file pdf.js leaves promises behind that nobody awaits: what failed is told by those that are.
process.on('unhandledRejection', () => undefined);

serveTasks(({ bytes, fileName }: File) => readDocument(bytes, fileName));
