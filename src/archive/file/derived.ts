import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { caseWriter } from './case-writer.ts';
import { nameWriter } from './names.ts';
import { documentIfKnown } from './stored-document.ts';

const Row = z.object({ row: z.int() });

/**
 * Makes anew what is derived from the documents of an archive: their cases, and the names in them. A document of a form
 * that is no more is taken out, and its file is read again by the next import.
 */
export function deriveAll(db: DatabaseSync): void {
  db.exec('DELETE FROM joined; DELETE FROM mention; DELETE FROM asker; DELETE FROM respondent');
  const content = db.prepare('SELECT content FROM document WHERE rowid = ?');
  const documentAt = (row: number) => {
    const stored = content.get(row);
    return stored ? documentIfKnown(stored) : null;
  };
  const rows = Row.array().parse(db.prepare('SELECT rowid AS row FROM document ORDER BY date').all());
  const deletions = [
    'UPDATE source SET reader = NULL WHERE document = (SELECT id FROM document WHERE rowid = ?)',
    'DELETE FROM word_index WHERE rowid = ?',
    'DELETE FROM token WHERE document = ?',
    'DELETE FROM document WHERE rowid = ?',
  ].map((sql) => db.prepare(sql));
  // First of all, for papers are joined with others that are still to come.
  for (const { row } of rows) {
    if (documentAt(row) === null) for (const deletion of deletions) deletion.run(row);
  }
  const [cases, names] = [caseWriter(db), nameWriter(db)];
  for (const { row } of rows) {
    const document = documentAt(row);
    if (document === null) continue;
    cases.put(row, document);
    names.put(row, document);
  }
  cases.finish();
}
