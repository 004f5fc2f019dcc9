/** Figures are what one counts by hand: from the papers, and by opening each bar. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openArchive } from '../../src/archive/archive.ts';
import type { Case } from '../../src/archive/cases/case.ts';
import { factsOf, stateOf } from '../../src/archive/cases/state.ts';
import { type Filter, narrowed } from '../../src/archive/filter.ts';
import { importFiles } from '../../src/archive/import.ts';
import { ministriesIn, partiesIn } from '../../src/archive/names/known.ts';
import { comparable, comparablePerson } from '../../src/archive/names/people.ts';
import { namesInTime } from '../../src/archive/names/succession.ts';
import { type Source, sourcesIn } from '../../src/archive/sources.ts';
import type { Document } from '../../src/documents/model.ts';
import { type Engine, openEngine } from '../../src/search/engine.ts';
import { barFilter, FIGURE_VIEWS, type FigureView } from '../../src/search/figures.ts';
import { aFolder, anArchive } from '../archive-file.ts';
import { CORPUS, onCorpus } from '../corpus.ts';
import { reader } from '../reader.ts';
import { aDocument, anExchange } from '../replies/documents.ts';

/** Every so many-th file. */
const EACH = 37;

async function* someOf(folder: string): AsyncGenerator<Source> {
  let at = 0;
  for await (const source of sourcesIn([join(folder, 'kvr-xml.tar.gz')])) {
    if (at % EACH === 0) yield source;
    at += 1;
  }
}

/** What a case counts for in a view: the names of its bars. */
function namesOf(view: FigureView, of: Case, today: string): string[] {
  const { papers } = of;
  if (view === 'years') return papers.flatMap(({ submitted }) => submitted?.slice(0, 4) ?? []);
  if (view === 'parties')
    return papers.flatMap(({ askers, submitted }) =>
      askers.flatMap(({ party }) =>
        party ? partiesIn(party, submitted ? Number(submitted.slice(0, 4)) : null).map(comparable) : [],
      ),
    );
  if (view === 'respondents')
    return papers.flatMap(({ respondents }) =>
      respondents.flatMap(({ name }) => (name ? [comparablePerson(name)] : [])),
    );
  if (view === 'ministries')
    return papers.flatMap(({ respondents }) =>
      respondents.flatMap(({ ministry }) =>
        ministry ? ministriesIn(ministry).map((name) => comparable(namesInTime(name).at(-1) ?? name)) : [],
      ),
    );
  const { key, days } = stateOf(papers.map(factsOf), today);
  if (view === 'waiting') return [key];
  if (!key.startsWith('answered') || days === null || days < 0) return [];
  if (days > 84) return ['85-'];
  const week = Math.max(1, Math.ceil(days / 7));
  return [`${week === 1 ? 0 : 7 * (week - 1) + 1}-${7 * week}`];
}

/** How a bar's value is compared in the same view. */
function known(view: FigureView, value: string): string {
  if (view === 'parties') return comparable(value);
  if (view === 'respondents') return comparablePerson(value);
  return view === 'ministries' ? comparable(namesInTime(value).at(-1) ?? value) : value;
}

const isOfParty = ({ askers }: Document, party: string): boolean =>
  askers.some((asker) => asker.party !== null && partiesIn(asker.party).includes(party));

describe.skipIf(!CORPUS)(onCorpus('papers of forty years'), () => {
  let engine: Engine;
  let cases: Case[];
  beforeAll(async () => {
    const path = join(aFolder(), 'archive.db');
    await importFiles({ reader, archive: path, paths: [], sources: someOf(join(CORPUS ?? '', 'kvr')) });
    const archive = openArchive(path);
    const ids = await archive.recentCases('');
    cases = (await Promise.all(ids.map(({ id }) => archive.caseWithId(id)))).flatMap((of) => of ?? []);
    await archive.close();
    engine = openEngine(path);
  });

  const asked: [string, Filter, (of: Case) => boolean][] = [
    ['all of it', {}, () => true],
    ['those of a party', { party: 'SP' }, ({ papers }) => papers.some((paper) => isOfParty(paper, 'SP'))],
    [
      'those of some years',
      { submittedFrom: '1999-01-01', submittedTo: '2003-12-31' },
      ({ papers }) =>
        papers.some(({ submitted }) => submitted !== null && /^(?:1999|200[0-3])/.test(submitted)),
    ],
  ];
  describe.each(asked)('%s', (_, filter, isMeant) => {
    test.each(FIGURE_VIEWS)('by %s', (view) => {
      const figures = engine.figures({ text: '', filter, limit: 0 }, view);
      const meant = cases.filter(isMeant);
      expect(figures.cases).toBe(meant.length);
      const counts = new Map<string, number>();
      for (const of of meant) {
        for (const name of new Set(namesOf(view, of, figures.today))) {
          counts.set(name, (counts.get(name) ?? 0) + 1);
        }
      }
      for (const { value, count } of figures.bars) {
        expect([value, count]).toEqual([value, counts.get(known(view, value)) ?? 0]);
      }
      // None is left out, and those that are drawn are the most frequent.
      const named = new Set(figures.bars.map(({ value }) => known(view, value)));
      if (view !== 'waiting') expect([...counts.keys()].filter((name) => !named.has(name))).toEqual([]);
      if (!figures.others) return;
      const drawn = figures.bars.slice(0, -figures.others.names);
      const others = figures.bars.slice(-figures.others.names).map(({ value }) => known(view, value));
      expect(drawn).toHaveLength(8);
      expect(Math.max(...others.map((name) => counts.get(name) ?? 0))).toBeLessThanOrEqual(
        Math.min(...drawn.map(({ count }) => count)),
      );
      const ofOthers = meant.filter((of) =>
        namesOf(view, of, figures.today).some((name) => others.includes(name)),
      );
      expect(figures.others.cases).toBe(ofOthers.length);
    });

    test.each(FIGURE_VIEWS)('and each bar of %s opens as many cases', (view) => {
      for (const { value, count } of engine.figures({ text: '', filter, limit: 0 }, view).bars) {
        const of = barFilter(view, value);
        expect(of).not.toBeNull();
        if (of === null || count === 0) continue;
        const { total, isOneCase } = engine.find({ text: '', filter: narrowed(filter, of), limit: 1 });
        // Of one case its answers are counted.
        expect([value, isOneCase ? 1 : total]).toEqual([value, count]);
      }
    });
  });

  test('days to the answer: the middle one, and how many were within the term', () => {
    const { times, today } = engine.figures({ text: '', limit: 0 }, 'times');
    const states = cases.map(({ papers }) => stateOf(papers.map(factsOf), today));
    const answered = states.flatMap(({ key, days, term }) =>
      key.startsWith('answered') && days !== null && days >= 0 ? [{ days, term }] : [],
    );
    const days = answered.map((one) => one.days).sort((one, other) => one - other);
    const half = days.length / 2;
    const median =
      days.length % 2 === 1 ? days[Math.floor(half)] : ((days[half - 1] ?? 0) + (days[half] ?? 0)) / 2;
    const withTerm = answered.filter(({ term }) => term !== null);
    expect(times).toEqual({
      median,
      answers: days.length,
      withTerm: withTerm.length,
      withinTerm: withTerm.filter((one) => one.days <= (one.term ?? 0)).length,
    });
  });
});

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
