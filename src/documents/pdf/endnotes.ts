/** Notes at the end of a paper with the marks that Word gives endnotes, i, ii, iii: `klopt ⁱ.` and, behind the text, `i De Krant`. */
import { inFormat } from '../text/number-formats.ts';
import type { Cell, Row } from './rows.ts';

export interface Endnote {
  readonly mark: string;
  readonly rows: readonly Row[];
}

interface WithoutEndnotes {
  readonly pages: readonly (readonly Row[])[];
  readonly endnotes: readonly Endnote[];
}

const MOST = 400;

/** The pages without the endnotes, where each has its raised mark in the text. */
export function takeEndnotes(pages: readonly (readonly Row[])[]): WithoutEndnotes {
  const marks = new Set(
    pages.flatMap((rows) =>
      rows.flatMap(({ cells }) =>
        cells.flatMap(({ shifted }) => shifted.filter(isRaised).map(({ text }) => text)),
      ),
    ),
  );
  if (!marks.has('i')) return { pages, endnotes: [] };
  const all = pages.flatMap((rows, page) => rows.map((row) => ({ row, page })));
  const starts: number[] = [];
  for (let number = 1; number < MOST; number += 1) {
    const roman = inFormat(number, 'lowerRoman');
    const from = (starts.at(-1) ?? -1) + 1;
    // The first of them is the last such row: a list in the text can begin in the same way.
    const places = [...all.keys()].filter((at) => at >= from && opens(all[at]?.row, roman));
    const at = number === 1 ? places.at(-1) : places[0];
    if (at === undefined || !marks.has(roman)) break;
    starts.push(at);
  }
  const [first] = starts;
  if (first === undefined) return { pages, endnotes: [] };
  const endnotes = starts.map((at, i): Endnote => {
    const rows = all.slice(at, starts[i + 1]).map(({ row }) => row);
    const mark = inFormat(i + 1, 'lowerRoman');
    return { mark, rows: rows.map((row, line) => (line === 0 ? withoutMark(row, mark) : row)) };
  });
  const left = new Set(all.slice(first).map(({ row }) => row));
  return { pages: pages.map((rows) => rows.filter((row) => !left.has(row))), endnotes };
}

const isRaised = ({ text, isRaised: raised }: Cell['shifted'][number]): boolean =>
  raised && /^[ivxl]+$/.test(text);

function opens(row: Row | undefined, roman: string): boolean {
  const [cell] = row?.cells ?? [];
  if (!cell) return false;
  const [shifted] = cell.shifted;
  return (
    (shifted?.at === 0 && shifted.text === roman) || cell.text.startsWith(`${roman} `) || cell.text === roman
  );
}

function withoutMark(row: Row, mark: string): Row {
  const [first, ...others] = row.cells;
  if (!first) return row;
  const isShifted = first.shifted[0]?.at === 0 && first.shifted[0].text === mark;
  const cut = isShifted ? 0 : mark.length;
  const text = first.text.slice(cut).trimStart();
  const lost = first.text.length - text.length;
  const shifted = (isShifted ? first.shifted.slice(1) : first.shifted).map((one) => ({
    ...one,
    at: Math.max(0, one.at - lost),
  }));
  return {
    ...row,
    cells: [{ ...first, text, shifted }, ...others].filter(
      (cell, at) => at > 0 || cell.text !== '' || others.length === 0,
    ),
  };
}
