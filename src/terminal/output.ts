/** Exchanges and search results as plain text for a terminal. */
import { questionsTo } from '../archive/cases/choose.ts';
import type { Document, Exchange } from '../documents/model.ts';
import { citationOrName } from '../documents/references/citation.ts';
import { asOne, footnotesOf, questionsAt, remarksOn, whyUnanswered } from '../replies/asked.ts';
import { provenance, questionName, questionTitle, subjectOf } from '../replies/headings.ts';
import type { Language } from '../replies/language.ts';
import { numbersInWords } from '../replies/numbers.ts';
import { addressees, askers, respondents } from '../replies/people.ts';
import { lifeOf, type Standing, stateInWords } from '../replies/state.ts';
import type { Found } from '../search/found.ts';
import type { TerminalTexts } from './texts.ts';

/** A question with its whole answer and footnotes, joint ones once; marks stand in the text as `[1]`. */
export function answerInText(
  document: Document,
  index: number,
  standing: Standing,
  language: Language,
): string {
  const { texts } = language;
  const asked = questionsAt(document, index);
  const [first] = asked;
  const { answer } = first;
  const [who, whom] = [askers(document, language), addressees(document, language)];
  const by = respondents(document, language);
  const reason = whyUnanswered({ document, index, language, context: standing });
  const answered = answer
    ? [
        `${texts.answer(numbersInWords(answer.numbers, language))}${by === '' ? '' : ` ${texts.answeredBy(by)}`}`,
        withMarks(first, 'answer'),
      ]
    : [`(${reason.words})`, ...(reason.notice === null ? [] : [reason.notice])];
  const footnotes = footnotesOf(asked);
  const remarks = remarksOn({ document, index, language, context: standing });
  return [
    questionTitle(document, asOne(asked), language),
    ...(who === '' ? [] : [whom === '' ? who : texts.asks(who, whom)]),
    ...asked.flatMap((exchange) => [
      ...(asked.length > 1 ? [questionName(exchange, language)] : []),
      withMarks(exchange, 'question'),
    ]),
    ...answered,
    ...(footnotes.length === 0 ? [] : [footnotes.map(({ mark, text }) => `[${mark}] ${text}`).join('\n')]),
    ...remarks.map((remark) => `(${remark})`),
    provenance(document, asOne(asked), language),
  ].join('\n\n');
}

/** A case: who asked whom, how it stands and how it came to that, its papers and its questions. */
export function caseInText(standing: Standing, citedBy: readonly Document[], language: Language): string {
  const { of, state } = standing;
  const { texts } = language;
  const { papers, lead } = of;
  const shown = papers[lead];
  if (!shown) return '';
  const line = (name: string, value: string) => (value === '' ? [] : [`${name}: ${value}`]);
  const life = lifeOf(standing, language).map(({ words }) => words);
  return [
    `${subjectOf(shown)} (${of.id})`,
    [
      ...line(texts.askedBy, askers(shown, language)),
      ...line(texts.askedTo, addressees(shown, language)),
      ...line(texts.answeredByHeading, respondents(shown, language)),
      ...line(texts.state, stateInWords(state, language)),
      ...line(texts.life, life.join(' → ')),
    ].join('\n'),
    [`${texts.papersOfCase}:`, ...papers.map((paper) => `  ${paper.id} · ${citationOrName(paper)}`)].join(
      '\n',
    ),
    ...(citedBy.length === 0
      ? []
      : [[`${texts.citedBy}:`, ...citedBy.map((paper) => `  ${paper.id} · ${subjectOf(paper)}`)].join('\n')]),
    [
      `${texts.questions}:`,
      ...questionsTo({ of, paper: null }).map(({ document, index }) => {
        const exchange = document.exchanges[index];
        const mark = exchange?.answer ? '✓' : '–';
        const numbers = numbersInWords(exchange?.numbers ?? [], language) || '–';
        return `  ${mark} ${numbers}. ${exchange?.question.replace(/\s+/g, ' ') ?? ''}`;
      }),
    ].join('\n'),
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
export function foundInText(found: Found, language: Language, terminal: TerminalTexts): string {
  const { texts } = language;
  const { hits, total, isLeast, listed, corrected, unknown, also, isPartial } = found;
  const counted = isLeast ? terminal.moreThan(total) : String(total);
  return [
    ...(unknown.length === 0 ? [] : [terminal.nowhere(unknown.join(', '))]),
    ...(corrected === null ? [] : [terminal.corrected(corrected)]),
    ...(also.length === 0 ? [] : [terminal.also(also.join(', '))]),
    ...(isPartial ? [terminal.noneHasAll] : []),
    terminal.found(hits.length, counted, hits.length >= listed),
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
