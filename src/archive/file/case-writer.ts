/** Puts papers into their cases in the archive's file, and notes which papers refer to which. */
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Document } from '../../documents/model.ts';
import { sessionYearOf } from '../../documents/session-year.ts';
import { evidenceOf, type Traits, traitsOf } from '../cases/joining.ts';
import { factsOf } from '../cases/state.ts';
import { chamberOf, printedTarget } from './cases.ts';
import { documentIn } from './stored-document.ts';

/** Joins papers; to be used within a transaction of the caller's, with `finish` as its last. */
export interface CaseWriter {
  /** The paper in a row is new there. */
  put(row: number, document: Document): void;
  /** The paper in a row is to be taken out. To be called while it is still there. */
  remove(row: number): void;
  /** Puts the papers that were touched into their cases. */
  finish(): void;
}

const Row = z.object({ row: z.int() });
const Member = z.object({
  row: z.int(),
  id: z.string(),
  caseNumber: z.string().nullable(),
  date: z.string(),
});
type Member = z.infer<typeof Member>;

/** As many papers are kept at hand: those of some months, for files mostly come in the order of their dates. */
const AT_HAND = 4_000;

export function caseWriter(db: DatabaseSync): CaseWriter {
  const content = db.prepare('SELECT content FROM document WHERE rowid = ?');
  const kin = db.prepare(
    `SELECT rowid AS row FROM document WHERE rowid <> ?1 AND case_number = ?2
     UNION SELECT rowid FROM document WHERE rowid <> ?1 AND submitted = ?3
     UNION SELECT rowid FROM document WHERE rowid <> ?1 AND number = ?4 AND session_year = ?5`,
  );
  const sameNumber = db.prepare('SELECT rowid AS row FROM document WHERE case_number = ?');
  const join = db.prepare('INSERT OR REPLACE INTO joined VALUES (?1, ?2, ?3), (?2, ?1, ?3)');
  const part = db.prepare('DELETE FROM joined WHERE one = ?1 OR other = ?1');
  const joinedTo = db.prepare('SELECT other AS row FROM joined WHERE one = ?');
  const memberAt = db.prepare(
    'SELECT rowid AS row, id, case_number AS caseNumber, date FROM document WHERE rowid = ?',
  );
  const setFacts = db.prepare(
    'UPDATE document SET chamber = ?, further = ?, reprint = ?, answered = ?, elsewhere = ?, withdrawn = ?, session = ? WHERE rowid = ?',
  );
  const setCase = db.prepare('UPDATE document SET case_id = ?2 WHERE rowid = ?1 AND case_id IS NOT ?2');
  const mention = db.prepare('INSERT OR IGNORE INTO mention VALUES (?, ?)');
  const forget = db.prepare('DELETE FROM mention WHERE document = ?');

  const traits = new Map<number, Traits>();
  const touched = new Set<number>();
  const rowsOf = (found: unknown[]): number[] =>
    Row.array()
      .parse(found)
      .map(({ row }) => row);
  const keep = (row: number, its: Traits): Traits => {
    const [oldest] = traits.keys();
    if (traits.size >= AT_HAND && oldest !== undefined) traits.delete(oldest);
    traits.set(row, its);
    return its;
  };
  const traitsAt = (row: number): Traits =>
    traits.get(row) ?? keep(row, traitsOf(documentIn(content.get(row))));

  /** All papers that are joined with this one, directly or by others. */
  const membersWith = (row: number): Member[] => {
    const rows = new Set([row]);
    // A set that grows while it is gone through gives what was added too.
    for (const one of rows) for (const other of rowsOf(joinedTo.all(one))) rows.add(other);
    return [...rows].flatMap((one) => Member.optional().parse(memberAt.get(one)) ?? []);
  };

  return {
    put(row, document) {
      const own = keep(row, traitsOf(document));
      const { caseNumber, submitted, received, number, sessionYear } = document;
      const { chamber, furtherAnswer, reprint, isAnswered, isElsewhere, isWithdrawn } = factsOf(document);
      const date = received ?? submitted;
      setFacts.run(
        chamber,
        ...[furtherAnswer, reprint, isAnswered, isElsewhere, isWithdrawn].map(Number),
        sessionYear ?? (date === null ? null : sessionYearOf(date)),
        row,
      );
      for (const other of rowsOf(kin.all(row, caseNumber, submitted, number, sessionYear))) {
        const evidence = evidenceOf(own, traitsAt(other));
        if (evidence) join.run(row, other, evidence);
      }
      for (const target of targetsOf(document)) mention.run(row, target);
      touched.add(row);
      for (const other of rowsOf(sameNumber.all(caseNumber))) touched.add(other);
    },
    remove(row) {
      const caseNumber = Member.optional().parse(memberAt.get(row))?.caseNumber ?? null;
      for (const other of rowsOf(joinedTo.all(row))) touched.add(other);
      for (const other of rowsOf(sameNumber.all(caseNumber))) touched.add(other);
      touched.delete(row);
      traits.delete(row);
      part.run(row);
      forget.run(row);
    },
    finish() {
      const done = new Set<number>();
      for (const row of touched) {
        if (done.has(row)) continue;
        const members = membersWith(row);
        const id = caseIdOf(members, (caseNumber) => sameNumber.all(caseNumber).length);
        for (const member of members) {
          setCase.run(member.row, id);
          done.add(member.row);
        }
      }
      touched.clear();
    },
  };
}

const CASE_NUMBER = /^(?:\d{4}Z\d{5}|\d{9,10})$/;

/**
 * The number of the case, unless a paper of another case has it too: one of the two is mistyped. Else the id of the
 * first paper, which may not look like a number that is another case's.
 */
function caseIdOf(members: readonly Member[], papersWith: (caseNumber: string) => number): string {
  const numbered = members.filter(({ caseNumber }) => caseNumber !== null);
  const [number] = numbered.map(({ caseNumber }) => caseNumber ?? '').sort();
  if (number !== undefined) {
    const own = numbered.filter(({ caseNumber }) => caseNumber === number).length;
    if (own === papersWith(number)) return number;
  }
  const [first] = members
    .map(({ date, id }) => ({ key: `${date || '9999'} ${id}`, id }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
  const id = first?.id ?? '';
  return CASE_NUMBER.test(id) ? `${id}~` : id;
}

/** What a paper refers to: printed papers, and cases by their numbers. */
function targetsOf(document: Document): Set<string> {
  const { references, exchanges, footnotes } = document;
  const all = [
    ...references,
    ...exchanges.flatMap((exchange) => exchange.references),
    ...footnotes.flatMap((note) => note.references),
  ];
  return new Set(
    all.flatMap((one) => {
      if (one.kind === 'case') return [one.caseNumber];
      if (one.kind !== 'aanhangsel') return [];
      return printedTarget(chamberOf(one), one.sessionYear, one.number) ?? [];
    }),
  );
}
