/** What a browser shows before the items of an ordered list (HTML standard, 4.4.5 and 4.4.8). */
import { inFormat } from '../text/number-formats.ts';
import type { Element } from './tree.ts';

/** `type` and `list-style-type`, by the names that Word has for them. */
const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  decimal: 'decimal',
  a: 'lowerLetter',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  A: 'upperLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  i: 'lowerRoman',
  'lower-roman': 'lowerRoman',
  I: 'upperRoman',
  'upper-roman': 'upperRoman',
};
const STYLE = /list-style(?:-type)?\s*:\s*([^;]+)/i;

/** @param items of the list, in their order */
export function listNumbers(list: Element, items: readonly Element[]): string[] {
  const styled =
    STYLE.exec(list.attributes.style ?? '')?.[1]
      ?.trim()
      .split(/\s+/) ?? [];
  const isReversed = list.attributes.reversed !== undefined;
  let number = integerIn(list.attributes.start) ?? (isReversed ? items.length : 1);
  return items.map((item) => {
    number = integerIn(item.attributes.value) ?? number;
    const own =
      STYLE.exec(item.attributes.style ?? '')?.[1]
        ?.trim()
        .split(/\s+/) ?? styled;
    const type = item.attributes.type ?? list.attributes.type ?? '1';
    const shown = own.includes('none')
      ? ''
      : `${inFormat(number, own.map((name) => FORMATS[name]).find((name) => name) ?? FORMATS[type] ?? 'decimal')}.`;
    number += isReversed ? -1 : 1;
    return shown;
  });
}

function integerIn(value: string | undefined): number | null {
  return value !== undefined && /^\s*-?\d{1,9}\s*$/.test(value) ? Number(value) : null;
}
