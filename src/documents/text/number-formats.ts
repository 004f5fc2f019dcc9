/** Numbers as programs print them before the points of a list; the names of the formats are Word's (ECMA-376, 17.18.59). */

/** The first numbers in words. */
export const CARDINALS =
  'een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig'.split(
    ' ',
  );
const ORDINALS =
  'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende vijftiende zestiende zeventiende achttiende negentiende twintigste'.split(
    ' ',
  );
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** @example inFormat(3, 'lowerLetter') // c */
export function inFormat(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letter(number);
    case 'upperLetter':
      return letter(number).toUpperCase();
    case 'lowerRoman':
      return roman(number);
    case 'upperRoman':
      return roman(number).toUpperCase();
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'decimalEnclosedParen':
      return `(${number})`;
    case 'ordinal':
      return `${number}e`;
    case 'cardinalText':
      return capital(CARDINALS[number - 1] ?? String(number));
    case 'ordinalText':
      return capital(ORDINALS[number - 1] ?? `${number}e`);
    default:
      return String(number);
  }
}

/** a … z, aa, bb … (17.18.59: letters are repeated). */
function letter(number: number): string {
  const sign = String.fromCharCode(97 + ((number - 1) % 26));
  return sign.repeat(Math.floor((number - 1) / 26) + 1);
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  let rest = Math.min(number, 3999);
  let printed = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      printed += sign;
      rest -= value;
    }
  }
  return printed;
}
