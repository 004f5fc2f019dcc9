/** What a search can be limited to by typing `name:value`, and the periods of time that people write. */
import type { Filter } from '../archive/filter.ts';
import { readDate, readIsoDate } from '../dutch/dates.ts';

type Limit = (value: string) => Filter | null;

/** Both days are included; null for an open end. */
interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

const asText =
  (name: keyof Filter): Limit =>
  (value) =>
    value.trim() === '' ? null : { [name]: value.trim() };

const asPeriod =
  (from: keyof Filter, to: keyof Filter): Limit =>
  (value) => {
    const period = periodIn(value);
    return period && { ...(period.from && { [from]: period.from }), ...(period.to && { [to]: period.to }) };
  };

const date = asPeriod('from', 'to');

/** “2022-2023” and “2022/23” are session years; “2023” is a year of the calendar. */
const year: Limit = (value) => {
  const [, first, last] = /^(\d{4})[-–/](\d{4}|\d{2})$/.exec(value.trim()) ?? [];
  if (first === undefined || last === undefined) return date(value);
  return { sessionYear: `${first}-${last.length === 2 ? first.slice(0, 2) + last : last}` };
};

/** Those of one kind are told by their first letters, in Dutch or English. */
const kind: Limit = (value) => {
  const typed = value.trim().toLowerCase();
  if (/^(?:beantwoord|antwoord|answer)/.test(typed)) return { kind: 'answers' };
  if (/^(?:vra|open|onbeantwoord|question)/.test(typed)) return { kind: 'questions' };
  if (/^(?:uitstel|postpone)/.test(typed)) return { kind: 'postponement' };
  return null;
};

/** A limit by each name that it can be typed with; the first are those of the options of `/zoek`. */
const LIMITS = new Map<string, Limit>(
  (
    [
      [['document', 'doc'], asText('document')],
      [['partij', 'fractie', 'party'], asText('party')],
      // “van:Leijten” is who asked; “van:2022” is since when.
      [['van', 'lid', 'from'], (value) => since(value) ?? asText('asker')(value)],
      [['bewindspersoon', 'door', 'by'], asText('respondent')],
      [['ministerie', 'ministry'], asText('ministry')],
      [['functie', 'role'], asText('role')],
      [['jaar', 'year'], year],
      [['ingezonden', 'gesteld', 'asked'], asPeriod('submittedFrom', 'submittedTo')],
      [['beantwoord', 'answered'], asPeriod('receivedFrom', 'receivedTo')],
      [['soort', 'kind'], kind],
      [['vanaf', 'sinds', 'since'], (value) => since(value)],
      [['tot', 'until'], (value) => until(value)],
    ] satisfies [string[], Limit][]
  ).flatMap(([names, limit]) => names.map((name) => [name, limit] as const)),
);

/** The limit that a name and a value stand for; null where there is no such name, or the value is not of its form. */
export const filterFrom = (name: string, value: string): Filter | null =>
  LIMITS.get(name.toLowerCase())?.(value) ?? null;

function since(value: string): Filter | null {
  const from = periodIn(value)?.from;
  return from ? { from } : null;
}

function until(value: string): Filter | null {
  const to = periodIn(value)?.to;
  return to ? { to } : null;
}

/** Dates are shown in English to those whose Discord is English, who then type them so. */
const MONTHS_IN_DUTCH: Readonly<Record<string, string>> = {
  january: 'januari',
  february: 'februari',
  march: 'maart',
  mar: 'mrt',
  may: 'mei',
  june: 'juni',
  july: 'juli',
  august: 'augustus',
  october: 'oktober',
  oct: 'okt',
};
const ENGLISH_MONTH = new RegExp(`\\b(?:${Object.keys(MONTHS_IN_DUTCH).join('|')})\\b`, 'g');

const BETWEEN = /\s*(?:\.\.|–|\bt\/m\b|\btot en met\b|\btot\b|\bto\b)\s*/i;

/**
 * The days of “2023”, “2023-05”, “mei 2023”, “1 mei 2023”, “2023-05-01”, “2021..2023”, “vanaf mei 2023”; null for
 * what is no time.
 */
function periodIn(value: string): Period | null {
  const text = value
    .trim()
    .toLowerCase()
    .replace(ENGLISH_MONTH, (name) => MONTHS_IN_DUTCH[name] ?? name);
  const [, after] = /^(?:vanaf|sinds|since)\s+(.+)$/.exec(text) ?? [];
  if (after !== undefined) return withEnds(daysOf(after), 'from');
  const [, before] = /^(?:tot en met|t\/m|tot|until)\s+(.+)$/.exec(text) ?? [];
  if (before !== undefined) return withEnds(daysOf(before), 'to');
  const [first, last, ...others] = text.split(BETWEEN);
  if (first === undefined || others.length > 0) return null;
  if (last === undefined) return daysOf(first);
  const begin = daysOf(first);
  const end = daysOf(last);
  return begin && end && { from: begin.from, to: end.to };
}

const withEnds = (days: Period | null, end: 'from' | 'to'): Period | null =>
  days && { from: end === 'from' ? days.from : null, to: end === 'to' ? days.to : null };

/** The first and the last day of a year, a month, or a day. */
function daysOf(text: string): Period | null {
  if (/^\d{4}$/.test(text)) return { from: `${text}-01-01`, to: `${text}-12-31` };
  const day = readIsoDate(text) ?? (/^\d{1,2}\s*\D/.test(text) ? readDate(text) : null);
  if (day) return { from: day, to: day };
  const [, yearFirst, monthNumber] = /^(\d{4})-(\d{1,2})$/.exec(text) ?? [];
  const first = monthNumber ? readIsoDate(`${yearFirst}-${monthNumber}-1`) : readDate(`1 ${text}`);
  if (!first) return null;
  const [inYear, month] = first.split('-').map(Number);
  // Day 0 of the next month is the last of this one.
  const last = new Date(Date.UTC(inYear ?? 0, month ?? 0, 0)).toISOString().slice(0, 10);
  return { from: first, to: last };
}
