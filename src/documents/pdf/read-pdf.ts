/**
 * The reader for PDF: runs → rows → furniture and footnotes by their place → lines → sections → paragraphs →
 * transcript → document. From the lines on it is the grammar that texts are read with.
 */
import { clean } from '../bytes/clean.ts';
import { compose } from '../grammar/compose.ts';
import { readLabel } from '../grammar/labels.ts';
import { publicationOf } from '../grammar/publication.ts';
import type { Transcript } from '../grammar/transcript.ts';
import { type Reading, refuse } from '../reading.ts';
import { takeAnnotations } from '../text/annotations.ts';
import { takeHead } from '../text/furniture.ts';
import { joinLines } from '../text/joining.ts';
import type { Line } from '../text/lines.ts';
import { toBlocks, toSections } from '../text/sections.ts';
import { collectWordForms } from '../text/word-forms.ts';
import { inReadingOrder } from './columns.ts';
import { type Endnote, takeEndnotes } from './endnotes.ts';
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
  const furnished = pages.map((page) => toRows(page));
  const artifacts = pages.flatMap((page) => toRows({ ...page, runs: page.artifacts }).map(wordsOf));
  const bare = takePageFurniture(
    furnished,
    pages.map(({ height }) => height),
  );
  const apart = withoutMargin(bare.pages);
  const { pages: withoutNotes, endnotes } = takeEndnotes(apart.pages.map(inReadingOrder));
  const { body, notes, missing } = toBody(withoutNotes, endnotes);
  const head = takeHead(body);
  const typed = takeTypedNotes(head.lines, notes.length + endnotes.length);
  const { title, above, preamble, sections, unread } = toSections(typed.body);
  const noteLines = [
    ...notes.map(({ number, rows }) => ({ mark: String(number), lines: linesOfNote(rows) })),
    ...endnotes.map(({ mark, rows }) => ({ mark, lines: linesOfNote(rows) })),
    ...typed.notes.map(({ number, lines }) => ({ mark: String(number), lines })),
  ];
  const forms = collectWordForms([...body, ...noteLines.flatMap(({ lines }) => lines)]);
  const join = (lines: readonly Line[]) => joinLines(lines, { forms, blanksTellWords: false });
  const right = Math.max(...head.lines.map(({ place }) => (place?.row === null ? place.right : 0)));
  const toMarkedTexts = (lines: readonly Line[]) => toPlacedParagraphs(lines, right).map(join);
  const id = bare.id ?? artifacts.find((text) => publicationOf(text) !== null) ?? null;
  const fromId = id === null ? null : publicationOf(id);
  return {
    publication: {
      id: fromId?.id ?? id,
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
    unread,
    notes: noteLines.map(({ mark, lines }) => ({ mark, text: join(lines).text })),
    leftOut: [
      ...artifacts.map((text) => ({ text, reason: 'page' as const })),
      ...pages.flatMap(({ hidden }) => (hidden === '' ? [] : [{ text: hidden, reason: 'hidden' as const }])),
      ...bare.leftOut,
      ...apart.leftOut.map((text) => ({ text, reason: 'margin' as const })),
      ...head.leftOut,
      ...typed.leftOut,
      ...pages.flatMap(({ across }) =>
        across === '' ? [] : [{ text: across, reason: 'watermark' as const }],
      ),
    ],
    warnings: [
      ...[...missing].map((mark) => `De tekst verwijst naar voetnoot ${mark}, die er niet is.`),
      ...unreferred(body, notes),
      ...typed.warnings,
      ...apart.once.map((words) => `Naast de tekst staat: ‘${words}’.`),
      ...apart.placed.map(
        (words) => `Naast de tekst staat: ‘${words}’. Het is gezet aan het eind van wat ernaast staat.`,
      ),
    ],
  };
}

/** `[1] De Krant`, `1) De Krant`: how many letters have their notes, behind their last answer. */
const TYPED_NOTE = /^(?:\[\d{1,3} ?\]|\d{1,3}\)) ?\S/;
/** A list of notes is no longer. */
const LONGEST_LIST = 60;

/** Notes that were typed, and not set as such: they have no place of their own. @param known how many others there are */
function takeTypedNotes(lines: readonly Line[], known: number): ReturnType<typeof takeAnnotations> {
  const hasTyped = lines.slice(-LONGEST_LIST).some(({ text }) => TYPED_NOTE.test(text));
  return hasTyped ? takeAnnotations(lines, known) : { body: lines, notes: [], leftOut: [], warnings: [] };
}

interface Apart {
  readonly pages: readonly (readonly Row[])[];
  /** What stands beside the text of later pages. */
  readonly leftOut: readonly string[];
  /** Of these, what stands there once and not on the first page. */
  readonly once: readonly string[];
  /** Of the first page, what stands beside a question or an answer, and is read at its end. */
  readonly placed: readonly string[];
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
  const front = withBeside(parted[0] ?? { rows: [], beside: [] });
  return {
    pages: parted.map(({ rows }, at) => (at === 0 ? front.rows : rows)),
    placed: front.placed,
    leftOut: words,
    once: words.filter((one) => !first.has(one) && words.indexOf(one) === words.lastIndexOf(one)),
  };
}

/** What a letter's own column says; words that bear on the text do not. */
const OF_LETTER =
  /^(?:ons kenmerk|uw kenmerk|uw brief.*|datum|kenmerk|bijlagen?|contactpersoon|onze referentie|uw referentie|directie.*|directoraat.*|t [\d+(].*|www\..*|postbus.*|pagina .*)$/i;

/** The column of a letter comes before its text; words beside a question or an answer are read at the end of that. */
function withBeside({ rows, beside }: { rows: readonly Row[]; beside: readonly Row[] }): {
  rows: readonly Row[];
  placed: readonly string[];
} {
  const isLabel = (row: Row) => (readLabel(wordsOf(row))?.numbers.length ?? 0) > 0;
  const first = rows.find(isLabel);
  const isBelow = (row: Row) => first !== undefined && row.baseline > first.baseline - row.size / 2;
  const below = beside.filter(isBelow);
  if (below.length === 0 || beside.some((row) => OF_LETTER.test(wordsOf(row)))) {
    return { rows: [...beside, ...rows], placed: [] };
  }
  const placed: Row[] = [...rows];
  for (const row of below) {
    const next = placed.findIndex((one) => isLabel(one) && one.baseline > row.baseline + row.size / 2);
    placed.splice(next === -1 ? placed.length : next, 0, row);
  }
  return { rows: [...beside.filter((row) => !isBelow(row)), ...placed], placed: below.map(wordsOf) };
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
function toBody(pages: readonly (readonly Row[])[], endnotes: readonly Endnote[]): Body {
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
  const endnoteOf = (mark: string) => {
    const place = endnotes.findIndex((note) => note.mark === mark);
    return place === -1 ? null : notes.length + place;
  };
  let tableRows = 0;
  const body = feet.flatMap(({ body: rows, own }, at) => {
    const footnoteOf = (number: number) => {
      const elsewhere = everywhere.get(number) ?? [];
      return own.get(number) ?? (elsewhere.length === 1 ? (elsewhere[0] ?? null) : null);
    };
    const page = toPageLines(rows, paging[at] ?? pagingOf(rows), footnoteOf, tableRows, endnoteOf);
    tableRows += page.tableRows;
    for (const number of page.missing) missing.add(number);
    return page.lines;
  });
  return { body, notes, missing };
}

/** No text is set with its lines so far apart, in sizes of its letters. */
const CLOSE = 1.7;

/** Where the lines of a page begin, and how far they are apart. */
function pagingOf(rows: readonly Row[]): Paging {
  const left = mostCommon(rows.map((row) => [Math.round(leftOf(row)), lengthOf(row)]));
  const distances = rows.slice(1).map((row, at) => {
    const distance = row.baseline - (rows[at]?.baseline ?? 0);
    return { distance: Math.round(distance * 10) / 10, length: lengthOf(row), size: row.size };
  });
  // In a short paper more lines stand below a blank line than below another one.
  const close = distances.filter(({ distance, size }) => distance > 0 && distance < CLOSE * size);
  const leading = mostCommon(
    (close.length > 0 ? close : distances).map(({ distance, length }) => [distance, length]),
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
function linesOfNote(printed: readonly Row[]): Line[] {
  const rows = printed.map((row) => ({ ...row, cells: row.cells.map(withoutMarks) }));
  const paging = pagingOf(rows);
  return [...toPageLines(rows, paging, () => null, 0).lines];
}

/** Characters as all readers have them: one kind of blank, letters in one piece. */
function cleanPage(page: Page): Page {
  const cleaned = (runs: Page['runs']) => runs.map((run) => ({ ...run, text: clean(run.text) }));
  return { ...page, runs: cleaned(page.runs), artifacts: cleaned(page.artifacts) };
}

function unreferred(body: readonly Line[], notes: readonly PlacedNote[]): string[] {
  const used = new Set(body.flatMap((line) => line.marks.flatMap((mark) => mark.footnote ?? [])));
  return notes.flatMap(({ number }, at) =>
    used.has(at) ? [] : [`Naar voetnoot ${number} wordt nergens verwezen.`],
  );
}
