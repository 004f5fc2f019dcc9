/**
 * Parties and ministries by the one name that each is filtered and counted by, however a paper spells it or a scanner
 * broke it: `D'66`, `GroenLmks`, `Financie¨n`, `Werkgele- genheid`, `beiden Sociale Zaken`. A name that is not known stays
 * as it is written. What people are shown of a paper is what it prints.
 */
import { damerauLevenshtein } from '../../dutch/edit-distance.ts';
import { folded } from '../../dutch/words.ts';
import { KNOWN_MINISTRIES } from './ministries.ts';
import { PARTIES } from './parties.ts';

export interface KnownName {
  readonly name: string;
  /** How it is written, itself first, and its abbreviations. */
  readonly forms: readonly string[];
  /** The years in which it was. */
  readonly from: number;
  readonly to: number;
}

/** Letters and figures alone: `P.v.d.A.`, `PvDA`, `Water– staat`. */
const lettersOf = (name: string): string => folded(name.replaceAll('&', 'en')).replace(/[^a-z0-9+]/g, '');

/** A scanner's `m` for `in`, `rn`, `ni`: letters that look alike are made one. */
const asSeen = (letters: string): string => letters.replace(/[1i]/g, 'l').replace(/lrl|rn|ln|nl|nn/g, 'm');

interface Form {
  readonly known: KnownName;
  readonly letters: string;
  readonly seen: string;
}

function formsOf(names: readonly KnownName[]): Form[] {
  return names.flatMap((known) =>
    known.forms.map((form) => ({ known, letters: lettersOf(form), seen: asSeen(lettersOf(form)) })),
  );
}

const MINISTRY_FORMS = formsOf(KNOWN_MINISTRIES);
const PARTY_FORMS = formsOf(PARTIES);

/** A party's name has one error in five letters at most, and a ministry's in eight. */
const PARTY_LETTERS_AN_ERROR = 5;
const MINISTRY_LETTERS_AN_ERROR = 8;

/** More than these are another name, however long it is. */
const MOST_ERRORS = 3;

/**
 * What stands around the name of a ministry: `minister van Defensie, a.i.`, `beiden Sociale Zaken`. Signs are looked at from the first of
 * them alone: from each of a thousand it took seconds.
 */
const AROUND_MINISTRY =
  /^(?:a\.? ?i\.? ?|beiden |allen |(?:de )?(?:minister|staatssecretaris)(?:sen|s)? ?(?:van|voor) ?)|(?<![\s,.;:)}\]])[\s,.;:)}\]]*(?:\ba\.? ?i\.?|\(Ontvan.*|[,;:.)}\]\d])+\s*$/gi;

/**
 * The ministries that a paper names in one breath, each by its one name: `Buitenlandse Zaken en voor
 * Ontwikkelingssamenwerking` are two. A name of which nothing is known is itself.
 */
export function ministriesIn(printed: string): string[] {
  const plain = repaired(printed);
  const bare = plain.replace(AROUND_MINISTRY, '');
  const exact = nameBy(MINISTRY_FORMS, bare, Number.POSITIVE_INFINITY, null);
  if (exact) return [exact];
  const found = namesWithin(plain);
  if (found.length > 0) return found;
  return [nameBy(MINISTRY_FORMS, bare, MINISTRY_LETTERS_AN_ERROR, null) ?? printed.trim()];
}

/** What is shorter is an abbreviation, which can be the beginning of any word. */
const SHORTEST_NAME = 6;

/** Hyphens of the typesetter's, and the accents that a PDF prints beside their letters: `Financie¨n`. */
const repaired = (printed: string): string =>
  printed.replace(/[-–—]\s+(?=\p{Ll})(?!en |of )/gu, '').replace(/[¨´`¸ˆ]/g, '');

/** The longest names that stand in a text, in its order, none within another. */
function namesWithin(text: string): string[] {
  const starts = [...text.matchAll(/(?<!\p{L})\p{L}/gu)].map(({ index }) => index);
  const found: string[] = [];
  let done = 0;
  for (const at of starts) {
    if (at < done) continue;
    const rest = lettersOf(text.slice(at));
    const [best] = MINISTRY_FORMS.filter(
      ({ letters }) => letters.length >= SHORTEST_NAME && rest.startsWith(letters),
    ).sort((one, other) => other.letters.length - one.letters.length);
    if (!best) continue;
    done = at + lengthOf(text.slice(at), best.letters.length);
    if (!found.includes(best.known.name)) found.push(best.known.name);
  }
  return found;
}

/** How much of a text so many of its letters take. */
function lengthOf(text: string, letters: number): number {
  let length = 0;
  while (length < text.length && lettersOf(text.slice(0, length)).length < letters) length += 1;
  return length;
}

/** What stands before the name of a party: `alllen C.D.A.`, `lid CDA`. */
const BEFORE_PARTY = /^(?:a?l+en |beiden |lid |fractie |de )+/i;
const BETWEEN_PARTIES = /\s*[,;/]\s*|\s+en\s+|\s*-\s*|\bmede namens\b/i;

/**
 * The parties that a paper names for one member, each by its one name: `RPF/GPV` are two. A name of which nothing is
 * known is itself.
 * @param year in which it was, for those near to a name; null where that is not known
 */
export function partiesIn(printed: string, year: number | null = null): string[] {
  const plain = printed.trim().replace(BEFORE_PARTY, '');
  const exact = (text: string) => nameBy(PARTY_FORMS, text, Number.POSITIVE_INFINITY, year);
  const whole = exact(printed) ?? exact(plain);
  if (whole) return [whole];
  const parts = plain.split(BETWEEN_PARTIES).filter((part) => lettersOf(part) !== '');
  const named = parts.flatMap((part) => exact(part) ?? []);
  if (parts.length > 1 && named.length > 0) return [...new Set(named)];
  return [nameBy(PARTY_FORMS, plain, PARTY_LETTERS_AN_ERROR, year) ?? printed.trim()];
}

/** Papers of the year after still name what has ended. */
const wasIn = ({ from, to }: KnownName, year: number | null): boolean =>
  year === null || (year >= from && year <= to + 1);

/** The name that is written so, else the only one that is so near; null where there is none, or more than one. */
function nameBy(
  forms: readonly Form[],
  text: string,
  lettersAnError: number,
  year: number | null,
): string | null {
  const letters = lettersOf(text);
  if (letters === '') return null;
  const exact = forms.find((form) => form.letters === letters);
  if (exact) return exact.known.name;
  const most = Math.min(MOST_ERRORS, Math.floor(letters.length / lettersAnError));
  if (most === 0) return null;
  const seen = asSeen(letters);
  const near = forms.filter(
    (form) =>
      wasIn(form.known, year) &&
      (damerauLevenshtein(letters, form.letters, most) !== null ||
        damerauLevenshtein(seen, form.seen, most) !== null),
  );
  const names = new Set(near.map(({ known }) => known.name));
  const [only] = names;
  return names.size === 1 && only !== undefined ? only : null;
}

/** The names of ministries that an abbreviation, or a name, stands for: "LNV" are two; none for what is not known. */
export const ministriesCalled = (typed: string): string[] => called(MINISTRY_FORMS, typed);

/** The parties that a name or an abbreviation stands for. */
export const partiesCalled = (typed: string): string[] => called(PARTY_FORMS, typed);

function called(forms: readonly Form[], typed: string): string[] {
  const letters = lettersOf(typed);
  return [...new Set(forms.filter((form) => form.letters === letters).map(({ known }) => known.name))];
}
