/** Lines into paragraphs of one line each, every word whole and none lost. */

import { concatenate, type MarkedText } from '../grammar/marked-text.ts';
import { ADDRESS_AT_END } from '../references/addresses.ts';
import { readHyphen } from './hyphens.ts';
import { type Line, SOFT_HYPHEN } from './lines.ts';
import { firstWord } from './typesetting.ts';
import type { WordForms } from './word-forms.ts';

/** What the document as a whole tells of its line ends. */
export interface LineEnds {
  readonly forms: WordForms;
  /** Lines that end between two words end with a blank, so that one without ends within a word. */
  readonly blanksTellWords: boolean;
}

/** Signs after which an address goes on, if it was broken there. */
const ADDRESS_MAY_GO_ON = /[-/_=&?%#~]$/;
/** `%202022.pdf`, `sinterklaasintocht-in-enter`, `aanvraag.html`: what no word of a sentence looks like. */
const REST_OF_ADDRESS = /^(?:[%/?&=#_~]|[^\s]*[\p{L}\d][-_/%=][^\s]*|[\p{L}\d]+\.(?:html?|pdf|aspx?|php))/iu;
const SIGN_OF_ADDRESS = /^[%/?&=#_~]/;

/** The lines that make one paragraph, as one text. */
export function joinLines(lines: readonly Line[], ends: LineEnds): MarkedText {
  let inAddress = false;
  const pieces = lines.map((line, at): MarkedText => {
    const hasAddress = line.text.includes('://') || line.text.includes('www.');
    inAddress = (hasAddress && ADDRESS_AT_END.test(line.text)) || (inAddress && !line.text.includes(' '));
    const next = lines[at + 1];
    const text = next ? beforeNext(line, next.text, inAddress, ends) : line.text;
    inAddress &&= text === line.text;
    return { text, marks: line.marks };
  });
  return concatenate(pieces, '');
}

/** A line as it stands before the next one: with its hyphen or without, with a blank after it or not. */
function beforeNext(line: Line, next: string, inAddress: boolean, ends: LineEnds): string {
  const { text } = line;
  if (text.endsWith(SOFT_HYPHEN)) return text.slice(0, -1);
  if (ends.blanksTellWords && line.blankAtEnd) return `${text} `;
  if (inAddress) return addressGoesOn(text, next) ? text : `${text} `;
  const markAtEnd = line.marks.some((mark) => mark.at === text.length);
  if (text.endsWith('-') && !markAtEnd && /[^\s-]-$/.test(text)) {
    const left = text.slice(text.lastIndexOf(' ') + 1, -1);
    const reading = readHyphen(left, next, ends.forms);
    if (reading === 'join') return text.slice(0, -1);
    return reading === 'keep' ? text : `${text} `;
  }
  return isBrokenWithoutBlank(text, next) ? text : `${text} `;
}

/** Only where a mark stood between them does a line begin with one of these: `wetgeving` / `3` / `. Deze`. */
const FOLLOWS_WORD = /^[.,;:?!)]+(?=\s|$)/;

/** `maatregelen/` / `projecten` and `2021–` / `2024` are broken where no blank stood. */
function isBrokenWithoutBlank(text: string, next: string): boolean {
  if (FOLLOWS_WORD.test(next)) return true;
  if (text.endsWith('/') && /[\p{L}\d)]\/$/u.test(text)) return /^[\p{L}\d(]/u.test(next);
  return text.endsWith('–') && /\d–$/.test(text) && /^\d/.test(next);
}

function addressGoesOn(text: string, next: string): boolean {
  const word = firstWord(next);
  if (text.endsWith('-')) return !/^(?:en|of)$/.test(word);
  if (ADDRESS_MAY_GO_ON.test(text)) return REST_OF_ADDRESS.test(word) || word === next;
  return SIGN_OF_ADDRESS.test(word);
}
