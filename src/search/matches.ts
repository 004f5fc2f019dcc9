/** Which exchanges a search is answered with, in their order: those that have its words, or all that a filter lets through. */
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { STANDING } from '../archive/file/cases.ts';
import { documentIn } from '../archive/file/stored-document.ts';
import type { Condition } from '../archive/filter.ts';
import type { Order } from '../archive/saved-search.ts';
import { EXCHANGE_ROW, TITLE_ROW, type TokenRows, tokenRow } from '../archive/tokens.ts';
import type { QuestionNumber } from '../documents/model.ts';
import { hashOf } from '../dutch/words.ts';
import type { Candidate } from './candidates.ts';
import { type Group, spansOf } from './plan.ts';
import type { Query } from './query.ts';
import { rankerOf, type Scored } from './ranking.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A hit with less than this part of the best one's score is a passing mention. */
const RELEVANT = 0.25;
/** Scores are put in buckets, each of this part of the best one: of documents as good as each other the newer is first. */
const AS_GOOD = 0.005;
/** Of two papers of a case the one that stands higher is shown where its score is at least this part of the other's. */
const HAS_IT = 0.8;
/** Below so many documents the exchanges tell better than the documents how rare a word is. */
const FEW_DOCUMENTS = 200;

/** An exchange that matches, before its text is looked at. */
export interface Match {
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

/** The exchanges that match, best first; of several cases the best exchange of each, from one of its papers. */
export function ranked(
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

const missingFrom = ({ isAnywhere }: Scored, spans: readonly number[][]): number =>
  spans.filter((places) => !places.some(isAnywhere)).length;

/** Of papers with one standing the best is first; of those as good as each other the newer, whatever their order in the file. */
function byStanding(one: Weighed, other: Weighed): number {
  return (
    other.standing - one.standing || other.scored.score - one.scored.score || compare(other.date, one.date)
  );
}

type Weighed = Candidate & { scored: Scored };

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** The exchanges of a document that match, best first; all of them where only what is around them does. */
function exchangesOf(
  { exchanges }: Scored,
  tokens: TokenRows,
  { phrases, excluded }: Query,
): { exchange: number; score: number }[] {
  const best = Math.max(0, ...exchanges);
  const isAny = phrases.length + excluded.length === 0;
  return exchanges
    .map((score, exchange) => ({ score, exchange }))
    .filter(({ score }) => best === 0 || score >= best * RELEVANT)
    .filter(({ exchange }) => {
      if (isAny) return true;
      const [title, text] = [tokenRow(tokens, TITLE_ROW), tokenRow(tokens, EXCHANGE_ROW + exchange)];
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
  const exchanges = candidates.flatMap(({ tokens }) => {
    const { exchanges: scores, isInExchange } = rank(tokens);
    return scores.map((_, exchange) => (group: number) => isInExchange(exchange, group));
  });
  return groups.map((_, at) => information(exchanges.filter((has) => has(at)).length, exchanges.length));
}

/** Robertson and Spärck Jones' weight, as BM25 has it; never negative. */
const information = (having: number, all: number): number =>
  Math.log(1 + Math.max(0, all - having + 0.5) / (having + 0.5));

const Listed = z.object({
  row: z.int(),
  caseId: z.string(),
  standing: z.int(),
  exchanges: z.int(),
});

/** Without words: all cases that a filter lets through, the newest first; of one case all exchanges of a paper. */
export function listed(db: DatabaseSync, condition: Condition | null): Match[] {
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
export function named(db: DatabaseSync, matches: Match[], question: QuestionNumber | null): Match[] {
  const [first] = matches;
  if (question === null || !first || matches.some(({ row }) => row !== first.row)) return matches;
  const content = db.prepare('SELECT content FROM document WHERE rowid = ?').get(first.row);
  const { exchanges } = documentIn(content);
  return matches.filter(({ exchange }) => exchanges[exchange]?.numbers.includes(question));
}
