/** Documents in and out of the archive's file. */
import type { DatabaseSync } from 'node:sqlite';
import { zstdCompressSync } from 'node:zlib';
import { z } from 'zod';
import { keyOf } from '../../documents/key.ts';
import type { Document } from '../../documents/model.ts';
import { stemOf, stems } from '../../dutch/stem.ts';
import { type IndexedWords, indexedWords, packedTokens } from '../tokens.ts';
import { caseWriter } from './case-writer.ts';
import { nameWriter } from './names.ts';
import { type DocumentReader, documentIn, written } from './stored-document.ts';

/** The document with this id or key; null where there is none. */
export function documentsIn(db: DatabaseSync, read: DocumentReader): (idOrKey: string) => Document | null {
  const find = db.prepare('SELECT hash, content FROM document WHERE id = ?1 OR key = ?1');
  return (idOrKey) => {
    const row = find.get(idOrKey);
    return row ? read(row) : null;
  };
}

/** Writes documents; to be used within a transaction of the caller's, with `finish` as its last. */
export interface DocumentWriter {
  /** Adds a document, or puts it in the place of the one with its id. */
  put(document: Document): 'added' | 'updated' | 'unchanged';
  /** Takes a document out, with all that the index holds of it. */
  remove(id: string): boolean;
  /**
   * Joins these documents into cases, and writes what was counted of their words.
   * @param partsOf takes apart the words that are new, so that whoever finds a document finds the parts of its words too; without
   *   it they wait for `refreshCompounds`
   */
  finish(partsOf?: PartsOf): void;
}

/** As `compoundSplitter` makes it. */
export type PartsOf = (word: string) => readonly string[] | null;

export function documentWriter(db: DatabaseSync): DocumentWriter {
  const byId = db.prepare('SELECT rowid, hash, content FROM document WHERE id = ?');
  const insert = db.prepare(
    `INSERT INTO document (id, key, kind, subject, number, session_year, case_number, submitted, received, date, exchanges, hash, content)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertWords = db.prepare('INSERT INTO word_index (rowid, title, body) VALUES (?, ?, ?)');
  const insertTokens = db.prepare('INSERT INTO token VALUES (?, ?)');
  const deletions = [
    'DELETE FROM document WHERE rowid = ?',
    'DELETE FROM word_index WHERE rowid = ?',
    'DELETE FROM token WHERE document = ?',
  ].map((sql) => db.prepare(sql));
  const changed = db.prepare('UPDATE state SET changes = changes + 1');
  const counter = wordCounter(db);
  const cases = caseWriter(db);
  const names = nameWriter(db);
  const stemOf = stems();

  const removeRow = (row: { rowid: number; content: Uint8Array }) => {
    const { rowid } = row;
    counter.count(indexedWords(documentIn(row)), -1);
    cases.remove(rowid);
    names.remove(rowid);
    for (const deletion of deletions) deletion.run(rowid);
  };
  const add = (document: Document, json: string, hash: Uint8Array) => {
    const { id, kind, subject, number, sessionYear, caseNumber, submitted, received } = document;
    const content = zstdCompressSync(json);
    const date = received ?? submitted ?? '';
    const key = keyOf(id);
    const { lastInsertRowid } = insert.run(
      ...[id, key, kind, subject, number, sessionYear, caseNumber, submitted, received, date],
      document.exchanges.length,
      hash,
      content,
    );
    const row = Number(lastInsertRowid);
    const words = indexedWords(document);
    const [title = '', ...body] = [words.title, words.around, ...words.exchanges].map((part) =>
      part.map(stemOf).join(' '),
    );
    insertWords.run(row, title, body.join(' '));
    counter.count(words, 1);
    insertTokens.run(row, packedTokens(words));
    cases.put(row, document);
    names.put(row, document);
  };
  return {
    put(document) {
      const { json, hash: digits } = written(document);
      const hash = Buffer.from(digits, 'hex');
      const known = Known.optional().parse(byId.get(document.id));
      if (known && hash.equals(known.hash)) return 'unchanged';
      if (known) removeRow(known);
      add(document, json, hash);
      changed.run();
      return known ? 'updated' : 'added';
    },
    remove(id) {
      const known = Known.optional().parse(byId.get(id));
      if (!known) return false;
      removeRow(known);
      changed.run();
      return true;
    },
    finish(partsOf) {
      cases.finish();
      counter.write(partsOf);
    },
  };
}

const Known = z.object({
  rowid: z.int(),
  hash: z.instanceof(Uint8Array),
  content: z.instanceof(Uint8Array),
});

/** Counts in how many documents each word stands. Written at the end: a batch has most words in common. */
function wordCounter(db: DatabaseSync) {
  const add = db.prepare(
    `INSERT INTO vocabulary VALUES (?1, ?2, ?3, NULL) ON CONFLICT (word) DO UPDATE SET documents = documents + ?2
     RETURNING parts IS NULL AS isWhole`,
  );
  const takeApart = db.prepare('UPDATE vocabulary SET parts = ? WHERE word = ?');
  const forget = db.prepare('DELETE FROM vocabulary WHERE word = ? AND documents <= 0');
  const changes = new Map<string, number>();
  return {
    count({ title, around, exchanges }: IndexedWords, by: 1 | -1): void {
      for (const word of new Set([title, around, ...exchanges].flat())) {
        changes.set(word, (changes.get(word) ?? 0) + by);
      }
    },
    write(partsOf?: PartsOf): void {
      for (const [word, by] of changes) {
        const stem = stemOf(word);
        const { isWhole } = by === 0 ? { isWhole: 0 } : Counted.parse(add.get(word, by, stem));
        if (isWhole === 1 && partsOf) takeApart.run(stemsOfParts(word, stem, partsOf), word);
        if (by < 0) forget.run(word);
      }
      changes.clear();
    },
  };
}

const Counted = z.object({ isWhole: z.int() });

/** The stems of the parts of a word, as the vocabulary has them: with a space between, and without its own. */
export function stemsOfParts(word: string, stem: string, partsOf: PartsOf): string {
  const parts = new Set((partsOf(word) ?? []).map(stemOf));
  parts.delete(stem);
  return [...parts].join(' ');
}

/** After so many new documents the index is put in order, which halves the time of a search. */
const ORDER_AFTER = 500;

/** Puts the index in order, where so many documents have changed that it is worth it. */
export function orderIndex(db: DatabaseSync, changes: number): void {
  if (changes >= ORDER_AFTER) db.exec(`INSERT INTO word_index (word_index) VALUES ('optimize')`);
}
