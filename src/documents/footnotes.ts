/**
 * The footnotes at the foot of a page. They stand where the page happened to end, often in the middle of a
 * sentence, and are numbered through the document. A block of lines is taken for footnotes only if it reaches
 * to the end of the page and every number in it follows the one before.
 */
import { readLabel } from './labels.ts';
import type { Line } from './lines.ts';
import { findPlaces } from './mark-places.ts';

/** A footnote as lines; the number that opened the first of them is taken off. */
export interface NoteLines {
  readonly number: number;
  readonly lines: readonly Line[];
}

interface Footed {
  readonly body: readonly Line[];
  readonly notes: readonly NoteLines[];
}

/** `1 Trouw, 12 december 2023`, `1Kinderrechten.nl`, `29https://…`, `1) Eerste Kamer`, `[1] NRC`. */
const OPENING = /^(?:(\d{1,3})(?:\) ?| |(?=[\p{L}«‘“"(]))|\[(\d{1,3}) ?\] ?)(?=\S)/u;
/** The longest footnotes in the corpus have eight lines. */
const MOST_LINES = 16;
/** No page has more footnotes than this. */
const MOST_NOTES = 120;

/** What a footnote mostly is: the address, the date or the number of a source. */
const CITATION = /https?:|www\.|Kamerstuk|Handelingen|(?<!\d)(?:19|20)\d\d(?!\d)/;

interface NoteStart {
  readonly at: number;
  readonly number: number;
  readonly size: number;
}

/**
 * Parts a page into its text and its footnotes.
 * @param expected the number that the next footnote of the document has
 */
export function takeFootnotes(page: readonly Line[], expected: number): Footed {
  const starts = noteStarts(page);
  if (starts.length === 0) return { body: page, notes: [] };
  for (const first of new Set([expected, 1])) {
    const chain = longestChain(page, starts, first);
    if (chain.length > 0) return part(page, chain);
  }
  return { body: page, notes: [] };
}

function noteStarts(page: readonly Line[]): NoteStart[] {
  return page.flatMap((line, at) => {
    const opening = OPENING.exec(line.text);
    const number = Number(opening?.[1] ?? opening?.[2]);
    return opening && number > 0 ? [{ at, number, size: opening[0].length }] : [];
  });
}

/** The footnotes from `first` on that end the page: as many as there are, each begun as late as it can be. */
function longestChain(page: readonly Line[], starts: readonly NoteStart[], first: number): NoteStart[] {
  const byNumber = Map.groupBy(starts, (start) => start.number);
  // Where a page has blank lines at all, there is one above its footnotes.
  const hasGaps = page.some((line) => line.gap);
  const opensBlock = ({ at }: NoteStart) => !hasGaps || page[at]?.gap === true || page[at]?.top === true;
  const highest = Math.min(first + MOST_NOTES, Math.max(0, ...byNumber.keys()));
  for (let last = highest; last >= first; last -= 1) {
    const chain: NoteStart[] = [];
    let before = page.length;
    for (let number = last; number >= first; number -= 1) {
      const start = byNumber
        .get(number)
        ?.findLast((one) => one.at < before && (number > first || opensBlock(one)));
      if (!start) break;
      chain.unshift(start);
      before = start.at;
    }
    if (chain.length === last - first + 1 && isFoot(page, chain, hasGaps)) return chain;
  }
  return [];
}

/** A foot has no labels in it, no footnote as long as a page, and a mark above it or the look of a source. */
function isFoot(page: readonly Line[], chain: readonly NoteStart[], hasGaps: boolean): boolean {
  const [first, last] = [chain[0], chain.at(-1)];
  if (!first || !last) return false;
  const lengths = chain.map((start, i) => (chain[i + 1]?.at ?? page.length) - start.at);
  if (lengths.some((length) => length > MOST_LINES)) return false;
  const foot = page.slice(first.at);
  if (foot.some((line) => readLabel(line.text))) return false;
  if (findPlaces(page.slice(0, first.at), first.number, last.number).length > 0) return true;
  return hasGaps && foot.some((line) => CITATION.test(line.text));
}

function part(page: readonly Line[], chain: readonly NoteStart[]): Footed {
  const notes = chain.map((start, i) => {
    const [opening, ...more] = page.slice(start.at, chain[i + 1]?.at ?? page.length);
    const lines = opening ? [{ ...opening, text: opening.text.slice(start.size) }, ...more] : [];
    return { number: start.number, lines };
  });
  return { body: page.slice(0, chain[0]?.at), notes };
}
