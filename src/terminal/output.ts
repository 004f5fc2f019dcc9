/** Exchanges and search results as plain text for a terminal. */
import type { Document, Exchange } from '../documents/model.ts';
import { provenance, questionTitle, subjectOf, whyNoAnswer } from '../replies/headings.ts';
import type { Language } from '../replies/language.ts';
import { numbersInWords } from '../replies/numbers.ts';
import { addressees, askers, respondents } from '../replies/people.ts';
import type { Found } from '../search/found.ts';
import type { TerminalTexts } from './texts.ts';

/** A question with its whole answer and footnotes; marks stand in the text as `[1]`. */
export function exchangeInText(document: Document, exchange: Exchange, language: Language): string {
  const { texts } = language;
  const { answer, footnotes } = exchange;
  const [who, whom] = [askers(document, language), addressees(document, language)];
  const by = respondents(document, language);
  const answered = answer
    ? [
        `${texts.answer(numbersInWords(answer.numbers, language))}${by === '' ? '' : ` ${texts.answeredBy(by)}`}`,
        withMarks(exchange, 'answer'),
      ]
    : [`(${whyNoAnswer(document, document.exchanges.indexOf(exchange), language)})`];
  return [
    questionTitle(document, exchange, language),
    ...(who === '' ? [] : [whom === '' ? who : texts.asks(who, whom)]),
    withMarks(exchange, 'question'),
    ...answered,
    ...(footnotes.length === 0 ? [] : [footnotes.map(({ mark, text }) => `[${mark}] ${text}`).join('\n')]),
    provenance(document, exchange, language),
  ].join('\n\n');
}

function withMarks({ question, answer, marks }: Exchange, part: 'question' | 'answer'): string {
  const text = part === 'question' ? question : (answer?.text ?? '');
  let out = '';
  let done = 0;
  for (const { at, mark } of marks.filter((candidate) => candidate.part === part)) {
    out += `${text.slice(done, at)}[${mark}]`;
    done = at;
  }
  return out + text.slice(done);
}

/** The hits, best first, each with the words that match between asterisks. */
export function foundInText(
  { hits, total, corrected }: Found,
  language: Language,
  terminal: TerminalTexts,
): string {
  const { texts } = language;
  return [
    ...(corrected === null ? [] : [terminal.corrected(corrected)]),
    terminal.found(hits.length, total),
    ...hits.map(({ document, exchange, passage }) => {
      const { text, bold, cut } = passage;
      let out = cut.before ? '… ' : '';
      let done = 0;
      for (const { from, to } of bold) {
        out += `${text.slice(done, from)}*${text.slice(from, to)}*`;
        done = to;
      }
      const numbers = numbersInWords(exchange.numbers, language);
      return `${texts.question(numbers)} · ${subjectOf(document)} (${document.id})\n  ${out}${text.slice(done)}${cut.after ? ' …' : ''}`;
    }),
  ].join('\n\n');
}
