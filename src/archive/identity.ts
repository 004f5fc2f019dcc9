/** Whether two documents are of one paper. */

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
