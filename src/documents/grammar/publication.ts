/** The numbers under which a set of questions is published: its own id, and what the id says. */

import type { Chamber } from '../model.ts';

/** What the furniture of the pages says of the publication as a whole; `null` where it does not. */
export interface Publication {
  readonly id: string | null;
  /** Number within the Aanhangsel of the session year: "1480". */
  readonly number: string | null;
  /** "2022-2023". */
  readonly sessionYear: string | null;
  /** "2023Z00142". */
  readonly caseNumber: string | null;
  readonly chamber: Chamber | null;
  readonly isReprint: boolean;
}

/** `ah-tk-20232024-1076`, `ah-tk-20082009-3385-n1` (a further answer), `ah-ek-20182019-2` (the Senate). */
const ANSWER_ID = /^ah-([te])k-(\d{4})(\d{4})-(\d{1,5})(?:-([nh])\d)?$/;
/** `kv-tk-2024Z18775`. */
const QUESTION_ID = /^kv-([te])k-(\d{4}Z\d{5})$/;

export const UNPUBLISHED: Publication = {
  id: null,
  number: null,
  sessionYear: null,
  caseNumber: null,
  chamber: null,
  isReprint: false,
};

/** What an id says, or `null` for what is not the id of an official publication. */
export function publicationOf(id: string): Publication | null {
  const answer = ANSWER_ID.exec(id);
  if (answer) {
    const [, chamber, from, to, number = null, edition] = answer;
    return {
      ...UNPUBLISHED,
      id,
      number,
      sessionYear: `${from}-${to}`,
      chamber: chamberOf(chamber),
      isReprint: edition === 'h',
    };
  }
  const [, chamber, caseNumber] = QUESTION_ID.exec(id) ?? [];
  return caseNumber ? { ...UNPUBLISHED, id, caseNumber, chamber: chamberOf(chamber) } : null;
}

function chamberOf(letter: string | undefined): Chamber {
  return letter === 'e' ? 'eerste' : 'tweede';
}
