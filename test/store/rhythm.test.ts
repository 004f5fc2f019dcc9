/** When a channel is told what happened: hours are those of Amsterdam, in summer and in winter. */
import { expect, test } from 'vitest';
import type { Rhythm } from '../../src/store/follows.ts';
import { dueIn } from '../../src/store/rhythm.ts';

test.each<[Rhythm, string, string | null]>([
  ['at once', '2024-06-20T01:00:00Z', null],
  ['not at night', '2024-06-20T10:00:00Z', null],
  ['not at night', '2024-06-20T19:59:00Z', null], // 21:59
  ['not at night', '2024-06-20T20:00:00Z', '2024-06-21T05:00:00.000Z'], // 22:00
  ['not at night', '2024-06-21T04:30:00Z', '2024-06-21T05:00:00.000Z'],
  ['not at night', '2024-12-20T21:30:00Z', '2024-12-21T06:00:00.000Z'],
  ['daily', '2024-06-20T05:59:00Z', '2024-06-20T06:00:00.000Z'],
  ['daily', '2024-06-20T06:00:00Z', '2024-06-21T06:00:00.000Z'],
  ['daily', '2024-12-20T12:00:00Z', '2024-12-21T07:00:00.000Z'],
  ['daily', '2024-10-26T12:00:00Z', '2024-10-27T07:00:00.000Z'], // the night in which the clock goes back
  ['weekly', '2024-06-20T12:00:00Z', '2024-06-24T06:00:00.000Z'],
  ['weekly', '2024-06-24T05:30:00Z', '2024-06-24T06:00:00.000Z'],
  ['weekly', '2024-06-24T06:30:00Z', '2024-07-01T06:00:00.000Z'],
])('%s, what happens at %s: %s', (rhythm, now, expected) => {
  const due = dueIn(rhythm, new Date(now));
  expect(due === 0 ? null : new Date(due).toISOString()).toBe(expected);
});
