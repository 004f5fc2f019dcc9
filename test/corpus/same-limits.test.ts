/** Limits mean the same where the archive is searched and where a case is matched against what is followed. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createMatchers } from '../../src/alerts/matcher.ts';
import { openArchive } from '../../src/archive/archive.ts';
import type { Filter } from '../../src/archive/filter.ts';
import { importFiles } from '../../src/archive/import.ts';
import type { Document } from '../../src/documents/model.ts';
import { EVENT_KINDS } from '../../src/store/follows.ts';
import { aFolder } from '../archive-file.ts';
import { reader } from '../reader.ts';
import { CORPUS, kvrSources, onCorpus } from './corpus.ts';

/** Every so many-th file: most parties, ministries and years are among them. */
const EACH = 151;
const MOST = 10_000;

/** All that these papers can be limited to, each once, and some names as people type them. */
function limitsOf(papers: readonly Document[]): Filter[] {
  const all = papers.flatMap((paper): Filter[] => [
    ...paper.askers.flatMap(({ name, party }) => [{ asker: name }, ...(party ? [{ party }] : [])]),
    ...paper.respondents.flatMap(({ name, role, ministry }) => [
      ...(name ? [{ respondent: name }] : []),
      { role },
      ...(ministry ? [{ ministry }] : []),
    ]),
    ...(paper.number ? [{ number: paper.number }] : []),
    ...(paper.caseNumber ? [{ caseNumber: paper.caseNumber }] : []),
    ...(paper.submitted ? [{ submittedFrom: paper.submitted }, { submittedTo: paper.submitted }] : []),
    ...(paper.received
      ? [{ receivedFrom: paper.received }, { receivedTo: paper.received }, { from: paper.received }]
      : []),
    ...(paper.sessionYear ? [{ sessionYear: paper.sessionYear }, { printedIn: paper.sessionYear }] : []),
    { kind: paper.kind, chamber: paper.chamber },
  ]);
  const typed: Filter[] = [
    { party: 'Partij van de Arbeid' },
    { party: 'GL' },
    { ministry: 'VWS' },
    { ministry: 'financien' },
    { ministry: 'zaken' },
    { asker: 'Renske Leijten' },
    { asker: 'berg' },
    { role: 'staatssecretaris' },
    { to: '2000-01-01' },
    { party: 'SP', ministry: 'VWS' },
    { party: '=SP|CDA' },
    { asker: '=Leijten|Marijnissen' },
    { respondent: '=De Vries' },
    { state: 'answered' },
    { state: 'unanswered here' },
    { answerDays: '0-21' },
    { answerDays: '85-' },
  ];
  return [...new Map([...all, ...typed].map((limit) => [JSON.stringify(limit), limit])).values()];
}

describe.skipIf(!CORPUS)(onCorpus('papers with an answer'), () => {
  test('are let through by the same limits', async () => {
    const path = join(aFolder(), 'archive.db');
    const { added } = await importFiles({
      reader,
      archive: path,
      paths: [],
      sources: kvrSources(EACH),
    });
    const archive = openArchive(path);
    const papers = await archive.papersWith({}, MOST);
    expect(papers).toHaveLength(added);
    const limits = limitsOf(papers);
    const follows = limits.map((filter, id) => ({
      ...{
        id,
        channel: '1',
        guild: '2',
        locale: 'nl' as const,
        madeBy: '3',
        madeAt: '2024-01-01T00:00:00.000Z',
      },
      ...{ search: { text: '', filter, order: 'best' as const }, events: EVENT_KINDS, isPaused: false },
    }));
    const matcher = await createMatchers()(follows);
    const matched = new Map<string, Set<number>>();
    for (const { id } of await archive.recentCases('')) {
      const of = await archive.caseWithId(id);
      if (!of) continue;
      for (const { id: limit } of matcher.matching(of, new Map())) {
        for (const paper of of.papers) {
          const own = matched.get(paper.id) ?? new Set();
          matched.set(paper.id, own.add(limit));
        }
      }
    }
    const differing: unknown[] = [];
    for (const [id, filter] of limits.entries()) {
      const found = new Set((await archive.papersWith(filter, MOST)).map((paper) => paper.id));
      for (const paper of papers) {
        const isMatched = matched.get(paper.id)?.has(id) ?? false;
        // Of a ministry that was asked a channel hears whoever answers.
        if (isMatched && ('ministry' in filter || 'role' in filter)) continue;
        if (isMatched !== found.has(paper.id)) differing.push({ filter, paper: paper.id, isMatched });
      }
    }
    expect(papers.length).toBeGreaterThan(100);
    expect(differing).toEqual([]);
    await archive.close();
  });
});
