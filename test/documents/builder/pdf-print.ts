/** A paper as a PDF, in the measures of the official ones. */
import { foot, head, type Layout, type PrintedLine, type Style, setNote } from './layout.ts';
import type { Paper } from './paper.ts';
import { type PlacedText, type Sheet, toPdf } from './pdf.ts';
import { widthOf } from './widths.ts';

/** In points, as measured on the official papers. */
const COLUMN = 221.1;
const TEXT = { size: 8.53, leading: 9.58 };
const NOTE = { size: 6.93, leading: 9.04, indent: 6.24 };
const MARK = { size: 5.49, rise: 3.49, stretch: 1.18 };
const NOTE_MARK = { size: 4.49, rise: 2.75 };
const SHORTEST_PAGE = 771;
const BELOW_TEXT = 160;

export function printPdf(paper: Paper, { pages }: Layout, style: Style): Buffer {
  const publication = style.furniture ? paper.publication : null;
  const sheets = pages.map(({ lines, notes }, at): Sheet => {
    const texts: PlacedText[] = [];
    let baseline = 60;
    if (at === 0 && publication) {
      for (const [i, line] of head(publication)
        .filter((one) => one !== '')
        .entries()) {
        texts.push({ text: line.trim(), left: COLUMN, baseline: baseline + 20 * i, size: 9 });
      }
      baseline += 240;
    }
    for (const line of lines) {
      baseline += TEXT.leading * (line.gapBefore ? 2 : 1);
      texts.push(...drawLine(line, baseline));
    }
    const noteLines = notes.flatMap((mark) => setNote(paper, mark).map((line, i) => ({ mark, line, i })));
    const height = Math.max(SHORTEST_PAGE, baseline + noteLines.length * NOTE.leading + BELOW_TEXT);
    for (const [i, one] of noteLines.entries()) {
      texts.push(...drawNote(one, height - BELOW_TEXT + 20 - (noteLines.length - 1 - i) * NOTE.leading));
    }
    if (publication) texts.push(...drawFoot(foot(publication, at), height));
    return { height, texts };
  });
  return toPdf(sheets, (letter) => widthOf(letter));
}

function drawLine({ set }: PrintedLine, baseline: number): PlacedText[] {
  const texts: PlacedText[] = [];
  let left = COLUMN;
  for (const part of set.split(/(\{[^a-z]*\})/)) {
    if (part === '') continue;
    const isMark = part.startsWith('{');
    const text = isMark ? part.replace(/[{}]/g, '').replaceAll('\u0001', ' ') : part;
    const { size, rise, stretch } = isMark ? MARK : { ...TEXT, rise: 0, stretch: 1 };
    texts.push({ text, left, baseline: baseline - rise, size, stretch });
    left += widthOf(text) * size * stretch;
  }
  return texts;
}

function drawNote(
  { mark, line, i }: { mark: number; line: string; i: number },
  baseline: number,
): PlacedText[] {
  const left = COLUMN + NOTE.indent;
  if (i > 0) return [{ text: line, left, baseline, size: NOTE.size }];
  const number = String(mark);
  return [
    { text: `${number} `, left: COLUMN, baseline: baseline - NOTE_MARK.rise, size: NOTE_MARK.size },
    { text: line.slice(number.length).trimStart(), left, baseline, size: NOTE.size },
  ];
}

/** The running foot and the number of the page on one baseline, the rest to the left of it. */
function drawFoot(lines: readonly string[], height: number): PlacedText[] {
  const printed = lines.filter((line) => line.trim() !== '');
  const [running = '', number = ''] = printed.slice(-2);
  return [
    ...printed
      .slice(0, -2)
      .map((text, i) => ({ text, left: 55, baseline: height - 82 + 6.4 * i, size: 5.86 })),
    { text: running, left: COLUMN, baseline: height - 69.4, size: 9.06 },
    { text: number, left: 535, baseline: height - 69.4, size: 9.06 },
  ];
}
