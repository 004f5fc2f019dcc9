/** The addresses that stand in a text. */

const ADDRESS = /(?:https?:\/\/|www\.)[^\s«»<>"“”]+/giu;
/** Signs that belong to the sentence around an address: `… a4153855.`, `(https://…/).` */
const SENTENCE_SIGNS = /[.,;:!?'’)\]]+$/;

/** The addresses in the order of the text, each as a link. `www.gulhifalhu.mv` gets the scheme it lacks. */
export function findLinks(text: string): string[] {
  if (!/:\/\/|www\./i.test(text)) return [];
  return [...text.matchAll(ADDRESS)].flatMap(([address]) => {
    const bare = withoutSentenceSigns(address);
    const link = /^www\./i.test(bare) ? `https://${bare}` : bare;
    return /^https?:\/\/[^/?#]+\.\p{L}{2,}/iu.test(link) && URL.canParse(link) ? [link] : [];
  });
}

/** A bracket that was opened within the address closes within it: `…/Rutte_(politicus)`. */
function withoutSentenceSigns(address: string): string {
  const signs = SENTENCE_SIGNS.exec(address);
  if (!signs) return address;
  const bare = address.slice(0, signs.index);
  const isOpen = bare.lastIndexOf('(') > bare.lastIndexOf(')');
  return isOpen && signs[0].startsWith(')') ? `${bare})` : bare;
}
