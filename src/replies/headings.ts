/** The lines that name a question and its document, the same wherever they stand. */

import type { Document, Exchange, ListedDocument } from '../documents/model.ts';
import { citationOrName } from '../documents/references/citation.ts';
import { DUTCH, inWords, type Language } from './language.ts';
import { numbersInWords } from './numbers.ts';
import { askers } from './people.ts';

/** "Vraag 2 en 3" */
export const questionName = ({ numbers }: Exchange, language: Language): string =>
  numbers.length === 0
    ? language.texts.unnumbered
    : language.texts.question(numbersInWords(numbers, language));

/** "Vraag 3 over de brandbrief van 50 topambtenaren": titles read "Vragen van … over …", so this does too. */
export function questionTitle(document: Document, exchange: Exchange, language: Language): string {
  if (document.subject === null) return questionName(exchange, language);
  return exchange.numbers.length === 0
    ? language.texts.unnumberedOn(document.subject)
    : language.texts.questionOn(numbersInWords(exchange.numbers, language), document.subject);
}

/** The last exchange above this one that has an answer; null where there is none. */
export function answeredBefore({ exchanges }: Document, index: number): number | null {
  const before = exchanges.slice(0, index).findLastIndex(({ answer }) => answer !== null);
  return before === -1 ? null : before;
}

/**
 * What is to be said of a question without an answer: never that the minister did not answer it, for the answer may
 * stand where it was not recognised, most likely at the end of the one before it.
 */
export function whyNoAnswer(document: Document, index: number, language: Language): string {
  const { texts } = language;
  if (document.exchanges.every(({ answer }) => answer === null)) {
    return document.kind === 'answers' ? texts.noAnswer : texts.onlyQuestions;
  }
  const before = document.exchanges[answeredBefore(document, index) ?? -1];
  return before
    ? `${texts.noAnswer} ${texts.answerMayStandAt(questionName(before, language))}`
    : texts.noAnswer;
}

/** "De brandbrief van 50 topambtenaren"; where a document names no subject, its id. */
export const subjectOf = ({ subject, id }: ListedDocument): string =>
  subject === null ? id : subject.charAt(0).toLocaleUpperCase('nl') + subject.slice(1);

/**
 * "ingezonden 11 januari 2023 · beantwoord 1 februari 2023 · " and the citation of the question, or the name of
 * the document. A citation is Dutch in every language.
 */
export function provenance(document: Document, { numbers }: Exchange, language: Language): string {
  return [...datesInWords(document, language), citationOrName(document, numbersInWords(numbers, DUTCH))].join(
    ' · ',
  );
}

/** "ingezonden 11 januari 2023" and "beantwoord 1 februari 2023", as far as they are known. */
export function datesInWords(document: Document, language: Language): string[] {
  const { texts } = language;
  const { submitted, received, kind, furtherAnswer } = document;
  const answered = furtherAnswer ? texts.receivedFurther : texts.received;
  return [
    ...(submitted === null ? [] : [texts.submitted(inWords(submitted, language))]),
    ...(received === null
      ? []
      : [(kind === 'postponement' ? texts.receivedNotice : answered)(inWords(received, language))]),
  ];
}

/** "Leijten (SP), 1 februari 2023": tells apart documents of one subject. */
export function documentLine(document: ListedDocument, language: Language): string {
  const date = document.received ?? document.submitted;
  return [askers(document, language), date === null ? '' : inWords(date, language), document.number ?? '']
    .filter((part) => part !== '')
    .join(', ');
}
