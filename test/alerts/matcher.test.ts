/** Which follows a case matches. */
import { describe, expect, test } from 'vitest';
import { createMatchers, exchangeMatching, runsOf } from '../../src/alerts/matcher.ts';
import { openArchive } from '../../src/archive/archive.ts';
import { caseOf } from '../../src/archive/cases/case.ts';
import type { Filter } from '../../src/archive/filter.ts';
import type { Document } from '../../src/documents/model.ts';
import { anArchive } from '../archive-file.ts';
import { aDocument, anExchange } from '../replies/documents.ts';
import { aFollow } from './follow.ts';

const PAPER = aDocument({
  kind: 'questions',
  caseNumber: '2024Z14001',
  title:
    'Vragen van de leden De Wit (GroenLinks-PvdA) en Van den Berg (SP) aan de Minister van Landbouw over mestverwerking.',
  subject: 'mestverwerking',
  askers: [
    { name: 'De Wit', party: 'GroenLinks-PvdA' },
    { name: 'M.J. van den Berg', party: 'SP' },
  ],
  addressees: ['Minister van Landbouw, Natuur en Voedselkwaliteit'],
  respondents: [],
  submitted: '2024-05-02',
  received: null,
  exchanges: [
    anExchange({
      question: 'Wat vindt u van de stikstofuitstoot en de natuur vergunningen van boeren?',
      answer: null,
    }),
  ],
});

/** Whether a case matches what is typed after /volg. */
async function matches(
  text: string,
  filter: Filter = {},
  papers: readonly Document[] = [PAPER],
): Promise<boolean> {
  const of = caseOf('2024Z14001', papers);
  const archive = openArchive(await anArchive(papers));
  const parts = await archive.partsOf([...new Set(runsOf(of).flat())]);
  await archive.close();
  return (await createMatchers()([aFollow(1, text, filter)])).matching(of, parts).length === 1;
}

describe('words', () => {
  test.each([
    ['mestverwerking', true],
    ['Mestverwerkingen', true], // inflected
    ['boer stikstofuitstoot', true], // all of them, in whatever order
    ['boer walvis', false],
    ['uitstoot', true], // a part of a compound
    ['natuurvergunning', true], // written apart
    ['mest verwerking', true], // written as one
    ['"natuur vergunningen"', true],
    ['"vergunningen natuur"', false],
    ['stikstofuitstoot -boeren', false],
    ['stikstofuitstoot -vissers', true],
    ['de', true], // of a word without meaning alone
    ['wat vindt u van mestverwerking', true],
    ['partij:SP stikstofuitstoot', true],
    ['partij:VVD stikstofuitstoot', false],
  ])('%s: %s', async (text, expected) => {
    expect(await matches(text)).toBe(expected);
  });
});

describe('names', () => {
  test.each<[Filter, boolean]>([
    [{ party: 'SP' }, true],
    [{ party: 'Socialistische Partij' }, true],
    [{ party: 'GroenLinks-PvdA' }, true],
    [{ party: 'GL/PvdA' }, true],
    [{ party: 'PvdA' }, false],
    [{ asker: 'van den Berg' }, true],
    [{ asker: 'Marieke van den Berg' }, true], // by the first of the initials that are printed
    [{ asker: 'Jan van den Berg' }, false],
    [{ asker: 'Berg' }, true],
    [{ asker: 'Bergkamp' }, false],
    [{ asker: 'Renske de Wit' }, true],
    [{ ministry: 'LNV' }, true], // by whom it is asked of, as long as nobody answered
    [{ ministry: 'landbouw' }, true],
    [{ ministry: 'Financiën' }, false],
    [{ respondent: 'Smit' }, false],
    [{ case: '2024Z14001' }, true],
    [{ case: '2024Z14002' }, false],
    [{ caseNumber: '2024Z14001', party: 'SP' }, true],
    [{ sessionYear: '2023-2024' }, true],
    [{ kind: 'answers' }, false],
    [{ submittedFrom: '2024-05-03' }, false],
  ])('%j: %s', async (filter, expected) => {
    expect(await matches('', filter)).toBe(expected);
  });
});

test('none of many follows is lost for another that has the same words', async () => {
  const of = caseOf('2024Z14001', [PAPER]);
  const follows = [
    ...['stikstofuitstoot', 'boeren stikstofuitstoot', 'stikstofuitstoot boeren'].map((text, at) =>
      aFollow(at, text),
    ),
    aFollow(7, '', { case: '2024Z14001' }),
    aFollow(8, '', { party: 'SP' }),
    aFollow(9, 'walvis'),
  ];
  const matched = (await createMatchers()(follows)).matching(of, new Map());
  expect(matched.map(({ id }) => id).sort()).toEqual([0, 1, 2, 7, 8]);
});

describe('the question that a word is in', () => {
  const of = caseOf('2024Z14001', [
    aDocument({
      exchanges: [
        anExchange({ question: 'Wat vindt u van de landbouw?' }),
        anExchange({ numbers: [2], question: 'En van het stikstofbeleid?' }),
        anExchange({ numbers: [3], question: 'Wanneer komt er stikstof bij?', answer: null }),
      ],
    }),
  ]);
  const parts = new Map([['stikstofbeleid', ['stikstof', 'beleid']]]);
  test.each([
    ['stikstof', 1], // a part of a compound; the third has no answer
    ['landbouw', 0],
    ['het beleid', 1], // words that say nothing aside
    ['landbouw stikstof', undefined], // no one question has both
    ['de', undefined],
  ])('“%s” is in %s', (text, index) => {
    expect(exchangeMatching(of, text, parts)?.index).toBe(index);
  });
});
