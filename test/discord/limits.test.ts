/** How much may be asked, by a clock of the test's own. */
import { beforeEach, expect, test } from 'vitest';
import { createLimiter, type Limiter, PERSON, SERVER } from '../../src/discord/limits.ts';

let time = 0;
let take: Limiter;
beforeEach(() => {
  time = 0;
  take = createLimiter(() => time);
});

const times = (count: number, name = 'person 1', allowance = PERSON) =>
  Array.from({ length: count }, () => take({ [name]: allowance }));

test('so many at once, and then one at a time as the bucket fills', () => {
  expect(times(PERSON.burst).every((wait) => wait === 0)).toBe(true);
  expect(times(1)).toEqual([1]);
  time += 500;
  expect(times(1)).toEqual([1]);
  time += 500;
  expect(times(2)).toEqual([0, 1]);
});

test('a bucket never holds more than its burst', () => {
  times(1);
  time += 86_400_000;
  expect(times(PERSON.burst + 1).at(-1)).toBeGreaterThan(0);
});

test('each person has their own, and all of a server one together', () => {
  times(PERSON.burst + 1, 'person 1');
  expect(times(1, 'person 2')).toEqual([0]);
  const waits = Array.from({ length: SERVER.burst + 1 }, (_, at) =>
    take({ [`person ${at}`]: PERSON, 'server 1': SERVER }),
  );
  expect(waits.slice(0, -1).filter((wait) => wait > 0)).toHaveLength(1);
});

test('what is refused takes nothing from the other bucket', () => {
  times(PERSON.burst, 'person 1');
  for (let at = 0; at < 500; at += 1) take({ 'person 1': PERSON, 'server 1': SERVER });
  expect(take({ 'server 1': SERVER })).toBe(0);
  expect(times(SERVER.burst - 1, 'server 1', SERVER).every((wait) => wait === 0)).toBe(true);
});

test('the buckets of a hundred thousand people are not all kept', () => {
  times(PERSON.burst, 'person 0');
  for (let at = 1; at < 100_000; at += 1) take({ [`person ${at}`]: PERSON });
  expect(times(1, 'person 0')).toEqual([0]);
});
