/**
 * The words of a document as they stand within its lines, where no line end has broken them. They are the
 * best witness of how a word that a line end did break is spelt.
 */

import type { Line } from './lines.ts';
import { CLASH } from './vowels.ts';

export interface WordForms {
  /** Does this word, or an inflection of it, stand anywhere in a line? In lower case. */
  readonly has: (word: string) => boolean;
  /** Does it stand alone, and before hyphens too (`ekv` and `ekv-beoordeling`)? Then it is an abbreviation. */
  readonly isHyphenated: (word: string) => boolean;
}

const LETTER = /[\p{L}\d]/u;
const WORD = /[\p{L}\d]+(?:-[\p{L}\d]+)*/uy;

/** Few words are asked for, so each is looked for in the text when it is. */
export function collectWordForms(lines: readonly Line[]): WordForms {
  let text: string | null = null;
  /** The words that begin with these letters. */
  function* beginningWith(letters: string): Generator<string> {
    text ??= inOneByte(wholeWords(lines));
    for (let at = text.indexOf(letters); at !== -1; at = text.indexOf(letters, at + 1)) {
      if (isLetter(text, at - 1) || (text[at - 1] === '-' && isLetter(text, at - 2))) continue;
      WORD.lastIndex = at;
      const word = WORD.exec(text)?.[0];
      if (word !== undefined) yield word;
    }
  }
  const has = (word: string): boolean => {
    const stem = withoutEnding(word);
    return beginningWith(stem).some(
      (one) => one === word || one === stem || [word, stem].includes(withoutEnding(one)),
    );
  };
  return {
    has,
    // Nearly no syllable stands before a hyphen within a line, but many words begin with it.
    isHyphenated: (word) => beginningWith(`${word}-`).some((one) => isOwnHyphen(one, word)) && has(word),
  };
}

/** `ekv-beoordeling`; in `politie-inzet` it is only there because two vowels would be read as one. */
function isOwnHyphen(compound: string, word: string): boolean {
  return compound.startsWith(`${word}-`) && !CLASH.test(`${word.at(-1)}${compound[word.length + 1]}`);
}

/** A letter or a figure at this place? */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return LETTER.test(text[at] ?? ' ');
}

/** The words that no line end has broken, in lower case. */
function wholeWords(lines: readonly Line[]): string {
  let isBroken = false;
  return lines
    .map(({ text }) => {
      const from = isBroken ? text.search(/(?<=[\p{L}\d])(?![\p{L}\d-])|$/u) : 0;
      isBroken = text.endsWith('-');
      if (!isBroken) return text.slice(from);
      const blank = text.lastIndexOf(' ') + 1;
      const broken = text.slice(blank).search(/[\p{L}\d]+(?:-[\p{L}\d]+)*-$/u);
      return text.slice(from, broken === -1 ? text.length : Math.max(from, blank + broken));
    })
    .join('\n')
    .toLowerCase();
}

const SIGNS = /[\u2010-\u205f]/g;
const BEYOND_LATIN_1 = /[\u0100-\uffff]/;

/** The same words in a string of one byte a letter, which is searched several times as fast, where it can be one. */
function inOneByte(text: string): string {
  const plain = text.replace(SIGNS, ' ');
  return BEYOND_LATIN_1.test(plain) ? text : Buffer.from(plain, 'latin1').toString('latin1');
}

/** Without an ending of Dutch inflection: `politiek-ambtelijk` tells of `politiek-ambtelijke`. */
function withoutEnding(word: string): string {
  if (word.endsWith('en')) return word.slice(0, -2);
  return word.endsWith('e') || word.endsWith('s') || word.endsWith('n') ? word.slice(0, -1) : word;
}
