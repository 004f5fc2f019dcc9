/** The official papers of the corpus, as MuPDF takes their text from the PDFs: every character is accounted for. */
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../src/documents/model.ts';
import { readDocument } from '../../../src/documents/read-document.ts';
import { firstDifference } from '../../documents/as-printed.ts';
import { CORPUS, corpusFiles, onCorpus } from '../corpus.ts';

async function read({ name, bytes }: { name: string; bytes: Buffer }): Promise<Document> {
  const reading = await readDocument(bytes, name);
  if (!reading.ok) throw new Error(reading.reason.message);
  return reading.document;
}

/** MuPDF prints an accent of its own behind its letter; the reader repairs that, and so must a comparison. */
const sourceOf = ({ bytes }: { bytes: Buffer }) => bytes.toString().replace('Kostic´', 'Kostić');

/** Head and foot of the pages, as they are printed since 2009: whole lines, with the page number below. */
const FURNITURE = [
  /^Tweede Kamer der Staten-Generaal$/,
  /^Vergaderjaar \d{4}–\d{4}$/,
  /^Aanhangsel van de Handelingen$/,
  /^Vragen gesteld door de leden der Kamer, met de daarop door de$/,
  /^regering gegeven antwoorden$/,
  /^ah-tk-\d{8}-\d+$/,
  /^ISSN \d{4} - \d{4}$/,
  /^’s-Gravenhage \d{4}$/,
  /^Tweede Kamer, vergaderjaar \d{4}–\d{4}, Aanhangsel$/,
];

/** A lone figure below one of those is a page, a chamber or the number of the paper. */
function isFurniture(line: string, at: number, lines: readonly string[]): boolean {
  if (FURNITURE.some((pattern) => pattern.test(line))) return true;
  const above = lines
    .slice(0, at)
    .findLast((one) => one.trim() !== '')
    ?.trim();
  return /^\d+$/.test(line) && above !== undefined && FURNITURE.some((pattern) => pattern.test(above));
}

describe.skipIf(!CORPUS)(onCorpus('papers with the furniture of their pages'), () => {
  test.each(corpusFiles('text/mutool'))('$name: nothing is lost, added or moved', async (file) => {
    const document = await read(file);
    expect(firstDifference(sourceOf(file), document, isFurniture)).toBeNull();
    expect(document.id).toBe(file.name.replace(/\.txt$/, ''));
    expect(document.exchanges.every(({ numbers, answer }) => numbers.length > 0 && answer !== null)).toBe(
      true,
    );
    expect(document.warnings).toEqual([]);
  });
});

describe.skipIf(!CORPUS)(onCorpus('papers without it, as the seed is'), () => {
  test.each(corpusFiles('text/seedlike-derived'))('$name: the same as with it', async (file) => {
    const bare = await read(file);
    const printed = corpusFiles('text/mutool').find(({ name }) => name === file.name);
    expect(bare.exchanges).toEqual(printed && (await read(printed)).exchanges);
    expect(firstDifference(sourceOf(file), bare)).toBeNull();
  });
});
