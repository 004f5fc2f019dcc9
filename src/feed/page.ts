/** Reads a page of the feed: Atom, with an entity of the Tweede Kamer's own schema in each entry. */
import { childOf, childrenOf, type Element, parseMarkup, wordsOf } from '../documents/markup/tree.ts';
import { CATEGORIES, type Category } from './addresses.ts';
import { Entity, momentIn } from './entity.ts';

/** What an entry tells of one entity. */
export interface Entry {
  readonly id: string;
  /** Null where it was deleted, or is of no use to us in the form that it has. */
  readonly entity: Entity | null;
  readonly isDeleted: boolean;
  /** Milliseconds since 1970; null where it does not say. */
  readonly updated: number | null;
  /** Where it goes on behind this entry. */
  readonly next: string | null;
}

export interface Page {
  readonly entries: readonly Entry[];
  /** The next page; null for the last one. */
  readonly next: string | null;
}

/** A page has 250 entries of some twenty elements. */
const MOST_ELEMENTS = 2_000_000;
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The page in a text; null for what is none, or not whole. */
export function readPage(text: string): Page | null {
  const feed = rootOf(text, 'feed');
  if (feed === null) return null;
  return {
    entries: childrenOf(feed, 'entry').flatMap((entry) => readEntry(entry) ?? []),
    next: linkOf(feed, 'next'),
  };
}

/** The entity in a text that has it alone, or within an entry; null for what is none, or not whole. */
export function readEntity(text: string): Entry | null {
  const entry = rootOf(text, 'entry');
  if (entry) return readEntry(entry);
  for (const category of CATEGORIES) {
    const element = rootOf(text, category.toLowerCase());
    if (element) return entryOf(element, category, null, null, null);
  }
  return null;
}

function rootOf(text: string, name: string): Element | null {
  const parsed = parseMarkup(text.replace(/^\uFEFF/, ''), 'XML', MOST_ELEMENTS);
  return parsed.ok && !parsed.isCutShort ? childOf(parsed.root, name) : null;
}

function readEntry(entry: Element): Entry | null {
  const content = childOf(entry, 'content');
  for (const category of CATEGORIES) {
    const element = childOf(content, category.toLowerCase());
    if (!element) continue;
    const updated = momentIn(wordsOf(childOf(entry, 'updated') ?? entry));
    return entryOf(element, category, linkOf(entry, 'enclosure'), linkOf(entry, 'next'), updated);
  }
  return null;
}

function entryOf(
  element: Element,
  category: Category,
  file: string | null,
  next: string | null,
  updated: number | null,
): Entry | null {
  const id = attributeOf(element, 'id')?.toLowerCase() ?? '';
  if (!ID.test(id)) return null;
  const isDeleted = /^true$/i.test(attributeOf(element, 'verwijderd') ?? '');
  const entity = isDeleted ? null : (Entity.safeParse(fieldsOf(element, category, file)).data ?? null);
  return { id, entity, isDeleted, updated, next };
}

/** Which relations each kind has. */
const RELATIONS: Readonly<Record<Category, readonly string[]>> = {
  Zaak: ['vervangenVanuit'],
  ZaakActor: ['zaak'],
  Document: ['zaak', 'huidigeDocumentVersie'],
  DocumentVersie: ['document'],
};
const FIELDS: Readonly<Record<Category, readonly string[]>> = {
  Zaak: ['nummer', 'soort', 'onderwerp', 'gestartOp', 'termijn', 'status', 'afgedaan', 'vergaderjaar'],
  ZaakActor: ['actorNaam', 'actorFractie', 'functie', 'relatie'],
  Document: ['soort', 'documentNummer', 'onderwerp', 'datum', 'aanhangselnummer'],
  DocumentVersie: ['versienummer', 'extensie', 'externeidentifier'],
};

function fieldsOf(element: Element, category: Category, file: string | null): Record<string, unknown> {
  const words = (name: string) => {
    const field = childOf(element, name.toLowerCase());
    const isNil = field === null || /^(?:true|1)$/i.test(attributeOf(field, 'nil') ?? '');
    return isNil ? null : wordsOf(field);
  };
  const references = (name: string) =>
    childrenOf(element, name.toLowerCase()).flatMap((relation) => {
      const target = attributeOf(relation, 'ref');
      return target && ID.test(target) ? [target] : [];
    });
  return {
    category,
    file,
    id: attributeOf(element, 'id'),
    bijgewerkt: attributeOf(element, 'bijgewerkt'),
    contentType: attributeOf(element, 'contentType'),
    ...Object.fromEntries(FIELDS[category].map((name) => [name, words(name)])),
    ...Object.fromEntries(RELATIONS[category].map((name) => [name, references(name)])),
  };
}

/** An attribute under whatever prefix, or none: `tk:verwijderd`, `ns1:verwijderd`, `verwijderd`. */
function attributeOf({ attributes }: Element, name: string): string | undefined {
  const wanted = name.toLowerCase();
  const [, value] =
    Object.entries(attributes).find(([key]) => key === wanted || key.endsWith(`:${wanted}`)) ?? [];
  return value;
}

const linkOf = (element: Element, rel: string): string | null => {
  const link = childrenOf(element, 'link').find((one) => one.attributes.rel === rel);
  const address = link?.attributes.href ?? '';
  return URL.canParse(address) ? address : null;
};
