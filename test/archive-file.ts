/** Archives in files of their own, for tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentWriter } from '../src/archive/file/documents.ts';
import { openFile } from '../src/archive/file/open.ts';
import { inTransaction } from '../src/archive/file/transaction.ts';
import type { Document } from '../src/documents/model.ts';
import { refreshCompounds } from '../src/search/compound-index.ts';

/** A new folder, which is removed when the process ends. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vraagbaak-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The path of an archive with these documents. */
export async function anArchive(documents: readonly Document[], folder = aFolder()): Promise<string> {
  const path = join(folder, 'archive.db');
  write(path, documents);
  await refreshCompounds(path);
  return path;
}

function write(path: string, documents: readonly Document[]): void {
  const db = openFile(path, 'write');
  const writer = documentWriter(db);
  inTransaction(db, () => {
    for (const document of documents) writer.put(document);
    writer.finish();
  });
  db.close();
}
