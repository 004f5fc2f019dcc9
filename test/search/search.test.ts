import { expect, test } from 'vitest';
import type { Filter } from '../../src/archive/filter.ts';
import { suggestDocuments, suggestQuestions } from '../../src/search/fuzzy.ts';
import { anArchive } from '../archive-file.ts';
import { aDocument, anExchange } from '../replies/documents.ts';
import { searchHere } from '../search-here.ts';
import { readSeed } from '../seed.ts';

const seed = await readSeed();
const other = aDocument({
  id: 'ander',
  subject: 'stikstof in Drenthe',
  exchanges: [
    anExchange({ question: 'Hoeveel stikstof slaat er neer op topambtenaren?' }),
    anExchange({ numbers: [2], question: 'Wat gaat u doen?' }),
  ],
});
const search = searchHere(await anArchive([seed, other]));
const found = async (text: string, filter: Filter = {}) => {
  const { hits } = await search.find({ text, filter, limit: 10 });
  return hits.map((hit) => `${hit.document.id === 'ander' ? 'ander' : 'seed'} ${hit.exchange.numbers}`);
};

test.each([
  ['koolmes', ['seed 4', 'seed 3']],
  ['minsterële verantwoordelikheid', ['seed 1', 'seed 3']],
  ['WOB', ['seed 3']],
  ['politieke profilering', ['seed 2']],
])('“%s” is found, spelled as it is', async (text, expected) => {
  expect((await found(text)).slice(0, expected.length)).toEqual(expected);
});

test('who asked is found too', async () => {
  expect((await found('Leijten')).sort()).toEqual(['seed 1', 'seed 2', 'seed 3', 'seed 4', 'seed 5']);
});

test('one document alone can be searched', async () => {
  expect(await found('topambtenaren', { document: 'ander' })).toEqual(['ander 1']);
});

test('a subject counts where the words of the question do not', async () => {
  expect(await found('Drenthe')).toEqual(expect.arrayContaining(['ander 1', 'ander 2']));
});

test('what is nowhere is not found', async () => {
  expect(await search.find({ text: 'xyzzy', limit: 10 })).toMatchObject({
    total: 0,
    hits: [],
    corrected: null,
  });
});

test('total counts all hits, and only the best are returned', async () => {
  const { total, hits } = await search.find({ text: 'ambtenaren', limit: 1 });
  expect([total, hits.length]).toEqual([2, 1]);
});

test('documents are suggested by subject, asker and number', () => {
  const numbered = aDocument({
    id: 'ah-tk-20232024-1480',
    number: '1480',
    subject: 'iets anders',
    askers: [{ name: 'Van Nispen', party: 'SP' }],
  });
  const ids = (typed: string) => suggestDocuments([seed, other, numbered], typed).map(({ id }) => id);
  expect(ids('')).toHaveLength(3);
  expect(ids('stiksotf')).toEqual(['ander']);
  expect(ids('van nispen sp')).toEqual(['ah-tk-20232024-1480']);
  expect(ids('1480')).toEqual(['ah-tk-20232024-1480']);
  expect(ids('niets hiervan')).toEqual([]);
});

test('questions are suggested by the beginning of their number, else by their words', () => {
  const exchanges = Array.from({ length: 12 }, (_, at) =>
    anExchange({ numbers: [at + 1], question: at === 4 ? 'Over turfsteken?' : 'Iets?' }),
  );
  expect(suggestQuestions(exchanges, '1')).toEqual([0, 9, 10, 11]);
  expect(suggestQuestions(exchanges, 'turfstekn')).toEqual([4]);
  expect(suggestQuestions(exchanges, '')).toHaveLength(12);
});
