/**
 * The words of a text as they are indexed and searched: in lower case, without diacritics, parted by hyphens
 * and slashes; thousands written together (`31 490`, `31.490`), abbreviations without their dots (`N.V.`).
 */

/** A word, and where it stands: UTF-16 offsets `[from, to)` in the text. */
export interface Word {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

const ABBREVIATION = String.raw`(?<![\p{L}\p{M}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{M}\p{N}]))?`;
const THOUSANDS = String.raw`(?<![\p{L}\p{N}])\d{1,3}(?:[ .\u00a0\u202f]\d{3})+(?![\p{L}\p{N}])`;
const PLAIN = String.raw`[\p{L}\p{M}\p{N}]+`;
const WORD = new RegExp(`${ABBREVIATION}|${THOUSANDS}|${PLAIN}`, 'gu');

/** The words of a text, in order. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: written, index } of text.matchAll(WORD)) {
    const word = folded(written);
    if (word !== '') words.push({ word, from: index, to: index + written.length });
  }
  return words;
}

/** “Officiële” as it is indexed: officiele. */
export function folded(written: string): string {
  const lower = written.toLowerCase();
  // Most words have neither diacritics nor signs, and to normalise is the dearest step.
  if (/^[a-z0-9]+$/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/[\p{M} .\u00a0\u202f]+/gu, '')
    .toLowerCase();
}

/**
 * A word as a signed number of 32 bits (FNV-1a over its UTF-16 units), as it stands in the rows of tokens. Two of
 * 200,000 words of an archive share one about five times; that such a pair decides a search was not seen.
 */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  return hash | 0;
}
