/**
 * Real and made-up papers with what must be read in them. A case is a folder: `source.txt` (or `.xml`, `.html`)
 * and `expected.json`, the document word by word, or `{ "refused": <the line that says why> }`. The papers that Vraagbaak starts
 * with are read from `data/` itself.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/documents/read-document.ts';

const CASES = join(import.meta.dirname, 'cases');
const DATA = join(import.meta.dirname, '../../data');

describe('each paper is read word for word', () => {
  test.each(readdirSync(CASES))('%s', async (name) => {
    const own = readdirSync(join(CASES, name)).find((file) => file.startsWith('source.'));
    const source = own ? join(CASES, name, own) : join(DATA, `${name}.txt`);
    const reading = await readDocument(readFileSync(source), `${name}${extname(source)}`);
    const expected: unknown = JSON.parse(readFileSync(join(CASES, name, 'expected.json'), 'utf8'));
    expect(reading.ok ? reading.document : { refused: reading.reason.message }).toEqual(expected);
  });
});
