/**
 * The numbers in a label or a reference: `2 en 3`, `2 t/m 6`, `7–9 en 11–13`, `1a`, `2.1`, and the slips of the pen
 * that real labels have: `7, 8, 9 10 en 11`, `7 t/ 10`, `2t/m 4`.
 */

import { isQuantity } from '../dutch/quantities.ts';
import type { QuestionNumber } from './model.ts';
import { CARDINALS, inFormat } from './text/number-formats.ts';

export type GroupSlip = 'comma missing' | 'range broken' | 'range open' | 'number repeated';

export interface NumberGroup {
  /** As they stand, each once; ranges written out. */
  readonly numbers: readonly QuestionNumber[];
  readonly slips: readonly GroupSlip[];
}

/** The highest number that is a question: years and the numbers of papers are above it. */
const HIGHEST = 400;

/** `3`, `1a`. In `2t/m 4` and `2en 3` the letter belongs to what follows. */
const NUMBER = /\s*(\d{1,3})(?!\d)([a-z](?![a-z./]))?/y;
/** In a label `2.1` is one number; in running text its point can end the sentence. */
const NUMBER_IN_LABEL = /\s*(\d{1,3})(?!\d)([a-z](?![a-z./])|\.\d{1,2}(?![\d.]))?/y;
/** `t/m`, `tot en met`, a dash; and `t/`, which is `t/m` with a letter lost. */
const RANGE = /\s*(?:t\/m|t\.?m\.?|tot en met|[–—-]|(t\/))(?=\s*\d)/iy;
/** In a label `4 tot 6` takes 6 along, which is said. */
const OPEN_RANGE = /\s+tot\s+(?=\d)/iy;
/** In a label `2 en vraag 3`, `2 resp. 3`, `2 alsmede 3` are two numbers. */
const AND_IN_LABEL =
  /\s*(?:(?:,|,?\s*\ben\b|&)\s*(?:de\s+)?vra(?:ag|gen)|,?\s*(?:resp\.|respectievelijk|alsmede|alsook|evenals|of)(?:\s+(?:de\s+)?vra(?:ag|gen))?)(?=\s*\d)/iy;
/** `, `, ` en `, `, en `, `/`, ` & `. */
const AND = /\s*(?:,\s*(?:en\s)?|\ben\b|en(?=\s|\d)|\/|&|\+|;)/iy;
const NOTHING_BUT_BLANKS = /\s+(?=\d)/y;

/** The group that is the whole of `text`, or `null`. @example parseNumberGroup('3, 4 en 5') */
export function parseNumberGroup(text: string): NumberGroup | null {
  // In a label a number can be written out.
  const written = CARDINALS.indexOf(text.toLowerCase().replace('één', 'een')) + 1 || romanIn(text);
  if (written > 0) return { numbers: [written], slips: [] };
  const group = scan(text, 0, true);
  return group && text.slice(group.to).trim() === '' ? group : null;
}

/** `II` in a label, 0 for what is none. */
function romanIn(text: string): number {
  if (!/^(?:[IVX]{1,6}|[ivx]{2,6})$/.test(text)) return 0;
  return (
    Array.from({ length: 39 }, (_, at) => at + 1).find(
      (number) => inFormat(number, 'upperRoman') === text.toUpperCase(),
    ) ?? 0
  );
}

/**
 * The group that begins at `from` in running text, and where it ends; `null` if there is none. Slips are not
 * looked for here: in `vraag 2 en 15 procent` the second number is none of the group's.
 */
export function scanNumberGroup(text: string, from: number): (NumberGroup & { to: number }) | null {
  return scan(text, from, false);
}

function scan(text: string, from: number, isLabel: boolean): (NumberGroup & { to: number }) | null {
  const numbers: QuestionNumber[] = [];
  const slips: GroupSlip[] = [];
  let last = numberAt(text, from, isLabel);
  if (!last || (!isLabel && isQuantity(text, last.to))) return null;
  add(numbers, slips, [last.number]);
  for (;;) {
    const joint = jointAt(text, last.to, isLabel);
    const next = joint && numberAt(text, joint.to, isLabel);
    if (!joint || !next || (!isLabel && isQuantity(text, next.to))) break;
    const written = joint.isRange ? between(last.number, next.number) : [];
    if (written === null) return isLabel ? null : { numbers, slips, to: last.to };
    if (joint.slip) slips.push(joint.slip);
    add(numbers, slips, [...written, next.number]);
    last = next;
  }
  return { numbers, slips, to: last.to };
}

/** @example printNumbers([2, 3, 5]) // "2, 3 en 5" */
export function printNumbers(numbers: readonly QuestionNumber[]): string {
  return [numbers.slice(0, -1).join(', '), numbers.at(-1)].filter((part) => part !== '').join(' en ');
}

interface NumberAt {
  readonly number: QuestionNumber;
  readonly to: number;
}

function numberAt(text: string, from: number, isLabel: boolean): NumberAt | null {
  const pattern = isLabel ? NUMBER_IN_LABEL : NUMBER;
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  const value = Number(found?.[1]);
  if (!found || value < 1 || value > HIGHEST) return null;
  return { number: found[2] ? `${value}${found[2]}` : value, to: pattern.lastIndex };
}

interface Joint {
  readonly isRange: boolean;
  readonly slip: GroupSlip | null;
  readonly to: number;
}

function jointAt(text: string, from: number, isLabel: boolean): Joint | null {
  RANGE.lastIndex = from;
  const range = RANGE.exec(text);
  if (range) return { isRange: true, slip: range[1] ? 'range broken' : null, to: RANGE.lastIndex };
  OPEN_RANGE.lastIndex = from;
  if (isLabel && OPEN_RANGE.test(text)) {
    return { isRange: true, slip: 'range open', to: OPEN_RANGE.lastIndex };
  }
  AND_IN_LABEL.lastIndex = from;
  if (isLabel && AND_IN_LABEL.test(text)) {
    return { isRange: false, slip: null, to: AND_IN_LABEL.lastIndex };
  }
  AND.lastIndex = from;
  if (AND.exec(text)) return { isRange: false, slip: null, to: AND.lastIndex };
  NOTHING_BUT_BLANKS.lastIndex = from;
  if (isLabel && NOTHING_BUT_BLANKS.exec(text)) {
    return { isRange: false, slip: 'comma missing', to: NOTHING_BUT_BLANKS.lastIndex };
  }
  return null;
}

/** What a range leaves unwritten between its two ends; `null` if it runs backwards. */
function between(first: QuestionNumber, last: QuestionNumber): QuestionNumber[] | null {
  const [start, end] = [partsOf(first), partsOf(last)];
  if (start.part && end.part && start.value === end.value) {
    const isLettered = !start.part.startsWith('.');
    const orderOf = (part: string) => (isLettered ? part.charCodeAt(0) : Number(part.slice(1)));
    const [low, high] = [orderOf(start.part), orderOf(end.part)];
    if (!(high > low)) return null;
    const partAt = (order: number) => (isLettered ? String.fromCharCode(order) : `.${order}`);
    return Array.from({ length: high - low - 1 }, (_, i) => `${start.value}${partAt(low + 1 + i)}`);
  }
  if (end.value <= start.value) return null;
  return Array.from({ length: end.value - start.value - 1 }, (_, i) => start.value + 1 + i);
}

function partsOf(number: QuestionNumber): { value: number; part: string } {
  const text = String(number);
  return { value: Number.parseInt(text, 10), part: text.replace(/^\d+/, '') };
}

function add(numbers: QuestionNumber[], slips: GroupSlip[], more: readonly QuestionNumber[]): void {
  for (const number of more) {
    if (numbers.includes(number)) slips.push('number repeated');
    else numbers.push(number);
  }
}
