import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseOf } from '../../../src/archive/cases/case.ts';
import { evidenceOf, traitsOf } from '../../../src/archive/cases/joining.ts';
import { papersIn } from '../../../src/archive/file/cases.ts';
import { documentIn } from '../../../src/archive/file/stored-document.ts';
import { documentWriter } from '../../../src/archive/file/documents.ts';
import { openForReading, writing } from '../../../src/archive/file/open.ts';
import { inTransaction } from '../../../src/archive/file/transaction.ts';
import type { Document } from '../../../src/documents/model.ts';
import { anArchive } from '../../archive-file.ts';
import { anExchange } from '../../replies/documents.ts';
import { exchangesWith, theAnswer, theFurtherAnswer, thePostponement, theQuestions } from './papers.ts';
import { runs } from '../../runs.ts';

const evidence = (one: Document, other: Document) => evidenceOf(traitsOf(one), traitsOf(other));

const citing = (sessionYear: string, number: string): Partial<Document> => ({
  references: [
    { part: 'title', from: 0, to: 1, kind: 'aanhangsel', chamber: 'II', sessionYear, number, url: null },
  ],
});
const OTHER_QUESTIONS = [
  anExchange({
    question:
      'Wat kost het onderhoud van de sluizen in de Afsluitdijk, wie betaalt daarvan welk deel tot 2030, en waarom zijn de werkzaamheden volgens Rijkswaterstaat opnieuw met anderhalf jaar vertraagd?',
  }),
];
const COUPLED = exchangesWith().map((exchange, at) =>
  at === 0 ? { ...exchange, question: OTHER_QUESTIONS[0]?.question ?? '' } : exchange,
);

describe('two papers are of one case', () => {
  test.each<[string, Document, Document, ReturnType<typeof evidence>]>([
    ['by the number of the case', theQuestions(), theAnswer({ caseNumber: '2024Z14001' }), 'case number'],
    [
      'by the number of the case, though one has no questions',
      theQuestions(),
      thePostponement({ caseNumber: '2024Z14001', exchanges: [], submitted: null }),
      'case number',
    ],
    ['by day, askers and questions', theQuestions(), theAnswer(), 'questions'],
    [
      'though one of the askers is missing, and another has more initials',
      theQuestions({ askers: [{ name: 'M. van der Burg', party: null }] }),
      theAnswer({ askers: [{ name: 'M.M. van der Burg', party: null }, { name: 'De Wit', party: 'DEF' }] }),
      'questions',
    ],
    ['by the number they are printed under', theAnswer(), theFurtherAnswer({ submitted: null }), 'printed number'],
    [
      'by that too where the number of the case is mistyped in one',
      theAnswer({ caseNumber: '2024Z14001' }),
      theAnswer({ caseNumber: '2024Z14010', reprint: true }),
      'printed number',
    ],
    [
      'by the title of the one, where a part of the questions was lost',
      thePostponement({ exchanges: COUPLED }),
      theAnswer(citing('2024-2025', '300')),
      'reference',
    ],
  ])('%s', (_, one, other, expected) => {
    expect(evidence(one, other)).toBe(expected);
    expect(evidence(other, one)).toBe(expected);
  });

  test.each<[string, Document, Document]>([
    ['where they have two numbers', theQuestions(), theAnswer({ caseNumber: '2024Z14002' })],
    [
      'where the same number is that of other members who ask something else',
      theQuestions(),
      theAnswer({ caseNumber: '2024Z14001', askers: [{ name: 'Smit', party: 'X' }], exchanges: OTHER_QUESTIONS }),
    ],
    [
      'where the same number is that of another day and other questions',
      theQuestions(),
      theAnswer({ caseNumber: '2024Z14001', submitted: '2024-03-01', exchanges: OTHER_QUESTIONS }),
    ],
    ['where they share subject, day and askers alone', theQuestions(), theAnswer({ exchanges: OTHER_QUESTIONS })],
    ['where the day is another', theQuestions(), theAnswer({ submitted: '2024-09-21' })],
    ['where all askers are others', theQuestions(), theAnswer({ askers: [{ name: 'Smit', party: 'X' }] })],
    ['where another minister is asked the same', theQuestions(), theAnswer({ addressees: ['Minister van Defensie'] })],
    ['where each is a first answer under a number of its own', theAnswer(), theAnswer({ number: '595' })],
    ['where the one is of the Senate', theQuestions(), theAnswer({ chamber: 'eerste' })],
    [
      'where the questions are too short to tell',
      theQuestions({ exchanges: [anExchange({ question: 'Kunt u deze vragen beantwoorden?' })] }),
      theAnswer({ exchanges: [anExchange({ question: 'Kunt u deze vragen beantwoorden?' })] }),
    ],
    ['where half of the questions differ, and no title refers', thePostponement({ exchanges: COUPLED }), theAnswer()],
  ])('not %s', (_, one, other) => {
    expect(evidence(one, other)).toBeNull();
    expect(evidence(other, one)).toBeNull();
  });
});

describe('the cases of an archive', () => {
  const unnumbered = theAnswer({ id: 'los', number: '700' });
  const papers = [
    theQuestions(),
    thePostponement(),
    theAnswer(),
    theFurtherAnswer(),
    unnumbered,
    theAnswer({ id: 'vreemd', caseNumber: '2024Z14001', submitted: '2023-01-01', exchanges: OTHER_QUESTIONS }),
    theQuestions({ id: 'kv-tk-2024Z14002', caseNumber: '2024Z14002', exchanges: OTHER_QUESTIONS }),
  ];
  const inFile = (path: string) => {
    const db = openForReading(path);
    const found = db.prepare('SELECT id, case_id AS caseId FROM document ORDER BY id').all();
    db.close();
    return found.map((row) => ({ ...row }));
  };

  test('do not depend on the order in which papers come, nor on what was there meanwhile', async () => {
    const expected = inFile(await anArchive(papers));
    expect(new Set(expected.map(({ caseId }) => caseId)).size).toBe(3);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(papers, { minLength: papers.length }),
        fc.subarray(papers),
        async (order, passing) => {
          const path = await anArchive(passing);
          await writing(path, (db) => {
            const writer = documentWriter(db);
            inTransaction(db, () => {
              for (const { id } of passing) writer.remove(id);
              for (const paper of order) writer.put(paper);
              writer.finish();
            });
          });
          expect(inFile(path)).toEqual(expected);
        },
      ),
      { numRuns: runs(25) },
    );
  });

  test('lose no word of a paper, whichever there are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(papers, { minLength: 1 }), async (some) => {
        const path = await anArchive(some);
        const db = openForReading(path);
        const ids = new Set(inFile(path).map(({ caseId }) => String(caseId)));
        const cases = [...ids].map((id) => caseOf(id, papersIn(db, documentIn)(id)));
        db.close();
        const kept = cases.flatMap((one) => one.papers).sort((one, other) => (one.id < other.id ? -1 : 1));
        expect(kept).toEqual([...some].sort((one, other) => (one.id < other.id ? -1 : 1)));
        for (const { papers: own, questions } of cases) {
          const texts = own.flatMap((paper) => paper.exchanges.flatMap(({ answer }) => answer?.text ?? []));
          const shown = questions.flatMap(({ holds, further }) =>
            [holds, ...further].flatMap(({ paper, index }) => own[paper]?.exchanges[index]?.answer?.text ?? []),
          );
          expect(shown.sort()).toEqual(texts.sort());
        }
      }),
      { numRuns: runs(25) },
    );
  });

  test('part again when the paper that joined them leaves', async () => {
    const [first, second] = [
      thePostponement({ exchanges: COUPLED }),
      theAnswer({ exchanges: exchangesWith(['Ja.', null, null]) }),
    ];
    const between = theQuestions({ exchanges: [...COUPLED, ...exchangesWith()] });
    const path = await anArchive([first, second, between]);
    expect(new Set(inFile(path).map(({ caseId }) => caseId))).toEqual(new Set(['2024Z14001']));
    await writing(path, (db) => {
      const writer = documentWriter(db);
      inTransaction(db, () => {
        writer.remove(between.id);
        writer.finish();
      });
    });
    expect(inFile(path)).toEqual([
      { id: first.id, caseId: first.id },
      { id: second.id, caseId: second.id },
    ]);
  });

  test('never take a number that names another case for their own', async () => {
    const path = await anArchive([theQuestions({ id: '2024Z99999', caseNumber: null })]);
    expect(inFile(path)).toEqual([{ id: '2024Z99999', caseId: '2024Z99999~' }]);
  });
});
