/** Footnotes and their marks, page by page: the text without them, and both beside it. */
import type { LeftOut } from '../left-out.ts';
import { type NoteLines, takeFootnotes } from './footnotes.ts';
import { type Line, toPages } from './lines.ts';
import { type NumberedNotes, takeMarks } from './marks.ts';
import { lower, RAISED_FIGURES, RAISED_ROW } from './raised.ts';

interface Annotated {
  /** The lines of the text, the marks taken out of their words. */
  readonly body: readonly Line[];
  /** In the order of the document; a mark points to its footnote by its place here. */
  readonly notes: readonly NoteLines[];
  readonly leftOut: readonly LeftOut[];
  readonly warnings: readonly string[];
}

/**
 * @param known how many footnotes the document has that are not among these lines: those here come behind them
 */
export function takeAnnotations(printed: readonly Line[], known = 0): Annotated {
  const lowered = withLoweredMarks(printed);
  const found = annotate(lowered ?? printed, known);
  const texts = [...found.body, ...found.notes.flatMap(({ lines }) => lines)];
  const isWhole = lowered === null || texts.every(({ text }) => !LOWERED.test(text));
  return isWhole ? found : annotate(printed, known);
}

const OPENS_NOTE = new RegExp(`^${RAISED_FIGURES} ?(?=[\\p{L}«‘“"(])`, 'u');
/** `10⁶`, `m²`, `km²`; behind a year it is a mark. */
const NO_MARK_BEHIND = /(?<!\p{L})[kcdm]?m$|(?<!(?:^|\D)(?:19|20)\d\d)(?<=\d)$/u;
/** What a raised figure is read as: like `[1]`, with a blank in it that no writer types. */
const LOWERED = /\[\d+ \]/;

/**
 * Raised figures that open lines as notes do (`¹ De Volkskrant`), and those in the text that are their marks, as
 * figures between brackets. A power or a unit (`10⁶`, `m²`) has no note. `null` where no note has such a number.
 */
function withLoweredMarks(lines: readonly Line[]): readonly Line[] | null {
  const numbers = lines.flatMap(({ text }) => {
    const [figures = ''] = OPENS_NOTE.exec(text) ?? [];
    return figures === '' ? [] : [lower(figures.trim()) ?? ''];
  });
  if (numbers[0] !== '1') return null;
  return lines.map((line) =>
    line.marks.length > 0 ? line : { ...line, text: withLowered(line.text, new Set(numbers)) },
  );
}

function withLowered(text: string, numbers: ReadonlySet<string>): string {
  return text.replace(RAISED_ROW, (row, at: number) => {
    if (NO_MARK_BEHIND.test(text.slice(0, at))) return row;
    const figures = row.split(/, ?/).map((part) => lower(part) ?? '');
    const each = figures.flatMap((part) => (numbers.has(part) ? [part] : [...part]));
    return each.every((part) => numbers.has(part)) ? each.map((part) => `[${part} ]`).join('') : row;
  });
}

function annotate(lines: readonly Line[], known: number): Annotated {
  const notes: NoteLines[] = [];
  const merged: number[] = [];
  let expected = 1;
  const pages = toPages(lines).map((page) => {
    const foot = takeFootnotes(page, expected);
    const numbered: NumberedNotes = new Map([
      ...foot.merged.map((number) => [number, null] as const),
      ...foot.notes.map((note, at) => [note.number, known + notes.length + at] as const),
    ]);
    notes.push(...foot.notes);
    merged.push(...foot.merged);
    const highest = Math.max(0, ...foot.merged, notes.at(-1)?.number ?? 0);
    expected = foot.notes.length > 0 ? highest + 1 : expected;
    return { body: foot.body, numbered };
  });
  const elsewhere = uniqueNumbers(notes, known);
  const marked = pages.map(({ body, numbered }) => takeMarks(body, numbered, elsewhere));
  const body = marked.flatMap((page) => page.lines);
  const missing = new Set(marked.flatMap((page) => page.missing));
  const used = new Set(body.flatMap((line) => line.marks.flatMap((mark) => mark.footnote ?? [])));
  return {
    body,
    notes,
    leftOut: merged.map((number) => ({ text: String(number), reason: 'note number' })),
    warnings: [
      ...[...missing].map((mark) => `De tekst verwijst naar voetnoot ${mark}, die er niet is.`),
      ...merged.map((number) => `De tekst van voetnoot ${number} staat in die van een andere voetnoot.`),
      ...notes.flatMap((note, at) =>
        used.has(known + at) ? [] : [`Naar voetnoot ${note.number} wordt nergens verwezen.`],
      ),
    ],
  };
}

/** The numbers that one footnote only has: some papers begin again at 1. */
function uniqueNumbers(notes: readonly NoteLines[], known: number): NumberedNotes {
  const all = Map.groupBy(notes.entries(), ([, note]) => note.number);
  return new Map(
    [...all].flatMap(([number, same]) => {
      const [only] = same;
      return only && same.length === 1 ? [[number, known + only[0]] as const] : [];
    }),
  );
}
