/**
 * How well a document and its exchanges answer a search: BM25F over title and text (Robertson and Zaragoza, The
 * Probabilistic Relevance Framework, 2009), the best exchange's own BM25, and how near the words stand.
 */
import { EXCHANGE_ROW, TITLE_ROW, type TokenRows } from '../archive/tokens.ts';
import { hashOf } from '../dutch/words.ts';
import type { Group } from './plan.ts';

/** Tuned on one half of the queries that clerks' abstracts of the KVR set gave. */
const WEIGHTS = {
  /** How soon more of the same word counts no more. */
  k1: 0.8,
  /** How much a long text is held against it, from 0 to 1. */
  b: 0.2,
  title: 2,
  /** What the best exchange counts beside the whole document. */
  exchange: 0.3,
  exchangeK1: 1.2,
  exchangeB: 0.4,
  /** What two words beside each other count beside each of them. */
  near: 0.3,
};

/** Mean lengths in words, of 20,000 sets of questions: BM25 holds texts against the usual one. */
const USUAL = { document: 620, title: 30, exchange: 100 };
/** Words further apart than this are not near. */
const REACH = 8;

export interface Scored {
  /** Of the whole document, its best exchange with it. */
  readonly score: number;
  /** The exchanges, in order, each on its own; 0 for one that nothing was found in. */
  readonly exchanges: readonly number[];
  /** Whether a group, by its place, is in the title, anywhere in the document, or in one of its exchanges. */
  readonly isInTitle: (group: number) => boolean;
  readonly isAnywhere: (group: number) => boolean;
  readonly isInExchange: (exchange: number, group: number) => boolean;
}

/** Scores one document. */
export type Ranker = (rows: TokenRows) => Scored;

interface Meant {
  readonly group: number;
  readonly weight: number;
}

/** @param idf what each group tells, by its place */
export function rankerOf(groups: readonly Group[], idf: readonly number[]): Ranker {
  const recognise = recogniser(groups);
  const worth = Float64Array.from(groups, ({ weight }, at) => weight * (idf[at] ?? 0));
  const { k1, b, exchangeK1, exchangeB } = WEIGHTS;

  return ({ tokens, starts }) => {
    const rows = starts.length - 1;
    const lengthOf = (row: number) => (starts[row + 1] ?? 0) - (starts[row] ?? 0);
    const { counts, near } = found(recognise, worth, tokens, starts);
    const count = (row: number, group: number) => counts[row * worth.length + group] ?? 0;
    const frequencyIn = (from: number, to: number, group: number) => {
      let sum = 0;
      for (let row = from; row < to; row += 1) sum += count(row, group);
      return sum;
    };

    const length = (starts[rows] ?? 0) - (starts[TITLE_ROW + 1] ?? starts[rows] ?? 0);
    const long = 1 - b + (b * length) / USUAL.document;
    const longTitle = 1 - b + (b * lengthOf(TITLE_ROW)) / USUAL.title;
    let score = WEIGHTS.near * saturated(near[TITLE_ROW] ?? 0, exchangeK1);
    for (let group = 0; group < worth.length; group += 1) {
      const inText = frequencyIn(TITLE_ROW + 1, rows, group);
      const frequency = inText / long + (WEIGHTS.title * count(TITLE_ROW, group)) / longTitle;
      score += (worth[group] ?? 0) * saturated(frequency, k1);
    }
    const exchanges: number[] = [];
    for (let row = EXCHANGE_ROW; row < rows; row += 1) {
      const longExchange = 1 - exchangeB + (exchangeB * lengthOf(row)) / USUAL.exchange;
      let own = WEIGHTS.near * saturated(near[row] ?? 0, exchangeK1);
      for (let group = 0; group < worth.length; group += 1) {
        own += (worth[group] ?? 0) * saturated(count(row, group) / longExchange, exchangeK1);
      }
      exchanges.push(own);
    }
    return {
      score: score + WEIGHTS.exchange * Math.max(0, ...exchanges),
      exchanges,
      isInTitle: (group) => count(TITLE_ROW, group) > 0,
      isAnywhere: (group) => frequencyIn(0, rows, group) > 0,
      isInExchange: (exchange, group) => count(EXCHANGE_ROW + exchange, group) > 0,
    };
  };
}

const saturated = (frequency: number, k1: number) => (frequency * (1 + k1)) / (frequency + k1);

/** How often each group is in each row, row by row, and how near the groups stand in each. */
function found(
  recognise: Recogniser,
  worth: Float64Array,
  tokens: Int32Array,
  starts: readonly number[],
): { counts: Float64Array; near: Float64Array } {
  const rows = Math.max(0, starts.length - 1);
  const [counts, near] = [new Float64Array(rows * worth.length), new Float64Array(rows)];
  for (let row = 0; row < rows; row += 1) {
    let lastGroup = -1;
    let lastAt = Number.NEGATIVE_INFINITY;
    recognise(tokens, starts[row] ?? 0, starts[row + 1] ?? 0, (at, { group, weight }) => {
      const place = row * worth.length + group;
      counts[place] = (counts[place] ?? 0) + weight;
      if (group !== lastGroup && at - lastAt <= REACH && at > lastAt) {
        near[row] = (near[row] ?? 0) + Math.min(worth[group] ?? 0, worth[lastGroup] ?? 0) / (at - lastAt);
      }
      lastGroup = group;
      lastAt = at;
    });
  }
  return { counts, near };
}

/** Tells for each word from one place to another which groups it belongs to. */
type Recogniser = (
  tokens: Int32Array,
  from: number,
  to: number,
  found: (at: number, meant: Meant) => void,
) => void;

function recogniser(groups: readonly Group[]): Recogniser {
  const meant = new Map<number, Meant[]>();
  const pairs = new Map<number, { second: Set<number>; meant: Meant }[]>();
  // Most words are of no group: this tells so by the last 16 bits, without a look into the map.
  const mayBe = new Uint8Array(1 << 16);
  groups.forEach(({ words, pairs: pairsOf }, group) => {
    for (const [word, weight] of words) put(meant, hashOf(word), { group, weight });
    for (const { first, second } of pairsOf) {
      const behind = new Set([...second].map(hashOf));
      for (const word of first) put(pairs, hashOf(word), { second: behind, meant: { group, weight: 1 } });
    }
  });
  for (const hash of [...meant.keys(), ...pairs.keys()]) mayBe[hash & 0xffff] = 1;

  return (tokens, from, to, found) => {
    for (let at = from; at < to; at += 1) {
      const hash = tokens[at] ?? 0;
      if (mayBe[hash & 0xffff] === 0) continue;
      for (const one of meant.get(hash) ?? []) found(at, one);
      for (const pair of pairs.get(hash) ?? []) {
        if (at + 1 < to && pair.second.has(tokens[at + 1] ?? 0)) found(at, pair.meant);
      }
    }
  };
}

function put<Value>(map: Map<number, Value[]>, key: number, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
