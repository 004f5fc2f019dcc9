/** Figures that count something: `22 augustus`, `15 procent`, `2 miljoen`. They are no numbers of anything. */

import { MONTHS } from './dates.ts';

const SIGNS = '% ‰ €';
const AMOUNTS = 'procent honderd duizend miljoen miljard euro graden meter kilometer keer personen mensen';
const TIMES = 'jaar jaren maand maanden week weken dag dagen uur';

const UNITS = [
  ...[SIGNS, AMOUNTS, TIMES].flatMap((words) => words.split(' ')),
  ...MONTHS.map(([name]) => name),
];

const UNIT = new RegExp(`\\s*(?:${UNITS.join('|')})(?!\\p{L})`, 'iuy');

/** Does a unit or a month follow at `from`, where a figure ends? */
export function isQuantity(text: string, from: number): boolean {
  UNIT.lastIndex = from;
  return UNIT.test(text);
}
