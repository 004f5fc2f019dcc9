/**
 * Which of the possible places are footnote marks. A figure is taken for a mark where a footnote of that
 * number stands on the page and the marks of the page are in order; without a footnote, only where nothing
 * else can be meant. Where two places are as good, neither is taken: a figure left in the text is seen, a
 * figure taken out of it is not.
 */

import type { InlineMark } from '../grammar/marked-text.ts';
import type { Line } from './lines.ts';
import { findPlaces, type MarkPlace, STRENGTH } from './mark-places.ts';

/**
 * Footnotes by the number they have on paper, each with its place among all of the document; `null` for one
 * that is known by its number only.
 */
export type NumberedNotes = ReadonlyMap<number, number | null>;

interface Marked {
  readonly lines: Line[];
  /** The numbers of the marks for which there is no footnote. */
  readonly missing: readonly number[];
}

/** No page has more footnotes: a figure above it, without a footnote, is no mark. */
const HIGHEST_WITHOUT_NOTE = 60;
/** After these not even a figure without a footnote can be anything but a mark. */
const NOTHING_BUT_MARK_AFTER = /[?!»”]/;

/**
 * The lines of a page with their marks taken out of the words and kept beside them.
 * @param notes the footnotes at the foot of this page
 * @param elsewhere those of the whole document, for a mark whose footnote is on another page
 */
export function takeMarks(lines: readonly Line[], notes: NumberedNotes, elsewhere: NumberedNotes): Marked {
  const numbers = [...notes.keys()];
  const high = Math.max(0, ...numbers);
  const chosen = numbers.length === 0 ? [] : choose(findPlaces(lines, Math.min(...numbers), high), notes);
  const taken = Map.groupBy(chosen, (place) => place.line);
  const noteOf = (mark: number) => notes.get(mark) ?? elsewhere.get(mark) ?? null;
  const certain = longest(findCertain(lines, Math.max(high, HIGHEST_WITHOUT_NOTE))).filter(
    (place) =>
      place.strength === STRENGTH.certain &&
      !taken.get(place.line)?.some((known) => overlaps(known, place)) &&
      (NOTHING_BUT_MARK_AFTER.test(lines[place.line]?.text[place.from - 1] ?? '') ||
        marksOf(place).every((mark) => noteOf(mark) !== null)),
  );
  const places = [...chosen, ...certain].sort(inOrder);
  return {
    lines: takeOut(lines, places, noteOf),
    missing: certain.flatMap(marksOf).filter((mark) => noteOf(mark) === null),
  };
}

/** A certain place is behind a sign that ends a sentence or a quotation, or between brackets. */
const MAY_BE_CERTAIN = /[?!»”)\]"]\d|\[\d/;

function findCertain(lines: readonly Line[], high: number): MarkPlace[] {
  return lines.some(({ text }) => MAY_BE_CERTAIN.test(text))
    ? findPlaces(lines, 1, high, ({ text }) => MAY_BE_CERTAIN.test(text))
    : [];
}

interface Chain {
  readonly place: MarkPlace;
  readonly before: Chain | null;
  readonly strength: number;
}

/** The places that are in order and, together, the surest. Linear in the places, for the notes of one page. */
function choose(places: readonly MarkPlace[], notes: NumberedNotes): MarkPlace[] {
  const best = new Map<number, Chain>();
  for (const place of places) {
    if (!marksOf(place).every((mark) => notes.has(mark))) continue;
    const before = strongest(best, place.first - 1);
    const inRow = (place.last - place.first) * STRENGTH.afterCapital;
    const strength = place.strength + inRow + (before?.strength ?? 0);
    const known = best.get(place.last);
    if (!known || strength > known.strength) best.set(place.last, { place, before, strength });
  }
  const chosen: MarkPlace[] = [];
  for (let chain = strongest(best, Number.POSITIVE_INFINITY); chain; chain = chain.before) {
    chosen.unshift(chain.place);
  }
  return chosen.filter((place, at) => !isAmbiguous(place, places, chosen[at - 1], chosen[at + 1]));
}

/** Could another place between the same neighbours be the same mark as well? */
function isAmbiguous(
  place: MarkPlace,
  places: readonly MarkPlace[],
  before: MarkPlace | undefined,
  after: MarkPlace | undefined,
): boolean {
  if (place.strength >= STRENGTH.afterStop) return false;
  return places.some(
    (other) =>
      other !== place &&
      other.first === place.first &&
      other.strength === place.strength &&
      (!before || inOrder(before, other) < 0) &&
      (!after || inOrder(other, after) < 0),
  );
}

function strongest(best: ReadonlyMap<number, Chain>, upTo: number): Chain | null {
  let found: Chain | null = null;
  for (const [last, chain] of best) {
    if (last <= upTo && (!found || chain.strength > found.strength)) found = chain;
  }
  return found;
}

function inOrder(one: MarkPlace, other: MarkPlace): number {
  return one.line - other.line || one.from - other.from;
}

function overlaps(one: MarkPlace, other: MarkPlace): boolean {
  return one.line === other.line && one.from < other.to && other.from < one.to;
}

/** Of `?12`, which can be read as mark 2 and as mark 12, the latter. */
function longest(places: readonly MarkPlace[]): MarkPlace[] {
  return [...Map.groupBy(places, (place) => `${place.line}:${place.to}`).values()].flatMap((same) =>
    same.reduce((one, other) => (other.from < one.from ? other : one)),
  );
}

function marksOf(place: MarkPlace): number[] {
  return Array.from({ length: place.last - place.first + 1 }, (_, at) => place.first + at);
}

/** The lines without these marks; a line that held nothing else is gone, its marks are not. */
function takeOut(
  lines: readonly Line[],
  places: readonly MarkPlace[],
  noteOf: (mark: number) => number | null,
): Line[] {
  const byLine = Map.groupBy(places, (place) => place.line);
  const left: Line[] = [];
  let taken = 0;
  let isBehindMark = false;
  for (const [at, line] of lines.entries()) {
    const own = byLine.get(at) ?? [];
    const [text, marks] = withoutMarks(line, own, taken, noteOf);
    taken = own.at(-1)?.below ?? 0;
    const above = left.at(-1);
    if (own[0]?.from === 0 && above) {
      // Marks that open a line belong to the end of the one above.
      const opening = marks
        .filter((mark) => mark.at === 0)
        .map((mark) => ({ ...mark, at: above.text.length }));
      left.splice(-1, 1, { ...above, marks: [...above.marks, ...opening] });
      isBehindMark = true;
      if (text !== '') left.push({ ...line, ...trimmed(text, marks), isBehindMark });
      else continue;
    } else if (text !== '') left.push({ ...line, text, marks, ...(isBehindMark ? { isBehindMark } : {}) });
    isBehindMark = false;
  }
  return left;
}

/** Without the marks and the blank that it begins with. */
function trimmed(text: string, marks: readonly InlineMark[]): Pick<Line, 'text' | 'marks'> {
  const rest = text.trimStart();
  const cut = text.length - rest.length;
  return {
    text: rest,
    marks: marks.filter((mark) => mark.at > 0).map((mark) => ({ ...mark, at: mark.at - cut })),
  };
}

/** @param start where the text begins, if a row of marks reached into it from the line above */
function withoutMarks(
  line: Line,
  places: readonly MarkPlace[],
  start: number,
  noteOf: (mark: number) => number | null,
): [string, InlineMark[]] {
  const { text: printed, marks: known } = line;
  const marks: InlineMark[] = [];
  let text = '';
  let from = start > 0 && printed[start] === ' ' ? start + 1 : start;
  const takeUpTo = (to: number): void => {
    for (const mark of known) {
      const isHere = mark.at >= from && (mark.at < to || (mark.at === to && to === printed.length));
      if (isHere) marks.push({ ...mark, at: text.length + mark.at - from });
    }
    text += printed.slice(from, to);
  };
  for (const place of places) {
    takeUpTo(place.from);
    for (const mark of marksOf(place)) {
      marks.push({ at: text.length, mark: String(mark), footnote: noteOf(mark) });
    }
    from = place.to;
  }
  takeUpTo(printed.length);
  return [text, marks];
}
