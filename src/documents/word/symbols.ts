/**
 * The signs of fonts that have signs in the places of letters. Symbol's are a fixed table (Adobe's Symbol encoding, as Unicode
 * maps it: unicode.org/Public/MAPPINGS/VENDORS/ADOBE/symbol.txt); of the others those that bear meaning in a text.
 */

/** From 0x20 on; a blank for a code without a sign. */
const SYMBOL =
  ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼';
/** From 0xA0 on. */
const SYMBOL_ABOVE =
  '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭';

const TICKED = '☒';
const EMPTY = '☐';

/** Boxes, ticks, arrows and bullets, by their codes. */
const PICTURES: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    ...{ 254: TICKED, 253: TICKED, 120: TICKED, 168: EMPTY, 111: EMPTY, 113: EMPTY, 114: EMPTY },
    ...{ 252: '✓', 251: '✗', 223: '←', 224: '→', 225: '↑', 226: '↓', 231: '←', 232: '→', 239: '⇦', 240: '⇨' },
    ...{ 243: '⇔', 216: '➢', 70: '☞', 40: '☎', 42: '✉', 74: '☺', 76: '☹', 161: '○', 164: '◉' },
    ...{ 108: '•', 159: '•', 158: '·', 167: '▪', 110: '■', 117: '◆', 118: '❖', 119: '◆' },
  },
  'wingdings 2': {
    ...{ 82: TICKED, 83: TICKED, 84: TICKED, 85: TICKED, 163: EMPTY, 42: EMPTY },
    ...{ 80: '✓', 79: '✗', 151: '•', 152: '•' },
  },
  'wingdings 3': { 102: '←', 103: '→', 104: '↑', 105: '↓', 116: '←', 117: '→', 118: '↑', 119: '↓' },
  webdings: { 97: '✓', 114: '✗', 99: EMPTY, 103: '■', 110: '•' },
};

/** Whether the letters of this font are signs. */
export const hasSigns = (font: string | null): font is string =>
  font !== null && (/^symbol$/i.test(font) || font.toLowerCase() in PICTURES);

/** The sign that a font has for a code, in its private part of Unicode (F0xx) or as a byte; `null` for one that is not known. */
export function signIn(font: string, code: number): string | null {
  const byte = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (byte > 0xff) return String.fromCodePoint(code);
  if (byte === 0x20) return ' ';
  if (!/^symbol$/i.test(font)) return PICTURES[font.toLowerCase()]?.[byte] ?? null;
  const sign = byte < 0xa0 ? [...SYMBOL][byte - 0x20] : [...SYMBOL_ABOVE][byte - 0xa0];
  return sign === undefined || sign === ' ' ? null : sign;
}

/** What stands in place of a sign that is not known. */
export const UNKNOWN_SIGN = '\ufffd';
