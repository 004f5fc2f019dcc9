import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { caseWriter } from './cases.ts';
import { nameWriter } from './names.ts';
import { unpacked } from './unpacked.ts';

const Row = z.object({ row: z.int() });
const Stored = z.object({ content: z.instanceof(Uint8Array) });

/** Makes anew what is derived from the documents of an archive: their cases, and the names in them. */
export function deriveAll(db: DatabaseSync): void {
  db.exec('DELETE FROM joined; DELETE FROM mention; DELETE FROM asker; DELETE FROM respondent');
  const [cases, names] = [caseWriter(db), nameWriter(db)];
  const content = db.prepare('SELECT content FROM document WHERE rowid = ?');
  for (const { row } of Row.array().parse(
    db.prepare('SELECT rowid AS row FROM document ORDER BY date').all(),
  )) {
    const document = unpacked(Stored.parse(content.get(row)).content);
    cases.put(row, document);
    names.put(row, document);
  }
  cases.finish();
}
