/** The lines that name a question and its document, the same wherever they stand. */

import type { Document, Exchange } from '../documents/model.ts';
import { citation } from '../documents/references/citation.ts';
import { inWords, type Locale } from './locale.ts';
import { numbersInWords } from './numbers.ts';
import type { Texts } from './texts/texts.ts';

/** "Vraag 2 en 3" */
export const questionName = ({ numbers }: Exchange, locale: Locale, texts: Texts): string =>
  numbers.length === 0 ? texts.unnumbered : texts.question(numbersInWords(numbers, locale));

/** "Vraag 3 over de brandbrief van 50 topambtenaren": titles read "Vragen van … over …", so this does too. */
export function questionTitle(document: Document, exchange: Exchange, locale: Locale, texts: Texts): string {
  if (document.subject === null) return questionName(exchange, locale, texts);
  return exchange.numbers.length === 0
    ? texts.unnumberedOn(document.subject)
    : texts.questionOn(numbersInWords(exchange.numbers, locale), document.subject);
}

/** "De brandbrief van 50 topambtenaren"; where a document names no subject, its id. */
export const subjectOf = ({ subject, id }: Document): string =>
  subject === null ? id : subject.charAt(0).toLocaleUpperCase('nl') + subject.slice(1);

/**
 * "ingezonden 11 januari 2023 · beantwoord 1 februari 2023 · " and the citation of the question, or the name of
 * the document. A citation is Dutch in every language.
 */
export function provenance(document: Document, { numbers }: Exchange, locale: Locale, texts: Texts): string {
  return [
    ...datesInWords(document, locale, texts),
    citation(document, numbersInWords(numbers, 'nl')) ?? document.id,
  ].join(' · ');
}

/** "ingezonden 11 januari 2023" and "beantwoord 1 februari 2023", as far as they are known. */
export function datesInWords(document: Document, locale: Locale, texts: Texts): string[] {
  const { submitted, received, kind, furtherAnswer } = document;
  const answered = furtherAnswer ? texts.receivedFurther : texts.received;
  return [
    ...(submitted === null ? [] : [texts.submitted(inWords(submitted, locale))]),
    ...(received === null
      ? []
      : [(kind === 'postponement' ? texts.receivedNotice : answered)(inWords(received, locale))]),
  ];
}
