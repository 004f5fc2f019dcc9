/** What programs and people put around a paper on its way: quotation marks of mail, Markdown, encodings, heads of pages, letters. */
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/documents/read-document.ts';
import { p, toDocx } from '../builder/word.ts';
import { answers, isWhole, PAPER, REPLY, read, TITLE, WHOLE } from './cheese-paper.ts';

describe('a quotation in a mail', () => {
  test.each<[string, string[]]>([
    ['with a greeting above', ['Hallo,', '', ...PAPER.map((line) => `> ${line}`)]],
    ['with a signature below', [...PAPER.map((line) => `> ${line}`), '', 'Groet, An']],
    ['without a blank behind the sign', PAPER.map((line) => `>${line}`)],
    ['of a quotation', PAPER.map((line) => `> > ${line}`)],
    ['of a quotation, glued', PAPER.map((line) => `>> ${line}`)],
    [
      'with words between',
      ['> Dag,', ...PAPER.map((line) => `> ${line}`), 'Zie boven.', '> groet'].filter(
        (line) => !/Dag|groet/.test(line),
      ),
    ],
    ['with blank lines that are not quoted', PAPER.map((line) => (line === '' ? '' : `> ${line}`))],
  ])('%s', async (_, lines) => {
    isWhole(await read(lines.join('\n')));
  });

  test('a line that begins with > in a paper is no mail', async () => {
    const reading = await read([...PAPER.slice(0, -1), '> 5 procent.'].join('\n'));
    expect(reading.document.exchanges[1]?.answer?.text).toContain('> 5 procent.');
  });
});

describe('Markdown', () => {
  const md = (question: string, more = '') =>
    read([TITLE, REPLY, '**Vraag 1**', question, '**Antwoord 1**', 'Ja.', more].join('\n\n'), 'kaas.md');
  test.each([
    ['Kent u [de krant](https://a.example/b_c)?', 'Kent u de krant?'],
    ['Kent u [de krant](https://a.example "Krant")?', 'Kent u de krant?'],
    ['Zie [x](https://a.example) en *zeer* **duur**?', 'Zie x en zeer duur?'],
    ['Zie [x](https://a.example) en _zeer_ duur?', 'Zie x en zeer duur?'],
    ['Zie [x](https://a.example) en a_b_c?', 'Zie x en a_b_c?'],
    ['Zie [x](https://a.example) en 5 * 6 * 7?', 'Zie x en 5 * 6 * 7?'],
    ['Zie \\"x\\" en \\*y\\*?', 'Zie "x" en *y*?'],
    ['Zie 1\\. en \\[3\\]?', 'Zie 1. en [3]?'],
  ])('%s', async (question, expected) => {
    expect((await md(question)).document.exchanges[0]?.question).toBe(expected);
  });

  test.each(['1', 'krant'])('its footnotes are footnotes: [^%s]', async (name) => {
    const { document } = await md(`Kent u dit?[^${name}]`, `[^${name}]: De Krant, 1 mei 2021`);
    expect(document.exchanges).toMatchObject([{ question: 'Kent u dit?', answer: { text: 'Ja.' } }]);
    expect(document.footnotes.map(({ text }) => text)).toEqual(['De Krant, 1 mei 2021']);
  });

  test('what stands above it as data is left out', async () => {
    const reading = await read(
      ['---', 'title: Kaas', 'date: 2021-06-01', '---', '', ...PAPER].join('\n'),
      'kaas.md',
    );
    isWhole(reading);
    expect(reading.leftOut.map(({ text }) => text).join()).toContain('title: Kaas');
  });

  test('a paper with a star is no Markdown', async () => {
    const reading = await read(PAPER.join('\n').replace('Ja.', 'Ja, *zeer* duur.'));
    expect(reading.document.exchanges[0]?.answer?.text).toBe('Ja, *zeer* duur.');
  });
});

describe('a saved mail', () => {
  const HEAD = ['From: An <an@krant.example>', 'Subject: Antwoorden', 'MIME-Version: 1.0'];
  const body = PAPER.join('\r\n');
  const quoted = body.replace(/[\u0080-\uffff]/g, (sign) =>
    [...Buffer.from(sign)].map((byte) => `=${byte.toString(16).toUpperCase()}`).join(''),
  );
  const mail = (...lines: string[]) => lines.join('\r\n');
  test.each([
    ['plain', mail(...HEAD, 'Content-Type: text/plain; charset=utf-8', '', body)],
    [
      'quoted-printable',
      mail(
        ...HEAD,
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        quoted,
      ),
    ],
    [
      'base64',
      mail(
        ...HEAD,
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from(body).toString('base64'),
      ),
    ],
    [
      'HTML',
      mail(
        ...HEAD,
        'Content-Type: text/html; charset=utf-8',
        '',
        `<html><body>${PAPER.filter((line) => line !== '')
          .map((line) => `<p>${line}</p>`)
          .join('')}</body></html>`,
      ),
    ],
    [
      'a quotation',
      mail(
        ...HEAD,
        'Content-Type: text/plain; charset=utf-8',
        '',
        'Zie onder.',
        '',
        ...PAPER.map((line) => `> ${line}`),
      ),
    ],
    [
      'two forms of one text',
      mail(
        ...HEAD,
        'Content-Type: multipart/alternative; boundary=x',
        '',
        '--x',
        'Content-Type: text/plain; charset=utf-8',
        '',
        body,
        '--x',
        'Content-Type: text/html; charset=utf-8',
        '',
        '<p>x</p>',
        '--x--',
      ),
    ],
    [
      'a Word file',
      mail(
        ...HEAD,
        'Content-Type: multipart/mixed; boundary=x',
        '',
        '--x',
        'Content-Type: text/plain',
        '',
        'Zie bijlage.',
        '--x',
        'Content-Type: application/vnd.openxmlformats-officedocument.wordprocessingml.document; name=kaas.docx',
        'Content-Disposition: attachment; filename=kaas.docx',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from(
          toDocx({
            body: PAPER.filter((line) => line !== '')
              .map((line) => p(line))
              .join(''),
          }),
        ).toString('base64'),
        '--x--',
      ),
    ],
  ])('%s', async (_, source) => {
    isWhole(await read(source, 'kaas.eml'));
  });

  test('without a paper in it is refused', async () => {
    const reading = await readDocument(
      Buffer.from(mail(...HEAD, 'Content-Type: text/plain', '', 'Dag!')),
      'a.eml',
    );
    expect(reading).toMatchObject({ ok: false });
  });
});

describe('letters that were encoded twice', () => {
  test.each([
    ['FinanciÃ«n Â«kaasÂ»', 'Financiën «kaas»'],
    ['CuraÃ§ao â‚¬ 5', 'Curaçao € 5'],
    ['â€˜kaasâ€™ â€“ Ã©n', '‘kaas’ – én'],
    ['Financi&euml;n &amp; kaas', 'Financiën & kaas'],
    ['kaas &ndash; 5 &euro;', 'kaas – 5 €'],
  ])('%s', async (given, expected) => {
    const { document } = await read(
      [
        'Vragen van het lid Jansen (ABC) aan de Minister van Defensie over kaas (ingezonden 3 mei 2021).',
        'Vraag 1',
        given,
      ].join('\n\n'),
    );
    expect(document.exchanges[0]?.question).toBe(expected);
    expect(document.warnings).toHaveLength(1);
  });

  test.each(['een café', 'Ångström en Þór', 'R&D en A&B;', 'São Tomé'])(
    '%s stays as it is',
    async (words) => {
      const { document } = await read([TITLE, 'Vraag 1', words].join('\n\n'));
      expect(document.exchanges[0]?.question).toBe(words);
      expect(document.warnings).toEqual([]);
    },
  );
});

describe('the head of a page of a publication', () => {
  test.each<[string, string[]]>([
    [
      'glued',
      [
        'Datum publicatieOrganisatieVergaderjaarNummerDatum ontvangst',
        'Tweede Kamer der Staten-Generaal2020-20213000',
      ],
    ],
    [
      'with days',
      [
        'Datum publicatieOrganisatieVergaderjaarNummerDatum ontvangst',
        '02-06-2021 09:00Tweede Kamer der Staten-Generaal2020-2021300001-06-2021',
      ],
    ],
    [
      'with blanks',
      ['Datum publicatie Organisatie Vergaderjaar Nummer', 'Tweede Kamer der Staten-Generaal 2020-2021 3000'],
    ],
    [
      'one by one',
      [
        'Datum publicatie',
        '02-06-2021',
        'Organisatie',
        'Tweede Kamer der Staten-Generaal',
        'Vergaderjaar',
        '2020-2021',
        'Nummer',
        '3000',
      ],
    ],
  ])('%s', async (_, head) => {
    const reading = await read(['Aanhangsel van de Handelingen', ...head, '', ...PAPER].join('\n'));
    isWhole(reading);
    expect(reading.document).toMatchObject({ number: '3000', sessionYear: '2020-2021' });
  });
});

describe('more than one paper, or one of them twice', () => {
  const OTHER =
    'Vragen van het lid Bos (DEF) aan de Minister van Financiën over boter (ingezonden 4 mei 2021).';
  test.each<[string, string[]]>([
    ['with an answer', [OTHER, '', REPLY, '', 'Vraag 1', 'Is melk duur?', '', 'Antwoord 1', 'Soms.']],
    ['without an answer', [OTHER, '', 'Vraag 1', 'Is melk duur?']],
    [
      'with more questions',
      [OTHER, '', 'Vraag 1', 'Is melk duur?', '', 'Vraag 2', 'Waarom?', '', 'Antwoord 1 en 2', 'Soms.'],
    ],
  ])('a second paper %s is never the first one’s', async (_, lines) => {
    const reading = await read([...PAPER, '', ...lines].join('\n'));
    expect(answers(reading)).toEqual(WHOLE);
    expect(reading.document.warnings).toEqual([expect.stringContaining('lid Bos (DEF)')]);
    expect(
      reading.leftOut.some(({ text, reason }) => reason === 'other paper' && text.includes('Is melk duur?')),
    ).toBe(true);
  });

  test('questions that are printed above all are not answered there', async () => {
    const list = ['Vraag 1', 'Is kaas duur?', '', 'Vraag 2', 'En boter?', ''];
    const reading = await read([...PAPER.slice(0, 4), ...list, ...PAPER.slice(4)].join('\n'));
    expect(answers(reading)).toEqual(WHOLE);
    expect(reading.document.warnings).toHaveLength(1);
  });
});

test.each<[string, string[], string[][]]>([
  [
    'numbers alone',
    ['1', 'Is kaas duur?', '2', 'En boter?', 'Antwoord', '1', 'Ja.', '2', 'Nee.'],
    WHOLE as string[][],
  ],
  [
    'numbers with a stop',
    ['1. Is kaas duur?', '2. En boter?', 'Antwoord', '1. Ja.', '2. Nee.'],
    WHOLE as string[][],
  ],
  [
    'a joint answer',
    ['1', 'Is kaas duur?', '2', 'En boter?', 'Antwoord', '1 en 2', 'Ja.'],
    [
      ['1', 'Is kaas duur?', 'Ja.'],
      ['2', 'En boter?', 'Ja.'],
    ],
  ],
  [
    'the plural',
    ['1', 'Is kaas duur?', '2', 'En boter?', 'Antwoorden', '1', 'Ja.', '2', 'Nee.'],
    WHOLE as string[][],
  ],
])('answers below one heading: %s', async (_, lines, expected) => {
  expect(answers(await read([TITLE, REPLY, ...lines].join('\n\n')))).toEqual(expected);
});

test.each([
  [['mvo', '-', 'standaarden'], 'mvo-standaarden'],
  [['reken', '-', 'kundige'], 'rekenkundige'],
])('a hyphen on a line of its own: %j', async (lines, expected) => {
  const { document } = await read(
    [
      TITLE,
      '',
      'Vraag 1',
      `Kent u de ${lines[0]}`,
      ...lines.slice(1, -1),
      `${lines.at(-1)} en de rekenkundige mvo-standaarden?`,
    ].join('\n'),
  );
  expect(document.exchanges[0]?.question).toContain(`Kent u de ${expected} en`);
});

test('a figure on a line of its own is said: it may be a mark, or the power of a number', async () => {
  const { document } = await read(
    [TITLE, '', 'Vraag 1', '1', 'Klopt het bericht?', '', 'Antwoord 1', '3', 'Het is 5 x 10 mol.'].join('\n'),
  );
  expect(document.warnings).toEqual([
    'In vraag 1 staat ‘1’ alleen op een regel: waar dat bij hoort, is in de bron niet te zien.',
    'In antwoord 1 staat ‘3’ alleen op een regel: waar dat bij hoort, is in de bron niet te zien.',
  ]);
});
