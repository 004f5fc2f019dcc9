/**
 * The footnotes at the foot of a page. They stand where the page happened to end, often in the middle of a
 * sentence, and are numbered through the document. A block of lines is taken for footnotes only if it reaches
 * to the end of the page and every number in it follows the one before.
 */
import { readLabel } from '../grammar/labels.ts';
import type { Line } from './lines.ts';
import { findPlaces } from './mark-places.ts';

/** A footnote as lines; the number that opened the first of them is taken off. */
export interface NoteLines {
  readonly number: number;
  readonly lines: readonly Line[];
}

interface PageParts {
  readonly body: readonly Line[];
  readonly notes: readonly NoteLines[];
  /** The numbers of footnotes whose words stand among those of another one. */
  readonly merged: readonly number[];
}

/** `1 Trouw, 12 december 2023`, `1Kinderrechten.nl`, `29https://…`, `1) Eerste Kamer`, `[1] NRC`. */
const OPENING = /^(?:(\d{1,3})(?:\) ?| |(?=[\p{L}«‘“"(]))|\[(\d{1,3}) ?\] ?)(?=\S)/u;
/** `1`, with its footnote on the lines below, as pdftotext and pdf-parse print it. */
const ALONE = /^\d{1,3}$/;
/** The longest footnotes in the corpus have eight lines. */
const MOST_LINES = 16;
/** No page has more footnotes than this. */
const MOST_NOTES = 120;

/** What a footnote mostly is: the address, the date or the number of a source. */
const CITATION = /https?:|www\.|Kamerstuk|Handelingen|(?<!\d)(?:19|20)\d\d(?!\d)/;

export function isCitation(text: string): boolean {
  return CITATION.test(text);
}

/** The number that opens a line as it opens a footnote; `null` where none does. */
export function noteNumber(text: string): number | null {
  const opening = OPENING.exec(text);
  return opening ? Number(opening[1] ?? opening[2]) : null;
}

interface NoteStart {
  readonly at: number;
  readonly number: number;
  /** Of what opens it, in characters. */
  readonly size: number;
  /**
   * `apart`: a blank or a bracket parts the number from its words. `glued`: nothing does. `part`: its number is but
   * the first of the figures that it begins with. `alone`: its words are on the lines below.
   */
  readonly shape: 'apart' | 'glued' | 'part' | 'alone';
}

/**
 * Parts a page into its text and its footnotes.
 * @param expected the number that the next footnote of the document has
 */
export function takeFootnotes(printed: readonly Line[], expected: number): PageParts {
  const page = unstack(splitRows(printed));
  const starts = noteStarts(page);
  if (starts.length === 0) return { body: page, notes: [], merged: [] };
  for (const first of new Set([expected, 1])) {
    const behind = page.slice(page.findLastIndex(({ text }) => !ALONE.test(text)) + 1);
    const merged = behind.map(({ text }) => Number(text)).filter((number) => number > first);
    const rest = page.slice(0, page.length - behind.length);
    const torn = merged.length === 0 ? [] : longestChain(rest, starts, first, new Set(merged));
    if (torn.length > 0) return { ...part(rest, torn), merged };
    const chain = longestChain(page, starts, first, new Set());
    if (chain.length > 0) {
      return { ...part(page, [...chain, ...laterThan(chain, page, starts)]), merged: [] };
    }
  }
  return { body: page, notes: [], merged: [] };
}

/** `[2] https://www.ad.nl/… [3] https://…`: two footnotes on a line, where a writer typed them. */
const TYPED = /^\[\d{1,3} ?\]/;
const NEXT_TYPED = /(?<=\S) ?(?=\[\d{1,3} ?\] \S)/;

function splitRows(page: readonly Line[]): readonly Line[] {
  if (!page.some(({ text }) => TYPED.test(text) && NEXT_TYPED.test(text))) return page;
  return page.flatMap((line) => {
    if (!TYPED.test(line.text) || line.marks.length > 0) return [line];
    return line.text.split(NEXT_TYPED).map((text) => ({ ...line, text }));
  });
}

/**
 * `1` / `2` / text / text: pdftotext prints the numbers of a page first where it takes them for a column. As
 * many lines as numbers are a footnote each; of more lines it is not known whose they are, and all are put
 * below the first number, the others behind.
 */
function unstack(page: readonly Line[]): readonly Line[] {
  const isNumber = (line: Line | undefined) => line !== undefined && ALONE.test(line.text);
  const last = page.findLastIndex(isNumber);
  const first = page.findLastIndex((line, at) => at < last && !isNumber(line)) + 1;
  const stack = page.slice(first, last + 1);
  const texts = page.slice(last + 1);
  const isRow = stack.every(({ text }, at) => Number(text) === Number(stack[0]?.text) + at);
  if (stack.length < 2 || !isRow || texts.length < stack.length) return page;
  const [number, ...numbers] = stack;
  if (!number) return page;
  const foot =
    texts.length === stack.length
      ? stack.flatMap((one, at) => [one, ...(texts[at] ? [texts[at]] : [])])
      : [number, ...texts, ...numbers];
  return [...page.slice(0, first), ...foot];
}

/** `1110 miljoen euro`: mark 11, glued to words that begin with figures. */
const GLUED_FIGURES = /^\d{2,}(?= \p{L}|\d* \d{3},)/u;

function noteStarts(page: readonly Line[]): NoteStart[] {
  return page.flatMap((line, at): NoteStart[] => {
    if (!/^[\d[]/.test(line.text)) return [];
    if (ALONE.test(line.text) && /\p{L}/u.test(page[at + 1]?.text ?? '')) {
      return [{ at, number: Number(line.text), size: line.text.length, shape: 'alone' }];
    }
    const opening = OPENING.exec(line.text);
    const number = Number(opening?.[1] ?? opening?.[2]);
    const shape = /^\d+$/.test(opening?.[0] ?? '') ? 'glued' : 'apart';
    const own: NoteStart[] = opening && number > 0 ? [{ at, number, size: opening[0].length, shape }] : [];
    const [figures = ''] = GLUED_FIGURES.exec(line.text) ?? [];
    const parts = [1, 2, 3].flatMap((size): NoteStart[] =>
      size < figures.length && figures[size] !== '0'
        ? [{ at, number: Number(figures.slice(0, size)), size, shape: 'part' }]
        : [],
    );
    return [...own, ...parts];
  });
}

/**
 * The footnotes from `first` on that end the page: as many as there are, each begun as late as it can be.
 * @param merged numbers that pdftotext printed below all of the footnotes, so that it is not known which words
 * are whose
 */
function longestChain(
  page: readonly Line[],
  starts: readonly NoteStart[],
  first: number,
  merged: ReadonlySet<number>,
): NoteStart[] {
  const byNumber = Map.groupBy(starts, (start) => start.number);
  // Where a page has blank lines at all, there is one above its footnotes.
  const hasGaps = page.some((line) => line.gap);
  const highest = Math.min(first + MOST_NOTES, Math.max(0, ...byNumber.keys()));
  for (let last = highest; last >= first; last -= 1) {
    const chain: NoteStart[] = [];
    let before = page.length;
    for (let number = last; number >= first; number -= 1) {
      if (merged.has(number)) continue;
      const above = byNumber.get(number)?.filter((one) => one.at < before) ?? [];
      const start = above.findLast(({ shape }) => shape !== 'part') ?? above.at(-1);
      if (!start) break;
      chain.unshift(start);
      before = start.at;
    }
    const isWhole = chain[0]?.number === first && chain.at(-1)?.number === last;
    if (isWhole && chain.length + merged.size > last - first && isFoot(page, chain, hasGaps)) return chain;
  }
  return [];
}

/** In brackets a number at the start of a line is a footnote's even where one before it is missing: `[2]`, `[4]`. */
function laterThan(
  chain: readonly NoteStart[],
  page: readonly Line[],
  starts: readonly NoteStart[],
): NoteStart[] {
  const later: NoteStart[] = [];
  for (const start of starts) {
    const last = later.at(-1) ?? chain.at(-1);
    const isBelow = last !== undefined && start.at > last.at && start.number > last.number;
    if (isBelow && page[start.at]?.text.startsWith('[')) later.push(start);
  }
  return later;
}

/** A foot has no labels in it, no footnote as long as a page, and a mark above it or the look of a source. */
function isFoot(page: readonly Line[], chain: readonly NoteStart[], hasGaps: boolean): boolean {
  const [first, last] = [chain[0], chain.at(-1)];
  if (!first || !last) return false;
  const lengths = chain.map((start, i) => (chain[i + 1]?.at ?? page.length) - start.at);
  if (lengths.some((length) => length > MOST_LINES)) return false;
  const foot = page.slice(first.at);
  if (foot.some((line) => readLabel(line.text))) return false;
  // Figures by themselves are cells of a table, which is no footnote.
  if (foot.some(({ text }, at) => ALONE.test(text) && !chain.some((start) => start.at === first.at + at))) {
    return false;
  }
  const places = findPlaces(page.slice(0, first.at), first.number, last.number);
  const isReferredTo = ({ number }: NoteStart) =>
    places.some((place) => place.first <= number && number <= place.last);
  const opensBlock = !hasGaps || page[first.at]?.gap === true || page[first.at]?.top === true;
  // A line of the text can begin with a figure; but only a footnote is glued to it, or stands below it.
  const shapes = new Set(chain.map(({ shape }) => shape));
  const looksLikeNotes = !shapes.has('apart') && (shapes.has('glued') || shapes.has('alone'));
  if (chain.every(isReferredTo)) return opensBlock || looksLikeNotes;
  if (shapes.has('alone') || shapes.has('part') || !opensBlock) return false;
  if (places.length > 0) return true;
  return hasGaps && foot.some((line) => CITATION.test(line.text));
}

function part(page: readonly Line[], chain: readonly NoteStart[]): Omit<PageParts, 'merged'> {
  const notes = chain.map((start, i) => {
    const [opening, ...more] = page.slice(start.at, chain[i + 1]?.at ?? page.length);
    const rest = opening?.text.slice(start.size) ?? '';
    const lines = opening && rest !== '' ? [{ ...opening, text: rest }, ...more] : more;
    return { number: start.number, lines };
  });
  return { body: page.slice(0, chain[0]?.at), notes };
}
