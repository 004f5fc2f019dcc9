/** What is no paper, however it can be read: everything that is kept of a document is indexed word by word, on the thread that keeps it. */
import type { Document } from './model.ts';
import { type Reading, refuse } from './reading.ts';

/** The longest set known has some 11,000. */
const MOST_WORDS = 200_000;
/** Addresses have some hundreds. */
const LONGEST_WORD = 10_000;

/** A reading within these limits as it is, else its refusal. */
export function withinLimits(reading: Reading): Reading {
  if (!reading.ok) return reading;
  const texts = textsOf(reading.document);
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  // Most papers are shorter than any of the limits.
  if (length <= LONGEST_WORD) return reading;
  let words = 0;
  let longest = 0;
  for (const text of texts) {
    let size = 0;
    for (let at = 0; at <= text.length; at += 1) {
      // Everything up to the blank, and all other white space that `clean` leaves.
      if (at < text.length && text.charCodeAt(at) > 0x20) size += 1;
      else {
        if (size > 0) words += 1;
        longest = Math.max(longest, size);
        size = 0;
      }
    }
  }
  if (longest > LONGEST_WORD) return refuse('too-long-word', { letters: longest, limit: LONGEST_WORD });
  return words > MOST_WORDS ? refuse('too-many-words', { words, limit: MOST_WORDS }) : reading;
}

function textsOf({ title, preamble, explanation, notice, exchanges, footnotes }: Document): string[] {
  return [
    ...[title, preamble, explanation, notice].flatMap((text) => text ?? []),
    ...exchanges.flatMap(({ question, answer }) => [question, answer?.text ?? '']),
    ...footnotes.map(({ text }) => text),
  ];
}
