/** What is printed is read back: every word once, in its place, and nothing of the page with it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPdf } from '../../src/documents/pdf/read-pdf.ts';
import { readText } from '../../src/documents/text/read-text.ts';
import { runs, seed } from '../runs.ts';
import { layOut, print } from './builder/layout.ts';
import { documentOf } from './builder/paper.ts';
import { papers, styles } from './builder/papers.ts';
import { printPdf } from './builder/pdf-print.ts';

test('a paper that is laid out as the official ones are is read back as it was', {
  timeout: runs(120_000),
}, () => {
  fc.assert(
    fc.property(papers, styles, (paper, style) => {
      const { text, told, isDoubtful } = print(paper, style);
      fc.pre(!isDoubtful);
      const reading = readText(text, 'gedrukt');
      const expected = documentOf(style.furniture ? told : { ...told, publication: null }, 'gedrukt');
      expect(reading).toMatchObject({ ok: true });
      expect(reading.ok && reading.document).toEqual(expected);
    }),
    // The same papers each time, so that a change is judged by itself; 20,000 others were read on the way here.
    // Of a paper that is read wrongly, the smallest one found within a minute is shown.
    { numRuns: runs(300), seed: seed(2023), interruptAfterTimeLimit: runs(60_000) },
  );
});

test('a paper that is printed as a PDF is read back as it was', { timeout: runs(120_000) }, async () => {
  await fc.assert(
    fc.asyncProperty(papers, styles, async (paper, style) => {
      const layout = layOut(paper, style);
      fc.pre(!layout.isDoubtful);
      const reading = await readPdf(printPdf(paper, layout, style), 'gedrukt');
      const { told } = layout;
      const expected = documentOf(style.furniture ? told : { ...told, publication: null }, 'gedrukt');
      expect(reading).toMatchObject({ ok: true });
      expect(reading.ok && reading.document).toEqual(expected);
    }),
    { numRuns: runs(100), seed: seed(2023), interruptAfterTimeLimit: runs(60_000) },
  );
});
