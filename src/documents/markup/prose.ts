/**
 * The words within an element as paragraphs, with the marks of footnotes in place. A row of a table is a
 * paragraph too, its cells parted by bars: `2019 | 486,8`. Whatever an element is called, its words are kept.
 */
import { clean } from '../bytes/clean.ts';
import type { InlineMark, MarkedText } from '../grammar/marked-text.ts';
import { type Element, elementsOf, type Node } from './tree.ts';
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

const BETWEEN_CELLS = ' | ';
/** These stand right behind a word. A mark before one takes the blank before it along: `omgekomen [2], en`. */
const FOLLOWS_WORD = /^[.,;:?!)\]»”’]/;
/** What stands between two marks in a row is no word of the text: `?1, 2`. */
const BETWEEN_MARKS = /^[\s,]*$/;

/** A row of cells without anything in them. */
const NOTHING_BUT_BARS = /^[\s|]*$/;

/**
 * @param emit is given each paragraph that has words, in the order of the document
 * @param readOther may read an element in its own way: then it says so, and nothing else is done with it
 */
export function prose(
  vocabulary: Vocabulary,
  notes: NotesInPlace,
  emit: (paragraph: MarkedText) => void,
  readOther: (element: Element) => boolean = () => false,
): Prose {
  let text = '';
  let marks: InlineMark[] = [];
  /** A number or a bullet stands there, and the paragraph that opens next goes on behind it. */
  let isNumbered = false;
  let rows = 0;
  let paragraphs = 0;
  let isBehindElement = false;

  const write = (words: string): void => {
    let more = clean(words)
      .replace(/\u00ad/g, '')
      .replace(/\s+/g, ' ');
    if (text === '' || text.endsWith(' ')) more = more.replace(/^ /, '');
    if (marks.at(-1)?.at === text.length - 1 && text.endsWith(' ') && FOLLOWS_WORD.test(more)) {
      text = text.slice(0, -1);
    }
    if (more.trim() !== '') isNumbered = false;
    text += more;
  };
  const end = (): void => {
    const whole = text.trimEnd();
    if (whole !== '' || marks.length > 0) {
      emit({ text: whole, marks: marks.map((mark) => ({ ...mark, at: Math.min(mark.at, whole.length) })) });
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
  const row = ({ children }: Element): void => {
    open();
    rows += 1;
    let cells = 0;
    for (const child of children) {
      if (typeof child !== 'string' && vocabulary.roleOf(child) === 'cell') {
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
    let place = 0;
    for (const child of element.children) {
      if (typeof child === 'string' || vocabulary.roleOf(child) !== 'item') add([child]);
      else {
        item(child, vocabulary.bulletOf(element, place));
        place += 1;
      }
    }
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
  const read = (element: Element): void => {
    if (readOther(element)) return;
    const role = vocabulary.roleOf(element);
    if (role === 'paragraph') addParagraph(element.children);
    else if (role === 'list') list(element);
    else if (role === 'item') item(element, '');
    else if (role === 'row') row(element);
    else if (role === 'line break') write(' ');
    else if (role === 'inline') add(element.children);
    else if (role === 'note' || role === 'note reference') {
      const note = role === 'note' ? notes.at(element) : notes.referredBy(element);
      if (note && (role === 'note reference' || paragraphs > 0)) mark(note.mark, note.footnote);
    } else if (role === 'item number') {
      add(element.children);
      write(' ');
      isNumbered = true;
    } else if (role !== 'aside') {
      // What means nothing by itself is part of the paragraph that it stands in, or holds paragraphs.
      if (paragraphs === 0 || rows > 0) open();
      else if (isBehindElement) write(' ');
      add(element.children);
      if (paragraphs === 0 || rows > 0) open();
    }
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
