import { keyOf } from '../src/documents/key.ts';
import type { Document } from '../src/documents/model.ts';
import { subjectOf } from '../src/replies/headings.ts';
import { CHOICE_TEXT, CHOICES } from '../src/replies/limits.ts';
import { documentLine, noSuchDocument, notice, whichDocument } from '../src/replies/notices.ts';
import { type Choice, privately, type Reply } from '../src/replies/reply.ts';
import { shorten } from '../src/replies/shorten.ts';
import type { Asking, Context } from './command.ts';

/**
 * The document that a person means: the one they chose or typed, or the newest where they named none. Where
 * that is no document, or more than one, the reply that says so.
 */
export async function chooseDocument(
  asked: string | undefined,
  asking: Asking,
  { archive, search }: Context,
): Promise<{ document: Document } | { reply: Reply }> {
  if (asked === undefined || asked.trim() === '') {
    const newest = await archive.newest();
    return newest ? { document: newest } : { reply: privately(notice('noDocuments', asking.language)) };
  }
  const exact = await archive.find(asked.trim());
  if (exact) return { document: exact };
  const [best, ...others] = await search.suggestDocuments(asked, CHOICES);
  if (!best) return { reply: privately(noSuchDocument(asked, asking.language)) };
  if (others.length === 0) return { document: best };
  return { reply: privately(whichDocument(asked, [best, ...others], asking.person, asking.language)) };
}

/** The documents that what is typed may mean, as choices. */
export async function completeDocument(
  typed: string,
  asking: Asking,
  { search }: Context,
): Promise<Choice[]> {
  const suggested = await search.suggestDocuments(typed, CHOICES);
  return suggested.map((document) => {
    const line = documentLine(document, asking.language);
    const subject = shorten(subjectOf(document), CHOICE_TEXT - Math.min(line.length + 3, CHOICE_TEXT / 2));
    return { name: shorten(`${subject} · ${line}`, CHOICE_TEXT), value: keyOf(document.id) };
  });
}
