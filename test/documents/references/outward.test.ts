import { describe, expect, test } from 'vitest';
import { findOutwardReferences } from '../../../src/documents/references/outward.ts';

const PUBLISHED = 'https://zoek.officielebekendmakingen.nl/';
/** The words of each reference, and the name of the publication that it leads to. */
const found = (text: string) =>
  findOutwardReferences(text).map(({ from, to, url }) => [
    text.slice(from, to),
    url?.replace(PUBLISHED, '').replace('.html', '') ?? null,
  ]);
const facts = (text: string) => findOutwardReferences(text).map(({ from, to, url, ...rest }) => rest);

describe('another printed set is found, and linked by its year and number', () => {
  test.each([
    ['Zie ook Aanhangsel Handelingen, vergaderjaar 2022–2023, nr. 3276.', 'ah-tk-20222023-3276'],
    ['Aanhangsel Handelingen,vergaderjaar 2024–2025, nr. 337', 'ah-tk-20242025-337'],
    ['AanhangselHandelingen, vergaderjaar 2024–2025, nr. 244', 'ah-tk-20242025-244'],
    ['Aanhangsel Handelingen, vergaderjaar2023–2024,nr. 2116', 'ah-tk-20232024-2116'],
    ['Aanhangsel Handelingen, vergaderjaar 2023–2024, 1028', 'ah-tk-20232024-1028'],
    ['Aanhangsel van de Handelingen II, vergaderjaar 2023–2024, nr. 302', 'ah-tk-20232024-302'],
    ['Aanhangsel Handelingen II 2023/24, nr. 1076', 'ah-tk-20232024-1076'],
    ['Aanhangsel Handelingen I 2014/15, nr. 12', 'ah-ek-20142015-12'],
    ['(Zie ook Aanhangsel Handelingen nr. 876, vergaderjaar 2001–2002)', 'ah-tk-20012002-876'],
    ['Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel van de Handelingen 2386.', 'ah-tk-20232024-2386'],
    ['(Handelingen II 2023/24, Aanhangsel van de Handelingen, nr. 1045)', 'ah-tk-20232024-1045'],
    ['Kamerstukken II, 2023–2024, AvdH 721.', 'ah-tk-20232024-721'],
    ['Kamervragen (Aanhangsel) 2023–2024, nr. 2267', 'ah-tk-20232024-2267'],
    ['zie ah-tk-2017–2018, nr.2509).', 'ah-tk-20172018-2509'],
    ['zie ah-tk-20232024-1076.', 'ah-tk-20232024-1076'],
  ])('%s', (text, publication) => {
    expect(found(text).map(([, id]) => id)).toEqual([publication]);
  });

  test('each number of a row is a reference of its own', () => {
    expect(found('Zie ook Aanhangsels Handelingen,vergaderjaar 2023–2024, nr. 1767 en 1775.')).toEqual([
      ['Aanhangsels Handelingen,vergaderjaar 2023–2024, nr. 1767', 'ah-tk-20232024-1767'],
      ['1775', 'ah-tk-20232024-1775'],
    ]);
  });
});

describe('nothing is guessed', () => {
  test.each([
    ['without a year', 'Aanhangsel van de Handelingen 2386.'],
    ['with an impossible year', 'Aanhangsel Handelingen, vergaderjaar 2022–203, nr. 5'],
    ['with years that do not follow each other', 'Aanhangsel Handelingen, vergaderjaar 2021–2023, nr. 5'],
    ['from before there were publications online', 'Aanhangsel Handelingen, vergaderjaar 1988–1989, nr. 84'],
    ['a paper with an impossible year', 'Kamerstukken II 2023–34, 23 235, nr. 240.'],
    ['a paper on paper', 'Kamerstukken II 1985/86, 19 495, nr. 3'],
    ['a paper of an old dossier, of which the year is not said', 'Kamerstuk 18 225, nr. 61'],
    ['a dossier without a number', 'Kamerstuk 36 410 A'],
    ['a number of two dossiers', 'Kamerstuk 29 629, 32 761, nr. 1156'],
    ['a reprint', 'Kamerstuk 34 384, nr. 9'],
    ['a number that may be that of a letter', '2024Z00081'],
    ['a judgment from elsewhere', 'ECLI:EU:C:2019:1234'],
    ['a journal from before it was online', 'Stb. 1990, 12'],
    ['an article, of which the version is not said', 'artikel 10 van de Ambtenarenwet 2017'],
  ])('%s is kept as data, without a link', (what, words) => {
    expect(found(`(zie ${words} ${what === 'a reprint' ? '(herdruk)' : ''})`)).toEqual([
      [words.replace(/\.$/, ''), null],
    ]);
  });

  test.each([
    'Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel 3',
    'ah-tk-20232024-878 ISSN 0921 - 7398',
    'met de daarop door de regering gegeven antwoorden 594',
    'Is uw antwoord op vraag 2 nog juist?',
    'https://www.tweedekamer.nl/kamerstukken/detail?id=2024Z00268&did=2024D42030',
    'Kamerbrief over voortgang | Kamerstuk | Rijksoverheid.nl 8',
    'tussen 10 000 en 36 410 woningen, nr. 3 op de lijst',
    'op grond van artikel 3 van het verdrag',
    'In het artikel 5 redenen van de NOS',
    'conform artikel 13 van de huidige concessie',
  ])('“%s” refers to nothing', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a parliamentary paper is found, and linked by its dossier and number', () => {
  test.each([
    ['(Kamerstuk 36 471, nr. 64)', 'kst-36471-64'],
    ['brief over Ambtelijke analyses hoofdlijnenakkoord (36 471-64)', 'kst-36471-64'],
    ['Kamerstuk 36 410 VIII, nr. 112', 'kst-36410-VIII-112'],
    ['Kamerstuk36 600 XII, nr. 42', 'kst-36600-XII-42'],
    ['Kamerstuk 36 410 X, nr 49', 'kst-36410-X-49'],
    ['Kamerstuk 36 410 A, nr. 51', 'kst-36410-A-51'],
    ['Kamerstuk 35925-VI-41', 'kst-35925-VI-41'],
    ['Kamerstuk 21 501-20, nr. 2018', 'kst-21501-20-2018'],
    ['Kamerstuk 21501-20-2128', 'kst-21501-20-2128'],
    ['Kamerstuk 33576-290', 'kst-33576-290'],
    ['Kamerstukken II 2021–2022, 29 279, nr. 339', 'kst-29279-339'],
    ['Kamerstukken II, vergaderjaar 2022/2023 36 229, nr. 29', 'kst-36229-29'],
    ['Kamerstukken ll 2023/24, 36 410 XVI, nr. 160', 'kst-36410-XVI-160'],
    ['Kamerstukken II2015–16, 34 104, nr. 128', 'kst-34104-128'],
    ['Kamerstukken I 2017/18, 21 501-31, nr. A', 'kst-21501-31-A'],
    ['Kamerstuk II 28286, nr. 1056', 'kst-28286-1056'],
    ['Kamerstuk 23 432,nr.537)heb ik', 'kst-23432-537'],
    ['Kamerstuknummer 33 037, nr. 468', 'kst-33037-468'],
    ['Tweede Kamer, vergaderjaar 2022–2023, 26 485, nr. 424', 'kst-26485-424'],
    ['TK 2023/24, 31 839, nr. 1024', 'kst-31839-1024'],
    ['motie Ellian (24 587, nr. 969)?', 'kst-24587-969'],
    ['zie kst-36471-64.', 'kst-36471-64'],
  ])('%s', (text, publication) => {
    expect(found(text).map(([, id]) => id)).toEqual([publication]);
  });

  test('several papers in one breath are several references', () => {
    expect(found('Kamerstukken II 2021/22,36 021, nr.6; I 2022/23, 36 021, B).')).toEqual([
      ['Kamerstukken II 2021/22,36 021, nr.6', 'kst-36021-6'],
      ['I 2022/23, 36 021, B', 'kst-36021-B'],
    ]);
    expect(found('Kamerstukken II, 25 424, nr. 679, nr. 684 en 685, en het')).toEqual([
      ['Kamerstukken II, 25 424, nr. 679', 'kst-25424-679'],
      ['nr. 684', 'kst-25424-684'],
      ['685', 'kst-25424-685'],
    ]);
    expect(
      found('Kamerstukken 33 279, nr. 31 van 12 december 2019 en 27 830, nr. 316').map(([, id]) => id),
    ).toEqual(['kst-33279-31', 'kst-27830-316']);
    expect(found('Kamerstuk 31 839, nr. 1031, 5 november 2024').map(([words]) => words)).toEqual([
      'Kamerstuk 31 839, nr. 1031',
    ]);
  });
});

describe('what else a text refers to', () => {
  test('a set by its number in parliament: a link where it is said to be a set', () => {
    expect(found('(vraagnummer 2024Z14250) en 2024Z 17972')).toEqual([
      ['2024Z14250', 'kv-tk-2024Z14250'],
      ['2024Z 17972', null],
    ]);
  });

  test('journals, judgments and laws', () => {
    expect(found('Stb. 2024, 153; Staatscourant 2022, nr. 16685')).toEqual([
      ['Stb. 2024, 153', 'stb-2024-153'],
      ['Staatscourant 2022, nr. 16685', 'stcrt-2022-16685'],
    ]);
    expect(found('ABRS 2 oktober 2024, ECLI:NL:RVS:2024:3951.')).toEqual([
      ['ECLI:NL:RVS:2024:3951', 'https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:RVS:2024:3951'],
    ]);
    expect(
      facts('artikel 9 en 10, eerste lid, van de Ambtenarenwet 2017, artikel 2.1 van de Wet dieren en is'),
    ).toEqual([
      { kind: 'law', articles: '9 en 10, eerste lid', law: 'Ambtenarenwet 2017' },
      { kind: 'law', articles: '2.1', law: 'Wet dieren' },
    ]);
  });

  test('what the words say is kept as data', () => {
    expect(
      facts('Kamerstukken I 2022/23, 36 410 VIII, nr. 5; Aanhangsel Handelingen 2022–2023, nr. 76'),
    ).toEqual([
      {
        kind: 'kamerstuk',
        chamber: 'I',
        sessionYear: '2022-2023',
        dossier: '36410',
        addition: 'VIII',
        number: '5',
      },
      { kind: 'aanhangsel', chamber: 'II', sessionYear: '2022-2023', number: '76' },
    ]);
  });
});
