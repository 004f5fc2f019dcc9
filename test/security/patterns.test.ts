import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFileAsDocument } from '../../src/archive/read-file.ts';
import { aFolder } from '../archive-file.ts';
import { reader } from '../reader.ts';
import { keyOf, patternsOfTheBot } from './patterns.ts';

const CHECKED = JSON.parse(
  readFileSync(new URL('./checked-patterns.json', import.meta.url), 'utf8'),
) as Record<string, string>;
const patterns = await patternsOfTheBot();

/** What a paper says is looked at in a thread that is ended after 10 s. */
const LONG_PAPER = 100_000;

test('each pattern was checked, and no input keeps one busy for ever', () => {
  const unchecked = patterns.filter((pattern) => CHECKED[keyOf(pattern)] === undefined).map(keyOf);
  expect(unchecked, 'see to it with: npm run patterns').toEqual([]);
  expect(Object.values(CHECKED).filter((found) => found.startsWith('exponential'))).toEqual([]);
});

describe('a paper of the worst input', () => {
  test.each([' ', '!', '0-0', 'Mededeling Nader '])(
    'full of “%s” is read, or refused in time; the next one is read',
    async (worst) => {
      const folder = aFolder();
      const title =
        'Vragen van het lid Jansen (ABC) aan de Minister van Financiën over kaas (ingezonden 2 mei 2024).';
      const paper = (words: string) => `${title}\n\nVraag 1\nIs kaas duur?${words}\n\nAntwoord 1\nJa.\n`;
      writeFileSync(join(folder, 'lang.txt'), paper(worst.repeat(LONG_PAPER / worst.length)));
      writeFileSync(join(folder, 'kort.txt'), paper(''));
      const read = await readFileAsDocument(reader, join(folder, 'lang.txt'));
      if ('reason' in read)
        expect(read.reason.key).toMatch(/^too-(?:slow|heavy|large|long-word|many-words)$/);
      expect(await readFileAsDocument(reader, join(folder, 'kort.txt'))).toHaveProperty('document');
    },
  );
});
