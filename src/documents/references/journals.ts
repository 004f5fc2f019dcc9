/** References to the state's journals: `Stb. 2024, 153`, `Staatscourant 2022, nr. 16685`, `Trb. 2010, 12`. */
import { isQuantity } from '../../dutch/quantities.ts';
import { BLANK, GAP, NR, publicationAddress } from './printed.ts';
import type { OutwardOf } from './reference.ts';

interface Journal {
  readonly journal: OutwardOf<'journal'>['journal'];
  readonly abbreviation: string;
  /** In the identifier of an issue: stb-2024-153. */
  readonly alias: string;
  /** The first whole year that is online under such identifiers. */
  readonly online: number;
}

const JOURNALS: readonly Journal[] = [
  { journal: 'Staatsblad', abbreviation: 'Stb', alias: 'stb', online: 1995 },
  { journal: 'Staatscourant', abbreviation: 'Stcrt', alias: 'stcrt', online: 2010 },
  { journal: 'Tractatenblad', abbreviation: 'Trb', alias: 'trb', online: 1995 },
];

const ISSUE = new RegExp(
  `(?<!\\p{L})(?<name>${JOURNALS.flatMap(({ journal, abbreviation }) => [journal, abbreviation]).join('|')})\\.?${GAP}(?<year>\\d{4})(?:${GAP}|${BLANK}-${BLANK})(?:${NR})?(?<number>\\d{1,5})(?![\\d\\p{L}])`,
  'gu',
);

export function findJournals(text: string): OutwardOf<'journal'>[] {
  if (!/St|Tr/.test(text)) return [];
  return [...text.matchAll(ISSUE)].flatMap((found) => {
    const { name, year, number = '' } = found.groups ?? {};
    const known = JOURNALS.find(({ journal, abbreviation }) => name === journal || name === abbreviation);
    const to = found.index + found[0].length;
    if (!known || isQuantity(text, to)) return [];
    const { journal, alias, online } = known;
    const url = Number(year) >= online ? publicationAddress(`${alias}-${year}-${Number(number)}`) : null;
    return [{ kind: 'journal', from: found.index, to, journal, year: Number(year), number, url }];
  });
}
