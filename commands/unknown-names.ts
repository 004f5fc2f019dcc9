/** Names in a filter that match nothing: reported at once, so that nobody waits for messages that cannot come. */
import Fuse from 'fuse.js';
import { type Filter, wholeNames } from '../src/archive/filter.ts';
import { ministriesCalled, partiesCalled } from '../src/archive/names/known.ts';
import { KNOWN_MINISTRIES } from '../src/archive/names/ministries.ts';
import { comparable } from '../src/archive/names/people.ts';
import type { Language } from '../src/replies/language.ts';
import { markdownWithin } from '../src/replies/markdown.ts';
import type { Message } from '../src/replies/reply.ts';
import type { NameKind } from '../src/search/suggestions.ts';
import type { Context } from './command.ts';

const NAMES = ['asker', 'party', 'respondent', 'ministry'] as const;
type Name = (typeof NAMES)[number];

/** No more than a person reads. */
const NEAREST = 3;
const SHOWN = 100;

const MINISTRY_NAMES = KNOWN_MINISTRIES.map(({ name }) => name);

/** The reply about the first name that matches nothing in the archive; null if all are known. */
export async function unknownName(
  filter: Filter,
  context: Pick<Context, 'archive' | 'search'>,
  { texts }: Language,
): Promise<Message | null> {
  for (const name of NAMES) {
    for (const typed of filter[name]?.split('\n') ?? []) {
      if (wholeNames(typed) !== null || (await isKnown(name, typed, context))) continue;
      const nearest = await nearestTo(name, typed, context);
      const shown = nearest.map((one) => markdownWithin(SHOWN, one));
      return { content: texts.unknownName(name, markdownWithin(SHOWN, typed), shown) };
    }
  }
  return null;
}

async function isKnown(name: Name, typed: string, { archive }: Pick<Context, 'archive'>): Promise<boolean> {
  if (name === 'party' && partiesCalled(typed).length > 0) return true;
  if (name === 'ministry' && isMinistry(typed)) return true;
  return (await archive.papersWith({ [name]: typed }, 1)).length > 0;
}

/** Also a ministry that has answered nothing yet: questions to it can still be open. */
const isMinistry = (typed: string): boolean =>
  ministriesCalled(typed).length > 0 ||
  MINISTRY_NAMES.some((name) => ` ${comparable(name)} `.includes(` ${comparable(typed)} `));

async function nearestTo(
  name: NameKind,
  typed: string,
  { search }: Pick<Context, 'search'>,
): Promise<readonly string[]> {
  const suggested = (await search.suggestNames(name, typed, NEAREST)).map((one) => one.name);
  if (suggested.length > 0 || name !== 'ministry') return suggested;
  const fuse = new Fuse(MINISTRY_NAMES, { threshold: 0.35, ignoreLocation: true, ignoreDiacritics: true });
  return fuse.search(typed, { limit: NEAREST }).map(({ item }) => item);
}
