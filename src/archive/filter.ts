/** What a search or a list can be limited to. */
import type { Document } from '../documents/model.ts';
import { todayInAmsterdam } from './cases/state.ts';
import { answerDaysOn, stateOn } from './cases/state-sql.ts';
import { ministriesCalled, partiesCalled } from './names/known.ts';
import { comparable, comparablePerson, surnamesIn } from './names/people.ts';
import { namesInTime } from './names/succession.ts';

/**
 * All that are given have to hold. Names are compared without case and diacritics, and may be a part; `=Justitie|Veiligheid en Justitie`
 * is one of exactly these, `~Justitie` a ministry by any name that it had; several, a line each, have to hold together.
 */
export interface Filter {
  /** The id or the key of the only document. */
  document?: string;
  /** The id of the only case. */
  case?: string;
  /** A member who asked: "Leijten", "Renske Leijten". */
  asker?: string;
  party?: string;
  /** A minister or state secretary who answered. */
  respondent?: string;
  ministry?: string;
  /** "Staatssecretaris" */
  role?: string;
  /** The number in the Appendix of the Proceedings: "1480"; "2022Z12345" for that of the case. */
  number?: string;
  caseNumber?: string;
  /** As `YYYY-MM-DD`: when it was received, or submitted where it has not been answered. */
  from?: string;
  to?: string;
  /** When it was submitted, and when it was answered; both ends are included. */
  submittedFrom?: string;
  submittedTo?: string;
  receivedFrom?: string;
  receivedTo?: string;
  /** "2022-2023": the session year that a paper is of, by what it prints or else by its date. */
  sessionYear?: string;
  /** The session year that a paper prints with its number. */
  printedIn?: string;
  /** The id of a case that a paper has to refer to, by its number or that of one of its papers. */
  cites?: string;
  /** How it stands with the case today, by its key: "late". */
  state?: string;
  /** Days from the questions of the case to its first answer, the ends included: "22-28", "85-". */
  answerDays?: string;
  chamber?: Document['chamber'];
  kind?: Document['kind'];
}

/** What has to hold, each by itself, where a filter was limited once more by the same name. */
export const allOf = (value: string): string[] => value.split('\n');

/** A filter within another: both have to hold. */
export function narrowed(filter: Filter, by: Filter): Filter {
  const both = (name: keyof Filter, one: string, other: string): string => {
    if (one === other) return one;
    const [first = one, last = other] = [one, other].sort();
    if (name.endsWith('From') || name === 'from') return last;
    if (name.endsWith('To') || name === 'to') return first;
    return `${one}\n${other}`;
  };
  const names = Object.keys(by) as (keyof Filter)[];
  const limits = names.map((name) => {
    const [one, other = ''] = [filter[name], by[name]];
    return [name, one === undefined ? other : both(name, one, other)];
  });
  return { ...filter, ...Object.fromEntries(limits) };
}

/** A condition on the table `document`, with the values for its question marks; null where all is let through. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly string[];
}

export function conditionOf(filter: Filter): Condition | null {
  const conditions = Object.entries(filter).flatMap(([name, value]: [string, string | undefined]) =>
    (value === undefined ? [] : allOf(value)).map((one) => CONDITIONS[name as keyof Filter](one)),
  );
  if (conditions.length === 0) return null;
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(' AND '),
    values: conditions.flatMap(({ values }) => values),
  };
}

/** A printed paper as `mention` names it (`printedTarget` in `file/cases.ts`). */
export const PRINTED = "chamber || ' ' || session_year || '/' || CAST(number AS INTEGER)";

const CONDITIONS: Readonly<Record<keyof Filter, (value: string) => Condition>> = {
  document: (value) => ({ sql: 'document.id = ? OR document.key = ?', values: [value, value] }),
  case: (value) => ({ sql: 'document.case_id = ?', values: [value] }),
  asker: (value) => person('asker', value),
  party: (value) =>
    oneOf('asker', 'folded_party', (wholeNames(value) ?? [...partiesCalled(value), value]).map(comparable)),
  respondent: (value) => person('respondent', value),
  ministry: (value) => {
    const whole = wholeNames(value);
    if (whole) return oneOf('respondent', 'folded_ministry', whole.map(findable));
    return either(
      among('respondent', 'folded_ministry', namePart(value)),
      oneOf('respondent', 'folded_ministry', ministriesCalled(value).map(findable)),
    );
  },
  role: (value) => among('respondent', 'role', `%${escaped(value)}%`),
  number: (value) => ({ sql: 'document.number = ?', values: [value] }),
  caseNumber: (value) => ({ sql: 'document.case_number = ?', values: [value] }),
  from: (value) => ({ sql: 'document.date >= ?', values: [value] }),
  to: (value) => ({ sql: "document.date <= ? AND document.date <> ''", values: [value] }),
  submittedFrom: (value) => ({ sql: 'document.submitted >= ?', values: [value] }),
  submittedTo: (value) => ({ sql: 'document.submitted <= ?', values: [value] }),
  receivedFrom: (value) => ({ sql: 'document.received >= ?', values: [value] }),
  receivedTo: (value) => ({ sql: 'document.received <= ?', values: [value] }),
  sessionYear: (value) => ({ sql: 'document.session = ?', values: [value] }),
  printedIn: (value) => ({ sql: 'document.session_year = ?', values: [value] }),
  cites: (value) => ({
    sql: `document.rowid IN (SELECT document FROM mention WHERE target IN (
      SELECT case_number FROM document WHERE case_id = ? UNION SELECT ${PRINTED} FROM document WHERE case_id = ?))`,
    values: [value, value],
  }),
  state: (value) => ofCase(`${stateOn(todayInAmsterdam())} = ?`, [value]),
  answerDays: (value) => {
    const [least = '', most = ''] = value.split('-');
    return ofCase(`${answerDaysOn(todayInAmsterdam())} BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)`, [
      least,
      most || MANY,
    ]);
  },
  chamber: (value) => ({ sql: 'document.chamber = ?', values: [value] }),
  kind: (value) => ({ sql: 'document.kind = ?', values: [value] }),
};

export const FILTER_NAMES = Object.keys(CONDITIONS) as (keyof Filter)[];

/** The names of which one has to be the whole name; null for what may be a part of it. */
export function wholeNames(value: string): readonly string[] | null {
  if (value.startsWith('=')) return value.slice(1).split('|');
  return value.startsWith('~') ? namesInTime(value.slice(1)) : null;
}

/** By a part of the name that is printed, or by the full name of which that is the end. */
function person(table: 'asker' | 'respondent', value: string): Condition {
  const whole = wholeNames(value)?.map((name) => findable(comparablePerson(name)));
  if (whole) return oneOf(table, 'folded_name', whole);
  return either(
    among(table, 'folded_name', namePart(comparablePerson(value))),
    oneOf(table, 'folded_name', surnamesIn(value).map(findable)),
  );
}

/** More days than anybody waits. */
const MANY = '1000000';

const ofCase = (having: string, values: readonly string[]): Condition => ({
  sql: `document.case_id IN (SELECT case_id FROM document GROUP BY case_id HAVING ${having})`,
  values,
});

const either = (one: Condition, other: Condition): Condition => ({
  sql: `${one.sql} OR ${other.sql}`,
  values: [...one.values, ...other.values],
});

const oneOf = (table: string, column: string, names: readonly string[]): Condition => ({
  sql: `document.rowid IN (SELECT document FROM ${table} WHERE ${column} IN (SELECT value FROM json_each(?)))`,
  values: [JSON.stringify(names)],
});

const among = (table: string, column: string, pattern: string): Condition => ({
  sql: `document.rowid IN (SELECT document FROM ${table} WHERE ${column} LIKE ? ESCAPE '\\')`,
  values: [pattern],
});

/** Whole words of a name: "berg" is in "van den berg", not in "bergkamp". */
const namePart = (value: string): string => `% ${escaped(comparable(value))} %`;

const escaped = (value: string): string => value.replace(/[\\%_]/g, '\\$&');

/** A name in the file, with a blank on either side, so that whole words of it can be asked for. */
export const findable = (name: string): string => ` ${comparable(name)} `;
