import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { Document } from '../documents/model.ts';
import { readDocument } from '../documents/read-document.ts';
import type { Refusal } from '../documents/reading.ts';

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
  for (const file of files) {
    const read = await readFileAsDocument(join(folder, file));
    if ('document' in read) loaded.documents.push(read.document);
    else loaded.skipped.push({ file, reason: read.reason });
  }
  return loaded;
}

/** Reads one file. Never throws: a file that cannot be read is a reason like any other. */
export async function readFileAsDocument(
  path: string,
): Promise<{ document: Document } | { reason: Skipped['reason'] }> {
  try {
    const reading = await readDocument(await readFile(path), basename(path));
    return reading.ok ? { document: reading.document } : { reason: reading.reason };
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
      return { reason: { key: 'unreadable', code: error.code } };
    }
    throw error;
  }
}
