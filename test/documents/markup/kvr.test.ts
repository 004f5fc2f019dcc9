/** What the KVR set says of a paper in its attributes and in what the clerks of parliament noted, held against each other. */
import { describe, expect, test } from 'vitest';
import { readXml } from '../../../src/documents/markup/read-markup.ts';

interface Kvr {
  readonly title?: string;
  readonly place?: string;
  readonly noted?: string;
  readonly id?: string;
  readonly file?: string;
  readonly year?: string;
  readonly number?: string;
  readonly subject?: string;
  readonly submitted?: string;
  readonly respondent?: string;
  readonly ministry?: string;
  readonly question?: string;
  readonly role?: string;
  readonly received?: string;
  readonly addressed?: string;
  readonly notes?: string;
}

const CHEESE =
  'Vragen van het lid Jansen (ABC) over de prijzen van goudse kaas. (Ingezonden 3 mei 1995); Antwoord';

function read(kvr: Kvr) {
  const { title = CHEESE, place = 'nr. 120', noted = '1995-05-03', id = 'KVR1', file = '' } = kvr;
  const { number = '120', subject = '', submitted = '1995-05-03', notes = '' } = kvr;
  const { respondent = 'Smit', ministry = 'Financiën', year = '1994–1995' } = kvr;
  const reading = readXml(
    `<kvr type="Antwoord"><meta><metadata>
      <item attribuut="Bibliografische_omschrijving">${title}</item>
      <item attribuut="Vindplaats">Kamervragen met antwoord 1994-1995, ${place}, Tweede Kamer</item>
      <item attribuut="Datum_indiening">${noted}</item><item attribuut="Document-id">${id}</item></metadata>
      <header vergaderjaar="Vergaderjaar ${year}"/><footer filenaam="${file}"/>
      <vraagdata vraagnummer="${number}" onderwerp="${subject}" indiendatum="${submitted}"><vrager partij="ABC">Jansen</vrager><vraagt-aan>${kvr.addressed ?? ''}</vraagt-aan></vraagdata>
      <antwoorddata antwoorddatum="${kvr.received ?? '1995-06-01'}"><antwoorder functie="${kvr.role ?? 'minister'}" ministerie="${ministry}">${respondent}</antwoorder></antwoorddata></meta>
    <vragen><vraag nummer="1">${kvr.question ?? 'Waarom stijgen de prijzen van goudse kaas?'}</vraag><noten>${notes}</noten></vragen>
    <antwoorden><antwoord nummer="1">Ja.</antwoord></antwoorden></kvr>`,
    'KVR1',
  );
  if (!reading.ok) throw new Error(reading.reason.message);
  return reading.document;
}

test('a paper that agrees with its notes has no warning', () => {
  expect(read({})).toMatchObject({
    subject: 'de prijzen van goudse kaas',
    askers: [{ name: 'Jansen', party: 'ABC' }],
    number: '120',
    sessionYear: '1994-1995',
    submitted: '1995-05-03',
    warnings: [],
  });
});

describe('the subject', () => {
  const TO = 'aan de staatssecretaris van Onderwijs, Cultuur en Wetenschappen';
  test.each([
    ['Vragen van het lid Jansen (ABC) over: kaas. (Ingezonden 3 mei 1995)', 'kaas'],
    ['Vragen van het lid Jansen (ABC) over kaas. (Ingzonden 3 mei 1995)', 'kaas'],
    ['Vragen van het lid Jansen (ABC) over kaas. Ingezonden 3 mei 1995(Vergaderjaar 1994-1995)', 'kaas'],
    ['Vragen van het lid Jansen (ABC) over kaas(Ontvangen 4 oktober 1995)', 'kaas'],
    [
      'Vragen van het lid Jansen (ABC) over een ingezonden brief. (Ingezonden 3 mei 1995)',
      'een ingezonden brief',
    ],
    ['Jansen (ABC) inzake kaas (Ingezonden 3 mei 1995)', 'kaas'],
    ['JansenDe Wit (beiden ABC) over kaas(Ingezonden 3 mei 1995)', 'kaas'],
    ['Vragen van het Jansen (ABC) over kaas. (Ingezonden 3 mei 1995)', 'kaas'],
    ['Vragen van de heer Jansen (ABC) inzake kaas.', 'kaas'],
    ['Vragen van mevrouw Jansen (ABC) en de heren Bos en De Wit (beiden DEF) inzake kaas.', 'kaas'],
    [
      `Vragen van het lid Jansen (ABC) ${TO}, dhr. Van der Ploeg, en de minister van Justitie over kaas.`,
      'kaas',
    ],
    [
      `Vragen van het lid Jansen (ABC) ${TO} (Kaaszaken) en van Financiën over kaas. (Ingezonden 3 mei 1995)`,
      'kaas',
    ],
    [
      'Vragen van het lid Jansen (ABC) aan de ministers van Justitie en Koninkrijkrelaties over kaas.',
      'kaas',
    ],
    [`Vragen van het lid Jansen (ABC) ${TO} met betrekking tot kaas. (Ingezonden 3 mei 1995)`, 'kaas'],
    ['Vragen van het lid Jansen (ABC) aan de minister van Justitie naar aanleiding van kaas.', 'kaas'],
    ['Vragen van het lid Jansen (ABC) over de A12. (Ingezonden 3 mei 1995)', 'de A12'],
  ])('of “%s” is %s', (title, subject) => {
    expect(read({ title }).subject).toBe(subject);
  });

  test('a figure behind it is the mark of a note that nothing else refers to', () => {
    const title = 'Vragen van het lid Jansen (ABC) over kaas1 (Ingezonden 3 mei 1995)';
    const marked = read({ title, notes: '<noot nummer="1">De Krant</noot>' });
    expect(marked).toMatchObject({ subject: 'kaas', marks: [{ part: 'title', mark: '1' }] });
    expect(read({ title }).subject).toBe('kaas1');
    const question = 'Klopt dit<voetnoot nummer="1"/>?';
    expect(read({ title, question, notes: '<noot nummer="1">De Krant</noot>' }).subject).toBe('kaas1');
  });

  test('the members that a title of the Senate names have their parties', () => {
    const title = 'Vragen van mevrouw Jansen (ABC) en de heren Bos en De Wit (beiden DEF) inzake kaas.';
    expect(read({ title }).askers).toEqual([
      { name: 'Jansen', party: 'ABC' },
      { name: 'Bos', party: 'DEF' },
      { name: 'De Wit', party: 'DEF' },
    ]);
  });
});

test.each([
  ['Ontvangen 21 september 1994', 'Kok, Algemene Zaken.', 'Kok', 'Algemene Zaken', []],
  ['Ontvan- gen 23 augustus 1988', 'Smit', 'Smit', null, []],
  ['Justitie. (Ontvangen 25 mei 1988', 'Smit', 'Smit', 'Justitie', []],
  ['Financiën a.i.}. (Ontvangen 31 juli 1992', 'Smit', 'Smit', 'Financiën a.i', []],
  ['', 'Kok, minister van Algemene Zaken', 'Kok', 'Algemene Zaken', []],
  ['', 'a.i., Zalm, minister van Algemene Zaken.', 'Zalm', 'Algemene Zaken', []],
  [
    'Defensie, mede namens de Minister van Justitie. (Ontvangen 2 mei 1986',
    'Smit',
    'Smit',
    'Defensie',
    ['Minister van Justitie'],
  ],
  [
    'Ontvangen 4 mei 1994',
    'Smit Justitie), mede namens de minister van Defensie.',
    'Smit',
    'Justitie',
    ['Minister van Defensie'],
  ],
  ['Justitie', 'Van der Justitie', 'Van der Justitie', 'Justitie', []],
])('the ministry “%s” of “%s”', (ministry, respondent, name, expected, onBehalfOf) => {
  const document = read({ ministry, respondent });
  expect(document.respondents).toEqual([{ role: 'Minister', name, ministry: expected }]);
  expect(document.onBehalfOf).toEqual(onBehalfOf);
});

test.each([
  ['de', 'heer Zalm, Ministervan Financiën.', 'Minister', 'Zalm'],
  ['mevrouw', 'Sorgdrager , minister van Justitie', 'Minister', 'Sorgdrager'],
  ['de', 'heer D e e s , staats- secretaris van Defensie', 'Staatssecretaris', 'D e e s'],
  ['de', 'heer Kok, Minister-President, minister van Algemene Zaken', 'Minister-President', 'Kok'],
  ['de', 'Van Aartsen, Minister van Buitenlandse Zaken.', 'Minister', 'Van Aartsen'],
])('a function “%s” of “%s”', (role, respondent, expected, name) => {
  expect(read({ role, respondent, ministry: '' }).respondents).toMatchObject([{ role: expected, name }]);
});

describe('what the paper’s own head says', () => {
  test('is left out where it is the subject', () => {
    const subject = 'de prijs van gouclse kaas.';
    expect(read({ subject }).preamble).toBeNull();
  });

  test.each([
    [
      { subject: 'de prijs van aanbieden. Ik hecht aan een kaas' },
      'de prijs van aanbieden. Ik hecht aan een kaas',
    ],
    [{ addressed: 'hem zal kunnen' }, 'hem zal kunnen'],
    [{ addressed: 'de minister van Financiën' }, null],
  ])('and kept where it is more than that: %j', (kvr, preamble) => {
    expect(read(kvr).preamble).toBe(preamble);
  });
});

test.each([
  ['op 1 juni 1995). Wij hebben gesproken.', '1995-06-01', 'Wij hebben gesproken.'],
  [', 1 juni 1995) zie ook nr. 3', '1995-06-01', 'zie ook nr. 3'],
  ['(1 juni 1995)', '1995-06-01', null],
  ['lOjuni 1995)', null, null],
  ['12 novem- ber 1995)', null, null],
  ['2 0 juni 1995) 8 en 9 Kaas is duur.', '1995-06-20', '8 en 9 Kaas is duur.'],
  ['1 handelingen en vergaderjaar', null, '1 handelingen en vergaderjaar'],
  ['3 handelingen nr. 1119, vergaderjaar 1995–1996', null, '3 handelingen nr. 1119, vergaderjaar 1995–1996'],
])('behind the day “%s” stand words', (received, day, preamble) => {
  expect(read({ received })).toMatchObject({ received: day, preamble });
});

describe('the printed number', () => {
  test.each([
    ['nr. 11952eH', '1195', '1195', true],
    ['nr. 715H', '715', '715', true],
    ['nr. 715 Herdruk', '715', '715', true],
    ['nr. 715', '7', '715', false],
    ['nummer 715', 'Vragen', '715', false],
    ['nr. 33A', '33', '33', false],
  ])('of “%s”, where the paper has “%s”, is %s', (place, number, expected, reprint) => {
    expect(read({ place, number })).toMatchObject({ number: expected, reprint, warnings: [] });
  });
});

test.each([
  [{ submitted: '1995-05-04' }, '1995-05-03, 1995-05-04'],
  [{ noted: '1995-05-05' }, '1995-05-03, 1995-05-05'],
  [{ noted: '1995-05-05', submitted: '4 mei 1995)' }, '1995-05-03, 1995-05-04, 1995-05-05'],
])('of several days it is said which was taken: %j', (kvr, days) => {
  const { submitted, warnings } = read(kvr);
  expect(submitted).toBe('1995-05-03');
  expect(warnings).toEqual([
    `De bron noemt meer dan één dag van indiening (${days}): 1995-05-03 is overgenomen.`,
  ]);
});

describe('a paper with the notes of the one beside it', () => {
  const BESIDE = { number: '119', submitted: '1995-05-01' } as const;
  const NOTHING = {
    title: null,
    subject: null,
    askers: [],
    submitted: null,
    number: null,
    sessionYear: null,
  };
  const OWN = { title: null, askers: [], number: '119', sessionYear: '1994-1995', submitted: '1995-05-01' };

  test.each<[string, Kvr, object]>([
    ['another file', { ...BESIDE, file: 'KVR2' }, { ...OWN, subject: null }],
    [
      'its words are those of its own subject',
      { ...BESIDE, subject: 'de veerpont over de rivier.', question: 'Vaart de veerpont over de rivier?' },
      { ...OWN, subject: 'de veerpont over de rivier' },
    ],
    [
      'with a hyphen of the typesetter',
      {
        ...BESIDE,
        subject: 'de veer- ponten',
        question: 'Varen de veerponten?',
        year: ' 1 9 9 4 - 1 9 9 5 ',
      },
      { ...OWN, subject: 'de veer- ponten' },
    ],
    [
      'its session year cannot be read',
      { ...BESIDE, file: 'KVR2', year: '' },
      { ...OWN, number: null, sessionYear: null },
    ],
    ['nobody can tell', { ...BESIDE, question: 'Klopt dit?' }, NOTHING],
    ['both are asked about', { ...BESIDE, subject: 'de prijzen' }, NOTHING],
  ])('%s', (_, kvr, expected) => {
    const document = read(kvr);
    expect(document).toMatchObject({ ...expected, caseNumber: null });
    expect(document.warnings[0]).toContain('nr. 120');
  });

  test('its words are those of the notes', () => {
    const document = read({ ...BESIDE, subject: 'de veerpont over de rivier.' });
    expect(document).toMatchObject({
      subject: 'de prijzen van goudse kaas',
      askers: [{ name: 'Jansen', party: 'ABC' }],
      number: '120',
      submitted: '1995-05-03',
      received: null,
      respondents: [],
    });
    expect(document.warnings[0]).toContain('nr. 119');
  });

  test.each([{ number: '119' }, { submitted: '1995-05-01' }, { file: 'KVR2' }])(
    'one thing that differs is a slip: %j',
    (kvr) => {
      expect(read(kvr)).toMatchObject({ number: '120', subject: 'de prijzen van goudse kaas' });
    },
  );
});
