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

type Part = 'question' | 'answer';

const withMarks = (exchange: Exchange, part: Part): string =>
  marked(
    exchange,
    part,
    (text) => text,
    (mark) => `[${mark}]`,
  );

/** The words of a question or an answer, with each footnote's mark where it stands. */
function marked(
  { question, answer, marks }: Exchange,
  part: Part,
  written: (text: string) => string,
  noted: (mark: string) => string,
): string {
  const text = part === 'question' ? question : (answer?.text ?? '');
  let out = '';
  let done = 0;
  for (const { at, mark } of marks.filter((candidate) => candidate.part === part)) {
    out += written(text.slice(done, at)) + noted(mark);
    done = at;
  }
  return out + written(text.slice(done));
}

/**
 * The same as Markdown: questions as quotations, footnotes as footnotes, with the citation as a link.
 * @param place where it comes in a file: the level of its heading, and what its footnotes are called before their marks
 */
export function answerAsMarkdown(
  document: Document,
  index: number,
  standing: Standing,
  language: Language,
  { level = 1, noteName = '' } = {},
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
        markedDown(first, 'answer', noteName),
      ]
    : [`*${markdown(words)}*`, ...(notice === null ? [] : [quoted(markdown(notice))])];
  const address = publicAddress(document);
  const citation = markdown(citationOrName(document, numbersInWords(one.numbers, DUTCH)));
  return [
    `${'#'.repeat(level)} ${markdown(questionTitle(document, one, language))}`,
    ...(who === '' ? [] : [markdown(whom === '' ? who : texts.asks(who, whom))]),
    ...asked.flatMap((exchange) => [
      ...(asked.length > 1 ? [`**${questionName(exchange, language)}**`] : []),
      quoted(markedDown(exchange, 'question', noteName)),
    ]),
    ...answer,
    ...remarksOn({ document, index, language, context: standing }).map((remark) => `*${markdown(remark)}*`),
    ...notesIn(asked, noteName),
    address === null ? citation : `[${citation}](${address})`,
  ].join('\n\n');
}

/** A definition for each mark: where the paper has two notes with one mark it does not say which is which, and both stand there. */
function notesIn(asked: Parameters<typeof footnotesOf>[0], noteName: string): string[] {
  const notes = Map.groupBy(footnotesOf(asked), ({ mark }) => mark);
  return [...notes].map(([mark, own]) => {
    const texts = own.map(({ text }) => markdown(text));
    // A footnote of Markdown goes on in what is indented.
    return `[^${noteName}${mark}]: ${texts.join('\n\n    ')}`;
  });
}

const markedDown = (exchange: Exchange, part: Part, noteName: string): string =>
  marked(exchange, part, markdown, (mark) => `[^${noteName}${mark}]`);

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
