/**
 * Keeps the documents that the bot knows, and finds them.
 *
 * Asynchronous, so that a database file or server can stand behind it.
 */
import { createHash } from 'node:crypto';
import type { Document } from '../documents/model.ts';

export interface Archive {
  /** All documents, the newest first (by the date received, else submitted; one without dates is last). */
  documents(): Promise<readonly Document[]>;
  /** The document with this id, or with this key; null where there is none. */
  find(idOrKey: string): Promise<Document | null>;
}

/**
 * A short name for a document, of 11 characters of base64url, that stays the same as long as its id does.
 * For places with little room, such as Discord's custom ids: an id may be as long as a file's name.
 */
export const keyOf = (id: string): string => createHash('sha256').update(id).digest('base64url').slice(0, 11);

/** An archive in memory. Of two documents with one id the later takes the place of the earlier. */
export function archiveOf(documents: Iterable<Document>): Archive {
  const byId = new Map<string, Document>();
  for (const document of documents) byId.set(document.id, document);
  const newestFirst = [...byId.values()].sort(
    (a, b) => dateOf(b).localeCompare(dateOf(a)) || a.id.localeCompare(b.id),
  );
  const byKey = new Map(newestFirst.map((document) => [keyOf(document.id), document]));
  return {
    documents: async () => newestFirst,
    find: async (idOrKey) => byId.get(idOrKey) ?? byKey.get(idOrKey) ?? null,
  };
}

const dateOf = ({ received, submitted }: Document): string => received ?? submitted ?? '';
