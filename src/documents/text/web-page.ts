/**
 * What a site adds to a paper, in a text that was copied from its page: `X Noot` before each footnote and `Naar
 * boven` of officielebekendmakingen.nl, lists of signatories and of related papers of tweedekamer.nl.
 */
import { readLabel } from '../grammar/labels.ts';
import type { LeftOut } from '../left-out.ts';
import type { Line } from './lines.ts';

const LINK =
  /^(?:[X×] ?Noot|Naar boven|Terug naar boven|Terug naar (?:het )?begin(?: van de pagina)?|Deel deze pagina|Print deze pagina)$/;
const LONGEST_LINK = 50;
/** What opens the part of a page below the paper; `Contact` or `Zie ook` alone can be a heading of an answer. */
const TAIL =
  /^(?:Ondertekenaars?|Eerste ondertekenaar|Gerelateerd(?:e (?:documenten|publicaties|artikelen|berichten|zaken))?|Deel (?:dit bericht|via .*)|Over deze (?:web)?site|Contact: .*|©.*|Disclaimer|Privacyverklaring)$/u;
/** The longest list of related papers that was seen. */
const LONGEST_TAIL = 60;

interface WithoutSite {
  readonly lines: readonly Line[];
  readonly leftOut: readonly LeftOut[];
  readonly warnings: readonly string[];
}

/** The lines of the paper; a tail is left out with a warning, since what it is can only be told by its heading. */
export function takeWebPage(printed: readonly Line[]): WithoutSite {
  const links = printed.filter(isLinkOfSite);
  const lines = links.length > 0 ? printed.filter((line) => !isLinkOfSite(line)) : printed;
  const start = findTail(lines);
  const tail = lines.slice(start);
  return {
    lines: lines.slice(0, start),
    leftOut: [...links, ...tail].map(({ text }) => ({ text, reason: 'site' })),
    warnings: tail[0]
      ? [
          `Wat onder ‘${tail[0].text}’ staat (${tail.length} regels) is van een webpagina, en hoort niet bij het document.`,
        ]
      : [],
  };
}

/** A line that is a link of the page: `Naar boven`. */
export function isLinkOfSite({ text }: { readonly text: string }): boolean {
  return text.length <= LONGEST_LINK && LINK.test(text);
}

/** Where the part below the paper begins: behind all labels, at a heading; that behind the last line if there is none. */
function findTail(lines: readonly Line[]): number {
  const lastLabel = lines.findLastIndex(({ text }) => readLabel(text) !== null);
  if (lastLabel === -1) return lines.length;
  const from = Math.max(lastLabel + 2, lines.length - LONGEST_TAIL);
  const at = lines.findIndex(({ text }, i) => i >= from && TAIL.test(text));
  return at === -1 ? lines.length : at;
}
