/**
 * The head of a paper of the KVR set, of which the makers of the set made elements and attributes: who asked whom about what, and who
 * answered. A scanner read some across two columns, so that words of a text stand among them.
 */
import type { LeftOut } from '../left-out.ts';
import { encodedOnce } from './kvr-clerks.ts';
import { childOf, type Element, elementsOf } from './tree.ts';

interface WordsOfHead {
  /** Words that are more than a head; they go before the questions. */
  readonly words: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

const NAMES = new Set(['vrager', 'antwoorder', 'mede-antwoorder']);
const NAMES_OFFICE = /minister|staats|secretaris/iu;
/** A sentence ends, and another begins. */
const GOES_ON = /[.?!]\s+\p{Lu}\p{Ll}/u;

/** What the head says beyond what is already known. @param known a text with the known words */
export function wordsOfHead(kvr: Element, known: string): WordsOfHead {
  const all = [...elementsOf(childOf(kvr, 'meta') ?? kvr)];
  const subject = all.find(({ name }) => name === 'vraagdata')?.attributes.onderwerp?.trim() ?? '';
  const addressed = all.filter(({ name }) => name === 'vraagt-aan').map(encodedOnce);
  const isText = (text: string) =>
    text === subject ? GOES_ON.test(text) : text !== '' && !NAMES_OFFICE.test(text);
  const [words, rest] = [
    [subject, ...addressed].filter(isText),
    [subject, ...addressed].filter((text) => !isText(text)),
  ];
  const names = all
    .filter(({ name }) => NAMES.has(name))
    .flatMap((element) => [
      encodedOnce(element),
      element.attributes.ministerie ?? '',
      element.attributes.partij ?? '',
    ]);
  const letters = lettersOf(known);
  const left = [...rest, ...names].filter((text) =>
    (text.match(/\p{L}{3,}/gu) ?? []).some((word) => !letters.includes(lettersOf(word))),
  );
  return { words, leftOut: left.map((text) => ({ text, reason: 'head' })) };
}

const lettersOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
