/** Which case, or which one of its papers, a person names. */
import type { Document } from '../../documents/model.ts';
import type { Archive } from '../archive.ts';
import { type Reference, referenceIn } from '../reference.ts';
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

/** What comes of a name: a case; papers of several cases, of which one is meant; or one that is not in the archive. */
export type Choice =
  | { readonly chosen: Chosen }
  | { readonly several: readonly Document[] }
  | { readonly missing: Reference };

/** More papers than this are not offered to choose from. */
const MOST = 25;

/**
 * The case with this id, number, citation or address, or of the document with this id or key; that of the newest paper
 * for no name.
 * @returns null for a name of none of these kinds
 */
export async function chooseCase(archive: Archive, named?: string): Promise<Choice | null> {
  const id = named ?? (await archive.newest())?.id;
  if (id === undefined) return null;
  const of = await archive.findCase(id);
  if (of) return { chosen: { of, paper: named === undefined ? null : ownPaper(of, named) } };
  const reference = referenceIn(id);
  return reference && (await chooseReferredTo(archive, reference));
}

async function chooseReferredTo(archive: Archive, reference: Reference): Promise<Choice> {
  const papers = await archive.papersWith(reference.filter, MOST);
  const [first] = papers;
  const of = first && (await archive.findCase(first.id));
  if (!of) return { missing: reference };
  const others = papers.filter(({ id }) => !of.papers.some((own) => own.id === id));
  if (others.length > 0) return { several: papers };
  const isOfCase = reference.filter.caseNumber !== undefined || of.papers.length === 1;
  return { chosen: { of, paper: isOfCase ? null : first } };
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
