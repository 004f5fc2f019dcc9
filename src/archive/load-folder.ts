import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { type IsolatedReader, isolatedReader } from '../documents/isolation/isolated-reader.ts';
import type { Document } from '../documents/model.ts';
import { refuseSize } from '../documents/read-document.ts';
import { type Reading, type Refusal, refuse } from '../documents/reading.ts';

/** A file that holds no document, and why: the reader's reason, or the code of the file system's error. */
export interface Skipped {
  /** Path within the folder. */
  file: string;
  reason: Refusal | { key: 'unreadable'; code: string };
}

export interface Loaded {
  documents: Document[];
  skipped: Skipped[];
}

/**
 * Reads every file in a folder and the folders in it, in the order of their names. A bad file stops nothing:
 * it is named in `skipped`. Names that begin with a dot are the system's own and are passed over.
 *
 * @throws the file system's error where the folder itself cannot be read.
 */
export async function loadFolder(folder: string): Promise<Loaded> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((file) => !file.split(/[\\/]/).some((name) => name.startsWith('.')))
    .sort();
  const loaded: Loaded = { documents: [], skipped: [] };
  const reader = isolatedReader();
  for (const file of files) {
    const read = await readWith(reader, join(folder, file));
    if ('document' in read) loaded.documents.push(read.document);
    else loaded.skipped.push({ file, reason: read.reason });
  }
  await reader.close();
  return loaded;
}

type Read = { document: Document } | { reason: Skipped['reason'] };

/** Reads one file. Never throws: a file that cannot be read is a reason like any other. */
export async function readFileAsDocument(path: string): Promise<Read> {
  const reader = isolatedReader();
  const read = await readWith(reader, path);
  await reader.close();
  return read;
}

async function readWith(reader: IsolatedReader, path: string): Promise<Read> {
  try {
    const reading = await readFrom(reader, path);
    return reading.ok ? { document: reading.document } : { reason: reading.reason };
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
      return { reason: { key: 'unreadable', code: error.code } };
    }
    throw error;
  }
}

/** Devices and pipes have no end, and a file that is too large is not even opened. */
async function readFrom(reader: IsolatedReader, path: string): Promise<Reading> {
  const found = await stat(path);
  // A folder is left to fail by itself: its error says that it is one.
  if (!found.isFile() && !found.isDirectory()) return refuse('no-file');
  return refuseSize(found.size) ?? (await reader.read(await readFile(path), basename(path)));
}
