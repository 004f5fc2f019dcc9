/** Dutch dates, as titles and letters write them. */

/** The months in order, each by its name and then by what it is shortened to. */
export const MONTHS = [
  ['januari', 'jan'],
  ['februari', 'feb', 'febr'],
  ['maart', 'mrt'],
  ['april', 'apr'],
  ['mei'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['augustus', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt'],
  ['november', 'nov'],
  ['december', 'dec'],
] as const;

const MONTH_NUMBER = new Map<string, number>(
  MONTHS.flatMap((names, at) => names.map((name) => [name, at + 1] as const)),
);
const NAMES = [...MONTH_NUMBER.keys()].sort((one, other) => other.length - one.length).join('|');

/** `11 januari 2023`, `18 november2024` (the blank lost), `5 febr. 2024`; `12-11-2024`. */
const DATE = new RegExp(
  `(?<!\\d)(?:(\\d{1,2}) ?(${NAMES})\\.? ?(\\d{4})|(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4}))(?!\\d)`,
  'iu',
);

/** The first date in a text as `YYYY-MM-DD`; `null` if there is none or it is no day of the calendar. */
export function readDate(text: string): string | null {
  const found = DATE.exec(text);
  if (!found) return null;
  const [, day = found[4], month = '', year = found[6]] = found;
  const monthNumber = MONTH_NUMBER.get(month.toLowerCase()) ?? Number(found[5]);
  return dayOf(Number(year), monthNumber, Number(day));
}

/** A date as data have it, `2023-01-11` or `2003-04-3`; `null` for what is no day of the calendar. */
export function readIsoDate(text: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim()) ?? [];
  return dayOf(Number(year), Number(month), Number(day));
}

function dayOf(year: number, month: number, day: number): string | null {
  const iso = `${year}-${pad(month)}-${pad(day)}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

/** How far behind its word a date is looked for, in characters. */
const REACH = 50;

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** The date right behind the last of these words; `word` is a global pattern. */
export function dateAfterLast(text: string, word: RegExp): string | null {
  const at = lastIndexOf(text, word);
  return at === null ? null : readDate(text.slice(at, at + REACH));
}

/** Where the last match of a global pattern begins. */
export function lastIndexOf(text: string, pattern: RegExp): number | null {
  return [...text.matchAll(pattern)].at(-1)?.index ?? null;
}
