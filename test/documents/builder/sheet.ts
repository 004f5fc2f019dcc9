/** Pages of a PDF that are written line by line, for what no paper of the builder has. */
import type { PlacedText, Sheet } from './pdf.ts';
import { toPdf } from './pdf.ts';
import { widthOf } from './widths.ts';

export const LEFT = 221;
const SIZE = 8.53;
const LEADING = 9.58;
const HEIGHT = 771;

/** A line: its words with raised figures as `^1^`, lowered ones as `_2_`; or words in places of their own. */
export type SheetLine = string | readonly PlacedText[];

interface SheetStyle {
  readonly size?: number;
  readonly left?: number;
  /** The first baseline, from the top. */
  readonly from?: number;
  readonly leading?: number;
}

/** Lines below one another; an empty one is a blank line. */
export function set(
  lines: readonly SheetLine[],
  { size = SIZE, left = LEFT, from = 60, leading = LEADING }: SheetStyle = {},
): PlacedText[] {
  return lines.flatMap((line, at) => {
    const baseline = from + at * leading;
    return typeof line === 'string' ? words(line, left, baseline, size) : line;
  });
}

/** Words on one baseline. */
export function words(line: string, left: number, baseline: number, size = SIZE): PlacedText[] {
  let at = left;
  return line.split(/(\^[^^]+\^|_[^_]+_)/).flatMap((part): PlacedText[] => {
    if (part === '') return [];
    const isRaised = part.startsWith('^');
    const isShifted = isRaised || part.startsWith('_');
    const text = isShifted ? part.slice(1, -1) : part;
    const own = isShifted ? size * 0.65 : size;
    const placed = {
      text,
      left: at,
      baseline: baseline - (isShifted ? (isRaised ? 0.41 : -0.15) * size : 0),
      size: own,
    };
    at += widthOf(text) * own;
    return [placed];
  });
}

/** The footnotes of a page, `^1^NRC, 3 januari 2023`, their last line where the official papers have it. */
export function notes(lines: readonly string[], height = HEIGHT): PlacedText[] {
  const from = height - 148 - (lines.length - 1) * 9;
  return lines.flatMap((line, at) => {
    const [, number = '', text = line] = /^\^(\d+)\^(.*)$/.exec(line) ?? [];
    return [
      ...(number === '' ? [] : words(`^${number}^`, LEFT, from + 9 * at, 6.93)),
      ...words(text, LEFT + 6.24, from + 9 * at, 6.93),
    ];
  });
}

export function sheet(...texts: (readonly PlacedText[])[]): Sheet {
  return { height: HEIGHT, texts: texts.flat() };
}

export function pdfOf(...sheets: Sheet[]): Buffer {
  return toPdf(sheets, (letter) => widthOf(letter));
}
