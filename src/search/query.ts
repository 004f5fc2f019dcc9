/**
 * What a person typed, taken apart: words, phrases in quotation marks, `-words` to exclude, `name:value` that
 * limits the search, and numbers of documents, which go straight there.
 */
import type { Filter } from '../archive/filter.ts';
import { type Reference, referenceIn } from '../archive/reference.ts';
import { type Word as Placed, wordsIn } from '../dutch/words.ts';
import { filterFrom } from './typed-filter.ts';

export interface Query {
  /** What is left when limits are taken out, as it was typed. */
  readonly text: string;
  /** What was typed without its limits, to be searched again within others. */
  readonly rest: string;
  /** The words to look for; offsets are those of `text`. */
  readonly words: readonly Placed[];
  /** Words that have to stand together, as they are. */
  readonly phrases: readonly (readonly string[])[];
  /** Words, and runs of words, that may not be there. */
  readonly excluded: readonly (readonly string[])[];
  readonly filter: Filter;
  /** The paper or case that was typed in place of words, if one was. */
  readonly reference: Reference | null;
}

/** `-` before, a name and a colon before, then a run in quotation marks of any kind, or up to the next blank. */
const TERM = /(?<!\S)(-?)(?:(\p{L}+):(?=\S))?(?:["“”„«»]([^"“”„«»]*)["“”„«»]?|(\S+))/gu;

/**
 * Never fails: what is of no known pattern is words.
 * @param isThere whether some papers are in the archive; figures alone, which name none, are words
 */
export function parseQuery(typed: string, isThere: (filter: Filter) => boolean = () => true): Query {
  const reference = referenceIn(typed);
  if (reference && (!reference.isBare || isThere(reference.filter))) {
    const { filter } = reference;
    const text = typed.trim();
    return { text, rest: text, words: [], phrases: [], excluded: [], filter, reference };
  }

  let filter: Filter = {};
  const phrases: string[][] = [];
  const excluded: string[][] = [];
  const kept: string[] = [];
  const text = typed.replace(TERM, (whole, minus: string, name?: string, quoted?: string, plain?: string) => {
    const value = quoted ?? plain ?? '';
    const limit = name === undefined ? null : filterFrom(name, value);
    if (limit && minus === '') {
      filter = { ...filter, ...limit };
      return '';
    }
    kept.push(whole);
    const words = wordsIn(name === undefined ? value : `${name} ${value}`).map(({ word }) => word);
    if (words.length === 0) return minus === '' ? whole : '';
    if (minus !== '') excluded.push(words);
    else if (quoted !== undefined) phrases.push(words);
    return minus === '' ? whole : '';
  });
  const cleaned = text.replace(/\s+/g, ' ').trim();
  const rest = kept.join(' ');
  return { text: cleaned, rest, words: looseWords(cleaned), phrases, excluded, filter, reference: null };
}

/** The words outside quotation marks. */
function looseWords(text: string): Placed[] {
  const blanked = text.replace(TERM, (whole, _minus, _name, quoted?: string) =>
    quoted === undefined ? whole : ' '.repeat(whole.length),
  );
  return wordsIn(blanked);
}
