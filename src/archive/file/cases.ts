/** The papers of a case, those that refer to one another, and how a case stands, as the archive's file has them. */
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { Document } from '../../documents/model.ts';
import type { OutwardOf, OutwardReference } from '../../documents/references/reference.ts';
import type { Case } from '../cases/case.ts';
import { type State, stateOf, todayInAmsterdam } from '../cases/state.ts';
import { conditionOf, type Filter, PRINTED } from '../filter.ts';
import { type DocumentReader, documentIn } from './stored-document.ts';

/** The papers of a case, in no order; none where there is no such case. */
export function papersIn(db: DatabaseSync, read: DocumentReader): (caseId: string) => Document[] {
  const papers = db.prepare('SELECT hash, content FROM document WHERE case_id = ? LIMIT ?');
  return (caseId) => papers.all(caseId, MOST_PAPERS).map(read);
}

const Flag = z.int().transform(Boolean);
const Facts = z.object({
  kind: Document.shape.kind,
  chamber: z.enum(['tweede', 'eerste']),
  number: z.string().nullable(),
  sessionYear: z.string().nullable(),
  submitted: z.string().nullable(),
  received: z.string().nullable(),
  furtherAnswer: Flag,
  reprint: Flag,
  isAnswered: Flag,
  isElsewhere: Flag,
  isWithdrawn: Flag,
});

/** Tells how it stands with cases today, without a look into their papers. */
export function statesIn(db: DatabaseSync): (caseId: string) => State {
  const today = todayInAmsterdam();
  const papers = db.prepare(
    `SELECT kind, chamber, number, session_year AS sessionYear, submitted, received, further AS furtherAnswer, reprint,
       answered AS isAnswered, elsewhere AS isElsewhere, withdrawn AS isWithdrawn FROM document WHERE case_id = ?`,
  );
  return (caseId) => stateOf(Facts.array().parse(papers.all(caseId)), today);
}

const CaseId = z.object({ caseId: z.string() });

/** The id of the case with this id, or of the document with this id or key; null where there is none. */
export function caseIdsIn(db: DatabaseSync): (named: string) => string | null {
  const find = db.prepare(
    `SELECT case_id AS caseId FROM document WHERE id = ?1 OR key = ?1
     UNION ALL SELECT case_id FROM document WHERE case_id = ?1 LIMIT 1`,
  );
  return (named) => CaseId.optional().parse(find.get(named))?.caseId ?? null;
}

/** The papers of other cases that refer to a paper of this one, the newest first. */
export function papersReferringTo(db: DatabaseSync, { id, papers }: Case, limit: number): Document[] {
  const targets = papers.flatMap(({ chamber, sessionYear, number, caseNumber }) => [
    printedTarget(chamber, sessionYear, number),
    caseNumber,
  ]);
  return db
    .prepare(
      `SELECT content FROM document WHERE case_id <> ?1 AND rowid IN (
             SELECT document FROM mention WHERE target IN (SELECT value FROM json_each(?2))
           ) ORDER BY date DESC, id LIMIT ?3`,
    )
    .all(id, JSON.stringify(targets.filter((target) => target !== null)), limit)
    .map(documentIn);
}

/** The other cases that the papers of a case refer to. */
export function citedCasesIn(db: DatabaseSync): (caseId: string) => string[] {
  const cited = db.prepare(
    `WITH cited AS (
       SELECT target FROM mention WHERE document IN (SELECT rowid FROM document WHERE case_id = ?1)
     )
     SELECT DISTINCT case_id AS caseId FROM document WHERE case_id <> ?1 AND (
       case_number IN (SELECT target FROM cited) OR (
         (number, session_year) IN (
           SELECT substr(target, instr(target, '/') + 1), substr(target, instr(target, ' ') + 1, 9) FROM cited
         ) AND ${PRINTED} IN (SELECT target FROM cited)
       )
     )`,
  );
  return (caseId) =>
    CaseId.array()
      .parse(cited.all(caseId))
      .map((row) => row.caseId);
}

/** The paper of another case that a reference names; null where it is not in the archive. */
export function paperReferredTo(
  db: DatabaseSync,
  from: Document,
  reference: OutwardReference,
): Document | null {
  if (reference.kind !== 'case' && reference.kind !== 'aanhangsel') return null;
  const own = caseIdsIn(db)(from.id);
  const row =
    reference.kind === 'case'
      ? db
          .prepare(
            `SELECT content FROM document WHERE case_number = ? AND case_id IS NOT ?
             ORDER BY ${STANDING} DESC, date DESC LIMIT 1`,
          )
          .get(reference.caseNumber, own)
      : db
          .prepare(
            `SELECT content FROM document WHERE number = ? AND session_year = ? AND chamber = ? AND case_id IS NOT ?
             ORDER BY ${STANDING} DESC, date DESC LIMIT 1`,
          )
          .get(String(Number(reference.number)), reference.sessionYear, chamberOf(reference), own);
  return row ? documentIn(row) : null;
}

/** The papers that a filter lets through; those with answers first, then the newest. */
export function papersWith(db: DatabaseSync, filter: Filter, limit: number): Document[] {
  const condition = conditionOf(filter) ?? { sql: 'true', values: [] };
  return db
    .prepare(
      `SELECT content FROM document WHERE ${condition.sql} ORDER BY ${STANDING} DESC, date DESC, id LIMIT ?`,
    )
    .all(...condition.values, limit)
    .map(documentIn);
}

/** More papers no case has; those of a file that repeats one number would be read in vain. */
const MOST_PAPERS = 50;

/**
 * Which of a case's papers is shown before others, as SQL: a paper with answers stands before one without, a first
 * answer before a further one, a reprint before what it replaces.
 */
export const STANDING = '((answered AND NOT elsewhere) * (4 - further * 2) + reprint)';

export function chamberOf({ chamber }: OutwardOf<'aanhangsel'>): Document['chamber'] {
  return chamber === 'I' ? 'eerste' : 'tweede';
}

/** A printed paper by its number: "tweede 2003-2004/1480"; null where its session year is not known. */
export const printedTarget = (
  chamber: Document['chamber'],
  sessionYear: string | null,
  number: string | null,
): string | null =>
  sessionYear === null || number === null ? null : `${chamber} ${sessionYear}/${Number(number)}`;
