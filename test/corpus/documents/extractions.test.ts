/**
 * The texts that other tools take from the official papers, and from Word files: lines of every length, marks
 * on lines of their own, page feet glued to words. What the reader makes of them may lack a footnote or a
 * paragraph's end, for the text does not tell them; but it lacks no word, and has no word in another's place.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../src/documents/model.ts';
import { readDocument } from '../../../src/documents/read-document.ts';
import { firstLineAstray, strangeWords } from '../../documents/words-in-order.ts';
import { CORPUS, corpusFiles, onCorpus } from '../corpus.ts';

interface Extraction {
  readonly path: string;
  readonly source: string;
  readonly bytes: Buffer;
}

const extractions: Extraction[] = (CORPUS ? readdirSync(join(CORPUS, 'text')) : []).flatMap((tool) =>
  corpusFiles(`text/${tool}`).map(({ name, bytes }) => ({
    path: `${tool}/${name}`,
    source: bytes.toString(),
    bytes,
  })),
);

const readings = await Promise.all(
  extractions.map(async (extraction) => ({
    ...extraction,
    reading: await readDocument(extraction.bytes, extraction.path),
  })),
);
const read = readings.flatMap(({ reading, ...extraction }) =>
  reading.ok ? [{ ...extraction, document: reading.document }] : [],
);

/** A set that researchers made of the papers: no title, and `Q1` for `Vraag 1`. */
const NO_PAPER = /^wetsuite-plain\//;

/** A page number behind these words, and no `nr.` */
const PAGE_FOOT = /Tweede Kamer, vergaderjaar \d{4}–\d{4}, (?:Aanhangsel|Vragen) ?\d/;

describe.skipIf(!CORPUS)(onCorpus('what any tool takes from a paper'), () => {
  test('is read, unless it is no paper with questions and answers', () => {
    const refused = readings.flatMap(({ path, reading }) =>
      reading.ok || NO_PAPER.test(path) ? [] : [reading.reason.key],
    );
    expect(refused).toEqual(['oral-questions', 'oral-questions']);
  });

  test.each(read)('$path: every word stands in its place, once', ({ source, document }) => {
    expect(firstLineAstray(source, document)).toBeNull();
    expect(strangeWords(source, document)).toEqual([]);
  });

  test('holds no foot of a page among its words', () => {
    const holding = read.filter(({ document }) => PAGE_FOOT.test(JSON.stringify(document)));
    expect(holding.map(({ path }) => path)).toEqual([]);
  });

  test.each(read)('$path: every number that a label names is found', ({ source, document }) => {
    expect(numbersIn(document, 'question')).toEqual(
      expect.arrayContaining(numbersPrinted(source, /Vra(?:ag|gen)/)),
    );
    expect(numbersIn(document, 'answer')).toEqual(
      expect.arrayContaining(numbersPrinted(source, /Antwoord(?:en)?/)),
    );
  });
});

/** `Vraag 2 en 3` alone on a line: 2 and 3. */
function numbersPrinted(source: string, word: RegExp): number[] {
  const label = new RegExp(`^\\s*${word.source} (\\d[\\d, en]*)\\s*$`, 'gm');
  return [...source.matchAll(label)].flatMap(([, group = '']) => (group.match(/\d+/g) ?? []).map(Number));
}

function numbersIn({ exchanges }: Document, part: 'question' | 'answer'): number[] {
  return exchanges
    .flatMap(({ numbers, answer }) => (part === 'question' ? numbers : (answer?.numbers ?? [])))
    .map((number) => Number.parseInt(String(number), 10));
}
