/**
 * The reader for PDF: runs → rows → furniture and footnotes by their place → lines → sections → paragraphs →
 * transcript → document. From the lines on it is the grammar that texts are read with.
 */
import { clean } from '../bytes/clean.ts';
import { compose } from '../grammar/compose.ts';
import { publicationOf } from '../grammar/publication.ts';
import type { Transcript } from '../grammar/transcript.ts';
import { type Reading, refuse } from '../reading.ts';
import { takeHead } from '../text/furniture.ts';
import { joinLines } from '../text/joining.ts';
import type { Line } from '../text/lines.ts';
import { toBlocks, toSections } from '../text/sections.ts';
import { collectWordForms } from '../text/word-forms.ts';
import { type PlacedNote, takeFoot } from './foot.ts';
import { findTextColumn, partMargin } from './margin.ts';
import { withoutMarks } from './marks.ts';
import { takePageFurniture } from './page-furniture.ts';
import { type Paging, toPageLines } from './page-lines.ts';
import { toPlacedParagraphs } from './paragraphs.ts';
import { type Row, toRows } from './rows.ts';
import { type Page, readPages } from './runs.ts';

/**
 * Reads one document. Never throws for what a file holds.
 * @param name the file's name without its ending
 */
export async function readPdf(bytes: Uint8Array, name: string): Promise<Reading> {
  const read = await readPages(bytes);
  if (!read.ok) return read;
  if (read.pages.every(({ runs }) => runs.every(({ text }) => text.trim() === ''))) return refuse('scanned');
  const transcript = toTranscript(read.pages.map(cleanPage));
  const warnings = [
    ...transcript.warnings,
    ...(read.isDamaged ? ['Het bestand is beschadigd: er kan tekst ontbreken.'] : []),
    ...read.pages.flatMap(({ across }, at) =>
      across === '' ? [] : [`Op bladzijde ${at + 1} staat dwars op de tekst: ‘${across}’.`],
    ),
  ];
  return compose({ ...transcript, warnings }, name);
}

function toTranscript(pages: readonly Page[]): Transcript {
  const furnished = pages.map(toRows);
  const bare = takePageFurniture(
    furnished,
    pages.map(({ height }) => height),
  );
  const apart = withoutMargin(bare.pages);
  const { body, notes, missing } = toBody(apart.pages);
  const head = takeHead(body);
  const { title, above, preamble, sections } = toSections(head.lines);
  const noteLines = notes.map((note) => ({ ...note, lines: linesOfNote(note) }));
  const forms = collectWordForms([...body, ...noteLines.flatMap(({ lines }) => lines)]);
  const join = (lines: readonly Line[]) => joinLines(lines, { forms, blanksTellWords: false });
  const right = Math.max(...head.lines.map(({ place }) => (place?.row === null ? place.right : 0)));
  const toMarkedTexts = (lines: readonly Line[]) => toPlacedParagraphs(lines, right).map(join);
  const fromId = bare.id === null ? null : publicationOf(bare.id);
  return {
    publication: {
      id: bare.id,
      number: fromId?.number ?? head.publication.number,
      sessionYear: fromId?.sessionYear ?? head.publication.sessionYear,
      caseNumber: fromId?.caseNumber ?? head.publication.caseNumber,
      chamber: fromId?.chamber ?? head.publication.chamber,
      isReprint: fromId?.isReprint ?? false,
    },
    title: title.map(join),
    above: toMarkedTexts(above),
    preamble: toMarkedTexts(preamble),
    blocks: toBlocks(sections, toMarkedTexts),
    notes: noteLines.map(({ number, lines }) => ({ mark: String(number), text: join(lines).text })),
    leftOut: [
      ...bare.leftOut,
      ...apart.leftOut.map((text) => ({ text, reason: 'margin' as const })),
      ...head.leftOut,
      ...pages.flatMap(({ across }) =>
        across === '' ? [] : [{ text: across, reason: 'watermark' as const }],
      ),
    ],
    warnings: [
      ...[...missing].map((mark) => `De tekst verwijst naar voetnoot ${mark}, die er niet is.`),
      ...unreferred(body, notes),
      ...apart.once.map((words) => `Naast de tekst staat: ‘${words}’.`),
    ],
  };
}

interface Apart {
  readonly pages: readonly (readonly Row[])[];
  /** What stands beside the text of later pages. */
  readonly leftOut: readonly string[];
  /** Of these, what stands there once and not on the first page. */
  readonly once: readonly string[];
}

/** The column beside the text is kept where the letter begins, and comes before it; later pages repeat theirs. */
function withoutMargin(pages: readonly (readonly Row[])[]): Apart {
  const all = pages.flat();
  const column = findTextColumn(all, pagingOf(all).left);
  const isBeside = ({ cells }: Row) => cells.every((cell) => cell.left > column.right);
  const placeOf = (row: Row) => `${Math.round(row.baseline)} ${wordsOf(row)}`;
  const head = new Set(pages[0]?.filter(isBeside).map(placeOf));
  const parted = pages.map((page, at) => {
    // What stands above the text on later pages is no part of it where it stands on the first one too.
    const isRepeated = (row: Row) => at > 0 && isBeside(row) && head.has(placeOf(row));
    const { rows, beside } = partMargin(
      page.filter((row) => !isRepeated(row)),
      column,
    );
    return { rows, beside: [...page.filter(isRepeated), ...beside] };
  });
  const words = parted.slice(1).flatMap(({ beside }) => beside.map(wordsOf));
  const first = new Set([...(pages[0]?.filter(isBeside) ?? []), ...(parted[0]?.beside ?? [])].map(wordsOf));
  return {
    pages: parted.map(({ rows, beside }, at) => (at === 0 ? [...beside, ...rows] : rows)),
    leftOut: words,
    once: words.filter((one) => !first.has(one) && words.indexOf(one) === words.lastIndexOf(one)),
  };
}

function wordsOf({ cells }: Row): string {
  return cells.map(({ text }) => text).join(' ');
}

interface Body {
  readonly body: readonly Line[];
  readonly notes: readonly PlacedNote[];
  readonly missing: ReadonlySet<number>;
}

/** The text of all pages, and their footnotes. A mark belongs to the note of its own page, if that has one. */
function toBody(pages: readonly (readonly Row[])[]): Body {
  const size = mostCommon(pages.flat().map((row) => [row.size, lengthOf(row)]));
  const notes: PlacedNote[] = [];
  const feet = pages.map((rows) => {
    const foot = takeFoot(rows, size, notes.at(-1));
    const last = notes.pop();
    if (last) notes.push({ ...last, rows: [...last.rows, ...foot.goesOn] });
    const own = new Map(foot.notes.map(({ number }, at) => [number, notes.length + at]));
    notes.push(...foot.notes);
    return { body: foot.body, own };
  });
  const paging = feet.map(({ body }) => pagingOf(body));
  const everywhere = Map.groupBy(notes.keys(), (at) => notes[at]?.number);
  const missing = new Set<number>();
  let tableRows = 0;
  const body = feet.flatMap(({ body: rows, own }, at) => {
    const footnoteOf = (number: number) => {
      const elsewhere = everywhere.get(number) ?? [];
      return own.get(number) ?? (elsewhere.length === 1 ? (elsewhere[0] ?? null) : null);
    };
    const page = toPageLines(rows, paging[at] ?? pagingOf(rows), footnoteOf, tableRows);
    tableRows += page.tableRows;
    for (const number of page.missing) missing.add(number);
    return page.lines;
  });
  return { body, notes, missing };
}

/** Where the lines of a page begin, and how far they are apart. */
function pagingOf(rows: readonly Row[]): Paging {
  const left = mostCommon(rows.map((row) => [Math.round(leftOf(row)), lengthOf(row)]));
  const leading = mostCommon(
    rows.slice(1).map((row, at) => {
      const distance = row.baseline - (rows[at]?.baseline ?? 0);
      return [Math.round(distance * 10) / 10, lengthOf(row)];
    }),
  );
  return { left, leading };
}

/** The value with the greatest weight; 0 for none. */
function mostCommon(values: readonly (readonly [value: number, weight: number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight);
  return [...weights].reduce((one, other) => (other[1] > one[1] ? other : one), [0, 0])[0];
}

function leftOf({ cells }: Row): number {
  return cells[0]?.left ?? 0;
}

function lengthOf({ cells }: Row): number {
  return cells.reduce((length, { text }) => length + text.length, 0);
}

/** What is raised within a footnote is part of its words. */
function linesOfNote({ rows: printed }: PlacedNote): Line[] {
  const rows = printed.map((row) => ({ ...row, cells: row.cells.map(withoutMarks) }));
  const paging = pagingOf(rows);
  return [...toPageLines(rows, paging, () => null, 0).lines];
}

/** Characters as all readers have them: one kind of blank, letters in one piece. */
function cleanPage(page: Page): Page {
  return { ...page, runs: page.runs.map((run) => ({ ...run, text: clean(run.text) })) };
}

function unreferred(body: readonly Line[], notes: readonly PlacedNote[]): string[] {
  const used = new Set(body.flatMap((line) => line.marks.flatMap((mark) => mark.footnote ?? [])));
  return notes.flatMap(({ number }, at) =>
    used.has(at) ? [] : [`Naar voetnoot ${number} wordt nergens verwezen.`],
  );
}
