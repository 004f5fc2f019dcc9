/** Suggestions while a person types: fuzzy over short strings, which is what Fuse.js does best. */
import Fuse from 'fuse.js';
import type { Exchange, ListedDocument } from '../documents/model.ts';

/** One error in four letters, as in the search. */
const FUZZINESS = 0.25;
const byWords = {
  useTokenSearch: true,
  tokenMatch: 'all',
  threshold: FUZZINESS,
  ignoreDiacritics: true,
} as const;

/** The documents that `typed` may mean, best first; all of them, in the order given, where nothing is typed. */
export function suggestDocuments<Listed extends ListedDocument>(
  documents: readonly Listed[],
  typed: string,
): Listed[] {
  if (typed.trim() === '') return [...documents];
  const titles = documents.map((document) => ({
    document,
    subject: document.subject ?? '',
    askers: document.askers.map(({ name, party }) => `${name} ${party ?? ''}`),
    numbers: [document.id, document.number ?? '', document.caseNumber ?? ''],
  }));
  const fuse = new Fuse(titles, { ...byWords, keys: ['subject', 'askers', 'numbers'] });
  return fuse.search(typed).map(({ item }) => item.document);
}

/**
 * The exchanges of a document that `typed` may mean, as positions from 0: those whose number begins with it,
 * else those whose question is about it; all of them where nothing is typed.
 */
export function suggestQuestions(exchanges: readonly Exchange[], typed: string): number[] {
  const positions = [...exchanges.keys()];
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return positions;
  const byNumber = positions.filter((at) =>
    exchanges[at]?.numbers.some((number) => String(number).startsWith(wanted)),
  );
  if (byNumber.length > 0) return byNumber;
  const questions = positions.map((at) => ({ at, question: exchanges[at]?.question ?? '' }));
  return new Fuse(questions, { ...byWords, keys: ['question'] }).search(wanted).map(({ item }) => item.at);
}
