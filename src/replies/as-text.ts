/** A question with its answer as text to be pasted elsewhere: plain, or Markdown; and as data. */
import type { Document, Exchange } from '../documents/model.ts';
import { citationOrName, publicAddress } from '../documents/references/citation.ts';
import { asOne, footnotesOf, questionsAt, remarksOn, whyUnanswered } from './asked.ts';
import { provenance, questionName, questionTitle } from './headings.ts';
import { DUTCH, type Language } from './language.ts';
import { markdown } from './markdown.ts';
import { numbersInWords } from './numbers.ts';
import { addressees, askers, respondents } from './people.ts';
import type { Standing } from './state.ts';

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

/** The same as Markdown: questions as quotations, footnotes as footnotes, with the citation as a link. */
export function answerAsMarkdown(
  document: Document,
  index: number,
  standing: Standing,
  language: Language,
  level = 1,
): string {
  const { texts } = language;
  const asked = questionsAt(document, index);
  const one = asOne(asked);
  const [first] = asked;
  const [who, whom] = [askers(document, language), addressees(document, language)];
  const by = respondents(document, language);
  const { words, notice } = whyUnanswered({ document, index, language, context: standing });
  const quoted = (text: string) => `> ${text.replaceAll('\n', '\n> ')}`;
  const answer = first.answer
    ? [
        `**${texts.answer(numbersInWords(first.answer.numbers, language))}**${by === '' ? '' : ` ${texts.answeredBy(markdown(by))}`}`,
        markedDown(first, 'answer'),
      ]
    : [`*${markdown(words)}*`, ...(notice === null ? [] : [quoted(markdown(notice))])];
  const address = publicAddress(document);
  const citation = markdown(citationOrName(document, numbersInWords(one.numbers, DUTCH)));
  return [
    `${'#'.repeat(level)} ${markdown(questionTitle(document, one, language))}`,
    ...(who === '' ? [] : [markdown(whom === '' ? who : texts.asks(who, whom))]),
    ...asked.flatMap((exchange) => [
      ...(asked.length > 1 ? [`**${questionName(exchange, language)}**`] : []),
      quoted(markedDown(exchange, 'question')),
    ]),
    ...answer,
    ...remarksOn({ document, index, language, context: standing }).map((remark) => `*${markdown(remark)}*`),
    ...footnotesOf(asked).map(({ mark, text }) => `[^${mark}]: ${markdown(text)}`),
    address === null ? citation : `[${citation}](${address})`,
  ].join('\n\n');
}

function markedDown({ question, answer, marks }: Exchange, part: 'question' | 'answer'): string {
  const text = part === 'question' ? question : (answer?.text ?? '');
  let out = '';
  let done = 0;
  for (const { at, mark } of marks.filter((candidate) => candidate.part === part)) {
    out += `${markdown(text.slice(done, at))}[^${mark}]`;
    done = at;
  }
  return out + markdown(text.slice(done));
}

/** A question with its answer as data: what `vraagbaak parse` has of it, with where it comes from. */
export function answerAsData(document: Document, index: number, { of, state }: Standing) {
  const asked = questionsAt(document, index);
  const { id, subject, askers: who, addressees: whom, respondents: by, submitted, received } = document;
  return {
    case: of.id,
    state: state.key,
    document: id,
    citation: citationOrName(document, numbersInWords(asOne(asked).numbers, DUTCH)),
    url: publicAddress(document),
    subject,
    askers: who,
    addressees: whom,
    respondents: by,
    submitted,
    received,
    exchanges: asked,
  };
}
