/** What is meant by what a person typed: the words of the archive that each part of a query stands for. */
import { describe, expect, test } from 'vitest';
import { openForReading } from '../../src/archive/file/open.ts';
import { planOf } from '../../src/search/plan.ts';
import { parseQuery } from '../../src/search/query.ts';
import { vocabularyIn } from '../../src/search/vocabulary.ts';
import { anArchive } from '../archive-file.ts';
import { aDocument, anExchange } from '../replies/documents.ts';

const about = (id: string, question: string) =>
  aDocument({ id, title: null, subject: 'iets', exchanges: [anExchange({ question, answer: null })] });
const vocabulary = vocabularyIn(
  openForReading(
    await anArchive([
      about('1', 'De ambtenaar, de ambtenaren en de topambtenaren.'),
      about('2', 'De ambtenaren in de huisartsenposten.'),
      about('3', 'Het beleid voor stikstof, en de stikstofbelasting.'),
      about('4', 'De huisarts en de huisartsen, en hun posten.'),
      about('5', 'Belasting, belastingen en de belastingdienst.'),
      about('6', 'De brieven, de brieven, een briefing.'),
    ]),
  ),
);

/** Each group in short: `typed ×weight (documents) = words with their weights; pairs; → correction`. */
const planned = (text: string): string[] =>
  planOf(parseQuery(text), vocabulary).map(({ typed, weight, documents, words, pairs, correction }) =>
    [
      `${typed} ×${weight} (${Number(documents.toFixed(2))}) =`,
      [...words]
        .map(([word, sure]) => (sure === 1 ? word : `${word}:${sure}`))
        .sort()
        .join(' '),
      ...pairs.map(({ first, second }) => `[${[...first].sort()} ${[...second].sort()}]`),
      ...(correction === null ? [] : [`→ ${correction}`]),
    ]
      .join(' ')
      .trim(),
  );

describe('a word', () => {
  test.each<[string, string[]]>([
    ['ambtenaren', ['ambtenaren ×1 (2.67) = ambtenaar ambtenaren topambtenaren:0.3']],
    ['stikstof', ['stikstof ×1 (1) = stikstof stikstofbelasting:0.3']],
    ['huisartsen', ['huisartsen ×1 (1) = huisartsen huisartsenposten:0.3']],
    ['de', ['de ×1 (6) = de']], // alone, a word without meaning is what was asked for
    ['de ambtenaar', ['ambtenaar ×1 (2.67) = ambtenaar ambtenaren topambtenaren:0.3']],
    ['ambtenaar ambtenaren', ['ambtenaar ×1 (2.67) = ambtenaar ambtenaren topambtenaren:0.3']],
    ['walvis', []], // it is nowhere, and nothing is near
  ])('%s', (text, groups) => {
    expect(planned(text)).toEqual(groups);
  });

  test.each<[string, string[]]>([
    ['stikstoff', ['stikstoff ×1 (1) = stikstof → stikstof']],
    ['ambtenaern', ['ambtenaern ×1 (2.67) = ambtenaar ambtenaren → ambtenaren']],
    ['briefig', ['briefig ×1 (1) = briefing → briefing']],
  ])('that is nowhere stands for what is near: %s', (text, groups) => {
    expect(planned(text)).toEqual(groups);
  });
});

describe('words that belong together', () => {
  test('are one compound where the archive writes them so, and each counts for a part', () => {
    expect(planned('huisartsen posten')).toEqual([
      'huisartsen posten ×1 (1) = huisartsenposten [huisartsen posten]',
      'huisartsen ×0.3 (1) = huisartsen huisartsenposten:0.3',
      'posten ×0.3 (1) = huisartsenposten:0.3 posten',
    ]);
  });

  test('are two words where the archive writes them apart', () => {
    expect(planned('stikstofbeleid')).toEqual([
      'stikstofbeleid ×1 (1) =  [stikstof beleid]',
      'stikstofbeleid ×0.3 (1) = stikstof',
      'stikstofbeleid ×0.3 (1) = beleid',
    ]);
  });

  test('of a phrase stand each for themselves alone', () => {
    expect(planned('"de ambtenaar"')).toEqual(['de ×1 (6) = de', 'ambtenaar ×1 (1) = ambtenaar']);
  });
});

test('a group knows where it was typed', () => {
  expect(planOf(parseQuery('waar zijn huisartsen posten'), vocabulary)[0]).toMatchObject({
    from: 10,
    to: 27,
  });
});
