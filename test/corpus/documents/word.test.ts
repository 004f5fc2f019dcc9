/** Letters of ministries, and what a tool took from the same files as text. */
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../src/documents/model.ts';
import { readDocument } from '../../../src/documents/read-document.ts';
import { CORPUS, corpusFiles, onCorpus } from '../corpus.ts';

async function read({ name, bytes }: { name: string; bytes: Buffer }): Promise<Document> {
  const reading = await readDocument(bytes, name);
  if (!reading.ok) throw new Error(reading.reason.message);
  return reading.document;
}

/** The text has the marks of its footnotes between brackets. */
const letters = (text: string) => text.replace(/\[noot -?\d+\]|[\s|\u00ad-]/g, '');

describe.skipIf(!CORPUS)(onCorpus('letters in Word'), () => {
  test.each(corpusFiles('docx'))('$name: the same questions and answers as in its text', async (file) => {
    const text = corpusFiles('text/docx-ministry').find(
      ({ name }) => name.replace(/\.txt$/, '') === file.name.replace(/\.docx$/, ''),
    );
    const document = await read(file);
    const other = text && (await read(text));
    const partsOf = ({ exchanges }: Document) =>
      exchanges.map(({ numbers, question, answer }) => [
        numbers,
        letters(question),
        answer?.numbers,
        letters(answer?.text ?? ''),
      ]);
    expect(other && partsOf(other)).toEqual(partsOf(document));
    expect(document.exchanges.every(({ answer }) => answer !== null)).toBe(true);
    expect(document.warnings).toEqual([]);
  });
});
