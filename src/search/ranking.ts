/**
 * How well a document and its exchanges answer a search: BM25F over title and text (Robertson and Zaragoza, The
 * Probabilistic Relevance Framework, 2009), the best exchange's own BM25, and how near the words stand.
 */
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
  /** Which groups are in the title, and which anywhere, as bits by their place. */
  readonly inTitle: readonly boolean[];
  readonly anywhere: readonly boolean[];
  /** By exchange, which groups are in it. */
  readonly inExchange: readonly (readonly boolean[])[];
}

/** Scores the rows of one document: title, what is around, and one an exchange (see `unpackedTokens`). */
export type Ranker = (rows: readonly Int32Array[]) => Scored;

interface Meant {
  readonly group: number;
  readonly weight: number;
}

/** @param idf what each group tells, by its place */
export function rankerOf(groups: readonly Group[], idf: readonly number[]): Ranker {
  const recognise = recogniser(groups);
  const worth = groups.map(({ weight }, at) => weight * (idf[at] ?? 0));

  const scan = (row: Int32Array) => {
    const found = { counts: new Float64Array(groups.length), near: 0, length: row.length };
    let lastGroup = -1;
    let lastAt = Number.NEGATIVE_INFINITY;
    recognise(row, (at, { group, weight }) => {
      found.counts[group] = (found.counts[group] ?? 0) + weight;
      if (group !== lastGroup && at - lastAt <= REACH && at > lastAt) {
        found.near += Math.min(worth[group] ?? 0, worth[lastGroup] ?? 0) / (at - lastAt);
      }
      lastGroup = group;
      lastAt = at;
    });
    return found;
  };
  const saturated = (frequency: number, k1: number) => (frequency * (1 + k1)) / (frequency + k1);

  return ([titleRow = new Int32Array(), ...textRows]) => {
    const title = scan(titleRow);
    const texts = textRows.map(scan);
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    const { k1, b, exchangeK1, exchangeB } = WEIGHTS;
    const long = 1 - b + (b * length) / USUAL.document;
    const longTitle = 1 - b + (b * title.length) / USUAL.title;
    let score = 0;
    const anywhere = worth.map((value, group) => {
      const inText = texts.reduce((sum, { counts }) => sum + (counts[group] ?? 0), 0);
      const frequency = inText / long + (WEIGHTS.title * (title.counts[group] ?? 0)) / longTitle;
      score += value * saturated(frequency, k1);
      return frequency > 0;
    });
    const [, ...exchanges] = texts;
    const scores = exchanges.map(({ counts, near, length: words }) => {
      const longExchange = 1 - exchangeB + (exchangeB * words) / USUAL.exchange;
      const sum = worth.reduce(
        (total, value, group) => total + value * saturated((counts[group] ?? 0) / longExchange, exchangeK1),
        0,
      );
      return sum + WEIGHTS.near * saturated(near, exchangeK1);
    });
    const best = Math.max(0, ...scores);
    return {
      score: score + WEIGHTS.exchange * best + WEIGHTS.near * saturated(title.near, exchangeK1),
      exchanges: scores,
      anywhere,
      inTitle: groups.map((_, group) => (title.counts[group] ?? 0) > 0),
      inExchange: exchanges.map(({ counts }) => groups.map((_, group) => (counts[group] ?? 0) > 0)),
    };
  };
}

/** Tells for each word of a row which groups it belongs to. */
function recogniser(groups: readonly Group[]) {
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

  return (row: Int32Array, found: (at: number, meant: Meant) => void): void => {
    for (let at = 0; at < row.length; at += 1) {
      const hash = row[at] ?? 0;
      if (mayBe[hash & 0xffff] === 0) continue;
      for (const one of meant.get(hash) ?? []) found(at, one);
      for (const pair of pairs.get(hash) ?? []) {
        if (pair.second.has(row[at + 1] ?? -1)) found(at, pair.meant);
      }
    }
  };
}

function put<Value>(map: Map<number, Value[]>, key: number, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
