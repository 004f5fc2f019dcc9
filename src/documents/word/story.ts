/**
 * The paragraphs of a Word file as they are printed: with the numbers of lists, the results of fields and the
 * marks of footnotes, without what was deleted, hidden or is an instruction to Word.
 */

import { childOf, type Element, elementsOf } from '../markup/tree.ts';
import { raise } from '../text/raised.ts';
import type { Numberer } from './numbering.ts';
import { attributeOf, isOn, propertyOf } from './properties.ts';

/** What a footnote or an endnote is referred to by, and where. */
export interface Reference {
  /** The UTF-16 offset in the text before which its mark stands. */
  readonly at: number;
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
}

export interface Paragraph {
  /** Lines that end with `\n` where the writer ended them within the paragraph. */
  readonly text: string;
  readonly references: readonly Reference[];
  /** The rows of tables are paragraphs too, their cells parted by bars. */
  readonly isRow: boolean;
}

/** Holds what is read: the body itself, controls for its content, insertions that were tracked. */
const CONTAINERS = new Set([
  'body',
  'document',
  'sdt',
  'sdtcontent',
  'ins',
  'moveto',
  'customxml',
  'smarttag',
  'hyperlink',
  'fldsimple',
  'dir',
  'bdo',
  'footnote',
  'endnote',
]);
/** Holds what is not: what was deleted or moved away, and ruby annotations. */
const LEFT_OUT = new Set(['del', 'movefrom', 'instrtext', 'delinstrtext', 'deltext', 'rt']);

const BETWEEN_CELLS = ' | ';

/** All paragraphs within an element, in the order of print. */
export function paragraphsIn(root: Element, numberOf: Numberer): Paragraph[] {
  const found: Paragraph[] = [];
  const visit = (element: Element): void => {
    if (element.name === 'p') found.push(...readParagraph(element, numberOf));
    else if (element.name === 'tbl') found.push(...readTable(element, numberOf));
    else if (element.name === '' || CONTAINERS.has(element.name)) visitAll(element);
  };
  const visitAll = ({ children }: Element): void => {
    for (const child of children) if (typeof child !== 'string') visit(child);
  };
  visitAll(root);
  return found;
}

/** A paragraph, and behind it those of the text boxes that are anchored in it. */
function readParagraph(element: Element, numberOf: Numberer): Paragraph[] {
  const boxes: Element[] = [];
  const references: Reference[] = [];
  const number = numberOf(element);
  let text = number === '' ? '' : `${number} `;
  /** Of each field that is open: is what follows its instruction, or its result? */
  const fields: ('instruction' | 'result')[] = [];
  const write = (words: string): void => {
    if (!fields.includes('instruction')) text += words;
  };
  const visit = (element: Element): void => {
    const { name } = element;
    if (LEFT_OUT.has(name)) return;
    if (name === 'r') readRun(element);
    else if (name === 'alternatecontent') {
      // The same in two ways: for new versions of Word, and for old ones.
      const way = childOf(element, 'choice') ?? childOf(element, 'fallback');
      if (way) visitAll(way);
    } else if (name === 'txbxcontent') boxes.push(element);
    else visitAll(element);
  };
  const visitAll = ({ children }: Element): void => {
    for (const child of children) if (typeof child !== 'string') visit(child);
  };
  const readRun = (run: Element): void => {
    const properties = childOf(run, 'rpr');
    if (isOn(properties, 'vanish') || isOn(properties, 'webhidden')) return;
    const isRaised = propertyOf(properties, 'vertalign') === 'superscript';
    const isCapital = isOn(properties, 'caps');
    for (const part of run.children) {
      if (typeof part === 'string' || part.name === 'rpr') continue;
      const words = wordsOfPart(part);
      if (words !== null) {
        const shown = isCapital ? words.toLocaleUpperCase('nl') : words;
        write(isRaised ? raise(shown) : shown);
      } else if (part.name === 'footnotereference' || part.name === 'endnotereference') {
        const kind = part.name === 'footnotereference' ? 'footnote' : 'endnote';
        references.push({ at: text.length, kind, id: attributeOf(part, 'id') ?? '' });
      } else if (part.name === 'fldchar') turnField(fields, attributeOf(part, 'fldchartype') ?? '');
      else visit(part);
    }
  };
  for (const child of element.children) if (typeof child !== 'string' && child.name !== 'ppr') visit(child);
  const own = text.trim() === '' && references.length === 0 ? [] : [{ text, references, isRow: false }];
  return [...own, ...boxes.flatMap((box) => paragraphsIn(box, numberOf))];
}

function turnField(fields: ('instruction' | 'result')[], type: string): void {
  if (type === 'begin') fields.push('instruction');
  else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result';
  else if (type === 'end') fields.pop();
}

/** What a part of a run prints; `null` for one that prints no letters of its own. */
function wordsOfPart(part: Element): string | null {
  switch (part.name) {
    case 't':
      return part.children.filter((child) => typeof child === 'string').join('');
    case 'tab':
    case 'ptab':
      return ' ';
    case 'br':
    case 'cr':
      return '\n';
    case 'nobreakhyphen':
      return '-';
    case 'softhyphen':
      return '';
    case 'sym':
      return symbol(part);
    default:
      return null;
  }
}

/** `<w:sym w:font="Wingdings" w:char="F0E0"/>`: signs of those fonts are no letters, and are shown as a bullet. */
function symbol(part: Element): string {
  const code = Number.parseInt(attributeOf(part, 'char') ?? '', 16);
  if (!(code > 0x1f)) return '';
  return code >= 0xe000 && code <= 0xf8ff ? '•' : String.fromCodePoint(code);
}

/**
 * The rows of a table, each a paragraph. A table with a column of texts, or with a table in it, was made to lay
 * out a page: its cells are read one by one, as text.
 */
function readTable(table: Element, numberOf: Numberer): Paragraph[] {
  const rows = rowsOf(table).map((row) =>
    cellsOf(row).map((cell) => ({ cell, paragraphs: paragraphsIn(cell, numberOf) })),
  );
  const isLayout =
    rows.every((cells) => cells.length < 2) ||
    rows.flat().some(({ cell, paragraphs }) => paragraphs.length > 4 || hasTable(cell));
  if (isLayout) return rows.flat().flatMap(({ paragraphs }) => paragraphs);
  return rows.flatMap((cells) => {
    const row = joinCells(cells.map(({ paragraphs }) => paragraphs));
    return /^[\s|]*$/.test(row.text) ? [] : [row];
  });
}

const rowsOf = (table: Element): Element[] => partsOf(table, 'tr');
const cellsOf = (row: Element): Element[] => partsOf(row, 'tc');

/** The rows of a table or the cells of a row; around each there can be controls, custom XML and tracked changes. */
function partsOf({ children }: Element, name: string): Element[] {
  return children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.name === name) return [child];
    return CONTAINERS.has(child.name) ? partsOf(child, name) : [];
  });
}

function hasTable(cell: Element): boolean {
  return elementsOf(cell).some(({ name }) => name === 'tbl');
}

function joinCells(cells: readonly (readonly Paragraph[])[]): Paragraph {
  let text = '';
  const references: Reference[] = [];
  for (const [column, paragraphs] of cells.entries()) {
    if (column > 0) text += BETWEEN_CELLS;
    for (const [at, paragraph] of paragraphs.entries()) {
      if (at > 0) text += ' ';
      references.push(...paragraph.references.map((one) => ({ ...one, at: one.at + text.length })));
      text += paragraph.text.trim();
    }
  }
  return { text: text.replaceAll('\n', ' '), references, isRow: true };
}
