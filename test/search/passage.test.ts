import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passageOf } from '../../src/search/passage.ts';

const rangesOf = (text: string, ...words: string[]) =>
  words.flatMap((word, group) => {
    const from = text.indexOf(word);
    return from < 0 ? [] : [{ from, to: from + word.length, group }];
  });
const question = (text: string, ...words: string[]) => ({
  part: 'question' as const,
  text,
  ranges: rangesOf(text, ...words),
});
const answer = (text: string, ...words: string[]) => ({
  part: 'answer' as const,
  text,
  ranges: rangesOf(text, ...words),
});
const bold = ({ text, bold: words }: Pick<ReturnType<typeof passageOf>, 'text' | 'bold'>) =>
  words.map(({ from, to }) => text.slice(from, to));

describe('the passage of an exchange', () => {
  const long =
    `${'Dit is een zin die er niet toe doet. '.repeat(20)}Hier staat stikstof. En hier natuurvergunning. ${'En weer verder. '.repeat(20)}`.trim();

  test('is where the most different words of the query are, in whole sentences', () => {
    const passage = passageOf(
      question('Wat is stikstof?', 'stikstof'),
      answer(long, 'stikstof', 'natuurvergunning'),
    );
    expect(passage.part).toBe('answer');
    expect(passage.text).toContain('Hier staat stikstof. En hier natuurvergunning.');
    expect(passage.text).toMatch(/^[A-Z].*\.$/);
    expect(passage.text.length).toBeLessThanOrEqual(350);
    expect(passage.cut).toEqual({ before: true, after: true });
    expect(bold(passage)).toEqual(['stikstof', 'natuurvergunning']);
  });

  test('is the whole text where that is short', () => {
    expect(passageOf(question('Klopt dat?'), answer('Ja, dat klopt.', 'klopt'))).toEqual({
      part: 'answer',
      text: 'Ja, dat klopt.',
      bold: [{ from: 8, to: 13 }],
      cut: { before: false, after: false },
    });
  });

  test('is a part, between words, of a sentence that is too long', () => {
    const { text, cut } = passageOf(
      question(`Een zin van ${'woord '.repeat(100)}stikstof ${'woord '.repeat(20)}`.trim(), 'stikstof'),
      answer(''),
    );
    expect(text).toMatch(/(^| )stikstof( |$)/);
    expect(text.length).toBeLessThanOrEqual(350);
    expect(cut.before).toBe(true);
  });
});

test('a passage is a run of the text, never over 350 characters, with its words in it', () => {
  const wordsWith = (letters: string, written: string) =>
    (written.match(/[a-z]+/g) ?? []).filter((word) => word.includes(letters));
  const text = fc
    .array(fc.stringMatching(/^[a-z]{1,12}[.]?$/), { minLength: 1, maxLength: 200 })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, fc.stringMatching(/^[a-e]{1,2}$/), (asked, answered, letters) => {
      const passage = passageOf(
        question(asked, ...wordsWith(letters, asked)),
        answer(answered, ...wordsWith(letters, answered)),
      );
      expect(passage.part === 'question' ? asked : answered).toContain(passage.text);
      expect(passage.text.length).toBeLessThanOrEqual(350);
      for (const word of bold(passage)) expect(word).toContain(letters);
    }),
  );
});
