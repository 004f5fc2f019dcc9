/** What is to be said of a question beside its words: its joint ones, why it has no answer here, where more of it is. */

import { type Case, type CaseQuestion, type Place, questionAt } from '../archive/cases/case.ts';
import { factsOf } from '../archive/cases/state.ts';
import type { Document, Exchange } from '../documents/model.ts';
import { answeredTogether } from '../documents/question-numbers.ts';
import { citationOrName } from '../documents/references/citation.ts';
import { whyNoAnswer } from './headings.ts';
import { inSequence, type Language } from './language.ts';
import { numbersInWords } from './numbers.ts';
import { isPending, type Standing, stateInWords } from './state.ts';

/** An exchange of a paper, and the case that it is of. */
export interface Asked {
  readonly document: Document;
  readonly index: number;
  readonly language: Language;
  readonly context: Standing;
}

/** The exchange, with those that are answered together with it: all of them have the one answer. */
export function questionsAt(document: Document, index: number): [Exchange, ...Exchange[]] {
  const [first, ...others] = answeredTogether(document, index).flatMap((at) => document.exchanges[at] ?? []);
  if (!first) throw new RangeError(`document ${document.id} has no exchange ${index}`);
  return [first, ...others];
}

/** The questions of the case that these are: those of a paper that is replaced are none. */
export const caseQuestions = (of: Case, document: Document, index: number): CaseQuestion[] => [
  ...new Set(answeredTogether(document, index).flatMap((at) => questionAt(of, document, at) ?? [])),
];

/** Where other papers have an exchange in other words, or have its words where this one lost them. */
export function otherWordsOf(of: Case, document: Document, index: number): readonly Place[] {
  const question = questionAt(of, document, index);
  const isOne = question?.otherWords.some(({ paper }) => of.papers[paper]?.id === document.id);
  return question && isOne ? [question.holds] : (question?.otherWords ?? []);
}

/** One exchange that stands for all of them, to be named by: "Vraag 2 en 3". */
export const asOne = (asked: readonly [Exchange, ...Exchange[]]): Exchange => ({
  ...asked[0],
  numbers: asked.flatMap(({ numbers }) => numbers),
});

export function footnotesOf(asked: readonly Exchange[]) {
  const notes = asked.flatMap(({ footnotes }) => footnotes);
  return [...new Map(notes.map((note) => [`${note.mark} ${note.text}`, note])).values()];
}

/** Where its answer is, if not here; why there is none; or that none was recognised. */
export function whyUnanswered({ document, index, language, context: { of, state } }: Asked): {
  words: string;
  notice: string | null;
} {
  const { texts } = language;
  const { notice } = document;
  const elsewhere = answeredElsewhere(of, document, index);
  if (elsewhere) return { words: texts.answerIn(citationOrName(elsewhere)), notice: null };
  if (notice !== null) return { words: `${texts.noAnswer} ${texts.noAnswerBecause}`, notice };
  if (state.isElsewhere) {
    const paper = of.papers.find((one) => factsOf(one).isElsewhere);
    return { words: texts.answeredUnread(paper ? citationOrName(paper) : ''), notice: null };
  }
  if (state.key === 'withdrawn') return { words: texts.withdrawnQuestions, notice: null };
  if (isPending(state)) return { words: texts.notYetAnswered(stateInWords(state, language)), notice: null };
  return { words: whyNoAnswer(document, index, language), notice: null };
}

/** The paper of the case with the answer to a question that this one does not answer. */
function answeredElsewhere(of: Case, document: Document, index: number): Document | undefined {
  const holds = questionAt(of, document, index)?.holds;
  const paper = of.papers[holds?.paper ?? -1];
  return paper?.exchanges[holds?.index ?? -1]?.answer ? paper : undefined;
}

/** What other papers of the case say of these questions, with its number where it is one of several; or come in the place of this one. */
export function remarksOn({ document, index, language, context: { of } }: Asked): string[] {
  const { texts } = language;
  const together = answeredTogether(document, index);
  const found = together.flatMap((at) =>
    remarksOnOne(of, document, at, language).map((remark) => ({ remark, at })),
  );
  const remarks = [...Map.groupBy(found, ({ remark }) => remark)].map(([remark, own]) => {
    if (own.length === together.length) return remark;
    const numbers = own.flatMap(({ at }) => document.exchanges[at]?.numbers ?? []);
    return `${texts.question(numbersInWords(numbers, language))}: ${uncapitalised(remark)}`;
  });
  const replacement = of.papers[of.replacedBy[of.papers.findIndex(({ id }) => id === document.id)] ?? -1];
  return [...(replacement ? [texts.replacedBy(citationOrName(replacement))] : []), ...remarks];
}

const uncapitalised = (sentence: string): string => sentence.slice(0, 1).toLowerCase() + sentence.slice(1);

function remarksOnOne(of: Case, document: Document, index: number, language: Language): string[] {
  const { texts } = language;
  const names = (places: readonly Place[]) =>
    inSequence(
      [...new Set(places.map(({ paper }) => of.papers[paper]))].flatMap((paper) =>
        paper && paper.id !== document.id ? [citationOrName(paper)] : [],
      ),
      language,
    );
  const others = questionAt(of, document, index)?.further ?? [];
  const isLost = document.exchanges[index]?.question === '';
  const isFurther = ({ paper }: Place) => of.papers[paper]?.furtherAnswer === true;
  const [further, also, otherWords] = [
    names(others.filter(isFurther)),
    names(others.filter((place) => !isFurther(place))),
    names(otherWordsOf(of, document, index)),
  ];
  return [
    ...(further === '' ? [] : [texts.furtherIn(further)]),
    ...(also === '' ? [] : [texts.alsoAnsweredIn(also)]),
    ...(otherWords === '' ? [] : [isLost ? texts.questionIn(otherWords) : texts.otherWordsIn(otherWords)]),
  ];
}
