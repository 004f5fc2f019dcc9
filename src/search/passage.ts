import type { ExchangePart } from '../documents/model.ts';
import { sentences } from '../dutch/sentences.ts';

/** UTF-16 offsets `[from, to)`. */
export interface Range {
  from: number;
  to: number;
}

/** The part of an exchange that matches best. */
export interface Passage {
  part: ExchangePart;
  text: string;
  /** The words of `text` that match. */
  bold: Range[];
  /** Whether words of the question or answer stand before, or after, the passage. */
  cut: { before: boolean; after: boolean };
}

/** A text, and the words of it that something of the query was recognised in. */
interface Matched {
  part: ExchangePart;
  text: string;
  ranges: readonly (Range & { readonly group: number })[];
}

/** As much as is shown of a hit, in UTF-16 units. */
const LONGEST = 350;

/**
 * The passage of an exchange with the most matching words: whole sentences, 350 characters at most; where one
 * sentence is longer than that, a part of it, between words. The question's where neither part matches.
 */
export function passageOf(question: Matched, answer: Matched): Passage {
  const candidates = [question, answer].flatMap((matched) => {
    return windows(matched.text).map((window) => ({
      matched,
      window,
      words: matched.ranges.filter(({ from, to }) => from >= window.from && to <= window.to),
    }));
  });
  const best = candidates.reduce((champion, candidate) =>
    merit(candidate) > merit(champion) ? candidate : champion,
  );
  const { from, to } = best.window;
  return {
    part: best.matched.part,
    text: best.matched.text.slice(from, to),
    bold: best.words.map((word) => ({ from: word.from - from, to: word.to - from })),
    cut: { before: from > 0, after: to < best.matched.text.length },
  };

  /** Different words count most, then how many there are; of equals the first. */
  function merit({ words }: (typeof candidates)[number]): number {
    return new Set(words.map(({ group }) => group)).size * 1_000 + words.length;
  }
}

/** Every run of whole sentences that fits, the longest for each first sentence; parts of too long ones. */
function windows(text: string): Range[] {
  const parts = sentences(text).flatMap((sentence) => {
    const range = trimmed(text, sentence);
    return range.to - range.from <= LONGEST ? [range] : betweenWords(text, range);
  });
  return parts.map((first, at) => {
    let to = first.to;
    for (const next of parts.slice(at + 1)) {
      if (next.to - first.from > LONGEST) break;
      to = next.to;
    }
    return { from: first.from, to };
  });
}

const trimmed = (text: string, { from, to }: Range): Range => ({
  from,
  to: from + text.slice(from, to).trimEnd().length,
});

/** Runs of whole words of a long sentence, each as long as a passage may be; a longer word is cut. */
function betweenWords(text: string, { from, to }: Range): Range[] {
  const runs: Range[] = [];
  for (const { index, 0: word } of text.slice(from, to).matchAll(new RegExp(`\\S{1,${LONGEST}}`, 'g'))) {
    const start = from + index;
    const end = start + word.length;
    const last = runs.at(-1);
    if (last && end - last.from <= LONGEST) last.to = end;
    else runs.push({ from: start, to: end });
  }
  return runs;
}
