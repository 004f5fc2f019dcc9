/** What has happened to a case, by its papers and the terms of parliament. */
import { expect, test } from 'vitest';
import { eventsOf } from '../../src/alerts/case-events.ts';
import { caseOf } from '../../src/archive/cases/case.ts';
import type { Document } from '../../src/documents/model.ts';
import { aDocument, anExchange } from '../replies/documents.ts';

const QUESTION = 'Kunt u uitleggen waarom de post in de hele provincie sinds mei zo laat wordt bezorgd?';
const common = { caseNumber: '2024Z14001', submitted: '2024-05-02' };
const asked = aDocument({
  ...common,
  ...{ id: 'vragen', kind: 'questions', received: null, respondents: [] },
  exchanges: [anExchange({ question: QUESTION, answer: null })],
});
const notice = (words: string) =>
  aDocument({
    ...common,
    ...{ id: 'mededeling', kind: 'postponement', received: '2024-05-23', notice: words },
    exchanges: [anExchange({ question: QUESTION, answer: null })],
  });
const answer = (parts: Partial<Document> = {}) =>
  aDocument({
    ...common,
    ...{ id: 'antwoord', received: '2024-06-06', exchanges: [anExchange({ question: QUESTION })] },
    ...parts,
  });
const LATER = notice('De vragen kunnen niet binnen de termijn worden beantwoord.');

test.each<[string, readonly Document[], string, readonly string[]]>([
  ['asked', [asked], '2024-05-10', ['asked 2024-05-02']],
  ['day 21 is on time', [asked], '2024-05-23', ['asked 2024-05-02']],
  ['day 22 is late', [asked], '2024-05-24', ['asked 2024-05-02', 'late 2024-05-24']],
  ['postponed', [asked, LATER], '2024-06-13', ['asked 2024-05-02', 'postponed 2024-05-23']],
  [
    'day 43 is late, too',
    [asked, LATER],
    '2024-06-20',
    ['asked 2024-05-02', 'postponed 2024-05-23', 'late 2024-06-14'],
  ],
  [
    'withdrawn',
    [asked, notice('Deze vragen zijn ingetrokken door de indieners.')],
    '2024-07-20',
    ['asked 2024-05-02', 'withdrawn 2024-05-23'],
  ],
  [
    'answered, and late no more',
    [asked, LATER, answer()],
    '2024-07-20',
    ['asked 2024-05-02', 'postponed 2024-05-23', 'answered 2024-06-06'],
  ],
  [
    'answered further, once for each paper',
    [
      asked,
      answer(),
      answer({ id: 'nader', furtherAnswer: true, received: '2024-06-20' }),
      answer({ id: 'nader 2', furtherAnswer: true, received: '2024-07-01' }),
    ],
    '2024-07-20',
    ['asked 2024-05-02', 'answered 2024-06-06', 'further 2024-06-20', 'further 2024-07-01'],
  ],
  [
    'of a paper without dates nothing is told',
    [answer({ submitted: null, received: null })],
    '2024-07-20',
    [],
  ],
])('%s', (_, papers, today, expected) => {
  const events = eventsOf(caseOf('2024Z14001', papers), today);
  expect(events.map(({ kind, day }) => `${kind} ${day}`)).toEqual(expected);
});
