/** What a picture must not hide. */
import { afterAll, describe, expect, test } from 'vitest';
import type { Document } from '../../src/documents/model.ts';
import { type Engine, openEngine } from '../../src/search/engine.ts';
import type { FigureView } from '../../src/search/figure-views.ts';
import { barFilter } from '../../src/search/figures.ts';
import { anArchive } from '../archive-file.ts';
import { aDocument, anExchange } from '../replies/documents.ts';

describe('what a picture must not hide', () => {
  const ferry = (id: string, submitted: string | null, parts: Partial<Document> = {}) =>
    aDocument({
      ...{ id, submitted, received: null, title: null, subject: `veer ${id}`, respondents: [] },
      exchanges: [anExchange({ question: `Vaart de veerboot ${id}?`, answer: null })],
      ...parts,
    });
  const opened: Engine[] = [];
  const engineOf = async (...documents: Document[]) => {
    const engine = openEngine(await anArchive(documents));
    opened.push(engine);
    return engine;
  };
  afterAll(() => opened.splice(0));

  test('years without any paper are told from years without one about this, and begun years from whole ones', async () => {
    const engine = await engineOf(
      ferry('a', '2010-02-01'),
      ferry('b', '2010-12-20'),
      aDocument({ id: 'c', submitted: '2011-01-10' }),
      ferry('d', '2014-03-01'),
    );
    const { bars, gaps, counted } = engine.figures({ text: 'veerboot', limit: 0 }, 'years');
    expect(bars).toEqual([
      { value: '2010', count: 2 },
      { value: '2011', count: 0 },
      { value: '2012', count: 0 },
      { value: '2013', count: 0 },
      { value: '2014', count: 1 },
    ]);
    expect(gaps).toEqual({
      absent: ['2012', '2013'],
      partial: [
        { year: '2011', from: '2011-01-10', to: '2011-01-10' },
        { year: '2014', from: '2014-03-01', to: '2014-03-01' },
      ],
    });
    expect(counted).toBe(3);
  });

  test('what has no date, no party or no answer is not lost: it is not among the counted', async () => {
    const engine = await engineOf(
      ferry('a', null, { askers: [{ name: 'Jansen', party: null }] }),
      ferry('b', '2014-03-01'),
    );
    for (const view of ['years', 'parties'] as const) {
      const { cases, counted } = engine.figures({ text: 'veerboot', limit: 0 }, view);
      expect({ cases, counted }).toEqual({ cases: 2, counted: 1 });
    }
    expect(engine.figures({ text: 'veerboot', limit: 0 }, 'ministries')).toMatchObject({
      counted: 0,
      bars: [],
    });
  });

  test('a ministry is one by all its names, under the newest that is there, and it is said which', async () => {
    const by = (id: string, ministry: string) =>
      ferry(id, '2014-03-01', {
        received: '2014-03-20',
        respondents: [{ role: 'Minister', name: 'De Vries', ministry }],
        exchanges: [anExchange({ question: `Vaart de veerboot ${id}?` })],
      });
    const engine = await engineOf(
      by('a', 'Verkeer en Waterstaat'),
      by('b', 'Infrastructuur en Milieu'),
      by('c', 'Justitie'),
    );
    const { bars, joined } = engine.figures({ text: 'veerboot', limit: 0 }, 'ministries');
    expect(bars).toEqual([
      { value: 'Infrastructuur en Milieu', count: 2 },
      { value: 'Justitie', count: 1 },
    ]);
    expect(joined).toEqual([
      { name: 'Infrastructuur en Milieu', names: ['Verkeer en Waterstaat', 'Infrastructuur en Milieu'] },
    ]);
    const filter = barFilter('ministries', 'Infrastructuur en Milieu') ?? {};
    expect(engine.find({ text: '', filter, limit: 1 }).total).toBe(2);
  });

  test.each<[FigureView, string]>([
    ['years', '2014-01'],
    ['years', "2014' OR 1"],
    ['times', '1-2-3'],
    ['waiting', 'answered'],
    ['parties', ''],
    ['parties', 'SP|CDA'],
  ])('%s has no bar “%s”', (view, value) => {
    expect(barFilter(view, value)).toBeNull();
  });
});

test.each([
  ['years', '2021', { submittedFrom: '2021-01-01', submittedTo: '2021-12-31' }],
  ['times', '0-21', { answerDays: '0-21' }],
  ['times', '43-', { answerDays: '43-' }],
  ['waiting', 'open', { state: 'open' }],
  ['parties', 'SP', { party: '=SP' }],
  ['respondents', 'Kaag', { respondent: '=Kaag' }],
  ['ministries', 'Financiën', { ministry: '=Financiën' }],
] as const)('the cases of a bar of %s, %s, are found by their limit', (view, value, filter) => {
  expect(barFilter(view, value)).toEqual(filter);
});
