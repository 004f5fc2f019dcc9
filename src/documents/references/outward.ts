/** All references of a text to what stands outside its document. */
import { findAanhangsel } from './aanhangsel.ts';
import { addressesIn } from './addresses.ts';
import { findArticles } from './articles.ts';
import { findCaseNumbers } from './case-numbers.ts';
import { findJournals } from './journals.ts';
import { findJudgments } from './judgments.ts';
import { findKamerstukken } from './kamerstukken.ts';
import type { OutwardReference } from './reference.ts';

const FINDERS: readonly ((text: string) => OutwardReference[])[] = [
  findAanhangsel,
  findKamerstukken,
  findCaseNumbers,
  findJournals,
  findJudgments,
  findArticles,
];

/**
 * In the order of the text, none within another.
 * @example findOutwardReferences('Kamerstuk 36 471, nr. 64')[0]?.url
 */
export function findOutwardReferences(text: string): OutwardReference[] {
  // Every reference holds a figure.
  if (!/\d/.test(text)) return [];
  const found = FINDERS.flatMap((find) => find(text));
  if (found.length === 0) return [];
  // What stands in an address is part of it: `…/kamerstukken/detail?id=2024Z00268`.
  const addresses = addressesIn(text).map(({ from, to }) => ({ reference: null, from, to }));
  const references = found.map((reference) => ({ reference, from: reference.from, to: reference.to }));
  let done = 0;
  // Of two that begin together the longer one says more.
  return [...references, ...addresses]
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .flatMap(({ reference, from, to }) => {
      if (from < done) return [];
      done = to;
      return reference ?? [];
    });
}
