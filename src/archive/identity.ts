/** Whether two documents are of one paper. */

import { publicationOf } from '../documents/grammar/publication.ts';
import type { Document } from '../documents/model.ts';

/**
 * What tells a paper from another one: the id of an official publication, else the letters and figures of its title
 * (of its first question, where it has no title). The same in every file format that the paper comes in.
 */
export function identityOf({ id, title, exchanges }: Document): string {
  if (publicationOf(id)) return id;
  const words = title ?? exchanges[0]?.question ?? '';
  return words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
