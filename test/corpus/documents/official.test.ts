/** Genuine pieces of official XML and HTML: no complete file could be had. */
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../src/documents/model.ts';
import { readDocument } from '../../../src/documents/read-document.ts';
import { plainLines } from '../../documents/markup/plain.ts';
import { firstLineAstray, strangeWords } from '../../documents/words-in-order.ts';
import { CORPUS, corpusFiles, onCorpus } from '../corpus.ts';

async function read({ name, bytes }: { name: string; bytes: Buffer }): Promise<Document> {
  const reading = await readDocument(bytes, name);
  if (!reading.ok) throw new Error(reading.reason.message);
  return reading.document;
}

const fragments = [
  ...corpusFiles('xml'),
  ...corpusFiles('html').filter(({ name }) => name.includes('vragen')),
];
const named = (name: string) =>
  read(fragments.find((file) => file.name.startsWith(name)) ?? { name, bytes: Buffer.of() });
const marksOf = ({ exchanges }: Document) => exchanges.flatMap(({ marks }) => marks.map(({ mark }) => mark));

describe.skipIf(!CORPUS)(onCorpus('the elements of official publications'), () => {
  test.each(fragments)('$name: every word stands in its place, once', async (file) => {
    const document = await read(file);
    const lines = plainLines(file.bytes.toString());
    expect(firstLineAstray(lines, document)).toBeNull();
    expect(strangeWords(lines, document)).toEqual([]);
  });

  test.each(corpusFiles('xml'))(
    '$name: each question has its answer, and each mark its footnote',
    async (file) => {
      const document = await read(file);
      expect(document.id).toBe(file.name.split('.')[0]);
      expect(document.exchanges.map(({ numbers }) => numbers)).toEqual(
        document.exchanges.map(({ answer }) => answer?.numbers),
      );
      expect(marksOf(document)).toEqual(document.footnotes.map(({ mark }) => mark));
      expect(document.warnings).toEqual(['De titelzin ontbreekt.']);
    },
  );

  test('questions that are asked together are one exchange, each a paragraph', async () => {
    const [first, second] = (await named('ah-tk-20162017-533')).exchanges;
    expect(first).toMatchObject({
      label: 'Vraag 1, 2, 3, 4',
      numbers: [1, 2, 3, 4],
      answer: { numbers: [1, 2, 3, 4] },
    });
    expect(first?.question.split('\n\n')).toHaveLength(4);
    expect(second).toMatchObject({
      label: 'Vraag 5',
      question: expect.stringMatching(/^Kunt u deze vragen zo spoedig/),
    });
    expect(first?.footnotes[0]?.text).toBe(
      'Kamerstuk 33 829, nrs. 3, 4, 9 en 14, TK 34 384, nr. 9 (herdruk) en Aanhangsel Handelingen, vergaderjaar 2015–2016, nr. 537',
    );
  });

  test('the longest set is read whole, with its lists', async () => {
    const { exchanges, footnotes } = await named('ah-tk-20172018-1547');
    expect(exchanges.map(({ numbers }) => numbers)).toEqual(Array.from({ length: 48 }, (_, at) => [at + 1]));
    expect(footnotes).toHaveLength(13);
    const paragraphs = exchanges.flatMap(({ question, answer }) =>
      `${question}\n\n${answer?.text}`.split('\n\n'),
    );
    const items = paragraphs.flatMap((one) => /^(?:[a-c]\.|–) /.exec(one)?.[0] ?? []);
    expect(items.join('')).toBe('– – – a. b. c. a. b. ');
  });

  test('two marks side by side in a page both stand behind the question mark', async () => {
    const [first] = (await named('kv-tk-2016Z00020')).exchanges;
    const end = first?.question.length;
    expect(first?.marks).toEqual([
      { part: 'question', at: end, mark: '1' },
      { part: 'question', at: end, mark: '2' },
    ]);
  });

  test('footnotes alone are no document', async () => {
    const [file] = corpusFiles('html').filter(({ name }) => name.includes('voetnoten'));
    expect(file && (await readDocument(file.bytes, file.name))).toMatchObject({
      ok: false,
      reason: { key: 'no-questions' },
    });
  });
});
