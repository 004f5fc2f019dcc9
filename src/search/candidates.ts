/** The documents that are worth a closer look: those that FTS5 ranks best by the words that tell most. */
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { STANDING } from '../archive/file/cases.ts';
import type { Condition } from '../archive/filter.ts';
import { type TokenRows, unpackedTokens } from '../archive/tokens.ts';
import { stemOf } from '../dutch/stem.ts';
import type { Group } from './plan.ts';
import type { Query } from './query.ts';

export interface Candidate {
  readonly row: number;
  readonly date: string;
  readonly caseId: string;
  /** Which of a case's papers is shown before others that have the words as well: see `STANDING`. */
  readonly standing: number;
  readonly tokens: TokenRows;
}

/** How far is looked; measured, 100 documents hold the right one as often as 1,000. */
const MOST_CANDIDATES = 100;
/** FTS5 takes a microsecond to rank a document: of frequent words no more are asked for than this many documents. */
const POSTINGS = 8_000;
/** The words that are always asked for, however frequent they are. */
const ALWAYS = 2;
/** Compounds are asked for where the word itself is in fewer documents than this. */
const RARE = 50;
const COMPOUNDS_ASKED = 20;
/** What counts at least this much is asked for like what was typed. */
const SURE = 0.5;

const Best = z.object({ row: z.int() });
const Row = z.object({
  row: z.int(),
  date: z.string(),
  caseId: z.string(),
  standing: z.int(),
  words: z.instanceof(Uint8Array),
});

/**
 * The candidates, and behind them the other papers of their cases, which have mostly the same words.
 * @returns none where no word that was typed is in the archive
 */
export function candidatesFor(
  db: DatabaseSync,
  { phrases }: Query,
  groups: readonly Group[],
  condition: Condition | null,
): Candidate[] {
  const match = matchOf(phrases, groups);
  if (match === null) return [];
  const others = condition === null ? '' : `AND ${condition.sql}`;
  const within = condition === null ? '' : `AND rowid IN (SELECT rowid FROM document WHERE ${condition.sql})`;
  const best = Best.array().parse(
    db
      .prepare(
        `SELECT rowid AS row, bm25(word_index, 2.0, 1.0) AS place FROM word_index WHERE word_index MATCH ? ${within}
         ORDER BY place LIMIT ${MOST_CANDIDATES}`,
      )
      .all(match, ...(condition?.values ?? [])),
  );
  // In two steps: as one statement it took a quarter longer (9.0 ms where both take 7.2, for 1,976 documents).
  const rows = db
    .prepare(
      `SELECT document.rowid AS row, date, case_id AS caseId, ${STANDING} AS standing, words FROM document
       JOIN token ON token.document = document.rowid WHERE case_id IN (
         SELECT case_id FROM document WHERE rowid IN (SELECT value FROM json_each(?))
       ) ${others}`,
    )
    .all(JSON.stringify(best.map(({ row }) => row)), ...(condition?.values ?? []));
  return rows.map((found) => {
    const { words, ...row } = Row.parse(found);
    return { ...row, tokens: unpackedTokens(words) };
  });
}

/** Whether these are all documents with any of the words, and not the best of more. */
export const isAll = (candidates: readonly Candidate[]): boolean => candidates.length < MOST_CANDIDATES;

/**
 * How many cases have a paper with a word of each.
 * @param most where counting may stop; -1 for never
 */
export function casesWith(
  db: DatabaseSync,
  spans: readonly (readonly Group[])[],
  condition: Condition | null,
  most: number,
): number {
  const match = matchOfAll(spans, { phrases: [], excluded: [] });
  const others = condition === null ? '' : `AND ${condition.sql}`;
  const { count } = Count.parse(
    db
      .prepare(
        `SELECT count(*) AS count FROM (
           SELECT DISTINCT case_id FROM document WHERE rowid IN (SELECT rowid FROM word_index WHERE word_index MATCH ?)
             ${others} LIMIT ?
         )`,
      )
      .get(match, ...(condition?.values ?? []), most),
  );
  return count;
}

/** FTS5's query for papers with a word of each, all phrases, and nothing of what is excluded; null for no words. */
export function matchOfAll(
  spans: readonly (readonly Group[])[],
  { phrases, excluded }: Pick<Query, 'phrases' | 'excluded'>,
): string | null {
  const words = spans
    .map((groups) => `(${groups.flatMap(namesIn).join(' OR ')})`)
    .filter((names) => names !== '()');
  const inStems = (run: readonly string[]): string => quoted(run.map(stemOf).join(' '));
  const all = [...words, ...phrases.map(inStems)];
  if (all.length === 0) return null;
  const without = excluded.length === 0 ? '' : ` NOT (${excluded.map(inStems).join(' OR ')})`;
  return `(${all.join(' AND ')})${without}`;
}

const Count = z.object({ count: z.int() });

/** FTS5's query: all phrases, and any of the words. */
function matchOf(phrases: Query['phrases'], groups: readonly Group[]): string | null {
  const words = asked(groups).flatMap(namesIn);
  const required = phrases.map((phrase) => quoted(phrase.map(stemOf).join(' ')));
  if (required.length > 0) return required.join(' AND ');
  return words.length === 0 ? null : words.join(' OR ');
}

/** The rarest, as far as they are in few enough documents together. */
function asked(groups: readonly Group[]): Group[] {
  let documents = 0;
  return [...groups]
    .sort((one, other) => one.documents - other.documents)
    .filter((group, at) => {
      documents += group.documents;
      return at < ALWAYS || documents <= POSTINGS;
    });
}

function namesIn({ words, pairs, documents }: Group): string[] {
  const sure = [...words].filter(([, weight]) => weight >= SURE);
  const unsure = documents < RARE ? [...words].filter(([, weight]) => weight < SURE) : [];
  return [
    ...stemsOf([...sure, ...unsure.slice(0, COMPOUNDS_ASKED)].map(([word]) => word)),
    ...pairs.flatMap(({ first, second }) =>
      stemsOf(first).flatMap((one) => stemsOf(second).map((other) => `${one} ${other}`)),
    ),
  ].map(quoted);
}

const stemsOf = (words: Iterable<string>): string[] => [...new Set(Array.from(words, stemOf))];

/** Words of the index have no quotation marks in them. */
const quoted = (text: string): string => `"${text}"`;
