/** The rows of the pages as lines of text, each with its place. */
import type { Line } from '../text/lines.ts';
import { takeMarks } from './marks.ts';
import { type Cell, joinCells, type Row } from './rows.ts';
import { type TableRow, toTableRows } from './tables.ts';

/** What is as far apart as this, in distances between lines, has a blank line between. */
const GAP = 1.35;
export interface Paging {
  /** The left edge of the column of text, in points. */
  readonly left: number;
  /** From one line of a paragraph to the next, in points. */
  readonly leading: number;
}

interface PageLines {
  readonly lines: readonly Line[];
  /** Marks for which there is no footnote. */
  readonly missing: readonly number[];
}

/**
 * @param rows of one page, without furniture and footnotes
 * @param firstTableRow the number for the first row of a table on this page
 */
export function toPageLines(
  rows: readonly Row[],
  paging: Paging,
  footnoteOf: (number: number) => number | null,
  firstTableRow: number,
  endnoteOf?: (mark: string) => number | null,
): PageLines & { readonly tableRows: number } {
  const missing: number[] = [];
  const lines: Line[] = [];
  let tableRow = firstTableRow;
  let above: Row | undefined;
  const push = (cell: Cell, row: Row, before: string, number: number | null): void => {
    const { text, marks, missing: more } = takeMarks(cell, footnoteOf, endnoteOf);
    missing.push(...more);
    lines.push({
      text: before + text,
      marks: marks.map((mark) => ({ ...mark, at: mark.at + before.length })),
      gap: above !== undefined && row.baseline - above.baseline > GAP * paging.leading,
      top: lines.length === 0,
      blankAtEnd: false,
      place: {
        left: cell.left - paging.left,
        textLeft: cell.textLeft - paging.left,
        right: cell.right - paging.left,
        size: row.size,
        row: number,
      },
    });
    above = row;
  };
  const pushTable = ({ cells }: TableRow): void => {
    for (const [column, own] of cells.entries()) {
      for (const [at, { row, cell }] of own.entries()) {
        push(cell, row, column > 0 && at === 0 ? '| ' : '', tableRow);
      }
    }
    tableRow += 1;
  };
  for (const part of toParts(rows, paging)) {
    if (part.isTable) toTableRows(part.rows).forEach(pushTable);
    else {
      for (const row of part.rows) for (const cell of toLine(row, paging)) push(cell, row, '', null);
    }
  }
  return { lines, missing, tableRows: tableRow - firstTableRow };
}

interface Part {
  readonly isTable: boolean;
  readonly rows: Row[];
}

/** Runs of rows: those of a table, and the others. One row with a wide blank in it is no table yet. */
function toParts(rows: readonly Row[], paging: Paging): Part[] {
  const parts: Part[] = [];
  for (const row of rows) {
    const part = parts.at(-1);
    const isTable = besideMargin(row, paging).length > 1;
    if (part && (part.isTable === isTable || (part.isTable && goesOnInCell(part.rows, row, paging)))) {
      part.rows.push(row);
    } else parts.push({ isTable, rows: [row] });
  }
  return parts.map(({ isTable, rows: own }) => {
    const wide = own.filter((row) => besideMargin(row, paging).length > 1);
    return { isTable: isTable && wide.length > 1, rows: own };
  });
}

/** A line of a cell that was broken stands by itself, right of where the row begins. */
function goesOnInCell(table: readonly Row[], row: Row, paging: Paging): boolean {
  const [last, [cell]] = [table.at(-1), row.cells];
  if (!last || !cell || row.baseline - last.baseline > GAP * paging.leading) return false;
  return table.some(({ cells }) => cells.slice(1).some(({ left }) => Math.abs(left - cell.left) < row.size));
}

function besideMargin(row: Row, paging: Paging): Cell[] {
  return row.cells.filter((cell) => cell.right > paging.left);
}

/** The cells of a row that is no row of a table: what stands in the margin is a line by itself. */
function toLine(row: Row, paging: Paging): Cell[] {
  const [first, ...others] = besideMargin(row, paging);
  const inMargin = row.cells.filter((cell) => cell.right <= paging.left);
  return first ? [...inMargin, joinCells([first, ...others])] : inMargin;
}
