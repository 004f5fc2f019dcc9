/**
 * Finds what the words of the archive are compounded of. Done after an import, so that a search finds it ready in
 * the file.
 */
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { type PartsOf, stemsOfParts } from '../archive/file/documents.ts';
import { writing } from '../archive/file/open.ts';
import { inTransaction } from '../archive/file/transaction.ts';

/** So many compounds are kept for a word; `beleid` stands in thousands, and rare ones help few searches. */
const COMPOUNDS = 100;

const Word = z.object({ word: z.string(), stem: z.string() });
const Compound = z.object({ word: z.string(), parts: z.string() });
const State = z.object({ changes: z.int(), compounds: z.int() });

/**
 * Collects in which words each word stands, where that has changed; and takes apart what is not yet.
 * @param waitMs how long to wait for another process that writes; 10,000 unless given
 * @throws ArchiveError where the archive cannot be used
 */
export const refreshCompounds = (archive: string, waitMs?: number): Promise<void> =>
  writing(archive, refresh, waitMs);

async function refresh(db: DatabaseSync): Promise<void> {
  const { changes, compounds } = State.parse(db.prepare('SELECT changes, compounds FROM state').get());
  if (changes === compounds) return;
  // The dictionary takes 60 MB, which a process that only searches can do without.
  const { compoundSplitter } = await import('../dutch/compounds.ts');
  inTransaction(db, () => {
    splitWords(db, compoundSplitter());
    collectCompounds(db);
    db.prepare('UPDATE state SET compounds = ?').run(changes);
  });
}

function splitWords(db: DatabaseSync, partsOf: PartsOf): void {
  const unknown = Word.array().parse(
    db.prepare('SELECT word, stem FROM vocabulary WHERE parts IS NULL').all(),
  );
  const update = db.prepare('UPDATE vocabulary SET parts = ? WHERE word = ?');
  for (const { word, stem } of unknown) {
    update.run(stemsOfParts(word, stem, partsOf), word);
  }
}

function collectCompounds(db: DatabaseSync): void {
  const compounds = new Map<string, string[]>();
  const rows = db.prepare(
    `SELECT word, parts FROM vocabulary WHERE parts <> '' ORDER BY documents DESC, word`,
  );
  for (const row of rows.iterate()) {
    const { word, parts } = Compound.parse(row);
    for (const part of parts.split(' ')) {
      const known = compounds.get(part);
      if (!known) compounds.set(part, [word]);
      else if (known.length < COMPOUNDS) known.push(word);
    }
  }
  db.exec('DELETE FROM compound');
  const insert = db.prepare('INSERT INTO compound VALUES (?, ?)');
  for (const [stem, words] of compounds) insert.run(stem, words.join(' '));
}
