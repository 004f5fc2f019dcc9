/** Keeps the documents that the bot knows, in one file of SQLite, and finds them. */
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Document } from '../documents/model.ts';
import { answeredTogether } from '../documents/question-numbers.ts';
import { type Case, caseOf } from './cases/case.ts';
import { findCaseId, paperReferredTo, papersOf, papersReferringTo, papersWith } from './file/cases.ts';
import { findDocument } from './file/documents.ts';
import { ArchiveError, openForReading, writing } from './file/open.ts';
import type { Filter } from './filter.ts';
import { type SavedSearch, savedSearch, saveSearch } from './saved-searches.ts';

export interface Archive {
  /** How many documents there are. */
  count(): Promise<number>;
  /** The newest document (by the date received, else submitted; one without dates is last); null where there is none. */
  newest(): Promise<Document | null>;
  /** The document with this id, or with this key; null where there is none. */
  find(idOrKey: string): Promise<Document | null>;
  /** The case with this id, or of the document with this id or key; null where there is none. */
  findCase(named: string): Promise<Case | null>;
  /** The papers that a filter lets through; those with answers first, then the newest. */
  papersWith(filter: Filter, limit: number): Promise<Document[]>;
  /** The papers of other cases that refer to this one, the newest first. */
  referringTo(to: Case, limit: number): Promise<Document[]>;
  /** The papers of other cases that are in the archive and that one of its exchanges refers to, or one answered together with it; in order. */
  referredToBy(document: Document, index: number): Promise<Document[]>;
  /**
   * Keeps a search for a button to go on with, for 90 days from its last use. Its key; null where the archive cannot be
   * written to now.
   */
  saveSearch(search: SavedSearch): Promise<string | null>;
  /** The search with this key; null where it has been forgotten. */
  savedSearch(key: string): Promise<SavedSearch | null>;
  /** The case that the first of these places (a thread, its channel, a server) has chosen; null where none has. */
  chosenBy(places: readonly string[]): Promise<{ place: string; of: Case } | null>;
  /**
   * Chooses a case for a place; for null none. False where the archive cannot be written to now.
   */
  chooseFor(place: string, caseId: string | null): Promise<boolean>;
  close(): Promise<void>;
}

/** A button is not worth a long wait for another program that writes. */
const HASTY_MS = 500;

const Counted = z.object({ count: z.int() });
const Identified = z.object({ id: z.string() });
const Chosen = z.object({ caseId: z.string() });

/**
 * The archive in a file, for reading. Each call is one look-up by key, of under a millisecond for a usual document.
 * @throws ArchiveError where the file cannot be used
 */
export function openArchive(path: string): Archive {
  const db = openForReading(path);
  const count = db.prepare('SELECT count(*) AS count FROM document');
  const chosen = db.prepare('SELECT case_id AS caseId FROM place WHERE id = ?');
  const newest = db.prepare('SELECT id FROM document ORDER BY date DESC, id LIMIT 1');
  return {
    count: async () => Counted.parse(count.get()).count,
    newest: async () => {
      const row = Identified.optional().parse(newest.get());
      return row ? findDocument(db, row.id) : null;
    },
    find: async (idOrKey) => findDocument(db, idOrKey),
    findCase: async (named) => {
      const id = findCaseId(db, named);
      return id === null ? null : caseOf(id, papersOf(db, id));
    },
    papersWith: async (filter, limit) => papersWith(db, filter, limit),
    referringTo: async (to, limit) => papersReferringTo(db, to, limit),
    referredToBy: async (document, index) => {
      const asked = answeredTogether(document, index).flatMap((at) => document.exchanges[at] ?? []);
      const outward = asked.flatMap(({ references, footnotes }) => [
        ...references.flatMap((one) => (one.kind === 'answer' ? [] : [one])),
        ...footnotes.flatMap((note) => note.references),
      ]);
      const found = outward.flatMap((one) => paperReferredTo(db, document, one) ?? []);
      return [...new Map(found.map((paper) => [paper.id, paper])).values()];
    },
    saveSearch: (search) =>
      unlessUnwritable(() => writing(path, (own) => saveSearch(own, search, new Date()), HASTY_MS)),
    savedSearch: async (key) => savedSearch(db, key),
    chosenBy: async (places) => {
      for (const place of places) {
        const row = Chosen.optional().parse(chosen.get(place));
        const papers = row ? papersOf(db, row.caseId) : [];
        // A case whose papers have left the archive is chosen no more.
        if (row && papers.length > 0) return { place, of: caseOf(row.caseId, papers) };
      }
      return null;
    },
    chooseFor: async (place, caseId) => {
      const choose = (own: DatabaseSync) =>
        caseId === null
          ? own.prepare('DELETE FROM place WHERE id = ?').run(place)
          : own.prepare('INSERT OR REPLACE INTO place VALUES (?, ?)').run(place, caseId);
      return (await unlessUnwritable(() => writing(path, choose, HASTY_MS))) !== null;
    },
    close: async () => db.close(),
  };
}

/** What work on the file gives; null where it cannot be written to now. */
async function unlessUnwritable<Result>(work: () => Promise<Result>): Promise<Result | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ArchiveError) return null;
    throw error;
  }
}
