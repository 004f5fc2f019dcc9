/** References to other printed sets of questions with answers, in the Aanhangsel of the Handelingen. */
import { moreNumbers } from './more-numbers.ts';
import {
  BLANK,
  CHAMBER,
  GAP,
  isOnline,
  NR,
  publicationAddress,
  readChamber,
  readSessionYear,
  SESSION_YEAR,
} from './printed.ts';
import type { OutwardOf } from './reference.ts';

/** `Aanhangsel Handelingen`, `Aanhangsel van de Handelingen`, `Aanhangsels Handelingen`, `AanhangselHandelingen`. */
const NAME = `[Aa]anhangsels?${BLANK}(?:(?:van|bij|tot|op)\\s+de\\s+|der\\s+)?[Hh]andelingen`;
const NUMBER = '(?<number>\\d{1,5})(?![\\d\\p{L}])';

/** The page foot `Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel 3` is none of these. */
const PATTERNS = [
  // Aanhangsel Handelingen II, vergaderjaar 2023–2024, nr. 2267 · …, vergaderjaar 2023–2024, 1028
  `${NAME}(?:\\s+(?<chamber>${CHAMBER}))?${GAP}${SESSION_YEAR}${GAP}(?:${NR})?${NUMBER}`,
  // Aanhangsel Handelingen nr. 876, vergaderjaar 2001–2002
  `${NAME}(?:\\s+(?<chamber>${CHAMBER}))?${GAP}${NR}${NUMBER}${GAP}${SESSION_YEAR}`,
  // Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel van de Handelingen, nr. 2386 · Handelingen II 2023/24, Aanhangsel …
  `(?:(?:Handelingen|Kamerstukken)\\s+(?<chamber>${CHAMBER})|(?<house>Tweede Kamer|Eerste Kamer))${GAP}${SESSION_YEAR}${GAP}(?:${NAME}|AvdH)${GAP}(?:${NR})?${NUMBER}`,
  // Kamervragen (Aanhangsel) 2023–2024, nr. 2267
  `[Kk]amervragen\\s+\\(Aanhangsel\\)(?:\\s+(?<chamber>${CHAMBER}))?${GAP}${SESSION_YEAR}${GAP}(?:${NR})?${NUMBER}`,
  // ah-tk-2017–2018, nr.2509 · ah-tk-20232024-1076; `ah-tk-20232024-878 ISSN 0921 - 7398` is the foot of a page
  `(?<![\\p{L}/-])ah-(?<alias>[te]k)-(?<since>\\d{4})[–-]?(?<until>\\d{4})(?:-|${GAP}${NR})(?<number>\\d{1,5})(?![\\d-]|\\s+ISSN)`,
  // Aanhangsel van de Handelingen 2386: of which year is not said
  `${NAME}(?:\\s+(?<chamber>${CHAMBER}))?${GAP}(?:${NR})?(?<number>\\d{1,5})(?!\\d|${BLANK}[–/-]${BLANK}\\d|\\p{L})`,
].map((pattern) => new RegExp(pattern, 'gu'));

const FURTHER_YEAR = new RegExp(
  `(?:${BLANK},${BLANK}(?:en\\s+)?|\\s+en\\s+|;\\s*)(?=[Vv]ergaderjaar)${SESSION_YEAR}${GAP}${NR}${NUMBER}`,
  'uy',
);

/** Without a year, or with an impossible one, a number names several sets: no address. */
export function findAanhangsel(text: string): OutwardOf<'aanhangsel'>[] {
  if (!['anhangsel', 'AvdH', 'ah-'].some((words) => text.includes(words))) return [];
  return PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((found) => {
      const { chamber, house, alias, since, until, number = '' } = found.groups ?? {};
      const seat = alias === 'ek' ? 'I' : (readChamber(chamber ?? house) ?? 'II');
      const sessionYear = readSessionYear(since, until);
      const toReference = referenceIn(seat, sessionYear);
      const to = found.index + found[0].length;
      // The year behind `nr. 876` belongs to that number alone.
      const more = found[0].endsWith(number) ? moreNumbers(text, to, /nrs|Aanhangsels/u.test(found[0])) : [];
      const last = more.at(-1)?.to ?? to;
      return [
        ...[{ number, from: found.index, to }, ...more].map(toReference),
        ...ofFurtherYears(text, last, seat),
      ];
    }),
  );
}

/** `…, nrs. 100 en 101, en vergaderjaar 2022–2023, nr. 300`: of a further year, in the same words. */
function ofFurtherYears(text: string, at: number, chamber: 'I' | 'II'): OutwardOf<'aanhangsel'>[] {
  FURTHER_YEAR.lastIndex = at;
  const found = FURTHER_YEAR.exec(text);
  const { since, until, number = '' } = found?.groups ?? {};
  if (!found) return [];
  const to = FURTHER_YEAR.lastIndex;
  const sessionYear = readSessionYear(since, until);
  const more = moreNumbers(text, to, /nrs/u.test(found[0]));
  const own = [{ number, from: to - number.length, to }, ...more].map(referenceIn(chamber, sessionYear));
  return [...own, ...ofFurtherYears(text, more.at(-1)?.to ?? to, chamber)];
}

function referenceIn(chamber: 'I' | 'II', sessionYear: string | null) {
  return (one: { number: string; from: number; to: number }): OutwardOf<'aanhangsel'> => ({
    kind: 'aanhangsel',
    ...one,
    chamber,
    sessionYear,
    url: addressOf(chamber, sessionYear, one.number),
  });
}

function addressOf(chamber: 'I' | 'II', sessionYear: string | null, number: string): string | null {
  if (sessionYear === null || !isOnline(sessionYear)) return null;
  return publicationAddress(
    `ah-${chamber === 'I' ? 'ek' : 'tk'}-${sessionYear.replace('-', '')}-${Number(number)}`,
  );
}
