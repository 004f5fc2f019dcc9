import type { APIButtonComponent } from 'discord-api-types/v10';
import { button } from './components.ts';
import type { Action } from './custom-id.ts';
import type { Texts } from './texts/nl.ts';

/**
 * The buttons to other pages: none for one page; with more than two also to the first and the last.
 * @param turn the action that goes to a page
 */
export function pageButtons(
  page: number,
  count: number,
  turn: (to: number) => Action | null,
  texts: Texts,
): APIButtonComponent[] {
  if (count < 2) return [];
  const ends = count > 2;
  // Two buttons of a message may not do the same: from the second page the one before is the first.
  return [
    ...(ends ? [button(texts.firstPage, page > 1 ? turn(0) : null)] : []),
    button(texts.previousPage, page > 0 ? turn(page - 1) : null),
    button(texts.page(page + 1, count), null),
    button(texts.nextPage, page < count - 1 ? turn(page + 1) : null, 'main'),
    ...(ends ? [button(texts.lastPage, page < count - 2 ? turn(count - 1) : null)] : []),
  ];
}
