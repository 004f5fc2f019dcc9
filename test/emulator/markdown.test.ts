/** How Discord reads a text. Where its documentation is silent, as its client showed it when we looked. */
import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../src/emulator/markdown/blocks.ts';
import { displayed } from '../../src/emulator/markdown/plain.ts';

const names = {
  user: (id: string) => `user ${id}`,
  role: (id: string) => `role ${id}`,
  channel: (id: string) => `channel ${id}`,
  time: (seconds: number, style: string) => `${seconds}${style}`,
};
const kinds = (text: string) => readMarkdown(text).map((block) => block.is);

test.each([
  ['**vet**, *schuin*, _schuin_, __onder__ en ~~door~~', 'vet, schuin, schuin, onder en door'],
  ['\\*geen\\* \\_nadruk\\_, \\> geen \\|\\|geheim\\|\\|', '*geen* _nadruk_, > geen ||geheim||'],
  ['snake_case_words and 2*3*4', 'snake_case_words and 234'],
  ['`**code**`', '**code**'],
  ['[woorden](https://example.org)', 'woorden'],
  ['[woorden](javascript:alert)', '[woorden](javascript:alert)'],
  ['<https://example.org/a_b_c>', 'https://example.org/a_b_c'],
  ['<@1> in <#2> met </vraag:3> op <t:1675242000:D>', '@user 1 in #channel 2 met /vraag op 1675242000D'],
  ['**niet gesloten', '**niet gesloten'],
])('%s reads as %s', (text, words) => {
  expect(displayed(text, names)).toBe(words);
});

describe('lines', () => {
  test('begin a quote, a heading, a list or small print, and only there', () => {
    expect(kinds('> vraag\nantwoord')).toEqual(['quote', 'paragraph']);
    expect(kinds('# Kop\n-# klein\n- een\n- twee')).toEqual(['heading', 'subtext', 'list']);
    expect(kinds('a > b\na # c\na - d')).toEqual(['paragraph']);
    expect(kinds('#geen kop\n-#geen kleine letters')).toEqual(['paragraph']);
  });

  test('that are empty stay, but for the one that ends a quote', () => {
    expect(displayed('> vraag\nantwoord', names)).toBe('vraag\nantwoord');
    expect(displayed('> vraag\n\nantwoord', names)).toBe('vraag\n\nantwoord');
    expect(displayed('een\n\n> twee', names)).toBe('een\n\ntwee');
    expect(displayed('\n\neen\n\ntwee\n\n', names)).toBe('een\n\ntwee');
  });
});
