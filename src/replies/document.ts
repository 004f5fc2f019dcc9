/** A document as a message: what it is, who asked whom, when, and its questions as menus. */

import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { keyOf } from '../documents/key.ts';
import type { Document, DocumentPart, Footnote } from '../documents/model.ts';
import { citationOrName, publicAddress } from '../documents/references/citation.ts';
import { BLUE } from './colours.ts';
import { button, linkButton, rows } from './components.ts';
import { sizeOf } from './embed-size.ts';
import { datesInWords, subjectOf } from './headings.ts';
import type { Language } from './language.ts';
import {
  EMBED_DESCRIPTION,
  EMBED_FIELD_VALUE,
  EMBED_TITLE,
  EMBEDS_TOTAL,
  MENU_OPTIONS,
  ROWS_PER_MESSAGE,
} from './limits.ts';
import { linkOf } from './links.ts';
import { markdownWithin } from './markdown.ts';
import { type Block, layOut } from './pages.ts';
import { addressees, askers, respondents } from './people.ts';
import { questionMenus } from './question-menu.ts';
import type { Message } from './reply.ts';
import type { Texts } from './texts/nl.ts';

/** One row is for buttons, the others hold a menu each. */
const QUESTIONS_PER_PAGE = (ROWS_PER_MESSAGE - 1) * MENU_OPTIONS;

export interface DocumentView {
  document: Document;
  /** From 0; one past the end shows the last. */
  page: number;
  language: Language;
  as: 'private' | 'public';
  owner: string;
}

export function documentMessage(view: DocumentView): Message {
  const { document, language, owner } = view;
  const { texts } = language;
  const frame = frameOf(document, language);
  const sizes = { sheet: EMBED_DESCRIPTION, page: EMBEDS_TOTAL - sizeOf(frame) };
  const sheets = layOut(blocksOf(document, texts), footnotesOf(document), sizes, texts.goesOn);
  const questions = document.exchanges.map((_, index) => index);
  const count = Math.max(sheets.length, Math.ceil(questions.length / QUESTIONS_PER_PAGE), 1);
  const page = Math.min(view.page, count - 1);
  const descriptions = sheets[page] ?? [];
  const { fields, ...head } = frame;
  return {
    embeds:
      descriptions.length === 0
        ? [frame]
        : descriptions.map((description, at) => ({
            ...(at === 0 ? head : { color: BLUE }),
            description,
            ...(at === descriptions.length - 1 && fields ? { fields } : {}),
          })),
    components: [
      ...questionMenus(
        document,
        questions.slice(page * QUESTIONS_PER_PAGE, (page + 1) * QUESTIONS_PER_PAGE),
        owner,
        language,
      ),
      ...buttonRow({ ...view, page }, count, texts),
    ],
  };
}

function frameOf(document: Document, language: Language): APIEmbed {
  const { texts } = language;
  const address = publicAddress(document);
  const answered = document.exchanges.filter(({ answer }) => answer !== null).length;
  const field = (name: string, value: string): APIEmbedField[] =>
    value === '' ? [] : [{ name, value: markdownWithin(EMBED_FIELD_VALUE, value), inline: true }];
  return {
    color: BLUE,
    title: markdownWithin(EMBED_TITLE, subjectOf(document)),
    ...(address === null ? {} : { url: address }),
    fields: [
      ...field(texts.askedBy, askers(document, language)),
      ...field(texts.askedTo, addressees(document, language)),
      ...field(texts.answeredByHeading, respondents(document, language)),
      ...field(texts.dates, datesInWords(document, language).join(' · ')),
      ...field(texts.questions, texts.documentCount(document.exchanges.length, answered)),
      ...field(texts.citation, citationOrName(document)),
    ],
  };
}

/** What stands in the document beside its questions and answers, in its order, and what was odd about it. */
function blocksOf(document: Document, texts: Texts): Block[] {
  const { title, preamble, explanation, notice, warnings } = document;
  const block = (part: DocumentPart, text: string | null, heading?: string): Block[] =>
    text === null
      ? []
      : [
          {
            ...(heading ? { heading: `**${heading}**` } : {}),
            text,
            marks: document.marks.filter((mark) => mark.part === part),
            links: document.references.flatMap((one) => (one.part === part ? linkOf(one) : [])),
            quoted: false,
          },
        ];
  return [
    ...block('title', title),
    ...block('preamble', preamble, texts.preamble),
    ...block('explanation', explanation, texts.explanation),
    ...block('notice', notice, texts.notice),
    ...(warnings.length === 0
      ? []
      : [{ heading: `**${texts.warnings}**`, text: warnings.join('\n'), marks: [], quoted: false }]),
  ];
}

/** The footnotes that no exchange shows. */
function footnotesOf({ footnotes, exchanges }: Document): Footnote[] {
  const shown = new Set(
    exchanges.flatMap((exchange) => exchange.footnotes.map(({ mark, text }) => `${mark} ${text}`)),
  );
  return footnotes.filter(({ mark, text }) => !shown.has(`${mark} ${text}`));
}

function buttonRow({ document, page, as, owner }: DocumentView, count: number, texts: Texts) {
  const key = keyOf(document.id);
  const address = publicAddress(document);
  const turn = (to: number) => ({ action: 'list', document: key, page: to, owner }) as const;
  return rows([
    ...(count === 1
      ? []
      : [
          button(texts.previousPage, page > 0 ? turn(page - 1) : null),
          button(texts.page(page + 1, count), null),
          button(texts.nextPage, page < count - 1 ? turn(page + 1) : null),
        ]),
    address === null
      ? button(texts.source, { action: 'source', document: key })
      : linkButton(texts.source, address),
    ...(as === 'public' ? [button(texts.remove, { action: 'remove', owner }, 'danger')] : []),
  ]);
}
