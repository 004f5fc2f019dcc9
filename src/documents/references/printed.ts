/** What the printed forms of references have in common, as sources of patterns. */

/** A blank, or none where an extraction or a typist lost it: `nr.537`. A few at most, or a file of blanks takes hours. */
export const BLANK = '[^\\S\\n]{0,3}';
/** What stands between the parts of a reference: `Handelingen, vergaderjaar`, `Kamerstukken II , 2023/24`. */
export const GAP = `${BLANK},?${BLANK}`;
/** `nr. 3`, `nr 49`, `nrs. 3`, `nummer 3`. */
export const NR = `(?:(?:nrs?|Nrs?)\\.?|nummers?)${BLANK}`;
/** `vergaderjaar 2022–2023`, `2021/22`, `2023-2024`, `2002/3`; also the impossible `2022–203`, `2023–34`. */
export const SESSION_YEAR = `(?:(?:vergaderjaar|verg\\.?${BLANK}jaar)${BLANK})?(?<since>\\d{4})${BLANK}[–—/-]${BLANK}(?<until>\\d{1,4})(?!\\d)`;

/** "2022-2023" of `2022` and `2023`, `23`; `null` for two years that do not follow each other. */
export function readSessionYear(since: string | undefined, until: string | undefined): string | null {
  if (since === undefined || until === undefined) return null;
  const next = String(Number(since) + 1);
  const isNext = until.length === 1 ? Number(next.slice(2)) === Number(until) : next.endsWith(until);
  return isNext && until.length !== 3 ? `${since}-${next}` : null;
}

/** `II`, also right before its year (`II2015–16`); and `ll` or `1` by a slip of the pen. */
export const CHAMBER = '(?:II|ll|I|1(?!\\d))(?!\\p{L})';

/** @param printed as `CHAMBER` or a name finds it */
export function readChamber(printed: string | undefined): 'I' | 'II' | null {
  if (printed === undefined) return null;
  return /^(?:I|1|EK|Eerste Kamer)$/u.test(printed) ? 'I' : 'II';
}

/** Papers from this session year on are on the site of official publications. */
const FIRST_ONLINE = 1995;

export function isOnline(sessionYear: string): boolean {
  return Number.parseInt(sessionYear, 10) >= FIRST_ONLINE;
}

/** The stable public address of an official publication. @example publicationAddress('stb-2024-153') */
export function publicationAddress(id: string): string {
  return `https://zoek.officielebekendmakingen.nl/${id}.html`;
}
