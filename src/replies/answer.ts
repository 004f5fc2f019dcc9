/** A question as a message: with its answer, whole, with footnotes, source and the ways on. */

import type { APIEmbed } from 'discord-api-types/v10';
import type { Document, Exchange } from '../documents/model.ts';
import { publicAddress } from '../documents/references/citation.ts';
import { waysFrom } from './answer-ways.ts';
import { asOne, footnotesOf, questionsAt, remarksOn, whyUnanswered } from './asked.ts';
import { GREEN, GREY } from './colours.ts';
import { sizeOf } from './embed-size.ts';
import { provenance, questionName, questionTitle } from './headings.ts';
import type { Language } from './language.ts';
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
import { colourOf, isPending, type Standing } from './state.ts';

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
  /** There are others to share with: not so in a conversation of two. */
  readonly isShareable: boolean;
  /** The bot is a member of this server, and can post in its other channels. */
  readonly isMember: boolean;
}

/** The message for one page of an exchange. Throws where the document has no such exchange. */
export function answerMessage(view: AnswerView): Message {
  const { document, index, language } = view;
  const asked = questionsAt(document, index);
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

/** That of an answer; of a question without one that of its case, where an answer is still to come. */
const colourOfAnswer = ({ answer }: Exchange, { state }: AnswerContext): number => {
  if (answer !== null) return GREEN;
  return isPending(state) ? colourOf(state) : GREY;
};

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
    color: colourOfAnswer(exchange, view.context),
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
  if (answer === null) return [...questions, unanswered(view)];
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

/** Why there is no answer here, with the words of the minister where the paper has them. */
function unanswered(view: AnswerView): Block {
  const { words, notice } = whyUnanswered(view);
  if (notice === null) return { text: words, marks: [], quoted: false };
  const links = view.document.references.flatMap((one) => (one.part === 'notice' ? linkOf(one) : []));
  return { heading: `**${words}**`, text: notice, marks: [], links, quoted: true };
}
