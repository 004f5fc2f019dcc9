/** What a text refers to as links in it: the words stay as they are, and lead to the paper that they name. */
import type { Exchange, Footnote } from '../documents/model.ts';
import { markdown } from './markdown.ts';

/** The words `[from, to)` of a text, and where they lead. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly url: string;
}

/** The link that a reference is; none where no stable address is known. */
export function linkOf(reference: Exchange['references'][number] | Footnote['references'][number]): Link[] {
  if (!('url' in reference) || reference.url === null) return [];
  return [{ from: reference.from, to: reference.to, url: reference.url }];
}

/** The markdown that displays as the part `[from, to)` of a text. A link that is cut is none. */
export function linked(text: string, links: readonly Link[], from = 0, to = text.length): string {
  let out = '';
  let done = from;
  for (const link of links) {
    if (link.from < done || link.to > to) continue;
    out += `${markdown(text.slice(done, link.from))}[${markdown(text.slice(link.from, link.to))}](${link.url})`;
    done = link.to;
  }
  return out + markdown(text.slice(done, to));
}
