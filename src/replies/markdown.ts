/**
 * Plain text into Discord's markdown, so that what is displayed is the text and nothing of it formats,
 * mentions or becomes an emoji.
 *
 * Discord lets a backslash stand before any character that is no letter, digit or blank.
 */

import { shorten } from './shorten.ts';

/** An address in running text, without the punctuation of the sentence around it. */
const ADDRESS = /https?:\/\/[^\s<>«»“”]+/gu;
const CLOSING_PUNCTUATION = /[.,:;!?"'’)\]]+$/u;

/** Characters that open or close formatting, links, mentions or code anywhere in a line. */
const INLINE = /[\\*_~`|[\]<@]/g;
/** `:smile:` becomes an emoji, also in messages of bots. */
const EMOJI_NAME = /:(?=[\w+-]+:)/g;
/** `> quote`, `# heading`, `- list`, `-# small`, `+ list` count at the start of a line only. */
const LINE_START = /^(\s*)([>#+-])/gm;
/** `1. list` */
const NUMBERED_LINE = /^(\s*\d+)([.)])/gm;

const escapeWords = (text: string): string => text.replace(INLINE, '\\$&').replace(EMOJI_NAME, '\\:');

const escapeLines = (text: string): string =>
  text.replace(LINE_START, '$1\\$2').replace(NUMBERED_LINE, '$1\\$2');

/**
 * The markdown that displays as `text`. Addresses stand in `<…>`, so that each is one link that ends where
 * it ends; Discord shows them without the angle brackets.
 */
export function markdown(text: string): string {
  let out = '';
  let done = 0;
  for (const found of text.matchAll(ADDRESS)) {
    const address = withoutClosingPunctuation(found[0]);
    out += `${escapeWords(text.slice(done, found.index))}<${address}>`;
    done = found.index + address.length;
  }
  return escapeLines(out + escapeWords(text.slice(done)));
}

/** The same for a place of `limit` UTF-16 units: whole where it fits, else shortened at a word with "…". */
export function markdownWithin(limit: number, text: string): string {
  const whole = markdown(text.replace(/\s+/g, ' ').trim());
  // Escaping doubles a text at most.
  return whole.length <= limit ? whole : markdown(shorten(text, Math.floor(limit / 2)));
}

/** "(zie https://a.nl/b_(c))." holds the address https://a.nl/b_(c): a bracket it opened itself is its own. */
function withoutClosingPunctuation(address: string): string {
  const end = CLOSING_PUNCTUATION.exec(address);
  if (!end) return address;
  let kept = address.slice(0, end.index);
  for (const character of end[0]) {
    if (character !== ')' || count(kept, '(') <= count(kept, ')')) break;
    kept += character;
  }
  return kept;
}

const count = (text: string, character: string): number => text.split(character).length - 1;

const RAISED: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
};

/** A footnote mark as it is displayed: raised where it is a number, in brackets where it is a sign. */
export const raised = (mark: string): string =>
  /^\d+$/.test(mark) ? [...mark].map((digit) => RAISED[digit] ?? digit).join('') : markdown(`[${mark}]`);
