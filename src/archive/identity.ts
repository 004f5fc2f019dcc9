/** Whether two documents are of one paper, and by which id each is kept. */

import { publicationOf } from '../documents/grammar/publication.ts';
import type { Document } from '../documents/model.ts';

/**
 * What tells a paper from another one: the id of an official publication, else the letters and figures of its title
 * and its questions. A title alone does not: the letters that a minister sends on one day may all have the same.
 */
export function identityOf({ id, title, caseNumber, exchanges, notice }: Document): string {
  if (publicationOf(id)) return id;
  const words = [title, caseNumber, ...exchanges.map(({ question }) => question), notice].join(' ');
  return words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The name that an id is made of: without the number that tells papers of one name apart. */
export const nameOf = (id: string): string => id.replace(/~\d+$/, '');

/**
 * The id under which a document is kept. A name of a file may stand in two folders for two papers: the second is kept as
 * `name~2`.
 * @param before the id that its file had before; null for none
 * @param isFree whether no other paper has this id
 */
export function idFor(document: Document, before: string | null, isFree: (id: string) => boolean): string {
  if (publicationOf(document.id)) return document.id;
  if (before !== null && nameOf(before) === document.id && isFree(before)) return before;
  for (let nth = 1; ; nth += 1) {
    const id = nth === 1 ? document.id : `${document.id}~${nth}`;
    if (isFree(id)) return id;
  }
}
