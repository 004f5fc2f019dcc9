/** Answers searches over an archive's file, in the thread that it is called in: see `search.ts` for the others. */
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { STANDING, statesIn } from '../archive/file/cases.ts';
import { openForReading } from '../archive/file/open.ts';
import { unpacked } from '../archive/file/unpacked.ts';
import { type Condition, conditionOf } from '../archive/filter.ts';
import type { Order } from '../archive/saved-searches.ts';
import type { Document, QuestionNumber } from '../documents/model.ts';
import { STOPWORDS } from '../dutch/stopwords.ts';
import { hashOf } from '../dutch/words.ts';
import { type Candidate, candidatesFor, casesWith, isAll, matchOfAll } from './candidates.ts';
import { type Facets, facetsIn } from './facets.ts';
import type { Asked, Found, Hit } from './found.ts';
import { passageOf } from './passage.ts';
import { type Group, planOf } from './plan.ts';
import { parseQuery, type Query } from './query.ts';
import { rankerOf, type Scored } from './ranking.ts';
import { rangesOf, spelledAs } from './recognised.ts';
import { type Suggestions, suggestionsIn } from './suggestions.ts';
import { type Vocabulary, vocabularyIn } from './vocabulary.ts';

export interface Engine extends Suggestions {
  find(asked: Asked): Found;
  /** What the cases that a search finds can be limited to, with how many there are of each. */
  facets(asked: Asked): Facets;
}

/** A hit with less than this part of the best one's score is a passing mention. */
const RELEVANT = 0.25;
/** Scores are put in buckets, each of this part of the best one: of documents as good as each other the newer is first. */
const AS_GOOD = 0.005;
/** Of two papers of a case the one that stands higher is shown where its score is at least this part of the other's. */
const HAS_IT = 0.8;
/** Below so many documents the exchanges tell better than the documents how rare a word is. */
const FEW_DOCUMENTS = 200;

/** @throws ArchiveError where the file cannot be used */
export function openEngine(path: string): Engine {
  const db = openForReading(path);
  const version = db.prepare('SELECT changes FROM state');
  let seen: unknown = null;
  let vocabulary: Vocabulary | null = null;
  /** The vocabulary as the file has it: another process may have brought documents in. */
  const current = (): Vocabulary => {
    const now = version.get()?.changes;
    if (!vocabulary || now !== seen) [vocabulary, seen] = [vocabularyIn(db), now];
    return vocabulary;
  };
  return {
    find: (asked) => find(db, current(), asked),
    facets: (asked) => facets(db, current(), asked),
    ...suggestionsIn(db, current),
  };
}

/** An exchange that matches, before its text is looked at. */
interface Match {
  row: number;
  caseId: string;
  exchange: number;
  score: number;
  scored: Scored | null;
  /** How many more exchanges of the same paper match. */
  others: number;
  /** How many of the words that were typed are not in its paper. */
  missing: number;
}

function find(db: DatabaseSync, vocabulary: Vocabulary, asked: Asked): Found {
  const started = performance.now();
  const query = parseQuery(asked.text, (filter) => isThere(db, conditionOf(filter)));
  const condition = conditionOf({ ...query.filter, ...asked.filter });
  const groups = planOf(query, vocabulary);
  const isWords = query.words.length + query.phrases.length > 0;
  const candidates = isWords ? candidatesFor(db, query, groups, condition) : [];
  const matches = isWords
    ? ranked(candidates, query, groups, vocabulary, asked.order ?? 'best')
    : named(db, listed(db, condition), query.reference?.question ?? null);
  const { offset = 0 } = asked;
  const hits = hitsOf(db, matches.slice(offset, offset + asked.limit), groups);
  const counted = isWords
    ? countedIn(db, matches, candidates, query, groups, condition)
    : { total: matches.length, isLeast: false };
  return {
    query: asked.text,
    ...counted,
    isPartial: isWords && matches.length > 0 && matches.every(({ missing }) => missing > 0),
    isOneCase: new Set(matches.map(({ caseId }) => caseId)).size === 1,
    rest: query.rest,
    filter: { ...query.filter, ...asked.filter },
    listed: matches.length,
    unknown: unknownIn(query, groups),
    also: groups.flatMap(({ also }) => also ?? []),
    tookMs: performance.now() - started,
    corrected: correctedText(query, groups, hits),
    reference: query.reference,
    isExcludedAlone: query.excluded.length > 0 && !isWords,
    hits,
  };
}

function facets(db: DatabaseSync, vocabulary: Vocabulary, asked: Asked): Facets {
  const query = parseQuery(asked.text, (filter) => isThere(db, conditionOf(filter)));
  const groups = planOf(query, vocabulary);
  const spans = spansOf(groups).map((places) => places.flatMap((at) => groups[at] ?? []));
  return facetsIn(db, matchOfAll(spans, query.phrases), conditionOf({ ...query.filter, ...asked.filter }));
}

/** The exchanges that match, best first; of several cases the best exchange of each, from one of its papers. */
function ranked(
  candidates: readonly Candidate[],
  query: Query,
  groups: readonly Group[],
  vocabulary: Vocabulary,
  order: Order,
): Match[] {
  const rank = rankerOf(groups, informationIn(groups, candidates, vocabulary));
  const scored = candidates
    .map((candidate) => ({ ...candidate, scored: rank(candidate.tokens) }))
    .filter(({ scored: { score } }) => score > 0);
  const best = Math.max(0, ...scored.map(({ scored: { score } }) => score));
  const spans = spansOf(groups);
  const papers = scored
    .map((found) => ({ ...found, missing: missingFrom(found.scored, spans) }))
    .filter(({ missing, scored: { score } }) => missing === 0 || score >= best * RELEVANT)
    .map((found) => ({ ...found, exchanges: exchangesOf(found.scored, found.tokens, query) }))
    .filter(({ exchanges }) => exchanges.length > 0);
  const cases = [...Map.groupBy(papers, ({ caseId }) => caseId).values()]
    .flatMap((own) => {
      const score = Math.max(...own.map((paper) => paper.scored.score));
      const having = own.filter((paper) => paper.scored.score >= score * HAS_IT);
      const [shown] = having.sort(byStanding);
      return shown ? [{ ...shown, score, bucket: Math.round(score / (best * AS_GOOD)) }] : [];
    })
    .sort(
      (one, other) =>
        Number(one.missing > 0) - Number(other.missing > 0) ||
        (order === 'newest' ? compare(other.date, one.date) : 0) ||
        other.bucket - one.bucket ||
        compare(other.date, one.date) ||
        one.row - other.row,
    );
  const [only, ...more] = cases;
  if (only && more.length === 0) {
    return only.exchanges.map(({ exchange, score }) => ({ ...only, exchange, score, others: 0 }));
  }
  return cases.map((found) => ({
    ...found,
    exchange: found.exchanges[0]?.exchange ?? 0,
    others: found.exchanges.length - 1,
  }));
}

/** The groups of each thing that was typed, by their places: a word and what it may be an error for are one. */
function spansOf(groups: readonly Group[]): number[][] {
  const places = [...groups.keys()].filter((at) => groups[at]?.weight === 1);
  return [...Map.groupBy(places, (at) => groups[at]?.typed).values()];
}

const missingFrom = ({ anywhere }: Scored, spans: readonly number[][]): number =>
  spans.filter((places) => !places.some((at) => anywhere[at])).length;

/** Of papers with one standing the best is first; of those as good as each other the newer, whatever their order in the file. */
function byStanding(one: Standing, other: Standing): number {
  return (
    other.standing - one.standing || other.scored.score - one.scored.score || compare(other.date, one.date)
  );
}

interface Standing {
  standing: number;
  scored: Scored;
  date: string;
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** The exchanges of a document that match, best first; all of them where only what is around them does. */
function exchangesOf(
  { exchanges }: Scored,
  [title = new Int32Array(), , ...texts]: readonly Int32Array[],
  { phrases, excluded }: Query,
): { exchange: number; score: number }[] {
  const best = Math.max(0, ...exchanges);
  return exchanges
    .map((score, exchange) => ({ score, exchange }))
    .filter(({ score }) => best === 0 || score >= best * RELEVANT)
    .filter(({ exchange }) => {
      const text = texts[exchange] ?? new Int32Array();
      const has = (phrase: readonly string[]) => holds(text, phrase) || holds(title, phrase);
      return phrases.every(has) && !excluded.some(has);
    })
    .sort((one, other) => other.score - one.score || one.exchange - other.exchange);
}

/** Whether words stand in a row one behind the other. */
function holds(row: Int32Array, phrase: readonly string[]): boolean {
  const hashes = phrase.map(hashOf);
  return row.some((_, at) => hashes.every((hash, offset) => row[at + offset] === hash));
}

/** More cases than this are not counted where that takes long. */
const COUNTED = 1_000;
/** Documents that FTS5 goes through in some 20 ms. */
const QUICK = 20_000;

/**
 * How many cases have all that was typed; where none has, how many have some of it. Counted among the candidates where
 * these are all that there are, else by FTS5.
 */
function countedIn(
  db: DatabaseSync,
  matches: readonly Match[],
  candidates: readonly Candidate[],
  query: Query,
  groups: readonly Group[],
  condition: Condition | null,
): { total: number; isLeast: boolean } {
  const isOneCase = new Set(matches.map(({ caseId }) => caseId)).size === 1;
  const whole = matches.filter(({ missing }) => missing === 0).length;
  const among = whole === 0 ? matches.length : whole;
  if (isOneCase || isAll(candidates)) return { total: among, isLeast: false };
  // Of phrases and excluded words FTS5 knows the stems alone.
  if (query.phrases.length + query.excluded.length > 0 || whole === 0) return { total: among, isLeast: true };
  const isLong = groups.reduce((sum, { documents }) => sum + documents, 0) > QUICK;
  const counted = casesWith(
    db,
    spansOf(groups).map((places) => places.flatMap((at) => groups[at] ?? [])),
    condition,
    isLong ? COUNTED + 1 : -1,
  );
  return isLong && counted > COUNTED ? { total: COUNTED, isLeast: true } : { total: counted, isLeast: false };
}

/** The words that were typed and are nowhere in the archive, nor near anything that is. */
function unknownIn({ words, text }: Query, groups: readonly Group[]): string[] {
  return words
    .filter(({ word }) => !STOPWORDS.has(word))
    .filter(({ from, to }) => !groups.some((group) => group.from <= from && group.to >= to))
    .map(({ from, to }) => text.slice(from, to));
}

/** What each group tells: the fewer documents, or exchanges of a small archive, it is in, the more. */
function informationIn(
  groups: readonly Group[],
  candidates: readonly Candidate[],
  { documents }: Vocabulary,
): number[] {
  if (documents >= FEW_DOCUMENTS) return groups.map((group) => information(group.documents, documents));
  const rank = rankerOf(
    groups,
    groups.map(() => 1),
  );
  const exchanges = candidates.flatMap(({ tokens }) => rank(tokens).inExchange);
  return groups.map((_, at) => information(exchanges.filter((found) => found[at]).length, exchanges.length));
}

/** Robertson and Spärck Jones' weight, as BM25 has it; never negative. */
const information = (having: number, all: number): number =>
  Math.log(1 + Math.max(0, all - having + 0.5) / (having + 0.5));

function isThere(db: DatabaseSync, condition: Condition | null): boolean {
  if (condition === null) return true;
  return (
    db.prepare(`SELECT 1 FROM document WHERE ${condition.sql} LIMIT 1`).get(...condition.values) !== undefined
  );
}

const Listed = z.object({
  row: z.int(),
  caseId: z.string(),
  standing: z.int(),
  exchanges: z.int(),
});

/** Without words: all cases that a filter lets through, the newest first; of one case all exchanges of a paper. */
function listed(db: DatabaseSync, condition: Condition | null): Match[] {
  if (condition === null) return [];
  const rows = Listed.array().parse(
    db
      .prepare(
        `SELECT rowid AS row, case_id AS caseId, ${STANDING} AS standing, exchanges FROM document WHERE exchanges > 0 AND ${condition.sql} ORDER BY date DESC, id`,
      )
      .all(...condition.values),
  );
  const cases = [...Map.groupBy(rows, ({ caseId }) => caseId).values()].flatMap(
    (papers) => papers.sort((one, other) => other.standing - one.standing)[0] ?? [],
  );
  const match = { exchange: 0, score: 0, scored: null, others: 0, missing: 0 };
  const [only, ...more] = cases;
  if (only && more.length === 0) {
    return Array.from({ length: only.exchanges }, (_, exchange) => ({ ...match, ...only, exchange }));
  }
  return cases.map((found) => ({ ...match, ...found, others: found.exchanges - 1 }));
}

/** Of the exchanges of one paper those with the number that was named with it: "…, nr. 1480, vraag 3". */
function named(db: DatabaseSync, matches: Match[], question: QuestionNumber | null): Match[] {
  const [first] = matches;
  if (question === null || !first || matches.some(({ row }) => row !== first.row)) return matches;
  const content = db.prepare('SELECT content FROM document WHERE rowid = ?').get(first.row);
  const { exchanges } = unpacked(Stored.parse(content).content);
  return matches.filter(({ exchange }) => exchanges[exchange]?.numbers.includes(question));
}

const Stored = z.object({ content: z.instanceof(Uint8Array) });

function hitsOf(db: DatabaseSync, matches: readonly Match[], groups: readonly Group[]): Hit[] {
  const content = db.prepare('SELECT content FROM document WHERE rowid = ?');
  const documents = new Map<number, Document>();
  const stateIn = statesIn(db);
  return matches.flatMap(({ row, caseId, exchange: index, score, scored, others }) => {
    const known = documents.get(row) ?? unpacked(Stored.parse(content.get(row)).content);
    documents.set(row, known);
    const exchange = known.exchanges[index];
    if (!exchange) return [];
    const part = (name: 'question' | 'answer', text: string) => ({
      part: name,
      text,
      ranges: rangesOf(text, groups),
    });
    const passage = passageOf(
      part('question', exchange.question),
      part('answer', exchange.answer?.text ?? ''),
    );
    const why = whyOf(groups, scored, index);
    return [
      { document: known, caseId, state: stateIn(caseId), index, exchange, score, passage, others, why },
    ];
  });
}

/** For each thing that was typed, the nearest place where it was found. */
function whyOf(groups: readonly Group[], scored: Scored | null, exchange: number): Hit['why'] {
  if (!scored) return [];
  return spansOf(groups).map((places) => {
    const typed = groups[places[0] ?? 0]?.typed ?? '';
    const isIn = (having: readonly boolean[] | undefined) => places.some((at) => having?.[at]);
    if (isIn(scored.inExchange[exchange])) return { typed, found: 'exchange' };
    if (isIn(scored.inTitle)) return { typed, found: 'title' };
    return { typed, found: isIn(scored.anywhere) ? 'document' : null };
  });
}

/** The query with its errors repaired, spelled as the documents spell it; null where there were none. */
function correctedText({ text }: Query, groups: readonly Group[], hits: readonly Hit[]): string | null {
  const corrections = groups.filter(({ correction }) => correction !== null);
  if (corrections.length === 0 || hits.length === 0) return null;
  return [...corrections]
    .sort((one, other) => other.from - one.from)
    .reduce((repaired, { from, to, correction }) => {
      const word = correction ?? '';
      const spelled = spelledAs(
        word,
        hits.map(({ exchange }) => exchange),
      );
      return repaired.slice(0, from) + (spelled ?? word) + repaired.slice(to);
    }, text);
}
