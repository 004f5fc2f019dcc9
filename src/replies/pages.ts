/**
 * Lays texts out over embeds and pages, so that every word is shown once, in order.
 *
 * A page is one message; it holds sheets, each the description of one embed. Text is parted between
 * paragraphs where that costs no page, else between sentences, and between words or graphemes only where a
 * sentence or a word alone is longer than a sheet. A footnote stands at the foot of the sheet with its mark.
 */
import type { Footnote } from '../documents/model.ts';
import { sentences } from '../dutch/sentences.ts';
import { type Link, linked, linkOf } from './links.ts';
import { raised } from './markdown.ts';
import { lastGraphemeEnd } from './shorten.ts';

/** A text to lay out. `heading` is markdown of our own, and stays with the first words below it. */
export interface Block {
  heading?: string;
  text: string;
  marks: readonly { at: number; mark: string }[];
  /** In the order of the text. */
  links?: readonly Link[];
  quoted: boolean;
}

/** Sizes in UTF-16 units, as Discord counts them. */
export interface Sizes {
  /** The most that one sheet may hold. */
  sheet: number;
  /** The most that all sheets of a page may hold together. */
  page: number;
}

/** What one message shows: the markdown of each of its embeds. */
export type Page = string[];

/**
 * Lays out `blocks`, with the footnotes that their marks point to.
 *
 * @param continued markdown that says, at the end of each page but the last, that the text goes on.
 */
export function layOut(
  blocks: readonly Block[],
  footnotes: readonly Footnote[],
  sizes: Sizes,
  continued: string,
): Page[] {
  const ending = `\n\n${continued}`;
  const paged = { ...sizes, sheet: sizes.sheet - ending.length, page: sizes.page - ending.length };
  const byParagraph = () => fill(blocks.flatMap(paragraphs), footnotes, sizes);
  const bySentence = () => fill(blocks.flatMap(paragraphs).flatMap(inSentences), footnotes, sizes);
  for (const attempt of [byParagraph, bySentence]) {
    const pages = attempt();
    if (pages.length === 1) return pages;
  }
  const whole = fill(blocks.flatMap(paragraphs), footnotes, paged);
  const dense = fill(blocks.flatMap(paragraphs).flatMap(inSentences), footnotes, paged);
  const pages = whole.length > dense.length ? dense : whole;
  return pages.map((page, index) =>
    index === pages.length - 1 ? page : [...page.slice(0, -1), `${page.at(-1)}${ending}`],
  );
}

/** A run `[from, to)` of a block's text that is placed as a whole. */
interface Piece {
  block: Block;
  from: number;
  to: number;
  opensParagraph: boolean;
  /** Its footnotes find no place beside it, and stand further on. */
  notesFollow?: boolean;
}

interface Sheet {
  body: string;
  notes: readonly Footnote[];
}

const blank: Sheet = { body: '', notes: [] };

/** Puts pieces on sheets, and sheets on pages, each as full as it can be. */
function fill(pieces: readonly Piece[], footnotes: readonly Footnote[], sizes: Sizes): Page[] {
  let pages: Sheet[][] = [[]];
  // Notes that have no place at the foot of a sheet follow as text of their own, so that none is lost.
  const marked = new Set(pieces.flatMap(({ block }) => block.marks.map(({ mark }) => mark)));
  const unplacedNotes: Footnote[] = footnotes.filter(({ mark }) => !marked.has(mark));

  const place = (piece: Piece): void => {
    const page = pages.at(-1) ?? [];
    const before = page.slice(0, -1);
    const grown = extended(page.at(-1) ?? blank, piece, footnotes);
    if (grown.length <= room(before, sizes)) {
      pages = [...pages.slice(0, -1), [...before, grown.sheet]];
      return;
    }
    const fresh = extended(blank, piece, footnotes);
    if (fresh.length <= room(page, sizes)) {
      pages = [...pages.slice(0, -1), [...page, fresh.sheet]];
      return;
    }
    if (fresh.length <= room([], sizes)) {
      pages = [...pages, [fresh.sheet]];
      return;
    }
    const parts = parted(piece, room([], sizes));
    if (parts.length > 1) {
      for (const part of parts) place(part);
      return;
    }
    unplacedNotes.push(...fresh.sheet.notes);
    place({ ...piece, notesFollow: true });
  };

  for (const piece of pieces) place(piece);
  for (const { mark, text } of unplacedNotes) {
    for (const piece of paragraphs({ text: `${mark} ${text}`, marks: [], quoted: false })) place(piece);
  }
  return pages.map((page) => page.map(written));
}

/** What is left of a page for one more sheet, beside the sheets that it holds already. */
const room = (sheets: readonly Sheet[], sizes: Sizes): number =>
  Math.min(sizes.sheet, sizes.page - sheets.reduce((sum, sheet) => sum + written(sheet).length, 0));

/** The sheet with a piece more on it, and how long it is then. */
function extended(
  sheet: Sheet,
  piece: Piece,
  footnotes: readonly Footnote[],
): { sheet: Sheet; length: number } {
  const marks = piece.notesFollow ? [] : marksIn(piece).map(({ mark }) => mark);
  const notes = footnotes.filter((note) => marks.includes(note.mark) && !sheet.notes.includes(note));
  const grown = {
    body: sheet.body + opening(sheet, piece) + inMarkdown(piece),
    notes: [...sheet.notes, ...notes],
  };
  return { sheet: grown, length: written(grown).length };
}

/** What goes between the words that stand on a sheet and a piece that follows them. */
function opening(sheet: Sheet, { block, from, opensParagraph }: Piece): string {
  if (!opensParagraph && sheet.body !== '') return '';
  const quote = block.quoted ? '> ' : '';
  const heading = from === 0 && block.heading ? `${block.heading}\n` : '';
  if (sheet.body === '') return heading + quote;
  return from > 0 ? `\n${quote}\n${quote}` : `\n\n${heading}${quote}`;
}

const written = ({ body, notes }: Sheet): string =>
  notes.length === 0 ? body.trimEnd() : `${body.trimEnd()}\n\n${notes.map(noteLine).join('\n')}`;

/** In small print, which is one line. */
function noteLine({ mark, text, references }: Footnote): string {
  const line = text.replace(/\s/g, ' ');
  return `-# ${raised(mark)} ${linked(line, references.flatMap(linkOf))}`;
}

/** A mark at the very end of a piece belongs to it; one at its start only where no piece ends there. */
const marksIn = ({ block, from, to, opensParagraph }: Piece) =>
  block.marks.filter(({ at }) => (at > from && at <= to) || (at === from && opensParagraph));

function inMarkdown(piece: Piece): string {
  const { block, from, to } = piece;
  let out = '';
  let done = from;
  for (const { at, mark } of marksIn(piece)) {
    // Two marks side by side would read as one number.
    const apart = at === done && out !== '' ? '\u202f' : '';
    out += linked(block.text, block.links ?? [], done, at) + apart + raised(mark);
    done = at;
  }
  out += linked(block.text, block.links ?? [], done, to);
  return block.quoted ? out.replaceAll('\n', '\n> ') : out;
}

function paragraphs(block: Block): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const paragraph of block.text.split('\n\n')) {
    const to = from + paragraph.length;
    if (paragraph.trim() !== '') pieces.push({ block, from, to, opensParagraph: true });
    from = to + 2;
  }
  return pieces;
}

const inSentences = (piece: Piece): Piece[] => {
  const text = piece.block.text.slice(piece.from, piece.to);
  return sentences(text).map(({ from, to }) => part(piece, from, to));
};

/** A piece in the largest parts that it has: sentences, else words, else runs of whole graphemes. */
function parted(piece: Piece, sheet: number): Piece[] {
  const bySentence = inSentences(piece);
  if (bySentence.length > 1) return bySentence;
  const text = piece.block.text.slice(piece.from, piece.to);
  const byWord = [...text.matchAll(/\S+\s*/g)].map(({ index, 0: word }) =>
    part(piece, index, index + word.length),
  );
  if (byWord.length > 1) return byWord;
  // Escaping may double a word, and a heading or quotation mark may stand before it.
  const most = Math.max(1, Math.floor((sheet - (piece.block.heading?.length ?? 0)) / 2) - 64);
  const runs: Piece[] = [];
  for (let from = 0; from < text.length; ) {
    const to = from + lastGraphemeEnd(text.slice(from), most);
    runs.push(part(piece, from, to));
    from = to;
  }
  return runs;
}

const part = (piece: Piece, from: number, to: number): Piece => ({
  ...piece,
  from: piece.from + from,
  to: piece.from + to,
  opensParagraph: piece.opensParagraph && from === 0,
});
