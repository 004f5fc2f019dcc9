/** How well documents answer, each weight by itself: rows of words, and the score that BM25F gives them by hand. */
import { describe, expect, test } from 'vitest';
import { packedTokens, unpackedTokens } from '../../src/archive/tokens.ts';
import type { Group } from '../../src/search/plan.ts';
import { rankerOf as tokenRanker } from '../../src/search/ranking.ts';

const group = (words: Readonly<Record<string, number>>, more: Partial<Group> = {}): Group => ({
  typed: Object.keys(words)[0] ?? '',
  from: 0,
  to: 0,
  weight: 1,
  documents: 1,
  words: new Map(Object.entries(words)),
  pairs: [],
  correction: null,
  also: null,
  ...more,
});
const A = group({ a: 1 });
const B = group({ b: 1 });

/** A row of words, filled up with others to a length. */
const row = (words: string, length = 0): string[] => {
  const own = words.split(' ').filter((word) => word !== '');
  return [...own, ...Array.from({ length: Math.max(0, length - own.length) }, () => 'x')];
};
const EMPTY = row('');

/** A ranker that is given rows of words: the title, what is around, and one an exchange. */
const rankerOf = (groups: readonly Group[], idf: readonly number[]) => {
  const rank = tokenRanker(groups, idf);
  return ([title = [], around = [], ...exchanges]: readonly string[][]) =>
    rank(unpackedTokens(packedTokens({ title, around, exchanges })));
};

const saturated = (frequency: number, k1: number) => (frequency * (1 + k1)) / (frequency + k1);
/** The document as a whole: words in its text are counted against its length (mean 620), k1 = 0.8, b = 0.2. */
const inText = (count: number, length: number) => saturated(count / (0.8 + (0.2 * length) / 620), 0.8);
/** One exchange by itself: against its length (mean 100), k1 = 1.2, b = 0.4. */
const inExchange = (count: number, length: number) => saturated(count / (0.6 + (0.4 * length) / 100), 1.2);

describe('a document is scored', () => {
  test('by its words and, beside them, by its best exchange', () => {
    const { score, exchanges } = rankerOf(
      [A],
      [1],
    )([EMPTY, EMPTY, row('a', 100), row('a a', 50), row('', 30)]);
    expect(exchanges).toEqual([expect.closeTo(inExchange(1, 100)), expect.closeTo(inExchange(2, 50)), 0]);
    expect(score).toBeCloseTo(inText(3, 180) + 0.3 * inExchange(2, 50));
  });

  test('by what stands around its exchanges, too', () => {
    expect(rankerOf([A], [1])([EMPTY, row('a', 40), row('', 60)]).score).toBeCloseTo(inText(1, 100));
  });

  test('by its title, where a word counts twice, against the usual length of one', () => {
    const rank = rankerOf([A], [1]);
    expect(rank([row('a', 30), EMPTY, row('', 100)]).score).toBeCloseTo(saturated(2, 0.8));
    expect(rank([row('a', 90), EMPTY, row('', 100)]).score).toBeCloseTo(saturated(2 / (0.8 + 0.2 * 3), 0.8));
  });

  test('by what each word tells, and by how much its group counts', () => {
    const rows = [EMPTY, EMPTY, row('a', 100)];
    const whole = inText(1, 100) + 0.3 * inExchange(1, 100);
    expect(rankerOf([A], [2.5])(rows).score).toBeCloseTo(2.5 * whole);
    expect(rankerOf([group({ a: 1 }, { weight: 0.3 })], [2.5])(rows).score).toBeCloseTo(0.75 * whole);
    // A word that stands for what was typed, but not surely, counts as a part of one.
    expect(rankerOf([group({ b: 1, a: 0.3 })], [1])(rows).score).toBeCloseTo(
      inText(0.3, 100) + 0.3 * inExchange(0.3, 100),
    );
  });

  test('by how near two words stand, up to eight words apart', () => {
    const near = (words: string) => {
      const { exchanges } = rankerOf([A, B], [1, 2])([EMPTY, EMPTY, row(words, 100)]);
      return (exchanges[0] ?? 0) - 3 * inExchange(1, 100);
    };
    // The rarer word does not make the nearness of a frequent one count more.
    expect(near('a b')).toBeCloseTo(0.3 * saturated(1, 1.2));
    expect(near('b a')).toBeCloseTo(0.3 * saturated(1, 1.2));
    expect(near('a x b')).toBeCloseTo(0.3 * saturated(1 / 2, 1.2));
    expect(near('a x x x x x x x b')).toBeCloseTo(0.3 * saturated(1 / 8, 1.2));
    expect(near('a x x x x x x x x b')).toBeCloseTo(0);
  });

  test('by how near they stand in the title', () => {
    const score = (title: string) => rankerOf([A, B], [1, 1])([row(title, 30), EMPTY, row('', 100)]).score;
    expect(score('a b')).toBeCloseTo(2 * saturated(2, 0.8) + 0.3 * saturated(1, 1.2));
  });

  test('a word beside itself is near nothing', () => {
    const { exchanges } = rankerOf([A], [1])([EMPTY, EMPTY, row('a a', 100)]);
    expect(exchanges[0]).toBeCloseTo(inExchange(2, 100));
  });
});

test('a pair counts where the second stands right behind the first', () => {
  const pair = group({}, { pairs: [{ first: new Set(['a', 'c']), second: new Set(['b']) }] });
  const rank = rankerOf([pair], [1]);
  const found = (words: string) => rank([EMPTY, EMPTY, row(words, 100)]).isInExchange(0, 0);
  expect([found('a b'), found('c b'), found('a x b'), found('b a'), found('a')]).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('says where each group was found', () => {
  const found = rankerOf([A, B], [1, 1])([row('a'), row('b'), row('a'), row('x')]);
  const both = (isThere: (group: number) => boolean) => [isThere(0), isThere(1)];
  expect(both(found.isInTitle)).toEqual([true, false]);
  expect(both(found.isAnywhere)).toEqual([true, true]);
  expect(both((group) => found.isInExchange(0, group))).toEqual([true, false]);
  expect(both((group) => found.isInExchange(1, group))).toEqual([false, false]);
});

test('a pair does not reach from one row into the next', () => {
  const pair = group({}, { pairs: [{ first: new Set(['a']), second: new Set(['b']) }] });
  expect(rankerOf([pair], [1])([row('a'), row('b'), row('a'), row('b')]).score).toBe(0);
});

test('nothing is found where nothing is', () => {
  const nothing = rankerOf([A], [1])([]);
  expect(nothing).toMatchObject({ score: 0, exchanges: [] });
  expect(nothing.isAnywhere(0)).toBe(false);
  expect(rankerOf([A], [1])([row('x'), row('x'), row('x y')]).score).toBe(0);
});
