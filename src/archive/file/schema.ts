/** The tables of the archive's file, and how an older file becomes one of today. */
import type { DatabaseSync } from 'node:sqlite';
import { deriveAll } from './derived.ts';

/**
 * One step a version, never changed once it was released. What the tables hold:
 * - `document`: what is filtered and listed by, and the document itself as JSON, compressed with Zstandard.
 * - `document.askers`: who asked, as it is printed, as JSON: what lists show without unpacking the document.
 * - `asker`, `respondent`: who asked and who answered, to filter by; parties and ministries by the one name of each.
 * - `word_index` (`passages` at first): the index of the stems of words, a row a document. It keeps no text: that is in `document`.
 * - `token`: the words of a document as numbers, for the ranking (`tokens.ts`).
 * - `source`: the files that were read, so that one that has not changed is not read again; by which version of the
 *   readers, null where it is to be read again whatever it is; and the hash of the document that it gave to the log of several machines.
 * - `removed`: the documents that a person took out and that stay out, and what tells their papers (`identity.ts`).
 * - `vocabulary`: the words of the archive, in how many documents each is, and its stem; the stems of its parts are
 *   null until they have been looked for, and empty for a word that is no compound.
 * - `compound`: by the stem of a word, the most frequent words that are compounded with it.
 * - `document.case_id`: the case that a document is of; `joined`: which two documents are of one case, by what evidence, each
 *   pair in both orders (`cases/joining.ts`).
 * - `document.session`: the session year that a document prints, or else that of its date.
 * - `mention`: the papers and cases that a document refers to, by their numbers (`file/cases.ts`).
 * - `state`: how often the archive has changed, and the count of changes when compounds were last looked for. Of a file that follows
 *   the log of several machines (`src/replica`): which log, up to which number, and from which on there was one that this version
 *   could not read.
 */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE document (
    rowid INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    subject TEXT,
    number TEXT,
    session_year TEXT,
    case_number TEXT,
    submitted TEXT,
    received TEXT,
    date TEXT NOT NULL,
    exchanges INTEGER NOT NULL,
    hash BLOB NOT NULL,
    content BLOB NOT NULL
  ) STRICT;
  CREATE INDEX document_by_date ON document (date DESC, id);
  CREATE INDEX document_by_number ON document (number, session_year);
  CREATE INDEX document_by_case ON document (case_number);

  CREATE TABLE asker (
    document INTEGER NOT NULL, name TEXT NOT NULL, party TEXT,
    folded_name TEXT NOT NULL, folded_party TEXT
  ) STRICT;
  CREATE INDEX asker_by_document ON asker (document);
  CREATE INDEX asker_by_party ON asker (folded_party, document);
  CREATE INDEX asker_by_name ON asker (folded_name, document);

  CREATE TABLE respondent (
    document INTEGER NOT NULL, role TEXT NOT NULL, name TEXT, ministry TEXT,
    folded_name TEXT, folded_ministry TEXT
  ) STRICT;
  CREATE INDEX respondent_by_document ON respondent (document);
  CREATE INDEX respondent_by_ministry ON respondent (folded_ministry, document);
  CREATE INDEX respondent_by_name ON respondent (folded_name, document);

  CREATE VIRTUAL TABLE passages USING fts5(
    title, body, content = '', contentless_delete = 1, tokenize = 'ascii'
  );
  INSERT INTO passages (passages, rank) VALUES ('rank', 'bm25(2.0, 1.0)');

  CREATE TABLE token (document INTEGER PRIMARY KEY, words BLOB NOT NULL) STRICT;

  CREATE TABLE source (
    path TEXT PRIMARY KEY, size INTEGER NOT NULL, modified REAL NOT NULL, document TEXT, refusal TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX source_by_document ON source (document);

  CREATE TABLE vocabulary (
    word TEXT PRIMARY KEY, documents INTEGER NOT NULL, stem TEXT NOT NULL, parts TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX vocabulary_by_stem ON vocabulary (stem);
  CREATE TABLE compound (stem TEXT PRIMARY KEY, words TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE state (
    only INTEGER PRIMARY KEY CHECK (only = 1), changes INTEGER NOT NULL, compounds INTEGER NOT NULL
  ) STRICT;
  INSERT INTO state VALUES (1, 0, 0);
  `,
  `
  ALTER TABLE passages RENAME TO word_index;
  ALTER TABLE source ADD COLUMN reader TEXT;
  CREATE TABLE removed (document TEXT PRIMARY KEY, paper TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
  `
  ALTER TABLE document ADD COLUMN chamber TEXT NOT NULL DEFAULT 'tweede';
  ALTER TABLE document ADD COLUMN further INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE document ADD COLUMN reprint INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE document ADD COLUMN answered INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE document ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE document ADD COLUMN case_id TEXT;
  CREATE INDEX document_by_case_id ON document (case_id);
  CREATE INDEX document_by_submission ON document (submitted);
  CREATE TABLE joined (
    one INTEGER NOT NULL, other INTEGER NOT NULL, evidence TEXT NOT NULL, PRIMARY KEY (one, other)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE mention (
    document INTEGER NOT NULL, target TEXT NOT NULL, PRIMARY KEY (document, target)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX mention_by_target ON mention (target);
  `,
  `
  ALTER TABLE document ADD COLUMN session TEXT;
  CREATE INDEX document_by_session ON document (session);
  `,
  // The names of askers and respondents are by which each is known (`names/known.ts`): they are derived anew.
  'SELECT 1',
  // Three for what is now in the store, which takes over what it finds in a file of these versions (`src/store/migrations.ts`).
  ...Array<string>(3).fill('SELECT 1'),
  `
  ALTER TABLE source ADD COLUMN given TEXT;
  ALTER TABLE state ADD COLUMN log TEXT;
  ALTER TABLE state ADD COLUMN followed INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE state ADD COLUMN unread INTEGER;
  `,
  "ALTER TABLE document ADD COLUMN askers TEXT NOT NULL DEFAULT '[]'",
  // All that is counted of cases, apart from the packed papers that stand between these columns.
  `CREATE INDEX document_by_life ON document
     (case_id, submitted, received, kind, chamber, answered, further, withdrawn)`,
  // Names printed with spaced letters now match those of the same people (`names/people.ts`).
  'SELECT 1',
  // Notices are classified again; the index gains the session year, which shows impossible dates.
  `ALTER TABLE document ADD COLUMN elsewhere INTEGER NOT NULL DEFAULT 0;
   DROP INDEX document_by_life;
   CREATE INDEX document_by_life ON document
     (case_id, submitted, received, kind, chamber, answered, further, elsewhere, withdrawn, session_year)`,
];

/** What is derived from documents by code (`file/derived.ts`) is made anew in a file of an older version than this. */
const DERIVED = 13;

/** "Vbak" in ASCII: SQLite keeps it in the file's header, so that a file of another program is told. */
export const APPLICATION_ID = 0x5662616b;
export const NEWEST_VERSION = MIGRATIONS.length;

/** Brings the file up to date, each version in one transaction. */
export function migrate(db: DatabaseSync, from: number): void {
  MIGRATIONS.slice(from).forEach((step, index) => {
    db.exec('BEGIN IMMEDIATE');
    // Another process may have been first while this one waited for its turn.
    const { user_version: now } = db.prepare('PRAGMA user_version').get() as { user_version: number };
    if (now === from + index) {
      db.exec(step);
      if (from < DERIVED && from + index + 1 === NEWEST_VERSION) deriveAll(db);
      db.exec(`PRAGMA user_version = ${from + index + 1}; PRAGMA application_id = ${APPLICATION_ID}`);
    }
    db.exec('COMMIT');
  });
}
