/**
 * The footnotes of a page, by their place and size: the smaller rows that end it, each note begun by a raised
 * number.
 */
import { numbersIn } from './marks.ts';
import type { Cell, Row } from './rows.ts';

export interface PlacedNote {
  readonly number: number;
  /** Where its text begins behind its number, in points. */
  readonly left: number;
  readonly rows: readonly Row[];
}

interface PageParts {
  readonly body: readonly Row[];
  /** The end of the last note of the page before. */
  readonly goesOn: readonly Row[];
  readonly notes: readonly PlacedNote[];
}

/** Footnotes are set in 0.81 of the size of the text. */
const SMALLER = 0.93;
/** From the text to the notes, in sizes of the letters. */
const APART = 1.8;
/** `12) Eerste Kamer`, `[3] NRC`, where the number is not raised. */
const NUMBER = /^(?:(\d{1,3})[.)]? |\[(\d{1,3})\] ?)(?=\S)/;

/**
 * Parts a page.
 * @param rows without the furniture of the page
 * @param size of the letters of the text, in points
 * @param last the last footnote of the pages before
 */
export function takeFoot(rows: readonly Row[], size: number, last: PlacedNote | undefined): PageParts {
  const small = rows.findLastIndex((row) => row.size > SMALLER * size) + 1;
  const top = small < rows.length ? small : topOfSameSize(rows, (last?.number ?? 0) + 1);
  const starts = startsFrom(rows, top, (last?.number ?? 0) + 1);
  const first = starts[0]?.at ?? rows.length;
  const notes = starts.map(({ at, row, number }, i) => ({
    number,
    left: row.cells[0]?.textLeft ?? 0,
    rows: [row, ...rows.slice(at + 1, starts[i + 1]?.at)],
  }));
  const goesOn = last ? restOf(last, rows.slice(top, first), size) : [];
  return { body: rows.slice(0, first - goesOn.length), goesOn, notes };
}

/** Notes in letters of the size of the text are told by a raised number, apart from the text above them. */
function topOfSameSize(rows: readonly Row[], expected: number): number {
  const at = rows.findIndex((row, i) => {
    const above = rows[i - 1];
    const [start] = startOf(row, i);
    const isApart = above !== undefined && row.baseline - above.baseline > APART * row.size;
    return start?.isRaised && start.number === expected && isApart;
  });
  return at === -1 ? rows.length : at;
}

/**
 * A note that did not fit on its page ends at the foot of the next one, before its own notes: in rows that
 * begin where the text of the note does. A table in small letters does not.
 */
function restOf(note: PlacedNote, rows: readonly Row[], size: number): readonly Row[] {
  const edges = edgesOf(note);
  const isOther = ({ cells }: Row, at: number) =>
    cells.length > 1 ||
    !edges.some((edge) => Math.abs((cells[0]?.left ?? 0) - edge) <= 1) ||
    (rows[at + 1]?.baseline ?? 0) - (rows[at]?.baseline ?? 0) > 2 * size;
  return rows.slice(rows.findLastIndex(isOther) + 1);
}

interface Start {
  readonly at: number;
  readonly number: number;
  readonly isRaised: boolean;
  /** Without the number. */
  readonly row: Row;
}

/** The notes from the expected one on; where that is not there, from 1 or from whatever comes first. */
function startsFrom(rows: readonly Row[], top: number, expected: number): Start[] {
  const numbered = rows.flatMap((row, at) => (at < top ? [] : startOf(row, at)));
  const raised = numbered.filter(({ isRaised }) => isRaised);
  const all = raised.length > 0 ? raised : numbered;
  const from = [expected, 1].map((number) => all.findIndex((start) => start.number === number));
  const own = all.slice(from.find((at) => at !== -1) ?? 0);
  const chain: Start[] = [];
  for (const start of own) {
    const last = chain.at(-1);
    if (!last || start.number === last.number + 1) chain.push(start);
  }
  return chain;
}

function startOf(row: Row, at: number): Start[] {
  const [cell, ...cells] = row.cells;
  if (!cell) return [];
  const [shifted, ...others] = cell.shifted;
  const [number] = shifted?.at === 0 ? numbersIn(shifted) : [];
  if (number !== undefined) {
    return [{ at, number, isRaised: true, row: withFirst(row, { ...cell, shifted: others }, cells) }];
  }
  const printed = NUMBER.exec(cell.text);
  if (!printed) return [];
  const cut = printed[0].length;
  const rest: Cell = {
    ...cell,
    text: cell.text.slice(cut),
    shifted: cell.shifted.map((one) => ({ ...one, at: Math.max(0, one.at - cut) })),
  };
  const own = Number(printed[1] ?? printed[2]);
  return [{ at, number: own, isRaised: false, row: withFirst(row, rest, cells) }];
}

function withFirst(row: Row, { text, ...cell }: Cell, cells: readonly Cell[]): Row {
  return { ...row, cells: [{ ...cell, text: text.trimStart() }, ...cells] };
}

/** Where the second line of a note begins; where it has none, behind its number or below it. */
function edgesOf({ left, rows: [first, second] }: PlacedNote): number[] {
  const edge = (second ?? first)?.cells[0]?.left ?? left;
  return second ? [edge] : [left, edge];
}
