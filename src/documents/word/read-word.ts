/**
 * The reader for Word files: ministries send their letters so. Its paragraphs are the lines of the grammar that
 * texts are read with, which need not be joined.
 */

import { clean } from '../bytes/clean.ts';
import { compose } from '../grammar/compose.ts';
import { concatenate, type InlineMark, type MarkedText } from '../grammar/marked-text.ts';
import { pictureIn } from '../grammar/pictures.ts';
import type { Note, Transcript } from '../grammar/transcript.ts';
import { PARAGRAPH_END } from '../markup/line-breaks.ts';
import { childrenOf, type Element } from '../markup/tree.ts';
import { type Reading, refuse } from '../reading.ts';
import { takeAnnotations } from '../text/annotations.ts';
import { takeHead } from '../text/furniture.ts';
import type { Line } from '../text/lines.ts';
import { inFormat } from '../text/number-formats.ts';
import { toBlocks, toSections } from '../text/sections.ts';
import { numbererFor } from './numbering.ts';
import { openPackage, type WordParts } from './package.ts';
import { attributeOf } from './properties.ts';
import { printerFor } from './run-properties.ts';
import { type Paragraph, paragraphsIn, type Reference, type Telling } from './story.ts';

/**
 * Reads one document from the bytes of a ZIP. Never throws for what a file holds.
 * @param name the file's name without its ending
 */
export function readWord(bytes: Uint8Array, name: string): Reading {
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  const transcript = toTranscript(opened.parts);
  if (transcript === null) return refuse('empty');
  return compose(transcript, name);
}

function toTranscript(parts: WordParts): Transcript | null {
  const telling: Telling = {
    numberOf: numbererFor(parts.numbering, parts.styles),
    printedAs: printerFor(parts.styles),
    leftOut: [],
    warnings: new Set(),
  };
  const paragraphs = paragraphsIn(parts.document, telling);
  const notes = readNotes(parts, paragraphs, telling);
  const lines = withPictures(paragraphs.map((paragraph) => toLines(paragraph, notes.markOf)));
  if (lines.length === 0) return null;
  const head = takeHead(lines);
  // Many letters have notes that were typed: `[1]` in the text, and a list of sources at its end.
  const typed = takeAnnotations(head.lines, notes.all.length);
  const { title, above, preamble, sections, unread } = toSections(typed.body);
  return {
    publication: head.publication,
    title: title.map((sentence) => concatenate(sentence, ' ')),
    above: toMarkedTexts(above),
    preamble: toMarkedTexts(preamble),
    blocks: toBlocks(sections, toMarkedTexts),
    unread,
    notes: [
      ...notes.all,
      ...typed.notes.map(({ number, lines: own }) => ({
        mark: String(number),
        text: concatenate(own, ' ').text,
      })),
    ],
    leftOut: [...telling.leftOut, ...head.leftOut, ...typed.leftOut],
    warnings: [
      ...notes.warnings,
      ...typed.warnings,
      ...telling.warnings,
      ...sections.flatMap(({ label, lines: own }) =>
        own.some(({ hasPicture }) => hasPicture) ? [pictureIn(label.printed.toLowerCase())] : [],
      ),
    ],
  };
}

interface Notes {
  readonly all: readonly Note[];
  readonly markOf: (reference: Reference) => Pick<InlineMark, 'mark' | 'footnote'>;
  readonly warnings: readonly string[];
}

/** Word numbers its notes in the order in which they are referred to: footnotes 1, 2, 3 and endnotes i, ii, iii. */
function readNotes(parts: WordParts, paragraphs: readonly Paragraph[], telling: Telling): Notes {
  const texts = new Map<string, string>(
    [
      ...childrenOf(childrenOf(parts.footnotes, 'footnotes')[0] ?? null, 'footnote'),
      ...childrenOf(childrenOf(parts.endnotes, 'endnotes')[0] ?? null, 'endnote'),
    ].map((note) => [`${note.name} ${attributeOf(note, 'id')}`, textOfNote(note, telling)] as const),
  );
  const all: Note[] = [];
  const warnings: string[] = [];
  const marks = new Map<string, Pick<InlineMark, 'mark' | 'footnote'>>();
  const counts = { footnote: 0, endnote: 0 };
  for (const { kind, id, mark: own } of paragraphs.flatMap(({ references }) => references)) {
    const key = `${kind} ${id}`;
    if (marks.has(key)) continue;
    if (own === null) counts[kind] += 1;
    const mark = own ?? inFormat(counts[kind], kind === 'footnote' ? 'decimal' : 'lowerRoman');
    const text = withoutMark(texts.get(key) ?? '', own);
    if (text === '') warnings.push(`De tekst verwijst naar voetnoot ${mark}, die er niet is.`);
    marks.set(key, { mark, footnote: text === '' ? null : all.length });
    if (text !== '') all.push({ mark, text });
  }
  return {
    all,
    warnings,
    markOf: ({ kind, id }) => marks.get(`${kind} ${id}`) ?? { mark: '?', footnote: null },
  };
}

/** A note that has a mark of its own begins with it: `* De Krant`. */
function withoutMark(text: string, mark: string | null): string {
  return mark !== null && text.startsWith(mark) ? text.slice(mark.length).trimStart() : text;
}

function textOfNote(note: Element, telling: Telling): string {
  return paragraphsIn(note, { ...telling, numberOf: () => '' })
    .map(({ text }) => tidy(text))
    .join(' ')
    .trim();
}

/** The lines of a paragraph: the first stands apart from what is above it, those that its writer broke do not. */
function toLines({ text, references, hasPicture }: Paragraph, markOf: Notes['markOf']): Line[] {
  const lines: Line[] = [];
  let from = 0;
  let isApart = true;
  for (const part of text.split('\n')) {
    const to = from + part.length;
    const own = references.filter(({ at }) => at >= from && (at < to || to === text.length || at === to));
    const marks = own
      .filter((one) => one.at !== from || from === 0 || text[from - 1] !== '\n' || one.at < to)
      .map((one) => ({ at: tidy(part.slice(0, one.at - from)).length, ...markOf(one) }));
    const printed = tidy(part);
    if (printed !== '' || marks.length > 0) {
      lines.push({ text: printed, marks, gap: isApart, top: false, blankAtEnd: false });
      isApart = false;
    } else isApart = true; // an empty line parts two paragraphs
    from = to + 1;
  }
  const [first = { text: '', marks: [], gap: true, top: false, blankAtEnd: false }, ...others] = lines;
  return hasPicture ? [{ ...first, hasPicture }, ...others] : lines;
}

/** A picture without words of its own stands below the line before it. */
function withPictures(
  paragraphs: readonly (readonly (Line & { readonly hasPicture?: boolean })[])[],
): Line[] {
  const lines: Line[] = [];
  for (const line of paragraphs.flat()) {
    const above = lines.pop();
    const isAlone = line.text === '' && line.marks.length === 0;
    if (above) lines.push(isAlone && line.hasPicture ? { ...above, hasPicture: true } : above);
    if (!isAlone) lines.push(line);
  }
  return lines;
}

/** Blanks as they are read, not as they are typed. */
function tidy(text: string): string {
  return clean(text).replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
}

/** Lines that stand apart are paragraphs; those that do not go on, unless a sentence ended. */
function toMarkedTexts(lines: readonly Line[]): MarkedText[] {
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    const above = paragraph?.at(-1);
    if (paragraph && above && !line.gap && !PARAGRAPH_END.test(above.text)) paragraph.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((paragraph) => concatenate(paragraph, ' '));
}
