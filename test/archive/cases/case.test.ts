import { describe, expect, test } from 'vitest';
import { caseOf } from '../../../src/archive/cases/case.ts';
import { factsOf, stateOf, todayInAmsterdam } from '../../../src/archive/cases/state.ts';
import type { Document } from '../../../src/documents/model.ts';
import { anExchange } from '../../replies/documents.ts';
import { exchangesWith, theAnswer, theFurtherAnswer, thePostponement, theQuestions } from './papers.ts';

const made = (...papers: Document[]) => caseOf('2024Z14001', papers);
const idOf = (found: ReturnType<typeof made>, paper: number) => found.papers[paper]?.id;

describe('a case', () => {
  test('has its papers in order, and each question once with the answer that holds and a further one beside it', () => {
    const found = made(theFurtherAnswer(), theAnswer(), theQuestions(), thePostponement());
    expect(found.papers.map(({ id }) => id)).toEqual([
      'kv-tk-2024Z14001',
      'ah-tk-20242025-300',
      'ah-tk-20242025-594',
      'ah-tk-20242025-594-n1',
    ]);
    expect(found.questions).toMatchObject([
      { numbers: [1], holds: { paper: 2, index: 0 }, further: [], otherWords: [] },
      { numbers: [2], holds: { paper: 2, index: 1 }, further: [{ paper: 3, index: 1 }], otherWords: [] },
      { numbers: [3], holds: { paper: 2, index: 2 }, further: [], otherWords: [] },
    ]);
    expect(found.questions[0]?.places.map((place) => idOf(found, place.paper))).toEqual(
      found.papers.map(({ id }) => id),
    );
  });

  test('shows a reprint in the place of the paper that it replaces, and keeps that', () => {
    const reprint = theAnswer({ id: 'ah-tk-20242025-594-h1', reprint: true });
    const found = made(theAnswer(), reprint);
    expect(found.papers.map(({ id }) => id)).toEqual(['ah-tk-20242025-594', reprint.id]);
    expect(found.replacedBy).toEqual([1, null]);
    expect(found.questions.map(({ holds }) => idOf(found, holds.paper))).toEqual(Array(3).fill(reprint.id));
    expect(found.questions.flatMap(({ further }) => further)).toEqual([]);
  });

  test('has nothing that stands in a replaced paper alone, which can have been printed with the answers of another', () => {
    const wrong = anExchange({
      numbers: [4],
      question: '',
      answer: { label: 'Antwoord 4', numbers: [4], text: 'De wilde zwijnen worden onderzocht.' },
    });
    const first = theAnswer({ exchanges: [...exchangesWith(['Ja.', 'Ja.', 'Ja.']), wrong] });
    const found = made(first, theAnswer({ id: 'h', reprint: true }));
    expect(found.questions.map(({ numbers, holds }) => [numbers, idOf(found, holds.paper)])).toEqual([
      [[1], 'h'],
      [[2], 'h'],
      [[3], 'h'],
    ]);
  });

  test('takes a paper that two sources have for no further answer to itself', () => {
    const scanned = theAnswer({ id: 'KVR1', exchanges: exchangesWith(['Ja .', 'Ongeveer 4.000 reizigers.', 'Nee.']) });
    expect(made(theAnswer(), scanned).questions.flatMap(({ further }) => further)).toEqual([]);
    const ofAnother = made(theAnswer(), theAnswer({ id: 'b', number: '595' }));
    expect(ofAnother.questions[0]?.further).toEqual([{ paper: 1, index: 0 }]);
  });

  test('takes an answer from the paper that has it, where the first lacks it', () => {
    const partly = theAnswer({ exchanges: exchangesWith(['Ja.', null, 'Nee.']) });
    const found = made(partly, theFurtherAnswer());
    expect(found.questions[1]).toMatchObject({ holds: { paper: 1, index: 1 }, further: [] });
  });

  test('has the question of a paper that asks more, and says where one is put in other words', () => {
    const more = theQuestions({
      exchanges: [
        ...exchangesWith().map((one, at) => (at === 2 ? { ...one, question: `${one.question} Zo nee, waarom niet?` } : one)),
        anExchange({ numbers: [4], question: 'En in de winter?', answer: null }),
      ],
    });
    const found = made(more, theAnswer());
    expect(found.questions.map(({ numbers }) => numbers)).toEqual([[1], [2], [3], [4]]);
    expect(found.questions[3]?.holds).toEqual({ paper: 0, index: 3 });
    expect(found.questions.map(({ otherWords }) => otherWords)).toEqual([[], [], [{ paper: 0, index: 2 }], []]);
  });

  test('takes what a later paper asks under the same numbers for other questions', () => {
    const [first] = exchangesWith(['Ja.']);
    const other = anExchange({ question: 'Wanneer ontvangt de Kamer het toegezegde onderzoek naar zeehavens?' });
    const found = made(theAnswer({ exchanges: [first ?? other] }), theFurtherAnswer({ exchanges: [other] }));
    expect(found.questions).toMatchObject([
      { numbers: [1], holds: { paper: 0, index: 0 }, further: [], otherWords: [] },
      { numbers: [1], holds: { paper: 1, index: 0 }, further: [], otherWords: [] },
    ]);
  });

  test('takes blanks, hyphens and quotation marks for no other words, and two questions for a joint one', () => {
    const [one, two, three] = exchangesWith();
    const joint = anExchange({ numbers: [2, 3], question: `${two?.question}\n\n${three?.question}` });
    const scanned = anExchange({ numbers: [1], question: one?.question.replace('veerboot', 'veer-boot') ?? '' });
    const found = made(theQuestions(), theAnswer({ exchanges: [scanned, joint] }));
    expect(found.questions.map(({ numbers }) => numbers)).toEqual([[1], [2, 3]]);
    expect(found.questions.flatMap(({ otherWords }) => otherWords)).toEqual([]);
  });
});

describe('the state of a case', () => {
  const answered = (received: string) => theAnswer({ received });
  const noTerm = { chamber: 'eerste' } as const;
  const withdrawn = (notice: string) => thePostponement({ notice });
  test.each<[string, Document[], string, object]>([
    ['is open on day 21', [theQuestions()], '2024-10-11', { key: 'open', days: 21, due: '2024-10-11' }],
    ['is late on day 22', [theQuestions()], '2024-10-12', { key: 'late', days: 22 }],
    [
      'is postponed on day 42',
      [theQuestions(), thePostponement()],
      '2024-11-01',
      { key: 'postponed', days: 42, due: '2024-11-01' },
    ],
    ['is late after postponement', [thePostponement()], '2024-11-02', { key: 'late after postponement', days: 43 }],
    ['is answered in time', [theQuestions(), answered('2024-10-11')], '2025-01-01', { key: 'answered', days: 21, term: 21 }],
    [
      'is answered after the term',
      [theQuestions(), thePostponement(), theAnswer()],
      '2025-01-01',
      { key: 'answered', days: 59, term: 42 },
    ],
    [
      'is answered further, and counts the days to the first answer',
      [theAnswer(), theFurtherAnswer()],
      '2025-01-01',
      { key: 'answered further', days: 59 },
    ],
    [
      'is withdrawn',
      [theQuestions(), withdrawn('De indieners hebben hun vragen op 17 januari ingetrokken.')],
      '2025-01-01',
      { key: 'withdrawn' },
    ],
    [
      'is not withdrawn because something else was',
      [withdrawn('Uw vragen over de ingetrokken vergunning beantwoord ik later.')],
      '2024-10-20',
      { key: 'postponed' },
    ],
    ['has no term in the Senate', [theQuestions(noTerm)], '2024-12-20', { key: 'open', days: 91, term: null, due: null }],
    ['of a year ago is not said to be late', [theQuestions()], '2025-10-01', { key: 'unanswered here' }],
    [
      'is not late where a paper was received, and no answer recognised in it',
      [theAnswer({ exchanges: exchangesWith() })],
      '2024-12-20',
      { key: 'unanswered here' },
    ],
    [
      'is answered in a letter, and not late',
      [theQuestions(), withdrawn('Deze vragen zijn beantwoord in mijn brief van 14 oktober 2024.')],
      '2025-02-01',
      { key: 'answered', isElsewhere: true, days: null },
    ],
    ...(
      [
        ['an answer before its question', [theQuestions(), answered('2024-09-19')], '2025-01-01'],
        ['an answer after a lifetime', [theAnswer({ submitted: '1924-09-20', sessionYear: null })], '2025-01-01'],
        ['two days of submission', [theQuestions(), theAnswer({ submitted: '2024-09-21' })], '2025-01-01'],
        ['an answer that is still to come', [theQuestions(), answered('2024-11-18')], '2024-11-17'],
        ['a year outside that of the session', [theAnswer({ received: '2023-11-18', submitted: '2023-09-20' })], '2025-01-01'],
      ] as const
    ).map(([what, papers, day]): [string, Document[], string, object] => [
      `makes no days of ${what}`,
      [...papers],
      day,
      { key: 'answered', days: null, term: null, due: null, isContradicted: true },
    ]),
    [
      'is not said to wait where the question is dated in the future',
      [theQuestions({ submitted: '2024-12-25' })],
      '2024-12-20',
      { key: 'unanswered here', days: null, due: null, isContradicted: true },
    ],
    [
      'of the session before is no contradiction',
      [theAnswer({ submitted: '2024-06-21', received: '2024-09-27' })],
      '2025-01-01',
      { key: 'answered', days: 98, isContradicted: false },
    ],
    ['without a date counts no days', [theQuestions({ submitted: null })], '2024-12-20', { key: 'open', days: null }],
    [
      'says that a paper was replaced',
      [theAnswer(), theAnswer({ id: 'h', reprint: true })],
      '2025-01-01',
      { isReplaced: true },
    ],
  ])('%s', (_, papers, today, expected) => {
    expect(stateOf(papers.map(factsOf), today)).toMatchObject(expected);
  });

  test('is told by the day in Amsterdam', () => {
    expect(todayInAmsterdam(new Date('2024-06-30T22:30:00Z'))).toBe('2024-07-01');
    expect(todayInAmsterdam(new Date('2024-12-30T22:30:00Z'))).toBe('2024-12-30');
  });
});
