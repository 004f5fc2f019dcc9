/**
 * Search results as a message: a page of hits as embeds, a menu to open them, the ways to other pages, and menus that
 * limit the search further.
 */

import type { APIEmbed, APISelectMenuOption } from 'discord-api-types/v10';
import { z } from 'zod';
import { FILTER_NAMES, type Filter } from '../archive/filter.ts';
import type { Order } from '../archive/saved-search.ts';
import { keyOf } from '../documents/key.ts';
import type { Document } from '../documents/model.ts';
import { citationOrName, publicAddress } from '../documents/references/citation.ts';
import type { Facet, Facets } from '../search/facets.ts';
import type { Found, Hit } from '../search/found.ts';
import { button, menu, rows } from './components.ts';
import { customId } from './custom-id.ts';
import { fitting } from './embed-size.ts';
import { provenance, questionName, questionTitle, subjectOf } from './headings.ts';
import { inWords, type Language } from './language.ts';
import { EMBED_AUTHOR, EMBED_FOOTER, EMBED_TITLE, MENU_OPTION_TEXT, MENU_OPTIONS } from './limits.ts';
import { limitsInWords, takeOffLabel } from './limits-in-words.ts';
import { markdown, markdownWithin } from './markdown.ts';
import { askers, respondents } from './people.ts';
import { parseOption, questionOption } from './question-menu.ts';
import type { Message } from './reply.ts';
import { shorten } from './shorten.ts';
import { colourOf, stateInWords } from './state.ts';

const SHOWN_QUERY = 200;
/** How many hits a page has. */
export const HITS_A_PAGE = 10;

export interface HitsView {
  found: Found;
  /** From 0. */
  page: number;
  order: Order;
  /** The key of the search, to go on with; null where it could not be kept. */
  key: string | null;
  /** That of the search as it can be followed; null where it cannot be kept, or names a paper. */
  followKey: string | null;
  /** What it can be limited to. */
  facets: Facets;
  /** The paper, or the one that stands for the case, that alone is searched; null for all. */
  within: Document | null;
  language: Language;
  as: 'private' | 'public';
  owner: string;
}

export function hitsMessage(view: HitsView): Message {
  const { found, key, facets, language } = view;
  const { texts } = language;
  const embeds = fitting(found.hits.map((hit) => hitEmbed(hit, language)));
  return {
    content: [
      ...remarksOn(found, language),
      `**${headingOf(view)}** ${countOf(view)}`,
      ...(embeds.length < found.hits.length ? [texts.restInMenu] : []),
      ...(key === null && found.listed > found.hits.length ? [texts.cannotGoOn] : []),
    ].join('\n'),
    embeds,
    components: [hitsMenu(view), ...(key === null ? [] : refiningMenus(view, key, facets)), ...pageRow(view)],
  };
}

/** "Gevonden voor “stikstof” · van de SP:"; of limits alone "Alle zaken · van de SP, nieuwste eerst:". */
function headingOf({ found, order, within, language }: HitsView): string {
  const { texts } = language;
  const limits = [
    ...(within === null ? [] : [texts.withinSubject(markdownWithin(SHOWN_QUERY, subjectOf(within)))]),
    ...limitsInWords(found.filter, language).map((limit) => markdownWithin(SHOWN_QUERY, limit)),
  ];
  const words =
    found.rest === '' ? [texts.allCases] : [texts.foundFor(markdownWithin(SHOWN_QUERY, found.rest))];
  const isNewest = order === 'newest' || found.rest === '';
  return `${[...words, ...limits].join(' · ')}${isNewest ? `, ${texts.newestFirst}` : ''}:`;
}

/** "de beste 10 van 1.001 zaken." */
function countOf({ found, page, order, language }: HitsView): string {
  const { texts, locale } = language;
  const { total, isLeast, isOneCase, hits, listed } = found;
  const number = total.toLocaleString(locale);
  const counted = isLeast ? texts.moreThan(number) : number;
  const all = (isOneCase ? texts.answersInOneCase : texts.cases)(counted, total === 1 && !isLeast);
  if (hits.length >= listed) return texts.foundAll(all);
  const from = page * HITS_A_PAGE + 1;
  // Those that lack a word stand behind the ones that are counted.
  if (!isLeast && from > total) return texts.foundLacking(all);
  const isNewest = order === 'newest' || found.rest === '';
  const to = from + hits.length - 1;
  return (isNewest ? texts.foundNewest : texts.foundBest)(from, isLeast ? to : Math.min(to, total), all);
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

/** Which words are in no document. */
export const nowhere = (unknown: readonly string[], { texts }: Language): string[] =>
  unknown.length === 0
    ? []
    : [texts.nowhere(markdownWithin(SHOWN_QUERY, unknown.join(', ')), unknown.length === 1)];

/** The hits of the page; below one with more answers in its case the way to these. */
function hitsMenu({ found, key, language, owner }: HitsView) {
  const { texts } = language;
  const options = found.hits.flatMap((hit): APISelectMenuOption[] => [
    hitOption(hit, language),
    ...(hit.others > 0 && key !== null
      ? [
          {
            label: texts.moreOfCase(hit.others),
            value: `~${keyOf(hit.document.id)}`,
            description: subjectOf(hit.document),
          },
        ]
      : []),
  ]);
  return menu(texts.openAnswer, customId({ action: 'hits', key: key ?? '', owner }), options);
}

/** Two rows never read alike: date, party, state and number of the paper. */
function hitOption({ document, index, exchange, state }: Hit, language: Language): APISelectMenuOption {
  const date = document.received ?? document.submitted;
  const parties = [...new Set(document.askers.flatMap(({ party }) => party ?? []))].join(', ');
  const told = [
    date === null ? '' : inWords(date, language),
    parties,
    stateInWords(state, language),
    citationOrName(document),
  ].filter((part) => part !== '');
  return {
    ...questionOption(document, index, language),
    label: shorten(`${questionName(exchange, language)} · ${subjectOf(document)}`, MENU_OPTION_TEXT),
    description: told.join(' · '),
  };
}

const FILTER_NAME = z.enum(FILTER_NAMES);

/** What a chosen option of a refining menu stands for; null for a value that we did not write. */
export function parseRefinement(option: string): { name: keyof Filter; value: string } | null {
  const at = option.indexOf('=');
  const name = FILTER_NAME.safeParse(option.slice(0, at)).data;
  return name === undefined || at === -1 ? null : { name, value: option.slice(at + 1) };
}

/** What a chosen hit stands for: an exchange, or the other answers in its case; null for a value that we did not write. */
export const parseHit = (option: string): { document: string; exchange: string | null } | null =>
  option.startsWith('~') ? { document: option.slice(1), exchange: null } : parseOption(option);

/**
 * Menus for parties, for ministries, and for session years and kinds, each with counts. The first options of one take
 * off what was chosen.
 */
function refiningMenus({ found, language, owner }: HitsView, key: string, facets: Facets) {
  const { texts, locale } = language;
  const { filter } = found;
  const off = (names: readonly (keyof Filter)[]): APISelectMenuOption[] =>
    names.flatMap((name) => {
      if (filter[name] === undefined) return [];
      return [{ label: takeOffLabel(name, filter, language), value: `${name}=` }];
    });
  const by = (name: keyof Filter, facet: readonly Facet[], nameOf = (value: string) => value) =>
    facet
      .filter(({ value }) => value !== filter[name] && value.length + name.length < MENU_OPTION_TEXT)
      .map(({ value, count }) => ({
        label: shorten(`${nameOf(value)} (${count.toLocaleString(locale)})`, MENU_OPTION_TEXT),
        value: `${name}=${value}`,
      }));
  const others = FILTER_NAMES.filter((name) => name !== 'party' && name !== 'ministry');
  const menus: { name: string; options: APISelectMenuOption[]; least: number }[] = [
    { name: texts.party, options: [...off(['party']), ...by('party', facets.parties)], least: 2 },
    { name: texts.ministry, options: [...off(['ministry']), ...by('ministry', facets.ministries)], least: 2 },
    {
      name: texts.periodAndKind,
      options: [
        ...off(others),
        ...by('kind', facets.kinds, (value) => texts.kinds[value as Document['kind']]),
        ...by('sessionYear', facets.years, texts.inSession),
      ],
      least: 2,
    },
  ];
  return menus.flatMap(({ name, options, least }, slot) => {
    const takesOff = options.some(({ value }) => value.endsWith('='));
    // One that leaves no choice is none.
    if (!takesOff && options.length < least) return [];
    return [menu(name, customId({ action: 'refine', key, slot, owner }), options.slice(0, MENU_OPTIONS))];
  });
}

function pageRow({ found, page, order, key, followKey, language, as, owner }: HitsView) {
  const { texts } = language;
  const count = Math.ceil(found.listed / HITS_A_PAGE);
  const turn = (to: number) => (key === null ? null : ({ action: 'search', key, page: to, owner } as const));
  return rows([
    ...(count < 2
      ? []
      : [
          button(texts.previousPage, page > 0 ? turn(page - 1) : null),
          button(texts.page(page + 1, count), null),
          button(texts.nextPage, page < count - 1 ? turn(page + 1) : null, 'main'),
        ]),
    ...(count < 2 || key === null || found.rest === ''
      ? []
      : [
          button(order === 'best' ? texts.orderNewest : texts.orderBest, {
            action: 'reorder',
            key,
            order: order === 'best' ? 'newest' : 'best',
            owner,
          }),
        ]),
    ...(followKey === null || as === 'public'
      ? []
      : [button(texts.follow, { action: 'followSearch', key: followKey })]),
    ...(as === 'public' ? [button(texts.remove, { action: 'remove', owner }, 'danger')] : []),
  ]);
}

/** A way out where nothing was found: another search, by its key, with what it would find. */
export interface WayOut {
  readonly label: string;
  readonly key: string;
}

/** Says that nothing was found, and what to try. `within` is the document that alone was searched, if any. */
export function nothingFoundMessage(
  { query, unknown }: Found,
  within: Document | null,
  ways: readonly WayOut[],
  language: Language,
  owner: string,
): Message {
  const { texts } = language;
  return {
    content: [
      `**${texts.nothingFound(markdownWithin(SHOWN_QUERY, query))}**`,
      ...nowhere(unknown, language),
      texts.nothingFoundTry,
      ...(within === null ? [] : [texts.nothingFoundIn(markdownWithin(SHOWN_QUERY, subjectOf(within)))]),
    ].join('\n'),
    ...(ways.length === 0
      ? {}
      : {
          components: rows(
            ways.map(({ label, key }) => button(label, { action: 'search', key, page: 0, owner })),
          ),
        }),
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
