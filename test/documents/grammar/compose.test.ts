/** What a transcript becomes: parts without labels, warnings, and the exchange that people are shown. */
import { describe, expect, test } from 'vitest';
import { compose } from '../../../src/documents/grammar/compose.ts';
import { UNPUBLISHED } from '../../../src/documents/grammar/publication.ts';
import type { Transcript } from '../../../src/documents/grammar/transcript.ts';
import { blockOf, composed, exchangesOf, markedText } from './transcripts.ts';

const ASKED =
  'Vragen van het lid Bos (ABC) aan de Minister van Financiën over munten (ingezonden 2 mei 2024).';
const ANSWERED = 'Antwoord van Minister Smit (Financiën) (ontvangen 3 juni 2024).';
const NOTICE = 'Mededeling van Minister Smit (Financiën) (ontvangen 3 juni 2024).';

describe('what has no label is told by its place', () => {
  test('questions without numbers are counted, and that is said where there are several', () => {
    const one = composed([ASKED], ['Vraag: Klopt dat?', 'Antwoord: Ja.']);
    expect([exchangesOf(one), one.warnings]).toEqual([[['Vraag', [1], 'Klopt dat?', 'Ja.']], []]);
    const two = composed([ASKED], ['Vraag: Klopt dat?', 'Antwoord: Ja.', 'Vraag: Echt?', 'Antwoord: Zeker.']);
    expect(exchangesOf(two).map(([, numbers]) => numbers)).toEqual([[1], [2]]);
    expect(two.warnings).toEqual([
      'De vragen hebben in de bron geen nummers: ze zijn geteld in de volgorde van het document.',
    ]);
    const some = composed(
      [ASKED],
      ['Vraag: Klopt dat?', 'Antwoord: Ja.', 'Vraag 2: Echt?', 'Antwoord 2: Zeker.'],
    );
    expect(exchangesOf(some).map(([, numbers]) => numbers)).toEqual([[], [2]]);
  });

  test('paragraphs below the title of questions are questions, by their numbers where they have them', () => {
    const counted = composed(
      [ASKED],
      [],
      ['1. Klopt dat?', '2) Waarom?', 'En sinds wanneer?', '3', 'Wat nu?'],
    );
    expect(exchangesOf(counted)).toEqual([
      ['1', [1], 'Klopt dat?', null],
      ['2', [2], 'Waarom?\n\nEn sinds wanneer?', null],
      ['3', [3], 'Wat nu?', null],
    ]);
    expect(counted.preamble).toBeNull();
  });

  const NESTED = (number: number) =>
    `In vraag ${number} staat een genummerde lijst: haar punten zijn niet als vragen gelezen.`;
  const GAPS = (missing: string) => `De nummers van de vragen lopen niet door: ${missing}.`;
  test.each<[string, string[], string | null, [number, string][], string[]]>([
    ['below other words', ['Klopt dat?', '1. Waarom?'], 'Klopt dat?', [[1, 'Waarom?']], []],
    [
      'with gaps',
      ['1. Klopt dat?', '3. Waarom?'],
      null,
      [
        [1, 'Klopt dat?'],
        [3, 'Waarom?'],
      ],
      [GAPS('2 ontbreekt')],
    ],
    [
      'from another number on, in brackets',
      ['(4) Klopt dat?', '(5) Waarom?'],
      null,
      [
        [4, 'Klopt dat?'],
        [5, 'Waarom?'],
      ],
      [GAPS('1, 2 en 3 ontbreken')],
    ],
    [
      'with a colon, and one without a sign',
      ['1: Klopt dat?', '2: Waarom?', '3 Waarom niet?'],
      null,
      [
        [1, 'Klopt dat?'],
        [2, 'Waarom?'],
        [3, 'Waarom niet?'],
      ],
      [],
    ],
    [
      'without a sign, where there are several',
      ['1 Klopt dat?', '2 Waarom?', '3 mei is te laat.'],
      null,
      [
        [1, 'Klopt dat?'],
        [2, 'Waarom?\n\n3 mei is te laat.'],
      ],
      [],
    ],
    [
      'a list of points within one',
      ['1. Klopt dat?', '2. Hoe staat het met:', '1. munten;', '2. briefjes;', '3. geld?', '3. Waarom?'],
      null,
      [
        [1, 'Klopt dat?'],
        [2, 'Hoe staat het met:\n\n1. munten;\n\n2. briefjes;\n\n3. geld?'],
        [3, 'Waarom?'],
      ],
      [NESTED(2)],
    ],
    [
      'points with capitals, told by the number that follows once more',
      ['1. Hoe staat het met:', '1. Munten.', '2. Briefjes.', '3. Geld.', '2. Waarom?', '3. Wanneer?'],
      null,
      [
        [1, 'Hoe staat het met:\n\n1. Munten.\n\n2. Briefjes.\n\n3. Geld.'],
        [2, 'Waarom?'],
        [3, 'Wanneer?'],
      ],
      [NESTED(1)],
    ],
    [
      'a list that ends where the questions go on',
      ['1. Hoe staat het met:', '1. Munten?', '2. Waarom?'],
      null,
      [
        [1, 'Hoe staat het met:\n\n1. Munten?'],
        [2, 'Waarom?'],
      ],
      [NESTED(1)],
    ],
    [
      'considerations above them',
      ['Overwegende dat:', '1. Munten rond zijn;', '2. Geld telt;', '1. Klopt dat?', '2. Waarom?'],
      'Overwegende dat:\n\n1. Munten rond zijn;\n\n2. Geld telt;',
      [
        [1, 'Klopt dat?'],
        [2, 'Waarom?'],
      ],
      [],
    ],
    [
      'a number that stands there twice',
      ['1. Klopt dat?', '2. Waarom?', '2. Wanneer?'],
      null,
      [
        [1, 'Klopt dat?'],
        [2, 'Waarom?'],
        [2, 'Wanneer?'],
      ],
      ['Vraag 2 komt 2 keer voor.'],
    ],
  ])('printed numbers win over counting: %s', (_, paragraphs, preamble, questions, warnings) => {
    const read = composed([ASKED], [], paragraphs);
    expect(exchangesOf(read).map(([, numbers, question]) => [numbers, question])).toEqual(
      questions.map(([number, question]) => [[number], question]),
    );
    expect([read.preamble, read.warnings]).toEqual([preamble, warnings]);
  });

  test('without numbers a paragraph is a question if it asks', () => {
    const read = composed([ASKED], [], ['Kaas is duur.', 'Klopt dat?', 'Graag een antwoord.', 'Waarom?']);
    expect(read.preamble).toBe('Kaas is duur.');
    expect(exchangesOf(read).map(([, numbers, question]) => [numbers, question])).toEqual([
      [[1], 'Klopt dat?\n\nGraag een antwoord.'],
      [[2], 'Waarom?'],
    ]);
    expect(read.warnings).toEqual([
      'De vragen hebben in de bron geen nummers: ze zijn geteld in de volgorde van het document.',
    ]);
    const none = composed([ASKED], [], ['Kaas is duur.', 'Boter ook.']);
    expect([none.exchanges, none.preamble]).toEqual([[], 'Kaas is duur.\n\nBoter ook.']);
    expect(exchangesOf(composed([ASKED], [], ['Wilt u dit uitleggen.']))).toEqual([
      [null, [1], 'Wilt u dit uitleggen.', null],
    ]);
  });

  test('`Vragen` above questions that bear numbers is a heading, and so is `Antwoorden`', () => {
    const read = composed(
      [ASKED],
      ['Vragen: Inleiding. / 1. Klopt dat? / 2. Waarom?', 'Antwoorden: 1. Ja. / 2. Daarom. / Echt.'],
      ['Kaas.'],
    );
    expect(exchangesOf(read)).toEqual([
      ['1', [1], 'Klopt dat?', 'Ja.'],
      ['2', [2], 'Waarom?', 'Daarom.\n\nEcht.'],
    ]);
    expect([read.preamble, read.warnings]).toEqual(['Kaas.\n\nVragen\n\nInleiding.', []]);
    const above = composed([ASKED], ['Antwoorden: 1. Ja. / 2. Daarom.'], ['1. Klopt dat?', '2. Waarom?']);
    expect(exchangesOf(above)).toEqual([
      ['1', [1], 'Klopt dat?', 'Ja.'],
      ['2', [2], 'Waarom?', 'Daarom.'],
    ]);
    const other = composed([ASKED], ['Vragen: 1. Klopt dat? / 2. Waarom?', 'Antwoord: 1. Ja. / 7. Nee.']);
    expect(exchangesOf(other).map(([, numbers, , answer]) => [numbers, answer])).toEqual([
      [[1], null],
      [[2], null],
      [[], '1. Ja.\n\n7. Nee.'],
    ]);
  });

  test('marks stand where they stood in a paragraph that lost its number', () => {
    const marked = {
      text: '1. Klopt dat?',
      marks: [
        { at: 13, mark: '1', footnote: null },
        { at: 1, mark: '2', footnote: null },
      ],
    };
    const reading = compose(
      {
        publication: UNPUBLISHED,
        title: [markedText(ASKED)],
        above: [],
        leftOut: [],
        preamble: [marked],
        blocks: [],
        notes: [],
        warnings: [],
      },
      'munten',
    );
    expect(reading.ok && reading.document.exchanges[0]).toMatchObject({
      question: 'Klopt dat?',
      marks: [
        { at: 10, mark: '1' },
        { at: 0, mark: '2' },
      ],
    });
  });

  test('ten questions are counted by their numbers, and a sentence that holds a number is none', () => {
    const ten = Array.from({ length: 10 }, (_, at) => `${at + 1}. Wat is ${at + 2}. daarvan?`);
    expect(composed([ASKED], [], ten).exchanges.map(({ numbers }) => numbers[0])).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
  });

  test('a title alone is a paper without questions', () => {
    expect(composed([ASKED], [])).toMatchObject({
      kind: 'questions',
      exchanges: [],
      warnings: ['In dit document zijn geen vragen herkend.'],
    });
  });

  test('questions without a number stay so where answers have one', () => {
    const { exchanges, warnings } = composed([ASKED], ['Vraag: Hoe?', 'Antwoord 1: Zo.']);
    expect(exchanges.map(({ numbers }) => numbers)).toEqual([[], [1]]);
    expect(warnings).not.toContain(
      'De vragen hebben in de bron geen nummers: ze zijn geteld in de volgorde van het document.',
    );
  });

  test('an explanation below the title alone leaves the paragraphs questions', () => {
    const { exchanges, explanation } = composed([ASKED], ['Toelichting: Ter aanvulling.'], ['Klopt dat?']);
    expect([exchanges.map(({ question }) => question), explanation]).toEqual([
      ['Klopt dat?'],
      'Ter aanvulling.',
    ]);
  });

  test.each([
    ['De vragen zijn beantwoord in een brief.', true],
    ['De door u gestelde vragen zijn beantwoord in een brief.', false], // three words: it could be any sentence
    ['Bovenstaande schriftelijke Kamervragen zijn beantwoord in een brief.', true],
    ['Deze vragen worden beantwoord in een brief.', true],
    ['Zijn deze vragen beantwoord?', false],
    ['De vragen blijven open.', false],
  ])('“%s” below the last question is a notice: %s', (sentence, isNotice) => {
    const { notice } = composed([ASKED, ANSWERED], [`Vraag 1: Klopt dat? / ${sentence}`]);
    expect(notice).toBe(isNotice ? sentence : null);
  });

  test('a notice that is there already stays the only one', () => {
    const { notice } = composed(
      [ASKED, NOTICE],
      ['Vraag 1: Klopt dat? / De vragen zijn beantwoord.', 'Mededeling: Later.'],
    );
    expect(notice).toBe('Later.');
  });

  test('below the title of a notice stands the notice, below that of answers the preamble', () => {
    const notice = composed([ASKED, NOTICE], [], ['De vragen kunnen niet tijdig worden beantwoord.']);
    expect(notice).toMatchObject({
      kind: 'postponement',
      notice: 'De vragen kunnen niet tijdig worden beantwoord.',
      preamble: null,
      exchanges: [],
    });
    const answers = composed([ASKED, ANSWERED], [], ['Alvorens te antwoorden.']);
    expect(answers).toMatchObject({
      kind: 'answers',
      notice: null,
      preamble: 'Alvorens te antwoorden.',
      exchanges: [],
    });
  });

  test('what says below the last question that a letter answers them is a notice', () => {
    const letter = 'Deze vragen zijn beantwoord middels een brief over munten (36 471-64).';
    const answered = composed([ASKED, ANSWERED], ['Vraag 1: Klopt dat?', `Vraag 2: Waarom? / ${letter}`]);
    expect(answered.notice).toBe(letter);
    expect(exchangesOf(answered).at(-1)).toEqual(['Vraag 2', [2], 'Waarom?', null]);
    // Not where it is all that the question says, where there are answers, or where nobody replies.
    expect(composed([ASKED, ANSWERED], [`Vraag 1: ${letter}`]).notice).toBeNull();
    expect(composed([ASKED], ['Vraag 1: Klopt dat?', `Vraag 2: Waarom? / ${letter}`]).notice).toBeNull();
    expect(
      composed([ASKED, ANSWERED], ['Vraag 1: Klopt dat?', 'Antwoord 1: Ja.', `Vraag 2: Hoe? / ${letter}`])
        .notice,
    ).toBeNull();
    expect(
      composed([ASKED, ANSWERED], ['Vraag 1: Klopt dat? / Zijn deze vragen beantwoord?']).notice,
    ).toBeNull();
  });
});

describe('an exchange', () => {
  test('has the numbers of its own labels, and an answer without a number those of its question', () => {
    const { exchanges } = composed(
      [ASKED],
      ['Vraag 1: Hoe?', 'Vraag 2: Wat?', 'Antwoord 1 en 2: Zo.', 'Vraag 3: Wie?', 'Antwoord: Ik.'],
    );
    expect(exchanges.map(({ numbers, answer }) => [numbers, answer?.label, answer?.numbers])).toEqual([
      [[1], 'Antwoord 1 en 2', [1, 2]],
      [[2], 'Antwoord 1 en 2', [1, 2]],
      [[3], 'Antwoord', [3]],
    ]);
  });

  test('that is asked together and answered apart has all answers, one below the other', () => {
    const { exchanges, warnings } = composed(
      [ASKED],
      ['Vraag 1 en 2: Hoe? / Wat?', 'Antwoord 1: Zo.', 'Antwoord 2: Dit.'],
    );
    expect(exchanges).toMatchObject([
      {
        question: 'Hoe?\n\nWat?',
        answer: { label: 'Antwoord 1, Antwoord 2', numbers: [1, 2], text: 'Zo.\n\nDit.' },
      },
    ]);
    expect(warnings).toEqual([
      'Vraag 1 en 2 is samen gesteld en apart beantwoord: de antwoorden staan onder elkaar.',
    ]);
  });

  test('without the words of an answer has none', () => {
    const { exchanges, warnings } = composed([ASKED, ANSWERED], ['Vraag 1: Hoe?', 'Antwoord 1:']);
    expect(exchanges).toMatchObject([{ answer: null }]);
    expect(warnings).toEqual(['Het antwoord op vraag 1 heeft geen tekst.']);
  });
});

describe('what is odd is said', () => {
  test.each<[string[], string[]]>([
    [['Vraag 1: Hoe?', 'Antwoord 1: Zo.'], []],
    [
      ['Vraag 7, 8, 9 10 en 11: Hoe?', 'Antwoord 7, 8, 9, 10 en 11: Zo.'],
      [
        'In het opschrift ‘Vraag 7, 8, 9 10 en 11’: tussen twee nummers ontbreekt een komma.',
        'De nummers van de vragen lopen niet door: 1, 2, 3, 4, 5 en 6 ontbreken.',
      ],
    ],
    [
      ['Vraag 1 t/ 2: Hoe?', 'Antwoord 1 en 2: Zo.'],
      ['In het opschrift ‘Vraag 1 t/ 2’: ‘t/m’ is niet voluit geschreven.'],
    ],
    [
      ['Vraag 1, 1, 1: Hoe?', 'Antwoord 1: Zo.'],
      ['In het opschrift ‘Vraag 1, 1, 1’: een nummer staat er twee keer in.'],
    ],
    [
      ['Vraag 1: Hoe?', 'Vraag 3: Wat?', 'Antwoord 1: Zo.', 'Antwoord 3: Dit.'],
      ['De nummers van de vragen lopen niet door: 2 ontbreekt.'],
    ],
    [
      ['Vraag 12: Hoe?', 'Antwoord 12: Zo.'],
      ['De nummers van de vragen lopen niet door: 1, 2, 3, 4, 5, 6, 7, 8, 9 en 10 en meer ontbreken.'],
    ],
    [['Vraag 1a: Hoe?', 'Antwoord 1a: Zo.', 'Vraag 1b: Wat?', 'Antwoord 1b: Dit.'], []],
    [
      ['Vraag 1: Hoe?', 'Antwoord 1: Zo.', 'Vraag 1: Wat?', 'Antwoord 1: Dit.'],
      ['Vraag 1 komt 2 keer voor.', 'Antwoord 1 komt 2 keer voor.'],
    ],
    [['Vraag 1: Hoe?', 'Antwoord 1: Zo.', 'Vraag 2: Wat?'], ['Bij vraag 2 is geen antwoord herkend.']],
    [['Vraag 1:', 'Antwoord 1: Zo.'], ['Vraag 1 heeft geen tekst.']],
    [
      ['Vraag 1: Hoe?', 'Antwoord 1: Zo.', 'Antwoord 9: Dit.'],
      ['Antwoord 9 hoort bij geen vraag van dit document.'],
    ],
    [
      ['Vraag 1: Hoe?', 'Antwoord 1: Zo.', 'Antwoord: Dit.'],
      ['Een antwoord zonder nummer hoort bij geen vraag van dit document.'],
    ],
    [['Vraag 1 en 2: Hoe?', 'Antwoord 1: Zo.'], ['Van vraag 1 en 2 is bij 2 geen antwoord herkend.']],
    [
      ['Vraag 1, 2 en 3: Hoe?', 'Antwoord 1: Zo.'],
      ['Van vraag 1, 2 en 3 is bij 2 en 3 geen antwoord herkend.'],
    ],
    [['Vraag 1: Hoe?', 'Antwoord 1a: Zo.'], ['Antwoord 1a staat bij vraag 1.']],
  ])('%j', (blocks, warnings) => {
    expect(composed([ASKED, ANSWERED], blocks).warnings).toEqual(warnings);
  });

  test('a question without an answer is odd only where others are answered', () => {
    expect(composed([ASKED], ['Vraag 1: Hoe?', 'Vraag 2: Wat?']).warnings).toEqual([]);
    expect(composed([ASKED, ANSWERED], ['Vraag 1: Hoe?']).warnings).toEqual([
      'Bij vraag 1 is geen antwoord herkend.',
    ]);
    expect(composed([ASKED], ['Vraag 1: Hoe?', 'Antwoord 1: Zo.', 'Vraag 2: Wat?']).warnings).toEqual([
      'Bij vraag 2 is geen antwoord herkend.',
    ]);
  });

  test.each<[string[], string[]]>([
    [[], ['De titelzin ontbreekt.']],
    [[ANSWERED], []],
    [
      ['Vragen van het lid (ABC) aan de Minister van Financiën over munten (ingezonden 2 mei 2024).'],
      ['In de titelzin is de vragensteller niet herkend.'],
    ],
    [
      ['Vragen van het lid Bos (ABC) aan de Minister van Financiën (ingezonden 2 mei 2024).'],
      ['In de titelzin is het onderwerp niet herkend.'],
    ],
  ])('of the title %j', (title, warnings) => {
    expect(composed(title, ['Vraag 1: Hoe?', 'Antwoord 1: Zo.']).warnings).toEqual(warnings);
  });
});

describe('what is no set of written questions is refused', () => {
  const refused = (title: readonly string[], preamble: readonly string[]) => {
    const reading = compose(
      {
        publication: UNPUBLISHED,
        title: title.map(markedText),
        above: [],
        leftOut: [],
        preamble: preamble.map(markedText),
        blocks: [],
        notes: [],
        warnings: [],
      },
      'x',
    );
    return reading.ok ? null : reading.reason.key;
  };
  test.each([
    [[], ['Melk en brood.'], 'no-questions'],
    [
      ['Mondelinge vragen van het lid Bos (ABC) aan de Minister van Financiën over munten.'],
      ['Melk.'],
      'oral-questions',
    ],
    [[ASKED], ['Klopt dat?'], null],
  ])('%j', (title, preamble, key) => {
    expect(refused(title, preamble)).toBe(key);
  });
});

test('questions without labelled answers, half of which end with words that ask nothing, hold them perhaps', () => {
  const warned = (...blocks: string[]) => composed([ASKED], blocks).warnings;
  expect(warned('Vraag 1: Hoe? / Zo.', 'Vraag 2: Wat? / Dat.', 'Vraag 3: Waar?')).toEqual([
    'Onder de vragen 1 en 2 staan woorden die niets vragen: het lijken antwoorden zonder opschrift.',
  ]);
  expect(warned('Vraag 1: Hoe?', 'Vraag 2: Wat? / Dat.')).toEqual([]);
  expect(warned('Vraag 1: Eerst dit. / Hoe?', 'Vraag 2: Leg uit. / Graag snel.')).toEqual([]);
  const others = ['Vraag 6: Waar?', 'Vraag 7: Wie?', 'Vraag 8: Hoe?'];
  expect(warned('Vraag 1 t/m 4: Hoe? / Zo.', 'Vraag 5: Wat? / Dat.', ...others)).toEqual([]);
  expect(warned('Vraag 1: Hoe? / Zo.', 'Vraag 2: Wat? / Dat.', 'Antwoord 1: Ja.')).toEqual([
    'Bij vraag 2 is geen antwoord herkend.',
  ]);
});

test('a question without a number among others is told by where it stands', () => {
  const none = 'heeft in de bron geen nummer.';
  expect(composed([ASKED], ['Vraag 1: Hoe?', 'Vraag: Wat?']).warnings).toEqual([
    `De vraag onder vraag 1 ${none}`,
  ]);
  expect(composed([ASKED], ['Vraag: Wat?', 'Vraag 1: Hoe?']).warnings).toEqual([`De vraag bovenaan ${none}`]);
});

test('the heading of a further member is no part of the answer above it', () => {
  const { exchanges, warnings } = composed(
    [ASKED, ANSWERED],
    [
      'Vraag 1: Hoe?',
      'Antwoord 1: Zo. / Vragen van het lid De Vries (VVD)',
      'Vraag 2: Wat? / Vragen van het lid Smit (CDA) zijn al beantwoord.',
      'Antwoord 2: Dat. / Vragen van de leden Tak en Blad',
    ],
  );
  expect(exchanges.map(({ question, answer }) => [question, answer?.text])).toEqual([
    ['Hoe?', 'Zo.'],
    ['Wat?\n\nVragen van het lid Smit (CDA) zijn al beantwoord.', 'Dat.\n\nVragen van de leden Tak en Blad'],
  ]);
  expect(warnings).toEqual([
    'In dit document staan vragen van meer leden: de vragenstellers zijn die van de titel alleen.',
    'Boven vraag 2 staat: ‘Vragen van het lid De Vries (VVD)’.',
  ]);
});

describe('a paper that is something else is refused by its name', () => {
  const refusalOf = (title: readonly string[], preamble: readonly string[]) => {
    const transcript: Transcript = {
      publication: UNPUBLISHED,
      title: title.map(markedText),
      above: [],
      leftOut: [],
      preamble: preamble.map(markedText),
      blocks: [blockOf('Vraag 1: Hoe?'), blockOf('Antwoord 1: Zo.')],
      notes: [],
      warnings: [],
    };
    const reading = compose(transcript, 'munten');
    return reading.ok ? null : [reading.reason.key, ...Object.values(reading.reason.parameters)].join(' ');
  };
  test.each<[string[], string[], string | null]>([
    [[], ['Lijst van vragen en antwoorden over munten'], 'question-list'],
    [[], ['Nr. 12 LIJST VAN VRAGEN'], 'question-list'],
    [[], ['VERSLAG VAN EEN SCHRIFTELIJK OVERLEG'], 'written-consultation'],
    [['Vragen van het lid Bos (ABC)'], ['Antwoorden op vragen in de eerste termijn.'], 'debate-answers'],
    [['Vragen van het Statenlid Bos aan Gedeputeerde Staten over munten'], [], 'other-body provincie'],
    [[], ['Statenvragen 2024-3'], 'other-body provincie'],
    [[], ['Aan het college van burgemeester en wethouders'], 'other-body gemeente'],
    [[], ['Aan het college van dijkgraaf en heemraden'], 'other-body waterschap'],
    [
      [],
      ['Vraag met verzoek om schriftelijk antwoord E-001/24', 'aan de Commissie'],
      'other-body Europees Parlement',
    ],
    [['Vragen van Jan Bos aan de Vlaamse minister van Geld over munten'], [], 'other-body België'],
    [[], ['VLAAMS PARLEMENT'], 'other-body België'],
    // Ours, about what others do.
    [[ASKED], ['Lijst van vragen'], null],
    [['Vragen van het lid Bos (ABC) over een brief aan Gedeputeerde Staten'], [], null],
    [['Vragen van het lid Bos (ABC) over munten', ANSWERED], ['Aan het college'], null],
    [['Vragen van het lid Bos (ABC) over munten'], ['In eerste termijn zei u niets.'], null],
    [[], ['Aan de Commissie voor Financiën'], null],
  ])('%j %j', (title, preamble, refusal) => {
    expect(refusalOf(title, preamble)).toBe(refusal);
  });
});
