/**
 * What is printed on pages and is no part of the document, by its place: the running head and foot, and on the
 * first page what stands beside the foot. A footnote may begin with the very words of the running foot, but
 * stands above it.
 */

import { readLabel } from '../grammar/labels.ts';
import { publicationOf } from '../grammar/publication.ts';
import type { LeftOut } from '../left-out.ts';
import { IMPRINT, RUNNING_FOOT } from '../text/foot.ts';
import type { Cell, Row } from './rows.ts';

interface WithoutFurniture {
  readonly pages: readonly (readonly Row[])[];
  readonly leftOut: readonly LeftOut[];
  /** The id of the publication, as the first page has it: "ah-tk-20232024-1076". */
  readonly id: string | null;
}

/** What stands at the foot of a page, in one row or several, with an example of each. */
const FOOT = [
  ...IMPRINT,
  new RegExp(String.raw`^${RUNNING_FOOT}\b.{0,20}$`), // Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel 1
  /^\d{0,3} ?(?:Pagina|Blz\.?|Bladzijde) ?\d+(?: ?(?:van|\/) ?\d+)?$/i, // Pagina 2 van 4; `1Pagina1van2`
  /^\d{1,3} ?(?:\/|van) ?\d{1,3}$/, // 2/4
];
/** What a browser prints below a page; a footnote can be an address as well, but no part of the pages is behind it. */
const PRINTED_FROM = /^(?:https?|file):\S+ \d{1,3}\/\d{1,3}$/;
/** What a browser prints above a page: `12/1/26, 8:21 AM`, `1-12-2026 20:21`. */
const PRINTED_AT = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},? \d{1,2}:\d{2}(?: [AP]M)?(?: .*)?$/;
/** `2`, `- 2 -`, `Pagina 2`, `2/4`, `2 van 4`. */
const NUMBER_ABOVE =
  /^(?:[-–] ?(\d{1,3}) ?[-–]|(?:pagina|blz\.?|bladzijde|p\.) ?(\d{1,3})(?: ?(?:van|\/) ?\d{1,3})?|(\d{1,3})(?: ?(?:van|\/) ?\d{1,3})?)$/i;
/** Behind the foot, or by itself. */
const PAGE_NUMBER = /^\d{1,3}$/;
/** The foot of the papers takes the lowest 16 % of a page, the head of a ministry's letter the highest 20 %. */
const FOOT_FROM = 0.84;
const HEAD_TO = 0.2;
/** Rows that come back are furniture if they stand apart from the text, by so many times their size. */
const APART = 1.8;
const FEWEST_PAGES = 2;
/** On so few pages the same sentence can stand in one place by chance: there only words that are no sentence come back. */
const FEW_PAGES = 3;
const LONGEST_HEADING = 70;
/** No head or foot has more rows. */
const MOST_APART = 6;
/** Footnotes are set in 0.81 of the size of the text. */
const SMALLER = 0.93;
/** What a sentence goes on behind. */
const SENTENCE_END = /[.?!:;…][)»”’"']*$/u;

/** @param heights of the pages, in points */
export function takePageFurniture(
  pages: readonly (readonly Row[])[],
  heights: readonly number[],
): WithoutFurniture {
  const returning = returningRows(pages);
  let id: string | null = null;
  const leftOut: LeftOut[] = [];
  const leave = (row: Row | undefined) => {
    // The small print of a first page stands so close together that a line of it is taken for raised letters.
    const small = row?.cells.flatMap(({ shifted }) => shifted.map(({ text }) => text)) ?? [];
    for (const text of row ? [...small, textOf(row)] : []) leftOut.push({ text, reason: 'page' });
  };
  const bare = pages.map((page, number) => {
    const rows = [...page];
    const height = heights[number] ?? 0;
    let isNumbered = false;
    for (let row = rows.at(-1); row; row = rows.at(-1)) {
      const isNumber = row.baseline >= height * FOOT_FROM && PAGE_NUMBER.test(textOf(row));
      // A second figure by itself is the last of a list or of a table.
      if (!(isNumber && !isNumbered) && !isFoot(row, rows.at(-2), height, returning)) break;
      isNumbered ||= isNumber;
      id ??= row.cells.map(({ text }) => text).find((text) => publicationOf(text) !== null) ?? null;
      leave(rows.pop());
    }
    if (number > 0) {
      while (rows[0] && isReturningHead(rows[0], rows[1], height, returning)) leave(rows.shift());
    }
    while (rows[0] && isAbove(rows[0], rows[1], height, number + 1)) leave(rows.shift());
    return rows;
  });
  withinSentences(bare, heights, leave);
  return { pages: bare, leftOut, id };
}

function isFoot(row: Row, above: Row | undefined, height: number, returning: ReadonlySet<string>): boolean {
  if (row.baseline < height * FOOT_FROM) return false;
  if (PRINTED_FROM.test(textOf(row))) return true;
  const isPrinted = ({ text }: Cell) => FOOT.some((pattern) => pattern.test(text));
  const [first, ...others] = row.cells;
  if (first && isPrinted(first) && others.every((cell) => isPrinted(cell) || PAGE_NUMBER.test(cell.text))) {
    return true;
  }
  const isApart = !above || row.baseline - above.baseline > APART * row.size;
  return isApart && returning.has(keyOf(row));
}

function isReturningHead(
  row: Row,
  below: Row | undefined,
  height: number,
  returning: ReadonlySet<string>,
): boolean {
  if (row.baseline > height * HEAD_TO || !returning.has(keyOf(row))) return false;
  return !below || returning.has(keyOf(below)) || below.baseline - row.baseline > APART * row.size;
}

/** The number of the page, or the day on which it was printed, above its text. */
function isAbove(row: Row, below: Row | undefined, height: number, number: number): boolean {
  if (row.baseline > height * HEAD_TO) return false;
  if (PRINTED_AT.test(row.cells[0]?.text ?? '')) return true;
  const [, dashed, named, plain] = NUMBER_ABOVE.exec(textOf(row)) ?? [];
  const isApart = !below || below.baseline - row.baseline > APART * row.size;
  return isApart && Number(dashed ?? named ?? plain) === number;
}

/**
 * What stands at the foot of a page and at the head of the next one, apart from the text, where a sentence goes on from the one to the
 * other: whatever it says, it is no part of that sentence.
 */
function withinSentences(
  pages: Row[][],
  heights: readonly number[],
  leave: (row: Row | undefined) => void,
): void {
  for (const [at, page] of pages.entries()) {
    const next = pages[at + 1];
    if (!next) continue;
    const [foot] = candidates(page.length, (size) =>
      isApartBelow(page, size, (heights[at] ?? 0) * FOOT_FROM, next),
    );
    const body = page.slice(0, page.length - (foot ?? 0));
    const last = body.at(-1);
    const [head] = candidates(next.length, (size) =>
      isApartAbove(next, size, (heights[at + 1] ?? 0) * HEAD_TO, last),
    );
    const first = next[head ?? 0];
    if ((foot ?? head) === undefined || !last || !first || !goesOn(last, first)) continue;
    for (const row of page.splice(body.length)) leave(row);
    for (const row of next.splice(0, head ?? 0)) leave(row);
  }
}

/** How many rows it can be, the fewest first. */
const candidates = (rows: number, is: (size: number) => boolean): number[] =>
  Array.from({ length: Math.min(MOST_APART, rows - 1) }, (_, at) => at + 1).filter(is);

/** Does a sentence go on from one row to the next? */
function goesOn(above: Row, below: Row): boolean {
  return (
    !SENTENCE_END.test(textOf(above)) && /^\p{Ll}/u.test(textOf(below)) && readLabel(textOf(above)) === null
  );
}

/** Do the last rows of a page stand apart from its text, and say nothing that is a sentence or a footnote? */
function isApartBelow(rows: readonly Row[], size: number, from: number, next: readonly Row[]): boolean {
  const [above, ...below] = rows.slice(-size - 1);
  const [first] = below;
  if (!above || !first || first.baseline < from || first.baseline - above.baseline <= APART * first.size)
    return false;
  const isText = next.slice(0, MOST_APART + 1).some((row) => goesOn(above, row));
  return isText && below.every((row) => isOther(row, above));
}

/** Do the first rows of a page stand apart from its text, and say nothing that is a sentence? */
function isApartAbove(rows: readonly Row[], size: number, to: number, last: Row | undefined): boolean {
  const [above, below] = [rows.slice(0, size), rows[size]];
  const lowest = above.at(-1);
  if (!last || !lowest || !below || lowest.baseline > to) return false;
  if (below.baseline - lowest.baseline <= APART * lowest.size || !goesOn(last, below)) return false;
  return above.every((row) => isOther(row, last));
}

/** Footnotes stand there too, in smaller letters; and words that go on with a sentence are of it. */
function isOther(row: Row, text: Row): boolean {
  const isNote = row.size < SMALLER * text.size && row.cells.some(({ shifted }) => shifted.length > 0);
  return !isNote && isHeading(textOf(row));
}

/** Words that are no part of a sentence. */
function isHeading(text: string): boolean {
  return text.length <= LONGEST_HEADING && !/^\p{Ll}/u.test(text) && !/[.?!;:,]$/.test(text);
}

/** The first and last rows that stand in the same place on most pages, numbers aside. */
function returningRows(pages: readonly (readonly Row[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const mayReturn = (text: string) =>
    pages.length > FEW_PAGES || (/\p{L}{3}/u.test(text) && (isHeading(text) || ADDRESS.test(text)));
  for (const page of pages) {
    const outer = [...page.slice(0, 8), ...page.slice(-8)].filter((row) => mayReturn(textOf(row)));
    for (const key of new Set(outer.map(keyOf))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const enough = Math.max(FEWEST_PAGES, pages.length * 0.6);
  return new Set([...counts].flatMap(([key, count]) => (count >= enough ? [key] : [])));
}

const ADDRESS = /^(?:https?|file|www)[:.]/;

/** A label is no furniture, however many pages begin with one. */
function keyOf({ baseline, cells }: Row): string {
  const text = textOf({ cells });
  return readLabel(text) ? text : `${Math.round(baseline / 2)} ${text.replace(/\d+/g, '#')}`;
}

function textOf({ cells }: Pick<Row, 'cells'>): string {
  return cells.map(({ text }) => text).join(' ');
}
