import { expect, test } from 'vitest';
import { openEngine } from '../../src/search/engine.ts';
import { theAnswer, theFurtherAnswer, thePostponement, theQuestions } from '../archive/cases/papers.ts';
import { anArchive } from '../archive-file.ts';
import { aDocument, anExchange } from '../replies/documents.ts';

const other = aDocument({
  id: 'ander',
  received: '2020-01-01',
  submitted: '2019-12-20',
  exchanges: [anExchange({ question: 'Wat kost de veerboot?' })],
});
const engine = openEngine(
  await anArchive([thePostponement(), theQuestions(), theAnswer(), theFurtherAnswer(), other]),
);
const find = (text: string, filter = {}) => engine.find({ text, filter, limit: 10 });

test('a case is one hit, from the paper with the answers, with its state', () => {
  const { hits, total, listed } = find('dienstregeling veerboot');
  expect(hits.map(({ document, caseId }) => [document.id, caseId])).toEqual([
    ['ah-tk-20242025-594', '2024Z14001'],
    ['ander', 'ander'],
  ]);
  // The other one lacks a word.
  expect([total, listed]).toEqual([1, 2]);
  expect(hits[0]?.state).toMatchObject({ key: 'answered further', days: 59, term: 42 });
});

test('a word that one paper alone has finds its case there', () => {
  const { hits } = find('4.312');
  expect(hits.map(({ document, exchange }) => [document.id, exchange.numbers])).toEqual([
    ['ah-tk-20242025-594-n1', [2]],
  ]);
});

test('a filter shows the paper that it lets through', () => {
  const { hits } = find('dienstregeling', { kind: 'postponement' });
  expect(hits.map(({ document }) => document.id)).toEqual(['ah-tk-20242025-300']);
});

test('a filter alone lists each case once, the newest first', () => {
  const { hits, total } = find('', { from: '2019-01-01' });
  expect(hits.map(({ document }) => document.id)).toEqual(['ah-tk-20242025-594', 'ander']);
  expect(total).toBe(2);
});

test('one case alone can be searched, and then all that matches in it is there', () => {
  const { hits, total } = find('', { case: '2024Z14001' });
  expect(hits.map(({ document, exchange }) => [document.id, exchange.numbers])).toEqual([
    ['ah-tk-20242025-594', [1]],
    ['ah-tk-20242025-594', [2]],
    ['ah-tk-20242025-594', [3]],
  ]);
  expect(total).toBe(3);
});

test('a paper that prints no session year is found by that of its date', () => {
  expect(find('jaar:2019-2020 veerboot').hits.map(({ document }) => document.id)).toEqual(['ander']);
});

test('a citation finds its question, and says what it names where that is not there', () => {
  const { hits, reference } = find('Aanhangsel Handelingen II 2024/25, nr. 300, vraag 2');
  expect(hits.map(({ document, exchange }) => [document.id, exchange.numbers])).toEqual([
    ['ah-tk-20242025-300', [2]],
  ]);
  expect(reference?.name).toBe('Aanhangsel Handelingen II 2024/25, nr. 300');
  expect(find('ah 2019-2020, 12')).toMatchObject({
    total: 0,
    reference: { name: 'Aanhangsel Handelingen II 2019/20, nr. 12' },
  });
});
