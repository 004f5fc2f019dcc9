/** What only the place and the size of letters tell. */
import { expect, test } from 'vitest';
import type { Document } from '../../../src/documents/model.ts';
import { readPdf } from '../../../src/documents/pdf/read-pdf.ts';
import { LEFT, notes, pdfOf, set, sheet, words } from '../builder/sheet.ts';

async function read(...sheets: Parameters<typeof pdfOf>): Promise<Document> {
  const reading = await readPdf(pdfOf(...sheets), 'proef');
  if (!reading.ok) throw new Error(reading.reason.message);
  return reading.document;
}

const TITLE = [
  'Vragen van het lid Leijten (SP) aan de Minister-President over ambtenaren',
  '(ingezonden 11 januari 2023).',
  '',
];
const foot = (page: number) => [
  ...words('Tweede Kamer, vergaderjaar 2022–2023, Aanhangsel', LEFT, 701.6, 9),
  ...words(String(page), 535, 701.6, 9),
];

test('a raised figure is a mark if there is a footnote for it, and part of the text if it is a power', async () => {
  const document = await read(
    sheet(
      set([
        ...TITLE,
        'Vraag 1',
        'Kent u het bericht over 20 km^2^ natuur?^1^ Het gaat om de 1^e^ klas, om CO_2_ en',
        'om 10^6^ euro.',
      ]),
      notes(['^1^NRC, 3 januari 2023']),
    ),
  );
  expect(document.exchanges[0]).toMatchObject({
    question: 'Kent u het bericht over 20 km² natuur? Het gaat om de 1e klas, om CO2 en om 10⁶ euro.',
    marks: [{ at: 38, mark: '1', part: 'question' }],
  });
  expect(document.footnotes).toMatchObject([{ mark: '1', text: 'NRC, 3 januari 2023' }]);
});

test('a footnote that begins with the words of the running foot is kept, and the foot is not', async () => {
  const document = await read(
    sheet(
      set([
        ...TITLE,
        'Vraag 1',
        'Kent u het stuk?^1^',
        '',
        'Antwoord 1',
        'Ja, het stuk is mij bekend en ik heb het met',
      ]),
      notes(['^1^Tweede Kamer, vergaderjaar 2022–2023, 26 485, nr. 424, over 3 km^2^']),
      foot(1),
    ),
    sheet(set(['aandacht gelezen.']), foot(2)),
  );
  expect(document.footnotes.map(({ text }) => text)).toEqual([
    'Tweede Kamer, vergaderjaar 2022–2023, 26 485, nr. 424, over 3 km²',
  ]);
  expect(document.exchanges[0]?.answer?.text).toBe(
    'Ja, het stuk is mij bekend en ik heb het met aandacht gelezen.',
  );
});

test('a footnote that goes on at the foot of the next page is one footnote', async () => {
  const document = await read(
    sheet(
      set([...TITLE, 'Vraag 1', 'Kent u het stuk?^1^', '', 'Antwoord 1', 'Ja.^2^']),
      notes(['^1^NRC, 3 januari 2023', '^2^Zie ook de brief van 4 januari 2023 waarin dit']),
      foot(1),
    ),
    sheet(
      set(['Vraag 2', 'Kunt u dit toelichten?', '', 'Antwoord 2', 'Nee.^3^']),
      notes(['staat, en de bijlage daarbij.', '^3^Trouw, 5 januari 2023']),
      foot(2),
    ),
  );
  expect(document.footnotes.map(({ text }) => text)).toEqual([
    'NRC, 3 januari 2023',
    'Zie ook de brief van 4 januari 2023 waarin dit staat, en de bijlage daarbij.',
    'Trouw, 5 januari 2023',
  ]);
  expect(document.exchanges.map(({ answer }) => answer?.text)).toEqual(['Ja.', 'Nee.']);
});

test('a table is read row by row, a cell that was broken as one', async () => {
  const document = await read(
    sheet(
      set([...TITLE, 'Vraag 1', 'Hoeveel zijn het er?', '', 'Antwoord 1', 'Dit zijn de aantallen:']),
      [
        [150, 'Jaar', 'Aantal', 'Toelichting'],
        [165, '2021', '1.200', 'Gemeten door de inspectie, die'],
        [173, '', '', 'daarvoor alle scholen bezocht.'],
        [188, '2022', '1.350', 'Geschat.'],
      ].flatMap(([baseline, ...cells]) =>
        cells.flatMap((cell, at) =>
          cell === '' ? [] : words(String(cell), LEFT + 80 * at, Number(baseline), 6.93),
        ),
      ),
      set(['Meer is er niet bekend.'], { from: 215 }),
    ),
  );
  expect(document.exchanges[0]?.answer?.text.split('\n\n')).toEqual([
    'Dit zijn de aantallen:',
    'Jaar | Aantal | Toelichting',
    '2021 | 1.200 | Gemeten door de inspectie, die daarvoor alle scholen bezocht.',
    '2022 | 1.350 | Geschat.',
    'Meer is er niet bekend.',
  ]);
});

test('an item of a list goes on where its text begins, and what comes back to the edge is another paragraph', async () => {
  const item = (marker: string, text: string, baseline: number) => [
    ...words(marker, LEFT, baseline),
    ...words(text, LEFT + 14, baseline),
  ];
  const document = await read(
    sheet(
      set([...TITLE, 'Vraag 1', 'Wat doet u?', '', 'Antwoord 1', 'Ik doe het volgende:'], { from: 60 }),
      item('–', 'ik overleg met de gemeenten die daar al langer om hebben gevraagd en', 146),
      words('met de provincies', LEFT + 14, 155.6),
      item('–', 'ik onderzoek de gevolgen.', 165.2),
      words('Daarna informeer ik uw Kamer over de uitkomsten, die in het voorjaar worden', LEFT, 174.8),
      words('verwacht.', LEFT, 184.4),
    ),
  );
  expect(document.exchanges[0]?.answer?.text.split('\n\n')).toEqual([
    'Ik doe het volgende:',
    '– ik overleg met de gemeenten die daar al langer om hebben gevraagd en met de provincies',
    '– ik onderzoek de gevolgen.',
    'Daarna informeer ik uw Kamer over de uitkomsten, die in het voorjaar worden verwacht.',
  ]);
});

test('the head and foot that a letter has on each page are left out, its labels are not', async () => {
  const page = (number: number) =>
    sheet(
      words('Ministerie van Financiën', LEFT, 30),
      set([`Vraag ${number}`, `Klopt het bericht over punt ${number}?`, '', `Antwoord ${number}`, 'Ja.'], {
        from: 90,
      }),
      words(`Pagina ${number} van 4`, 480, 740, 7),
    );
  const first = sheet(
    words('Ministerie van Financiën', LEFT, 30),
    set(TITLE, { from: 90 }),
    words('Pagina 1 van 4', 480, 740, 7),
  );
  const document = await read(first, page(2), page(3), page(4));
  expect(document.exchanges.map(({ label, question, answer }) => [label, question, answer?.text])).toEqual(
    [2, 3, 4].map((n) => [`Vraag ${n}`, `Klopt het bericht over punt ${n}?`, 'Ja.']),
  );
});

test('a page that lies on its side is read like any other, and what is set across it is said', async () => {
  const upright = sheet(set([...TITLE, 'Vraag 1', 'Klopt het bericht?', '', 'Antwoord 1', 'Ja.']));
  const turned = upright.texts.map((one) => ({
    ...one,
    left: one.baseline,
    baseline: 700 - one.left,
    turned: 90,
  }));
  const document = await read({ height: 771, texts: turned });
  expect(document.exchanges[0]).toMatchObject({ question: 'Klopt het bericht?', answer: { text: 'Ja.' } });
  const stamped = await read(
    sheet(upright.texts, [{ text: 'CONCEPT', left: 40, baseline: 400, size: 30, turned: 90 }]),
  );
  expect(stamped.warnings).toContain('Op bladzijde 1 staat dwars op de tekst: ‘CONCEPT’.');
  expect(JSON.stringify(stamped.exchanges)).not.toContain('CONCEPT');
});

test('letters that are printed twice to make them bold stand there once', async () => {
  const bold = words('Vraag 1', LEFT, 110);
  const document = await read(
    sheet(
      set(TITLE),
      bold,
      bold.map((one) => ({ ...one, left: one.left + 0.2 })),
      set(['Klopt dat?'], { from: 120 }),
    ),
  );
  expect(document.exchanges[0]).toMatchObject({ label: 'Vraag 1', question: 'Klopt dat?' });
});

test('the column beside the text of a letter is no part of its lines', async () => {
  const lines = [
    'Ik ben van mening dat dit bericht een onjuist beeld geeft van de werkelijkheid in de',
    'gemeenten waar de maatregel is ingevoerd, en ik heb daarover met de wethouders van al',
    'die gemeenten gesproken in de afgelopen weken, waarin zij mij hebben laten weten dat',
    'zij het eens zijn met mijn lezing.',
  ];
  const beside = (texts: string[]) => texts.flatMap((text, at) => words(text, 460, 60 + 9.58 * at, 6.5));
  const document = await read(
    sheet(
      set([...TITLE, 'Vraag 1', 'Klopt het bericht?', '', 'Antwoord 1'], { left: 60 }),
      beside(['Turfmarkt 147', 'Den Haag']),
    ),
    sheet(set(lines, { left: 60 }), beside(['Datum', '26 augustus 2024', 'Ons kenmerk'])),
    sheet(set([...lines.slice(0, 3), 'en dat is het.'], { left: 60 }), beside(['Datum', '26 augustus 2024'])),
  );
  const text = lines.join(' ');
  expect(document.exchanges[0]?.answer?.text.replace(/\s+/g, ' ')).toBe(
    `${text} ${lines.slice(0, 3).join(' ')} en dat is het.`,
  );
  expect(document.warnings).toContain('Naast de tekst staat: ‘Ons kenmerk’.');
});

test('a notice that the answers will be late is read with its numbers, and without an answer', async () => {
  const document = await read(
    sheet(
      words('Tweede Kamer der Staten-Generaal', 55, 30, 18),
      words('2', 506, 50, 51),
      words('Vergaderjaar 2024–2025', 55, 70, 9.6),
      words('Aanhangsel van de Handelingen', LEFT, 70.2, 10),
      set(
        [
          'Vragen gesteld door de leden der Kamer, met de daarop door de',
          'regering gegeven antwoorden',
          '',
          '545',
          '',
          ...TITLE,
          'Mededeling van Minister Faber – van de Klashorst (Asiel en Migratie)',
          '(ontvangen 14 november 2024).',
          '',
          'Vraag 1',
          'Klopt het bericht?',
          '',
          'Mededeling',
          'De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.',
        ],
        { from: 110 },
      ),
      words('ah-tk-20242025-545', 55, 688.8, 5.9),
      words('ISSN 0921 - 7398', 55, 695.2, 5.9),
      words('’s-Gravenhage 2024', 55, 701.6, 5.9),
      words('Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel', LEFT, 701.6, 9),
      words('1', 535, 701.6, 9),
    ),
  );
  expect(document).toMatchObject({
    id: 'ah-tk-20242025-545',
    kind: 'postponement',
    number: '545',
    sessionYear: '2024-2025',
    respondents: [{ name: 'Faber-van de Klashorst', ministry: 'Asiel en Migratie' }],
    received: '2024-11-14',
    preamble: null,
    notice: 'De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.',
    exchanges: [{ question: 'Klopt het bericht?', answer: null }],
  });
});

test('of two figures alone at the foot of a page, one is its number', async () => {
  const document = await read(
    sheet(
      set([...TITLE, 'Vraag 1', 'Hoeveel zijn het er?', '', 'Antwoord 1', 'Het zijn er:']),
      words('12', LEFT, 670),
      words('1', 535, 701.6, 9),
    ),
  );
  expect(document.exchanges[0]?.answer?.text).toBe('Het zijn er:\n\n12');
});
