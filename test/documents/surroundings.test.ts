/** What stands around the text of a paper, or within it where a page ended: it is left out, with the reason. */
import { describe, expect, test } from 'vitest';
import type { LeftOut } from '../../src/documents/left-out.ts';
import type { Document } from '../../src/documents/model.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { pdfOf, set, sheet, words } from './builder/sheet.ts';
import { p, row, toDocx } from './builder/word.ts';

const TITLE =
  'Vragen van het lid Bos (ABC) aan de Minister van Financiën over munten (ingezonden 2 mei 2024).';
const HEAD = [TITLE, '', 'Antwoord van Minister Smit (Financiën) (ontvangen 3 juni 2024).', ''];

type Read = { document: Document; leftOut: readonly LeftOut[] };

async function read(source: string | Uint8Array, name = 'munten.txt'): Promise<Read> {
  const reading = await readDocument(typeof source === 'string' ? Buffer.from(source) : source, name);
  if (!reading.ok) throw new Error(reading.reason.message);
  return reading;
}

const asText = (lines: readonly string[]) => read([...HEAD, ...lines].join('\n'));
const answersOf = ({ document }: Read) => document.exchanges.map(({ answer }) => answer?.text);
const notesOf = ({ document }: Read) => document.footnotes.map(({ mark, text }) => `${mark} ${text}`);
const leftOutOf = ({ leftOut }: Read) => leftOut.map(({ text, reason }) => `${reason}: ${text}`);
/** `question 12: 1` is mark 1 before the 13th character of the question. */
const marksOf = ({ document }: Read) =>
  document.exchanges.flatMap(({ marks }) => marks.map(({ part, at, mark }) => `${part} ${at}: ${mark}`));

describe('a text that was copied from a page of a site', () => {
  test('`X Noot` before each note, and `Naar boven`', async () => {
    const paper = await asText([
      'Vraag 1',
      '',
      'Kent u dit?1',
      '',
      'Antwoord 1',
      '',
      'Ja.2',
      '',
      '',
      'X Noot',
      '1',
      '',
      'De Munt, 2024',
      '',
      'X Noot',
      '2',
      '',
      'Het Geld, 2023',
      '',
      'Naar boven',
    ]);
    expect(answersOf(paper)).toEqual(['Ja.']);
    expect(notesOf(paper)).toEqual(['1 De Munt, 2024', '2 Het Geld, 2023']);
    expect(leftOutOf(paper)).toEqual(['site: X Noot', 'site: X Noot', 'site: Naar boven']);
  });

  test.each([
    [['Ondertekenaars', '-', 'Eerste ondertekenaar', 'S. Smit, minister']],
    [['Gerelateerd', 'Nog een bericht']],
    [['© De Site 2024']],
    [['Contact: redactie@voorbeeld.nl']],
  ])('what is below the paper: %j', async (tail) => {
    const paper = await asText(['Vraag 1', 'Kent u dit?', 'Antwoord 1', 'Ja.', ...tail]);
    expect(answersOf(paper)).toEqual(['Ja.']);
    expect(leftOutOf(paper)).toEqual(tail.map((line) => `site: ${line}`));
    expect(paper.document.warnings).toEqual([
      `Wat onder ‘${tail[0]}’ staat (${tail.length} regels) is van een webpagina, en hoort niet bij het document.`,
    ]);
  });

  test('but not where a label follows, nor words that an answer can have as well', async () => {
    const within = await asText([
      'Vraag 1',
      'Wie?',
      'Antwoord 1',
      'Zij:',
      'Disclaimer',
      'Vraag 2',
      'Hoe?',
      'Antwoord 2',
      'Over contact is dit bekend. De prijzen gaan al jaren',
      'naar boven',
      'Contact',
      'Zie ook',
      'mijn brief.',
    ]);
    expect(answersOf(within).join(' ')).toMatch(/Disclaimer.*naar boven.*Contact.*Zie ook/s);
    expect(within.leftOut).toEqual([]);
  });

  test('a page that was saved', async () => {
    const html = `<main><h1 class="stuktitel">${TITLE}</h1><div class="vraag"><h2 class="stuktitel">Vraag 1</h2><p>Kent u dit?</p></div><div class="antwoord"><h2 class="stuktitel">Antwoord 1</h2><p>Ja.</p></div><p><a href="#top">Naar boven</a></p></main>`;
    const paper = await read(html, 'munten.html');
    expect(answersOf(paper)).toEqual(['Ja.']);
    expect(leftOutOf(paper)).toEqual(['site: Naar boven']);
  });
});

describe('footnotes', () => {
  test('at the foot of a page that nothing ends, within a sentence and between two', async () => {
    const paper = await asText([
      'Vraag 1',
      'Kent u dit?1',
      '',
      'Antwoord 1',
      'Ja, de munt is sinds vorig jaar duurder.2 Daarom is hij nu',
      '',
      '1 De Munt, 1 mei 2024',
      '',
      '2 Het Geld, 2 mei 2024',
      'duurder dan een briefje. Er is onderzoek naar.3',
      '',
      '3 Kamerstuk 36 410, nr. 12',
      '',
      'Vraag 2',
      'Hoe?',
      '',
      'Antwoord 2',
      'Zo.',
    ]);
    expect(answersOf(paper)).toEqual([
      'Ja, de munt is sinds vorig jaar duurder. Daarom is hij nu duurder dan een briefje. Er is onderzoek naar.',
      'Zo.',
    ]);
    expect(notesOf(paper)).toEqual([
      '1 De Munt, 1 mei 2024',
      '2 Het Geld, 2 mei 2024',
      '3 Kamerstuk 36 410, nr. 12',
    ]);
    expect(marksOf(paper)).toEqual(['question 11: 1', 'answer 40: 2', 'answer 104: 3']);
  });

  test('a list that no mark refers to is no block of notes', async () => {
    const paper = await asText([
      'Vraag 1',
      'Hoe?',
      '',
      'Antwoord 1',
      'In stappen:',
      '',
      '1 Eerst in 2023',
      '2 Dan in 2024',
      '',
      'Vraag 2',
      'En nu?',
      '',
      'Antwoord 2',
      'Niets.',
    ]);
    expect(answersOf(paper)[0]).toBe('In stappen:\n\n1 Eerst in 2023\n\n2 Dan in 2024');
  });

  test('with raised figures; a power and a unit are none', async () => {
    const paper = await asText([
      'Vraag 1',
      'Kunt u dit uitleggen?¹',
      '',
      'Antwoord 1',
      'Ja,² over 10² m² munten.¹, ² Dat is sinds 2024² zo.',
      '',
      '¹ De Munt',
      '² Het Geld',
    ]);
    expect(answersOf(paper)).toEqual(['Ja, over 10² m² munten. Dat is sinds 2024 zo.']);
    expect(notesOf(paper)).toEqual(['1 De Munt', '2 Het Geld']);
    expect(marksOf(paper)).toEqual([
      'question 21: 1',
      'answer 3: 2',
      'answer 23: 1',
      'answer 23: 2',
      'answer 41: 2',
    ]);
    const within = await asText([
      'Vraag 1',
      'Hoe?¹',
      '',
      'Antwoord 1',
      'Zo.²',
      '',
      '¹ De Munt',
      '² Zie noot ¹',
    ]);
    expect(notesOf(within).join(' ') + answersOf(within).join(' ')).not.toMatch(/\[\d/);
    const plain = await asText(['Vraag 1', 'Hoe groot is 10³ m²?', '', 'Antwoord 1', 'Groot.']);
    expect(plain.document.exchanges[0]?.question).toBe('Hoe groot is 10³ m²?');
  });

  test('two marks with the sign that ends the sentence between them', async () => {
    const paper = await asText([
      'Vraag 1',
      'Kent u het bericht «Geld»1?, 2',
      '',
      'Antwoord 1',
      'Ja.',
      '',
      '1 De Munt, 2024',
      '2 Het Geld, 2024',
    ]);
    expect(paper.document.exchanges[0]?.question).toBe('Kent u het bericht «Geld»?');
    expect(marksOf(paper)).toEqual(['question 25: 1', 'question 26: 2']);
  });
});

test('a line that begins with a figure or a capital within a sentence begins no paragraph', async () => {
  const paper = await asText([
    'Vraag 1',
    'Kent u het verslag van de muntenmarkt in de hoofdstad dat is verschenen op 2 oktober',
    '2025? Klopt het dat dit verslag pas na lang aandringen aan de Kamer is gezonden op 3',
    'mei 2024, en dat',
    'er meer zijn?',
    '',
    'Antwoord 1',
    'Ja. Daarover staat meer in het advies dat op ons verzoek is gegeven door de Raad van',
    'State in 2019.',
  ]);
  expect(paper.document.exchanges[0]?.question).not.toContain('\n');
  expect(answersOf(paper)).toEqual([
    'Ja. Daarover staat meer in het advies dat op ons verzoek is gegeven door de Raad van State in 2019.',
  ]);
});

describe('the column beside the text of a letter', () => {
  const beside = (text: string, words: string) => `${text.padEnd(64)}${words}`;
  test('is kept once, and stands before the letter', async () => {
    const paper = await read(
      [
        beside('Antwoorden van de minister van Financiën op de vragen van het', 'Directie Munten'),
        beside('lid Bos (ABC) over munten (ingezonden 2 mei 2024).', 'Datum'),
        beside('', '3 juni 2024'),
        beside('Vraag 1', 'Ons kenmerk'),
        beside('Kent u dit?', '2024-0000012345'),
        'Antwoord op vraag 1',
        'Ja, en daarom is de munt al jaren',
        beside('', 'Pagina 1 van 2'),
        beside('telkens duurder dan een briefje.', 'Directie Munten'),
        beside('', 'Datum'),
        beside('', '3 juni 2024'),
        beside('', 'Ons kenmerk'),
        beside('', '2024-0000012345'),
        beside('', 'Bijlage 7'),
        beside('', 'Pagina 2 van 2'),
      ].join('\n'),
    );
    expect(answersOf(paper)).toEqual(['Ja, en daarom is de munt al jaren telkens duurder dan een briefje.']);
    expect(paper.document.preamble).toBe(
      'Directie Munten\n\nDatum\n\n3 juni 2024\n\nOns kenmerk\n\n2024-0000012345',
    );
    expect(leftOutOf(paper)).toContain('page: Pagina 1 van 2');
    expect(leftOutOf(paper)).toContain('margin: Ons kenmerk');
    expect(paper.document.warnings).toEqual(['Naast de tekst staat: ‘Bijlage 7’.']);
  });

  test('a table is none, whatever its columns are called', async () => {
    const cells = ['Datum', '3 juni 2020', '4 juni 2021', '5 juni 2022', '6 juni 2023'];
    const table = cells.map((cell, at) => beside(`${2019 + at} munten`, cell));
    const paper = await asText(['Vraag 1', 'Hoeveel?', '', 'Antwoord 1', 'Zoveel:', ...table]);
    expect(answersOf(paper).join('')).toContain('2023 munten 6 juni 2023');
  });

  test('nor does it stand above the text of a second page of a PDF', async () => {
    const column = (from: number) =>
      ['Directie Munten', 'Datum', '3 juni 2024'].flatMap((line, at) => words(line, 430, from + 12 * at, 7));
    const text = (lines: string[]) => set(lines, { left: 80, from: 142, size: 10, leading: 14 });
    const paper = await read(
      pdfOf(
        sheet(
          column(62),
          text([
            'Vragen van het lid Bos (ABC) aan de Minister van Financiën over',
            'munten (ingezonden 2 mei 2024).',
            '',
            'Vraag 1',
            'Kent u dit?',
            '',
            'Antwoord 1',
            'Ja, en daarom is de munt al jaren telkens weer zoveel',
          ]),
        ),
        sheet(column(62), text(['duurder dan een briefje.'])),
      ),
      'munten.pdf',
    );
    expect(answersOf(paper)).toEqual([
      'Ja, en daarom is de munt al jaren telkens weer zoveel duurder dan een briefje.',
    ]);
    expect(leftOutOf(paper).sort()).toEqual(['page: 3 juni 2024', 'page: Datum', 'page: Directie Munten']);
    expect(paper.document.warnings).toEqual([]);
  });
});

test('letters that are set aslant across a page are no part of it, and are said', async () => {
  const paper = await read(
    pdfOf(
      sheet(set([TITLE, '', 'Vraag 1', 'Kent u dit?', '', 'Antwoord 1', 'Ja, dat ken ik.']), [
        { text: 'CONCEPT', left: 150, baseline: 500, size: 80, turned: 45 },
      ]),
    ),
    'munten.pdf',
  );
  expect(answersOf(paper)).toEqual(['Ja, dat ken ik.']);
  expect(leftOutOf(paper)).toEqual(['watermark: CONCEPT']);
  expect(paper.document.warnings).toEqual(['Op bladzijde 1 staat dwars op de tekst: ‘CONCEPT’.']);
});

test.each([
  ['a control around a row', (rows: string[]) => `<w:sdt><w:sdtContent>${rows[1]}</w:sdtContent></w:sdt>`],
  ['custom XML around a row', (rows: string[]) => `<w:customXml>${rows[1]}</w:customXml>`],
  [
    'a control within another one',
    (rows: string[]) =>
      `<w:sdt><w:sdtContent><w:sdt><w:sdtContent>${rows[1]}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>`,
  ],
  [
    'custom XML around a cell',
    () => `<w:tr><w:customXml><w:tc>${p('2020')}</w:tc></w:customXml><w:tc>${p('10')}</w:tc></w:tr>`,
  ],
])('nothing of a table in Word is lost: %s', async (_, wrapped) => {
  const rows = [row('Jaar', 'Munten'), row('2020', '10'), row('2021', '20')];
  const table = `<w:tbl>${rows[0]}${wrapped(rows)}${rows[2]}</w:tbl>`;
  const body = `${p(TITLE)}${p('Vraag 1')}${p('Hoeveel?')}${p('Antwoord 1')}${p('Zoveel:')}${table}`;
  const paper = await read(toDocx({ body }), 'munten.docx');
  expect(answersOf(paper)).toEqual(['Zoveel:\n\nJaar | Munten\n\n2020 | 10\n\n2021 | 20']);
});
