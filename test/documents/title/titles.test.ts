/** The title sentences of real papers, with what a person read in them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { clean } from '../../../src/documents/bytes/clean.ts';
import { readTitle } from '../../../src/documents/title/title.ts';
import { FACTS, onCorpus } from '../../corpus/corpus.ts';

const Office = z.tuple([z.string(), z.string().nullable(), z.string().nullable()]);
const Line = z.object({
  n: z.int(),
  question_line: z.string().nullable(),
  answer_line: z.string().nullable(),
  expect: z.object({
    askers: z.array(z.object({ name: z.string(), party: z.string().nullable() })),
    to: z.array(z.string()),
    subject_starts: z.string().nullable(),
    asked: z.string().nullable(),
    answered: z.string().nullable(),
    answered_by: z.array(Office),
    on_behalf_of: z.array(z.string()),
  }),
});

/** The list has this one in full; the paper has not, and a reader keeps what the paper has. */
const WRITTEN_IN_FULL = new Map([
  ['Staatssecretaris van Infrastructuur', 'Staatssecretaris van Infrastructuur en Waterstaat'],
]);

const lines = FACTS
  ? readFileSync(join(FACTS, 'titles.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => Line.parse(JSON.parse(line)))
  : [];

describe.skipIf(!FACTS)(onCorpus('each title tells who asked whom what, and who answered when'), () => {
  test.each(lines)('$n: $question_line', ({ question_line, answer_line, expect: expected }) => {
    const sentences = [question_line, answer_line].filter((sentence) => sentence !== null);
    const title = readTitle(sentences.map(clean));
    const { askers, addressees, subject, submitted, received, respondents, onBehalfOf } = title;
    expect({
      askers,
      to: addressees.map((office) => WRITTEN_IN_FULL.get(office) ?? office),
      subject_starts: expected.subject_starts && subject?.slice(0, expected.subject_starts.length),
      asked: submitted,
      answered: received,
      answered_by: respondents.map(({ role, name, ministry }) => [role, name, ministry]),
      on_behalf_of: onBehalfOf,
    }).toEqual(expected);
  });
});
