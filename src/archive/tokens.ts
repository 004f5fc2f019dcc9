/**
 * A document as rows of hashed words, one for the title, one for what surrounds the exchanges, and one for each
 * exchange. The ranking reads these rows instead of the texts: 100 documents in a millisecond.
 */
import type { Document, Exchange } from '../documents/model.ts';
import { hashOf, wordsIn } from '../dutch/words.ts';

/** The words of a document by the place where they stand. */
export interface IndexedWords {
  readonly title: readonly string[];
  /** Preamble, explanation and notice. */
  readonly around: readonly string[];
  /** One an exchange: question, answer and footnotes. */
  readonly exchanges: readonly (readonly string[])[];
}

export function indexedWords(document: Document): IndexedWords {
  const { title, subject, preamble, explanation, notice, exchanges } = document;
  return {
    // A title sentence holds the subject; where it does not, both are what the document is about.
    title: words(title?.includes(subject ?? '') ? title : [title, subject].join(' ')),
    around: [preamble, explanation, notice].flatMap(words),
    exchanges: exchanges.map(wordsOfExchange),
  };
}

const wordsOfExchange = ({ question, answer, footnotes }: Exchange): string[] =>
  [question, answer?.text ?? null, ...footnotes.map(({ text }) => text)].flatMap(words);

const words = (text: string | null): string[] => (text === null ? [] : wordsIn(text).map(({ word }) => word));

/** As the file keeps them: the number of rows, the length of each, and then all tokens, as 32-bit numbers. */
export function packedTokens({ title, around, exchanges }: IndexedWords): Uint8Array {
  const rows = [title, around, ...exchanges];
  const packed = new Int32Array(1 + rows.length + rows.reduce((sum, row) => sum + row.length, 0));
  packed[0] = rows.length;
  let at = 1 + rows.length;
  rows.forEach((row, index) => {
    packed[1 + index] = row.length;
    for (const word of row) {
      packed[at] = hashOf(word);
      at += 1;
    }
  });
  return new Uint8Array(packed.buffer);
}

export const TITLE_ROW = 0;
/** The row of the first exchange. */
export const EXCHANGE_ROW = 2;

/** Rows of hashed words: title, around, and then one an exchange. All in one, for of each search some 3,000 are read. */
export interface TokenRows {
  readonly tokens: Int32Array;
  /** Where in `tokens` each row begins, and at last where the last one ends. */
  readonly starts: readonly number[];
}

/** The rows are a view of what was read, not a copy. */
export function unpackedTokens(bytes: Uint8Array): TokenRows {
  // A view of 32-bit numbers has to begin at a multiple of four.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const tokens = new Int32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
  const count = tokens[0] ?? 0;
  const starts = [1 + count];
  for (let row = 1; row <= count; row += 1) starts.push((starts[row - 1] ?? 0) + (tokens[row] ?? 0));
  return { tokens, starts };
}

/** One of the rows; an empty one where there is none. */
export const tokenRow = ({ tokens, starts }: TokenRows, row: number): Int32Array =>
  tokens.subarray(starts[row] ?? tokens.length, starts[row + 1] ?? tokens.length);
