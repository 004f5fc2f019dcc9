/** Questions that bear a number and no word. `Q1` stands for such a label, `A` for an answer’s. */
import { expect, test } from 'vitest';
import { readLabel } from '../../../src/documents/grammar/labels.ts';
import { findNumberedQuestions } from '../../../src/documents/text/numbered-questions.ts';
import { linesOf } from './transcripts.ts';

function found(written: readonly string[]): string[] {
  const lines = linesOf(written);
  const labels = lines.flatMap((line, at) => {
    const label = readLabel(line.text);
    return label ? [{ at, label }] : [];
  });
  return findNumberedQuestions(lines, labels).map(({ at, label }) =>
    `${at} ${label.printed} [${label.numbers}] ${label.rest}`.trim(),
  );
}

test.each<[string, string[], string[]]>([
  ['`1.` with its text', ['1. Bent u bekend?', 'Antwoord vraag 1:', 'Ja.'], ['0 1 [1] Bent u bekend?']],
  ['`1)` with its text', ['1) Bent u bekend?', 'Antwoord', 'Ja.'], ['0 1 [1] Bent u bekend?']],
  [
    '`1` alone',
    ['1', 'Bent u bekend?', 'Antwoord', 'Ja.', '2', 'Klopt het?', 'Antwoord'],
    ['0 1 [1]', '4 2 [2]'],
  ],
  ['`1.` alone', ['1.', 'Bent u bekend?', 'Antwoord'], ['0 1 [1]']],
  [
    'a list within an answer stays one: the question stands lowest above its own answer',
    ['1. Hoe?', 'Antwoord', 'Zo:', '1. eerst', '2. dan', '2. Waarom?', 'Antwoord', 'Daarom.'],
    ['0 1 [1] Hoe?', '5 2 [2] Waarom?'],
  ],
  [
    'a joint answer has all of its questions above it',
    ['1. Hoe?', '2. Waarom?', 'Antwoord vraag 1 en 2:', 'Zo.'],
    ['0 1 [1] Hoe?', '1 2 [2] Waarom?'],
  ],
  [
    'where one of them is missing there is none',
    ['1. Hoe?', '3. Waarom?', 'Antwoord vraag 1 en 2:', 'Zo.'],
    [],
  ],
  ['they stand in order', ['2. Waarom?', '1. Hoe?', 'Antwoord vraag 1 en 2:', 'Zo.'], []],
  [
    'a number that was found is not looked for again',
    ['1. Hoe?', 'Antwoord 1', 'Zo.', '1. lijst', 'Antwoord 1', 'Ja.'],
    ['0 1 [1] Hoe?'],
  ],
  [
    'not where other questions have their word',
    ['Vraag 1', 'Hoe?', 'Antwoord 1', '2. Waarom?', 'Antwoord 2'],
    [],
  ],
  [
    'a heading above them all is no label',
    ['Vragen:', '1. Hoe?', 'Antwoord', 'Zo.', '2. Waarom?', 'Antwoord', 'Daarom.'],
    ['1 1 [1] Hoe?', '4 2 [2] Waarom?'],
  ],
  [
    'a point of a list within a question is none',
    ['1. Hoe staat het met:', '1. kaas', '2. boter?', 'Antwoord', 'Goed.'],
    ['0 1 [1] Hoe staat het met:'],
  ],
  [
    'a gap in the numbers stays one',
    ['1. Hoe?', 'Antwoord', 'Zo.', '3. Waarom?', 'Antwoord', 'Daarom.'],
    ['0 1 [1] Hoe?', '3 3 [3] Waarom?'],
  ],
  ['not where the answers bear numbers too', ['1. Hoe?', '2. Wat?', 'Antwoorden', '1. Zo.', '2. Dat.'], []],
  [
    'but not in a list of the answer above',
    ['1. Hoe?', 'Antwoord', 'Zo:', '3. Eerst.', '4. Dan.', 'Antwoord', 'Daarom.'],
    ['0 1 [1] Hoe?'],
  ],
  ['not without an answer', ['1. Hoe?', '2. Waarom?'], []],
  ['not a figure of a sentence', ['1 mei was het', 'Antwoord'], []],
  ['not a decimal', ['1.5 procent', 'Antwoord'], []],
  ['not above 999', ['1000. Hoe?', 'Antwoord vraag 1'], []],
  ['not the labels of a notice', ['1. Hoe?', 'Mededeling', 'Later.'], []],
])('%s', (_, lines, expected) => {
  expect(found(lines)).toEqual(expected);
});
