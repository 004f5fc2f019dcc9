/** What is said of all cases at once, in SQL, is what is said of each. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openArchive } from '../../../src/archive/archive.ts';
import { factsOf, type StateKey, stateOf, todayInAmsterdam } from '../../../src/archive/cases/state.ts';
import type { Document } from '../../../src/documents/model.ts';
import { sessionYearOf } from '../../../src/documents/session-year.ts';
import { anArchive } from '../../archive-file.ts';
import { aDocument, anExchange } from '../../replies/documents.ts';
import { runs } from '../../runs.ts';

const STATES: readonly StateKey[] = [
  ...(['open', 'late', 'postponed', 'late after postponement'] as const),
  ...(['answered', 'answered further', 'withdrawn', 'unanswered here'] as const),
];

const daysAgo = (days: number): string => todayInAmsterdam(new Date(Date.now() - days * 86_400_000));

const sessionAround = (days: number, years: number): string => {
  const from = Number(sessionYearOf(daysAgo(days)).slice(0, 4)) + years;
  return `${from}-${from + 1}`;
};

/** A paper of a case: when its questions were asked, and what came of it. */
const paper = fc.record({
  kind: fc.constantFrom('questions' as const, 'answers' as const, 'postponement' as const),
  isAnswered: fc.boolean(),
  furtherAnswer: fc.boolean(),
  isWithdrawn: fc.boolean(),
  isElsewhere: fc.boolean(),
  received: fc.option(fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constantFrom(-1, 9_000)), { nil: null, freq: 9 }),
  /** Days by which it dates the questions otherwise than the others do. */
  shift: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 1),
  /** Years from the session year of its day. */
  session: fc.constantFrom(null, null, 0, 0, -1, 3),
});
const aCase = fc.record({
  asked: fc.option(fc.oneof(fc.integer({ min: 15, max: 70 }), fc.constantFrom(365, 366, 21, 22, 42, 43, -1, 7_340)), {
    nil: null,
    freq: 10,
  }),
  chamber: fc.constantFrom('tweede' as const, 'tweede' as const, 'eerste' as const),
  papers: fc.array(paper, { minLength: 1, maxLength: 4 }),
});

test('state and days of any case', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aCase, { minLength: 20, maxLength: 40 }), async (cases) => {
      const documents = cases.flatMap(({ asked, chamber, papers }, at) =>
        papers.map(
          ({ kind, isAnswered, furtherAnswer, isWithdrawn, isElsewhere, received, shift, session }, of): Document =>
            aDocument({
              ...{ id: `d${at}-${of}`, kind, chamber, furtherAnswer, reprint: false, number: null },
              caseNumber: `2026Z${String(10_000 + at)}`,
              submitted: asked === null ? null : daysAgo(asked + shift),
              sessionYear: session === null ? null : sessionAround(received ?? asked ?? 0, session),
              received: received === null ? null : daysAgo(received),
              notice: isWithdrawn
                ? 'Deze vragen zijn ingetrokken door de indieners.'
                : isElsewhere
                  ? 'Deze vragen zijn beantwoord in mijn brief van 3 mei.'
                  : 'Het duurt langer.',
              exchanges: [anExchange(isAnswered ? {} : { answer: null })],
            }),
        ),
      );
      const archive = openArchive(await anArchive(documents));
      const saidOf = async (filter: Parameters<typeof archive.papersWith>[0]) =>
        (await archive.papersWith(filter, 1_000)).map(({ id }) => id).sort();
      const expected = new Map<string, string[]>();
      const days = new Map<number, string[]>();
      for (const { id } of await archive.recentCases('')) {
        const of = await archive.caseWithId(id);
        if (!of) continue;
        const state = stateOf(of.papers.map(factsOf), todayInAmsterdam());
        const ids = of.papers.map((one) => one.id);
        expected.set(state.key, [...(expected.get(state.key) ?? []), ...ids]);
        if (state.key.startsWith('answered') && state.days !== null) {
          days.set(state.days, [...(days.get(state.days) ?? []), ...ids]);
        }
      }
      for (const state of STATES) {
        expect([state, await saidOf({ state })]).toEqual([state, (expected.get(state) ?? []).sort()]);
      }
      for (const [count, ids] of days) {
        expect([count, await saidOf({ answerDays: `${count}-${count}` })]).toEqual([count, ids.sort()]);
      }
      await archive.close();
    }),
    { numRuns: runs(15) },
  );
});
