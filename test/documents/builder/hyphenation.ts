/** Where a typesetter breaks a word: behind a hyphen of its own, behind a slash, or between two syllables. */
import { widthOf } from './widths.ts';

interface Broken {
  /** What stands at the end of the line, with its hyphen. */
  readonly printed: string;
  readonly rest: string;
}

/** A vowel, one consonant, a vowel: the break is before the consonant, with two letters at least on each side. */
const SYLLABLE_END = /[aeiou](?=[bdfghjklmnprstvwz][aeiou])/g;

/** The longest part of a word that fits in `room` ems, or `null`. */
export function breakAfter(word: string, room: number, syllables: boolean): Broken | null {
  const places = [...ownBreaks(word), ...(syllables ? syllableBreaks(word) : [])];
  const fitting = places.filter(({ printed }) => widthOf(printed) <= room);
  return fitting.reduce<Broken | null>(
    (longest, place) => (longest && longest.rest.length <= place.rest.length ? longest : place),
    null,
  );
}

function ownBreaks(word: string): Broken[] {
  const isAddress = /https?:\/\//.test(word);
  return [...word.matchAll(isAddress ? /[-/](?=[a-z])/g : /(?<=\p{L})-(?=\p{L})/gu)].map(({ index }) => ({
    printed: word.slice(0, index + 1),
    rest: word.slice(index + 1),
  }));
}

function syllableBreaks(word: string): Broken[] {
  const letters = /^\p{Ll}{6,}/u.exec(word)?.[0] ?? '';
  return [...letters.matchAll(SYLLABLE_END)]
    .map(({ index }) => index + 1)
    .filter((at) => at >= 2 && letters.length - at >= 3)
    .map((at) => ({ printed: `${word.slice(0, at)}-`, rest: word.slice(at) }));
}
