/**
 * The one rule above all, held on every text of the corpus: each letter and figure of the source stands in the
 * document, or in a line that is said to be left out, and none stands there that the source does not have.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/documents/bytes/decode.ts';
import type { LeftOut } from '../../src/documents/left-out.ts';
import type { Document } from '../../src/documents/model.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { CORPUS, corpusFiles, onCorpus } from '../corpus.ts';

/** How often each letter and figure stands there. Accents that a tool printed apart are put back by the reader. */
function countLetters(texts: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const text of texts) {
    for (const letter of text.normalize('NFKD').match(/[\p{L}\p{N}]/gu) ?? []) {
      counts[letter] = (counts[letter] ?? 0) + 1;
    }
  }
  return counts;
}

/** Each part of a document once: a joint answer stands under all of its questions. */
function partsOf(document: Document): string[] {
  const { title, preamble, explanation, notice, exchanges, footnotes, marks } = document;
  const seen = new Set<string>();
  const answers = exchanges.flatMap(({ answer, marks: own }) => {
    const key = JSON.stringify(answer);
    if (!answer || seen.has(key)) return [];
    seen.add(key);
    return [answer.label, answer.text, ...own.flatMap(({ part, mark }) => (part === 'answer' ? mark : []))];
  });
  const questions = exchanges.flatMap(({ label, question, marks: own }) => [
    label,
    question,
    ...own.flatMap(({ part, mark }) => (part === 'question' ? mark : [])),
  ]);
  const notes = footnotes.flatMap(({ mark, text }) => [mark, text]);
  const all = [title, preamble, explanation, notice, ...questions, ...answers, ...notes];
  return [...all.filter((text) => text !== null), ...marks.map(({ mark }) => mark)];
}

/** `(cid:129)` is how pdfminer prints a bullet for which a font has no letter. */
const sourceOf = (bytes: Buffer): string => {
  const decoded = decode(bytes);
  return decoded.ok ? decoded.text.replace(/\(cid:\d+\)/g, '') : '';
};

describe(onCorpus('every letter of a source is accounted for'), () => {
  const tools = CORPUS ? readdirSync(join(CORPUS, 'text')) : ['no corpus'];
  test.skipIf(!CORPUS).each(tools)('%s', async (tool) => {
    const unlike: Record<string, unknown> = {};
    for (const { name, bytes } of corpusFiles(join('text', tool))) {
      const reading = await readDocument(bytes, name);
      if (!reading.ok) continue;
      const words = reading.leftOut.map(({ text }: LeftOut) => text);
      const read = countLetters([...partsOf(reading.document), ...words]);
      const printed = countLetters([sourceOf(bytes)]);
      const different = Object.keys({ ...read, ...printed }).filter(
        (letter) => read[letter] !== printed[letter],
      );
      if (different.length > 0)
        unlike[name] = different.map((letter) => [letter, printed[letter], read[letter]]);
    }
    expect(unlike).toEqual({});
  });
});
