/**
 * The column beside the text that the letters of ministries have: the sender's address on the first page, the
 * date and the reference on all others. It stands at the height of lines of the text, and is no part of them.
 */
import type { Cell, Row } from './rows.ts';

interface Columns {
  /** The rows of the text. */
  readonly rows: readonly Row[];
  /** Those beside it. */
  readonly beside: readonly Row[];
}

/** The edges of the column of text, in points. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** A share of the width of the column: no cell of a table beside others is as wide. */
const LINE_OF_TEXT = 0.6;
/** Of the rows at the height of the column beside the text, so many are lines of text or nothing. */
const MOST = 0.7;
/** Some lines stick out: addresses that cannot be broken. */
const NOT_STICKING_OUT = 0.97;

/** The column that most lines of a document have. */
export function findTextColumn(rows: readonly Row[], left: number): Column {
  const rights = rows
    .flatMap(({ cells: [cell] }) => (cell && Math.abs(cell.left - left) < 2 ? [cell.right] : []))
    .sort((one, other) => one - other);
  return { left, right: rights[Math.floor(rights.length * NOT_STICKING_OUT)] ?? Number.POSITIVE_INFINITY };
}

/** Parts the rows of a page. A table that is wider than the text stays whole. */
export function partMargin(rows: readonly Row[], column: Column): Columns {
  const isBeside = (cell: Cell) => cell.left > column.right;
  const touched = rows.filter(({ cells }) => cells.some(isBeside));
  const besideText = touched.filter(({ cells }) => {
    const own = cells.filter((cell) => !isBeside(cell));
    const [cell] = own;
    if (!cell) return true;
    return own.length === 1 && cell.right - cell.left > LINE_OF_TEXT * (column.right - column.left);
  });
  const isColumn =
    besideText.length > MOST * touched.length && besideText.some(({ cells }) => !cells.every(isBeside));
  if (!isColumn) return { rows, beside: [] };
  const only = (keep: (cell: Cell) => boolean) =>
    rows.flatMap((row) => {
      const cells = row.cells.filter(keep);
      return cells.length === 0 ? [] : [{ ...row, cells }];
    });
  return { rows: only((cell) => !isBeside(cell)), beside: only(isBeside) };
}
