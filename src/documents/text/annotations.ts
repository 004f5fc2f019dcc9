/** Footnotes and their marks, page by page: the text without them, and both beside it. */
import { type NoteLines, takeFootnotes } from './footnotes.ts';
import { type Line, toPages } from './lines.ts';
import { type NumberedNotes, takeMarks } from './marks.ts';

interface Annotated {
  /** The lines of the text, the marks taken out of their words. */
  readonly body: readonly Line[];
  /** In the order of the document; a mark points to its footnote by its place here. */
  readonly notes: readonly NoteLines[];
  readonly warnings: readonly string[];
}

/**
 * @param known how many footnotes the document has that are not among these lines: those here come behind them
 */
export function takeAnnotations(lines: readonly Line[], known = 0): Annotated {
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
