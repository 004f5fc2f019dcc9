/** An answer in a collection: what it is called, where it stands, and the way to its page. */
import type { Document } from '../documents/model.ts';
import { citationOrName } from '../documents/references/citation.ts';
import type { Collected, Collection } from '../store/collections.ts';
import { asOne, questionsAt } from './asked.ts';
import { button } from './components.ts';
import { questionTitle } from './headings.ts';
import { DUTCH, inWords, type Language } from './language.ts';
import { numbersInWords } from './numbers.ts';

export const ANSWERS_A_PAGE = 8;
/** Of a title in a line. */
export const SHOWN_TITLE = 110;

/** An answer in a collection, and where it is in the archive. */
export interface Entry {
  readonly collected: Collected;
  /** From 1, in the whole collection. */
  readonly place: number;
  /** Null where the archive has it no more. */
  readonly found: { readonly document: Document; readonly index: number } | null;
}

export function titleOf({ found, collected }: Entry, language: Language): string {
  if (!found) return language.texts.collectedGone(collected.document);
  return questionTitle(found.document, asOne(questionsAt(found.document, found.index)), language);
}

/** The citation; of what is no more its document's id. */
export function sourceOf({ found, collected }: Entry): string {
  if (!found) return collected.document;
  const { numbers } = asOne(questionsAt(found.document, found.index));
  return citationOrName(found.document, numbersInWords(numbers, DUTCH));
}

/** "bewaard door @Alice, 28 november 2026" */
export const addedIn = ({ addedBy, addedAt }: Collected, language: Language): string =>
  language.texts.addedBy(`<@${addedBy}>`, inWords(addedAt.slice(0, 'YYYY-MM-DD'.length), language));

/** To the page of the collection that an answer stands on. */
export function backButton({ id, name }: Collection, place: number, owner: string, { texts }: Language) {
  const page = Math.floor((Math.max(1, place) - 1) / ANSWERS_A_PAGE);
  return button(texts.toCollection(name), { action: 'collection', collection: id, page, owner });
}
