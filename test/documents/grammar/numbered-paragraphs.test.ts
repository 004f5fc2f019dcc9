/** Paragraphs below the title of questions, with printed numbers or without, and the headings above them. */
import { expect, test } from 'vitest';
import { compose } from '../../../src/documents/grammar/compose.ts';
import { composed, exchangesOf, transcriptOf } from './transcripts.ts';

const ASKED =
  'Vragen van het lid Bos (ABC) aan de Minister van Financiën over munten (ingezonden 2 mei 2024).';

test('paragraphs below the title of questions are questions, by their numbers where they have them', () => {
  const counted = composed([ASKED], [], ['1. Klopt dat?', '2) Waarom?', 'En sinds wanneer?', '3', 'Wat nu?']);
  expect(exchangesOf(counted)).toEqual([
    ['1', [1], 'Klopt dat?', null],
    ['2', [2], 'Waarom?\n\nEn sinds wanneer?', null],
    ['3', [3], 'Wat nu?', null],
  ]);
  expect(counted.preamble).toBeNull();
});

const NESTED = (number: number) =>
  `In vraag ${number} staat een genummerde lijst: haar punten zijn niet als vragen gelezen.`;
const GAPS = (missing: string) => `De nummers van de vragen lopen niet door: ${missing}.`;
test.each<[string, string[], string | null, [number, string][], string[]]>([
  ['below other words', ['Klopt dat?', '1. Waarom?'], 'Klopt dat?', [[1, 'Waarom?']], []],
  [
    'with gaps',
    ['1. Klopt dat?', '3. Waarom?'],
    null,
    [
      [1, 'Klopt dat?'],
      [3, 'Waarom?'],
    ],
    [GAPS('2 ontbreekt')],
  ],
  [
    'from another number on, in brackets',
    ['(4) Klopt dat?', '(5) Waarom?'],
    null,
    [
      [4, 'Klopt dat?'],
      [5, 'Waarom?'],
    ],
    [GAPS('1, 2 en 3 ontbreken')],
  ],
  [
    'with a colon, and one without a sign',
    ['1: Klopt dat?', '2: Waarom?', '3 Waarom niet?'],
    null,
    [
      [1, 'Klopt dat?'],
      [2, 'Waarom?'],
      [3, 'Waarom niet?'],
    ],
    [],
  ],
  [
    'without a sign, where there are several',
    ['1 Klopt dat?', '2 Waarom?', '3 mei is te laat.'],
    null,
    [
      [1, 'Klopt dat?'],
      [2, 'Waarom?\n\n3 mei is te laat.'],
    ],
    [],
  ],
  [
    'a list of points within one',
    ['1. Klopt dat?', '2. Hoe staat het met:', '1. munten;', '2. briefjes;', '3. geld?', '3. Waarom?'],
    null,
    [
      [1, 'Klopt dat?'],
      [2, 'Hoe staat het met:\n\n1. munten;\n\n2. briefjes;\n\n3. geld?'],
      [3, 'Waarom?'],
    ],
    [NESTED(2)],
  ],
  [
    'points with capitals, told by the number that follows once more',
    ['1. Hoe staat het met:', '1. Munten.', '2. Briefjes.', '3. Geld.', '2. Waarom?', '3. Wanneer?'],
    null,
    [
      [1, 'Hoe staat het met:\n\n1. Munten.\n\n2. Briefjes.\n\n3. Geld.'],
      [2, 'Waarom?'],
      [3, 'Wanneer?'],
    ],
    [NESTED(1)],
  ],
  [
    'a list that ends where the questions go on',
    ['1. Hoe staat het met:', '1. Munten?', '2. Waarom?'],
    null,
    [
      [1, 'Hoe staat het met:\n\n1. Munten?'],
      [2, 'Waarom?'],
    ],
    [NESTED(1)],
  ],
  [
    'considerations above them',
    ['Overwegende dat:', '1. Munten rond zijn;', '2. Geld telt;', '1. Klopt dat?', '2. Waarom?'],
    'Overwegende dat:\n\n1. Munten rond zijn;\n\n2. Geld telt;',
    [
      [1, 'Klopt dat?'],
      [2, 'Waarom?'],
    ],
    [],
  ],
  [
    'a number that stands there twice',
    ['1. Klopt dat?', '2. Waarom?', '2. Wanneer?'],
    null,
    [
      [1, 'Klopt dat?'],
      [2, 'Waarom?'],
      [2, 'Wanneer?'],
    ],
    ['Vraag 2 komt 2 keer voor.'],
  ],
])('printed numbers win over counting: %s', (_, paragraphs, preamble, questions, warnings) => {
  const read = composed([ASKED], [], paragraphs);
  expect(exchangesOf(read).map(([, numbers, question]) => [numbers, question])).toEqual(
    questions.map(([number, question]) => [[number], question]),
  );
  expect([read.preamble, read.warnings]).toEqual([preamble, warnings]);
});

test('without numbers a paragraph is a question if it asks', () => {
  const read = composed([ASKED], [], ['Kaas is duur.', 'Klopt dat?', 'Graag een antwoord.', 'Waarom?']);
  expect(read.preamble).toBe('Kaas is duur.');
  expect(exchangesOf(read).map(([, numbers, question]) => [numbers, question])).toEqual([
    [[1], 'Klopt dat?\n\nGraag een antwoord.'],
    [[2], 'Waarom?'],
  ]);
  expect(read.warnings).toEqual([
    'De vragen hebben in de bron geen nummers: ze zijn geteld in de volgorde van het document.',
  ]);
  const none = composed([ASKED], [], ['Kaas is duur.', 'Boter ook.']);
  expect([none.exchanges, none.preamble]).toEqual([[], 'Kaas is duur.\n\nBoter ook.']);
  expect(exchangesOf(composed([ASKED], [], ['Wilt u dit uitleggen.']))).toEqual([
    [null, [1], 'Wilt u dit uitleggen.', null],
  ]);
});

test('`Vragen` above questions that bear numbers is a heading, and so is `Antwoorden`', () => {
  const read = composed(
    [ASKED],
    ['Vragen: Inleiding. / 1. Klopt dat? / 2. Waarom?', 'Antwoorden: 1. Ja. / 2. Daarom. / Echt.'],
    ['Kaas.'],
  );
  expect(exchangesOf(read)).toEqual([
    ['1', [1], 'Klopt dat?', 'Ja.'],
    ['2', [2], 'Waarom?', 'Daarom.\n\nEcht.'],
  ]);
  expect([read.preamble, read.warnings]).toEqual(['Kaas.\n\nVragen\n\nInleiding.', []]);
  const above = composed([ASKED], ['Antwoorden: 1. Ja. / 2. Daarom.'], ['1. Klopt dat?', '2. Waarom?']);
  expect(exchangesOf(above)).toEqual([
    ['1', [1], 'Klopt dat?', 'Ja.'],
    ['2', [2], 'Waarom?', 'Daarom.'],
  ]);
  const other = composed([ASKED], ['Vragen: 1. Klopt dat? / 2. Waarom?', 'Antwoord: 1. Ja. / 7. Nee.']);
  expect(exchangesOf(other).map(([, numbers, , answer]) => [numbers, answer])).toEqual([
    [[1], null],
    [[2], null],
    [[], '1. Ja.\n\n7. Nee.'],
  ]);
});

test('marks stand where they stood in a paragraph that lost its number', () => {
  const marked = {
    text: '1. Klopt dat?',
    marks: [
      { at: 13, mark: '1', footnote: null },
      { at: 1, mark: '2', footnote: null },
    ],
  };
  const reading = compose({ ...transcriptOf([ASKED], []), preamble: [marked] }, 'munten');
  expect(reading.ok && reading.document.exchanges[0]).toMatchObject({
    question: 'Klopt dat?',
    marks: [
      { at: 10, mark: '1' },
      { at: 0, mark: '2' },
    ],
  });
});
