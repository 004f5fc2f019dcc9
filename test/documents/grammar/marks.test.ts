/**
 * Which figures are footnote marks: lines of a page, with the numbers of its footnotes, and the lines as they are
 * read. `{1}` stands for a mark that was taken out of the words, `{1!}` for one without a footnote.
 */
import { describe, expect, test } from 'vitest';
import { takeMarks } from '../../../src/documents/text/marks.ts';
import { linesOf } from './transcripts.ts';

function read(written: readonly string[], notes: readonly number[], elsewhere: readonly number[] = []) {
  const numbered = (numbers: readonly number[]) => new Map(numbers.map((number) => [number, number - 1]));
  const { lines, missing } = takeMarks(linesOf(written), numbered(notes), numbered(elsewhere));
  const shown = lines.map(({ text, marks }) => {
    let out = '';
    let done = 0;
    for (const { at, mark, footnote } of marks) {
      out += `${text.slice(done, at)}{${mark}${footnote === null ? '!' : ''}}`;
      done = at;
    }
    return out + text.slice(done);
  });
  return { shown, missing };
}

describe('with a footnote of that number on the page', () => {
  test.each<[string, string[], number[], string[]]>([
    ['behind a question mark', ['Kunt u dat toelichten?1 Zo ja?'], [1], ['Kunt u dat toelichten?{1} Zo ja?']],
    ['behind a word', ['De beleidsreactie6 volgt'], [6], ['De beleidsreactie{6} volgt']],
    ['behind a full stop', ['Dat is afgerond.3 De rest'], [3], ['Dat is afgerond.{3} De rest']],
    ['behind a date', ['op 29 juni 20222 is dat'], [2], ['op 29 juni 2022{2} is dat']],
    ['behind a year', ['in 20231 en later'], [1], ['in 2023{1} en later']],
    ['behind capitals', ['de ADSB2 is'], [2], ['de ADSB{2} is']],
    ['between brackets', ['omgekomen [2], en'], [2], ['omgekomen{2}, en']],
    ['several in a row', ['ziekenhuisnota»»?1, 2'], [1, 2], ['ziekenhuisnota»»?{1}{2}']],
    [
      'a row that a line end breaks',
      ['ziekenhuisnota»»?1,', '2 Heeft u'],
      [1, 2],
      ['ziekenhuisnota»»?{1}{2}', 'Heeft u'],
    ],
    [
      'alone on a line below its word',
      ['Kunt u dat toelichten?', '1', 'Zo ja?'],
      [1],
      ['Kunt u dat toelichten?{1}', 'Zo ja?'],
    ],
    [
      'at the beginning of the next line',
      ['Kunt u dat toelichten?', '1 Zo ja?'],
      [1],
      ['Kunt u dat toelichten?{1}', 'Zo ja?'],
    ],
    [
      'two on two lines, in order',
      ['Eerst een?1 En', 'dan twee?2 Ja'],
      [1, 2],
      ['Eerst een?{1} En', 'dan twee?{2} Ja'],
    ],
    [
      'the surer of two places that cannot both be',
      ['beleid2 en dan?1 En nog beleid2 dan'],
      [1, 2],
      ['beleid2 en dan?{1} En nog beleid{2} dan'],
    ],
    [
      'of which another place lies before the mark before it',
      ['De nota2 en is dat zo?1', 'Het plan2 en dan?3 Ja'],
      [1, 2, 3],
      ['De nota2 en is dat zo?{1}', 'Het plan{2} en dan?{3} Ja'],
    ],
    [
      'of which another place lies behind the mark behind it',
      ['Is dat zo?1 De nota2 en dan?3', 'Het plan2 is'],
      [1, 2, 3],
      ['Is dat zo?{1} De nota{2} en dan?{3}', 'Het plan2 is'],
    ],
    [
      'between two others only where one place can be it',
      ['Is dat zo?1 De nota2 en', 'het plan2 en dan?3 Ja'],
      [1, 2, 3],
      ['Is dat zo?{1} De nota2 en', 'het plan2 en dan?{3} Ja'],
    ],
    [
      'in the order of the text, not of what is surest',
      ['De nota1 en', 'is dat zo?2 Het plan1 en'],
      [1, 2],
      ['De nota{1} en', 'is dat zo?{2} Het plan1 en'],
    ],
  ])('a mark %s is taken out', (_, lines, notes, expected) => {
    expect(read(lines, notes)).toEqual({ shown: expected, missing: [] });
  });

  test.each<[string, string[], number[]]>([
    ['a part of a word', ['De CO2-uitstoot is'], [2]],
    ['an article', ['Ingevolge artikel 5.1 is'], [1]],
    ['an abbreviation’s', ['Zie nr.5 van'], [5]],
    ['a quantity that lost its blank', ['Dat is ontvangen22 augustus'], [2]],
    ['of another number', ['De beleidsreactie6 volgt'], [1]],
    ['a year', ['In het jaar 2022 is'], [2]],
    ['one of two as good places', ['De nota1 en de brief1 zijn'], [1]],
    ['a label’s', ['Vraag', '1', 'Klopt dat?'], [1]],
    ['behind a blank line', ['Kunt u dat toelichten?', '', '1 Zo ja?'], [1]],
    ['a bracket’s that another opened', ['(zie punt 2), en'], [2]],
  ])('a figure that is %s stays', (_, lines, notes) => {
    const { shown, missing } = read(lines, notes);
    expect({ shown, missing }).toEqual({ shown: lines.filter((line) => line !== ''), missing: [] });
  });
});

describe('without a footnote on the page', () => {
  test('a figure behind a question mark is a mark all the same, and is said to lack its note', () => {
    expect(read(['Kunt u dat toelichten?4 Zo ja?'], [])).toEqual({
      shown: ['Kunt u dat toelichten?{4!} Zo ja?'],
      missing: [4],
    });
  });

  test('of which the note stands on another page it finds that', () => {
    expect(read(['Kunt u dat toelichten?4 Zo ja?', 'En (dit)4 dan'], [], [4])).toEqual({
      shown: ['Kunt u dat toelichten?{4} Zo ja?', 'En (dit){4} dan'],
      missing: [],
    });
  });

  test('a figure behind a bracket is none, nor one behind a word', () => {
    expect(read(['En (dit)4 dan', 'de nota4 is'], [])).toEqual({
      shown: ['En (dit)4 dan', 'de nota4 is'],
      missing: [],
    });
  });

  test('the whole figure is taken, and none above sixty', () => {
    expect(read(['Is dat zo?12 Ja'], []).shown).toEqual(['Is dat zo?{12!} Ja']);
    expect(read(['Is dat zo?60 Ja'], []).shown).toEqual(['Is dat zo?{60!} Ja']);
    expect(read(['Is dat zo?95 Ja'], []).shown).not.toEqual(['Is dat zo?{95!} Ja']);
  });

  test('a row of marks of which one has no note is a row all the same', () => {
    expect(read(['Is dat zo?1, 2', 'En dat plan3 dan'], [1, 3])).toEqual({
      shown: ['Is dat zo?{1}{2!}', 'En dat plan{3} dan'],
      missing: [2],
    });
  });

  test('marks with a note and without one stand in the order of the text', () => {
    expect(read(['Is dat zo?5 En dan.1 Ja', 'Is dat zo?7 Ja'], [1])).toEqual({
      shown: ['Is dat zo?{5!} En dan.{1} Ja', 'Is dat zo?{7!} Ja'],
      missing: [5, 7],
    });
  });

  test('a mark that was chosen is not taken twice', () => {
    expect(read(['Is dat zo?1 Ja'], [1])).toEqual({ shown: ['Is dat zo?{1} Ja'], missing: [] });
  });
});

test('a line of which nothing is left but a mark is gone, and says that the next one stood behind a mark', () => {
  const { lines } = takeMarks(
    linesOf(['Kunt u dat toelichten?', '1', '. Zo ja?', 'En dan?']),
    new Map([[1, 0]]),
    new Map(),
  );
  expect(lines.map(({ text, isBehindMark }) => [text, isBehindMark ?? false])).toEqual([
    ['Kunt u dat toelichten?', false],
    ['. Zo ja?', true],
    ['En dan?', false],
  ]);
});

test('marks that were known before keep their places in what is left', () => {
  const [line] = linesOf(['Is dat zo?1 En dit dan']);
  if (!line) throw new Error('no line');
  const known = [
    { at: 3, mark: '*', footnote: 7 },
    { at: 22, mark: '**', footnote: 8 },
  ];
  const { lines } = takeMarks([{ ...line, marks: known }], new Map([[1, 0]]), new Map());
  expect(lines).toEqual([
    {
      ...line,
      text: 'Is dat zo? En dit dan',
      marks: [
        { at: 3, mark: '*', footnote: 7 },
        { at: 10, mark: '1', footnote: 0 },
        { at: 21, mark: '**', footnote: 8 },
      ],
    },
  ]);
});
