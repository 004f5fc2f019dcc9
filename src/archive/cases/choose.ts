/** Which case, or which one of its papers, a person names. */
import type { Document } from '../../documents/model.ts';
import type { Archive } from '../archive.ts';
import type { Case } from './case.ts';

/** A case, and the one of its papers that was named by an id of its own; null where none was. */
export interface Chosen {
  readonly of: Case;
  readonly paper: Document | null;
}

/** A question to choose: which exchange of which paper. */
export interface Choosable {
  readonly document: Document;
  readonly index: number;
}

/** The case with this id, or of the document with this id or key, else of the newest one; null where there is none. */
export async function chooseCase(archive: Archive, named?: string): Promise<Chosen | null> {
  const id = named ?? (await archive.newest())?.id;
  const of = id === undefined ? null : await archive.findCase(id);
  return of && { of, paper: named === undefined ? null : ownPaper(of, named) };
}

/** The paper with this id; a case of one paper is as good as that. */
function ownPaper({ papers, id }: Case, named: string): Document | null {
  if (papers.length === 1 || named === id) return null;
  return papers.find((paper) => paper.id === named) ?? null;
}

/** The questions of the one paper that was named, else those of the case, each where the answer that holds stands. */
export const questionsTo = ({ of, paper }: Chosen): Choosable[] =>
  paper === null
    ? of.questions.flatMap(({ holds }) => {
        const document = of.papers[holds.paper];
        return document ? [{ document, index: holds.index }] : [];
      })
    : paper.exchanges.map((_, index) => ({ document: paper, index }));
