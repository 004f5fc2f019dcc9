/** A question with its answer as the document shows it: texts, and what points into them. */
import type { Answer, Exchange, ExchangePart, Footnote, QuestionNumber } from '../model.ts';
import { findAnswerReferences } from '../references/answers.ts';
import { findOutwardReferences } from '../references/outward.ts';
import { concatenate, type MarkedText } from './marked-text.ts';
import type { Pair } from './pairing.ts';
import type { Block } from './transcript.ts';

/** @param asked the numbers of all questions of the document */
export function toExchange(
  { question, answers }: Pair,
  asked: ReadonlySet<QuestionNumber>,
  footnotes: readonly Footnote[],
): Exchange {
  const questionText = textOf(question ? [question] : []);
  const answerText = textOf(answers);
  const answer = toAnswer(answers, answerText, question);
  const notes = [...questionText.marks, ...answerText.marks].flatMap(({ footnote }) => footnote ?? []);
  return {
    label: question?.label ?? null,
    numbers: [...((question ?? answers[0])?.numbers ?? [])],
    question: questionText.text,
    answer,
    marks: [...marksIn('question', questionText), ...marksIn('answer', answerText)],
    references: [
      ...outwardIn('question', questionText),
      ...(answer ? findAnswerReferences(answer.text, asked, answer.numbers) : []),
      ...outwardIn('answer', answerText),
    ],
    footnotes: [...new Set(notes)].flatMap((at) => footnotes[at] ?? []),
  };
}

function toAnswer(answers: readonly Block[], { text }: MarkedText, question: Block | null): Answer | null {
  if (text === '') return null;
  const labels = answers.flatMap(({ label }) => label ?? []);
  const numbers = new Set(answers.flatMap((answer) => answer.numbers));
  return {
    label: labels.join(', ') || null,
    // A label without a number stands right behind its question, and answers all of it.
    numbers: numbers.size > 0 ? [...numbers] : [...(question?.numbers ?? [])],
    text,
  };
}

function textOf(blocks: readonly Block[]): MarkedText {
  return concatenate(
    blocks.flatMap((block) => block.paragraphs),
    '\n\n',
  );
}

function marksIn(part: ExchangePart, { marks }: MarkedText): Exchange['marks'] {
  return marks.map(({ at, mark }) => ({ part, at, mark }));
}

function outwardIn(part: ExchangePart, { text }: MarkedText): Exchange['references'] {
  return findOutwardReferences(text).map((reference) => ({ part, ...reference }));
}
