/** Entities as the feed writes them: an Atom entry around an element of the Tweede Kamer's own schema (`tkData-v1-0-*.xsd`). */

/** Which it is, and what it holds: a text, an empty one (null), or references to other entities. */
export interface ServedEntity {
  readonly category: 'Zaak' | 'ZaakActor' | 'Document' | 'DocumentVersie' | 'DocumentActor';
  readonly id: string;
  readonly fields: Readonly<Record<string, string | null | { readonly refs: readonly string[] }>>;
  /** That of its file, where it has one. */
  readonly contentType?: string;
  readonly contentLength?: number;
}

export interface Served {
  readonly token: number;
  /** When it was changed. */
  readonly updated: Date;
  readonly entity: ServedEntity;
  readonly isDeleted: boolean;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** @param base that of the feed, with a slash at its end */
export function entryXml({ token, updated, entity, isDeleted }: Served, base: string): string {
  const { category, id, contentType } = entity;
  const next = `${base}Feed?skiptoken=${token}&category=${category}`;
  const file =
    contentType && !isDeleted ? `<link rel="enclosure" href="${escaped(`${base}Resources/${id}`)}"/>` : '';
  return [
    `<entry><title>${id}</title><id>${escaped(`${base}Entiteiten/${id}`)}</id>`,
    `<updated>${updated.toISOString().replace('Z', '0962Z')}</updated><category term="${category.toLowerCase()}"/>`,
    `${file}<link rel="next" href="${escaped(next)}"/>`,
    `<content type="application/xml">${elementXml({ token, updated, entity, isDeleted })}</content></entry>`,
  ].join('\n');
}

function elementXml({ updated, entity, isDeleted }: Served): string {
  const { category, id, fields, contentType, contentLength } = entity;
  const name = category[0]?.toLowerCase() + category.slice(1);
  const file = contentType
    ? ` tk:contentType="${escaped(contentType)}" tk:contentLength="${contentLength ?? 0}"`
    : '';
  const spaces =
    'xmlns="http://www.tweedekamer.nl/xsd/tkData/v1-0" xmlns:tk="http://www.tweedekamer.nl/xsd/tkData/v1-0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  // Without a zone, with seven decimals.
  const changed = updated.toISOString().replace('Z', '0000');
  const head = `<${name} ${spaces} id="${id}" tk:bijgewerkt="${changed}" tk:verwijderd="${isDeleted}"${isDeleted ? '' : file}>`;
  const body = isDeleted ? [] : Object.entries(fields).flatMap(fieldXml);
  return `${head}${body.join('')}</${name}>`;
}

function fieldXml([name, value]: [string, ServedEntity['fields'][string]]): string[] {
  if (value === null) return [`<${name} xsi:nil="true"/>`];
  if (typeof value === 'string') return [`<${name}>${escaped(value)}</${name}>`];
  return value.refs.map((ref) => `<${name} ref="${ref}"/>`);
}

/** A page of the feed; without what comes next where it is the last one. */
export function feedXml(served: readonly Served[], base: string, next: string | null): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>SyncFeed</title>',
    next === null ? '' : `<link rel="next" href="${escaped(next)}"/>`,
    ...served.map((one) => entryXml(one, base)),
    '</feed>',
  ].join('\n');
}
