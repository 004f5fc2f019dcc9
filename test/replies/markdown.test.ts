import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdown, markdownWithin, raised } from '../../src/replies/markdown.ts';
import { runs } from '../runs.ts';
import { shown, wordsOf } from './displayed.ts';

test.each([
  [
    '*sterk* _schuin_ ~~door~~ ||geheim|| `code`',
    '\\*sterk\\* \\_schuin\\_ \\~\\~door\\~\\~ \\|\\|geheim\\|\\| \\`code\\`',
  ],
  ['[klik](https://kwaad.nl)', '\\[klik\\](<https://kwaad.nl>)'],
  ['@everyone <@123> <#456> <t:1:R>', '\\@everyone \\<\\@123> \\<#456> \\<t\\:1:R>'],
  ['# kop\n> citaat\n- punt\n1. een', '\\# kop\n\\> citaat\n\\- punt\n1\\. een'],
  [':smile: om 12:30 uur', '\\:smile: om 12:30 uur'],
])('nothing in a text formats, mentions or becomes an emoji: %s', (text, written) => {
  expect(markdown(text)).toBe(written);
});

test.each([
  ['(zie https://a.nl/b_(c)).', '(zie <https://a.nl/b_(c)>).'],
  ['«https://a.nl/x»', '«<https://a.nl/x>»'],
  ['https://www.nrc.nl/a-b_c*d.', '<https://www.nrc.nl/a-b_c*d>.'],
  ['(https://a.nl/b).', '(<https://a.nl/b>).'],
])('an address is one link that ends where it ends: %s', (text, written) => {
  expect(markdown(text)).toBe(written);
});

test('what is displayed of any text is the text', () => {
  const spiky = fc.string({
    unit: fc.constantFrom(
      ...'\\*_~`|[]<>()@#:-+.1a é😀\n',
      'https://a.nl/b_c ',
      ':smile:',
      '<@1>',
      '@here',
      '# ',
      '> ',
    ),
  });
  fc.assert(
    fc.property(fc.oneof(spiky, fc.string({ unit: 'grapheme' })), (text) => {
      expect(wordsOf(shown(markdown(text)))).toEqual(wordsOf(text));
    }),
    { numRuns: runs(2_000) },
  );
});

test('a text in a small place is whole, or cut at a word and marked', () => {
  expect(markdownWithin(20, 'korte tekst')).toBe('korte tekst');
  expect(markdownWithin(20, 'een * te lange tekst hier')).toBe('een \\* te…');
});

test('footnote marks are raised; signs stand in brackets', () => {
  expect([raised('12'), raised('*')]).toEqual(['¹²', '\\[\\*\\]']);
});
