import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { DUTCH, ENGLISH, inSequence, inWords, languageOf } from '../../src/replies/language.ts';
import { numbersInWords } from '../../src/replies/numbers.ts';
import { lastGraphemeEnd, shorten } from '../../src/replies/shorten.ts';
import { en } from '../../src/replies/texts/en.ts';
import { nl } from '../../src/replies/texts/nl.ts';

test('English is for those whose Discord is English, Dutch for everyone else', () => {
  expect(['en-US', 'en-GB', 'nl', 'de', 'fr'].map((locale) => languageOf(locale).locale)).toEqual([
    'en',
    'en',
    'nl',
    'nl',
    'nl',
  ]);
});

test('dates and sequences are in words', () => {
  expect([inWords('2023-02-01', DUTCH), inWords('2023-02-01', ENGLISH)]).toEqual([
    '1 februari 2023',
    '1 February 2023',
  ]);
  expect(inSequence(['a', 'b', 'c'], DUTCH)).toBe('a, b en c');
  expect(inSequence(['a', 'b'], ENGLISH)).toBe('a and b');
});

test.each([
  [[3], '3'],
  [[2, 3], '2 en 3'],
  [[2, 3, 4], '2 t/m 4'],
  [[1, 3, 4, 5, 9], '1, 3 t/m 5 en 9'],
  [[4, 5, 7, 8], '4, 5, 7 en 8'],
  [['1a', '1b'], '1a en 1b'],
  [[], ''],
])('question numbers %j are “%s”', (numbers, words) => {
  expect(numbersInWords(numbers, DUTCH)).toBe(words);
});

describe('shortening', () => {
  test.each([
    ['korte tekst', 20, 'korte tekst'],
    ['een tekst die te lang is', 12, 'een tekst…'],
    ['eerst, daarna', 8, 'eerst…'],
    ['eenlangwoord', 6, 'eenla…'],
    ['met\n\nregels', 20, 'met regels'],
  ])('“%s” in %i is “%s”', (text, limit, short) => {
    expect(shorten(text, limit)).toBe(short);
    expect(shorten(text, limit).length).toBeLessThanOrEqual(limit);
  });

  test('splits no emoji, and a pile of accents only between code points', () => {
    expect(shorten('👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 24)).toBe('👨‍👩‍👧‍👦👨‍👩‍👧‍👦…');
    expect(lastGraphemeEnd(`a${'\u0301'.repeat(50)}`, 10)).toBe(10);
    expect(lastGraphemeEnd('😀😀', 3)).toBe(2);
    expect(lastGraphemeEnd('👨‍👩‍👧‍👦', 4)).toBeLessThanOrEqual(4);
  });
});

describe('the texts', () => {
  const ROOT = fileURLToPath(new URL('../..', import.meta.url));
  const code = ['src/replies', 'src/discord', 'commands']
    .flatMap((room) =>
      readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !file.startsWith('texts'))
        .map((file) => readFileSync(join(ROOT, room, file), 'utf8')),
    )
    .join('\n');

  test('are the same in both languages, and none is empty', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(nl).sort());
    for (const text of [...Object.values(nl), ...Object.values(en)]) expect(text).not.toBe('');
  });

  test('are each said somewhere', () => {
    const isSaid = (key: string) => new RegExp(`texts\\)?\\s*\\.${key}\\b|notice\\('${key}'`).test(code);
    expect(Object.keys(nl).filter((key) => !isSaid(key))).toEqual([]);
  });
});
