/** Keeps the documents that the bot knows, in one file of SQLite, and finds them. */
import { z } from 'zod';
import type { Document } from '../documents/model.ts';
import { answeredTogether } from '../documents/question-numbers.ts';
import { type Case, caseOf } from './cases/case.ts';
import { caseIdsIn, paperReferredTo, papersIn, papersReferringTo, papersWith } from './file/cases.ts';
import { documentsIn } from './file/documents.ts';
import { openForReading } from './file/open.ts';
import { rememberingReader } from './file/stored-document.ts';
import type { Filter } from './filter.ts';

export interface Archive {
  /** How many documents there are. */
  count(): Promise<number>;
  /** The newest document (by the date received, else submitted; one without dates is last); null where there is none. */
  newest(): Promise<Document | null>;
  /** The document with this id, or with this key; null where there is none. */
  find(idOrKey: string): Promise<Document | null>;
  /** The case with this id, or of the document with this id or key; null where there is none. */
  findCase(named: string): Promise<Case | null>;
  /** The case with exactly this id; null where there is none. */
  caseWithId(id: string): Promise<Case | null>;
  /** The papers that a filter lets through; those with answers first, then the newest. */
  papersWith(filter: Filter, limit: number): Promise<Document[]>;
  /** The papers of other cases that refer to this one, the newest first. */
  referringTo(to: Case, limit: number): Promise<Document[]>;
  /** The papers of other cases that are in the archive and that one of its exchanges refers to, or one answered together with it; in order. */
  referredToBy(document: Document, index: number): Promise<Document[]>;
  close(): Promise<void>;
}

const Counted = z.object({ count: z.int() });
const Identified = z.object({ id: z.string() });

/**
 * The archive in a file, for reading. Each call is one look-up by key, of under a millisecond for a usual document.
 * @throws ArchiveError where the file cannot be used
 */
export function openArchive(path: string): Archive {
  const db = openForReading(path);
  const count = db.prepare('SELECT count(*) AS count FROM document');
  const read = rememberingReader();
  const findDocument = documentsIn(db, read);
  const papersOf = papersIn(db, read);
  const findCaseId = caseIdsIn(db);
  const newest = db.prepare('SELECT id FROM document ORDER BY date DESC, id LIMIT 1');
  return {
    count: async () => Counted.parse(count.get()).count,
    newest: async () => {
      const row = Identified.optional().parse(newest.get());
      return row ? findDocument(row.id) : null;
    },
    find: async (idOrKey) => findDocument(idOrKey),
    findCase: async (named) => {
      const id = findCaseId(named);
      return id === null ? null : caseOf(id, papersOf(id));
    },
    caseWithId: async (id) => {
      const papers = papersOf(id);
      return papers.length === 0 ? null : caseOf(id, papers);
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
    close: async () => db.close(),
  };
}
