/** How often and by whom what a search finds was asked, and how long ministers took: counts of cases. */
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { type StateKey, todayInAmsterdam } from '../archive/cases/state.ts';
import { answerDaysOn, contradictedOn, stateOn, TERM_DAYS } from '../archive/cases/state-sql.ts';
import type { Condition, Filter } from '../archive/filter.ts';
import { comparable } from '../archive/names/people.ts';
import { NEWEST_NAMES, namesInTime } from '../archive/names/succession.ts';
import type { FigureView } from './figure-views.ts';
import { amongFound } from './found-table.ts';

export interface Bar {
  /** A year, a name, a range of days such as `22-28`, or the key of a state. */
  readonly value: string;
  /** How many cases. */
  readonly count: number;
}

export interface Figures {
  readonly view: FigureView;
  /** The cases that are found, and those of them that some bar counts. */
  readonly cases: number;
  readonly counted: number;
  /** Years and days in their order, without gaps; names by their number. */
  readonly bars: readonly Bar[];
  /** A picture has no room for more than the first few names: how many others there are, and the cases of these. */
  readonly others: { readonly names: number; readonly cases: number } | null;
  /** Of the years that have a bar: those of which the whole archive has nothing, or a part. */
  readonly gaps: { readonly absent: readonly string[]; readonly partial: readonly PartialYear[] };
  /** Of the first answers. */
  readonly times: AnswerTimes | null;
  /** The names by which the ministries among the bars went, where it was more than one. */
  readonly joined: readonly { readonly name: string; readonly names: readonly string[] }[];
  /** What was not counted as it was typed. */
  readonly words: CountedWords;
  /** The day on which it was counted, as `YYYY-MM-DD`. */
  readonly today: string;
}

export interface CountedWords {
  /** Words that are nowhere: then nothing is counted. */
  readonly unknown: readonly string[];
  /** The words with errors repaired; null where there were none. */
  readonly corrected: string | null;
  /** Frequent words that were counted too, beside rare ones of the same letters. */
  readonly also: readonly string[];
  /** Phrases and excluded words were counted in all their forms. */
  readonly isByStem: boolean;
}

/** What finds the cases of a bar, by its value; null for a value that no bar of the view has. */
export function barFilter(view: FigureView, value: string): Filter | null {
  const isName = value !== '' && !/[\n|]/.test(value);
  if (view === 'years')
    return /^\d{4}$/.test(value) ? { submittedFrom: `${value}-01-01`, submittedTo: `${value}-12-31` } : null;
  if (view === 'times') return /^\d{1,6}-\d{0,6}$/.test(value) ? { answerDays: value } : null;
  if (view === 'waiting') return WAITING.some((state) => state === value) ? { state: value } : null;
  if (!isName) return null;
  if (view === 'parties') return { party: `=${value}` };
  if (view === 'respondents') return { respondent: `=${value}` };
  return { ministry: `${namesInTime(value).length > 1 ? '~' : '='}${value}` };
}

/** A year of which the archive has but these days. */
interface PartialYear {
  readonly year: string;
  readonly from: string;
  readonly to: string;
}

interface AnswerTimes {
  /** Days; the middle one. */
  readonly median: number;
  readonly answers: number;
  /** Of those that have a term: how many were given within it. */
  readonly withinTerm: number;
  readonly withTerm: number;
  /** Cases with an answer that are not counted: their dates contradict each other. */
  readonly contradicted: number;
}

/** With the others nine, which have room on a phone. */
const MOST_DRAWN = 8;
/** Weeks of the histogram; what took longer is one bar. */
const WEEKS = 12;
/** Days at the edge of a year in which nothing may have been asked: recess. */
const QUIET_DAYS = 45;
const DAY_MS = 86_400_000;

const Count = z.object({ count: z.int() });
const Counted = z.object({ known: z.string(), count: z.int() });
const Spelled = z.object({ known: z.string(), name: z.string() });
const Covered = z.object({ year: z.string(), from: z.string(), to: z.string() });
const Times = z.object({ days: z.int(), term: z.int().nullable(), count: z.int() });

/** @param match FTS5's query; null for all documents */
export function figuresIn(
  db: DatabaseSync,
  match: string | null,
  condition: Condition | null,
  view: FigureView,
): Omit<Figures, 'words'> {
  return amongFound(db, match, condition, ['case_id', 'submitted'], () => {
    const today = todayInAmsterdam();
    const cases = countOf(db, 'SELECT count(DISTINCT case_id) AS count FROM found');
    const none = { others: null, gaps: { absent: [], partial: [] }, times: null, joined: [] };
    return { view, cases, today, ...none, ...VIEWS[view](db, today) };
  });
}

type Counts = Pick<Figures, 'counted' | 'bars'> & Partial<Figures>;

const VIEWS: Readonly<Record<FigureView, (db: DatabaseSync, today: string) => Counts>> = {
  years,
  parties: (db) => named(db, 'asker', 'party'),
  respondents: (db) => named(db, 'respondent', 'name'),
  ministries: (db) => named(db, 'respondent', 'ministry'),
  times: answerTimes,
  waiting,
};

const countOf = (db: DatabaseSync, sql: string, ...values: string[]): number =>
  Count.parse(db.prepare(sql).get(...values)).count;

/** By the year in which the questions were asked, from the first to the last. */
function years(db: DatabaseSync, today: string): Counts {
  const counted = Counted.array().parse(
    db
      .prepare(
        `SELECT substr(submitted, 1, 4) AS known, count(DISTINCT case_id) AS count FROM found
         WHERE submitted IS NOT NULL GROUP BY known ORDER BY known`,
      )
      .all(),
  );
  const counts = new Map(counted.map(({ known, count }) => [known, count]));
  const covered = new Map(
    Covered.array()
      .parse(
        db
          .prepare(
            `SELECT substr(submitted, 1, 4) AS year, min(submitted) AS "from", max(submitted) AS "to" FROM document
             WHERE submitted IS NOT NULL GROUP BY year`,
          )
          .all(),
      )
      .map((one) => [one.year, one]),
  );
  const [first, last] = [counted[0]?.known, counted.at(-1)?.known].map(Number);
  const all =
    first === undefined || last === undefined || Number.isNaN(first)
      ? []
      : Array.from({ length: last - first + 1 }, (_, at) => String(first + at));
  return {
    counted: countOf(db, 'SELECT count(DISTINCT case_id) AS count FROM found WHERE submitted IS NOT NULL'),
    bars: all.map((year) => ({ value: year, count: counts.get(year) ?? 0 })),
    gaps: {
      absent: all.filter((year) => !covered.has(year)),
      partial: all.flatMap((year) => covered.get(year) ?? []).filter((one) => isPartial(one, covered, today)),
    },
  };
}

/** The year that it is now; or one beside which the archive has nothing, and that begins late or ends early in it. */
function isPartial(
  { year, from, to }: PartialYear,
  covered: ReadonlyMap<string, PartialYear>,
  today: string,
): boolean {
  const beside = (years: number) => covered.has(String(Number(year) + years));
  const days = (one: string, other: string) => (Date.parse(other) - Date.parse(one)) / DAY_MS;
  return (
    year === today.slice(0, 4) ||
    (!beside(-1) && days(`${year}-01-01`, from) > QUIET_DAYS) ||
    (!beside(1) && days(to, `${year}-12-31`) > QUIET_DAYS)
  );
}

/** By a name of those who asked or answered; a case is counted by each of them, once. */
function named(
  db: DatabaseSync,
  table: 'asker' | 'respondent',
  column: 'party' | 'name' | 'ministry',
): Counts & { readonly joined: Figures['joined'] } {
  db.exec('DROP TABLE IF EXISTS temp.tally; DROP TABLE IF EXISTS temp.newest');
  db.exec('CREATE TEMP TABLE newest (known TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID');
  if (column === 'ministry') {
    const insert = db.prepare('INSERT INTO newest VALUES (?, ?)');
    for (const [known, name] of NEWEST_NAMES) insert.run(known, comparable(name));
  }
  db.exec(
    `CREATE TEMP TABLE tally AS
     SELECT DISTINCT case_id, coalesce(newest.name, trim(folded_${column})) AS known, ${table}.${column} AS name
     FROM found JOIN ${table} ON ${table}.document = found.row LEFT JOIN newest ON newest.known = trim(folded_${column})
     WHERE trim(folded_${column}) <> ''`,
  );
  const counts = Counted.array().parse(
    db
      .prepare(
        'SELECT known, count(DISTINCT case_id) AS count FROM tally GROUP BY known ORDER BY count DESC, known',
      )
      .all(),
  );
  const spelled = Map.groupBy(
    Spelled.array().parse(
      db
        .prepare(
          'SELECT known, name FROM tally GROUP BY known, name ORDER BY count(DISTINCT case_id) DESC, name',
        )
        .all(),
    ),
    ({ known }) => known,
  );
  const bars = counts.map(({ known, count }) => {
    const names = (spelled.get(known) ?? []).map(({ name }) => name);
    // Of a ministry the newest of the names that are there; of others the spelling of most papers.
    const inTime = namesInTime(names[0] ?? '').filter((name) => names.includes(name));
    return { known, count, names: inTime, value: inTime.at(-1) ?? names[0] ?? known };
  });
  // One other takes as much room as all of them.
  const drawn = bars.slice(0, bars.length === MOST_DRAWN + 1 ? bars.length : MOST_DRAWN);
  const rest = bars.length - drawn.length;
  const figures = {
    counted: countOf(db, 'SELECT count(DISTINCT case_id) AS count FROM tally'),
    bars: bars.map(({ value, count }) => ({ value, count })),
    others: rest === 0 ? null : { names: rest, cases: othersOf(db, drawn) },
    joined: bars.flatMap(({ value, names }) => (names.length > 1 ? [{ name: value, names }] : [])),
  };
  db.exec('DROP TABLE temp.tally; DROP TABLE temp.newest');
  return figures;
}

const othersOf = (db: DatabaseSync, drawn: readonly { readonly known: string }[]): number =>
  countOf(
    db,
    'SELECT count(DISTINCT case_id) AS count FROM tally WHERE known NOT IN (SELECT value FROM json_each(?))',
    JSON.stringify(drawn.map(({ known }) => known)),
  );

/** The first answers of the cases that are found, by weeks: the last day of a term ends one. */
function answerTimes(db: DatabaseSync, today: string): Counts {
  const rows = Times.array().parse(
    db
      .prepare(
        `SELECT days, term, count(*) AS count FROM (
           SELECT ${answerDaysOn(today)} AS days, ${TERM_DAYS} AS term FROM document
           WHERE case_id IN (SELECT case_id FROM found) GROUP BY case_id
         ) WHERE days IS NOT NULL GROUP BY days, term ORDER BY days`,
      )
      .all(),
  );
  const contradicted = countOf(
    db,
    `SELECT count(*) AS count FROM (
       SELECT case_id FROM document WHERE case_id IN (SELECT case_id FROM found)
       GROUP BY case_id HAVING max(answered) AND ${contradictedOn(today)})`,
  );
  const within = (least: number, most: number): number =>
    sum(rows.filter(({ days }) => days >= least && days <= most));
  const weeks = Array.from({ length: WEEKS }, (_, at) => {
    const [least, most] = [at === 0 ? 0 : 7 * at + 1, 7 * (at + 1)];
    return { value: `${least}-${most}`, count: within(least, most) };
  });
  const longer = `${7 * WEEKS + 1}-`;
  const answers = sum(rows);
  const withTerm = rows.filter(({ term }) => term !== null);
  return {
    counted: answers,
    bars: [...weeks, { value: longer, count: within(7 * WEEKS + 1, Number.POSITIVE_INFINITY) }],
    times:
      answers === 0
        ? null
        : {
            median: medianOf(rows, answers),
            answers,
            withinTerm: sum(withTerm.filter(({ days, term }) => days <= (term ?? 0))),
            withTerm: sum(withTerm),
            contradicted,
          },
  };
}

const sum = (rows: readonly { readonly count: number }[]): number =>
  rows.reduce((total, { count }) => total + count, 0);

/** The middle one; of an even number the mean of both. */
function medianOf(rows: readonly z.infer<typeof Times>[], answers: number): number {
  const at = (place: number): number => {
    let passed = 0;
    for (const { days, count } of rows) {
      passed += count;
      if (passed > place) return days;
    }
    return 0;
  };
  return (at(Math.floor((answers - 1) / 2)) + at(Math.floor(answers / 2))) / 2;
}

const WAITING: readonly StateKey[] = ['open', 'late', 'postponed', 'late after postponement'];

/** Of the cases that wait for an answer, how it stands with them. */
function waiting(db: DatabaseSync, today: string): Counts {
  const rows = Counted.array().parse(
    db
      .prepare(
        `SELECT known, count(*) AS count FROM (
           SELECT ${stateOn(today)} AS known FROM document
           WHERE case_id IN (SELECT case_id FROM found) GROUP BY case_id
         ) GROUP BY known`,
      )
      .all(),
  );
  const bars = WAITING.map((state) => ({
    value: state,
    count: rows.find(({ known }) => known === state)?.count ?? 0,
  }));
  return { counted: sum(bars), bars };
}
