/** Words of a page that belong to no paper: those around it, and those shown only when a reader points at or opens something. */
import type { LeftOut } from '../left-out.ts';
import { type Element, elementsOf, wordsOf } from './tree.ts';

/** Meant for the browser, not for readers. */
const NO_WORDS = new Set(['script', 'style', 'template', 'noscript']);
/** Shown when somebody points at the element, or read out. */
const SAID_ASIDE = ['title', 'aria-label', 'summary', 'placeholder'];

/** @param body the element of the page with the paper, or the root itself */
export function unshownIn(root: Element, body: Element): LeftOut[] {
  const around = [...textsOutside(root, body)];
  const within = [...elementsOf(body)].flatMap((element) => [
    ...SAID_ASIDE.map((key) => element.attributes[key] ?? ''),
    ...(element.name === 'select' ? optionsNotChosen(element) : []),
  ]);
  const asLeftOut = (reason: LeftOut['reason']) => (text: string) => {
    const tidy = text.replace(/\s+/g, ' ').trim();
    return /\p{L}/u.test(tidy) ? [{ text: tidy, reason }] : [];
  };
  return [...around.flatMap(asLeftOut('site')), ...within.flatMap(asLeftOut('hidden'))];
}

function* textsOutside(element: Element, body: Element): Generator<string> {
  if (element === body || NO_WORDS.has(element.name)) return;
  for (const child of element.children) {
    if (typeof child === 'string') yield child;
    else yield* textsOutside(child, body);
  }
}

/** The options of a menu that are chosen; the first where none is. */
export function chosenOptions(select: Element): readonly Element[] {
  const options = [...elementsOf(select)].filter(({ name }) => name === 'option');
  const chosen = options.filter(({ attributes }) => attributes.selected !== undefined);
  return chosen.length > 0 || select.attributes.multiple !== undefined ? chosen : options.slice(0, 1);
}

function optionsNotChosen(select: Element): string[] {
  const chosen = chosenOptions(select);
  return [...elementsOf(select)].filter((one) => one.name === 'option' && !chosen.includes(one)).map(wordsOf);
}
