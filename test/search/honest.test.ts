/** What a search says of what it found: how much there is, and what was not looked for as it was typed. */
import { describe, expect, test } from 'vitest';
import { openEngine } from '../../src/search/engine.ts';
import { anArchive } from '../archive-file.ts';
import { aDocument, anExchange } from '../replies/documents.ts';

const about = (id: string, question: string) =>
  aDocument({ id, title: null, subject: 'iets', exchanges: [anExchange({ question, answer: null })] });

const MANY = 230;
const engine = openEngine(
  await anArchive([
    ...Array.from({ length: MANY }, (_, at) =>
      about(`dienst-${at}`, `De Belastingdienst schreef brief ${at}.`),
    ),
    about('slip', 'De belastingdients is onbereikbaar.'),
    about('beide', 'De Belastingdienst en de toeslagen.'),
    about('toeslagen', 'De toeslagen, de toeslagen, de toeslagen en nog eens de toeslagen.'),
    about('streep', 'Het wiskunde-onderwijs en de BSE-crisis, met foto’s.'),
    about('aaneen', 'Het wiskundeonderwijs.'),
  ]),
);
const find = (text: string, limit = 10, offset = 0) => engine.find({ text, limit, offset });
const ids = (text: string) => find(text).hits.map(({ document }) => document.id);

describe('the count', () => {
  test('is that of all cases with all words, also where they are more than are looked at', () => {
    expect(find('Belastingdienst')).toMatchObject({ total: MANY + 1, isLeast: false });
    expect(find('Belastingdienst brief')).toMatchObject({ total: MANY, isLeast: false });
  });

  test('of a phrase is at least as many as were looked at', () => {
    expect(find('"De Belastingdienst"')).toMatchObject({ total: 100, isLeast: true });
    expect(find('"de toeslagen"')).toMatchObject({ total: 2, isLeast: false });
  });

  test('goes on from page to page, with no hit twice', () => {
    const pages = [0, 10, 20].flatMap((offset) => find('Belastingdienst', 10, offset).hits);
    expect(new Set(pages.map(({ document }) => document.id)).size).toBe(30);
  });
});

test('a case that has all words stands above one that lacks one, however often that has the other', () => {
  const { hits, total, listed, isPartial } = find('toeslagen Belastingdienst');
  expect(hits.slice(0, 2).map(({ document }) => document.id)).toEqual(['beide', 'toeslagen']);
  expect(hits[1]?.why).toEqual([
    { typed: 'toeslagen', found: 'exchange' },
    { typed: 'belastingdienst', found: null },
  ]);
  expect([total, isPartial]).toEqual([1, false]);
  expect(listed).toBeGreaterThan(1);
});

test('where no case has all words, that is said', () => {
  expect(find('wiskundeonderwijs toeslagen')).toMatchObject({ isPartial: true, unknown: [] });
});

test('a word that is nowhere is named', () => {
  expect(find('toeslagen Natuurvergunning')).toMatchObject({ unknown: ['Natuurvergunning'], total: 2 });
  expect(find('xyzzyplugh')).toMatchObject({ unknown: ['xyzzyplugh'], total: 0 });
});

test('a word that is there seldom, and near a frequent one, finds both, itself first', () => {
  const { hits, also, corrected, total } = find('belastingdients');
  expect(hits[0]?.document.id).toBe('slip');
  expect(hits).toHaveLength(10);
  expect({ also, corrected, total }).toEqual({ also: ['belastingdienst'], corrected: null, total: MANY + 2 });
  expect(find('Belastingdienst').also).toEqual([]);
});

test('a word finds its form with a hyphen or an apostrophe, and the other way round', () => {
  expect(ids('wiskundeonderwijs').sort()).toEqual(['aaneen', 'streep']);
  expect(ids('wiskunde-onderwijs').sort()).toEqual(['aaneen', 'streep']);
  expect(ids('bsecrisis')).toEqual(['streep']);
  expect(ids('fotos')).toEqual(['streep']);
});

test('words to exclude alone look for nothing', () => {
  expect(find('-toeslagen')).toMatchObject({ total: 0, isExcludedAlone: true });
  expect(find('belastingdienst -toeslagen')).toMatchObject({ isExcludedAlone: false });
});
