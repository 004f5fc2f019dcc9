/** A title as a whole: the sentence of the questions and, where they have been answered, that of the answer. */

import type { Asker, Respondent } from '../model.ts';
import { opensAnswerSentence, readAnswerSentence } from './answer-sentence.ts';
import { opensQuestionSentence, readQuestionSentence, readSubmitted } from './question-sentence.ts';

export interface Title {
  readonly hasQuestionSentence: boolean;
  readonly isOral: boolean;
  readonly isOfSenate: boolean;
  /** `null` where nobody answered yet. */
  readonly reply: 'answer' | 'notice' | null;
  /** `Nader antwoord van`. */
  readonly isFurther: boolean;
  readonly subject: string | null;
  readonly askers: readonly Asker[];
  readonly addressees: readonly string[];
  readonly respondents: readonly Respondent[];
  readonly onBehalfOf: readonly string[];
  readonly submitted: string | null;
  readonly received: string | null;
  /** "2021Z12345", where it stands beside the date. */
  readonly caseNumber: string | null;
}

/** `(ingezonden 12 november 2018, nr. 2018Z20727)` */
const CASE_NUMBER =
  /\(ingezonden [^()]{4,40},? (?:met )?(?:nr\.?|nummer|vraagnummer|kenmerk):? ?(\d{4}Z) ?(\d{5})\)/i;

/** Does a title begin with these words? */
export function opensTitle(text: string): boolean {
  return opensQuestionSentence(text) || opensAnswerSentence(text);
}

/** What the sentences of a title say. All is empty where there are none. */
export function readTitle(sentences: readonly string[]): Title {
  const question = sentences.map(readQuestionSentence).find((sentence) => sentence !== null);
  const answers = sentences.map(readAnswerSentence).filter((sentence) => sentence !== null);
  return {
    hasQuestionSentence: question !== undefined,
    isOral: question?.isOral ?? false,
    isOfSenate: question?.isOfSenate ?? false,
    reply: answers.find(({ kind }) => kind === 'answer')?.kind ?? answers[0]?.kind ?? null,
    isFurther: answers.some((answer) => answer.isFurther),
    subject: question?.subject ?? null,
    askers: question?.askers ?? [],
    addressees: question?.addressees ?? [],
    respondents: answers.flatMap((answer) => answer.respondents),
    onBehalfOf: answers.flatMap((answer) => answer.onBehalfOf),
    submitted: question?.submitted ?? firstOf(sentences, readSubmitted),
    received: firstOf(answers, (answer) => answer.received),
    caseNumber: firstOf(sentences, (sentence) => CASE_NUMBER.exec(sentence)?.slice(1).join('') ?? null),
  };
}

function firstOf<Item>(items: readonly Item[], read: (item: Item) => string | null): string | null {
  return items.map(read).find((found) => found !== null) ?? null;
}
