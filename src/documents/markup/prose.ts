/**
 * The words within an element as paragraphs, with the marks of footnotes in place. A row of a table is a
 * paragraph too, its cells parted by bars: `2019 | 486,8`. Whatever an element is called, its words are kept.
 */
import { clean } from '../bytes/clean.ts';
import { readLabel, readRunOnLabel } from '../grammar/labels.ts';
import type { InlineMark, MarkedText } from '../grammar/marked-text.ts';
import type { LeftOutReason } from '../left-out.ts';
import { raise } from '../text/raised.ts';
import { formula } from './formula.ts';
import { partAtBreaks } from './line-breaks.ts';
import { type Element, elementsOf, type Node, wordsOf } from './tree.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface PlacedNote {
  /** As printed: "1". */
  readonly mark: string;
  /** Its place among all footnotes of the document; `null` for a reference to a note that is not there. */
  readonly footnote: number | null;
}

/** Which note an element is, or refers to. */
export interface NotesInPlace {
  /** The note that an element is; `null` for one that is none. */
  readonly at: (element: Element) => PlacedNote | null;
  readonly referredBy: (reference: Element) => PlacedNote;
}

export interface Prose {
  /** Reads on, in the same paragraph if nothing ends it. */
  readonly add: (nodes: readonly Node[]) => void;
  /** Reads a paragraph of its own. */
  readonly addParagraph: (nodes: readonly Node[]) => void;
  /** Ends the paragraph. */
  readonly end: () => void;
}

export interface Listener {
  /** Given each paragraph that has words, in the order of the document. */
  readonly paragraph: (paragraph: MarkedText, isHeading: boolean) => void;
  /** May read an element in its own way: then it says so, and nothing else is done with it. */
  readonly readOther?: (element: Element) => boolean;
  /** Told of words that are no part of the document. */
  readonly leave?: (text: string, reason: LeftOutReason) => void;
  /** Told that a picture stands there. */
  readonly picture?: () => void;
}

const BETWEEN_CELLS = ' | ';
/** These stand right behind a word. A mark before one takes the blank before it along: `omgekomen [2], en`. */
const FOLLOWS_WORD = /^[.,;:?!)\]»”’]/;
/** What stands between two marks in a row is no word of the text: `?1, 2`. */
const BETWEEN_MARKS = /^[\s,]*$/;

/** A row of cells without anything in them. */
const NOTHING_BUT_BARS = /^[\s|]*$/;

/** No blank goes before what follows. */
const endsOpen = (text: string): boolean => text === '' || text.endsWith(' ') || text.endsWith('\n');

export function prose(vocabulary: Vocabulary, notes: NotesInPlace, listener: Listener): Prose {
  const { leave = () => {}, picture = () => {}, readOther = () => false } = listener;
  let text = '';
  let marks: InlineMark[] = [];
  /** A number or a bullet stands there, and the paragraph that opens next goes on behind it. */
  let isNumbered = false;
  let rows = 0;
  let paragraphs = 0;
  let lists = 0;
  let raised = 0;
  let isHeading = false;
  let isBehindElement = false;

  const write = (words: string): void => {
    let more = clean(words)
      .replace(/\u00ad/g, '')
      .replace(/\s+/g, ' ');
    if (raised > 0) more = more.replace(/\S(?:.*\S)?/, raise);
    if (endsOpen(text)) more = more.replace(/^ /, '');
    if (marks.at(-1)?.at === text.length - 1 && text.endsWith(' ') && FOLLOWS_WORD.test(more)) {
      text = text.slice(0, -1);
    }
    if (more.trim() !== '') isNumbered = false;
    text += more;
  };
  const end = (): void => {
    const whole = text.trimEnd();
    if (whole !== '' || marks.length > 0) {
      const own = marks.map((mark) => ({ ...mark, at: Math.min(mark.at, whole.length) }));
      const paragraph = { text: whole, marks: own, ...(lists > 1 && { isPoint: true }) };
      for (const part of partAtBreaks(paragraph)) listener.paragraph(part, isHeading);
    }
    text = '';
    marks = [];
    isNumbered = false;
  };
  /** Within a row of a table nothing begins a paragraph. */
  const open = (): void => {
    if (rows > 0 || isNumbered) write(' ');
    else end();
  };
  const mark = (mark: string, footnote: number | null): void => {
    const before = marks.at(-1);
    const between = before && text.slice(before.at);
    if (between && BETWEEN_MARKS.test(between)) {
      text = `${text.slice(0, before.at)}${between.includes(' ') ? ' ' : ''}`;
    }
    marks.push({ at: text.trimEnd().length, mark, footnote });
  };
  const isCell = (node: Node): node is Element =>
    typeof node !== 'string' && vocabulary.roleOf(node) === 'cell';
  /** A cell that opens with a label, or holds one, is no cell of a table: the table was made to lay out a page. */
  const holdsLabel = (cell: Element): boolean => {
    const own: string[] = [];
    const reading = prose(vocabulary, notes, { paragraph: (paragraph) => own.push(paragraph.text) });
    reading.add(cell.children);
    reading.end();
    return own.some((one, at) => isNumberedLabel(one) || (at === 0 && readRunOnLabel(one) !== null));
  };
  const row = ({ children }: Element): void => {
    open();
    if (rows === 0 && children.some((child) => isCell(child) && holdsLabel(child))) {
      for (const child of children) {
        if (isCell(child)) addParagraph(child.children);
        else add([child]);
      }
      return;
    }
    rows += 1;
    let cells = 0;
    for (const child of children) {
      if (isCell(child)) {
        if (cells > 0) text = `${text.trimEnd()}${BETWEEN_CELLS}`.trimStart();
        cells += 1;
        add(child.children);
      } else add([child]);
    }
    rows -= 1;
    if (rows > 0) write(' ');
    else {
      if (NOTHING_BUT_BARS.test(text)) text = '';
      end();
    }
  };
  const list = (element: Element): void => {
    open();
    const items = element.children.filter(
      (child): child is Element => typeof child !== 'string' && vocabulary.roleOf(child) === 'item',
    );
    const bullets = vocabulary.bulletsOf(element, items);
    lists += 1;
    for (const child of element.children) {
      if (typeof child === 'string' || !items.includes(child)) add([child]);
      else item(child, bullets[items.indexOf(child)] ?? '');
    }
    open();
    lists -= 1;
  };
  const item = (element: Element, bullet: string): void => {
    open();
    const hasNumber = elementsOf(element).some((part) => vocabulary.roleOf(part) === 'item number');
    if (!hasNumber && bullet !== '') {
      write(`${bullet} `);
      isNumbered = true;
    }
    add(element.children);
    isNumbered = false;
    open();
  };
  const addParagraph = (nodes: readonly Node[]): void => {
    open();
    paragraphs += 1;
    add(nodes);
    paragraphs -= 1;
    open();
  };
  const addHeading = (nodes: readonly Node[]): void => {
    open();
    isHeading = rows === 0;
    addParagraph(nodes);
    isHeading = false;
  };
  const setAside = (element: Element): void => {
    const reason = vocabulary.reasonOf(element);
    const words = clean(wordsOf(element)).replace(/\s+/g, ' ').trim();
    if (reason !== null && words !== '') leave(words, reason);
  };
  const readPicture = (element: Element): void => {
    picture();
    const words = [element.attributes.alt ?? '', wordsOf(element)].map((one) =>
      one.replace(/\s+/g, ' ').trim(),
    );
    for (const one of words) if (one !== '') leave(one, 'picture');
  };
  const read = (element: Element): void => {
    if (readOther(element)) return;
    const role = vocabulary.roleOf(element);
    if (role === 'paragraph') addParagraph(element.children);
    else if (role === 'heading') addHeading(element.children);
    else if (role === 'list') list(element);
    else if (role === 'item') item(element, '');
    else if (role === 'row') row(element);
    else if (role === 'line break') breakLine();
    else if (role === 'inline') add(element.children);
    else if (role === 'raised') {
      raised += 1;
      add(element.children);
      raised -= 1;
    } else if (role === 'quotation') {
      write('‘');
      add(element.children);
      text = text.trimEnd();
      write('’');
    } else if (role === 'formula') write(formula(element));
    else if (role === 'field') write(vocabulary.shownIn(element));
    else if (role === 'picture') readPicture(element);
    else if (role === 'note' || role === 'note reference') {
      const note = role === 'note' ? notes.at(element) : notes.referredBy(element);
      if (note && (role === 'note reference' || paragraphs > 0)) mark(note.mark, note.footnote);
    } else if (role === 'item number') {
      add(element.children);
      write(' ');
      isNumbered = true;
    } else if (role === 'aside') setAside(element);
    else {
      // What means nothing by itself is part of the paragraph that it stands in, or holds paragraphs.
      if (paragraphs === 0 || rows > 0) open();
      else if (isBehindElement) write(' ');
      add(element.children);
      if (paragraphs === 0 || rows > 0) open();
    }
  };
  const breakLine = (): void => {
    if (rows > 0 || text === '') write(' ');
    else text = `${text.endsWith(' ') ? text.slice(0, -1) : text}\n`;
  };
  const add = (nodes: readonly Node[]): void => {
    isBehindElement = false;
    for (const node of nodes) {
      if (typeof node === 'string') write(node);
      else read(node);
      isBehindElement = typeof node !== 'string';
    }
  };
  return { add, addParagraph, end };
}

function isNumberedLabel(paragraph: string): boolean {
  const label = readLabel(paragraph);
  return label !== null && label.numbers.length > 0;
}
