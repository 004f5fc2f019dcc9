import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Footnote } from '../../src/documents/model.ts';
import { type Block, layOut } from '../../src/replies/pages.ts';
import { runs } from '../runs.ts';
import { shown, wordsOf } from './displayed.ts';

const CONTINUED = '*verder*';
const block = (text: string, more: Partial<Block> = {}): Block => ({
  text,
  marks: [],
  quoted: false,
  ...more,
});
const sentence = (n: number) => `Dit is zin ${n} van een lang antwoord.`;
const paragraph = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => sentence(from + at)).join(' ');

describe('where a text is parted', () => {
  test('what fits in one message is on one page', () => {
    expect(
      layOut(
        [block('Vraag?', { quoted: true }), block('Ja.', { heading: '**Antwoord 1**' })],
        [],
        { sheet: 400, page: 600 },
        CONTINUED,
      ),
    ).toEqual([['> Vraag?\n\n**Antwoord 1**\nJa.']]);
  });

  test('a message holds as many embeds as its total allows before there is a second page', () => {
    const text = [paragraph(1, 8), paragraph(9, 6)].join('\n\n');
    expect(layOut([block(text)], [], { sheet: 400, page: 600 }, CONTINUED)).toEqual([
      [paragraph(1, 8), paragraph(9, 6)],
    ]);
  });

  test('paragraphs stay whole where that costs no page', () => {
    const text = [paragraph(1, 8), paragraph(9, 8), paragraph(17, 8)].join('\n\n');
    const pages = layOut([block(text)], [], { sheet: 400, page: 400 }, CONTINUED);
    expect(pages).toEqual([
      [`${paragraph(1, 8)}\n\n${CONTINUED}`],
      [`${paragraph(9, 8)}\n\n${CONTINUED}`],
      [paragraph(17, 8)],
    ]);
  });

  test('a paragraph longer than a sheet is parted between sentences, and the page says that it goes on', () => {
    const pages = layOut([block(paragraph(1, 15))], [], { sheet: 400, page: 400 }, CONTINUED);
    expect(pages.flat().map((sheet) => /\.(\n\n\*verder\*)?$/.test(sheet))).toEqual([true, true]);
    expect(pages[0]?.at(-1)).toMatch(/\n\n\*verder\*$/);
    expect(pages.at(-1)?.at(-1)).not.toContain(CONTINUED);
  });

  test('a word longer than a sheet is parted between graphemes', () => {
    const family = '👨‍👩‍👧‍👦';
    const pages = layOut([block(family.repeat(60))], [], { sheet: 400, page: 400 }, CONTINUED);
    const sheets = pages.flat().map((sheet) => sheet.replace(/\n\n\*verder\*$/, ''));
    expect(sheets.length).toBeGreaterThan(1);
    for (const sheet of sheets) expect(sheet.replaceAll(family, '')).toBe('');
    expect(sheets.join('')).toBe(family.repeat(60));
  });
});

describe('footnotes', () => {
  const notes = [
    { mark: '1', text: 'NRC, 10 januari 2023.', links: [], references: [] },
    { mark: '2', text: 'https://a.nl/b', links: ['https://a.nl/b'], references: [] },
  ];

  test('stand at the foot of the embed with their mark, which is raised in its place', () => {
    const text = `${paragraph(1, 8)}\n\n${paragraph(9, 8)}`;
    const marks = [
      { at: sentence(1).length, mark: '1' },
      { at: text.length, mark: '2' },
    ];
    const [first, second] = layOut([block(text, { marks })], notes, { sheet: 500, page: 500 }, CONTINUED);
    expect(first?.[0]).toContain(`${sentence(1)}¹ ${sentence(2)}`);
    expect(first?.[0]).toMatch(/\n\n-# ¹ NRC, 10 januari 2023\.\n\n\*verder\*$/);
    expect(second?.[0]).toMatch(/²\n\n-# ² <https:\/\/a\.nl\/b>$/);
  });

  test('two marks side by side do not read as one number', () => {
    const marks = [
      { at: 3, mark: '1' },
      { at: 3, mark: '2' },
    ];
    expect(layOut([block('Ja?', { marks })], [], { sheet: 400, page: 400 }, CONTINUED)).toEqual([
      ['Ja?¹\u202f²'],
    ]);
  });

  test('a footnote whose mark is nowhere is shown all the same', () => {
    expect(layOut([block('Ja.')], notes.slice(0, 1), { sheet: 400, page: 400 }, CONTINUED)).toEqual([
      ['Ja.\n\n1 NRC, 10 januari 2023.'],
    ]);
  });

  test('a footnote longer than a sheet is shown whole, behind the text', () => {
    const long = { mark: '1', text: paragraph(1, 30), links: [], references: [] };
    const pages = layOut(
      [block('Ja.', { marks: [{ at: 3, mark: '1' }] })],
      [long],
      { sheet: 400, page: 400 },
      CONTINUED,
    );
    expect(wordsOf(shown(pages.flat().join('\n\n').replaceAll(CONTINUED, '')))).toEqual(
      wordsOf(`Ja.¹ 1 ${paragraph(1, 30)}`),
    );
  });
});

const word = fc.oneof(
  { weight: 8, arbitrary: fc.stringMatching(/^[a-zë]{1,14}[.,?]?$/) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '*sterk*',
      '<@1>',
      '1.',
      '-',
      '#',
      'nr.',
      'https://a.nl/b_c',
      '👨‍👩‍👧‍👦',
      '@here',
      '`',
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: 'grapheme', minLength: 300, maxLength: 700 })
      .map((text) => text.replace(/\s/g, 'x')),
  },
);
const text = fc
  .array(fc.array(word, { minLength: 1, maxLength: 80 }), { minLength: 1, maxLength: 8 })
  .map((paragraphs) => paragraphs.map((words) => words.join(' ')).join('\n\n'))
  .filter((words) => words.trim() !== '');

test('pages hold every word once, in order, and no sheet or page is too large', () => {
  const blocks = fc.array(fc.record({ text, quoted: fc.boolean() }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(
      blocks,
      fc.integer({ min: 250, max: 900 }),
      fc.integer({ min: 0, max: 900 }),
      (texts, sheet, more) => {
        const sizes = { sheet, page: sheet + more };
        const pages = layOut(
          texts.map(({ text: words, quoted }) => block(words, { quoted })),
          [],
          sizes,
          CONTINUED,
        );
        for (const page of pages) {
          for (const one of page) expect(one.length).toBeLessThanOrEqual(sizes.sheet);
          expect(page.join('').length).toBeLessThanOrEqual(sizes.page);
        }
        const seen = pages.flat().map((one) => one.replace(/\n\n\*verder\*$/, ''));
        // A word that was parted is whole again without the blanks between the sheets.
        expect(seen.map(shown).join('').replace(/\s/g, '')).toBe(
          texts
            .map((one) => one.text)
            .join('')
            .replace(/\s/g, ''),
        );
      },
    ),
    { numRuns: runs(300) },
  );
});

describe('what stands on a sheet, to the letter', () => {
  const note = (mark: string): Footnote => ({ mark, text: `noot ${mark}`, links: [], references: [] });
  const wide = { sheet: 1_000, page: 1_000 };

  test.each<[string, Block[], Footnote[], string[][]]>([
    ['nothing', [block('')], [], [[]]],
    ['blank paragraphs are none', [block('een\n\n \n\ntwee')], [], [['een\n\ntwee']]],
    ['a quotation of two paragraphs', [block('een\n\ntwee', { quoted: true })], [], [['> een\n> \n> twee']]],
    ['a quotation with a line within it', [block('een\ntwee', { quoted: true })], [], [['> een\n> twee']]],
    [
      'a heading above a quotation',
      [block('een', { heading: '**H**', quoted: true })],
      [],
      [['**H**\n> een']],
    ],
    [
      'two notes, each in small print on a line of its own',
      [
        block('een en twee', {
          marks: [
            { at: 3, mark: '1' },
            { at: 11, mark: '2' },
          ],
        }),
      ],
      [note('1'), note('2')],
      [['een¹ en twee²\n\n-# ¹ noot 1\n-# ² noot 2']],
    ],
    [
      'marks side by side, which are not one number',
      [
        block('een en', {
          marks: [
            { at: 3, mark: '1' },
            { at: 3, mark: '2' },
          ],
        }),
      ],
      [],
      [['een¹\u202f² en']],
    ],
    ['a mark before the first word', [block('een', { marks: [{ at: 0, mark: '1' }] })], [], [['¹een']]],
    [
      'a mark before a paragraph that is not the first',
      [block('een\n\ntwee', { marks: [{ at: 5, mark: '1' }] })],
      [],
      [['een\n\n¹twee']],
    ],
  ])('%s', (_, blocks, notes, pages) => {
    expect(layOut(blocks, notes, wide, CONTINUED)).toEqual(pages);
  });

  test('as much as the sheet holds and not a letter more', () => {
    const sizes = { sheet: 100, page: 200 };
    const words = (length: number) => 'a'.repeat(length);
    expect(layOut([block(words(100))], [], sizes, CONTINUED)).toEqual([[words(100)]]);
    expect(layOut([block(`${words(49)}\n\n${words(49)}`)], [], sizes, CONTINUED)).toHaveLength(1);
    expect(layOut([block(`${words(49)}\n\n${words(49)}`)], [], sizes, CONTINUED)[0]).toHaveLength(1);
    expect(layOut([block(`${words(49)}\n\n${words(50)}`)], [], sizes, CONTINUED)[0]).toHaveLength(2);
    expect(layOut([block(`${words(100)}\n\n${words(100)}`)], [], sizes, CONTINUED)).toEqual([
      [words(100), words(100)],
    ]);
    expect(
      layOut([block(`${words(100)}\n\n${words(100)}\n\n${words(10)}`)], [], sizes, CONTINUED),
    ).not.toHaveLength(1);
  });

  test('paragraphs are parted between sentences where that saves a page', () => {
    const text = [paragraph(1, 7), paragraph(8, 7), paragraph(15, 7)].join('\n\n');
    const byParagraph = layOut([block(text)], [], { sheet: 420, page: 420 }, CONTINUED);
    expect(byParagraph).toHaveLength(2);
    expect(byParagraph[0]?.[0]).not.toBe(`${paragraph(1, 7)}\n\n${CONTINUED}`);
  });

  test('a sentence longer than a sheet is parted between words', () => {
    const long = Array.from({ length: 60 }, (_, at) => `woord${at}`).join(' ');
    const sheets = layOut([block(long)], [], { sheet: 120, page: 120 }, CONTINUED)
      .flat()
      .map((sheet) => sheet.replace(/\n\n\*verder\*$/, ''));
    expect(sheets.length).toBeGreaterThan(3);
    for (const sheet of sheets) expect(sheet).toMatch(/^woord\d+(?: woord\d+)*$/);
    expect(sheets.join(' ')).toBe(long);
  });

  test('a mark between two sheets stands once, behind the words before it', () => {
    const first = `${sentence(1)} `;
    const text = first + sentence(2);
    const sheets = layOut(
      [block(text, { marks: [{ at: first.length, mark: '1' }] })],
      [],
      { sheet: 60, page: 60 },
      CONTINUED,
    ).flat();
    expect(sheets.map((sheet) => sheet.includes('¹'))).toEqual([true, false]);
  });
});
