/** A question as a message: with its answer, whole, with footnotes, source and the ways on. */

import type { APIEmbed } from 'discord-api-types/v10';
import { type Case, type Place, questionAt } from '../archive/cases/case.ts';
import type { Document, Exchange } from '../documents/model.ts';
import { answeredTogether } from '../documents/question-numbers.ts';
import { citationOrName, publicAddress } from '../documents/references/citation.ts';
import { waysFrom } from './answer-ways.ts';
import { BLUE, ORANGE } from './colours.ts';
import { sizeOf } from './embed-size.ts';
import { provenance, questionName, questionTitle, whyNoAnswer } from './headings.ts';
import { inSequence, type Language } from './language.ts';
import {
  EMBED_AUTHOR,
  EMBED_DESCRIPTION,
  EMBED_FIELD_VALUE,
  EMBED_FOOTER,
  EMBED_TITLE,
  EMBEDS_TOTAL,
} from './limits.ts';
import { linkOf } from './links.ts';
import { markdown, markdownWithin } from './markdown.ts';
import { numbersInWords } from './numbers.ts';
import { type Block, layOut } from './pages.ts';
import { addressees, askers, respondents } from './people.ts';
import type { Message } from './reply.ts';
import { shorten } from './shorten.ts';
import { isPending, type Standing, stateInWords } from './state.ts';

export interface AnswerView {
  document: Document;
  /** Which exchange of the document, from 0. */
  index: number;
  /** Which page of it, from 0; one past the end shows the last. */
  page: number;
  language: Language;
  /** How the message stands there: asked for in private or in public, or shared with others. */
  as: 'private' | 'public' | 'shared';
  /** The id of the person who asked or shared. */
  owner: string;
  /** The name of the exchange from which the person came by a reference, if any. */
  back?: string;
  /** The case that the document is of, and the papers of other cases that the exchange refers to. */
  context: AnswerContext;
}

export interface AnswerContext extends Standing {
  readonly cited: readonly Document[];
}

/** The message for one page of an exchange. Throws where the document has no such exchange. */
export function answerMessage(view: AnswerView): Message {
  const { document, index, language } = view;
  const asked = questionsOf(document, index);
  const frame = frameOf(view, asked);
  const pages = layOut(
    blocksOf(view, asked),
    footnotesOf(asked),
    { sheet: EMBED_DESCRIPTION, page: EMBEDS_TOTAL - sizeOf(frame) },
    language.texts.goesOn,
  );
  const page = Math.min(view.page, pages.length - 1);
  return {
    embeds: framed(pages[page] ?? [], frame),
    components: waysFrom({ ...view, page }, pages.length),
  };
}

/** The exchange, with those that are answered together with it: all of them have the one answer. */
function questionsOf(document: Document, index: number): [Exchange, ...Exchange[]] {
  const [first, ...others] = answeredTogether(document, index).flatMap((at) => document.exchanges[at] ?? []);
  if (!first) throw new RangeError(`document ${document.id} has no exchange ${index}`);
  return [first, ...others];
}

/** One exchange that stands for all of them, to be named by: "Vraag 2 en 3". */
const asOne = (asked: readonly [Exchange, ...Exchange[]]): Exchange => ({
  ...asked[0],
  numbers: asked.flatMap(({ numbers }) => numbers),
});

function footnotesOf(asked: readonly Exchange[]) {
  const notes = asked.flatMap(({ footnotes }) => footnotes);
  return [...new Map(notes.map((note) => [`${note.mark} ${note.text}`, note])).values()];
}

/** What stands around the text: who asked whom above it, where it comes from below. */
function frameOf(view: AnswerView, asked: readonly [Exchange, ...Exchange[]]): APIEmbed {
  const { document, index, language } = view;
  const { texts } = language;
  const remarks = remarksOn(view).join('\n');
  const exchange = asOne(asked);
  const who = askers(document, language);
  const whom = addressees(document, language);
  const address = publicAddress(document);
  return {
    color: exchange.answer === null ? ORANGE : BLUE,
    ...(who === ''
      ? {}
      : { author: { name: shorten(whom === '' ? who : texts.asks(who, whom), EMBED_AUTHOR) } }),
    title: markdownWithin(EMBED_TITLE, questionTitle(document, exchange, language)),
    ...(address === null ? {} : { url: address }),
    ...(remarks === ''
      ? {}
      : { fields: [{ name: texts.warnings, value: markdownWithin(EMBED_FIELD_VALUE, remarks) }] }),
    footer: {
      text: shorten(
        `${texts.place(index + 1, document.exchanges.length)} · ${provenance(document, exchange, language)}`,
        EMBED_FOOTER,
      ),
    },
  };
}

/** The first embed bears the head of the frame, the last its foot. */
function framed(sheets: readonly string[], { footer, fields, ...head }: APIEmbed): APIEmbed[] {
  return sheets.map((description, at) => ({
    ...(at === 0 ? head : { color: head.color }),
    description,
    ...(at === sheets.length - 1 ? { ...(fields && { fields }), ...(footer && { footer }) } : {}),
  }));
}

function blocksOf(view: AnswerView, asked: readonly [Exchange, ...Exchange[]]): Block[] {
  const { document, language } = view;
  const { texts } = language;
  const questions = asked.map(
    (exchange): Block => ({
      ...(asked.length > 1 ? { heading: `**${questionName(exchange, language)}**` } : {}),
      text: exchange.question,
      ...beside(exchange, 'question'),
      quoted: true,
    }),
  );
  const [first] = asked;
  const { answer } = first;
  if (answer === null) return [...questions, ...whyUnanswered(view)];
  const name =
    answer.numbers.length === 0
      ? texts.answerUnnumbered
      : texts.answer(numbersInWords(answer.numbers, language));
  const who = respondents(document, language);
  // In small print, so that nobody takes it for words of the answer.
  const heading = who === '' ? `**${name}**` : `**${name}**\n-# ${markdown(who)}`;
  return [...questions, { heading, text: answer.text, ...beside(first, 'answer'), quoted: false }];
}

const beside = ({ marks, references }: Exchange, part: 'question' | 'answer') => ({
  marks: marks.filter((mark) => mark.part === part),
  links: references.flatMap((reference) => (reference.part === part ? linkOf(reference) : [])),
});

/** Where its answer is, if not here; why there is none; or that none was recognised. */
function whyUnanswered({ document, index, language, context: { of, state } }: AnswerView): Block[] {
  const { texts } = language;
  const said = (text: string): Block[] => [{ text, marks: [], quoted: false }];
  const elsewhere = answeredElsewhere(of, document, index);
  if (elsewhere) return said(texts.answerIn(citationOrName(elsewhere)));
  const { notice } = document;
  if (notice !== null) {
    const heading = `**${texts.noAnswer}** ${texts.noAnswerBecause}`;
    const links = document.references.flatMap((one) => (one.part === 'notice' ? linkOf(one) : []));
    return [{ heading, text: notice, marks: [], links, quoted: true }];
  }
  if (state.key === 'withdrawn') return said(texts.withdrawnQuestions);
  if (isPending(state)) return said(texts.notYetAnswered(stateInWords(state, language)));
  return said(whyNoAnswer(document, index, language));
}

/** The paper of the case with the answer to a question that this one does not answer. */
function answeredElsewhere(of: Case, document: Document, index: number): Document | undefined {
  const holds = questionAt(of, document, index)?.holds;
  const paper = of.papers[holds?.paper ?? -1];
  return paper?.exchanges[holds?.index ?? -1]?.answer ? paper : undefined;
}

/** What other papers of the case say of this question, or come in the place of this one. */
function remarksOn({ document, index, language, context: { of } }: AnswerView): string[] {
  const { texts } = language;
  const question = questionAt(of, document, index);
  const names = (places: readonly Place[]) =>
    inSequence(
      [...new Set(places.map(({ paper }) => of.papers[paper]))].flatMap((paper) =>
        paper && paper.id !== document.id ? [citationOrName(paper)] : [],
      ),
      language,
    );
  const differing = question?.otherWords ?? [];
  const isOne = differing.some(({ paper }) => of.papers[paper]?.id === document.id);
  const [further, otherWords] = [
    names(question?.further ?? []),
    names(question && isOne ? [question.holds] : differing),
  ];
  const replacement = of.papers[of.replacedBy[of.papers.findIndex(({ id }) => id === document.id)] ?? -1];
  return [
    ...(replacement ? [texts.replacedBy(citationOrName(replacement))] : []),
    ...(further === '' ? [] : [texts.furtherIn(further)]),
    ...(otherWords === '' ? [] : [texts.otherWordsIn(otherWords)]),
  ];
}
