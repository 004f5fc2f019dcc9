/** The lines that are labels, one a row, with the paper that such a one stands in where it is not the usual form. */
import { describe, expect, test } from 'vitest';
import { readLabel, readRunOnLabel } from '../../../src/documents/grammar/labels.ts';

describe('a line that is a label', () => {
  test.each<[string, string, (number | string)[], string]>([
    ['Vraag 1', 'question', [1], 'Vraag 1'],
    ['Vraag 2 en 3', 'question', [2, 3], 'Vraag 2 en 3'],
    ['Vragen 2 en 3', 'question', [2, 3], 'Vragen 2 en 3'],
    ['VRAAG 4', 'question', [4], 'VRAAG 4'],
    ['Vraag nr. 4', 'question', [4], 'Vraag nr. 4'],
    ['Vraag nummer 4', 'question', [4], 'Vraag nummer 4'],
    ['Vraag 5.', 'question', [5], 'Vraag 5.'],
    ['Vraag 6:', 'question', [6], 'Vraag 6'],
    ['Vraag 1a', 'question', ['1a'], 'Vraag 1a'],
    ['Vraag 2.1', 'question', ['2.1'], 'Vraag 2.1'],
    ['Vraag 2.1 t/m 2.4', 'question', ['2.1', '2.2', '2.3', '2.4'], 'Vraag 2.1 t/m 2.4'],
    ['Antwoord 2.1', 'answer', ['2.1'], 'Antwoord 2.1'],
    ['Vraag 5)', 'question', [5], 'Vraag 5)'],
    ['Vraag (5)', 'question', [5], 'Vraag (5)'],
    ['Vraag #5', 'question', [5], 'Vraag #5'],
    ['Vraag één', 'question', [1], 'Vraag één'],
    ['Antwoord op vraag drie', 'answer', [3], 'Antwoord op vraag drie'],
    ['Vraag', 'question', [], 'Vraag'],
    ['Antwoord 1', 'answer', [1], 'Antwoord 1'],
    ['Antwoord', 'answer', [], 'Antwoord'], // ah-tk-20242025-616
    ['Antwoord:', 'answer', [], 'Antwoord'], // ah-tk-20242025-617
    ['Antwoorden 5 en 6', 'answer', [5, 6], 'Antwoorden 5 en 6'], // ah-tk-20242025-584
    ['Antwoord op vraag 1', 'answer', [1], 'Antwoord op vraag 1'], // ah-tk-20242025-601
    ['Antwoord op de vragen 4 en 5', 'answer', [4, 5], 'Antwoord op de vragen 4 en 5'],
    ['Antwoord op vragen 4, 5, 6 en 7', 'answer', [4, 5, 6, 7], 'Antwoord op vragen 4, 5, 6 en 7'],
    [
      'Antwoorden op vraag 3, 4, 5, 9 en 10',
      'answer',
      [3, 4, 5, 9, 10],
      'Antwoorden op vraag 3, 4, 5, 9 en 10',
    ],
    ['Antwoord vraag 7', 'answer', [7], 'Antwoord vraag 7'], // ah-tk-20232024-1708
    ['Antwoord vraag 1:', 'answer', [1], 'Antwoord vraag 1'], // ah-tk-20242025-608
    ['Antwoord bij vraag 2', 'answer', [2], 'Antwoord bij vraag 2'],
    ['Antwoord van vraag 2', 'answer', [2], 'Antwoord van vraag 2'],
    ['Antwoord nr. 1', 'answer', [1], 'Antwoord nr. 1'],
    ['Antwoord nummer 2', 'answer', [2], 'Antwoord nummer 2'],
    // Tools that write Markdown.
    ['**Vraag 1**', 'question', [1], 'Vraag 1'],
    ['*Vraag 1*', 'question', [1], 'Vraag 1'],
    ['__Antwoord 1__', 'answer', [1], 'Antwoord 1'],
    ['## Antwoord 2 en 3', 'answer', [2, 3], 'Antwoord 2 en 3'],
    ['### **Vraag 4:**', 'question', [4], 'Vraag 4'],
    ['Nader antwoord 3', 'answer', [3], 'Nader antwoord 3'],
    ['Beantwoording vraag 3', 'answer', [3], 'Beantwoording vraag 3'],
    ['Mededeling', 'notice', [], 'Mededeling'],
    ['Toelichting:', 'explanation', [], 'Toelichting'],
    ['Toelichting :', 'explanation', [], 'Toelichting'],
  ])('%s', (line, kind, numbers, printed) => {
    expect(readLabel(line)).toMatchObject({ kind, numbers, printed, rest: '' });
  });

  test('holds text of its own behind a colon', () => {
    expect(readLabel('Toelichting: Deze vragen dienen: ter aanvulling.')).toMatchObject({
      kind: 'explanation',
      hasColon: true,
      rest: 'Deze vragen dienen: ter aanvulling.',
    });
    expect(readLabel('Antwoord 5: Ja.')).toMatchObject({ numbers: [5], printed: 'Antwoord 5', rest: 'Ja.' });
    expect(readLabel('Antwoord 5')).toMatchObject({ hasColon: false, rest: '' });
  });

  test('holds it behind its bold type too', () => {
    expect(readLabel('**Vraag 1:** Is het zo?')).toMatchObject({ printed: 'Vraag 1', rest: 'Is het zo?' });
    expect(readLabel('**Vraag 1**: Is het zo?')).toMatchObject({ printed: 'Vraag 1', rest: 'Is het zo?' });
  });

  test('keeps the slips of its numbers', () => {
    expect(readLabel('Vraag 7, 8, 9 10 en 11')?.slips).toEqual(['comma missing']);
    expect(readLabel('Vraag 7')?.slips).toEqual([]);
  });

  test('may name thirty numbers, and no more than a label holds', () => {
    const group = (count: number) => Array.from({ length: count }, (_, at) => at + 100).join(', ');
    expect(readLabel(`Vraag ${group(38)}`)?.numbers).toHaveLength(38);
    expect(readLabel(`Vraag ${group(39)}`)).toMatchObject({ numbers: { length: 39 } });
    expect(readLabel(`Vraag ${group(40)}`)).toBeNull();
    // A colon further on is one of the text.
    expect(readLabel(`Toelichting ${'x'.repeat(200)}: ja`)).toBeNull();
  });
});

test.each([
  'vraag 1', // a label begins with a capital
  '1',
  'Vraagstelling',
  'Vraagnummer 3',
  'Vraag honderd',
  'Antwoord op de vraag',
  'Eerste vraag', // a heading within one question
  'Antwoord op de tweede vraag',
  'Vraag 2023',
  'Vraag 3 en',
  'Vragen van het lid Podt (D66)',
  'Vraag nr.',
  'Antwoord op',
  'Antwoord op vraag',
  'Antwoord van de Minister van Financiën',
  'Antwoordnummer 5',
  'Nader antwoord',
  'Mededeling 3',
  'Mededelingen',
  'Mededeling van Minister Faber (Asiel en Migratie)',
  'Toelichting op het antwoord',
  'Toelichtingen',
  'Het antwoord 3',
  'Zie Antwoord 3',
  '**Vraag 3** en **4**',
  'Zie Vraag 3',
  'Zie Mededeling',
  'Zie Toelichting',
  'Toelichting 3',
])('“%s” is no label', (line) => {
  expect(readLabel(line)).toBeNull();
});

describe('a line that begins like a label', () => {
  test.each<[string, string, (number | string)[], string]>([
    ['Vraag 1 Is kaas duur?', 'Vraag 1', [1], 'Is kaas duur?'],
    ['Antwoord 2 en 3 Ja.', 'Antwoord 2 en 3', [2, 3], 'Ja.'],
    ['Antwoord op vraag 2 «Ja.»', 'Antwoord op vraag 2', [2], '«Ja.»'],
    ['Antwoord 1 – ja, dat is zo.', 'Antwoord 1', [1], 'ja, dat is zo.'],
    ['Vraag 1. Is kaas duur?', 'Vraag 1', [1], 'Is kaas duur?'],
    ['Vraag 2.1 Is kaas duur?', 'Vraag 2.1', ['2.1'], 'Is kaas duur?'],
    ['Antwoord 2.1 Ja.', 'Antwoord 2.1', ['2.1'], 'Ja.'],
    ['**Vraag 1** Is kaas duur?', 'Vraag 1', [1], 'Is kaas duur?'],
  ])('%s', (line, printed, numbers, rest) => {
    expect(readRunOnLabel(line)).toMatchObject({ printed, numbers, rest });
  });

  test.each([
    'Vraag 3 en 4 gaan over kaas.',
    'Vraag 1',
    'Antwoord op de Kamervragen',
    'Vragen van het lid Bos',
    'Zie Vraag 1 Is',
    'Antwoord Ja.',
    'Vraag 2023 Is',
    'Vraag 2.1 miljoen euro is veel',
    'Vraag 2.1.3 Is',
  ])('“%s” is none', (line) => {
    expect(readRunOnLabel(line)).toBeNull();
  });
});
