/** A case as a message: who asked whom, how it stands and how it came to that, and its questions and papers as menus. */

import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { questionsTo } from '../archive/cases/choose.ts';
import { todayInAmsterdam } from '../archive/cases/state.ts';
import { keyOf } from '../documents/key.ts';
import type { Document, DocumentPart, Footnote } from '../documents/model.ts';
import { citationOrName, publicAddress } from '../documents/references/citation.ts';
import { BLUE } from './colours.ts';
import { button, linkButton, menu, rows } from './components.ts';
import { customId } from './custom-id.ts';
import { sizeOf } from './embed-size.ts';
import { datesInWords, subjectOf } from './headings.ts';
import { inWords, type Language } from './language.ts';
import {
  EMBED_DESCRIPTION,
  EMBED_FIELD_VALUE,
  EMBED_TITLE,
  EMBEDS_TOTAL,
  MENU_OPTIONS,
  ROWS_PER_MESSAGE,
} from './limits.ts';
import { linkOf } from './links.ts';
import { markdown, markdownWithin } from './markdown.ts';
import { pageButtons } from './page-buttons.ts';
import { type Block, layOut } from './pages.ts';
import { addressees, askers, respondents } from './people.ts';
import { paperOption, questionMenus } from './question-menu.ts';
import type { Message } from './reply.ts';
import { colourOf, isPending, lifeOf, respondentsHeading, type Standing, stateInWords } from './state.ts';
import type { Texts } from './texts/nl.ts';

export interface CaseView extends Standing {
  /** The one of its papers that is shown by itself; null for the case as a whole. */
  paper: Document | null;
  /** The papers of other cases that refer to this one. */
  citedBy: readonly Document[];
  /** Whether this channel, and this server, have chosen the case; null for who may not manage them. */
  chosenBy: { channel: boolean | null; server: boolean | null };
  /** From 0; one past the end shows the last. */
  page: number;
  language: Language;
  as: 'private' | 'public';
  owner: string;
}

export function caseMessage(view: CaseView): Message {
  const { language, owner } = view;
  const { texts } = language;
  const shown = shownOf(view);
  const frame = frameOf(view, shown);
  const sizes = { sheet: EMBED_DESCRIPTION, page: EMBEDS_TOTAL - sizeOf(frame) };
  const sheets = layOut(blocksOf(shown, texts), footnotesOf(shown), sizes, texts.goesOn);
  const questions = questionsTo(view);
  const menus = otherMenus(view);
  const { perPage, count } = pagesFor(questions.length, sheets.length, menus.length + (view.paper ? 2 : 1));
  const page = Math.min(view.page, count - 1);
  const descriptions = sheets[page] ?? [];
  const { fields, ...head } = frame;
  return {
    embeds:
      descriptions.length === 0
        ? [frame]
        : descriptions.map((description, at) => ({
            ...(at === 0 ? head : { color: frame.color }),
            description,
            ...(at === descriptions.length - 1 && fields ? { fields } : {}),
          })),
    components: [
      ...questionMenus(questions.slice(page * perPage, (page + 1) * perPage), owner, language),
      ...menus,
      ...buttonRows({ ...view, page }, shown, count),
    ],
  };
}

/** How many questions a page can hold beside other rows, and how many pages that makes; these have a row of their own. */
function pagesFor(questions: number, sheets: number, otherRows: number): { perPage: number; count: number } {
  const withRows = (taken: number) => {
    const perPage = (ROWS_PER_MESSAGE - taken) * MENU_OPTIONS;
    return { perPage, count: Math.max(sheets, Math.ceil(questions / perPage), 1) };
  };
  const pages = withRows(otherRows);
  return pages.count === 1 ? pages : withRows(otherRows + 1);
}

/** The paper by which a case is shown. */
function shownOf({ of, paper }: Pick<CaseView, 'of' | 'paper'>): Document {
  const shown = paper ?? of.papers[of.lead];
  if (!shown) throw new RangeError(`case ${of.id} has no papers`);
  return shown;
}

function frameOf(view: CaseView, shown: Document): APIEmbed {
  const { state, paper, language } = view;
  const { texts } = language;
  const address = publicAddress(shown);
  const questions = questionsTo(view);
  const answered = questions.filter(({ document, index }) => document.exchanges[index]?.answer != null);
  const field = (name: string, value: string): APIEmbedField[] =>
    value === '' ? [] : [{ name, value: markdownWithin(EMBED_FIELD_VALUE, value), inline: true }];
  const life = paper === null ? lifeInMarkdown(view) : '';
  const asOf = isPending(state) ? ` (${texts.asOf(inWords(todayInAmsterdam(), language))})` : '';
  return {
    color: paper === null ? colourOf(state) : BLUE,
    title: markdownWithin(EMBED_TITLE, subjectOf(shown)),
    ...(address === null ? {} : { url: address }),
    fields: [
      ...field(texts.askedBy, askers(shown, language)),
      ...field(texts.askedTo, addressees(shown, language)),
      ...field(
        respondentsHeading(paper === null ? view.of.papers : [paper], language),
        respondents(shown, language),
      ),
      ...(paper === null
        ? [
            ...field(texts.state, `${stateInWords(state, language)}${asOf}`),
            ...(life === '' ? [] : [{ name: texts.life, value: life }]),
          ]
        : field(texts.dates, datesInWords(paper, language).join(' · '))),
      ...field(texts.questions, texts.documentCount(questions.length, answered.length)),
      ...field(texts.citation, citationOrName(shown)),
    ],
  };
}

/** "gevraagd 20 sep 2024 → uitgesteld 14 okt → beantwoord 18 nov, na 59 dagen", each a link to its paper. */
function lifeInMarkdown(view: CaseView): string {
  const moments = lifeOf(view, view.language).map(({ words, address }) =>
    address === null ? markdown(words) : `[${markdown(words)}](${address})`,
  );
  // Of a life that is too long the middle is left out, and that is seen.
  const middle = Math.ceil(moments.length / 2);
  for (let cut = 0; cut < moments.length; cut += 1) {
    const kept = [
      ...moments.slice(0, middle - Math.floor(cut / 2)),
      ...moments.slice(middle + Math.ceil(cut / 2)),
    ];
    if (cut > 0) kept.splice(middle - Math.floor(cut / 2), 0, '…');
    const line = kept.join(' → ');
    if (line.length <= EMBED_FIELD_VALUE) return line;
  }
  return '';
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

/** The papers of the case, and what refers to it. */
function otherMenus({ of, paper, citedBy, language, owner }: CaseView) {
  const { texts } = language;
  if (paper !== null) return [];
  const options = (papers: readonly Document[]) => papers.map((one) => paperOption(one, language));
  return [
    ...(of.papers.length === 1
      ? []
      : [menu(texts.papersOfCase, customId({ action: 'openPaper', owner }), options(of.papers))]),
    ...(citedBy.length === 0
      ? []
      : [menu(texts.citedBy, customId({ action: 'openDocument', owner, asked: '' }), options(citedBy))]),
  ];
}

function buttonRows(
  { paper, page, as, owner, language, chosenBy }: CaseView,
  shown: Document,
  count: number,
) {
  const { texts } = language;
  const key = keyOf(shown.id);
  const address = publicAddress(shown);
  const turn = (to: number) =>
    ({ action: paper === null ? 'list' : 'paper', document: key, page: to, owner }) as const;
  return [
    ...(paper === null
      ? []
      : rows([button(texts.allQuestions, { action: 'list', document: key, page: 0, owner })])),
    ...rows(pageButtons(page, count, turn, texts)),
    ...rows([
      address === null
        ? button(texts.source, { action: 'source', document: key })
        : linkButton(texts.source, address),
      ...(paper === null ? [button(texts.download, { action: 'download', document: key })] : []),
      ...(paper === null ? chooseButtons(chosenBy, key, texts) : []),
      ...(paper === null && as === 'private'
        ? [button(texts.follow, { action: 'followCase', document: key })]
        : []),
      ...(as === 'public' ? [button(texts.remove, { action: 'remove', owner }, 'danger')] : []),
    ]),
  ];
}

/** To choose the case for this channel or server, or to let go of it, for who may manage these. */
const chooseButtons = ({ channel, server }: CaseView['chosenBy'], document: string, texts: Texts) => {
  const one = (isChosen: boolean | null, where: 'channel' | 'server', choose: string, letGo: string) =>
    isChosen === null
      ? []
      : [
          button(isChosen ? letGo : choose, {
            action: 'choose',
            document,
            where,
            on: isChosen ? 'no' : 'yes',
          }),
        ];
  return [
    ...one(channel, 'channel', texts.chooseForChannel, texts.letGo),
    ...one(server, 'server', texts.chooseForServer, texts.letGoForServer),
  ];
};
