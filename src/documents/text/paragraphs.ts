/**
 * Where one paragraph ends and the next begins. A line end is a paragraph's end if something says so: a
 * bullet, a blank line between whole sentences, or a line that stops although there was room. A line that
 * merely happens to end with a full stop says nothing.
 */
import { endOf, type Line } from './lines.ts';
import { type Column, fitTogether, hasRoom } from './typesetting.ts';

/** `•` and `–` stand on a line of their own, or before their text. */
export const BULLET = /^[•▪‣●○◦·*](?= |$)|^[–-](?= |$)|^o$/u;
const BULLET_ALONE = /^[•▪‣●○◦·*–o-]$/u;
/** `1.`, `2)`, `a.`, `iii)`: on a line of their own, or before their text. */
export const ENUMERATOR = /^(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)](?= |$)/u;
const ENUMERATOR_ALONE = /^(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]$/u;

/** A closing quotation mark or bracket may follow the sign that ends a sentence. */
export const CLAUSE_END = /[.?!…:;][»”’"')\]]*$/u;
/** `o.a.`, `c.s.`, `jl.`: a full stop that need not end anything. */
const ABBREVIATION_END = /(?:\p{L}\.\p{L}|(?<!\p{L})(?:jl|nr|dhr|mw|mevr|art))\.$/u;

/** Room that must be left, in ems, so that the widths of letters, which are fitted, cannot mislead. */
const SPARE = 0.25;
/** … behind a bullet or a number, whose text is indented: by 1.67 em and 2.33 em in the official papers. */
const SPARE_BEHIND_BULLET = 1.95;
const SPARE_BEHIND_NUMBER = 2.6;
/** … where no sentence ended. */
const SPARE_WITHIN_SENTENCE = 4;

/** The lines of a text, paragraph by paragraph. */
export function toParagraphs(lines: readonly Line[], column: Column): Line[][] {
  const paragraphs: Line[][] = [];
  let above: Line | undefined;
  let spare = SPARE;
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    const isMarker = paragraph?.length === 1 && isMarkerAlone(paragraph[0]?.text ?? '');
    if (above && paragraph && (isMarker || !isParted(above, line, column, spare))) paragraph.push(line);
    else {
      paragraphs.push([line]);
      // An item can have more paragraphs, as narrow as its first: nothing tells where a list ends.
      if (BULLET.test(line.text)) spare = SPARE_BEHIND_BULLET;
      else if (ENUMERATOR.test(line.text)) spare = SPARE_BEHIND_NUMBER;
    }
    above = line;
  }
  return paragraphs;
}

function isMarkerAlone(text: string): boolean {
  return BULLET_ALONE.test(text) || ENUMERATOR_ALONE.test(text);
}

/** Does a new paragraph begin between these two lines? */
function isParted(above: Line, below: Line, column: Column, spare: number): boolean {
  if (BULLET_ALONE.test(below.text)) return true;
  const end = endOf(above);
  if (/[-\u00ad]$/.test(end)) return false;
  if (below.isBehindMark && fitTogether(column, above, below)) return false;
  const hadRoom = (ems: number) => hasRoom(column, above, below, ems);
  // MuPDF also leaves a blank line below a line that ends with a footnote mark, wherever in a sentence that is.
  const gap = below.gap && !above.marks.some((mark) => mark.at === above.text.length);
  const endsClause = CLAUSE_END.test(end);
  if (startsItem(above, below)) return gap || endsClause || hadRoom(SPARE_WITHIN_SENTENCE);
  if (/^\p{Ll}/u.test(below.text)) return endsClause && (gap || hadRoom(SPARE_WITHIN_SENTENCE));
  if (gap) return true;
  if (endsClause) return hadRoom(spare);
  return !/[,(«‘“]$/u.test(end) && hadRoom(SPARE_WITHIN_SENTENCE);
}

/** A bullet or a number; but a dash can also stand within a sentence: `– Jeugd, Preventie en Sport)`. */
function startsItem(above: Line, below: Line): boolean {
  if (!BULLET.test(below.text)) return ENUMERATOR.test(below.text);
  const endsClause = CLAUSE_END.test(endOf(above)) && !ABBREVIATION_END.test(endOf(above));
  return !/^[–-] /u.test(below.text) || endsClause || below.gap;
}
