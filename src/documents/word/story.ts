/**
 * The paragraphs of a Word file as they are printed: with the numbers of lists, the results of fields and the
 * marks of footnotes, without what was deleted, hidden or is an instruction to Word.
 */

import { readLabel, readRunOnLabel } from '../grammar/labels.ts';
import type { LeftOut } from '../left-out.ts';
import { formula } from '../markup/formula.ts';
import { childOf, type Element, elementsOf } from '../markup/tree.ts';
import { raise } from '../text/raised.ts';
import { shownByForm, shownByInstruction } from './fields.ts';
import type { Numberer } from './numbering.ts';
import { attributeOf, isOn } from './properties.ts';
import type { Printed, Printer } from './run-properties.ts';
import { hasSigns, signIn, UNKNOWN_SIGN } from './symbols.ts';

/** What a footnote or an endnote is referred to by, and where. */
export interface Reference {
  /** The UTF-16 offset in the text before which its mark stands. */
  readonly at: number;
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
  /** That its writer gave it: `*`; `null` for one that Word counts. */
  readonly mark: string | null;
}

export interface Paragraph {
  /** Lines that end with `\n` where the writer ended them within the paragraph. */
  readonly text: string;
  readonly references: readonly Reference[];
  /** The rows of tables are paragraphs too, their cells parted by bars. */
  readonly isRow: boolean;
  /** A picture is anchored in it; it can have no words. */
  readonly hasPicture: boolean;
}

/** How the paragraphs are read, and what is found that is no word of theirs. */
export interface Telling {
  readonly numberOf: Numberer;
  readonly printedAs: Printer;
  readonly leftOut: LeftOut[];
  readonly warnings: Set<string>;
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
const LEFT_OUT = new Set(['del', 'movefrom', 'delinstrtext', 'deltext', 'rt', 'sdtpr', 'rpr', 'ppr']);
/** A picture, a chart, a diagram. */
const PICTURES = new Set(['blip', 'imagedata', 'chart', 'relids']);

const BETWEEN_CELLS = ' | ';

/** All paragraphs within an element, in the order of print. */
export function paragraphsIn(root: Element, telling: Telling): Paragraph[] {
  const found: Paragraph[] = [];
  /** What stands before a mark of a paragraph that was deleted: the next paragraph goes on with it. */
  let begun: Paragraph | null = null;
  const visit = (element: Element): void => {
    if (element.name === 'p') {
      const [own, ...boxes] = readParagraph(element, telling, begun);
      begun = null;
      if (own && hasDeletedMark(element)) begun = own;
      else if (own) found.push(...shown(own));
      found.push(...boxes);
    } else if (element.name === 'tbl') {
      finish();
      found.push(...readTable(element, telling));
    } else if (isPlaceholder(element)) leavePlaceholder(element, telling);
    else if (element.name === '' || CONTAINERS.has(element.name)) visitAll(element);
  };
  const finish = (): void => {
    if (begun) found.push(...shown(begun));
    begun = null;
  };
  const visitAll = ({ children }: Element): void => {
    for (const child of children) if (typeof child !== 'string') visit(child);
  };
  visitAll(root);
  finish();
  return found;
}

function shown(paragraph: Paragraph): Paragraph[] {
  const { text, references, hasPicture } = paragraph;
  return text.trim() === '' && references.length === 0 && !hasPicture ? [] : [paragraph];
}

/** With tracked changes the end of a paragraph can be deleted: what follows it is the same paragraph then. */
function hasDeletedMark(paragraph: Element): boolean {
  const properties = childOf(childOf(paragraph, 'ppr'), 'rpr');
  return childOf(properties, 'del') !== null || childOf(properties, 'movefrom') !== null;
}

/** `Klik of tik om tekst in te voeren.`: nobody did. */
function isPlaceholder(element: Element): boolean {
  return element.name === 'sdt' && isOn(childOf(element, 'sdtpr'), 'showingplchdr');
}

function leavePlaceholder(control: Element, { leftOut }: Telling): void {
  const words = [...elementsOf(control)]
    .filter(({ name }) => name === 't')
    .flatMap(({ children }) => children.filter((child) => typeof child === 'string'))
    .join('')
    .trim();
  if (words !== '') leftOut.push({ text: words, reason: 'hidden' });
}

interface Field {
  state: 'instruction' | 'result';
  instruction: string;
  hasResult: boolean;
  /** What a field of a form shows besides its result. */
  readonly form: string | null;
}

/**
 * A paragraph, and behind it those of the text boxes that are anchored in it.
 * @param begun what it goes on with
 */
function readParagraph(
  element: Element,
  telling: Telling,
  begun: Paragraph | null,
): [Paragraph, ...Paragraph[]] {
  const { printedAs, leftOut, warnings } = telling;
  const boxes: Element[] = [];
  const references: Reference[] = [];
  const number = hasDeletedMark(element) ? '' : telling.numberOf(element);
  let text = number === '' ? '' : `${number} `;
  let hasPicture = begun?.hasPicture ?? false;
  if (begun) {
    references.push(...begun.references.map((one) => ({ ...one, at: one.at + text.length })));
    text += begun.text;
  }
  /** The last reference bears a mark of its own, which comes next. */
  let awaitsMark = false;
  const fields: Field[] = [];
  const write = (words: string): void => {
    if (fields.some(({ state }) => state === 'instruction')) return;
    const last = references.at(-1);
    if (awaitsMark && last && words.trim() !== '') {
      references[references.length - 1] = { ...last, mark: words.trim() };
      awaitsMark = false;
      return;
    }
    for (const field of fields) field.hasResult ||= words.trim() !== '';
    text += words;
  };
  const visit = (part: Element): void => {
    const { name } = part;
    if (LEFT_OUT.has(name)) return;
    if (name === 'r') readRun(part);
    else if (name === 'omath') write(formula(part));
    else if (name === 'alternatecontent') {
      // The same in two ways: for new versions of Word, and for old ones.
      const way = childOf(part, 'choice') ?? childOf(part, 'fallback');
      if (way) visitAll(way);
    } else if (name === 'txbxcontent') boxes.push(part);
    else if (PICTURES.has(name)) hasPicture = true;
    else if (isPlaceholder(part)) leavePlaceholder(part, telling);
    else if (name === 'fldsimple') {
      const before = text;
      visitAll(part);
      if (text === before) writeInstruction(attributeOf(part, 'instr') ?? '');
    } else visitAll(part);
  };
  const visitAll = ({ children }: Element): void => {
    for (const child of children) if (typeof child !== 'string') visit(child);
  };
  const writeInstruction = (instruction: string): void => {
    const printed = shownByInstruction(instruction);
    if (printed === undefined) {
      write(UNKNOWN_SIGN);
      warnings.add(`Een veld van Word is niet te lezen: ‘${instruction.trim()}’.`);
    } else if (printed !== null) write(printed);
  };
  const turn = (sign: Element): void => {
    const type = attributeOf(sign, 'fldchartype');
    const field = fields.at(-1);
    if (type === 'begin') {
      fields.push({ state: 'instruction', instruction: '', hasResult: false, form: shownByForm(sign) });
    } else if (type === 'separate' && field) field.state = 'result';
    else if (type === 'end' && field) {
      fields.pop();
      if (field.form !== null && !field.hasResult) write(field.form);
      else if (!field.hasResult) writeInstruction(field.instruction);
    }
  };
  const readRun = (run: Element): void => {
    const printed = printedAs(run, element);
    for (const part of run.children) {
      if (typeof part === 'string' || part.name === 'rpr') continue;
      const words = wordsOfPart(part, printed, warnings);
      const field = fields.at(-1);
      if (words !== null && printed.isHidden) {
        if (words.trim() !== '') leftOut.push({ text: words.trim(), reason: 'hidden' });
      } else if (words !== null) write(asPrinted(words, printed, warnings));
      else if (part.name === 'footnotereference' || part.name === 'endnotereference') {
        const kind = part.name === 'footnotereference' ? 'footnote' : 'endnote';
        references.push({ at: text.length, kind, id: attributeOf(part, 'id') ?? '', mark: null });
        const follows = attributeOf(part, 'custommarkfollows');
        awaitsMark = follows !== null && !/^(?:0|false|off)$/.test(follows);
      } else if (part.name === 'fldchar') turn(part);
      else if (part.name === 'instrtext') {
        if (field) field.instruction += part.children.filter((child) => typeof child === 'string').join('');
      } else if (!printed.isHidden) visit(part);
    }
  };
  for (const child of element.children) if (typeof child !== 'string' && child.name !== 'ppr') visit(child);
  return [
    { text, references, isRow: false, hasPicture },
    ...boxes.flatMap((box) => paragraphsIn(box, telling)),
  ];
}

/** Words as they look: raised, in capitals, struck out. */
function asPrinted(words: string, printed: Printed, warnings: Set<string>): string {
  const capitals = printed.isCapital ? words.toLocaleUpperCase('nl') : words;
  const raised = printed.isRaised ? raise(capitals) : capitals;
  if (!printed.isStruckOut || raised.trim() === '') return raised;
  warnings.add(`‘${raised.trim()}’ is in de bron doorgehaald.`);
  return raised.replace(/\S(?:[\s\S]*\S)?/, (own) => `~~${own}~~`);
}

/** What a part of a run prints; `null` for one that prints no letters of its own. */
function wordsOfPart(part: Element, { font }: Printed, warnings: Set<string>): string | null {
  switch (part.name) {
    case 't': {
      const words = part.children.filter((child) => typeof child === 'string').join('');
      if (!hasSigns(font) && !PRIVATE.test(words)) return words;
      return [...words].map((sign) => letter(sign, font, warnings)).join('');
    }
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
    case 'sym': {
      const code = Number.parseInt(attributeOf(part, 'char') ?? '', 16);
      return code > 0x1f ? sign(code, attributeOf(part, 'font') ?? font ?? 'Symbol', warnings) : '';
    }
    default:
      return null;
  }
}

/** The part of Unicode that fonts of signs use. */
const PRIVATE = /[\uf000-\uf0ff]/;

/** A letter of a run: in a font of signs it is one of these, and so it is in the private part of Unicode that they use. */
function letter(printed: string, font: string | null, warnings: Set<string>): string {
  const code = printed.codePointAt(0) ?? 0;
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  if (hasSigns(font)) return sign(code, font, warnings);
  return isPrivate ? sign(code, 'Symbol', warnings) : printed;
}

/** `<w:sym w:font="Symbol" w:char="F0B3"/>`, ≥. One that is not known is never shown as another. */
function sign(code: number, font: string, warnings: Set<string>): string {
  const isCode = code <= 0xff || (code >= 0xf000 && code <= 0xf0ff);
  const known =
    isCode && hasSigns(font) ? signIn(font, code) : isCode && code > 0xff ? null : String.fromCodePoint(code);
  if (known !== null) return known;
  warnings.add(
    `Een teken van het lettertype ${font} (${code.toString(16).toUpperCase()}) is niet bekend: er staat ${UNKNOWN_SIGN}.`,
  );
  return UNKNOWN_SIGN;
}

/**
 * The rows of a table, each a paragraph. A table with a column of texts, with a table in it, or with labels of questions and
 * answers, was made to lay out a page: its cells are read one by one, as text.
 */
function readTable(table: Element, telling: Telling): Paragraph[] {
  const rows = rowsOf(table).map((row) =>
    cellsOf(row).map((cell) => ({ cell, paragraphs: paragraphsIn(cell, telling) })),
  );
  const isLayout =
    rows.every((cells) => cells.length < 2) ||
    rows
      .flat()
      .some(({ cell, paragraphs }) => paragraphs.length > 4 || hasTable(cell) || hasLabel(paragraphs));
  if (isLayout) return rows.flat().flatMap(({ paragraphs }) => paragraphs);
  return rows.flatMap((cells) => {
    const row = joinCells(cells.map(({ paragraphs }) => paragraphs));
    return /^[\s|]*$/.test(row.text) && !row.hasPicture ? [] : [row];
  });
}

function hasLabel(paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.some(({ text }, at) => {
    const [line = ''] = text.trim().split('\n', 1);
    const label = readLabel(line.trim());
    return (label !== null && label.numbers.length > 0) || (at === 0 && readRunOnLabel(line.trim()) !== null);
  });
}

/** A row can be deleted while changes are tracked. */
const rowsOf = (table: Element): Element[] =>
  partsOf(table, 'tr').filter((row) => childOf(childOf(row, 'trpr'), 'del') === null);
const cellsOf = (row: Element): Element[] =>
  partsOf(row, 'tc').filter((cell) => childOf(childOf(cell, 'tcpr'), 'celldel') === null);

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
  let hasPicture = false;
  const references: Reference[] = [];
  for (const [column, paragraphs] of cells.entries()) {
    if (column > 0) text += BETWEEN_CELLS;
    for (const [at, paragraph] of paragraphs.entries()) {
      if (at > 0) text += ' ';
      references.push(...paragraph.references.map((one) => ({ ...one, at: one.at + text.length })));
      text += paragraph.text.trim();
      hasPicture ||= paragraph.hasPicture;
    }
  }
  return { text: text.replaceAll('\n', ' '), references, isRow: true, hasPicture };
}
