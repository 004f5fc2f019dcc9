/** Where the words of a search stand in a text, as they are written there. */

import type { Exchange } from '../documents/model.ts';
import { wordsIn } from '../dutch/words.ts';
import type { Range } from './passage.ts';
import type { Group } from './plan.ts';

/** The words that stand for something that was typed, and what they stand for: the first of several. */
export function rangesOf(text: string, groups: readonly Group[]): (Range & { group: number })[] {
  const words = wordsIn(text);
  return words.flatMap(({ word, from, to }, at) => {
    const group = groups.findIndex(({ words: meant, pairs }) => {
      if (meant.has(word)) return true;
      return pairs.some(
        ({ first, second }) =>
          (first.has(word) && second.has(words[at + 1]?.word ?? '')) ||
          (second.has(word) && first.has(words[at - 1]?.word ?? '')),
      );
    });
    return group < 0 ? [] : [{ from, to, group }];
  });
}

/** A word of the index as texts write it, with its diacritics: `ministeriele` is “ministeriële”. */
export function spelledAs(word: string, exchanges: readonly Exchange[]): string | null {
  for (const { question, answer } of exchanges) {
    for (const text of [question, answer?.text ?? '']) {
      const found = wordsIn(text).find((written) => written.word === word);
      if (found) return text.slice(found.from, found.to);
    }
  }
  return null;
}
