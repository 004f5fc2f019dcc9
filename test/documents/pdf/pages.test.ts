/** What stands on the pages of a PDF and is no part of a sentence: heads and feet, layers, columns, notes, letters set apart. */
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/documents/read-document.ts';
import type { PlacedText } from '../builder/pdf.ts';
import { pdfOf, set, sheet, words } from '../builder/sheet.ts';
import { widthOf } from '../builder/widths.ts';

const TITLE = [
  'Vragen van het lid Jansen (ABC) aan de Minister van Financiën over kaas',
  '(ingezonden 3 mei 2021).',
  '',
  'Antwoord van Minister Smit (Financiën) (ontvangen 1 juni 2021).',
  '',
];
const FIRST = [
  ...TITLE,
  'Vraag 1',
  'Is kaas duur?',
  '',
  'Antwoord 1',
  'Ja, want de prijs van melk is in de laatste jaren telkens hoger geworden',
  'en de verwachting is dat dit zo blijft, zodat kaas ook in',
];
const SECOND = ['de komende jaren duur is.', '', 'Vraag 2', 'En boter?', '', 'Antwoord 2', 'Nee.'];
const SENTENCE =
  'Ja, want de prijs van melk is in de laatste jaren telkens hoger geworden en de verwachting is dat dit zo blijft, zodat kaas ook in de komende jaren duur is.';

async function read(...sheets: Parameters<typeof pdfOf>) {
  const reading = await readDocument(pdfOf(...sheets), 'kaas.pdf');
  if (!reading.ok) throw new Error(reading.reason.message);
  return reading;
}
const answersOf = ({ document }: Awaited<ReturnType<typeof read>>) =>
  document.exchanges.map(({ answer }) => answer?.text);

const text = (lines: string[], from = 150) => set(lines, { left: 80, from, size: 10, leading: 14 });
const HIGH = 40;
const LOW = 740;

describe('a sentence that goes on on the next page is whole, whatever stands between', () => {
  const above = (...lines: string[]) => lines.flatMap((line, at) => words(line, 80, HIGH + 12 * at, 9));
  const below = (...lines: string[]) => lines.flatMap((line, at) => words(line, 80, LOW + 12 * at, 9));
  const artifact = (texts: readonly PlacedText[]) => texts.map((one) => ({ ...one, isArtifact: true }));
  test.each<[string, readonly PlacedText[], readonly PlacedText[]]>([
    ['the number of the page above', [], above('2')],
    ['dashes around it', [], above('- 2 -')],
    ['page and number', [], above('Pagina 2')],
    ['number and total', [], above('2/2')],
    ['number and total in words', [], above('2 van 2')],
    ['the number below', below('1'), []],
    ['number and total below', below('1/2'), []],
    [
      'the head of a ministry, at the left',
      above('Ministerie van Financiën'),
      above('Ministerie van Financiën'),
    ],
    [
      'the head of a ministry, in more lines',
      above('Ministerie van Financiën', 'Directie Kaas'),
      above('Ministerie van Financiën', 'Directie Kaas'),
    ],
    ['a head with a date', above('Datum 1 juni 2021'), above('Datum 1 juni 2021')],
    ['a head that only the second page has', [], above('Directie Kaas')],
    ['a head with a reference', [], above('Ons kenmerk 2021-0000012345')],
    ['a foot that only the first page has', below('Ministerie van Financiën'), []],
    [
      'other words in head and foot',
      below('Vertrouwelijk tot 1 juni'),
      above('Politie en veiligheid', 'Ons kenmerk 5646209'),
    ],
    [
      'what the file marks',
      artifact(below('Ons kenmerk 2021-0000012345')),
      artifact(above('Directie Kaas.')),
    ],
    [
      'what a browser prints',
      [
        ...words('1-12-2026 20:21', 40, 20, 8),
        ...words('Kamervragen', 250, 20, 8),
        ...words('https://www.voorbeeld.nl/kaas', 40, 760, 8),
        ...words('1/2', 500, 760, 8),
      ],
      [
        ...words('1-12-2026 20:21', 40, 20, 8),
        ...words('Kamervragen', 250, 20, 8),
        ...words('https://www.voorbeeld.nl/kaas', 40, 760, 8),
        ...words('2/2', 500, 760, 8),
      ],
    ],
  ])('%s', async (_, first, second) => {
    const reading = await read(sheet(text(FIRST), first), sheet(text(SECOND), second));
    expect(answersOf(reading)).toEqual([SENTENCE, 'Nee.']);
    const words = [...first, ...second].map((one) => one.text);
    const left = reading.leftOut.map((one) => one.text).join(' ');
    const kept = `${reading.document.preamble ?? ''} ${reading.document.title ?? ''}`;
    for (const word of words) expect(`${left} ${kept}`).toContain(word);
  });

  test('but a sentence that goes on at the head of a page is not lost', async () => {
    const reading = await read(
      sheet(text(FIRST)),
      sheet(
        text(
          [
            'de komende jaren duur is.',
            '',
            'dat zegt de markt.',
            '',
            'Vraag 2',
            'En boter?',
            '',
            'Antwoord 2',
            'Nee.',
          ],
          60,
        ),
      ),
    );
    expect(answersOf(reading).join(' ')).toContain('de komende jaren duur is.');
    expect(answersOf(reading).join(' ')).toContain('dat zegt de markt.');
  });

  test('nor is an address that is a footnote', async () => {
    const reading = await read(
      sheet(
        text([...TITLE, 'Vraag 1', 'Kent u dit?^1^', '', 'Antwoord 1', 'Ja.']),
        words('^1^https://www.voorbeeld.nl/een/lang/adres', 80, 740, 7),
      ),
    );
    expect(reading.document.footnotes.map((note) => note.text)).toEqual([
      'https://www.voorbeeld.nl/een/lang/adres',
    ]);
  });
});

describe('a layer', () => {
  test.each([
    ['off', ['Ja.'], 'hidden'],
    ['on', ['Ja. Concept van de directie.'], undefined],
  ] as const)('that is %s', async (layer, expected, reason) => {
    const own = words('Concept van de directie.', 80, 304, 10).map((one) => ({ ...one, layer }));
    const reading = await read(
      sheet(text([...TITLE, 'Vraag 1', 'Is kaas duur?', '', 'Antwoord 1', 'Ja.']), own),
    );
    expect(answersOf(reading).map((answer) => answer?.replace(/\s+/g, ' '))).toEqual(expected);
    expect(reading.leftOut.find((one) => one.text.startsWith('Concept'))?.reason).toBe(reason);
  });
});

describe('two columns', () => {
  const column = (lines: string[], left: number, from = 250) =>
    set(lines, { left, from, size: 9, leading: 12 });
  const LEFT = [
    'Vraag 1',
    'Is het waar dat de prijs van kaas in',
    'dit land al jaren telkens hoger wordt,',
    'en zo ja, hoe komt dat volgens u en',
    'wat vindt u daarvan?',
    '',
    'Antwoord 1',
    'Ja. De prijs van kaas hangt af van de',
    'prijs van melk, en die is in de laatste',
    'jaren telkens hoger geworden door de',
  ];
  const RIGHT = [
    'droge zomers in het zuiden van het',
    'land.',
    '',
    'Vraag 2',
    'Wat gaat u daaraan doen, en wanneer',
    'hoort de Kamer daar meer over dan',
    'tot nu toe het geval was?',
    '',
    'Antwoord 2',
    'Niets. De prijs wordt door de markt',
    'bepaald.',
  ];
  const isRead = (reading: Awaited<ReturnType<typeof read>>) => {
    expect(reading.document.exchanges.map(({ question, answer }) => [question, answer?.text])).toEqual([
      [
        'Is het waar dat de prijs van kaas in dit land al jaren telkens hoger wordt, en zo ja, hoe komt dat volgens u en wat vindt u daarvan?',
        'Ja. De prijs van kaas hangt af van de prijs van melk, en die is in de laatste jaren telkens hoger geworden door de droge zomers in het zuiden van het land.',
      ],
      [
        'Wat gaat u daaraan doen, en wanneer hoort de Kamer daar meer over dan tot nu toe het geval was?',
        'Niets. De prijs wordt door de markt bepaald.',
      ],
    ]);
  };
  test('below a title that goes over both', async () => {
    isRead(await read(sheet(text(TITLE), column(LEFT, 80), column(RIGHT, 300))));
  });
  test('set close together', async () => {
    isRead(await read(sheet(text(TITLE), column(LEFT, 80), column(RIGHT, 265))));
  });
  test('on the second page', async () => {
    isRead(
      await read(
        sheet(text([...TITLE, 'Inleiding bij deze vragen.'])),
        sheet(column(LEFT, 80, 60), column(RIGHT, 300, 60)),
      ),
    );
  });

  test('a table is none', async () => {
    const rows = ['2019', '2020', '2021', '2022', '2023', '2024'];
    const reading = await read(
      sheet(
        text([...TITLE, 'Vraag 1', 'Hoeveel?', '', 'Antwoord 1', 'Zie de tabel:']),
        column(rows, 80, 320),
        column(
          rows.map((_, at) => `${at}12,5`),
          300,
          320,
        ),
      ),
    );
    expect(answersOf(reading)[0]).toContain('2019 | 012,5\n\n2020 | 112,5');
  });
});

test('endnotes with Roman marks', async () => {
  const reading = await read(
    sheet(text([...TITLE, 'Vraag 1', 'Kent u dit?^i^', '', 'Antwoord 1', 'Ja, dat klopt^ii^.'])),
    sheet(text(['i De Krant, 3 mei 2021', 'ii Kamerstuk 30 300, nr. 2'], 60)),
  );
  expect(reading.document.exchanges).toMatchObject([
    { question: 'Kent u dit?', answer: { text: 'Ja, dat klopt.' }, marks: [{ mark: 'i' }, { mark: 'ii' }] },
  ]);
  expect(reading.document.footnotes.map((note) => `${note.mark} ${note.text}`)).toEqual([
    'i De Krant, 3 mei 2021',
    'ii Kamerstuk 30 300, nr. 2',
  ]);
});

test.each([0.06, 0.09, 0.12])('letters that are set apart by %f are words', async (spacing) => {
  const before = 'Het is ';
  const left = 80 + widthOf(before) * 10;
  const word = 'zeker';
  const after = left + (widthOf(word) + spacing * word.length) * 10 + 4;
  const line: PlacedText[] = [
    ...words(before, 80, 290, 10),
    { text: word, left, baseline: 290, size: 10, spacing },
    ...words('niet waar.', after, 290, 10),
  ];
  const reading = await read(sheet(text([...TITLE, 'Vraag 1', 'Klopt dat?', '', 'Antwoord 1']), line));
  expect(answersOf(reading)).toEqual(['Het is zeker niet waar.']);
});

test('words beside an answer are read at its end, and said', async () => {
  const long = 'en daarom is de prijs van kaas in dit land in al die jaren telkens weer';
  const reading = await read(
    sheet(
      text([
        ...TITLE,
        'Vraag 1',
        'Is kaas duur?',
        '',
        'Antwoord 1',
        `Ja, ${long}`,
        `zo, ${long}`,
        'hoger.',
        '',
        'Vraag 2',
        'En boter?',
      ]),
      words('In een kader.', 470, 276, 10),
      words('Nog meer.', 470, 290, 10),
    ),
  );
  expect(answersOf(reading)[0]).toBe(`Ja, ${long} zo, ${long} hoger.\n\nIn een kader. Nog meer.`);
  expect(reading.document.warnings.join()).toContain('In een kader.');
});

test('a paragraph between the title and the first label is no part of the title', async () => {
  const reading = await read(
    sheet(
      text([
        ...TITLE,
        'Inleiding van de Minister: kaas is een gewoon product.',
        '',
        'Vraag 1',
        'Is kaas duur?',
        '',
        'Antwoord 1',
        'Ja.',
      ]),
    ),
  );
  expect(reading.document.preamble).toBe('Inleiding van de Minister: kaas is een gewoon product.');
  expect(reading.document.title).toMatch(/\(ontvangen 1 juni 2021\)\.$/);
});
