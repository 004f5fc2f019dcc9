/** Answers searches over an archive's file, in the thread that it is called in: see `search.ts` for the others. */
import type { DatabaseSync } from 'node:sqlite';
import { statesIn } from '../archive/file/cases.ts';
import { openForReading } from '../archive/file/open.ts';
import { documentIn } from '../archive/file/stored-document.ts';
import { type Condition, conditionOf } from '../archive/filter.ts';
import type { Document } from '../documents/model.ts';
import { STOPWORDS } from '../dutch/stopwords.ts';
import { type Candidate, candidatesFor, casesWith, isAll, matchOfAll } from './candidates.ts';
import { type Facets, facetsIn } from './facets.ts';
import type { FigureView } from './figure-views.ts';
import { type Figures, figuresIn } from './figures.ts';
import type { Asked, Found, Hit } from './found.ts';
import { listed, type Match, named, ranked } from './matches.ts';
import { passageOf } from './passage.ts';
import { type Group, planOf, spansOf, typedIn } from './plan.ts';
import { parseQuery, type Query } from './query.ts';
import type { Scored } from './ranking.ts';
import { rangesOf, spelledAs } from './recognised.ts';
import { type Suggestions, suggestionsIn } from './suggestions.ts';
import { type Vocabulary, vocabularyIn } from './vocabulary.ts';

export interface Engine extends Suggestions {
  find(asked: Asked): Found;
  /** What the cases that a search finds can be limited to, with how many there are of each. */
  facets(asked: Asked): Facets;
  /** How often and by whom what a search finds was asked, or how long the answers took. */
  figures(asked: Asked, view: FigureView): Figures;
  /** Reads now what the first search would have to wait for. */
  warmUp(): void;
}

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
    facets: (asked) => facetsIn(db, ...countedFor(db, current(), asked).match),
    figures: (asked, view) => figures(db, current(), asked, view),
    warmUp: () => void current().spelling(),
    ...suggestionsIn(db, current),
  };
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

/** What counts all that is found, as FTS5's query and a condition. */
const matchOf = (
  query: Query,
  groups: readonly Group[],
  asked: Asked,
): [match: string | null, condition: Condition | null] => [
  matchOfAll(typedIn(groups), query),
  conditionOf({ ...query.filter, ...asked.filter }),
];

function countedFor(db: DatabaseSync, vocabulary: Vocabulary, asked: Asked) {
  const query = parseQuery(asked.text, (filter) => isThere(db, conditionOf(filter)));
  const groups = planOf(query, vocabulary);
  return { query, groups, match: matchOf(query, groups, asked) };
}

function figures(db: DatabaseSync, vocabulary: Vocabulary, asked: Asked, view: FigureView): Figures {
  const { query, groups, match } = countedFor(db, vocabulary, asked);
  const unknown = unknownIn(query, groups);
  const words = {
    unknown,
    corrected: withCorrections(query, groups, (correction) => correction),
    also: groups.flatMap(({ also }) => also ?? []),
    isByStem: query.phrases.length + query.excluded.length > 0,
  };
  // Without the word that is nowhere others would be counted.
  const nothing: Condition = { sql: 'false', values: [] };
  return { ...figuresIn(db, match[0], unknown.length > 0 ? nothing : match[1], view), words };
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
  const counted = casesWith(db, typedIn(groups), condition, isLong ? COUNTED + 1 : -1);
  return isLong && counted > COUNTED ? { total: COUNTED, isLeast: true } : { total: counted, isLeast: false };
}

/** The words that were typed and are nowhere in the archive, nor near anything that is. */
function unknownIn({ words, text }: Query, groups: readonly Group[]): string[] {
  return words
    .filter(({ word }) => !STOPWORDS.has(word))
    .filter(({ from, to }) => !groups.some((group) => group.from <= from && group.to >= to))
    .map(({ from, to }) => text.slice(from, to));
}

function isThere(db: DatabaseSync, condition: Condition | null): boolean {
  if (condition === null) return true;
  return (
    db.prepare(`SELECT 1 FROM document WHERE ${condition.sql} LIMIT 1`).get(...condition.values) !== undefined
  );
}

function hitsOf(db: DatabaseSync, matches: readonly Match[], groups: readonly Group[]): Hit[] {
  const content = db.prepare('SELECT content FROM document WHERE rowid = ?');
  const documents = new Map<number, Document>();
  const stateIn = statesIn(db);
  return matches.flatMap(({ row, caseId, exchange: index, score, scored, others }) => {
    const known = documents.get(row) ?? documentIn(content.get(row));
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
    if (places.some((at) => scored.isInExchange(exchange, at))) return { typed, found: 'exchange' };
    if (places.some(scored.isInTitle)) return { typed, found: 'title' };
    return { typed, found: places.some(scored.isAnywhere) ? 'document' : null };
  });
}

/** The query with its errors repaired, spelled as the documents spell it; null where there were none. */
function correctedText(query: Query, groups: readonly Group[], hits: readonly Hit[]): string | null {
  if (hits.length === 0) return null;
  const exchanges = hits.map(({ exchange }) => exchange);
  return withCorrections(query, groups, (correction) => spelledAs(correction, exchanges) ?? correction);
}

function withCorrections(
  { text }: Query,
  groups: readonly Group[],
  spelled: (correction: string) => string,
): string | null {
  const corrections = groups.filter(({ correction }) => correction !== null);
  if (corrections.length === 0) return null;
  return [...corrections]
    .sort((one, other) => other.from - one.from)
    .reduce(
      (repaired, { from, to, correction }) =>
        repaired.slice(0, from) + spelled(correction ?? '') + repaired.slice(to),
      text,
    );
}
