import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Document } from '../src/documents/model.ts';
import { readDocument } from '../src/documents/read-document.ts';

export const SEED_FILE = fileURLToPath(
  new URL('../data/leijten-brandbrief-50-topambtenaren-2023.txt', import.meta.url),
);

const reading = readDocument(readFileSync(SEED_FILE), basename(SEED_FILE));

/** The document that the bot comes with. */
export async function readSeed(): Promise<Document> {
  const read = await reading;
  if (!read.ok) throw new Error(`the seed document cannot be read: ${read.reason.key}`);
  return structuredClone(read.document);
}
