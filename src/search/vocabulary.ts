/** The words of the archive: their forms, the compounds they stand in, and what is near a typing error. */
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { stemOf } from '../dutch/stem.ts';
import { type Spelling, spellingOf, type Word } from './spelling.ts';

const Row = z.object({ word: z.string(), documents: z.int() });

export interface Vocabulary {
  /** How many documents the archive has. */
  readonly documents: number;
  /** In how many documents a word stands; 0 for one that is nowhere. */
  readonly documentsWith: (word: string) => number;
  /** In how many documents two words stand one right behind the other, counted up to 100. */
  readonly documentsWithPair: (first: string, second: string) => number;
  /** The words with this stem, the most frequent first. */
  readonly formsOf: (stem: string) => readonly Word[];
  /** Words that are compounded with a word of this stem, the most frequent first. */
  readonly compoundsWith: (stem: string) => readonly string[];
  /** The most frequent words that begin so. */
  readonly beginningWith: (prefix: string, limit: number) => readonly Word[];
  /** What a word that is nowhere may have been meant for. */
  readonly spelling: () => Spelling;
}

const Count = z.object({ documents: z.int() });
const Compounds = z.object({ words: z.string() });
/** Null of an empty vocabulary. */
const All = z.object({ words: z.string().nullable(), documents: z.string().nullable() });

/** All words in one text: a row a word took twice as long. */
function* allWords(db: DatabaseSync): Generator<Word> {
  const { words, documents } = All.parse(
    db
      .prepare(
        "SELECT group_concat(word, ' ') AS words, group_concat(documents, ' ') AS documents FROM vocabulary",
      )
      .get(),
  );
  const counts = documents?.split(' ') ?? [];
  for (const [at, word] of (words?.split(' ') ?? []).entries()) yield { word, documents: Number(counts[at]) };
}

/** The vocabulary in the archive's file, as it is now: to be opened anew when the file has changed. */
export function vocabularyIn(db: DatabaseSync): Vocabulary {
  const count = db.prepare('SELECT count(*) AS documents FROM document');
  const find = db.prepare('SELECT documents FROM vocabulary WHERE word = ?');
  const pair = db.prepare(
    'SELECT count(*) AS documents FROM (SELECT 1 FROM word_index WHERE word_index MATCH ? LIMIT 100)',
  );
  const forms = db.prepare(
    'SELECT word, documents FROM vocabulary WHERE stem = ? ORDER BY documents DESC, word',
  );
  const compounds = db.prepare('SELECT words FROM compound WHERE stem = ?');
  const beginning = db.prepare(
    'SELECT word, documents FROM vocabulary WHERE word >= ? AND word < ? ORDER BY documents DESC, word LIMIT ?',
  );
  let spelling: Spelling | null = null;
  return {
    documents: Count.parse(count.get()).documents,
    documentsWith: (word) => Count.optional().parse(find.get(word))?.documents ?? 0,
    documentsWithPair: (first, second) =>
      Count.parse(pair.get(`"${stemOf(first)} ${stemOf(second)}"`)).documents,
    formsOf: (stem) => Row.array().parse(forms.all(stem)),
    compoundsWith: (stem) => Compounds.optional().parse(compounds.get(stem))?.words.split(' ') ?? [],
    beginningWith: (prefix, limit) => Row.array().parse(beginning.all(prefix, `${prefix}\u{10ffff}`, limit)),
    spelling: () => {
      spelling ??= spellingOf(allWords(db));
      return spelling;
    },
  };
}
