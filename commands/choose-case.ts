import type { Case } from '../src/archive/cases/case.ts';
import { keyOf } from '../src/documents/key.ts';
import type { Document } from '../src/documents/model.ts';
import { documentLine, subjectOf } from '../src/replies/headings.ts';
import { CHOICE_TEXT, CHOICES } from '../src/replies/limits.ts';
import { noSuchDocument, notice, whichDocument } from '../src/replies/notices.ts';
import { type Choice, privately, type Reply } from '../src/replies/reply.ts';
import { shorten } from '../src/replies/shorten.ts';
import type { Asking, Context } from './command.ts';

/** A case, and the one of its papers that was named by a number or id of its own; null where none was. */
export interface Chosen {
  readonly of: Case;
  readonly paper: Document | null;
}

/**
 * The case that a person means: the one they chose or typed, or that of the newest paper where they named none. Where
 * that is no case, or more than one, the reply that says so.
 */
export async function chooseCase(
  asked: string | undefined,
  asking: Asking,
  { archive, search }: Context,
): Promise<Chosen | { reply: Reply }> {
  const typed = asked?.trim() ?? '';
  if (typed === '') {
    const newest = await archive.newest();
    const of = newest && (await archive.findCase(newest.id));
    return of ? { of, paper: null } : { reply: privately(notice('noDocuments', asking.language)) };
  }
  const exact = await archive.findCase(typed);
  if (exact) return { of: exact, paper: ownPaper(exact, typed) };
  const [best, ...others] = await search.suggestDocuments(typed, CHOICES);
  const of = best && (await archive.findCase(best.id));
  if (!of) return { reply: privately(noSuchDocument(typed, asking.language)) };
  if (others.length === 0) return { of, paper: null };
  return { reply: privately(whichDocument(typed, [best, ...others], asking.person, asking.language)) };
}

/** The paper with this id; a case of one paper is as good as that. */
function ownPaper({ papers, id }: Case, typed: string): Document | null {
  if (papers.length === 1 || typed === id) return null;
  return papers.find((paper) => paper.id === typed) ?? null;
}

/** The cases that what is typed may mean, as choices. */
export async function completeCase(typed: string, asking: Asking, { search }: Context): Promise<Choice[]> {
  const suggested = await search.suggestDocuments(typed, CHOICES);
  return suggested.map((document) => {
    const line = documentLine(document, asking.language);
    const subject = shorten(subjectOf(document), CHOICE_TEXT - Math.min(line.length + 3, CHOICE_TEXT / 2));
    return { name: shorten(`${subject} · ${line}`, CHOICE_TEXT), value: keyOf(document.id) };
  });
}
