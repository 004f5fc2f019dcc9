/**
 * Formulas of Word (OMML) and of the web (MathML) as one line that cannot be misread: `12/5`, `1,02³`, `√(x + 1)`. What is
 * raised or lowered and has no sign of its own keeps its place by `^` and `_`.
 */
import { raise } from '../text/raised.ts';
import type { Element, Node } from './tree.ts';

/** Names of the elements that both have, the first Word's. */
const PARTS: Readonly<Record<string, (parts: readonly string[]) => string>> = {
  f: ([above = '', below = '']) => `${whole(above)}/${whole(below)}`,
  mfrac: ([above = '', below = '']) => `${whole(above)}/${whole(below)}`,
  ssup: ([base = '', power = '']) => whole(base) + raised(power),
  msup: ([base = '', power = '']) => whole(base) + raised(power),
  ssub: ([base = '', index = '']) => base + lowered(index),
  msub: ([base = '', index = '']) => base + lowered(index),
  ssubsup: ([base = '', index = '', power = '']) => base + lowered(index) + raised(power),
  msubsup: ([base = '', index = '', power = '']) => base + lowered(index) + raised(power),
  msqrt: (parts) => `√${whole(parts.join(''))}`,
  mroot: ([base = '', degree = '']) => root(degree, base),
  munderover: ([sign = '', under = '', over = '']) => sign + lowered(under) + raised(over),
  munder: ([base = '', under = '']) => base + lowered(under),
  mover: ([base = '', over = '']) => base + raised(over),
  mtd: (parts) => parts.join(''),
  mtr: (parts) => parts.join('; '),
  mtable: (parts) => `[${parts.join(' | ')}]`,
  mr: (parts) => parts.join('; '),
  m: (parts) => `[${parts.join(' | ')}]`,
};

/** Settings of a formula, and what a program keeps of it besides its signs. */
const NO_SIGNS = /^(?:.*pr|annotation(?:-xml)?)$/;

/** The signs within an element as they are read from left to right. */
export function formula({ name, attributes, children }: Element): string {
  const elements = children.filter((child): child is Element => typeof child !== 'string');
  const parts = elements.filter((child) => !NO_SIGNS.test(child.name));
  const of = (part: string) => textOf(parts.find((child) => child.name === part)?.children ?? []);
  if (name === 'rad') return root(of('deg'), of('e'));
  if (name === 'nary') {
    const sign = settingOf(elements, 'chr') ?? '∫';
    return `${sign}${lowered(of('sub'))}${raised(of('sup'))} ${whole(of('e'))}`;
  }
  if (name === 'limlow') return of('e') + lowered(of('lim'));
  if (name === 'limupp') return of('e') + raised(of('lim'));
  if (name === 'd') {
    const [open, close] = [settingOf(elements, 'begchr') ?? '(', settingOf(elements, 'endchr') ?? ')'];
    return open + parts.map((part) => textOf(part.children)).join('; ') + close;
  }
  if (name === 'mfenced') {
    return `${attributes.open ?? '('}${parts.map(formula).join('; ')}${attributes.close ?? ')'}`;
  }
  const join = PARTS[name];
  return join ? join(parts.map(formula)) : textOf(children);
}

function textOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node.trim() === '' && node.includes('\n') ? '' : node;
      return NO_SIGNS.test(node.name) ? '' : formula(node);
    })
    .join('');
}

/** `<m:dPr><m:begChr m:val="["/></m:dPr>` */
function settingOf(elements: readonly Element[], name: string): string | null {
  for (const settings of elements) {
    for (const child of settings.children) {
      if (typeof child === 'string' || child.name !== name) continue;
      const key = Object.keys(child.attributes).find((one) => one === 'val' || one.endsWith(':val'));
      return key === undefined ? null : (child.attributes[key] ?? null);
    }
  }
  return null;
}

/** In brackets, unless it is one number, one name, or in brackets already. */
const whole = (text: string): string =>
  /^(?:[\d.,]+|\p{L}+|\([^()]*\)|\[[^[\]]*\])$/u.test(text.trim()) ? text.trim() : `(${text.trim()})`;

function raised(text: string): string {
  const power = raise(text.trim());
  if (power === '') return '';
  return power === text.trim() ? `^${whole(power)}` : power;
}

const lowered = (text: string): string => (text.trim() === '' ? '' : `_${whole(text)}`);

const root = (degree: string, base: string): string =>
  degree.trim() === '' ? `√${whole(base)}` : `${raised(degree)}√${whole(base)}`;
