/**
 * Footnotes as most pages have them: a mark that is a link to an anchor further on in the page, where the note stands, mostly with
 * a link back. They are given the form that the publication site gives them, which `official-html.ts` reads.
 */
import { readLabel } from '../grammar/labels.ts';
import { type Element, elementsOf, type Node, wordsOf } from './tree.ts';

/** `1`, `[1]`, `(a)`, `*`, `iv`. */
const MARK = /^[[(]?(\d{1,3}|[a-z]|[ivxl]{1,6}|[*†‡]{1,3})[\])]?$/i;
/** A link from a note back to its mark. */
const BACK =
  /^(?:[[(]?(?:\d{1,3}|[a-z]|[ivxl]{1,6}|[*†‡]{1,3})[\])]?[.:)]?|[↩↑⬆^⤴▲«]\ufe0e?|terug(?: naar (?:de )?(?:tekst|boven))?|naar boven)$/iu;
const BLOCKS = new Set(['li', 'p', 'div', 'dd', 'aside', 'td', 'blockquote', 'section']);
/** No note is longer, in characters. */
const LONGEST = 3_000;

/** The page with each mark and each note marked as such. */
export function withAnchoredNotes(root: Element): Element {
  const order = new Map<Element, number>();
  const parents = new Map<Element, Element>();
  const targets = new Map<string, Element>();
  for (const element of elementsOf(root)) {
    order.set(element, order.size);
    for (const child of element.children) if (typeof child !== 'string') parents.set(child, element);
    for (const id of [element.attributes.id, element.name === 'a' ? element.attributes.name : undefined]) {
      if (id && !targets.has(id)) targets.set(id, element);
    }
  }
  const marks = new Map<Element, { mark: string; id: string }>();
  const notes = new Map<Element, { mark: string; id: string }>();
  for (const link of elementsOf(root)) {
    const id = link.name === 'a' ? /^#(.+)$/.exec(link.attributes.href ?? '')?.[1] : undefined;
    const mark = MARK.exec(wordsOf(link).trim())?.[1];
    const target = id === undefined ? undefined : (targets.get(id) ?? targets.get(decoded(id)));
    if (id === undefined || mark === undefined || !target || link.attributes.class?.includes('nootnum'))
      continue;
    if ((order.get(target) ?? 0) < (order.get(link) ?? 0)) continue;
    const block = blockOf(target, parents);
    if (!block || isAround(block, link) || !isNote(block)) continue;
    const known = notes.get(block);
    if (known && known.id !== id && known.mark !== mark) continue;
    if (!known) notes.set(block, { mark, id });
    marks.set(link, { mark, id: known?.id ?? id });
  }
  if (notes.size === 0) return root;
  const rewrite = (element: Element): Element => {
    const mark = marks.get(element);
    if (mark)
      return { ...element, attributes: { class: 'nootnum', href: `#${mark.id}` }, children: [mark.mark] };
    const note = notes.get(element);
    const children = element.children.map((child) => (typeof child === 'string' ? child : rewrite(child)));
    if (!note) return { ...element, children };
    const number = { name: 'span', attributes: { class: 'nootnum' }, children: [note.mark] };
    return {
      name: 'div',
      attributes: { class: 'noot', id: note.id },
      children: [number, ...withoutNumber(withoutBacklinks(children), note.mark)],
    };
  };
  return rewrite(root);
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** The paragraph or the point of a list that an anchor stands in. */
function blockOf(target: Element, parents: ReadonlyMap<Element, Element>): Element | null {
  let element: Element | undefined = target;
  while (element && !BLOCKS.has(element.name)) element = parents.get(element);
  const above = element && parents.get(element);
  // `<li><p id="fn1">`: the point is the note.
  if (above?.name === 'li' && element?.name !== 'li') return above;
  return element ?? null;
}

function isAround(block: Element, link: Element): boolean {
  return elementsOf(block).some((element) => element === link);
}

function isNote(block: Element): boolean {
  const words = wordsOf(block);
  if (words.trim() === '' || words.length > LONGEST) return false;
  return ![...elementsOf(block)].some(
    (element) => readLabel(wordsOf(element).replace(/\s+/g, ' ').trim()) !== null,
  );
}

function withoutBacklinks(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (typeof node === 'string') return [node];
    const isBack =
      node.name === 'a' && /^#/.test(node.attributes.href ?? '#') && BACK.test(wordsOf(node).trim());
    if (isBack && (node.attributes.href !== undefined || wordsOf(node).trim() === '')) return [];
    return [{ ...node, children: withoutBacklinks(node.children) }];
  });
}

/** The number that the note opens with as well: `1. De Krant`, `[1] De Krant`. */
function withoutNumber(nodes: readonly Node[], mark: string): Node[] {
  const opening = new RegExp(
    String.raw`^\s*[[(]?${mark.replace(/[*†‡]/g, '\\$&')}(?:[\])]?[.:)]?\s+|[\])][.:]?\s*|$)`,
    'i',
  );
  const [first, ...others] = nodes;
  if (first === undefined) return [];
  if (typeof first === 'string') {
    if (first.trim() === '' && others.length > 0) return [first, ...withoutNumber(others, mark)];
    return [first.replace(opening, ''), ...others];
  }
  if (wordsOf(first).trim() === '') return [first, ...withoutNumber(others, mark)];
  return [{ ...first, children: withoutNumber(first.children, mark) }, ...others];
}
