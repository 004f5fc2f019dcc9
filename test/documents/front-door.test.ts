/** What a file is, is told from its bytes; what cannot be read is refused with one line that says why. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocument } from '../../src/documents/read-document.ts';
import { SEED_FILE } from '../seed.ts';

const seed = readFileSync(SEED_FILE);
const read = (bytes: Uint8Array) => readDocument(bytes, 'data/seed.txt');
const expected = await read(seed);

/** Its letters, ë and « among them, are one byte each in Windows-1252. */
const withPlainSigns = seed.toString('utf8').replace(/[‘’–]/g, "'");
const inWindows1252 = Buffer.from(withPlainSigns, 'latin1');

test.each<[string, Uint8Array]>([
  ['with a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), seed])],
  ['in UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(seed.toString('utf8'), 'utf16le')])],
  ['with the line ends of Windows', Buffer.from(seed.toString('utf8').replaceAll('\n', '\r\n'))],
  ['with its letters in pieces', Buffer.from(seed.toString('utf8').normalize('NFD'))],
])('the same document is read from a file %s', async (_, bytes) => {
  expect(await read(bytes)).toEqual(expected);
});

test('a file in Windows-1252 is read as such', async () => {
  expect(inWindows1252.equals(Buffer.from(withPlainSigns))).toBe(false);
  expect(await read(inWindows1252)).toEqual(await read(Buffer.from(withPlainSigns)));
});

test.each<[string, Uint8Array]>([
  ['binary', Buffer.concat([seed, Buffer.from([0])])],
  ['encoding', Buffer.concat([seed, Buffer.from([0xc3, 0xab, 0xff, 0x81])])],
  ['damaged', Buffer.from('%PDF-1.7\nVraag 1\n')],
  ['damaged', Buffer.from('PK\u0003\u0004Vraag 1\n')],
  ['format-not-read', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
  [
    'encrypted',
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
  ],
  ['format-not-read', Buffer.from('{\\rtf1 Vraag 1}')],
  ['no-questions', Buffer.from('<!DOCTYPE html><p>Een brief.</p>')],
  ['no-questions', Buffer.from('<rss version="2.0"><channel><title>Nieuws</title></channel></rss>')],
  [
    'entities',
    Buffer.from('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hosts">]><vraag><al>&b;</al></vraag>'),
  ],
  ['markup-too-deep', Buffer.from('<al>'.repeat(1_000_000))],
  ['too-large', Buffer.alloc(32 * 1024 * 1024 + 1, 'a')],
  ['empty', Buffer.alloc(0)],
])('refused: %s', async (key, bytes) => {
  const reading = await read(bytes);
  expect(reading).toMatchObject({ ok: false, reason: { key } });
  expect(!reading.ok && reading.reason.message).toMatch(/^[^\n]+$/);
});
