/**
 * A page whose text is set in two columns: the left one is read to its end, then the right one. The cells of a table stand side by
 * side as well; but they do not fill their columns line by line, as sentences do.
 */
import type { Cell, Row } from './rows.ts';

/** As many rows of two cells in a row, at least, are columns of text. */
const FEWEST = 5;
/** Where the right column begins differs by less than this, in sizes of the letters. */
const SAME_EDGE = 1;
/** Of the lines of a column, so many fill that much of its width. */
const FULL = 0.6;
const MOST_FULL = 0.5;
const SENTENCE_END = /[.?!:;…)»”’"]$/u;

interface Region {
  readonly from: number;
  readonly to: number;
  /** Where the right column begins, in points. */
  readonly edge: number;
}

/** The rows of a page in the order in which they are read. What is set in columns is placed as if it went over the whole width. */
export function inReadingOrder(rows: readonly Row[]): readonly Row[] {
  const region = regionIn(rows);
  if (!region) return rows;
  const within = rows.slice(region.from, region.to);
  const isRight = (cell: Cell) => cell.left >= region.edge - SAME_EDGE * (within[0]?.size ?? 0);
  const columns = [
    within.flatMap((row) => only(row, (cell) => !isRight(cell))),
    within.flatMap((row) => only(row, isRight)),
  ];
  const page = widthOf(rows.flatMap(({ cells }) => cells));
  const leading = leadingOf(within);
  let last = rows[region.from - 1]?.baseline ?? 0;
  const placed = columns.flatMap((column, at) => {
    const own = widthOf(column.flatMap(({ cells }) => cells));
    const scale = (page.right - page.left) / Math.max(1, own.right - own.left);
    const toPage = (x: number) => page.left + (x - own.left) * scale;
    const first = column[0]?.baseline ?? 0;
    const shift = at === 0 ? 0 : last + leading - first;
    const moved = column.map(({ cells, baseline, ...row }) => ({
      ...row,
      baseline: baseline + shift,
      cells: cells.map((cell) => ({
        ...cell,
        left: toPage(cell.left),
        textLeft: toPage(cell.textLeft),
        right: toPage(cell.right),
      })),
    }));
    last = moved.at(-1)?.baseline ?? last;
    return moved;
  });
  const below = rows.slice(region.to);
  const drop = last - (within.at(-1)?.baseline ?? last);
  return [
    ...rows.slice(0, region.from),
    ...placed,
    ...below.map((row) => ({ ...row, baseline: row.baseline + drop })),
  ];
}

function only(row: Row, keep: (cell: Cell) => boolean): Row[] {
  const cells = row.cells.filter(keep);
  return cells.length === 0 ? [] : [{ ...row, cells }];
}

/** The longest run of rows in which nothing crosses the place where a right column begins. */
function regionIn(rows: readonly Row[]): Region | null {
  const edges = rows.flatMap(({ cells }) => (cells.length === 2 ? [cells[1]?.left ?? 0] : []));
  const candidates = [...new Set(edges.map(Math.round))];
  for (const edge of candidates) {
    const near = edges.filter((one) => Math.abs(one - edge) < 2).length;
    if (near < FEWEST) continue;
    const crosses = ({ cells }: Row) =>
      cells.some(({ left, right }) => left < edge - 1 && right > edge - 4) || cells.length > 2;
    const first = rows.findIndex(
      ({ cells }) => cells.length === 2 && Math.abs((cells[1]?.left ?? 0) - edge) < 2,
    );
    let from = first;
    while (from > 0 && !crosses(rows[from - 1] as Row) && isNear(rows[from - 1], rows[from])) from -= 1;
    let to = first;
    while (to < rows.length && !crosses(rows[to] as Row)) to += 1;
    const within = rows.slice(from, to);
    if (isText(within, (cell) => cell.left < edge - 1) && isText(within, (cell) => cell.left >= edge - 1)) {
      return { from, to, edge };
    }
  }
  return null;
}

function isNear(above: Row | undefined, below: Row | undefined): boolean {
  return above !== undefined && below !== undefined && below.baseline - above.baseline < 2 * below.size;
}

/** Do these cells fill their column as sentences do, some of them going on in the next line? */
function isText(rows: readonly Row[], isIn: (cell: Cell) => boolean): boolean {
  const cells = rows.flatMap((row) => row.cells.filter(isIn));
  if (cells.length < FEWEST) return false;
  const { left, right } = widthOf(cells);
  const full = cells.filter((cell) => cell.right - cell.left > FULL * (right - left));
  const goesOn = cells.filter(
    (cell, at) => !SENTENCE_END.test(cell.text) && /^\p{Ll}/u.test(cells[at + 1]?.text ?? ''),
  );
  return full.length >= MOST_FULL * cells.length && goesOn.length >= 2;
}

function widthOf(cells: readonly Cell[]): { left: number; right: number } {
  return {
    left: Math.min(...cells.map(({ left }) => left)),
    right: Math.max(...cells.map(({ right }) => right)),
  };
}

function leadingOf(rows: readonly Row[]): number {
  const distances = rows.slice(1).map(({ baseline }, at) => baseline - (rows[at]?.baseline ?? 0));
  return Math.min(...distances.filter((distance) => distance > 1), 2 * (rows[0]?.size ?? 0));
}
