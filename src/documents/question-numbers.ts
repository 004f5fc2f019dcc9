import type { Document, Exchange, QuestionNumber } from './model.ts';

/** Where an exchange stands in its document. */
export interface Place {
  exchange: Exchange;
  /** Position among the exchanges of the document, from 0. */
  index: number;
}

/** How a question number is written, for a pattern: `3`, `1a`, `2.1`. */
const QUESTION_NUMBER = String.raw`\d{1,4}(?:[a-z]|\.\d{1,2})?`;
/** As `nameOf` names an exchange. */
export const EXCHANGE_NAME = String.raw`${QUESTION_NUMBER}(?:~\d{1,3})?`;

const TYPED = new RegExp(String.raw`^(?:vraag\s*)?(${QUESTION_NUMBER})$`, 'i');

/** The question number that a person typed: "3", "vraag 3", "1A", "2.1"; null where that is none. */
export function typedNumber(typed: string): QuestionNumber | null {
  const number = TYPED.exec(typed.trim())?.[1]?.toLowerCase();
  if (number === undefined) return null;
  return /^\d+$/.test(number) ? Number(number) : number;
}

/** The exchanges that hold a question number: none, one, or several where the source repeats a number. */
export const exchangesWith = (document: Document, number: QuestionNumber): Place[] =>
  document.exchanges
    .map((exchange, index) => ({ exchange, index }))
    .filter(({ exchange }) => exchange.numbers.includes(number));

/**
 * The exchanges that one answer is given to, in order: those that a joint answer is repeated in, `index` among them;
 * else that one alone.
 */
export function answeredTogether({ exchanges }: Document, index: number): number[] {
  const answer = exchanges[index]?.answer;
  if (!answer || answer.numbers.length < 2) return [index];
  return exchanges.flatMap((other, at) =>
    other.answer?.text === answer.text && `${other.answer.numbers}` === `${answer.numbers}` ? [at] : [],
  );
}

/**
 * A name for an exchange that survives a document's being read anew: its first number, with `~n` for the
 * n-th exchange that begins with that number; `0`, `0~2` … for those without a number.
 */
export function nameOf(document: Document, index: number): string {
  const first = firstNumber(document.exchanges[index]);
  const nth =
    document.exchanges.slice(0, index).filter((exchange) => firstNumber(exchange) === first).length + 1;
  return nth === 1 ? first : `${first}~${nth}`;
}

/** The exchange with this name (see `nameOf`), or null where the document has none such (any more). */
export function exchangeNamed(document: Document, name: string): Place | null {
  const written = name.replace(/~1$/, '');
  const index = document.exchanges.findIndex((_, at) => nameOf(document, at) === written);
  const exchange = document.exchanges[index];
  return exchange ? { exchange, index } : null;
}

const firstNumber = (exchange: Exchange | undefined): string => String(exchange?.numbers[0] ?? 0);
