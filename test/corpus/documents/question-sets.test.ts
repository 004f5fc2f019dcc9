/** 729 real sets of questions of 2023: each label opens a question, and nothing else does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readText } from '../../../src/documents/text/read-text.ts';
import { CORPUS, onCorpus } from '../corpus.ts';

interface QuestionSet {
  readonly uuid: string;
  /** Each with its label on the first line. */
  readonly questions: readonly string[];
}

const TITLE =
  'Vragen van het lid Jansen (SP) aan de Minister van Defensie over drones (ingezonden 1 mei 2023).';
const letters = (text: string) => text.replace(/\[[\d ]+\]|[\s\u00ad-]/g, '');

describe.skipIf(!CORPUS)(onCorpus('sets of questions without answers'), () => {
  test('each question stands under its own label, whole', () => {
    const sets = readFileSync(join(CORPUS ?? '', 'question-sets-2023.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line): QuestionSet => JSON.parse(line))
      // Some have an answer, the foot of a page , an accent beside its letter or a bare mark among the words of a question.
      .filter(
        ({ questions }) => !/^\**Antwoord \d|^Tweede Kamer, vergaderjaar|ˇ|»\d/m.test(questions.join('\n')),
      );
    expect(sets.length).toBeGreaterThan(700);
    const wrong = sets.flatMap(({ uuid, questions }) => {
      const reading = readText([TITLE, ...questions].join('\n\n'), uuid);
      const read = reading.ok
        ? reading.document.exchanges.map(({ label, question }) => letters(`${label}${question}`))
        : [];
      const asked = questions.map(letters);
      return JSON.stringify(read) === JSON.stringify(asked) ? [] : [uuid];
    });
    expect(wrong).toEqual([]);
  });
});
