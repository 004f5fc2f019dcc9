/** The names of members and ministers, as they are compared: by whole words, without diacritics, initials as one word. */
import { folded } from '../../dutch/words.ts';

/** Letters that are set apart for emphasis: `S m i t`, `D e Koning`; two capitals are initials (`M B Vos`). */
const SPACED = /(?<![\p{L}.])(?:\p{L}(?: \p{L}){2,}|\p{Lu} \p{Ll})(?![\p{L}.])/gu;
/** Particles that became one word with it: `V a n d e n B r o e k`. */
const JOINED_PARTICLES = /(?<!\p{L})(van|in|op|uit)(de[nr]?|het|’t|'t)(?!\p{L})/giu;

/** A name as a paper would print it without letters set apart: `S m i t - K r o e s` is "Smit-Kroes". */
export function withoutSpacing(name: string): string {
  if (name.search(SPACED) === -1) return name;
  return name
    .replace(SPACED, (letters) =>
      letters
        .replaceAll(' ', '')
        .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
        .replace(JOINED_PARTICLES, '$1 $2'),
    )
    .replace(/ ?([-–]) ?/g, '$1')
    .replace(/(?<=[-–]van)(?=\p{Lu})/gu, ' ')
    .replace(/[\s.]+$/, '');
}

/** A name or party as it is compared: "GroenLinks-PvdA" and "Groenlinks PvdA" are one. */
export const comparable = (name: string): string =>
  withoutSpacing(name)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(folded)
    .filter((word) => word !== '')
    .join(' ');

/** "M. B. Vos", "M.B. Vos" and "MB Vos" are one: mb vos. */
export const comparablePerson = (name: string): string =>
  comparable(name).replace(/(?<=(?:^| )[a-z]) (?=[a-z](?: |$))/g, '');

/** Words of a surname that come before it. */
const PARTICLES = new Set(['van', 'de', 'den', 'der', 'het', 't', 'ten', 'ter', 'te', 'von', 'el', 'in']);
/** `M.B. Vos`, `MB Vos`: who gives initials wants none without. */
const INITIALS = /^(?:\S*\.|\p{Lu}{1,3}\s)/u;
/** A person has no more first names than these. */
const MOST_FIRST_NAMES = 3;

/**
 * What a paper prints of the person with this full name, as it is compared: "Renske Leijten" is printed as Leijten. None
 * for what can be a surname alone.
 */
export function surnamesIn(fullName: string): string[] {
  if (INITIALS.test(fullName)) return [];
  const words = comparablePerson(fullName).split(' ');
  const surnames: string[] = [];
  for (let at = 1; at < words.length && at <= MOST_FIRST_NAMES; at += 1) {
    if (PARTICLES.has(words[at - 1] ?? '')) break;
    surnames.push(words.slice(at).join(' '));
  }
  return surnames;
}
