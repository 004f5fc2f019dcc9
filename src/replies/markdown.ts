/**
 * Plain text into Discord's markdown, so that what is displayed is the text and nothing of it formats,
 * mentions or becomes an emoji.
 *
 * Discord lets a backslash stand before any character that is no letter, digit or blank.
 */

import { addressesIn } from '../documents/references/addresses.ts';
import { raise } from '../documents/text/raised.ts';
import { shorten } from './shorten.ts';

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
  for (const { from, to, address } of addressesIn(text)) {
    // Discord makes no link of an address without a scheme.
    if (!/^https?:/i.test(address)) continue;
    out += `${escapeWords(text.slice(done, from))}<${address}>`;
    done = to;
  }
  return escapeLines(out + escapeWords(text.slice(done)));
}

/** The same for a place of `limit` UTF-16 units: whole where it fits, else shortened at a word with "…". */
export function markdownWithin(limit: number, text: string): string {
  const whole = markdown(text.replace(/\s+/g, ' ').trim());
  // Escaping doubles a text at most.
  return whole.length <= limit ? whole : markdown(shorten(text, Math.floor(limit / 2)));
}

/** A footnote mark as it is displayed: raised where it is a number, in brackets where it is a sign. */
export const raised = (mark: string): string => (/^\d+$/.test(mark) ? raise(mark) : markdown(`[${mark}]`));
