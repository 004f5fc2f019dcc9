/** Figures are what one counts by hand: from the papers, and by opening each bar. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openArchive } from '../../src/archive/archive.ts';
import type { Case } from '../../src/archive/cases/case.ts';
import { factsOf, stateOf } from '../../src/archive/cases/state.ts';
import { type Filter, narrowed } from '../../src/archive/filter.ts';
import { importFiles } from '../../src/archive/import.ts';
import { ministriesIn, partiesIn } from '../../src/archive/names/known.ts';
import { comparable, comparablePerson } from '../../src/archive/names/people.ts';
import { namesInTime } from '../../src/archive/names/succession.ts';
import type { Document } from '../../src/documents/model.ts';
import { type Engine, openEngine } from '../../src/search/engine.ts';
import { FIGURE_VIEWS, type FigureView } from '../../src/search/figure-views.ts';
import { barFilter } from '../../src/search/figures.ts';
import { aFolder } from '../archive-file.ts';
import { reader } from '../reader.ts';
import { CORPUS, kvrSources, onCorpus } from './corpus.ts';

/** Every so many-th file. */
const EACH = 37;

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
    await importFiles({ reader, archive: path, paths: [], sources: kvrSources(EACH) });
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
      key.startsWith('answered') && days !== null ? [{ days, term }] : [],
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
      contradicted: states.filter(({ key, isContradicted }) => key.startsWith('answered') && isContradicted)
        .length,
    });
  });
});
