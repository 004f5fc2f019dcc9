/** How far two words are from one another, against the textbook's table of all their letters. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { damerauLevenshtein } from '../../src/dutch/edit-distance.ts';
import { runs } from '../runs.ts';

/** Optimal string alignment as it is written down everywhere: each cell from the three or four before it. */
function byTable(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, row) =>
    Array.from({ length: other.length + 1 }, (_, column) => (row === 0 ? column : row)),
  );
  const cell = (row: number, column: number) => table[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= one.length; row += 1) {
    for (let column = 1; column <= other.length; column += 1) {
      const replaced = cell(row - 1, column - 1) + (one[row - 1] === other[column - 1] ? 0 : 1);
      const isSwapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const swapped = isSwapped ? cell(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY;
      const own = table[row];
      if (own)
        own[column] = Math.min(cell(row - 1, column) + 1, cell(row, column - 1) + 1, replaced, swapped);
    }
  }
  return cell(one.length, other.length);
}

test('is that of the table, and nothing where it is more than was asked for', () => {
  // Few letters, so that words often share some.
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (one, other, most) => {
      const errors = byTable(one, other);
      expect(damerauLevenshtein(one, other, most)).toBe(errors <= most ? errors : null);
    }),
    { numRuns: runs(5_000) },
  );
});

test.each([
  ['belastingdients', 'belastingdienst', 1],
  ['gementen', 'gemeenten', 1],
  ['huisrats', 'huisarts', 1],
  ['stiksotf', 'stikstof', 1],
  ['wob', 'wob', 0],
  ['wob', 'wet', 2],
  ['wob', 'raad', null],
])('%s is %s with %s errors', (one, other, errors) => {
  expect(damerauLevenshtein(one, other, 2)).toBe(errors);
});
