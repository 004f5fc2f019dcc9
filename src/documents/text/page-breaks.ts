/**
 * Where a page ends in a text that has no form feeds and no running feet: behind its footnotes. They stand below a
 * blank line, follow one another from the number that is expected on, and each has its mark in the text above.
 */
import { isCitation, noteNumber } from './footnotes.ts';
import { endOf, isUnbroken, type Line } from './lines.ts';
import { findPlaces, STRENGTH } from './mark-places.ts';

/** How the last line of a footnote ends: with its full stop, a date, an address. */
const NOTE_END = /[.)»”\d/]$|(?:www\.|https?:)\S+[^\s-]$/u;
/** With its footnote marks: `Kamer.3, 4`. */
const SENTENCE_END = /[.?!:;…)\]»”"’'](?:\d{1,3}(?:, ?\d{1,3})*)?$/u;

/** The lines, `top` set where a page begins that the source does not part from the one before. */
export function withPageBreaks(lines: readonly Line[]): readonly Line[] {
  // Where paragraphs are lines there are no pages, and notes stand where their writer put them.
  if (lines.some((line, at) => (line.top && at > 0) || isUnbroken(line))) return lines;
  const tops = new Set<number>();
  let expected = 1;
  let from = 0;
  for (const [at, line] of lines.entries()) {
    if (at < from || !line.gap || noteNumber(line.text) !== expected) continue;
    const end = endOfNotes(lines, at, expected);
    const last = expected + end.count - 1;
    if (end.to === lines.length || !haveMarks(lines.slice(from, at), expected, last)) continue;
    tops.add(end.to);
    from = end.to;
    expected = last + 1;
  }
  return tops.size === 0
    ? lines
    : lines.map((line, at) => (tops.has(at) ? { ...line, top: true, gap: false } : line));
}

/** Where the block of footnotes is over, and how many there are: at a blank line, or where the sentence above goes on. */
function endOfNotes(lines: readonly Line[], start: number, first: number): { to: number; count: number } {
  const above = lines[start - 1];
  const isWithin = above !== undefined && !SENTENCE_END.test(endOf(above));
  let count = 1;
  let to = start + 1;
  while (to < lines.length) {
    const line = lines[to];
    if (!line) break;
    if (noteNumber(line.text) === first + count) count += 1;
    else if (line.gap) break;
    else if (isWithin && /^\p{Ll}/u.test(line.text)) break;
    to += 1;
  }
  const areCited = lines.slice(start, to).filter(({ text }) => isCitation(text)).length * 2 >= count;
  const isWhole = NOTE_END.test(lines[to - 1]?.text ?? '');
  return { to: areCited && isWhole ? to : lines.length, count };
}

function haveMarks(lines: readonly Line[], first: number, last: number): boolean {
  const found = new Set(
    findPlaces(lines, first, last)
      .filter(({ strength }) => strength >= STRENGTH.afterWord)
      .flatMap((place) => Array.from({ length: place.last - place.first + 1 }, (_, at) => place.first + at)),
  );
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).every((number) => found.has(number));
}
