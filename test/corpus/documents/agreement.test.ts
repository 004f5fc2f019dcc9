import { describe, expect, test } from 'vitest';
import { CORPUS, onCorpus } from '../corpus.ts';
import { readAllForms, TOOLS } from './agreement.ts';

/** What an extraction destroyed for good: pypdf loses bullets, the others read lists and tables by column. */
const DESTROYED: Readonly<Record<string, readonly string[]>> = {
  pypdf34: ['ah-tk-20232024-1178', 'ah-tk-20232024-1432'],
  pdftotext: ['ah-tk-20232024-1314'],
  pdfminer: [
    'ah-tk-20232024-1178',
    'ah-tk-20232024-1314',
    'ah-tk-20232024-1432',
    'ah-tk-20232024-2271',
    'ah-tk-20232024-878',
  ],
};

const agreements = CORPUS ? await readAllForms() : [];

describe.skipIf(!CORPUS)(onCorpus('the same paper in nine formats'), () => {
  test.each(TOOLS)('as %s extracts it, agrees with the PDF', (tool) => {
    const own = agreements.filter((one) => one.tool === tool);
    expect(own).toHaveLength(14);
    for (const { paper, parts } of own) {
      const { who, when, numbers, questions, answers } = parts;
      for (const [agreeing, all] of [who, when, numbers]) expect([paper, agreeing]).toEqual([paper, all]);
      if (DESTROYED[tool]?.includes(paper)) continue;
      for (const [agreeing, all] of [questions, answers]) expect([paper, agreeing]).toEqual([paper, all]);
    }
  });

  test('no letter is lost even where an extraction changed their order', () => {
    // pdftotext printed the number of a footnote among the cells of a table: its words stand behind the table.
    const lost = agreements.filter(({ hasSameLetters }) => !hasSameLetters);
    expect(lost.map(({ tool, paper }) => [tool, paper])).toEqual([['pdftotext', 'ah-tk-20232024-1314']]);
  });

  test.each(TOOLS.filter((tool) => tool !== 'pdftotext'))('%s: every footnote is found, whole', (tool) => {
    const own = agreements.filter((one) => one.tool === tool);
    const sum = (at: 0 | 1) => own.reduce((total, { parts }) => total + parts.footnotes[at], 0);
    expect([sum(0), sum(1)]).toEqual([79, 79]);
  });
});
