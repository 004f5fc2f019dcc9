/**
 * Words that writers of parliamentary papers spell with a hyphen more often than without, though neither the rules
 * nor the dictionary ask for one: `ontwerp-richtlijn`, `sofi-nummer`. Counted in the word forms of the papers of
 * 1984–2008: three times at least, and half as often again as the same word without a hyphen.
 */
import { readFileSync } from 'node:fs';

const HYPHENATED: ReadonlySet<string> = new Set(
  readFileSync(new URL('./hyphenated-words.txt', import.meta.url), 'utf8').split('\n'),
);
const ENDINGS = ['en', 's', 'n', 'e'];

/** Is it one of them, or an inflection of one? In lower case, with its hyphen. */
export function isMostlyHyphenated(word: string): boolean {
  if (HYPHENATED.has(word)) return true;
  return ENDINGS.some((ending) => word.endsWith(ending) && HYPHENATED.has(word.slice(0, -ending.length)));
}
