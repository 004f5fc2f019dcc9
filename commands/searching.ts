/** A search from page to page, in another order, within other limits: what `/zoek` answers, and the controls below it. */
import type { Filter } from '../src/archive/filter.ts';
import type { SavedSearch } from '../src/archive/saved-search.ts';
import { exchangeNamed } from '../src/documents/question-numbers.ts';
import { answerMessage } from '../src/replies/answer.ts';
import {
  HITS_A_PAGE,
  hitsMessage,
  nothingFoundMessage,
  parseHit,
  parseRefinement,
  type WayOut,
} from '../src/replies/hits.ts';
import { limitsInWords, takeOffLabel } from '../src/replies/limits-in-words.ts';
import { notice } from '../src/replies/notices.ts';
import { type Message, privately, type Reply } from '../src/replies/reply.ts';
import { unlessUnavailable } from '../src/store/database.ts';
import type { Actions, Asking, Context, Pressed } from './command.ts';
import { replyModeFor } from './reply-mode.ts';
import { answerContext } from './views.ts';

/** A row of buttons. */
const MOST_WAYS_OUT = 5;

/** The message for a page of a search; what there is instead where nothing is found. */
export async function searchMessage(
  asked: SavedSearch,
  page: number,
  as: 'private' | 'public',
  { person: owner, language }: Asking,
  context: Context,
): Promise<{ message: Message; isFound: boolean }> {
  const { archive, search } = context;
  const { text, filter, order } = asked;
  const [found, facets] = await Promise.all([
    search.find({ text, filter, order, limit: HITS_A_PAGE, offset: page * HITS_A_PAGE }),
    search.facets({ text, filter, limit: 0 }),
  ]);
  const one = found.filter.case ?? found.filter.document;
  const of = one === undefined ? null : await archive.findCase(one);
  const within =
    of && (of.papers.find(({ id }) => id === found.filter.document) ?? of.papers[of.lead] ?? null);
  const rest: SavedSearch = { text: found.rest, filter: found.filter, order };
  if (found.total === 0) {
    if (found.isExcludedAlone) return { message: notice('excludedAlone', language), isFound: false };
    if ((await archive.count()) === 0) return { message: notice('noDocuments', language), isFound: false };
    const shown = [found.rest, ...limitsInWords(found.filter, language)].join(' · ');
    const ways = await waysOut(rest, { person: owner, language }, context);
    const message = nothingFoundMessage({ ...found, query: shown }, within, ways, language, owner);
    return { message, isFound: false };
  }
  const hasMore = found.listed > found.hits.length || found.hits.some(({ others }) => others > 0);
  const isLimited = Object.keys(found.filter).length > 0;
  const followKey = found.reference === null ? await keySaved(rest, context) : null;
  const key = hasMore || isLimited ? followKey : null;
  const message = hitsMessage({ found, page, order, key, followKey, facets, within, language, as, owner });
  return { message, isFound: true };
}

/** The key of a search, kept for a button to go on with; null where it cannot be kept now, and the button is left out. */
export async function keySaved(search: SavedSearch, { store }: Context): Promise<string | null> {
  const key = await unlessUnavailable(() => store.searches.save(search));
  return key === 'unavailable' ? null : key;
}

/** The nearest searches that find something: without one of the limits, or without one of the words. */
async function waysOut(
  { text, filter, order }: SavedSearch,
  { language }: Pick<Asking, 'person' | 'language'>,
  context: Context,
): Promise<WayOut[]> {
  const { texts } = language;
  const { search } = context;
  const limits = Object.keys(filter) as (keyof Filter)[];
  const words = /["“”„«»]/u.test(text) ? [] : text.split(' ').filter((word) => word !== '');
  const without = (name: keyof Filter): Filter =>
    Object.fromEntries(Object.entries(filter).filter(([other]) => other !== name));
  const tries: { label: string; asked: SavedSearch }[] = [
    ...limits.map((name) => ({
      label: takeOffLabel(name, filter, language),
      asked: { text, filter: without(name), order },
    })),
    ...(words.length < 2
      ? []
      : words.map((word, at) => ({
          label: texts.withoutWord(word),
          asked: { text: words.filter((_, other) => other !== at).join(' '), filter, order },
        }))),
  ];
  const ways: (WayOut & { total: number })[] = [];
  for (const { label, asked } of tries) {
    if (asked.text === '' && Object.keys(asked.filter).length === 0) continue;
    const { total } = await search.find({ ...asked, limit: 0 });
    const key = total === 0 ? null : await keySaved(asked, context);
    const counted = `${label} (${total.toLocaleString(language.locale)})`;
    if (key !== null) ways.push({ label: counted, key, total });
  }
  return ways.sort((one, other) => other.total - one.total).slice(0, MOST_WAYS_OUT);
}

/** A page of a saved search, in the place of what was pressed where that is one's own. */
async function goOn(
  key: string,
  change: (saved: SavedSearch) => SavedSearch,
  page: number,
  owner: string,
  pressed: Pressed,
  context: Context,
): Promise<Reply> {
  const saved = await context.store.searches.find(key);
  if (!saved) return privately(notice('searchGone', pressed.language));
  const { as, reply } = replyModeFor(pressed, owner);
  const asked = change(saved);
  // Without its last limit a search without words would be one for nothing.
  if (asked.text === '' && Object.keys(asked.filter).length === 0)
    return privately(notice('emptyQuery', pressed.language));
  const { message } = await searchMessage(asked, page, as, pressed, context);
  return reply({ content: '', embeds: [], components: [], ...message });
}

export const search: Actions['search'] = ({ key, page, owner }, pressed, context) =>
  goOn(key, (saved) => saved, page, owner, pressed, context);

export const reorder: Actions['reorder'] = ({ key, order, owner }, pressed, context) =>
  goOn(key, (saved) => ({ ...saved, order }), 0, owner, pressed, context);

export const refine: Actions['refine'] = ({ key, owner }, pressed, context) => {
  const refinement = parseRefinement(pressed.values[0] ?? '');
  const change = (saved: SavedSearch): SavedSearch => {
    if (!refinement) return saved;
    const { name, value } = refinement;
    const others = Object.entries(saved.filter).filter(([other]) => other !== name);
    return { ...saved, filter: Object.fromEntries(value === '' ? others : [...others, [name, value]]) };
  };
  return goOn(key, change, 0, owner, pressed, context);
};

export const hits: Actions['hits'] = async ({ key }, pressed, context) => {
  const { person: owner, language, values } = pressed;
  const { archive, store } = context;
  const hit = parseHit(values[0] ?? '');
  const document = hit && (await archive.find(hit.document));
  if (!document) return privately(notice('documentGone', language));
  if (hit.exchange === null) {
    const [saved, of] = [await store.searches.find(key), await archive.findCase(document.id)];
    if (!saved || !of) return privately(notice('searchGone', language));
    const within: SavedSearch = { ...saved, filter: { ...saved.filter, case: of.id } };
    return privately((await searchMessage(within, 0, 'private', pressed, context)).message);
  }
  const place = exchangeNamed(document, hit.exchange);
  if (!place) return privately(notice('documentGone', language));
  const { index } = place;
  const shown = await answerContext(archive, document, index, pressed);
  return privately(
    answerMessage({ document, index, page: 0, language, as: 'private', owner, context: shown }),
  );
};
