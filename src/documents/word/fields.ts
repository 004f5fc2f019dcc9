/** Fields of Word that print something which is not kept with them as words: check boxes, choices, signs, fractions. */
import { childOf, childrenOf, type Element } from '../markup/tree.ts';
import { raise } from '../text/raised.ts';
import { attributeOf, isOn, propertyOf } from './properties.ts';
import { signIn } from './symbols.ts';

/** What an old form field shows: `☒`, `☐`, or what was chosen; `null` for one whose words stand in the text. */
export function shownByForm(begin: Element): string | null {
  const data = childOf(begin, 'ffdata');
  const box = childOf(data, 'checkbox');
  if (box) {
    const isTicked = childOf(box, 'checked') ? isOn(box, 'checked') : isOn(box, 'default');
    return isTicked ? '☒' : '☐';
  }
  const choice = childOf(data, 'ddlist');
  if (!choice) return null;
  const chosen = Number(propertyOf(choice, 'result') ?? propertyOf(choice, 'default') ?? 0);
  const entry = childrenOf(choice, 'listentry')[chosen];
  return entry ? attributeOf(entry, 'val') : null;
}

/** Fields that print what their instruction says, and have no other words. */
const PRINTS_ITSELF = /^\s*(?:EQ|SYMBOL)\s/i;

/** What an instruction prints; `null` for one that prints nothing by itself, `undefined` for one that is not understood. */
export function shownByInstruction(instruction: string): string | null | undefined {
  if (!PRINTS_ITSELF.test(instruction)) return null;
  const symbol = /^\s*SYMBOL\s+(?:(0x[\da-f]+)|(\d+))([\s\S]*)$/i.exec(instruction);
  if (symbol) {
    const [, hex, decimal, switches = ''] = symbol;
    const code = Number(hex ?? decimal);
    const font = /\\f\s+(?:"([^"]+)"|(\S+))/i.exec(switches);
    const isUnicode = /\\u\b/i.test(switches);
    return (
      (isUnicode ? String.fromCodePoint(code) : signIn(font?.[1] ?? font?.[2] ?? 'Symbol', code)) ?? undefined
    );
  }
  return equation(instruction.replace(/^\s*EQ\s+/i, '').trim()) ?? undefined;
}

/** `\f(1;2)`, `\r(3;x)`, `10\s\up8(3)`; `null` where any of it is not understood. */
function equation(code: string): string | null {
  let printed = '';
  let rest = code;
  while (rest !== '') {
    const plain = /^[^\\]+/.exec(rest)?.[0];
    if (plain !== undefined) {
      printed += plain;
      rest = rest.slice(plain.length);
      continue;
    }
    const open = rest.indexOf('(') + 1;
    const end = open === 0 ? null : closing(rest, open);
    const [, name = '', switches = ''] = /^\\([a-z]+)([^()]*)$/i.exec(rest.slice(0, open - 1)) ?? [];
    if (name === '' || end === null) return null;
    const parts = partsOf(rest.slice(open, end)).map(equation);
    if (parts.includes(null)) return null;
    const [one = '', other = ''] = parts as string[];
    const shown = shownBy(name.toLowerCase(), switches.toLowerCase(), one, other, parts.length);
    if (shown === null) return null;
    printed += shown;
    rest = rest.slice(end + 1);
  }
  return printed;
}

function shownBy(name: string, switches: string, one: string, other: string, count: number): string | null {
  if (name === 'f' && count === 2) return `${whole(one)}/${whole(other)}`;
  if (name === 'r') return count === 2 ? `${raise(one)}√${whole(other)}` : `√${whole(one)}`;
  if (name === 's' && count === 1) {
    if (/\\do/.test(switches)) return `_${whole(one)}`;
    const power = raise(one);
    return power === one ? `^${whole(one)}` : power;
  }
  return name === 'b' && count === 1 ? `(${one})` : null;
}

const whole = (text: string): string =>
  /^(?:[\d.,]+|\p{L}+)$/u.test(text.trim()) ? text.trim() : `(${text.trim()})`;

/** Where the bracket closes that was opened before `from`; `null` if it does not. */
function closing(text: string, from: number): number | null {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return null;
}

/** Parted by `;`, in a Dutch Word, or by `,` where there is none. */
function partsOf(text: string): string[] {
  const by = text.includes(';') ? ';' : ',';
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (at === text.length || (depth === 0 && text[at] === by)) {
      parts.push(text.slice(from, at).trim());
      from = at + 1;
    }
  }
  return parts;
}
