/**
 * Rows of tables. What a reader sees as one row can be set on several lines, each cell broken in its own way:
 * these are read cell by cell, with a bar between the cells: `2019 | 486,8`.
 */
import type { Cell, Row } from './rows.ts';

/** The lines of one row of a table, each with what stands before it. */
export interface TableRow {
  readonly cells: readonly (readonly { readonly row: Row; readonly cell: Cell }[])[];
}

/** Lines of one cell are no farther apart than this, in sizes of their letters. */
const WITHIN_CELL = 1.5;
const FIGURES = /^[€£$(+–-]? ?[\d.,]+ ?[%)]?$/;

interface Span {
  readonly left: number;
  readonly right: number;
}

/** Rows that stand below one another, all of one table, as that table's rows. */
export function toTableRows(rows: readonly Row[]): TableRow[] {
  const columns = toColumns(rows.flatMap((row) => row.cells));
  const grouped: Row[][] = [];
  for (const row of rows) {
    const group = grouped.at(-1);
    const above = group?.at(-1);
    if (group && above && goesOn(above, row, columns)) group.push(row);
    else grouped.push([row]);
  }
  return grouped.map((group) => ({ cells: byColumn(group, columns) }));
}

/** Is `below` the next line within the cells of `above`? Then it is close to it, and no row by itself. */
function goesOn(above: Row, below: Row, columns: readonly Span[]): boolean {
  if (below.baseline - above.baseline > WITHIN_CELL * below.size) return false;
  const [first, ...others] = columns.map((column) => below.cells.find((cell) => isIn(cell, column)));
  const hasFigures = others.some((cell) => cell && FIGURES.test(cell.text));
  if (first && hasFigures) return false;
  const isPart = !first || below.cells.length === 1;
  return isPart || below.cells.some(({ text }) => /^\p{Ll}/u.test(text));
}

function isIn(cell: Cell, column: Span): boolean {
  return cell.left <= column.right && cell.right >= column.left;
}

function byColumn(rows: readonly Row[], columns: readonly Span[]): TableRow['cells'] {
  const placed = rows.flatMap((row) => row.cells.map((cell) => ({ row, cell })));
  return columns
    .map((column) => placed.filter(({ cell }) => isIn(cell, column)))
    .filter((cells) => cells.length > 0);
}

/** Cells that stand over one another make a column. */
function toColumns(cells: readonly Cell[]): Span[] {
  const columns: Span[] = [];
  for (const { left, right } of [...cells].sort((one, other) => one.left - other.left)) {
    const column = columns.at(-1);
    if (column && left <= column.right) {
      columns.splice(-1, 1, { left: column.left, right: Math.max(column.right, right) });
    } else columns.push({ left, right });
  }
  return columns;
}
