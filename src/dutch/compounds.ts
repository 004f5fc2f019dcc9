/** Dutch compounds: which words stand in one. `stikstofbeleid` holds `stikstof` and `beleid`. */
import { isWord } from './lexicon.ts';
import { LINKING_LETTERS } from './linking-letters.ts';

const SHORTEST_FIRST = 3;
const SHORTEST_LAST = 4;
const SHORTEST_COMPOUND = 7;
/** Longer ones are addresses of pages, or words that a text ran together. */
const LONGEST_COMPOUND = 40;

/** Prefixes make verbs and abstracts, not compounds: `overleg` is nothing of `leg`. */
const NO_FIRST = new Set(
  'over onder voor aan uit door mede tegen toe aan weg mee terug samen van met dat het een der den des die dit hier daar waar ver her ont'.split(
    ' ',
  ),
);

/** Endings that are also words, or that the dictionary takes for inflections of one. */
const NO_LAST = new Set(
  `heid heden schap baar loos lijk lijke lijks ring ling ding ting sing ning ieel iele eren erend eerd eerde eert
  aten ende enden atie aties ties isme isten iteit ieve anten enten lijkheid baarheid zaam zame achtig achtige
  matig matige tige bare erin ages eerbaar eerbaarheid rende ment ement iode`.split(/\s+/),
);

/** A word of the dictionary, or the plural of one that is spelled with another stem: `ambtenaren`, `brieven`, `huizen`. */
function isKnown(word: string): boolean {
  if (isWord(word)) return true;
  const [, stem, vowel, consonant] = /^(.*?)([aeou])([bdfgklmnprstvz])en$/.exec(word) ?? [];
  if (stem === undefined || vowel === undefined || consonant === undefined) return false;
  return isWord(stem + vowel + vowel + (VOICELESS[consonant] ?? consonant));
}

/** At its end a word has these letters for those before a vowel. */
const VOICELESS: Readonly<Record<string, string>> = { v: 'f', z: 's' };

/** Tells which words stand in a word. Keeps what it has found: the same ends and beginnings come back in many words. */
export function compoundSplitter(): (word: string) => readonly string[] | null {
  const known = new Map<string, readonly string[] | null>();

  /** The parts, first to last; null for a word that is no compound. */
  function partsOf(word: string): readonly string[] | null {
    if (word.length < SHORTEST_COMPOUND || word.length > LONGEST_COMPOUND || /\d/.test(word)) return null;
    const before = known.get(word);
    if (before !== undefined) return before;
    let best: readonly string[] | null = null;
    let most = 0;
    for (let at = SHORTEST_FIRST; at <= word.length - SHORTEST_LAST; at += 1) {
      const last = lastParts(word.slice(at));
      const first = last && firstParts(word.slice(0, at));
      if (!first) continue;
      const parts = [...first, ...last];
      const merit = meritOf(parts);
      if (merit > most) [best, most] = [parts, merit];
    }
    known.set(word, best);
    return best;
  }

  function firstParts(written: string): readonly string[] | null {
    const words = LINKING_LETTERS.filter((sign) => written.endsWith(sign)).map((sign) =>
      written.slice(0, written.length - sign.length),
    );
    const single = words.find(
      (word) => word.length >= SHORTEST_FIRST && !NO_FIRST.has(word) && isKnown(word),
    );
    if (single !== undefined) return [single];
    for (const word of words) {
      const parts = partsOf(word);
      if (parts) return parts;
    }
    return null;
  }

  function lastParts(word: string): readonly string[] | null {
    if (NO_LAST.has(word)) return null;
    return partsOf(word) ?? (isKnown(word) ? [word] : null);
  }

  /** @param word as the index has it */
  return (word) => {
    const parts = partsOf(word);
    if (!parts) return null;
    // `topambtenaren` holds `ambtenaren`, besides the parts of that.
    const ends = Array.from(word, (_, at) => at)
      .slice(SHORTEST_FIRST)
      .map((at) => ({ before: word.slice(0, at), end: word.slice(at) }))
      .filter(({ end }) => end.length > SHORTEST_LAST && !NO_LAST.has(end) && isKnown(end))
      .filter(({ before }) => firstParts(before) !== null)
      .map(({ end }) => end);
    return [...new Set([...parts, ...ends])];
  };
}

/** Few and long parts are likelier: `kortingskaart` is not `kor` and `tingskaart`. */
const meritOf = (parts: readonly string[]): number =>
  100 - parts.length * 10 + Math.min(...parts.map((part) => part.length));
