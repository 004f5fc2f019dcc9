/** Letters by which ministers postpone an answer: members, subject, day and number stand in running text. */
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/documents/read-document.ts';
import { p, toDocx } from '../builder/word.ts';

const GREETING = 'Geachte voorzitter,';
const SIGNED = ['De minister van Financiën,', 'P. Pietersen'];
const JANSEN = [{ name: 'Jansen', party: 'PvdA' }];

interface Said {
  askers?: { name: string; party: string }[];
  subject?: string | null;
  submitted?: string | null;
  caseNumber?: string | null;
}

/** The paragraphs of a letter's body, and what they say of the questions. */
const LETTERS: readonly [body: string[], said: Said][] = [
  [
    [
      'De vragen van het lid Jansen (PvdA) over de kaasmarkt (ingezonden 3 mei 2021) kunnen tot mijn spijt niet binnen de gebruikelijke termijn worden beantwoord.',
      'De reden van het uitstel is dat nog niet alle gegevens er zijn.',
    ],
    { submitted: '2021-05-03' },
  ],
  [
    [
      'Hierbij deel ik u mede dat de schriftelijke vragen van het lid Jansen (PvdA) over de kaasmarkt niet binnen de gestelde termijn kunnen worden beantwoord.',
    ],
    {},
  ],
  [
    [
      'Op 3 mei 2021 heeft het lid Jansen (PvdA) schriftelijke vragen gesteld over de kaasmarkt (kenmerk 2021Z07431).',
      'Beantwoording binnen de gebruikelijke termijn is helaas niet mogelijk.',
    ],
    { submitted: '2021-05-03', caseNumber: '2021Z07431' },
  ],
  [
    [
      'De beantwoording van de Kamervragen van de leden Jansen en De Wit (beiden PvdA) over de kaasmarkt, ingezonden op 3 mei 2021 met kenmerk 2021Z07431, vergt meer tijd.',
    ],
    {
      askers: [...JANSEN, { name: 'De Wit', party: 'PvdA' }],
      submitted: '2021-05-03',
      caseNumber: '2021Z07431',
    },
  ],
  [
    [
      'Voor de beantwoording van de vragen van de leden Jansen (PvdA) en Bos (DEF) over de kaasmarkt (2021Z 07431) heb ik meer tijd nodig. Ik streef naar antwoord voor 1 juli 2021.',
    ],
    { askers: [...JANSEN, { name: 'Bos', party: 'DEF' }], caseNumber: '2021Z07431' },
  ],
  [
    [
      'De door het lid Jansen (PvdA) gestelde vragen over de kaasmarkt, die op 3 mei 2021 zijn ingezonden, kunnen nog niet worden beantwoord.',
    ],
    {},
  ],
  [
    [
      'In antwoord op uw brief van 3 mei 2021 bericht ik u dat de vragen van het lid Jansen (PvdA) aan de minister van Financiën over de kaasmarkt niet tijdig kunnen worden beantwoord.',
    ],
    { submitted: '2021-05-03' },
  ],
  [
    [
      'Ik vraag u om uitstel voor de beantwoording van de vragen van het lid Jansen (PvdA) over de kaasmarkt (nr. 2021Z07431).',
    ],
    { caseNumber: '2021Z07431' },
  ],
  [
    [
      'De vragen van het lid Jansen (PvdA) over het bericht “Boeren kunnen niet binnen een jaar omschakelen” (ingezonden 3 mei 2021) kunnen niet binnen de termijn worden beantwoord.',
    ],
    { subject: 'het bericht “Boeren kunnen niet binnen een jaar omschakelen”', submitted: '2021-05-03' },
  ],
  [
    [
      'Mede namens de minister van Defensie deel ik u mee dat de vragen van het lid Jansen (PvdA), het lid Bos (DEF) en het lid Smit (GHI) over de kaasmarkt (ingezonden 3 mei 2021) onmogelijk binnen de termijn van drie weken zijn te beantwoorden.',
    ],
    {
      askers: [...JANSEN, { name: 'Bos', party: 'DEF' }, { name: 'Smit', party: 'GHI' }],
      submitted: '2021-05-03',
    },
  ],
  [
    [
      'De vragen van het lid Jansen (PvdA), waarin naar veel wordt gevraagd, kunnen niet binnen de gebruikelijke termijn worden beantwoord.',
    ],
    { subject: null },
  ],
  [
    ['De Kamervragen met nummer 2021Z07431 zal ik niet binnen de gebruikelijke termijn beantwoorden.'],
    { askers: [], subject: null, caseNumber: '2021Z07431' },
  ],
];

const WAYS: readonly [string, (lines: readonly string[]) => [Uint8Array, string]][] = [
  ['txt', (lines) => [Buffer.from(lines.join('\n\n')), 'brief.txt']],
  ['docx', (lines) => [toDocx({ body: lines.map((line) => p(line)).join('') }), 'brief.docx']],
  [
    'html',
    (lines) => [
      Buffer.from(`<html><body>${lines.map((line) => `<p>${line}</p>`).join('')}</body></html>`),
      'brief.html',
    ],
  ],
];

async function read([bytes, name]: [Uint8Array, string]) {
  const reading = await readDocument(bytes, name);
  if (!reading.ok) throw new Error(reading.reason.message);
  return reading.document;
}

describe.each(WAYS)('a letter of postponement in %s', (_, toFile) => {
  test.each(LETTERS)('%j', async ([...body], said) => {
    const document = await read(toFile([GREETING, ...body, ...SIGNED]));
    expect(document).toMatchObject({
      kind: 'postponement',
      askers: JANSEN,
      subject: 'de kaasmarkt',
      submitted: null,
      caseNumber: null,
      ...said,
      notice: body.join('\n\n'),
      preamble: null,
      exchanges: [],
      respondents: [{ role: 'Minister', name: 'Pietersen', ministry: 'Financiën' }],
    });
  });

  test('has its head above its words', async () => {
    const head = ['Datum 20 mei 2021', 'Betreft Uitstel Kamervragen', 'Uw kenmerk 2021Z07431'];
    const document = await read(toFile([...head, GREETING, ...(LETTERS[1]?.[0] ?? []), ...SIGNED]));
    expect(document).toMatchObject({
      kind: 'postponement',
      preamble: head.join('\n\n'),
      notice: LETTERS[1]?.[0].join('\n\n'),
      caseNumber: '2021Z07431',
      submitted: null,
    });
  });
});

test('a line that says what the letter is about can look like a title', async () => {
  const about = 'Beantwoording vragen van het lid Jansen (PvdA) over de kaasmarkt';
  const document = await read([
    Buffer.from([about, GREETING, ...(LETTERS[0]?.[0] ?? []), ...SIGNED].join('\n\n')),
    'brief.txt',
  ]);
  expect(document).toMatchObject({
    kind: 'postponement',
    title: about,
    notice: LETTERS[0]?.[0].join('\n\n'),
    askers: JANSEN,
    subject: 'de kaasmarkt',
    exchanges: [],
  });
});

test('a letter to the Senate', async () => {
  const lines = ['Aan de voorzitter van de Eerste Kamer', GREETING, ...(LETTERS[0]?.[0] ?? []), ...SIGNED];
  expect((await read([Buffer.from(lines.join('\n\n')), 'brief.txt'])).chamber).toBe('eerste');
});

test('what is around its words is said, and left out with its reason', async () => {
  const bytes = Buffer.from([GREETING, ...(LETTERS[0]?.[0] ?? []), ...SIGNED].join('\n\n'));
  const reading = await readDocument(bytes, 'brief.txt');
  if (!reading.ok) throw new Error(reading.reason.message);
  expect(reading.leftOut).toEqual([GREETING, ...SIGNED].map((text) => ({ text, reason: 'letter' })));
  expect(reading.document.warnings).toContain(
    'Wie wat vroeg, is uit de lopende tekst van een brief gelezen.',
  );
});

test.each<[string, string[], object]>([
  [
    'a greeting below its first words is one of them',
    [...(LETTERS[2]?.[0] ?? []), GREETING],
    { preamble: null, notice: [...(LETTERS[2]?.[0] ?? []), GREETING].join('\n\n') },
  ],
  [
    'without a greeting its head ends where the questions are named',
    ['Datum 20 mei 2021', ...(LETTERS[2]?.[0] ?? [])],
    { preamble: 'Datum 20 mei 2021', caseNumber: '2021Z07431' },
  ],
  [
    'of two numbers none is that of the case',
    ['Ons kenmerk 2021Z00001', GREETING, ...(LETTERS[2]?.[0] ?? [])],
    { caseNumber: null },
  ],
  [
    'one number twice is one',
    ['Uw kenmerk 2021Z 07431', GREETING, ...(LETTERS[2]?.[0] ?? [])],
    { caseNumber: '2021Z07431' },
  ],
  [
    'both chambers are named: it is not told which asks',
    ['Aan de Eerste Kamer en de Tweede Kamer', GREETING, ...(LETTERS[0]?.[0] ?? [])],
    { chamber: 'tweede' },
  ],
  [
    'a subject that ends the sentence',
    [
      GREETING,
      'Ik vraag de Kamer om uitstel van de beantwoording van de vragen van het lid Jansen (PvdA) over de kaasmarkt.',
    ],
    { subject: 'de kaasmarkt' },
  ],
  [
    'a subject of which the end is not certain',
    [
      GREETING,
      'Op de vragen van het lid Jansen (PvdA) over de kaasmarkt volgt het antwoord van de minister later, na uitstel!',
    ],
    { subject: null, askers: JANSEN },
  ],
  [
    'the sentence that names the questions is not the first of its paragraph',
    [
      GREETING,
      'Ik dank u voor uw brief. De vragen van het lid Jansen (PvdA) over de kaasmarkt (ingezonden 3 mei 2021) vergen meer tijd voor beantwoording door de minister.',
    ],
    { subject: 'de kaasmarkt', submitted: '2021-05-03' },
  ],
])('%s', async (_, lines, expected) => {
  expect(await read([Buffer.from(lines.join('\n\n')), 'brief.txt'])).toMatchObject({
    kind: 'postponement',
    ...expected,
  });
});

test('a paper with labels that speaks of a postponement is read as one', async () => {
  const lines = [
    'Vragen van het lid Jansen (PvdA) aan de Minister van Financiën over uitstel (ingezonden 3 mei 2021).',
    'Vraag 1',
    'Waarom kunnen de vragen van het lid Bos (DEF) niet binnen de termijn worden beantwoord?',
  ];
  const document = await read([Buffer.from(lines.join('\n\n')), 'brief.txt']);
  expect(document).toMatchObject({ kind: 'questions', notice: null, exchanges: [{ numbers: [1] }] });
});

test('a notice of a paper is not taken for a letter', async () => {
  const lines = [
    'Vragen van het lid Jansen (PvdA) aan de Minister van Financiën over kaas (ingezonden 3 mei 2021).',
    'Mededeling van Minister Smit (Financiën) (ontvangen 20 mei 2021).',
    'De vragen van het lid Jansen (PvdA) kunnen niet binnen de termijn worden beantwoord.',
  ];
  const document = await read([Buffer.from(lines.join('\n\n')), 'brief.txt']);
  expect(document.warnings.join()).not.toContain('lopende tekst');
  expect(document).toMatchObject({ kind: 'postponement', notice: lines[2], received: '2021-05-20' });
});

test.each([
  [
    'a letter that answers',
    'De vragen van het lid Jansen (PvdA) over kaas beantwoord ik hieronder, minister van Financiën.',
  ],
  [
    'a letter about something else',
    'De minister kan de motie van het lid Jansen (PvdA) niet binnen de termijn uitvoeren.',
  ],
  [
    'a letter of a town',
    'De vragen van het lid Jansen (PvdA) over kaas kunnen niet binnen de termijn worden beantwoord door het college.',
  ],
  [
    'questions about a postponement',
    'Waarom worden de vragen van het lid Jansen (PvdA) door de minister niet binnen de termijn beantwoord?',
  ],
  [
    'a minister who promises',
    'De vragen van het lid Jansen (PvdA) over kaas zal de minister binnen de termijn beantwoorden.',
  ],
  [
    'a very long paragraph',
    `De vragen van het lid Jansen (PvdA) over kaas kan de minister niet binnen de termijn beantwoorden ${'en zo verder '.repeat(300)}.`,
  ],
  [
    'a postponement that came before',
    'De minister kon niet binnen de termijn antwoorden. Nu zijn de vragen van het lid Jansen (PvdA) beantwoord.',
  ],
])('%s is none', async (_, line) => {
  const reading = await readDocument(Buffer.from([GREETING, line].join('\n\n')), 'brief.txt');
  expect(reading.ok).toBe(false);
});
