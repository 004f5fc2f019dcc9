/**
 * A word put into each text node and each attribute of a page or an XML file, one at a time, is in the document or in what was left
 * out of it: nothing is lost, wherever it is.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readHtml, readXml } from '../../../src/documents/markup/read-markup.ts';

const CASES = join(import.meta.dirname, '../cases');
const FILES = readdirSync(CASES, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /source\.(?:xml|html)$/.test(file),
);

const MARKER = 'zebrapad';
/** A text with a letter in it, between two tags. */
const TEXTS = />([^<]*\p{L}[^<]*)</gu;
/** An attribute with more than one word. */
const ATTRIBUTES = /\s([\w:.-]+)="([^"<]*\p{L}{2,} [^"<]*)"/gu;
/** What tells a machine how to show something, or what a file is. */
const FOR_MACHINES = new Set(['class', 'style', 'content', 'href', 'src', 'id', 'type']);
/** Scripts, styles, and the button that closes a note. */
const OF_MACHINES = /<(?:script|style)\b[^>]*>[^<]*$|class="note-close"[^>]*>(?:<a\b[^>]*>[^<]*(?:<\/a>)?)?$/;
/** What a set of papers says about a paper: where it is to be found, and who keeps it. */
const ABOUT_PAPER = /attribuut="(?!Bibliografische)[^"]*">\s*$|<(?:header|footer|antwoorder|noot)\b[^>]*$/;

function placesIn(source: string): { at: number; what: string }[] {
  const inTexts = [...source.matchAll(TEXTS)].map((found) => ({
    at: found.index + 1 + (found[1] ?? '').trimEnd().length,
    from: found.index + 1,
    what: (found[1] ?? '').trim(),
  }));
  const inAttributes = [...source.matchAll(ATTRIBUTES)]
    .filter(([, key = '']) => !FOR_MACHINES.has(key))
    .map((found) => ({
      at: found.index + found[0].length - 1,
      from: found.index,
      what: `${found[1]}="${found[2]}"`,
    }));
  return [...inTexts, ...inAttributes].filter(({ from }) => {
    const before = source.slice(0, from);
    return !OF_MACHINES.test(before) && !ABOUT_PAPER.test(before) && !before.endsWith('<!--');
  });
}

describe.each(FILES)('%s', (file) => {
  const source = readFileSync(join(CASES, file), 'utf8');
  const read = file.endsWith('.html') ? readHtml : readXml;

  test('loses no word', () => {
    const lost = placesIn(source).filter(({ at }) => {
      const reading = read(`${source.slice(0, at)} ${MARKER}${source.slice(at)}`, 'kaas');
      return reading.ok && !JSON.stringify([reading.document, reading.leftOut]).includes(MARKER);
    });
    expect(lost.map(({ what }) => what)).toEqual([]);
  });
});
