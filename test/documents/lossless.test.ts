/**
 * The one rule above all, held on the paper that Vraagbaak starts with: no word of it is lost, added, moved or
 * garbled. What is furniture, and how each broken word is spelt, is listed here by hand: nothing but the
 * reader itself is taken from the code under test.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocument } from '../../src/documents/read-document.ts';
import { SEED_FILE } from '../seed.ts';

const LABELS = new Set([1, 2, 3, 4, 5].flatMap((number) => [`Vraag ${number}`, `Antwoord ${number}`]));

/** They stand at the foot of the first page, within a sentence of answer 1. */
const FOOTNOTE = [
  '1 https://www.nrc.nl/nieuws/2023/01/10/hoge-ambtenaren-bezorgd-over-samenwerking-met-',
  'politiek-topoverleg-bij-rutte-a4153855.',
];

/** Each end of a line that is within a word, in the order of the paper. */
const BROKEN_WORDS = [
  ['verant- woordelijk', 'verantwoordelijk'],
  ['verantwoor- delijkheid', 'verantwoordelijkheid'],
  ['politiek- ambtelijke', 'politiek-ambtelijke'],
  ['politiek- ambtelijke', 'politiek-ambtelijke'],
  ['samenwerking-met- politiek-topoverleg', 'samenwerking-met-politiek-topoverleg'],
] as const;

const FOOTNOTE_MARKS = [
  ['toelichten?1 ', 'toelichten? '],
  [' 1 https://', ' https://'],
] as const;

test('the words of the file, less labels and page furniture, are those of the document, in order', async () => {
  const bytes = readFileSync(SEED_FILE);
  const reading = await readDocument(bytes, SEED_FILE);
  if (!reading.ok) throw new Error(reading.reason.message);
  const { title, preamble, exchanges, explanation, notice, footnotes } = reading.document;
  const read = [
    title,
    preamble,
    ...exchanges.flatMap(({ question, answer }) => [question, answer?.text]),
    explanation,
    notice,
    ...footnotes.map(({ text }) => text),
  ];
  expect(wordsOf(read.filter((text) => text != null).join(' '))).toEqual(
    wordsPrinted(bytes.toString('utf8')),
  );
});

/** The words of the file as a person would copy them out: the footnote behind the text, no labels. */
function wordsPrinted(source: string): string[] {
  const lines = source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !LABELS.has(line));
  const body = lines.filter((line) => !FOOTNOTE.includes(line));
  expect(lines.length - body.length, 'both lines of the footnote are in the file').toBe(FOOTNOTE.length);
  let text = [...body, ...FOOTNOTE].join(' ');
  for (const [printed, meant] of [...BROKEN_WORDS, ...FOOTNOTE_MARKS]) {
    expect(text, 'the list above is that of this file').toContain(printed);
    text = text.replace(printed, meant);
  }
  return wordsOf(text);
}

function wordsOf(text: string): string[] {
  return text.trim().split(/\s+/);
}
