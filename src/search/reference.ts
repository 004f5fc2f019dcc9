/** Numbers by which documents are known: who types one wants that document, and not its words. */
import type { Filter } from '../archive/filter.ts';

/** Each, with an example of how it is typed. */
const PATTERNS: readonly { pattern: RegExp; filter: (found: Readonly<Record<string, string>>) => Filter }[] =
  [
    // “2022Z12345”, the number of a case in parliament's own system.
    {
      pattern: /^(?<year>\d{4})\s?z\s?(?<number>\d{5})$/i,
      filter: ({ year, number }) => ({ caseNumber: `${year}Z${number}` }),
    },
    // “ah 1480”, “Aanhangsel 1480”, “Aanhangsel van de Handelingen 2022-2023, nr. 1480”, “Aanhangsel 1480 (2022-2023)”.
    {
      pattern:
        /^(?:ah|aanhangsel)(?: (?:van de |der )?handelingen)?(?: ii)?,?(?: (?<before>\d{4}[-–/]\d{4}),?)?(?: (?:nr\.?|nummer|no\.?))? ?(?<number>\d{1,4})(?:,? \(?(?<after>\d{4}[-–/]\d{4})\)?)?$/i,
      filter: ({ number = '', before, after }) => ({
        number,
        ...sessionYear(before ?? after),
      }),
    },
    // “ah-tk-20222023-1480”, “kv-tk-2024Z18775”: the id of an official publication.
    { pattern: /^(?<id>(?:ah|kv)-tk-[\dz]+(?:-\d+)?)$/i, filter: ({ id = '' }) => ({ document: idOf(id) }) },
  ];

/** “2022/2023” and “2022–2023” are written with a plain hyphen in documents. */
const sessionYear = (typed: string | undefined): Filter =>
  typed === undefined ? {} : { sessionYear: typed.replace(/[–/]/, '-') };

const idOf = (typed: string): string => typed.toLowerCase().replace(/(?<=\d)z(?=\d)/, 'Z');

/** The documents that a number stands for, where nothing but a number was typed; else null. */
export function referenceIn(typed: string): Filter | null {
  const text = typed.trim().replace(/\s+/g, ' ');
  for (const { pattern, filter } of PATTERNS) {
    const found = pattern.exec(text);
    if (found) return filter(found.groups ?? {});
  }
  return null;
}
