/** Which lines of a paper are its title, its preamble, and the parts that labels open. */
import { describe, expect, test } from 'vitest';
import { toBlocks, toSections } from '../../../src/documents/text/sections.ts';
import { linesOf, markedText } from './transcripts.ts';

const TITLE =
  'Vragen van het lid Bos (ABC) aan de Minister van Financiën over munten (ingezonden 2 mei 2024).';
const ANSWER = 'Antwoord van Minister Smit (Financiën) (ontvangen 3 juni 2024).';

/** The parts of a paper in short: `title | preamble | label: lines / label: lines`. */
function shown(written: readonly string[]): string {
  const { title, above, preamble, sections } = toSections(linesOf(written));
  const words = (lines: readonly { text: string }[]) => lines.map(({ text }) => text).join(' ');
  return [
    title.map(words).join(' + '),
    words([...above, ...preamble]),
    sections.map(({ label, lines }) => `${label.printed}: ${words(lines)}`.trim()).join(' / '),
  ].join(' | ');
}

describe('labels open sections', () => {
  test.each<[string, string[], string]>([
    [
      'with a number and no word',
      ['1. Hoe?', 'Antwoord', 'Zo.', '2. Wat?', 'Antwoord', 'Dit.'],
      '1: Hoe? / Antwoord: Zo. / 2: Wat? / Antwoord: Dit.',
    ],
    [
      'each up to the next one',
      ['Vraag 1', 'Klopt dat?', 'Antwoord 1', 'Ja.'],
      'Vraag 1: Klopt dat? / Antwoord 1: Ja.',
    ],
    ['with what stands behind their colon', ['Vraag 1: Klopt dat?', 'Zo ja?'], 'Vraag 1: Klopt dat? Zo ja?'],
    [
      'with no colon before their text, where their number is the next',
      ['Vraag 1 Is dat zo?', 'Antwoord 1 Ja.', 'Vraag 2 Waarom?', 'Antwoord 2 Daarom.'],
      'Vraag 1: Is dat zo? / Antwoord 1: Ja. / Vraag 2: Waarom? / Antwoord 2: Daarom.',
    ],
    [
      'but not a sentence that begins so, where it is not',
      ['Vraag 1', 'Is dat zo?', 'Antwoord 1', 'Ja.', 'Vraag 3 Dat weet ik niet.', 'Antwoord 1 Zie daar.'],
      'Vraag 1: Is dat zo? / Antwoord 1: Ja. Vraag 3 Dat weet ik niet. Antwoord 1 Zie daar.',
    ],
    [
      'nor a heading within one question',
      ['Vraag 1', 'Ik heb er twee.', 'Eerste vraag: klopt dat?', 'Tweede vraag', 'Waarom?'],
      'Vraag 1: Ik heb er twee. Eerste vraag: klopt dat? Tweede vraag Waarom?',
    ],
    [
      'nor within a sentence',
      ['Vraag 1', 'Klopt wat in', 'Vraag 2 Kaas staat?'],
      'Vraag 1: Klopt wat in Vraag 2 Kaas staat?',
    ],
    // Below the end of a sentence that goes on, `Vraag 5` is a part of it.
    [
      'not within a sentence',
      ['Vraag 1', 'Zie het antwoord op', 'Vraag 5'],
      'Vraag 1: Zie het antwoord op Vraag 5',
    ],
    ['not behind a comma', ['Vraag 1', 'Zie ook,', 'Vraag 5'], 'Vraag 1: Zie ook, Vraag 5'],
    [
      'but behind a blank line they do',
      ['Vraag 1', 'Zie het antwoord op', '', 'Vraag 5'],
      'Vraag 1: Zie het antwoord op / Vraag 5:',
    ],
    [
      'and at the top of a page',
      ['Vraag 1', 'Zie het antwoord op', '\fVraag 5'],
      'Vraag 1: Zie het antwoord op / Vraag 5:',
    ],
    [
      'and below a word that merely ends so',
      ['Vraag 1', 'Is dat de trein', 'Antwoord 1'],
      'Vraag 1: Is dat de trein / Antwoord 1:',
    ],
  ])('%s', (_, lines, expected) => {
    expect(shown(lines)).toBe(` |  | ${expected}`);
  });

  test.each<[string, string[], string]>([
    [
      'Toelichting opens one below the last question',
      ['Vraag 1', 'Klopt dat?', 'Toelichting:', 'Ter aanvulling.'],
      'Vraag 1: Klopt dat? / Toelichting: Ter aanvulling.',
    ],
    [
      'and not above a question',
      ['Vraag 1', 'Klopt dat?', 'Toelichting', 'Daarom.', 'Vraag 2', 'Waarom?'],
      'Vraag 1: Klopt dat? Toelichting Daarom. / Vraag 2: Waarom?',
    ],
    [
      'nor within an answer, where it is a heading',
      ['Vraag 1', 'Hoe?', 'Antwoord 1', 'Zo.', 'Toelichting', 'Want.'],
      'Vraag 1: Hoe? / Antwoord 1: Zo. Toelichting Want.',
    ],
    [
      'but behind an answer with a colon it does',
      ['Vraag 1', 'Hoe?', 'Antwoord 1', 'Zo.', 'Toelichting:', 'Want.'],
      'Vraag 1: Hoe? / Antwoord 1: Zo. / Toelichting: Want.',
    ],
    [
      'with numbers of two parts, in their order',
      [
        'Vraag 1.1 Is dat zo?',
        'Antwoord 1.1 Ja.',
        'Vraag 1.2 Hoe?',
        'Vraag 2.1 Wat?',
        'Vraag 2.3 Is wat anders.',
      ],
      'Vraag 1.1: Is dat zo? / Antwoord 1.1: Ja. / Vraag 1.2: Hoe? / Vraag 2.1: Wat? Vraag 2.3 Is wat anders.',
    ],
    [
      'Mededeling opens one below questions',
      ['Vraag 1', 'Hoe?', 'Mededeling', 'Later.'],
      'Vraag 1: Hoe? / Mededeling: Later.',
    ],
    [
      'and is a heading within an answer',
      ['Vraag 1', 'Hoe?', 'Antwoord 1', 'Zo.', 'Mededeling', 'Nu.'],
      'Vraag 1: Hoe? / Antwoord 1: Zo. Mededeling Nu.',
    ],
  ])('%s', (_, lines, expected) => {
    expect(shown(lines)).toBe(` |  | ${expected}`);
  });
});

describe('the title', () => {
  test.each<[string, string[], string]>([
    [
      'goes over the top of a page where it is not over',
      [
        'Vragen van het lid Bos (ABC) aan de Minister van Financiën over',
        '\fMunten (ingezonden 2 mei 2024).',
      ],
      `${TITLE.replace('munten', 'Munten')} |  | `,
    ],
    [
      'has no second sentence where the first is not over',
      [
        'Vragen van het lid Bos (ABC) aan de Minister van Financiën over het',
        'Antwoord van Minister Smit (Financiën) over munten.',
      ],
      'Vragen van het lid Bos (ABC) aan de Minister van Financiën over het Antwoord van Minister Smit (Financiën) over munten. |  | ',
    ],
    [
      'is over where a sentence in small letters follows it behind a blank line',
      [TITLE, '', 'mijn antwoord volgt.', 'Vraag 1'],
      `${TITLE} | mijn antwoord volgt. | Vraag 1:`,
    ],
    [
      'is over where a sentence with a capital follows it behind a blank line',
      [TITLE.slice(0, -2), '', 'Mijn antwoord volgt.', 'Vraag 1'],
      `${TITLE.slice(0, -2)} | Mijn antwoord volgt. | Vraag 1:`,
    ],
    ['is one sentence', [TITLE], `${TITLE} |  | `],
    ['or two, the second that of the answer', [TITLE, ANSWER], `${TITLE} + ${ANSWER} |  | `],
    ['parted by a blank line', [TITLE, '', ANSWER, '', 'Vraag 1'], `${TITLE} + ${ANSWER} |  | Vraag 1:`],
    [
      'goes over lines',
      ['Vragen van het lid Bos (ABC) aan de Minister van Financiën over', 'munten (ingezonden 2 mei 2024).'],
      `${TITLE} |  | `,
    ],
    [
      'and over a blank line in the middle of a sentence',
      [
        'Vragen van het lid Bos (ABC) aan de Minister van Financiën over',
        '',
        'munten (ingezonden 2 mei 2024).',
      ],
      `${TITLE} |  | `,
    ],
    [
      'with its date on a line of its own',
      [TITLE.slice(0, -25), '', '(ingezonden 2 mei 2024).', '', 'Tekst.', 'Vraag 1'],
      `${TITLE} | Tekst. | Vraag 1:`,
    ],
    [
      'what follows behind a blank line is the preamble',
      [TITLE, '', 'Mijn antwoord volgt.', 'Vraag 1'],
      `${TITLE} | Mijn antwoord volgt. | Vraag 1:`,
    ],
    [
      'and so is what stands above it',
      ['Geachte voorzitter,', '', TITLE, '', 'Vraag 1'],
      `${TITLE} | Geachte voorzitter, | Vraag 1:`,
    ],
    [
      'a date above it belongs to it',
      ['(ontvangen 3 juni 2024)', '', TITLE],
      `(ontvangen 3 juni 2024) + ${TITLE} |  | `,
    ],
    [
      'a letter names its questions twice: the last time is the title',
      [`Betreft: munten`, TITLE, '', 'Geachte voorzitter,', '', TITLE, '', 'Vraag 1'],
      `${TITLE} | Betreft: munten ${TITLE} Geachte voorzitter, | Vraag 1:`,
    ],
    [
      'at the top of the next page what follows is the preamble',
      [TITLE, '\fMijn antwoord volgt.', 'Vraag 1'],
      `${TITLE} | Mijn antwoord volgt. | Vraag 1:`,
    ],
    ['without one all is preamble', ['Zomaar een zin.', 'Vraag 1'], ` | Zomaar een zin. | Vraag 1:`],
    [
      'opens with what the next line goes on with',
      [
        'Vragen van',
        'het lid Bos (ABC) aan de Minister van Financiën over munten (ingezonden 2 mei 2024).',
        '',
        'Vraag 1',
      ],
      `${TITLE} |  | Vraag 1:`,
    ],
  ])('%s', (_, lines, expected) => {
    expect(shown(lines)).toBe(expected);
  });
});

test('a mark behind the colon of a label stands where its text now begins', () => {
  const [line] = linesOf(['Antwoord 5: Ja.']);
  if (!line) throw new Error('no line');
  const marked = {
    ...line,
    marks: [
      { at: 15, mark: '1', footnote: 0 },
      { at: 3, mark: '2', footnote: null },
    ],
  };
  const [section] = toSections([marked]).sections;
  expect(section?.lines).toEqual([
    {
      ...marked,
      text: 'Ja.',
      marks: [
        { at: 3, mark: '1', footnote: 0 },
        { at: 0, mark: '2', footnote: null },
      ],
    },
  ]);
});

test('a mark stands where it stood, though signs of Markdown were around the label and its text', () => {
  const [line] = linesOf(['**Antwoord 5: Ja.**']);
  if (!line) throw new Error('no line');
  const [section] = toSections([{ ...line, marks: [{ at: 17, mark: '1', footnote: 0 }] }]).sections;
  expect(section?.lines).toMatchObject([{ text: 'Ja.', marks: [{ at: 3, mark: '1' }] }]);
});

test('sections become blocks, each with its label and its paragraphs', () => {
  const { sections } = toSections(linesOf(['Vraag 2, 2', 'Klopt dat?']));
  expect(toBlocks(sections, (lines) => lines.map(({ text }) => markedText(text)))).toEqual([
    {
      kind: 'question',
      label: 'Vraag 2, 2',
      numbers: [2],
      slips: ['number repeated'],
      paragraphs: [{ text: 'Klopt dat?', marks: [] }],
    },
  ]);
});
