/** Texts that no paper is: each costs a line, and the files beside it are brought in. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importFiles } from '../../src/archive/import.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { aFolder } from '../archive-file.ts';
import { reader } from '../reader.ts';

const paper = (words: string) =>
  `Vragen van het lid Jansen (ABC) aan de Minister van Financiën over kaas (ingezonden 3 mei 2021).\n\nVraag 1\nIs ${words} duur?\n`;

test.each([
  ['too-long-word', `é${'a'.repeat(2_000_000)}`],
  ['too-many-words', Array.from({ length: 300_000 }, (_, at) => `w${at}`).join(' ')],
])('%s', async (key, words) => {
  const folder = join(aFolder(), 'stukken');
  mkdirSync(folder);
  writeFileSync(join(folder, 'een.txt'), paper(words));
  writeFileSync(join(folder, 'twee.txt'), paper('kaas'));
  const { added, skipped } = await importFiles({ reader, archive: join(aFolder(), 'a.db'), paths: [folder] });
  expect({ added, keys: skipped.map(({ reason }) => reason.key) }).toEqual({ added: 1, keys: [key] });
});

test.each([
  ['a'.repeat(10_000), null],
  ['a'.repeat(10_001), 'too-long-word'],
  ['kaas '.repeat(199_950), null],
  ['kaas '.repeat(200_001), 'too-many-words'],
])('just within the limits, and just beyond (row %#)', async (words, key) => {
  const reading = await readDocument(Buffer.from(paper(words)), 'een.txt');
  expect(reading.ok ? null : reading.reason.key).toBe(key);
});
