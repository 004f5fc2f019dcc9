import { fileURLToPath } from 'node:url';
import { readFileAsDocument } from '../src/archive/read-file.ts';
import type { Document } from '../src/documents/model.ts';

export const SEED_FILE = fileURLToPath(
  new URL('../data/leijten-brandbrief-50-topambtenaren-2023.txt', import.meta.url),
);

/** The document that the bot comes with. */
export async function readSeed(): Promise<Document> {
  const read = await readFileAsDocument(SEED_FILE);
  if (!('document' in read)) throw new Error(`the seed document cannot be read: ${read.reason.key}`);
  return read.document;
}
