/**
 * Where the official feed is, and the official publications (`facts`: tkconv, OpenDataPortaal, KOOP's repository). Every address that
 * is fetched is made here.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Base addresses, with a slash at their ends. */
export interface Addresses {
  /** The SyncFeed of the Tweede Kamer. */
  readonly feed: string;
  /** The repository of official publications (KOOP). */
  readonly publications: string;
}

export const OFFICIAL: Addresses = {
  feed: 'https://gegevensmagazijn.tweedekamer.nl/SyncFeed/2.0/',
  publications: 'https://repository.officiele-overheidspublicaties.nl/officielepublicaties/',
};

const Package = z.object({ version: z.string(), homepage: z.url() });
const { version, homepage } = Package.parse(
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')),
);
/** Tells who fetches, and where to ask what this is. */
export const USER_AGENT = `Vraagbaak/${version} (+${homepage})`;

/** The categories that written questions are told in, each after those that it refers to. */
export const CATEGORIES = ['Zaak', 'Document', 'ZaakActor', 'DocumentVersie'] as const;
export type Category = (typeof CATEGORIES)[number];

/** The page of what has changed after a token; the first page of all without one. */
export function pageAddress({ feed }: Addresses, category: Category, token: number | null): string {
  const address = new URL('Feed', feed);
  if (token !== null) address.searchParams.set('skiptoken', String(token));
  address.searchParams.set('category', category);
  return address.href;
}

const Token = z.coerce.number().int().nonnegative();

/** The token of a page's address; null for that of the first page. */
export function tokenOf(address: string): number | null {
  const token = new URL(address).searchParams.get('skiptoken');
  return token === null ? null : Token.parse(token);
}

export const entityAddress = ({ feed }: Addresses, id: string): string =>
  new URL(`Entiteiten/${encodeURIComponent(id)}`, feed).href;

export const publicationAddress = ({ publications }: Addresses, id: string, format: 'xml' | 'pdf'): string =>
  new URL(`${encodeURIComponent(id)}/${encodeURIComponent(id)}.${format}`, publications).href;

/** Whether an address that the feed gives is one of its own: nobody is to be led elsewhere. */
export const isOfFeed = ({ feed }: Addresses, address: string): boolean =>
  new URL(address).host === new URL(feed).host;

/** A publication that is not there is an address with this in it. */
export const MISSING_PUBLICATION = 'fout404';
