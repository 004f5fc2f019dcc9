/**
 * XML and HTML as a tree of elements and words. One parser reads both, and neither follows what a file points
 * to: no DTD, no external entity. A file that declares entities of its own is refused, for those can grow
 * without end, and so is one that nests deeper than any document does.
 */
import { Parser } from 'htmlparser2';
import { type Refusal, refuse } from '../reading.ts';

export type Node = Element | string;

export interface Element {
  /** In lower case, without a namespace: "vraag". */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** No two strings side by side. */
  readonly children: readonly Node[];
}

export type MarkupFormat = 'XML' | 'HTML';

type Parsed =
  | {
      readonly ok: true;
      /** An element without a name around all there is. */
      readonly root: Element;
      /** The file ends within an element: it is not whole. */
      readonly isCutShort: boolean;
    }
  | { readonly ok: false; readonly reason: Refusal };

/** An official publication goes some fifteen deep, the page around it some thirty. */
const DEEPEST = 200;
/** The longest set known has 400. */
const MOST_ELEMENTS = 200_000;
/** Of `<!DOCTYPE a [ <!ENTITY b "…">`, which the parser hands over with what stands before it, or by itself. */
const ENTITY_DECLARATION = /!ENTITY\b/i;

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
}

/**
 * @param source all of a file; entities are the five of XML and numbers, in HTML also its named ones
 * @param most the number of elements above which a file is refused
 */
export function parseMarkup(source: string, format: MarkupFormat, most = MOST_ELEMENTS): Parsed {
  const root: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [root];
  let elements = 0;
  let refusal: Refusal | null = null;
  const stop = (reason: Refusal) => {
    refusal = reason;
    parser.pause();
  };
  const parser = new Parser(
    {
      onprocessinginstruction(_, declaration) {
        if (ENTITY_DECLARATION.test(declaration)) stop(refuse('entities').reason);
      },
      onopentag(name, attributes) {
        const element = { name: name.slice(name.indexOf(':') + 1), attributes, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
        elements += 1;
        if (open.length > DEEPEST || elements > most) stop(refuse('markup-too-deep').reason);
      },
      onclosetag() {
        open.pop();
      },
      ontext(words) {
        const siblings = open.at(-1)?.children;
        const before = siblings?.at(-1);
        if (typeof before === 'string') siblings?.splice(-1, 1, before + words);
        else siblings?.push(words);
      },
    },
    { xmlMode: format === 'XML', lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(source);
  const isCutShort = open.length > 1;
  if (refusal === null) parser.end();
  return refusal === null ? { ok: true, root, isCutShort } : { ok: false, reason: refusal };
}

/** All elements within, in the order of the document, the element itself first. */
export function* elementsOf(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* elementsOf(child);
}

/** The first element within that is so; what stands behind it is not looked at. */
export function findWithin(element: Element, is: (one: Element) => boolean): Element | undefined {
  for (const one of elementsOf(element)) if (is(one)) return one;
  return undefined;
}

/** The words within, as they stand. */
export function wordsOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');
}

/** The elements of this name right below another one. */
export function childrenOf(parent: Element | null, name: string): Element[] {
  return (parent?.children ?? []).filter(
    (child): child is Element => typeof child !== 'string' && child.name === name,
  );
}

export function childOf(parent: Element | null, name: string): Element | null {
  for (const child of parent?.children ?? [])
    if (typeof child !== 'string' && child.name === name) return child;
  return null;
}
