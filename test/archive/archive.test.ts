import { afterAll, describe, expect, test } from 'vitest';
import { openArchive } from '../../src/archive/archive.ts';
import { keyOf } from '../../src/documents/key.ts';
import { exchangeNamed, exchangesWith, nameOf, typedNumber } from '../../src/documents/question-numbers.ts';
import { aFolder, anArchive } from '../archive-file.ts';
import { aDocument, anExchange } from '../replies/documents.ts';

describe('an archive', async () => {
  const archive = openArchive(
    await anArchive([
      aDocument({ id: 'b', received: '2020-01-01' }),
      aDocument({ id: 'zonder', received: null, submitted: null }),
      aDocument({ id: 'a', received: null, submitted: '2021-01-01' }),
      aDocument({ id: 'b', received: '2022-01-01' }),
    ]),
  );
  afterAll(() => archive.close());

  test('has of two documents with one id the later, and knows the newest', async () => {
    expect(await archive.count()).toBe(3);
    expect(await archive.newest()).toMatchObject({ id: 'b', received: '2022-01-01' });
  });

  test('finds by id and by key, and knows nothing of others', async () => {
    expect((await archive.find('a'))?.id).toBe('a');
    expect((await archive.find(keyOf('a')))?.id).toBe('a');
    expect(await archive.find('constructor')).toBeNull();
  });

  test('gives a document back as it was put in', async () => {
    const document = aDocument({
      id: 'heel',
      exchanges: [anExchange({ question: 'Één “vraag”\n\n– lijst?' })],
    });
    const own = openArchive(await anArchive([document]));
    expect(await own.find('heel')).toEqual(document);
    await own.close();
  });

  test('gives one that has changed since it was read as it is now', async () => {
    const folder = aFolder();
    const own = openArchive(await anArchive([aDocument({ id: 'x', subject: 'eerst' })], folder));
    expect((await own.find('x'))?.subject).toBe('eerst');
    await anArchive([aDocument({ id: 'x', subject: 'later' })], folder);
    expect((await own.find('x'))?.subject).toBe('later');
    expect((await own.findCase('x'))?.papers.map(({ subject }) => subject)).toEqual(['later']);
    await own.close();
  });

  test('knows which cases a case refers to, by the number of the case and that of a paper', async () => {
    const own = anExchange({ question: 'Wat is uw oordeel over de stand van zaken in deze andere zaak?' });
    const place = { part: 'question', from: 0, to: 3, url: null } as const;
    const paths = await anArchive([
      aDocument({ id: 'een', caseNumber: '2024Z00001', number: '1480', sessionYear: '2023-2024' }),
      aDocument({
        id: 'twee',
        caseNumber: '2024Z00002',
        number: '1480',
        sessionYear: '2022-2023',
        exchanges: [own],
      }),
      aDocument({
        ...{ id: 'drie', caseNumber: '2024Z00003', submitted: '2024-06-01' },
        exchanges: [
          anExchange({
            question: 'Zie eerdere antwoorden in het Aanhangsel en in een zaak: hoe staat het daarmee?',
            references: [
              { ...place, kind: 'aanhangsel', chamber: 'II', sessionYear: '2023-2024', number: '1480' },
              { ...place, kind: 'case', caseNumber: '2024Z00002' },
            ],
          }),
        ],
      }),
    ]);
    const archive = openArchive(paths);
    expect((await archive.casesCitedBy('2024Z00003')).sort()).toEqual(['2024Z00001', '2024Z00002']);
    expect(await archive.casesCitedBy('2024Z00001')).toEqual([]);
    for (const cites of ['2024Z00001', '2024Z00002']) {
      expect((await archive.papersWith({ cites }, 5)).map(({ id }) => id)).toEqual(['drie']);
    }
    await archive.close();
  });

  test('gives the right one of more than it remembers', async () => {
    const ids = Array.from({ length: 250 }, (_, at) => `id-${at}`);
    const own = openArchive(await anArchive(ids.map((id) => aDocument({ id }))));
    for (const id of [...ids, ...ids.toReversed()]) expect((await own.find(id))?.id).toBe(id);
    await own.close();
  });
});

describe('exchanges', () => {
  const document = aDocument({
    exchanges: [[1], [2, 3], [2], [], [], ['4a']].map((numbers) => anExchange({ numbers })),
  });

  test('are found by each of their numbers', () => {
    expect(exchangesWith(document, 3).map(({ index }) => index)).toEqual([1]);
    expect(exchangesWith(document, 2).map(({ index }) => index)).toEqual([1, 2]);
    expect(exchangesWith(document, '4a').map(({ index }) => index)).toEqual([5]);
  });

  test('have names that find them again', () => {
    const names = document.exchanges.map((_, index) => nameOf(document, index));
    expect(names).toEqual(['1', '2', '2~2', '0', '0~2', '4a']);
    expect(names.map((name) => exchangeNamed(document, name)?.index)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(exchangeNamed(document, '2~1')?.index).toBe(1);
    expect(exchangeNamed(document, '9')).toBeNull();
  });

  test.each([
    ['3', 3],
    [' vraag 12 ', 12],
    ['1A', '1a'],
    ['2.1', '2.1'],
    ['2.', null],
    ['drie', null],
    ['3 en 4', null],
    ['12345', null],
  ])('“%s” is the number %s', (typed, number) => {
    expect(typedNumber(typed)).toBe(number);
  });
});
