import { describe, expect, test } from 'vitest';
import { referenceIn } from '../../src/archive/reference.ts';
import { sessionYearOf } from '../../src/documents/session-year.ts';

const PRINT = 'Aanhangsel Handelingen II 2003/04, nr. 1480';
const AH = 'https://zoek.officielebekendmakingen.nl/ah-tk-20032004-1480.html';
const KV = 'https://zoek.officielebekendmakingen.nl/kv-tk-2024Z18775.html';

describe('what a person pastes stands for a paper', () => {
  test.each([
    ['ah-tk-20032004-1480', PRINT, AH],
    ['AH-TK-20032004-1480', PRINT, AH],
    ['Aanhangsel Handelingen II 2003/04, nr. 1480', PRINT, AH],
    ['Aanhangsel Handelingen II 2003/04, nr. 1480 (herdruk)', PRINT, AH],
    ['Aanhangsel van de Handelingen, vergaderjaar 2003–2004, nr. 1480', PRINT, AH],
    ['2003-2004/1480', PRINT, AH],
    ['2003/04, nr. 1480', PRINT, AH],
    ['ah 2003-2004, nr. 1480', PRINT, AH],
    ['aanhangsel 1480 (2003-2004)', PRINT, AH],
    ['https://zoek.officielebekendmakingen.nl/ah-tk-20032004-1480.html', PRINT, AH],
    ['https://zoek.officielebekendmakingen.nl/ah-tk-20032004-1480.pdf?x=1#blz', PRINT, AH],
    [
      'https://repository.overheid.nl/frbr/officielepublicaties/ah-tk/20032004/ah-tk-20032004-1480/1/xml/ah-tk-20032004-1480.xml',
      PRINT,
      AH,
    ],
    [
      'ah-tk-20082009-3385-n1',
      'ah-tk-20082009-3385-n1',
      'https://zoek.officielebekendmakingen.nl/ah-tk-20082009-3385-n1.html',
    ],
    [
      'ah-ek-20182019-2',
      'Aanhangsel Handelingen I 2018/19, nr. 2',
      'https://zoek.officielebekendmakingen.nl/ah-ek-20182019-2.html',
    ],
    ['Aanhangsel Handelingen II 1984/85, nr. 12', 'Aanhangsel Handelingen II 1984/85, nr. 12', null],
    ['ah 1480', 'Aanhangsel Handelingen, nr. 1480', null],
    ['Aanhangsel nr. 1480', 'Aanhangsel Handelingen, nr. 1480', null],
    ['2024Z18775', 'Kamervragen 2024Z18775', KV],
    ['2024Z 18775', 'Kamervragen 2024Z18775', KV],
    ['2024z18775', 'Kamervragen 2024Z18775', KV],
    ['kv-tk-2024Z18775', 'Kamervragen 2024Z18775', KV],
    [
      'https://www.tweedekamer.nl/kamerstukken/kamervragen/detail?id=2024Z18775&did=2024D00001',
      'Kamervragen 2024Z18775',
      KV,
    ],
    ['2060714940', 'Kamervragen 2060714940', null],
    ['kvr20210', 'KVR20210', null],
    ['(KVR20210)', 'KVR20210', null],
    ['SG_KVR0000000015', 'SG_KVR0000000015', null],
    ['v070811110', 'V070811110', null],
  ])('“%s”', (typed, name, url) => {
    expect(referenceIn(typed)).toMatchObject({ name, url, question: null, isBare: false });
  });

  test.each([
    ['Aanhangsel Handelingen II 2003/04, nr. 1480, vraag 1', PRINT, 1],
    ['Aanhangsel Handelingen II 2003/04, nr. 1480 (nader antwoord), vragen 2 en 3', PRINT, 2],
    ['Kamervragen 2024Z18775, vraag 2a', 'Kamervragen 2024Z18775', '2a'],
    ['ah 1480 vraag 3', 'Aanhangsel Handelingen, nr. 1480', 3],
  ])('“%s” names a question of it too', (typed, name, question) => {
    expect(referenceIn(typed)).toMatchObject({ name, question });
  });

  test('and figures alone can be a word as well', () => {
    expect(referenceIn('1480')).toMatchObject({ filter: { number: '1480' }, isBare: true });
  });
});

test.each([
  'stikstof 2023Z00142',
  'vraag 3',
  '112 centrale',
  'artikel 1480',
  '2003-2005/12',
  '06 12345678 en meer',
  'https://www.nrc.nl/nieuws/2023/01/10/hoge-ambtenaren',
  '“1480”',
  '12345',
  '',
])('“%s” is words', (typed) => {
  expect(referenceIn(typed)).toBeNull();
});

test.each([
  ['2024-09-16', '2023-2024'],
  ['2024-09-17', '2024-2025'],
  ['2026-09-14', '2025-2026'],
  ['2026-09-15', '2026-2027'],
  ['2026-09-21', '2026-2027'],
  ['2020-09-14', '2019-2020'],
  ['2023-02-01', '2022-2023'],
])('%s is of session year %s', (date, year) => {
  expect(sessionYearOf(date)).toBe(year);
});
