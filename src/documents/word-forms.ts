/**
 * The words of a document as they stand within its lines, where no line end has broken them. They are the
 * best witness of how a word that a line end did break is spelt.
 */
import type { Line } from './lines.ts';

export interface WordForms {
  /** Does this word, or an inflection of it, stand anywhere in a line? In lower case. */
  readonly has: (word: string) => boolean;
  /** Does it stand alone, and before hyphens too (`ekv` and `ekv-beoordeling`)? Then it is an abbreviation. */
  readonly isHyphenated: (word: string) => boolean;
}

const WORD = /[\p{L}\d]+(?:-[\p{L}\d]+)*/gu;
export function collectWordForms(lines: readonly Line[]): WordForms {
  const forms = new Set<string>();
  const beforeHyphen = new Set<string>();
  let isBroken = false;
  for (const { text } of lines) {
    const words = text.toLowerCase().match(WORD) ?? [];
    const whole = words.slice(isBroken ? 1 : 0, text.endsWith('-') ? -1 : undefined);
    for (const word of whole) {
      if (forms.has(word)) continue;
      forms.add(word).add(withoutEnding(word));
      const hyphen = word.indexOf('-');
      if (hyphen !== -1) beforeHyphen.add(word.slice(0, hyphen));
    }
    isBroken = text.endsWith('-');
  }
  return {
    has: (word) => forms.has(word) || forms.has(withoutEnding(word)),
    isHyphenated: (word) => forms.has(word) && beforeHyphen.has(word),
  };
}

/** Without an ending of Dutch inflection: `politiek-ambtelijk` tells of `politiek-ambtelijke`. */
function withoutEnding(word: string): string {
  if (word.endsWith('en')) return word.slice(0, -2);
  return word.endsWith('e') || word.endsWith('s') || word.endsWith('n') ? word.slice(0, -1) : word;
}
