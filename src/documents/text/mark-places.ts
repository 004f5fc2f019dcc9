/**
 * Where in running text a footnote mark can stand. In extracted text a raised figure is a plain one, glued to
 * the word before it: `toelichten?1`, `in 2023.13 De`, `29 juni 20222 is`. `CO2-buis`, `artikel 5.1` and a
 * year as such are none.
 */

import { MONTHS } from '../../dutch/dates.ts';
import { isQuantity } from '../../dutch/quantities.ts';
import { readLabel } from '../grammar/labels.ts';
import { endOf, isUnbroken, type Line } from './lines.ts';

/** A place where the marks `first` to `last` can stand: one, or several in a row (`?1, 2`). */
export interface MarkPlace {
  /** Index of the line, and the part of its text that the marks take. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** How much of the next line they take too: a row can be broken, `?1,` / `2 Heeft`. */
  readonly below: number;
  readonly first: number;
  readonly last: number;
  readonly strength: number;
}

/** How sure a place is: figures to add up and to compare, nothing more. */
export const STRENGTH = {
  /** After a question mark or a quotation: no word or number is written so. */
  certain: 10,
  afterStop: 8, // afgerond.3 De
  afterDate: 7, // 29 juni 20222 is
  afterWord: 6, // beleidsreactie6
  afterYear: 5, // in 20231
  afterCapital: 4, // ADSB2
  /** After a word with a figure of its own. */
  afterFigure: 3, // NIS24: the directive NIS2, and mark 4
  none: 0,
} as const;

/** `[1]` and `[1 ]`; `1)` after a blank; or bare figures. The blank in `omgekomen [2], en` goes with the mark. */
const FIGURES = /(?: (?=\[\d{1,3} ?\](?:$|[\s.,;:?!)»”’])))?\[(\d{1,3}) ?\]| (\d{1,3})\)(?=[ ,.;:?!]|$)|\d+/g;
/**
 * `1`, `2, 3 en 4`, `2 3` alone on a line, `3 Heeft` or `3. Deze` at the beginning of one: pdf-parse and pypdf
 * break a line before a mark, though it stands behind the last word of the line above.
 */
const OPENS_LINE = /^(\d{1,3}(?:(?:, ?| en | )\d{1,3})*)(?=$| |[.,;:?!)](?: |$))/;
const BEHIND_MARK = /[\p{L}»”’)\]](\d{1,3})[?!.](, ?| en )$/u;
const NEXT_IN_ROW = /(?:, ?| en | )(\d{1,3})(?!\d)/y;
/** What can come after a mark. A letter, a hyphen or a slash makes the figure part of a word. */
const AFTER_MARK = /^(?:$|[\s.,;:?!)\]»”’"…–])/u;
const NEW_SENTENCE = /^["»”’)\].,;:]* ?(?:$|[\p{Lu}«‘“(])/u;

const YEAR = '(?:1[89]|20)\\d\\d';
const MONTH = `(?:${MONTHS.flat().join('|')})\\.?`;
const AFTER_YEAR = new RegExp(`(?:^|[^\\d.,])${YEAR}$`);
const AFTER_DATE = new RegExp(`${MONTH} ${YEAR}$|${YEAR}[–/-]${YEAR}$`, 'i');
const AFTER_YEAR_AND_STOP = new RegExp(`(?:^|[^\\d.,])${YEAR}[.,;:]$`);
/** `nr.5`, `art.31`, `blz.7`: the figure belongs to the abbreviation. */
const ABBREVIATION = /(?:^|[^\p{L}])(?:nrs?|artt?|blz|pp?|lid|jo|vgl|hfst|par|bijl|no|ca|max|min|tel)\.$/iu;
/** Words that have a figure of their own: single letters (A2, F16, m2), gases, parties and the like. */
const TAKES_FIGURE =
  /(?:^|[^\p{L}\d])(?:\p{L}|co|so|no|nh|ch|pm|mp|km|cm|dm|nis|ja|bij|iso|gpt|covid|box|fase)$/iu;

/** A figure behind a sign or a letter, behind a year, or before a bracket: this spares most lines with figures the rest. */
const MAY_HOLD_MARK = /[^\s\d]\d|\d{5}| \d{1,3}\)/;

/** How much of what surrounds a figure is looked at, in characters. */
const SURROUNDINGS = 30;

/**
 * Every place in these lines where one of the marks `low` to `high` can stand, in the order of the text.
 * @param isLooked which lines are looked at
 */
export function findPlaces(
  lines: readonly Line[],
  low: number,
  high: number,
  isLooked: (line: Line) => boolean = () => true,
): MarkPlace[] {
  // In a text whose paragraphs are lines, a break within one is a mark's.
  const hasUnbroken = lines.some(isUnbroken);
  return lines.flatMap((own, line) => {
    const { text } = own;
    if (!/\d/.test(text) || !isLooked(own)) return [];
    const opening = placeAtStart(lines, line, low, high, hasUnbroken);
    if (opening) return [opening];
    if (!MAY_HOLD_MARK.test(text)) return [];
    const below = lines[line + 1];
    // What stands behind a figure at the end of a line is on the next one: `2` / `miljoen`.
    const running = below && !below.gap ? `${text} ${below.text.slice(0, SURROUNDINGS)}` : text;
    return [...text.matchAll(FIGURES)]
      .flatMap((found) => placesAt(running, found, low, high))
      .filter((place) => place.first >= low && place.last <= high)
      .map((place) => ({
        ...place,
        line,
        to: Math.min(place.to, text.length),
        below: Math.max(0, place.to - text.length - 1),
      }));
  });
}

function placeAtStart(
  lines: readonly Line[],
  line: number,
  low: number,
  high: number,
  hasUnbroken: boolean,
): MarkPlace | null {
  const [above, text = ''] = [lines[line - 1], lines[line]?.text];
  const [row] = (isFigure(text) && OPENS_LINE.exec(text)) || [];
  if (row === undefined || !above || lines[line]?.gap || readLabel(above.text)) return null;
  const numbers = (row.match(/\d+/g) ?? []).map(Number);
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
  const isRow = numbers.every((number, at) => number === first + at);
  if (!isRow || first < low || last > high) return null;
  const rest = text.slice(row.length);
  const told = strengthAtStart(endOf(above), rest || (lines[line + 1]?.text ?? ''), rest === '');
  const strength = told === STRENGTH.none && hasUnbroken && !isQuantity(rest, 0) ? STRENGTH.afterWord : told;
  return strength === STRENGTH.none
    ? null
    : { line, from: 0, to: row.length, below: 0, first, last, strength };
}

function isFigure(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
}

/** @param rest what stands behind the row, on its line or else on the next one */
function strengthAtStart(above: string, rest: string, isAlone: boolean): number {
  const endsClause = /[.?!»”)\]]$/.test(above) && !ABBREVIATION.test(above);
  const goesOn = /^[.,;:?!)]/.test(rest);
  if (isAlone) {
    if (TAKES_FIGURE.test(above)) return STRENGTH.afterFigure; // CO / 2 / -buis
    return endsClause || goesOn ? STRENGTH.afterStop : STRENGTH.afterWord;
  }
  if (endsClause) return /^ \p{Lu}/u.test(rest) ? STRENGTH.afterStop : STRENGTH.none;
  return goesOn && /[\p{L}\d]$/u.test(above) ? STRENGTH.afterCapital : STRENGTH.none;
}

type PlaceInText = Omit<MarkPlace, 'line' | 'below'>;

function placesAt(text: string, found: RegExpExecArray, low: number, high: number): PlaceInText[] {
  const from = found.index;
  const to = from + found[0].length;
  const [, inBrackets, beforeBracket] = found;
  if (inBrackets === undefined && beforeBracket === undefined) {
    return [to - 1, to - 2, to - 3]
      .filter((at) => at >= from)
      .flatMap((at) => bareMark(text, at, to, low, high) ?? []);
  }
  // `(zie punt 2), en`: the bracket closes what another one opened.
  if (beforeBracket !== undefined && isWithinBrackets(text.slice(0, from))) return [];
  const number = Number(inBrackets ?? beforeBracket);
  const strength = inBrackets === undefined ? STRENGTH.afterStop : STRENGTH.certain;
  return [{ from, to, first: number, last: number, strength }];
}

function isWithinBrackets(before: string): boolean {
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

function bareMark(text: string, from: number, to: number, low: number, high: number): PlaceInText | null {
  const first = Number(text.slice(from, to));
  if (text[from] === '0' || first < low || first > high) return null;
  const before = text.slice(Math.max(0, from - SURROUNDINGS), from);
  const behind = behindMark(before, first, text.slice(to, to + SURROUNDINGS));
  if (behind !== null) return { from: from - behind, to, first, last: first, strength: STRENGTH.certain };
  const strength = strengthBetween(before, text.slice(to, to + SURROUNDINGS));
  return strength === STRENGTH.none ? null : { from, first, strength, ...restOfRow(text, to, first, high) };
}

/**
 * `»1?, 2`: of two marks in a row the sign that ends the sentence stands between them. How much of what stands before
 * the second goes with it; `null` where it is none.
 */
function behindMark(before: string, mark: number, after: string): number | null {
  if (mark === 1 || !/[ ,]$/.test(before)) return null;
  const [, above, between = ''] = BEHIND_MARK.exec(before) ?? [];
  return Number(above) === mark - 1 && NEW_SENTENCE.test(after) ? between.length : null;
}

/** Marks in a row are consecutive, and the sentence is over before them or goes on after them: `»»?1, 2`. */
function restOfRow(text: string, from: number, first: number, high: number): { to: number; last: number } {
  let row = { to: from, last: first };
  let sure = row;
  for (;;) {
    NEXT_IN_ROW.lastIndex = row.to;
    const next = Number(NEXT_IN_ROW.exec(text)?.[1]);
    if (next !== row.last + 1 || next > high) return sure;
    row = { to: NEXT_IN_ROW.lastIndex, last: next };
    if (NEW_SENTENCE.test(text.slice(row.to, row.to + SURROUNDINGS))) sure = row;
  }
}

/** How sure is a mark between these two parts of a line? */
function strengthBetween(before: string, after: string): number {
  if (!AFTER_MARK.test(after)) return STRENGTH.none;
  const sign = before.at(-1) ?? '';
  if (/[?!»”)\]]/.test(sign) || /[^\s(]"$/.test(before)) return STRENGTH.certain;
  if (/[.,;:]/.test(sign)) return strengthAfterStop(before, after);
  if (isQuantity(after, 0)) return STRENGTH.none; // ontvangen22 augustus, its blank lost
  if (/\d/.test(sign)) return strengthAfterFigure(before);
  if (!/\p{L}/u.test(sign) || TAKES_FIGURE.test(before) || /^[.,:]\d/.test(after)) return STRENGTH.none;
  return /\p{Lu}/u.test(sign) ? STRENGTH.afterCapital : STRENGTH.afterWord;
}

function strengthAfterStop(before: string, after: string): number {
  if (ABBREVIATION.test(before)) return STRENGTH.none;
  if (/[\p{L}»”’")\]][.,;:]$/u.test(before)) return STRENGTH.afterStop;
  return AFTER_YEAR_AND_STOP.test(before) && NEW_SENTENCE.test(after) ? STRENGTH.afterWord : STRENGTH.none;
}

function strengthAfterFigure(before: string): number {
  if (AFTER_DATE.test(before)) return STRENGTH.afterDate;
  if (AFTER_YEAR.test(before)) return STRENGTH.afterYear;
  return /\p{Lu}{2}\d$/u.test(before) ? STRENGTH.afterFigure : STRENGTH.none;
}
