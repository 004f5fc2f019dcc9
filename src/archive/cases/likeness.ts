/** How much of what two texts say is the same, word by word and in order. */
import { hashOf, wordsIn } from '../../dutch/words.ts';

/** The words of some texts, one behind the other, as numbers. */
export const hashedWords = (texts: readonly string[]): Int32Array =>
  Int32Array.from(texts.flatMap(wordsIn), ({ word }) => hashOf(word));

/**
 * Of the shorter of two texts the part of its words that stands in the other one too, in order (their longest common
 * subsequence), from 0 to 1; 0 where it has none.
 */
export function likeness(one: Int32Array, other: Int32Array): number {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === 0) return 0;
  let above = new Uint16Array(long.length + 1);
  let row = new Uint16Array(long.length + 1);
  for (const word of short) {
    for (let at = 0; at < long.length; at += 1) {
      row[at + 1] = long[at] === word ? (above[at] ?? 0) + 1 : Math.max(above[at + 1] ?? 0, row[at] ?? 0);
    }
    [above, row] = [row, above];
  }
  return (above[long.length] ?? 0) / short.length;
}
