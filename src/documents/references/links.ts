/** The addresses that stand in a text, as links. */
import { addressesIn } from './addresses.ts';

/** In the order of the text. `www.gulhifalhu.mv` gets the scheme it lacks. */
export function findLinks(text: string): string[] {
  return addressesIn(text).flatMap(({ address }) => {
    const link = /^www\./i.test(address) ? `https://${address}` : address;
    return /^https?:\/\/[^/?#]+\.\p{L}{2,}/iu.test(link) && URL.canParse(link) ? [link] : [];
  });
}
