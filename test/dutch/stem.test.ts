import { expect, test } from 'vitest';
import { stemOf, stems } from '../../src/dutch/stem.ts';

test.each([
  ['ambtenaren', 'ambtenar'],
  ['huizen', 'huiz'],
  ['2020', '2020'],
  ['mp3spelers', 'mp3spelers'],
  ['a12en', 'a12en'],
])('the stem of %s is %s, the second time too', (word, expected) => {
  const kept = stems();
  expect([stemOf(word), kept(word), kept(word)]).toEqual([expected, expected, expected]);
});
