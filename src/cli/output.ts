/** Exchanges and search results as plain text for a terminal. */
import { questionsTo } from '../archive/cases/choose.ts';
import type { Document } from '../documents/model.ts';
import { citationOrName } from '../documents/references/citation.ts';
import { subjectOf } from '../replies/headings.ts';
import type { Language } from '../replies/language.ts';
import { numbersInWords } from '../replies/numbers.ts';
import { addressees, askers, respondents } from '../replies/people.ts';
import { lifeOf, respondentsHeading, type Standing, stateInWords } from '../replies/state.ts';
import type { Found } from '../search/found.ts';
import type { TerminalTexts } from './texts.ts';

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
      ...line(respondentsHeading(papers, language), respondents(shown, language)),
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
