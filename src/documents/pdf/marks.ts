/**
 * Which raised figures are marks of footnotes. `20 m²`, `10⁶` and `1ᵉ` are raised too: what is no mark is
 * put back into the text, a power as the raised figure that it is, for `106` is another number.
 */

import { attachDiacritics } from '../bytes/diacritics.ts';
import type { InlineMark } from '../grammar/marked-text.ts';
import { raise } from '../text/raised.ts';
import type { Cell, Shifted } from './rows.ts';

/** `1`, `1,`, `1, 2`, `1 2`, `[1]`, `1)`. */
const FIGURES = /^[[(]?\d{1,3}(?:[\s,;]+\d{1,3})*[\])]?[,;]?$/;
/** What has powers of its own: `20 km²`, `30 m³`. */
const SQUARE_OR_CUBE = /(?:^|[^\p{L}])[kcdm]?m$/u;
/** What has them if there is no such footnote: `10⁶`, `CO²`, `R²`. */
const MAY_HAVE_POWER = /(?:^|[^\p{L}\d])(?:10|CO|[HNOR])$/u;

interface Marked {
  readonly text: string;
  readonly marks: readonly InlineMark[];
  /** Marks for which there is no footnote. */
  readonly missing: readonly number[];
}

/** The numbers that a raised run has; none for letters. */
export function numbersIn({ text, isRaised }: Shifted): number[] {
  return isRaised && FIGURES.test(text) ? (text.match(/\d+/g) ?? []).map(Number) : [];
}

/** A cell with all that is raised or lowered in its text. */
export function withoutMarks(cell: Cell): Cell {
  let text = '';
  let from = 0;
  for (const shifted of cell.shifted) {
    text += cell.text.slice(from, shifted.at) + putBack(shifted, text);
    from = shifted.at;
  }
  return { ...cell, text: text + cell.text.slice(from), shifted: [] };
}

/**
 * The text of a cell with its marks beside it.
 * @param footnoteOf the place of a footnote among all of the document; `null` for none
 * @param endnoteOf that of an endnote by its mark, such as `ii`
 */
export function takeMarks(
  cell: Cell,
  footnoteOf: (number: number) => number | null,
  endnoteOf: (mark: string) => number | null = () => null,
): Marked {
  const marks: InlineMark[] = [];
  const missing: number[] = [];
  let text = '';
  let from = 0;
  for (const shifted of cell.shifted) {
    text += attachDiacritics(cell.text.slice(from, shifted.at));
    from = shifted.at;
    const endnote = shifted.isRaised ? endnoteOf(shifted.text) : null;
    if (endnote !== null) {
      marks.push({ at: text.length, mark: shifted.text, footnote: endnote });
      continue;
    }
    const numbers = numbersIn(shifted).filter((number) => number > 0);
    if (numbers.length === 0 || isPower(text, numbers, footnoteOf)) {
      text += putBack(shifted, text);
      continue;
    }
    for (const number of numbers) {
      const footnote = footnoteOf(number);
      marks.push({ at: text.length, mark: String(number), footnote });
      if (footnote === null) missing.push(number);
    }
  }
  return { text: text + attachDiacritics(cell.text.slice(from)), marks, missing };
}

function isPower(
  before: string,
  numbers: readonly number[],
  footnoteOf: (number: number) => number | null,
): boolean {
  const [number = 0] = numbers;
  if (SQUARE_OR_CUBE.test(before)) return number === 2 || number === 3;
  return MAY_HAVE_POWER.test(before) && footnoteOf(number) === null;
}

function putBack(shifted: Shifted, before: string): string {
  const printed = shifted.isRaised ? raise(shifted.text) : shifted.text;
  return shifted.hasBlank && before !== '' ? ` ${printed}` : printed;
}
