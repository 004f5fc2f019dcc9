/** What the comparison with the print says of the seed, and of the faults that must never pass it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Document } from '../../src/documents/model.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { SEED_FILE } from '../seed.ts';
import { firstDifference } from './as-printed.ts';

const source = readFileSync(SEED_FILE, 'utf8');

async function readSeed(): Promise<Document> {
  const reading = await readDocument(readFileSync(SEED_FILE), SEED_FILE);
  if (!reading.ok) throw new Error(reading.reason.message);
  return reading.document;
}

test('every character of the seed stands in its document, once and in order', async () => {
  expect(firstDifference(source, await readSeed())).toBeNull();
});

const replacing =
  (words: string, others: string) =>
  (document: Document): Document =>
    JSON.parse(JSON.stringify(document).replace(words, others));

test.each<[string, (document: Document) => Document]>([
  ['a word that is lost', replacing('Kunt u een overzicht', 'u een overzicht')],
  ['a word that stands there twice', replacing('af hoeven te leggen.', 'af hoeven te leggen. leggen.')],
  ['two words that changed places', replacing('vijftal voor aantredend', 'vijftal aantredend voor')],
  [
    'a word that is joined to the next by its hyphen',
    replacing('Secretarissen-generaal', 'Secretarissengeneraal'),
  ],
  [
    'a letter that changed',
    replacing('ministeriële verantwoordelijkheid', 'ministeriele verantwoordelijkheid'),
  ],
  ['a mark that is left in the words', replacing('uw antwoord toelichten?', 'uw antwoord toelichten?1')],
  ['footnotes that are lost', (document) => ({ ...document, footnotes: [] })],
  [
    'a last exchange that is lost',
    (document) => ({ ...document, exchanges: document.exchanges.slice(0, -1) }),
  ],
  [
    'answers that were swapped',
    (document) => ({
      ...document,
      exchanges: document.exchanges.map((exchange, at, { [at ^ 1]: other }) => ({
        ...exchange,
        answer: other?.answer ?? exchange.answer,
      })),
    }),
  ],
])('%s would be seen', async (_, spoil) => {
  expect(firstDifference(source, spoil(await readSeed()))).not.toBeNull();
});
