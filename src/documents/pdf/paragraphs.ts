/**
 * Where one paragraph ends and the next begins, on pages whose lines have a place. A bullet, an indent and a
 * blank line tell it, and a line that stops although the next word would have fitted: the official papers are
 * set flush left without any of the first three.
 */
import type { Line, Place } from '../text/lines.ts';
import { BULLET, CLAUSE_END, ENUMERATOR } from '../text/paragraphs.ts';
import { firstWord, proportional } from '../text/typesetting.ts';

interface Placed extends Line {
  readonly place: Place;
}

/** Shares of the size of the letters. */
const INDENT = 0.5;
const SPARE = 0.3;
/** By so much the share of a word in the width of its line can be wrong. */
const UNSURE = 1.04;
/** … where no sentence ended: a heading, an item of a list. */
const SPARE_WITHIN_SENTENCE = 4;

/** The lines of a text, paragraph by paragraph. @param right the right edge of the column, in points */
export function toPlacedParagraphs(lines: readonly Line[], right: number): Line[][] {
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    const above = paragraph?.at(-1);
    if (!paragraph || !above || isParted(above, line, paragraph.length === 1, right)) paragraphs.push([line]);
    else paragraph.push(line);
  }
  return paragraphs;
}

/** @param isFirst `above` is the first line of its paragraph */
function isParted(above: Line, below: Line, isFirst: boolean, right: number): boolean {
  if (!isPlaced(above) || !isPlaced(below)) return true;
  if (above.place.row !== below.place.row) return true;
  if (below.place.row !== null) return false;
  if (opensItem(below)) return true;
  if (/[-\u00ad]$/.test(above.text)) return false;
  const hadRoom = (ems: number) => hasRoom(above, below, ems, right);
  const endsClause = CLAUSE_END.test(above.text);
  const indent = INDENT * above.place.size;
  const level = isFirst ? above.place.textLeft : above.place.left;
  const step = below.place.left - level;
  // The second line of a paragraph whose first one is indented.
  const isHanging = isFirst && step < -indent && level > indent && Math.abs(below.place.left) < indent;
  if (step < -indent && !(isHanging && !hadRoom(SPARE))) return true;
  if (step > indent && (endsClause || hadRoom(SPARE_WITHIN_SENTENCE))) return true;
  if (/^\p{Ll}/u.test(below.text)) return endsClause && (below.gap || hadRoom(SPARE_WITHIN_SENTENCE));
  if (below.gap) return true;
  if (ENUMERATOR.test(below.text)) return endsClause || hadRoom(SPARE);
  if (endsClause) return hadRoom(SPARE);
  return !/[,(«‘“]$/u.test(above.text) && hadRoom(SPARE_WITHIN_SENTENCE);
}

/** A bullet, a dash or a number with its text set off by a tab. */
function opensItem({ text, place }: Placed): boolean {
  const isSetOff = place.textLeft > place.left;
  return /^[•▪‣●○◦·](?= |$)/u.test(text) || (isSetOff && (BULLET.test(text) || ENUMERATOR.test(text)));
}

/** Would the first word of `below` have fitted behind `above`? Its width is its share of the width of its line. */
function hasRoom({ place }: Placed, below: Placed, spare: number, right: number): boolean {
  const width = below.place.right - below.place.left;
  const word = (width * proportional(firstWord(below.text))) / proportional(below.text);
  return place.right + UNSURE * word + (proportional(' ') + spare) * place.size <= right;
}

function isPlaced(line: Line): line is Placed {
  return line.place !== undefined;
}
