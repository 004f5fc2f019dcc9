/** Numbers of sets, and of other matters, in parliament's administration: `2023Z00268`, `2024Z 17972`. */
import { publicationAddress } from './printed.ts';
import type { OutwardOf } from './reference.ts';

const CASE = /(?<![\p{L}\d-])(kv-tk-)?(20\d{2})[^\S\n]?Z[^\S\n]?(\d{5})(?![\d\p{L}])/gu;
/** `(vraagnummer 2024Z14250)`, `vraag-nummer`: elsewhere such a number may be that of a letter. */
const NAMES_SET = /vraag-?\s?nummer:?\s*$/iu;
/** Sets from this year on are published under their own number as soon as they have been asked. */
const FIRST_PUBLISHED = 2011;

export function findCaseNumbers(text: string): OutwardOf<'case'>[] {
  if (!text.includes('Z')) return [];
  return [...text.matchAll(CASE)].map((found) => {
    const [all, id, year, number] = found;
    const caseNumber = `${year}Z${number}`;
    const namesSet =
      id !== undefined || NAMES_SET.test(text.slice(Math.max(0, found.index - 20), found.index));
    return {
      kind: 'case',
      from: found.index,
      to: found.index + all.length,
      caseNumber,
      url: namesSet && Number(year) >= FIRST_PUBLISHED ? publicationAddress(`kv-tk-${caseNumber}`) : null,
    };
  });
}
