/** How a paper is cited, and by which chamber: two papers are never cited alike. */
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/documents/read-document.ts';
import { citation, citationOrName } from '../../../src/documents/references/citation.ts';
import { aDocument } from '../../replies/documents.ts';

const numbered = { id: 'ah-tk-20222023-1480', number: '1480', sessionYear: '2022-2023' };

test.each([
  [numbered, '', 'Aanhangsel Handelingen II 2022/23, nr. 1480'],
  [numbered, '3', 'Aanhangsel Handelingen II 2022/23, nr. 1480, vraag 3'],
  [numbered, '2 en 3', 'Aanhangsel Handelingen II 2022/23, nr. 1480, vragen 2 en 3'],
  [{ ...numbered, chamber: 'eerste' as const }, '', 'Aanhangsel Handelingen I 2022/23, nr. 1480'],
  [{ ...numbered, reprint: true }, '3', 'Aanhangsel Handelingen II 2022/23, nr. 1480 (herdruk), vraag 3'],
  [
    { ...numbered, id: 'ah-tk-20222023-1480-n1' },
    '',
    'Aanhangsel Handelingen II 2022/23, nr. 1480 (nader antwoord)',
  ],
  [
    { ...numbered, id: 'ah-tk-20222023-1480-n2' },
    '',
    'Aanhangsel Handelingen II 2022/23, nr. 1480 (nader antwoord 2)',
  ],
  [{ caseNumber: '2024Z18775' }, '3', 'Kamervragen 2024Z18775, vraag 3'],
  [{ id: 'brief' }, '', 'brief (zonder nummer)'],
  [{ id: 'brief' }, '2 en 3', 'brief (zonder nummer), vragen 2 en 3'],
])('%j %j', (parts, questions, expected) => {
  const document = aDocument(parts);
  expect(citationOrName(document, questions)).toBe(expected);
  expect(citation(document, questions)).toBe('number' in parts ? expected : null);
});

describe('the chamber is read from the paper', () => {
  const asked = (how: string) => `Vragen van het lid Bos (ABC) ${how}\n\nVraag 1\nHoe?`;
  const INGEZONDEN = 'aan de Minister van Financiën over munten (ingezonden 2 mei 2024).';
  const kvr = (place: string) =>
    `<kvr type="Antwoord"><metadata><item attribuut="Vindplaats">${place}</item><item attribuut="Bibliografische_omschrijving">Vragen van het lid Bos (ABC) over munten. (Ingezonden 2 mei 1994)</item></metadata><vragen><vraag nummer="1">Hoe?</vraag></vragen></kvr>`;
  test.each<[string, string, string, object]>([
    ['a title', 'a.txt', asked(INGEZONDEN), { chamber: 'tweede', reprint: false }],
    [
      'the title of a senator',
      'a.txt',
      asked('op 2 juli 2019 medegedeeld aan de Minister van Financiën inzake munten.'),
      { chamber: 'eerste' },
    ],
    [
      'a subject that was announced',
      'a.txt',
      asked('aan de Minister van Financiën over munten, meegedeeld aan de pers (ingezonden 2 mei 2024).'),
      { chamber: 'tweede' },
    ],
    [
      'the head of a paper',
      'a.txt',
      `Eerste Kamer der Staten-Generaal\nVergaderjaar 2018–2019\n${asked(INGEZONDEN)}`,
      { chamber: 'eerste', sessionYear: '2018-2019' },
    ],
    [
      'the foot of its pages',
      'a.txt',
      `${asked(INGEZONDEN)}\nEerste Kamer, vergaderjaar 2018–2019, Aanhangsel 1`,
      { chamber: 'eerste' },
    ],
    ['its id', 'ah-ek-20182019-2.txt', asked(INGEZONDEN), { chamber: 'eerste', number: '2' }],
    [
      'the id of a reprint',
      'ah-tk-20182019-2-h1.txt',
      asked(INGEZONDEN),
      { chamber: 'tweede', number: '2', reprint: true },
    ],
    [
      'where the KVR set found it',
      'a.xml',
      kvr('Aanhangsel Eerste Kamer 1993-1994 nummer 12'),
      { chamber: 'eerste', number: '12' },
    ],
    [
      '… as a reprint',
      'a.xml',
      kvr('Kamervragen met antwoord 1993-1994, nr. 12H, Tweede Kamer'),
      { chamber: 'tweede', number: '12', reprint: true },
    ],
    [
      '… as questions without an answer',
      'a.xml',
      kvr('Kamervragen 2000-2001, vraagnr. 2000100433, Tweede Kamer'),
      { number: null, sessionYear: null, caseNumber: '2000100433' },
    ],
  ])('%s', async (_, name, source, expected) => {
    const reading = await readDocument(Buffer.from(source), name);
    expect(reading.ok && reading.document).toMatchObject(expected);
  });
});
