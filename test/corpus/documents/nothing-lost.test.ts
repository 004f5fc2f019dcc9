/**
 * The one rule above all, held on every text, PDF and Word file of the corpus, and on the KVR set: each letter and
 * figure of the source stands in the document, or in a line that is said to be left out, and none stands there that the
 * source does not have.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/documents/bytes/decode.ts';
import { declaredEncoding } from '../../../src/documents/markup/encoding.ts';
import { readXml } from '../../../src/documents/markup/read-markup.ts';
import { elementsOf, parseMarkup, wordsOf } from '../../../src/documents/markup/tree.ts';
import type { Document } from '../../../src/documents/model.ts';
import { readPages } from '../../../src/documents/pdf/runs.ts';
import { readDocument } from '../../../src/documents/read-document.ts';
import { kvrFiles } from '../../documents/markup/kvr-archive.ts';
import { CORPUS, corpusFiles, onCorpus } from '../corpus.ts';

/** How often each letter and figure stands there. Accents that a tool printed apart are put back by the reader. */
function countLetters(texts: readonly string[], what = /[\p{L}\p{N}]/gu): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const text of texts) {
    for (const letter of text.normalize('NFKD').replaceAll('ˆ', '').match(what) ?? []) {
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

type Difference = [letter: string, printed: number | undefined, read: number | undefined];

/** The letters and figures that stand in the source and in the document not equally often. */
async function differences(name: string, bytes: Buffer, source: readonly string[]): Promise<Difference[]> {
  const reading = await readDocument(bytes, name);
  if (!reading.ok) return [];
  const read = countLetters([...partsOf(reading.document), ...reading.leftOut.map(({ text }) => text)]);
  const printed = countLetters(source);
  return Object.keys({ ...read, ...printed })
    .filter((letter) => read[letter] !== printed[letter])
    .map((letter) => [letter, printed[letter], read[letter]]);
}

describe(onCorpus('every letter of a source is accounted for'), () => {
  const tools = CORPUS ? readdirSync(join(CORPUS, 'text')) : ['no corpus'];
  test.skipIf(!CORPUS).each(tools)('%s', async (tool) => {
    const unlike: Record<string, Difference[]> = {};
    for (const { name, bytes } of corpusFiles(join('text', tool))) {
      const different = await differences(name, bytes, [sourceOf(bytes)]);
      if (different.length > 0) unlike[name] = different;
    }
    expect(unlike).toEqual({});
  });

  test.skipIf(!CORPUS)('the PDFs', async () => {
    for (const { name, bytes } of corpusFiles('pdf')) {
      const read = await readPages(new Uint8Array(bytes));
      const pages = read.ok ? read.pages : [];
      const source = pages.flatMap(({ runs, artifacts, hidden, across }) => [
        ...[across, hidden],
        ...[...runs, ...artifacts].map(({ text }) => text),
      ]);
      expect({ name, different: await differences(name, bytes, source) }).toEqual({ name, different: [] });
    }
  });

  test.skipIf(!CORPUS)('the Word files', async () => {
    for (const { name, bytes } of corpusFiles('docx')) {
      const reading = await readDocument(bytes, name);
      if (!reading.ok) throw new Error(name);
      const left = reading.leftOut.map(({ text }) => text);
      // The numbers of lists are Word's own, and stand nowhere in the file.
      const read = countLetters([...partsOf(reading.document), ...left], /\p{L}/gu);
      expect({ name, letters: read }).toEqual({ name, letters: countLetters(wordsInWord(bytes), /\p{L}/gu) });
    }
  });

  test.skipIf(!CORPUS)('the KVR set, one in ten', () => {
    const unlike: Record<string, Difference[]> = {};
    let compared = 0;
    for (const [at, { name, bytes }] of kvrFiles().entries()) {
      const reading = at % 10 === 0 ? readXml(bytes, name) : null;
      // Where an answer stands twice, which of its texts are one cannot be told from the document.
      if (!reading?.ok || reading.document.warnings.some((warning) => ANSWER_TWICE.test(warning))) continue;
      compared += 1;
      const { title, ...rest } = reading.document;
      // The first sentence of the title is the clerks’, and no part of the paper.
      const own = {
        ...rest,
        title: title?.split('\n\n').slice(1).join(' ') ?? null,
        preamble: withoutHead(rest.preamble, bytes),
      };
      const left = reading.leftOut.flatMap(({ text, reason }) => (reason === 'head' ? [] : [text]));
      const read = countLetters([...partsOf(own), ...left], /\p{L}/gu);
      const printed = countLetters(wordsOfKvr(bytes), /\p{L}/gu);
      const different = Object.keys({ ...read, ...printed }).filter(
        (letter) => read[letter] !== printed[letter],
      );
      if (different.length > 0)
        unlike[name] = different.map((letter) => [letter, printed[letter], read[letter]]);
    }
    expect(unlike).toEqual({});
    expect(compared).toBeGreaterThan(1900);
  });
});

/** What a scanner read into the head of a paper stands in its preamble; the letters of elements are compared without it. */
function withoutHead(preamble: string | null, bytes: Uint8Array): string | null {
  const decoded = decode(bytes, declaredEncoding(bytes));
  const head = decoded.ok
    ? [...decoded.text.matchAll(/onderwerp="([^"]+)"|<vraagt-aan>([^<]+)</g)].map(([, one, other]) =>
        lettersOf(one ?? other ?? ''),
      )
    : [];
  return (
    preamble
      ?.split('\n\n')
      .filter((text) => !head.includes(lettersOf(text)))
      .join('\n\n') ?? null
  );
}

/** What says something about a paper, or about its form, and is no part of it. */
const ABOUT_PAPERS =
  /^(?:metadata|item|persoon|header|footer|kvr@xmlns:xs|kvr@aantalvragen|noten?@.+|noot@.+|antwoorder@functie|vrager@oorsprong)/;
/** `16 augustus 1999)`, `Nader antwoord`: these are a day and a kind in the document. */
const AS_DATA =
  /^[\s,(]*(?:op )?\d{1,2}\.? ?\p{L}+\.? ?\d{4}|^(?:nader )?(?:antwoord|mededeling)$|ont-? ?vangen.*$|^minister(?:ie)? van |^(?:dhr|mw)$/iu;

test.skipIf(!CORPUS)(
  onCorpus('each word of an element and an attribute of the KVR set is somewhere, one paper in five'),
  () => {
    const nowhere: string[] = [];
    for (const [at, { name, bytes }] of kvrFiles().entries()) {
      const reading = at % 5 === 0 ? readXml(bytes, name) : null;
      if (!reading?.ok) continue;
      const all = lettersOf(JSON.stringify([reading.document, reading.leftOut]));
      const lost = wordsByPlace(bytes).filter(({ word }) => !all.includes(lettersOf(word)));
      nowhere.push(...lost.map(({ place, word }) => `${name} ${place}: ${word}`));
    }
    expect(nowhere).toEqual([]);
  },
);

const lettersOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\d]|[ˆˇ]/gu, '')
    .toLowerCase();

/** The words of three letters and more of elements and attributes that are the paper's own. */
function wordsByPlace(bytes: Uint8Array): { place: string; word: string }[] {
  const decoded = decode(bytes, declaredEncoding(bytes));
  const parsed = decoded.ok ? parseMarkup(decoded.text, 'XML') : null;
  if (!parsed?.ok) return [];
  return [...elementsOf(parsed.root)].flatMap((element) => {
    const texts = [
      ...Object.entries(element.attributes).map(([key, text]) => [`${element.name}@${key}`, text] as const),
      ...element.children.flatMap((child) =>
        typeof child === 'string' ? [[element.name, child] as const] : [],
      ),
    ];
    return texts.flatMap(([place, text]) =>
      ABOUT_PAPERS.test(place) || (place.endsWith('datum') && (text.match(/\p{L}{4,}/gu) ?? []).length < 3)
        ? []
        : (text.replace(AS_DATA, '').match(/(?<!\p{L})\p{L}{3,}(?![¤«»°³]|\p{L})/gu) ?? [])
            .filter((word) => !word.includes('Ã'))
            .map((word) => ({ place, word })),
    );
  });
}

const ANSWER_TWICE = /^Antwoord \d+\w? komt|heeft in de bron \d antwoorden/;
const PARTS = new Set(['vragen', 'antwoorden', 'mededeling', 'toelichting']);
const DATES = [
  ['vraagdata', 'indiendatum'],
  ['antwoorddata', 'antwoorddatum'],
  ['mededeling', 'mededelingdatum'],
] as const;
const TYPE = /^(?:nader antwoord|antwoord|mededeling)?$/i;

/** The words of a document of the set, its labels, and what its makers took for its type. An accent by itself is no letter. */
function wordsOfKvr(bytes: Uint8Array): string[] {
  const decoded = decode(bytes, declaredEncoding(bytes));
  const parsed = decoded.ok ? parseMarkup(decoded.text, 'XML') : null;
  const kvr = parsed?.ok ? [...elementsOf(parsed.root)].find(({ name }) => name === 'kvr') : undefined;
  if (!kvr) return [];
  const parts = [...elementsOf(kvr)].filter(({ name }) => PARTS.has(name));
  const labels = parts.flatMap((part) =>
    [...elementsOf(part)].flatMap(({ name, attributes }) =>
      name === 'vraag' || name === 'antwoord' ? (attributes.nummer ?? []) : [],
    ),
  );
  const type = kvr.attributes.type ?? '';
  // Behind the dates of the paper, words of it stand in their attributes.
  const behind = [...elementsOf(kvr)].flatMap(({ name, attributes }) =>
    DATES.flatMap(([element, attribute]) =>
      name === element
        ? [/^\s*\d+\.? ?\p{L}+\.? ?\d{4}(.*)$/su.exec(attributes[attribute] ?? '')?.[1] ?? '']
        : [],
    ),
  );
  return [...parts.map(wordsOf), ...labels, ...behind, ...(TYPE.test(type.trim()) ? [] : [type])];
}

/** What a Word file prints, run by run, its notes too. */
function wordsInWord(bytes: Uint8Array): string[] {
  const files = unzipSync(bytes);
  return ['document', 'footnotes', 'endnotes'].flatMap((part) => {
    const xml = files[`word/${part}.xml`];
    const runs = xml ? [...strFromU8(xml).matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)] : [];
    return runs.map(([, text = '']) => text.replace(/&(?:amp|lt|gt);/g, ' '));
  });
}
