/** Lines and texts of made-up papers, for the tests of the grammar. */
import type { MarkedText } from '../../../src/documents/grammar/marked-text.ts';
import type { Line } from '../../../src/documents/text/lines.ts';

export const markedText = (text: string): MarkedText => ({ text, marks: [] });

/**
 * Lines as a text has them: `''` is a blank line, and a line that begins with `\f` is the first of a page. The first
 * line of all begins a page too.
 */
export function linesOf(written: readonly string[]): Line[] {
  const lines: Line[] = [];
  let gap = false;
  for (const raw of written) {
    if (raw === '') {
      gap = true;
      continue;
    }
    const top = lines.length === 0 || raw.startsWith('\f');
    const text = raw.replace('\f', '');
    lines.push({ text, marks: [], gap: gap && !top, top, blankAtEnd: false });
    gap = false;
  }
  return lines;
}
