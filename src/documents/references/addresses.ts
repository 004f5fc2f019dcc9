/** Where the addresses of pages stand in a text. */

/** `https://www.nrc.nl/…` and `www.nrc.nl`: no blank, quotation mark or angle bracket is part of an address. */
const ADDRESS = String.raw`(?:https?:\/\/|www\.)[^\s«»<>"“”]`;
const EVERY_ADDRESS = new RegExp(`${ADDRESS}+`, 'giu');
/** Signs that belong to the sentence around an address: `… a4153855.`, `(https://…/).` */
const SENTENCE_SIGNS = /[.,:;!?'’)\]]+$/u;

/** An address that runs up to the end of a line, where it may have been broken. */
export const ADDRESS_AT_END = new RegExp(`${ADDRESS}*$`, 'iu');

/** The addresses in the order of the text: UTF-16 offsets `[from, to)`, without the signs of the sentence around them. */
export function addressesIn(text: string): { from: number; to: number; address: string }[] {
  if (!/:\/\/|www\./i.test(text)) return [];
  return [...text.matchAll(EVERY_ADDRESS)].map(({ index: from, 0: printed }) => {
    const address = withoutSentenceSigns(printed);
    return { from, to: from + address.length, address };
  });
}

/** A bracket that was opened within the address closes within it: `…/Rutte_(politicus)`. */
function withoutSentenceSigns(address: string): string {
  const signs = SENTENCE_SIGNS.exec(address);
  if (!signs) return address;
  let kept = address.slice(0, signs.index);
  for (const sign of signs[0]) {
    if (sign !== ')' || count(kept, '(') <= count(kept, ')')) break;
    kept += sign;
  }
  return kept;
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;
