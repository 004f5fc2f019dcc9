/** Keeps the documents that the bot knows, in one file of SQLite, and finds them. */
import { z } from 'zod';
import type { Document } from '../documents/model.ts';
import { answeredTogether } from '../documents/question-numbers.ts';
import { type Case, caseOf } from './cases/case.ts';
import {
  caseIdsIn,
  citedCasesIn,
  paperReferredTo,
  papersIn,
  papersReferringTo,
  papersWith,
} from './file/cases.ts';
import { documentsIn } from './file/documents.ts';
import { openForReading } from './file/open.ts';
import { rememberingReader } from './file/stored-document.ts';
import { type UsualDays, unansweredIn, usualDaysIn } from './file/terms.ts';
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
  /**
   * The cases of which a paper came, or the questions were submitted, on this day (`YYYY-MM-DD`) or later; `digest` is another one
   * once a paper of it has changed.
   */
  recentCases(since: string): Promise<{ id: string; digest: string }[]>;
  /** The stems of the parts of those of these words that are compounds. */
  partsOf(words: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** The ids of the cases that the papers of a case refer to, as far as they are in the archive. */
  casesCitedBy(caseId: string): Promise<string[]>;
  /** The ids of the cases asked since this day that have no answer here, the oldest first. */
  unanswered(since: string): Promise<string[]>;
  /** How many days each ministry takes, by its name as it is compared, over the answers received since this day. */
  usualDays(since: string): Promise<ReadonlyMap<string, UsualDays>>;
  close(): Promise<void>;
}

const Counted = z.object({ count: z.int() });
const Identified = z.object({ id: z.string() });
const RecentCases = z.array(z.object({ id: z.string(), digest: z.string() }));
const Parts = z.array(z.object({ word: z.string(), parts: z.string() }));

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
  const citedCases = citedCasesIn(db);
  const unanswered = unansweredIn(db);
  const usualDays = usualDaysIn(db);
  const recent = db.prepare(
    `SELECT case_id AS id, group_concat(hex(hash)) AS digest FROM document
     WHERE case_id IN (SELECT case_id FROM document WHERE date >= ?1 OR submitted >= ?1) GROUP BY case_id`,
  );
  const parts = db.prepare(
    "SELECT word, parts FROM vocabulary WHERE word IN (SELECT value FROM json_each(?)) AND parts <> ''",
  );
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
    recentCases: async (since) => RecentCases.parse(recent.all(since)),
    partsOf: async (words) =>
      new Map(
        Parts.parse(parts.all(JSON.stringify(words))).map(({ word, parts: stems }) => [
          word,
          stems.split(' '),
        ]),
      ),
    casesCitedBy: async (caseId) => citedCases(caseId),
    unanswered: async (since) => unanswered(since),
    usualDays: async (since) => usualDays(since),
    close: async () => db.close(),
  };
}
