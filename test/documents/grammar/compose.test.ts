/** What a transcript becomes: parts without labels, warnings, and the exchange that people are shown. */
import { describe, expect, test } from 'vitest';
import { compose } from '../../../src/documents/grammar/compose.ts';
import { composed, exchangesOf, transcriptOf } from './transcripts.ts';

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
  const reading = compose(
    transcriptOf([ASKED], ['Vraag 1: Hoe?', 'Antwoord 1: Zo. / Vragen van het lid Tak', 'Vraag 2: Wat?']),
    'munten',
  );
  expect(reading.ok && reading.leftOut).toEqual([{ text: 'Vragen van het lid Tak', reason: 'heading' }]);
});
