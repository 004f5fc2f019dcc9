/** The groups of numbers that labels and references have, one a row; the source of a real one beside it. */
import { describe, expect, test } from 'vitest';
import { parseNumberGroup, printNumbers, scanNumberGroup } from '../../../src/documents/number-groups.ts';

describe('a group that is the whole of a label’s end', () => {
  test.each<[string, (number | string)[], string[]]>([
    ['1', [1], []],
    ['400', [400], []],
    [' 7 ', [7], []],
    ['1a', ['1a'], []], // question set 75876a73: `Vraag 1a` … `Vraag 6f`
    ['2 en 3', [2, 3], []], // ah-tk-20142015-698
    ['3, 4 en 5', [3, 4, 5], []],
    ['1,2,3,4 en 5', [1, 2, 3, 4, 5], []], // ah-tk-20242025-605
    ['7, 8, en 9', [7, 8, 9], []],
    ['2/3', [2, 3], []],
    ['2 & 3', [2, 3], []],
    ['2 + 3', [2, 3], []],
    ['2; 3', [2, 3], []],
    ['2en 3', [2, 3], []], // the blank lost
    ['2 EN 3', [2, 3], []],
    ['2 t/m 6', [2, 3, 4, 5, 6], []],
    ['2 t/m3', [2, 3], []],
    ['2t/m 4', [2, 3, 4], []],
    ['2 T/M 4', [2, 3, 4], []],
    ['2 t.m. 4', [2, 3, 4], []],
    ['2 tm 4', [2, 3, 4], []],
    ['6 tot en met 9', [6, 7, 8, 9], []],
    ['4-7', [4, 5, 6, 7], []],
    ['4—6', [4, 5, 6], []],
    ['7–9 en 11–13', [7, 8, 9, 11, 12, 13], []],
    ['1 t/m 3, 5', [1, 2, 3, 5], []],
    ['1a t/m 1d', ['1a', '1b', '1c', '1d'], []],
    ['1a en 1b', ['1a', '1b'], []],
    ['2 t/m 4a', [2, 3, '4a'], []],
    ['2a t/m 4', ['2a', 3, 4], []],
    ['3, 4, 1, 8', [3, 4, 1, 8], []], // set 197726f5: as they stand, not as they count
    ['7, 8, 9 10 en 11', [7, 8, 9, 10, 11], ['comma missing']], // ah-tk-20232024-2367
    ['9 4', [9, 4], ['comma missing']],
    ['7 t/ 10', [7, 8, 9, 10], ['range broken']], // set 975a29c3: the m is missing
    ['7, 7', [7], ['number repeated']], // set 5600f7e8
    ['5, 5, 7', [5, 7], ['number repeated']],
    ['2 t/m 4, 3', [2, 3, 4], ['number repeated']],
  ])('%s', (text, numbers, slips) => {
    expect(parseNumberGroup(text)).toMatchObject({ numbers, slips });
  });

  test.each([
    '', // nothing
    '0',
    '401', // years and the numbers of papers are no questions
    '2023',
    '12345',
    'eenentwintig',
    '3 van het lid Podt',
    '3 en',
    '3 en vier',
    '3,',
    '6 t/m 2', // backwards
    '2 t/m 2',
    '1d t/m 1a',
    '1b t/m 1b',
    '1.2.3',
    '2.3 t/m 2.1',
    '3a4',
  ])('“%s” is none', (text) => {
    expect(parseNumberGroup(text)).toBeNull();
  });
});

describe('a group in running text ends where its numbers end', () => {
  test.each<[string, (number | string)[], string]>([
    ['2 en 5.', [2, 5], '.'], // Zie voorts het antwoord op de vragen 2 en 5.
    ['2 en 15 procent', [2], ' en 15 procent'],
    ['2 en 22 augustus', [2], ' en 22 augustus'],
    ['2 t/m 4 van de set', [2, 3, 4], ' van de set'],
    ['4, waarin', [4], ', waarin'],
    ['3 4 van', [3], ' 4 van'], // without a comma the second number is none of the group's
    ['3a en b', ['3a'], ' en b'],
    ['3 en 2023', [3], ' en 2023'],
    ['3, 3 en 4', [3, 4], ''],
    ['6 t/m 2 en 9', [6], ' t/m 2 en 9'],
  ])('%s', (text, numbers, rest) => {
    const found = scanNumberGroup(`vraag ${text}`, 6);
    expect(found?.numbers).toEqual(numbers);
    expect(`vraag ${text}`.slice(found?.to)).toBe(rest);
  });

  test.each(['15 procent van', '22 augustus', '2023', 'drie'])('“%s” is none', (text) => {
    expect(scanNumberGroup(`vraag ${text}`, 6)).toBeNull();
  });
});

test.each<[(number | string)[], string]>([
  [[], ''],
  [[2], '2'],
  [[2, 3], '2 en 3'],
  [[2, 3, '5a'], '2, 3 en 5a'],
])('%j is printed as “%s”', (numbers, printed) => {
  expect(printNumbers(numbers)).toBe(printed);
});
