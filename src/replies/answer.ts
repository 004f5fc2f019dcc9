/** An exchange as a message: the question, its answer, whole, with footnotes, source and the ways on. */

import type { APIButtonComponent, APIEmbed } from 'discord-api-types/v10';
import { keyOf } from '../documents/key.ts';
import type { Document, Exchange } from '../documents/model.ts';
import { exchangesWith, nameOf } from '../documents/question-numbers.ts';
import { publicAddress } from '../documents/references/citation.ts';
import { BLUE, ORANGE } from './colours.ts';
import { button, linkButton, menu, rows } from './components.ts';
import { type ActionOf, customId } from './custom-id.ts';
import { sizeOf } from './embed-size.ts';
import { answeredBefore, provenance, questionName, questionTitle, whyNoAnswer } from './headings.ts';
import type { Language } from './language.ts';
import { EMBED_AUTHOR, EMBED_DESCRIPTION, EMBED_FOOTER, EMBED_TITLE, EMBEDS_TOTAL } from './limits.ts';
import { linkOf } from './links.ts';
import { markdown, markdownWithin } from './markdown.ts';
import { numbersInWords } from './numbers.ts';
import { type Block, layOut } from './pages.ts';
import { addressees, askers, respondents } from './people.ts';
import { questionOption } from './question-menu.ts';
import type { Message } from './reply.ts';
import { shorten } from './shorten.ts';
import type { Texts } from './texts/nl.ts';

/** More than a row of buttons becomes a menu. */
const MOST_REFERENCE_BUTTONS = 4;

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
}

/** The message for one page of an exchange. Throws where the document has no such exchange. */
export function answerMessage(view: AnswerView): Message {
  const { document, index, language } = view;
  const exchange = document.exchanges[index];
  if (!exchange) throw new RangeError(`document ${document.id} has no exchange ${index}`);
  const { texts } = language;
  const frame = frameOf(document, exchange, index, language);
  const pages = layOut(
    blocksOf(document, exchange, index, language),
    exchange.footnotes,
    { sheet: EMBED_DESCRIPTION, page: EMBEDS_TOTAL - sizeOf(frame) },
    texts.goesOn,
  );
  const shown = { ...view, page: Math.min(view.page, pages.length - 1) };
  return {
    embeds: framed(pages[shown.page] ?? [], frame),
    components: [
      ...pageRow(shown, pages.length, texts),
      ...wayRows(shown, texts),
      ...referenceRows(shown, exchange, texts),
    ],
  };
}

/** What stands around the text: who asked whom above it, where it comes from below. */
function frameOf(document: Document, exchange: Exchange, index: number, language: Language): APIEmbed {
  const { texts } = language;
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
    footer: {
      text: shorten(
        `${texts.place(index + 1, document.exchanges.length)} · ${provenance(document, exchange, language)}`,
        EMBED_FOOTER,
      ),
    },
  };
}

/** The first embed bears the head of the frame, the last its foot. */
function framed(sheets: readonly string[], { footer, ...head }: APIEmbed): APIEmbed[] {
  return sheets.map((description, at) => ({
    ...(at === 0 ? head : { color: head.color }),
    description,
    ...(at === sheets.length - 1 && footer ? { footer } : {}),
  }));
}

function blocksOf(document: Document, exchange: Exchange, index: number, language: Language): Block[] {
  const { texts } = language;
  const { question, answer, marks, references } = exchange;
  const beside = (part: 'question' | 'answer') => ({
    marks: marks.filter((mark) => mark.part === part),
    links: references.flatMap((reference) => (reference.part === part ? linkOf(reference) : [])),
  });
  const asked: Block = { text: question, ...beside('question'), quoted: true };
  if (answer !== null) {
    const name =
      answer.numbers.length === 0
        ? texts.answerUnnumbered
        : texts.answer(numbersInWords(answer.numbers, language));
    const who = respondents(document, language);
    // In small print, so that nobody takes it for words of the answer.
    const heading = who === '' ? `**${name}**` : `**${name}**\n-# ${markdown(who)}`;
    return [asked, { heading, text: answer.text, ...beside('answer'), quoted: false }];
  }
  if (document.notice !== null) {
    const heading = `**${texts.noAnswer}** ${texts.noAnswerBecause}`;
    const links = document.references.flatMap((one) => (one.part === 'notice' ? linkOf(one) : []));
    return [asked, { heading, text: document.notice, marks: [], links, quoted: true }];
  }
  return [asked, { text: whyNoAnswer(document, index, language), marks: [], quoted: false }];
}

/** The action that shows an exchange of this document, as this view would. */
function show(view: AnswerView, index: number, page = 0, back = '', slot = 0): ActionOf<'show'> {
  return {
    action: 'show',
    document: keyOf(view.document.id),
    exchange: nameOf(view.document, index),
    page,
    // What was shared stays as it was shared: whoever turns its pages gets an own copy.
    owner: view.as === 'shared' ? '' : view.owner,
    back,
    slot,
  };
}

function pageRow(view: AnswerView, count: number, texts: Texts) {
  if (count === 1) return [];
  const { index, page, back } = view;
  return rows([
    button(texts.previousPage, page > 0 ? show(view, index, page - 1, back) : null),
    button(texts.page(page + 1, count), null),
    button(texts.nextPage, page < count - 1 ? show(view, index, page + 1, back) : null, 'main'),
  ]);
}

function wayRows(view: AnswerView, texts: Texts) {
  const { document, index, page, as, owner } = view;
  const here = { document: keyOf(document.id), exchange: nameOf(document, index), page };
  const address = publicAddress(document);
  const isLast = index === document.exchanges.length - 1;
  return rows([
    button(texts.previous, index > 0 ? show(view, index - 1) : null),
    button(texts.next, isLast ? null : show(view, index + 1)),
    ...(as === 'private' ? [button(texts.share, { action: 'share', ...here }, 'main')] : []),
    ...(as === 'shared' ? [] : [button(texts.shareElsewhere, { action: 'shareElsewhere', ...here })]),
    address === null
      ? button(texts.source, { action: 'source', document: here.document })
      : linkButton(texts.source, address),
    ...(as === 'private' ? [] : [button(texts.remove, { action: 'remove', owner }, 'danger')]),
  ]);
}

/** Ways to the answers that this one refers to, and back to the one that the person came from. */
function referenceRows(view: AnswerView, exchange: Exchange, texts: Texts) {
  const { document, index, language } = view;
  const before = exchange.answer === null ? answeredBefore(document, index) : null;
  const targets = [
    ...new Set([
      ...(before === null ? [] : [before]),
      ...exchange.references
        .flatMap((reference) => (reference.kind === 'answer' ? reference.numbers : []))
        .flatMap((number) => exchangesWith(document, number).map((place) => place.index)),
    ]),
  ].filter((target) => target !== index);
  const nameAt = (target: number): string => {
    const there = document.exchanges[target];
    return there ? questionName(there, language) : '';
  };
  const from = document.exchanges.findIndex((_, at) => nameOf(document, at) === view.back);
  const back: APIButtonComponent[] =
    from < 0 ? [] : [button(texts.backTo(nameAt(from)), show(view, from, 0, '', 1))];
  if (targets.length <= MOST_REFERENCE_BUTTONS) {
    const onward = targets.map((target) =>
      button(nameAt(target), show(view, target, 0, nameOf(document, index))),
    );
    return rows([...back, ...onward]);
  }
  const owner = view.as === 'shared' ? '' : view.owner;
  const options = targets.map((target) => questionOption(document, target, language));
  return [...rows(back), menu(texts.refersTo, customId({ action: 'open', slot: 0, owner }), options)];
}
