import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { archiveOf, keyOf } from '../../src/archive/archive.ts';
import { exchangeNamed, exchangesWith, nameOf, typedNumber } from '../../src/archive/exchanges.ts';
import { loadFolder } from '../../src/archive/load-folder.ts';
import { aDocument, anExchange } from '../replies/documents.ts';

describe('an archive', () => {
  const archive = archiveOf([
    aDocument({ id: 'b', received: '2020-01-01' }),
    aDocument({ id: 'zonder', received: null, submitted: null }),
    aDocument({ id: 'a', received: null, submitted: '2021-01-01' }),
    aDocument({ id: 'b', received: '2022-01-01' }),
  ]);

  test('has the newest first, and of two with one id the later', async () => {
    expect((await archive.documents()).map(({ id, received }) => [id, received])).toEqual([
      ['b', '2022-01-01'],
      ['a', null],
      ['zonder', null],
    ]);
  });

  test('finds by id and by key, and knows nothing of others', async () => {
    expect((await archive.find('a'))?.id).toBe('a');
    expect((await archive.find(keyOf('a')))?.id).toBe('a');
    expect(await archive.find('constructor')).toBeNull();
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
    ['drie', null],
    ['3 en 4', null],
    ['12345', null],
  ])('“%s” is the number %s', (typed, number) => {
    expect(typedNumber(typed)).toBe(number);
  });
});

describe('a folder', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vraagbaak-'));
    await mkdir(join(folder, 'jaar'));
    const paper =
      'Vragen van het lid Jansen (ABC) aan de Minister van Financiën over het bericht (ingezonden 2 mei 2024).\n\nVraag 1\nKlopt het bericht?\n\nAntwoord 1\nJa.\n';
    await writeFile(join(folder, 'jaar', 'een.txt'), paper);
    await writeFile(join(folder, 'twee.txt'), paper);
    await writeFile(join(folder, '.verborgen'), paper);
    await writeFile(join(folder, 'leeg.txt'), '');
    await symlink(join(folder, 'nergens'), join(folder, 'verwijzing.txt'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('is read whole, and what is no document is named', async () => {
    const { documents, skipped } = await loadFolder(folder);
    expect(documents.map(({ id }) => id)).toEqual(['een', 'twee']);
    expect(skipped.map(({ file, reason }) => [file, reason.key])).toEqual([
      ['leeg.txt', 'empty'],
      ['verwijzing.txt', 'unreadable'],
    ]);
  });
});
