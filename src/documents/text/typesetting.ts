/**
 * How wide a line is, and how wide the column of a document: the evidence for where a paragraph ends. The
 * official papers are set flush left without indents or space between paragraphs, so all that tells a
 * paragraph's end is a line that stops although the next word would have fitted.
 */
import { endOf, isUnbroken, type Line } from './lines.ts';

/** The width of a text in ems of some font. */
type Measure = (text: string) => number;

export interface Column {
  readonly measure: Measure;
  /** In the same unit as `measure` gives; infinite where the source does not break its lines. */
  readonly width: number;
}

/**
 * Advance widths in thousandths of an em of the sans-serif (a Univers) that the official papers are set in:
 * a fit to 2,028 printed lines of fourteen of them, whose widths it gives to within 0.06 em on average.
 */
const WIDTHS: Readonly<Record<number, string>> = {
  222: "’‘'",
  278: 'ijlIïíì.,:;/|!',
  300: '()[]',
  335: ' -ft',
  389: 'r*°"“”',
  446: 'z',
  500: 'csk–ç·•J',
  540: '«»?FT',
  556: 'aevxyáàâäéèêë0123456789€$#L',
  600: 'PVSŞšEZ+=<>~',
  613: 'bdghnopquóòôöúùûüñğćş',
  660: 'BCKRXY&',
  720: 'ADHÅÄ',
  775: 'GNOQUÖ',
  840: 'w',
  940: 'mMW%—@…',
};

const OTHER_LETTER = 0.58;
/** By code unit: every letter of every line is measured, several times. */
const ADVANCE = new Float64Array(0x10000).fill(OTHER_LETTER);
for (const [width, letters] of Object.entries(WIDTHS)) {
  for (const letter of letters) ADVANCE[letter.charCodeAt(0)] = Number(width) / 1000;
}
const RAISED_FIGURE = 0.42;
const RAISED_COMMA = 0.45;

export const proportional: Measure = (text) => {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += ADVANCE[text.charCodeAt(at)] ?? OTHER_LETTER;
  return width;
};

/** Text that was broken at a number of characters, as mail programs and editors do. */
const monospaced: Measure = (text) => text.length / 2;

/** The column of a document, by the font in which its line ends make most sense. */
export function findColumn(lines: readonly Line[]): Column {
  const full = fullLines(lines);
  const broken = lines.some(isUnbroken) ? lines : brokenLines(lines);
  const set = fitColumn(broken, full, proportional);
  if (set.misfits === 0) return { measure: proportional, width: set.width };
  const typed = fitColumn(broken, full, monospaced);
  return typed.misfits < set.misfits
    ? { measure: monospaced, width: typed.width }
    : { measure: proportional, width: set.width };
}

/** Would the first word of `below` have fitted behind `above`? `spare` is how much room must be left then, in ems. */
export function hasRoom(column: Column, above: Line, below: Line, spare: number): boolean {
  return widthWithNext(above, below, column.measure) + spare <= column.width;
}

/** Can two lines be one on paper? */
export function fitTogether(column: Column, above: Line, below: Line): boolean {
  const { measure, width } = column;
  return widthOf(above, measure) + measure(' ') + widthOf(below, measure) <= width;
}

/** The width of a line and the first word of the next one behind it. */
function widthWithNext(above: Line, below: Line, measure: Measure): number {
  const word = firstWord(below.text);
  const marks = below.marks.filter((mark) => mark.at <= word.length);
  return widthOf(above, measure) + measure(' ') + widthOf({ text: word, marks }, measure);
}

/** A text with the marks that stand in it: raised figures of three quarters of the size. */
function widthOf({ text, marks }: Pick<Line, 'text' | 'marks'>, measure: Measure): number {
  if (marks.length === 0) return measure(text);
  const raised = marks.map(({ mark, at }, i) => {
    const comma = marks[i - 1]?.at === at ? RAISED_COMMA : 0;
    return comma + mark.length * RAISED_FIGURE;
  });
  return raised.reduce((width, more) => width + more, measure(text));
}

/** The lines of paragraphs that were broken: one that stands alone, as a title does, can be longer than all others. */
function brokenLines(lines: readonly Line[]): readonly Line[] {
  return lines.filter((line, at) => {
    const next = lines[at + 1];
    return !((line.gap || line.top) && (!next || next.gap || next.top));
  });
}

/** Does a line end with a letter, a comma, or a figure behind a word: `gezonden op 3` / `mei 2024`? */
function endsWithin(line: Line): boolean {
  const last = line.text.at(-1) ?? '';
  if (last === ',' || (last >= 'a' && last <= 'z')) return true;
  return last >= '0' && last <= '9' ? /\p{Ll} \d+$/u.test(endOf(line)) : /\p{L}/u.test(last);
}

/** A line that stops within a sentence did so because the first word of the next one did not fit. */
function fullLines(lines: readonly Line[]): (readonly [above: Line, below: Line])[] {
  return lines.flatMap((line, at) => {
    const next = lines[at + 1];
    const goesOn = next && !next.gap && startsLower(next.text) && endsWithin(line);
    if (!goesOn) return [];
    return [[line, next] as const];
  });
}

/** Does a text begin in lower case? Most lines begin with a letter that needs no pattern. */
function startsLower(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 0x80 ? code >= 0x61 && code <= 0x7a : /^\p{Ll}/u.test(text);
}

/** The width that contradicts the fewest lines. */
function fitColumn(
  lines: readonly Line[],
  full: ReturnType<typeof fullLines>,
  measure: Measure,
): { width: number; misfits: number } {
  const tooWide = Float64Array.from(full, ([above, below]) => widthWithNext(above, below, measure)).sort();
  if (tooWide.length === 0) return { width: Number.POSITIVE_INFINITY, misfits: 0 };
  const fits = Float64Array.from(lines, (line) => widthOf(line, measure)).sort();
  let best = { width: fits.at(-1) ?? 0, misfits: Number.POSITIVE_INFINITY };
  let contradicted = 0;
  for (const [at, width] of fits.entries()) {
    while ((tooWide[contradicted] ?? Number.POSITIVE_INFINITY) <= width) contradicted += 1;
    const misfits = fits.length - 1 - at + contradicted;
    if (misfits <= best.misfits) best = { width, misfits };
  }
  return best;
}

export function firstWord(text: string): string {
  const blank = text.indexOf(' ');
  return blank === -1 ? text : text.slice(0, blank);
}
