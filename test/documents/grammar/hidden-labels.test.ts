/** Labels within texts, labels that open nothing, and the words of a minister that stand as those of a question. */
import { describe, expect, test } from 'vitest';
import { compose } from '../../../src/documents/grammar/compose.ts';
import { composed, exchangesOf, transcriptOf } from './transcripts.ts';

const ASKED =
  'Vragen van het lid Bos (ABC) aan de Minister van Financiën over munten (ingezonden 2 mei 2024).';
const THREE = ['Vraag 1: Klopt dat?', 'Vraag 2: Waarom?', 'Vraag 3: En nu?'];

/** `1 Ja. | 2+3 Daarom.`: each answer once, with its numbers. */
function answersOf(blocks: readonly string[], notes: readonly string[] = []): string {
  const answers = composed([ASKED], blocks, [], notes).exchanges.flatMap(({ answer }) => answer ?? []);
  const shown = answers.map(({ numbers, text }) => `${numbers.join('+')} ${text.replaceAll('\n\n', ' ¶ ')}`);
  return [...new Set(shown)].join(' | ');
}

describe('an answer is divided where exactly the numbers that are missing open a sentence', () => {
  test.each<[string, string[], string]>([
    ['a range', ['Antwoord 1: Ja. 2–3 Naar ik hoor is dat zo.'], '1 Ja. | 2+3 Naar ik hoor is dat zo.'],
    ['in words', ['Antwoord 1: Ja. 2 tot en met 3 Dat is zo.'], '1 Ja. | 2+3 Dat is zo.'],
    ['with its word', ['Antwoord 1: Ja. Vragen 2 en 3 Dat is zo.'], '1 Ja. | 2+3 Dat is zo.'],
    ['as a scanner reads it', ['Antwoord 1: Nee. 2 e n 3 Dat is zo.'], '1 Nee. | 2+3 Dat is zo.'],
    ['behind `Ja` without a full stop', ['Antwoord 1: Ja 2, 3 Dat is zo.'], '1 Ja | 2+3 Dat is zo.'],
    [
      'in a paragraph of its own',
      ['Antwoord 1: Ja. / 2 en 3 Dat is zo. / Echt.'],
      '1 Ja. | 2+3 Dat is zo. ¶ Echt.',
    ],
    [
      'one by one',
      ['Antwoord 1: Ja. 2 Nee, dat niet. 3. Zie het antwoord op vraag 2.'],
      '1 Ja. | 2 Nee, dat niet. | 3 Zie het antwoord op vraag 2.',
    ],
    [
      'one that is missing',
      ['Antwoord 1: Zo is het. 2 Ja.', 'Antwoord 3: Niets.'],
      '1 Zo is het. | 2 Ja. | 3 Niets.',
    ],
    [
      'not in a row',
      ['Antwoord 1: Ja. 2 en 3 Dat is zo.', 'Vraag 4: Wie?', 'Antwoord 4: Ik.'],
      '1 Ja. | 2+3 Dat is zo. | 4 Ik.',
    ],
    ['the rest of a label', ['Antwoord 1: en 2 Dat is zo.', 'Antwoord 3: Ja.'], '1+2 Dat is zo. | 3 Ja.'],
    ['all of the rest', ['Antwoord 1: t/m 3 Dat is zo.'], '1+2+3 Dat is zo.'],
  ])('%s', (_, answers, expected) => {
    expect(answersOf([...THREE, ...answers])).toBe(expected);
  });

  test.each<[string, string[], string]>([
    ['another is nowhere', ['Antwoord 1: Ja. 2 en 3 Dat is zo.'], '1 Ja. | 2+3 Dat is zo.'],
    ['others are nowhere', ['Antwoord 1: Ja. 2 Nee.'], '1 Ja. | 2 Nee.'],
    [
      'the label goes beyond the last question',
      ['Antwoord 1: Ja. 2 t/m 5 Dat is zo.'],
      '1 Ja. | 2+3+4+5 Dat is zo.',
    ],
    [
      'what follows is not in turn',
      ['Antwoord 1: Ja. 2 en 3 Dat is zo. 9 en 10 Het is koud.'],
      '1 Ja. | 2+3 Dat is zo. 9 en 10 Het is koud.',
    ],
    ['with a plus', ['Antwoord 1: Ja. 3 + 4 Dat is zo.'], '1 Ja. | 3+4 Dat is zo.'],
    ['the one before it is nowhere', ['Antwoord 1: Ja. 3 en 4 Dat is zo.'], '1 Ja. | 3+4 Dat is zo.'],
    ['not in a row', ['Antwoord 1: Ja. 2 en 4 Dat is zo.'], '1 Ja. | 2+4 Dat is zo.'],
    [
      'among numbers that stand apart',
      ['Antwoord 1 en 4: Ja. 2 en 3 Dat is zo.'],
      '1+4 Ja. | 2+3 Dat is zo.',
    ],
    ['the rest of a label', ['Antwoord 1: e n 3 Dat is zo.'], '1+3 Dat is zo.'],
    ['the rest with commas apart', ['Antwoord 1: , 2 , 3 Dat is zo.'], '1+2+3 Dat is zo.'],
    ['a comma behind it', ['Antwoord 1: Ja. 2 en 3 , Dat is zo.'], '1 Ja. | 2+3 Dat is zo.'],
    [
      'one that is answered elsewhere is among them',
      ['Antwoord 1: Ja. 2 en 3 Dat is zo.', 'Antwoord 2: Nee.'],
      '1 Ja. 2 en 3 Dat is zo. | 2 Nee.',
    ],
    ['backwards', ['Antwoord 1: Ja. 4 en 2 Dat is zo.'], '1 Ja. 4 en 2 Dat is zo.'],
    [
      'twice in one answer',
      ['Antwoord 1: Ja. 3 en 4 Zo is dat. 3 en 4 Dat is zo.'],
      '1 Ja. 3 en 4 Zo is dat. 3 en 4 Dat is zo.',
    ],
    [
      'in two answers, of which one is',
      ['Antwoord 1: Ja. 3 en 4 Dat is zo.', 'Antwoord 2: Nee. 3 en 4 Dat is zo.'],
      '1 Ja. 3 en 4 Dat is zo. | 2 Nee. | 3+4 Dat is zo.',
    ],
  ])('each label that is certain divides by itself: %s', (_, answers, expected) => {
    expect(answersOf([...THREE, 'Vraag 4: Wie?', ...answers])).toBe(expected);
  });

  test.each<[string, string[], string[]?]>([
    ['more than is missing', ['Antwoord 1: Ja. 2 en 3 Dat is zo.', 'Antwoord 3: Nee.']],
    ['an abbreviation before it', ['Antwoord 1: Zie Kamerstuk 30 000, nrs. 2 en 3 De brief.']],
    ['no capital behind it', ['Antwoord 1: Er zijn er twee. 2 en 3 euro is genoeg.']],
    ['no end of a sentence before it', ['Antwoord 1: Dat zijn 2 en 3 Euro.']],
    ['a list', ['Antwoord 1: Er zijn redenen: 1. Kaas is duur. 2. Ja. 3. Nee.']],
    [
      'one number before no such words as open an answer',
      ['Antwoord 1: Zo is het. 2 Munten zijn rond.', 'Antwoord 3: Ja.'],
    ],
    ['the mark of a footnote', ['Antwoord 1: Zo is het. 2 Ja, zegt men.', 'Antwoord 3: Ja.'], ['2']],
    ['the same number twice', ['Antwoord 1: Zo is het. 2 Ja. Of toch. 2 Nee.', 'Antwoord 3: Ja.']],
    ['no text before it', ['Antwoord 1: 2 en 3 Dat is zo.']],
    ['a point of a list', ['Antwoord 1: – 2 Munten zijn rond.', 'Antwoord 3: Ja.']],
    ['the marks of notes that stand nowhere', ['Antwoord 1: Zo is het. 2 en 3 De munt.'], ['2', '3']],
  ])('but not at %s', (_, answers, notes) => {
    const before = composed([ASKED], [...THREE, ...answers], [], notes).exchanges;
    expect(before.find(({ numbers }) => numbers[0] === 1)?.answer?.text).toBe(
      answers[0]?.slice('Antwoord 1: '.length),
    );
  });

  test('and no mark is lost with the label', () => {
    const { blocks, ...rest } = transcriptOf([ASKED], [...THREE, 'Antwoord 1: Ja. 2 en 3 Dat is zo.']);
    const marks = [3, 10, 11, 14].map((at) => ({ at, mark: String(at), footnote: null }));
    const marked = blocks.map((block) =>
      block.kind === 'answer'
        ? { ...block, paragraphs: block.paragraphs.map(({ text }) => ({ text, marks })) }
        : block,
    );
    const reading = compose({ ...rest, blocks: marked }, 'munten');
    const shown = reading.ok
      ? reading.document.exchanges
          .slice(0, 2)
          .map((one) => one.marks.map(({ at, mark }) => `${mark} at ${at}`))
      : [];
    expect(shown).toEqual([['3 at 3'], ['10 at 0', '11 at 0', '14 at 3']]);
  });

  test('which is said, with where it stood', () => {
    const { warnings } = composed([ASKED], [...THREE, 'Antwoord 1: Ja. 2–3 Dat is zo.']);
    expect(warnings).toEqual(['Antwoord 2 en 3 staat in de bron binnen de tekst van antwoord 1.']);
    const rest = composed([ASKED], [...THREE, 'Antwoord 1: t/m 3 Dat is zo.']);
    expect(rest.warnings).toEqual([
      'Antwoord 1, 2 en 3: in de bron staat ‘t/m 3’ niet in het opschrift, maar in de tekst.',
    ]);
  });
});

test('a question is divided where an answer has the number that opens the next one', () => {
  const read = composed(
    [ASKED],
    ['Vraag 1: Klopt dat? 2 Zo ja, waarom?', 'Antwoord 1: Ja.', 'Antwoord 2: Daarom.'],
  );
  expect(exchangesOf(read)).toEqual([
    ['Vraag 1', [1], 'Klopt dat?', 'Ja.'],
    ['2', [2], 'Zo ja, waarom?', 'Daarom.'],
  ]);
  expect(read.warnings).toEqual(['Vraag 2 staat in de bron binnen de tekst van vraag 1.']);
  const mark = composed(
    [ASKED],
    ['Vraag 1: Klopt dat? 2 Waarom?', 'Antwoord 1: Ja.', 'Antwoord 2: Zo.'],
    [],
    ['2'],
  );
  expect(exchangesOf(mark)[0]?.[2]).toBe('Klopt dat? 2 Waarom?');
});

describe('labels that open nothing', () => {
  test('a number that stands there once more without a text is left out', () => {
    const read = composed([ASKED], ['Vraag 1: Klopt dat?', 'Vraag 1:', 'Antwoord 1: Ja.']);
    expect(exchangesOf(read)).toEqual([['Vraag 1', [1], 'Klopt dat?', 'Ja.']]);
    expect(read.warnings).toEqual([
      'Het opschrift ‘Vraag 1’ staat er nog eens, zonder tekst: het is weggelaten.',
    ]);
    expect(exchangesOf(composed([ASKED], ['Vraag 1: Hoe?', 'Vraag 2:', 'Antwoord 2: Ja.']))).toHaveLength(2);
  });

  test('the title behind a number is no question', () => {
    const read = composed([ASKED], ['Vraag 8: Vragen van het lid Bos (ABC) over munten', 'Vraag 1: Hoe?']);
    expect(exchangesOf(read)).toEqual([['Vraag 1', [1], 'Hoe?', null]]);
    expect(read.preamble).toBe('Vraag 8 Vragen van het lid Bos (ABC) over munten');
    expect(read.warnings).toEqual(['‘Vraag 8’ is in de bron een opschrift, maar staat voor de titel.']);
  });
});

describe('the words of a minister never stand as those of a question', () => {
  test('answers under the numbers of the questions', () => {
    const read = composed([ASKED], [...THREE, 'Vraag 1: Ja.', 'Vraag 2: Dat leg ik uit. 3 Nee.']);
    expect(read.kind).toBe('answers');
    expect(exchangesOf(read).map(([, numbers, , answer]) => [numbers, answer])).toEqual([
      [[1], 'Ja.'],
      [[2], 'Dat leg ik uit.'],
      [[3], 'Nee.'],
    ]);
    expect(read.warnings[0]).toBe(
      'De antwoorden 1 en 2 staan in de bron als vraag, onder een nummer dat al gesteld is.',
    );
  });

  test('also where no answer begins as one, if the sentence of the answer says what follows', () => {
    const sentence = 'Antwoord van minister Smit (Financiën). (Ontvangen 3 juni 2024)';
    const read = composed(
      [ASKED],
      ['Vraag 1: Klopt dat?', `Vraag 2: Hoe? ${sentence}`, 'Vraag 1: Zo is het.'],
    );
    expect(exchangesOf(read).map(([, , , answer]) => answer)).toEqual(['Zo is het.', null]);
    const further = composed(
      [ASKED],
      [`Vraag 1: Hoe? Nader antwoord N${sentence.replace('A', 'ader a')} 1 Zo.`],
    );
    expect(further.title).toContain('Nader antwoord van minister Smit');
    expect([further.furtherAnswer, further.received]).toEqual([true, '2024-06-03']);
  });

  test('one answer among others', () => {
    const read = composed([ASKED], [...THREE, 'Vraag 3: Niets.', 'Antwoord 1: Ja.', 'Antwoord 2: Zo.']);
    expect(exchangesOf(read).map(([, , , answer]) => answer)).toEqual(['Ja.', 'Zo.', 'Niets.']);
    expect(read.warnings).toEqual([
      'Antwoord 3 staat in de bron als vraag, onder een nummer dat al gesteld is.',
    ]);
    for (const more of ['Echt niet?', 'Kunt u dit toelichten.']) {
      const asked = composed([ASKED], [...THREE, `Vraag 3: ${more}`, 'Antwoord 1: Ja.']);
      expect(asked.exchanges.filter(({ question }) => question === more)).toHaveLength(1);
    }
  });

  test.each<[string, string[], [number, string, string | null][]]>([
    [
      'an answer below its question, without a label',
      ['Vraag 2: Waarom? / Ik vind kaas duur. / Dat blijft zo.'],
      [[2, 'Waarom?', 'Ik vind kaas duur.\n\nDat blijft zo.']],
    ],
    ['that begins as one', ['Vraag 2: Waarom? / Ja, dat klopt.'], [[2, 'Waarom?', 'Ja, dat klopt.']]],
    [
      'of two questions',
      ['Vraag 2 en 3: Waarom? / En hoe? / Zie mijn brief.'],
      [[2, 'Waarom?\n\nEn hoe?', 'Zie mijn brief.']],
    ],
    [
      'but not a request',
      ['Vraag 2: Waarom? / Kunt u uw antwoord toelichten.'],
      [[2, 'Waarom?\n\nKunt u uw antwoord toelichten.', null]],
    ],
    [
      'nor a remark of the member',
      ['Vraag 2: Waarom? / Het bericht stond in de krant.'],
      [[2, 'Waarom?\n\nHet bericht stond in de krant.', null]],
    ],
    [
      'nor what asks on',
      ['Vraag 2: Waarom? / Ik lees dat kaas duur is. Hoe komt dat?'],
      [[2, 'Waarom?\n\nIk lees dat kaas duur is. Hoe komt dat?', null]],
    ],
    [
      'nor what is answered elsewhere',
      ['Vraag 2: Waarom? / Ik lees dat.', 'Antwoord 2: Zo.'],
      [[2, 'Waarom?\n\nIk lees dat.', 'Zo.']],
    ],
  ])('%s', (_, blocks, expected) => {
    const read = composed(
      [ASKED],
      ['Vraag 1: Klopt dat?', 'Antwoord 1: Ja.', ...blocks, 'Vraag 4: En nu?', 'Antwoord 4: Niets.'],
    );
    const [first, ...others] = read.exchanges.map(({ numbers, question, answer }) => [
      numbers[0],
      question,
      answer?.text ?? null,
    ]);
    expect([first, others.at(-1)]).toEqual([
      [1, 'Klopt dat?', 'Ja.'],
      [4, 'En nu?', 'Niets.'],
    ]);
    expect(others.slice(0, -1)).toEqual(expected);
  });

  test('and an answer that only lacks its label keeps the figure that it begins with', () => {
    const { blocks, ...rest } = transcriptOf(
      [ASKED],
      ['Vraag 1: Hoeveel?', 'Antwoord: 1 Op de tien.', 'Vraag 2: Wie?'],
    );
    const unlabelled = blocks.map((block) => (block.kind === 'answer' ? { ...block, label: null } : block));
    const reading = compose({ ...rest, blocks: unlabelled }, 'munten');
    expect(reading.ok && reading.document.exchanges[0]?.answer?.text).toBe('1 Op de tien.');
  });

  test('but a second set of questions stays one', () => {
    const read = composed([ASKED], [...THREE, 'Vraag 1: Ik vraag: hoe?', 'Vraag 2: Wilt u dit uitleggen.']);
    expect([read.kind, read.exchanges.length]).toEqual(['questions', 5]);
  });

  test('a notice within the last question', () => {
    const notice = 'Mededeling van minister Smit (Financiën). (Ontvangen 3 juni 2024) Het duurt langer.';
    const read = composed([ASKED], ['Vraag 1: Klopt dat?', `Vraag 2: Waarom? ${notice}`]);
    expect([read.kind, read.notice]).toEqual(['postponement', 'Het duurt langer.']);
    expect(read.title).toBe(`${ASKED}\n\n${notice.replace(' Het duurt langer.', '')}`);
    expect(exchangesOf(read).map(([, , question]) => question)).toEqual(['Klopt dat?', 'Waarom?']);
    expect(read.warnings).toEqual([
      'De mededeling van de bewindspersoon begint in de bron binnen de tekst van vraag 2.',
    ]);
  });

  test('an answer within the last question: its sentence is of the title, and its numbers are its labels', () => {
    const sentence = 'Antwoord van minister Smit (Financiën). (Ontvangen 3 juni 2024)';
    const read = composed(
      [ASKED],
      ['Vraag 1: Klopt dat?', `Vraag 2: Waarom? ${sentence} 1 Ja. 2 Ik weet het niet.`],
    );
    expect(exchangesOf(read)).toEqual([
      ['Vraag 1', [1], 'Klopt dat?', 'Ja.'],
      ['Vraag 2', [2], 'Waarom?', 'Ik weet het niet.'],
    ]);
    expect(read.title).toBe(`${ASKED}\n\n${sentence}`);
    const headed = composed([ASKED], [`Vraag 1: Klopt dat? Antwoord ${sentence}`, 'Antwoord 1: Ja.']);
    expect(exchangesOf(headed)).toEqual([['Vraag 1', [1], 'Klopt dat?', 'Ja.']]);
    expect(headed.title).toBe(`${ASKED}\n\n${sentence}`);
    const asked = composed(
      [ASKED],
      ['Vraag 1: Kent u dit? Antwoord van minister Smit is nodig. Wanneer komt het?'],
    );
    expect(asked.exchanges[0]?.question).toContain('Wanneer komt het?');
  });
});
