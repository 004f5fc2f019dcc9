/** Reads what is new in the feed, page by page, and keeps what written questions need. A page is kept in whole or not at all. */
import type { Feed, KeptEntity, Position } from '../store/feed.ts';
import { type Addresses, type Category, entityAddress, isOfFeed, pageAddress, tokenOf } from './addresses.ts';
import { Entity, isWanted, targetsOf } from './entity.ts';
import { FeedUnavailable, type Fetcher } from './fetching.ts';
import { type Entry, type Page, readEntity, readPage } from './page.ts';

/** What a round works with. */
export interface Source {
  readonly addresses: Addresses;
  readonly fetcher: Fetcher;
  readonly feed: Feed;
  /** The first day of which questions and answers are wanted, as `YYYY-MM-DD`. */
  readonly since: string;
}

/** Told after each page: the moment that the feed has come to, in milliseconds since 1970; null where it does not say. */
export type OnPage = (category: Category, moment: number | null) => void | Promise<void>;

/** A feed that has nothing new is asked once a day whether it still has what it had. */
const CHECK_EVERY_MS = 86_400_000;

/**
 * Reads one category to its end, or until it is told to stop between two pages.
 * @returns whether it came to the end
 * @throws FeedUnavailable
 */
export async function readCategory(
  source: Source,
  category: Category,
  isStopped: () => boolean,
  onPage: OnPage = () => {},
): Promise<boolean> {
  const { addresses, feed } = source;
  let position = await feed.position(category);
  // Tokens of another server mean nothing here.
  if (position === null || !isOfFeed(addresses, position.next)) {
    const token = await firstToken(source, category);
    position = { next: pageAddress(addresses, category, token), before: null, checked: Date.now() };
  }
  const seen = new Set<string>();
  for (;;) {
    if (isStopped()) return false;
    if (seen.has(position.next)) {
      throw new FeedUnavailable(position.next, 'a page that leads back to itself');
    }
    seen.add(position.next);
    const page = await pageAt(source, position.next);
    if (page === 'gone') {
      await feed.restart(category);
      throw new FeedUnavailable(position.next, 'the feed has begun anew');
    }
    const { entries, next } = page;
    const last = entries.at(-1);
    if (!last) {
      const isThere = await hasStill(source, category, position);
      if (isThere) return true;
      await feed.restart(category);
      return readCategory(source, category, isStopped, onPage);
    }
    // Each entry says where it goes on behind it: the last one's is there also where the page is the last.
    const following: string = last.next ?? next ?? position.next;
    const before: string = entries.at(-2)?.next ?? position.next;
    if (!isOfFeed(addresses, following)) {
      throw new FeedUnavailable(position.next, 'a page that leads elsewhere');
    }
    const isStill = following === position.next;
    position = { next: following, before, checked: Date.now() };
    await feed.take(category, await wantedOf(source, entries), position);
    await onPage(category, last.updated);
    if (isStill || (next === null && last.next === null)) return true;
  }
}

async function pageAt({ fetcher }: Source, address: string): Promise<Page | 'gone'> {
  const fetched = await fetcher.get(address);
  if (fetched === 'missing') return 'gone';
  if (typeof fetched === 'string') throw new FeedUnavailable(address, fetched);
  const page = readPage(Buffer.from(fetched.bytes).toString('utf8'));
  if (page === null)
    throw new FeedUnavailable(address, 'an answer that is no page of the feed, or not a whole one');
  return page;
}

/** Whether a feed without anything new has still what it had: one that has begun anew counts from another beginning. */
async function hasStill(source: Source, category: Category, position: Position): Promise<boolean> {
  const { before, next, checked } = position;
  if (before === null || Date.now() - checked < CHECK_EVERY_MS) return true;
  const page = await pageAt(source, before);
  if (page === 'gone' || page.entries.length === 0) return false;
  await source.feed.take(category, { entities: [], deleted: [] }, { before, next, checked: Date.now() });
  return true;
}

/** The part of a page that is kept. */
async function wantedOf(
  { feed, since }: Source,
  entries: readonly Entry[],
): Promise<{ entities: KeptEntity[]; deleted: string[] }> {
  // Of one entity that stands on a page twice the last one counts.
  const newest = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
  const all = newest.flatMap(({ entity }) => entity ?? []);
  const known = await feed.known([
    ...all.map(({ id }) => id),
    ...all.flatMap((entity) => (entity.category === 'ZaakActor' ? entity.zaak : [])),
  ]);
  const entities: KeptEntity[] = [];
  const deleted = newest.filter(({ isDeleted }) => isDeleted).map(({ id }) => id);
  for (const entity of all) {
    // What was wanted and is so no more goes as if it were deleted.
    if (!isWanted(entity)) deleted.push(entity.id);
    else if (known.has(entity.id) || !isBefore(entity, since)) {
      entities.push(kept(entity, await casesOf(feed, entity, known)));
    }
  }
  return { entities, deleted };
}

export const kept = (entity: Entity, cases: readonly string[]): KeptEntity => ({
  ...{ id: entity.id, category: entity.category, targets: targetsOf(entity), cases },
  json: JSON.stringify(entity),
});

function isBefore(entity: Entity, since: string): boolean {
  const day =
    entity.category === 'Zaak' ? entity.gestartOp : entity.category === 'Document' ? entity.datum : null;
  return day !== null && day < since;
}

/** The cases that are to be looked at for an entity. Of actors and versions there are many of other kinds of cases. */
async function casesOf(feed: Feed, entity: Entity, known: ReadonlySet<string>): Promise<readonly string[]> {
  if (entity.category === 'Zaak') return [entity.id, ...entity.vervangenVanuit];
  if (entity.category === 'Document') return entity.zaak;
  if (entity.category === 'ZaakActor') return entity.zaak.filter((id) => known.has(id));
  const documents = await feed.entities(entity.document);
  return documents.flatMap((json) => targetsOf(Entity.parse(JSON.parse(json))));
}

/** A case that a document refers to and that did not come by itself; null where there is none of written questions. */
export async function fetchEntity({ addresses, fetcher }: Source, id: string): Promise<Entity | null> {
  const fetched = await fetcher.get(entityAddress(addresses, id), { isFile: true });
  if (typeof fetched === 'string') return null;
  const entry = readEntity(Buffer.from(fetched.bytes).toString('utf8'));
  return entry?.entity && isWanted(entry.entity) ? entry.entity : null;
}

/** Tokens nearer to each other than this are a page or two apart. */
const NEAR = 500;

/**
 * The token behind which all is that has changed since a day: tokens grow with time, so that a search by halves finds it in some
 * thirty requests, where the feed since 2008 has thousands of pages. Null for the beginning.
 */
async function firstToken(source: Source, category: Category): Promise<number | null> {
  const { addresses, since } = source;
  const day = Date.parse(`${since}T00:00:00Z`);
  /** When the first thing behind a token was changed; infinity where there is nothing. */
  const momentAfter = async (token: number | null) => {
    const page = await pageAt(source, pageAddress(addresses, category, token));
    if (page === 'gone') return { moment: Number.POSITIVE_INFINITY, next: null };
    const [first] = page.entries;
    return { moment: first ? (first.updated ?? 0) : Number.POSITIVE_INFINITY, next: first?.next ?? null };
  };
  const beginning = await momentAfter(null);
  const first = beginning.next === null ? null : tokenOf(beginning.next);
  if (beginning.moment >= day || first === null) return null;
  let [low, high] = [first, Math.max(1, first) * 2];
  while ((await momentAfter(high)).moment < day) [low, high] = [high, high * 2];
  while (high - low > NEAR) {
    const middle = Math.floor((low + high) / 2);
    if ((await momentAfter(middle)).moment < day) low = middle;
    else high = middle;
  }
  return low;
}
