/** What a page has and does not show: by attributes, by styles of its own, and by the simple rules of its style sheet. */
import { type Element, elementsOf, wordsOf } from './tree.ts';

const NOT_SHOWN =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)|font-size\s*:\s*0(?:px|pt|em|rem|%)?\s*(?:;|!|$)|(?:left|top|text-indent)\s*:\s*-\d{3,})/i;
/** `.banner, #deel { display: none }`, without what holds only on paper or on other screens. */
const RULE = /([^{}]+)\{([^{}]*)\}/g;
const AT_RULE = /@(?:media|supports|font-face|keyframes|page)[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/gi;
/** `p`, `.banner`, `#deel`, `p.banner`. */
const SIMPLE = /^([a-z][\w-]*)?(?:([.#])([\w-]+))?$/i;

interface Selector {
  readonly name: string | undefined;
  readonly sign: string | undefined;
  readonly value: string | undefined;
}

/** Tells of each element whether the page hides it, with all that is in it. */
export function hiddenIn(root: Element): (element: Element) => boolean {
  const sheets = [...elementsOf(root)].filter(({ name }) => name === 'style').map(wordsOf);
  const selectors = sheets.flatMap(selectorsIn);
  return (element) => {
    const { name, attributes } = element;
    if (attributes.hidden !== undefined && attributes.hidden !== 'until-found') return true;
    if (attributes.style !== undefined && NOT_SHOWN.test(attributes.style)) return true;
    if (name === 'dialog' && attributes.open === undefined) return true;
    const classes = attributes.class?.split(/\s+/) ?? [];
    return selectors.some((selector) => matches(selector, name, attributes.id, classes));
  };
}

function selectorsIn(sheet: string): Selector[] {
  const plain = sheet.replace(/\/\*[\s\S]*?\*\//g, '').replace(AT_RULE, '');
  return [...plain.matchAll(RULE)].flatMap(([, selectors = '', style = '']) =>
    NOT_SHOWN.test(style)
      ? selectors.split(',').flatMap((one) => {
          const [, name, sign, value] = SIMPLE.exec(one.trim()) ?? [];
          return name === undefined && value === undefined ? [] : [{ name, sign, value }];
        })
      : [],
  );
}

function matches(
  { name, sign, value }: Selector,
  own: string,
  id: string | undefined,
  classes: readonly string[],
): boolean {
  if (name !== undefined && name.toLowerCase() !== own) return false;
  if (sign === '#') return id === value;
  return sign !== '.' || classes.includes(value ?? '');
}
