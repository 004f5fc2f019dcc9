/**
 * Real and made-up papers with what must be read in them. A case is a folder: `source.txt` and `expected.json`,
 * the document word by word, or `{ "refused": <the line that says why> }`. The papers that Vraagbaak starts
 * with are read from `data/` itself.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/documents/read-document.ts';

const CASES = join(import.meta.dirname, 'cases');
const DATA = join(import.meta.dirname, '../../data');

describe('each paper is read word for word', () => {
  test.each(readdirSync(CASES))('%s', (name) => {
    const own = join(CASES, name, 'source.txt');
    const source = existsSync(own) ? own : join(DATA, `${name}.txt`);
    const reading = readDocument(readFileSync(source), `${name}.txt`);
    const expected: unknown = JSON.parse(readFileSync(join(CASES, name, 'expected.json'), 'utf8'));
    expect(reading.ok ? reading.document : { refused: reading.reason.message }).toEqual(expected);
  });
});
