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
  /^Pagina \d+(?: van \d+)?$/i, // Pagina 2 van 4
];
/** Behind the foot, or by itself. */
const PAGE_NUMBER = /^\d{1,3}$/;
/** The foot of the papers takes the lowest 16 % of a page, the head of a ministry's letter the highest 20 %. */
const FOOT_FROM = 0.84;
const HEAD_TO = 0.2;
/** Rows that come back are furniture if they stand apart from the text, by so many times their size. */
const APART = 1.8;
const FEWEST_PAGES = 3;

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
    return rows;
  });
  return { pages: bare, leftOut, id };
}

function isFoot(row: Row, above: Row | undefined, height: number, returning: ReadonlySet<string>): boolean {
  if (row.baseline < height * FOOT_FROM) return false;
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

/** The first and last rows that stand in the same place on most pages, numbers aside. */
function returningRows(pages: readonly (readonly Row[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set([...page.slice(0, 8), ...page.slice(-8)].map(keyOf))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const enough = Math.max(FEWEST_PAGES, pages.length * 0.6);
  return new Set([...counts].flatMap(([key, count]) => (count >= enough ? [key] : [])));
}

/** A label is no furniture, however many pages begin with one. */
function keyOf({ baseline, cells }: Row): string {
  const text = textOf({ cells });
  return readLabel(text) ? text : `${Math.round(baseline / 2)} ${text.replace(/\d+/g, '#')}`;
}

function textOf({ cells }: Pick<Row, 'cells'>): string {
  return cells.map(({ text }) => text).join(' ');
}
