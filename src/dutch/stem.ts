/**
 * Stems of Dutch words: `ambtenaren` and `ambtenaar` have one. Snowball's algorithm, as Orama keeps it, on words
 * without diacritics, as the index has them.
 */
import { stemmer } from '@orama/stemmers/dutch';

/** The stem of a word of the index. Numbers, and words with figures in them, are their own. */
export const stemOf = (word: string): string => (/\d/.test(word) ? word : stemmer(word));

/** `stemOf`, for many words: those that come often are kept. */
export function stems(): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const stem = stemOf(word);
    if (known.size < MOST_KEPT) known.set(word, stem);
    return stem;
  };
}

const MOST_KEPT = 200_000;
