/** Archives in files of their own, for tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentWriter } from '../src/archive/file/documents.ts';
import { writing } from '../src/archive/file/open.ts';
import { inTransaction } from '../src/archive/file/transaction.ts';
import type { Document } from '../src/documents/model.ts';
import { refreshCompounds } from '../src/search/compound-index.ts';

const FOLDERS = mkdtempSync(join(tmpdir(), 'vraagbaak-'));
process.once('exit', () => rmSync(FOLDERS, { recursive: true, force: true }));

/** A new folder, which is removed when the process ends. */
export const aFolder = (): string => mkdtempSync(join(FOLDERS, 'a-'));

/** The path of an archive with these documents. */
export async function anArchive(documents: readonly Document[], folder = aFolder()): Promise<string> {
  const path = join(folder, 'archive.db');
  await writing(path, (db) => {
    const writer = documentWriter(db);
    inTransaction(db, () => {
      for (const document of documents) writer.put(document);
      writer.finish();
    });
  });
  await refreshCompounds(path);
  return path;
}
