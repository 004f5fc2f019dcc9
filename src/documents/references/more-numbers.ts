/** The further numbers of one reference: `25 424, nr. 679, nr. 684 en 685`, `nrs. 3, 4 en 14`. */
import { isQuantity } from '../../dutch/quantities.ts';
import { BLANK, NR } from './printed.ts';

interface NumberAt {
  readonly number: string;
  readonly from: number;
  readonly to: number;
}

/** Not the `27` of `nr. 31 en 27 830, nr. 316`, nor the year or the page that may follow a number. */
const ANOTHER = new RegExp(
  `(?:${BLANK},${BLANK}(?:en\\s+)?|\\s+en\\s+)(?<nr>${NR})?(?<number>\\d{1,5})(?!\\d|[^\\S\\n]?\\d|[.:–/-]\\d|\\p{L})`,
  'uy',
);

/**
 * The numbers that follow the one that ends at `at`, each where it stands.
 * @param isPlural whether the words say that there are several, so that a number alone is one of them
 */
export function moreNumbers(text: string, at: number, isPlural: boolean): NumberAt[] {
  const found: NumberAt[] = [];
  let plural = isPlural;
  for (let to = at; ; ) {
    ANOTHER.lastIndex = to;
    const next = ANOTHER.exec(text);
    const { nr, number = '' } = next?.groups ?? {};
    if (!next || (nr === undefined && !plural) || isQuantity(text, ANOTHER.lastIndex)) return found;
    plural = true;
    to = ANOTHER.lastIndex;
    found.push({ number, from: to - number.length - (nr?.length ?? 0), to });
  }
}
