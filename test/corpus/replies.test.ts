/** Every question and answer of the corpus, as Discord would be given it: within its rules, and whole. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/documents/model.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { findingsOf } from '../../src/emulator/rules/check.ts';
import { answerMessage } from '../../src/replies/answer.ts';
import { DUTCH } from '../../src/replies/language.ts';
import type { Message } from '../../src/replies/reply.ts';
import { kvrFiles } from '../documents/markup/kvr-archive.ts';
import { shown, wordsOf } from '../replies/displayed.ts';
import { inCase } from '../replies/documents.ts';
import { CORPUS, corpusFiles, onCorpus } from './corpus.ts';

const TOOLS = CORPUS ? readdirSync(join(CORPUS, 'text')) : [];
/** Several marks of one place stand apart. */
const MARKS = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:\s[⁰¹²³⁴⁵⁶⁷⁸⁹]+)*/g;

/** All pages of an exchange, up to the one that the last button leads to. */
function pagesOf(document: Document, index: number): Message[] {
  const context = inCase([document]);
  const view = {
    document,
    index,
    context,
    language: DUTCH,
    as: 'shared',
    owner: '100000000000000001',
  } as const;
  const pages: Message[] = [];
  for (;;) {
    const page = answerMessage({ ...view, page: pages.length });
    if (JSON.stringify(page) === JSON.stringify(pages.at(-1))) return pages;
    pages.push(page);
  }
}

/** Those of `words` that do not follow, in order, among `others`. */
function missingFrom(others: readonly string[], words: readonly string[]): string[] {
  let at = 0;
  return words.filter((word) => {
    const found = others.indexOf(word, at);
    if (found !== -1) at = found + 1;
    return found === -1;
  });
}

/** What Discord would refuse of an exchange's pages, and the words that are on none of them. */
function faultsOf(document: Document, index: number): { findings: unknown[]; missing: string[] } {
  const pages = pagesOf(document, index);
  const findings = pages.flatMap((page) =>
    findingsOf('channel message', JSON.parse(JSON.stringify(page)), {
      uploads: [],
      existing: null,
      focusedType: null,
    }),
  );
  const read = pages.flatMap(({ embeds = [] }) => embeds.map(({ description = '' }) => shown(description)));
  const words = (texts: string[]) => wordsOf(texts.join('\n').replace(MARKS, ''));
  const { question, answer } = document.exchanges[index] ?? { question: '', answer: null };
  return { findings, missing: missingFrom(words(read), words([question, answer?.text ?? ''])) };
}

/** A fifth of the KVR set has more than 20,000 exchanges. */
const KVR_EVERY = 5;

describe.skipIf(!CORPUS)(onCorpus('what Discord is given'), () => {
  test.each(TOOLS)('of the texts by %s breaks no rule, and lacks no word', async (tool) => {
    for (const { name, bytes } of corpusFiles(`text/${tool}`)) {
      const reading = await readDocument(bytes, name);
      if (!reading.ok) continue;
      for (const index of reading.document.exchanges.keys()) {
        const faults = faultsOf(reading.document, index);
        expect({ name, index, ...faults }).toEqual({ name, index, findings: [], missing: [] });
      }
    }
  });

  test.each([0, 1, 2, 3])('of 20,000 exchanges of the KVR set too, part %i of 4', async (part) => {
    let seen = 0;
    for (const [at, { name, bytes }] of kvrFiles().entries()) {
      if (at % (KVR_EVERY * 4) !== KVR_EVERY * part) continue;
      const reading = await readDocument(bytes, name);
      if (!reading.ok) continue;
      for (const index of reading.document.exchanges.keys()) {
        const faults = faultsOf(reading.document, index);
        expect({ name, index, ...faults }).toEqual({ name, index, findings: [], missing: [] });
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(5_000);
  });
});
