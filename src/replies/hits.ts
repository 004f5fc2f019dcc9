/** Search results as a message: the best hits as embeds, and all that a menu holds to be opened. */

import type { APIEmbed } from 'discord-api-types/v10';
import type { Document } from '../documents/model.ts';
import { publicAddress } from '../documents/references/citation.ts';
import type { Found, Hit } from '../search/found.ts';
import { menu } from './components.ts';
import { customId } from './custom-id.ts';
import { fitting } from './embed-size.ts';
import { provenance, questionName, questionTitle, subjectOf } from './headings.ts';
import type { Language } from './language.ts';
import { EMBED_AUTHOR, EMBED_FOOTER, EMBED_TITLE } from './limits.ts';
import { markdown, markdownWithin } from './markdown.ts';
import { askers, respondents } from './people.ts';
import { questionOption } from './question-menu.ts';
import type { Message } from './reply.ts';
import { shorten } from './shorten.ts';
import { colourOf, stateInWords } from './state.ts';

const SHOWN_QUERY = 200;
/** How many hits a page has. */
export const HITS_A_PAGE = 10;

export function hitsMessage(found: Found, language: Language, owner: string): Message {
  const { texts } = language;
  const embeds = fitting(found.hits.map((hit) => hitEmbed(hit, language)));
  const query = markdownWithin(SHOWN_QUERY, found.query);
  return {
    content: [
      ...remarksOn(found, language),
      `**${texts.foundFor(query)}** ${countOf(found, language)}`,
      ...(embeds.length < found.hits.length ? [texts.restInMenu] : []),
    ].join('\n'),
    embeds,
    components: [
      menu(
        texts.openAnswer,
        customId({ action: 'open', slot: 0, owner }),
        found.hits.map(({ document, index, exchange }) => ({
          ...questionOption(document, index, language),
          label: `${questionName(exchange, language)} · ${subjectOf(document)}`,
        })),
      ),
    ],
  };
}

/** "de beste 10 van 1.001 zaken." */
function countOf({ total, isLeast, isOneCase, hits, listed }: Found, language: Language): string {
  const { texts, locale } = language;
  const number = total.toLocaleString(locale);
  const counted = isLeast ? texts.moreThan(number) : number;
  const isOne = total === 1 && !isLeast;
  const all = (isOneCase ? texts.answersInOneCase : texts.cases)(counted, isOne);
  return hits.length < listed ? texts.foundBest(1, hits.length, all) : texts.foundAll(all);
}

/** What was not looked for as it was typed: it is nowhere, it was corrected, or no case has all of it. */
function remarksOn({ unknown, corrected, also, isPartial }: Found, language: Language): string[] {
  const { texts } = language;
  const shown = (words: string) => markdownWithin(SHOWN_QUERY, words);
  return [
    ...nowhere(unknown, language),
    ...(corrected === null ? [] : [texts.corrected(shown(corrected))]),
    ...(also.length === 0 ? [] : [texts.alsoSearched(shown(also.join(', ')))]),
    ...(isPartial ? [texts.noneHasAll] : []),
  ];
}

const nowhere = (unknown: readonly string[], { texts }: Language): string[] =>
  unknown.length === 0
    ? []
    : [texts.nowhere(markdownWithin(SHOWN_QUERY, unknown.join(', ')), unknown.length === 1)];

/** Says that nothing was found, and what to try. `within` is the document that alone was searched, if any. */
export function nothingFoundMessage(
  { query, unknown }: Found,
  within: Document | null,
  language: Language,
): Message {
  const { texts } = language;
  return {
    content: [
      `**${texts.nothingFound(markdownWithin(SHOWN_QUERY, query))}**`,
      ...nowhere(unknown, language),
      texts.nothingFoundTry,
      ...(within === null ? [] : [texts.nothingFoundIn(markdownWithin(SHOWN_QUERY, subjectOf(within)))]),
    ].join('\n'),
  };
}

function hitEmbed(hit: Hit, language: Language): APIEmbed {
  const { document, exchange, passage, state } = hit;
  const who = askers(document, language);
  const address = publicAddress(document);
  const foot = [
    passage.part === 'answer' ? respondents(document, language) : '',
    provenance(document, exchange, language),
  ].filter((part) => part !== '');
  return {
    color: colourOf(state),
    ...(who === '' ? {} : { author: { name: shorten(who, EMBED_AUTHOR) } }),
    title: markdownWithin(EMBED_TITLE, questionTitle(document, exchange, language)),
    ...(address === null ? {} : { url: address }),
    description: [passageInMarkdown(hit), ...reasons(hit, language)].join('\n'),
    ...(foot.length === 0 ? {} : { footer: { text: shorten(foot.join(' · '), EMBED_FOOTER) } }),
  };
}

/** How it stands with the case, and what the passage does not show of why it is here: other answers, words found elsewhere, words not found. */
function reasons({ others, why, state }: Hit, language: Language): string[] {
  const { texts } = language;
  const typed = (found: Hit['why'][number]['found']) =>
    markdownWithin(
      SHOWN_QUERY,
      why
        .filter((reason) => reason.found === found)
        .map((reason) => reason.typed)
        .join(', '),
    );
  const [elsewhere, missing] = [typed('document'), typed(null)];
  const parts = [
    stateInWords(state, language),
    ...(others > 0 ? [texts.moreOfCase(others)] : []),
    ...(elsewhere === '' ? [] : [texts.elsewhere(elsewhere)]),
    ...(missing === '' ? [] : [texts.without(missing)]),
  ];
  return [`-# ${parts.join(' · ')}`];
}

/** The passage with its matching words bold; "…" where words of the question or answer are left out. */
function passageInMarkdown({ passage }: Hit): string {
  const { text, bold, cut } = passage;
  let out = cut.before ? '… ' : '';
  let done = 0;
  for (const { from, to } of bold) {
    out += `${markdown(text.slice(done, from))}**${markdown(text.slice(from, to))}**`;
    done = to;
  }
  out += markdown(text.slice(done)) + (cut.after ? ' …' : '');
  return passage.part === 'question' ? `> ${out.replaceAll('\n', '\n> ')}` : out;
}
