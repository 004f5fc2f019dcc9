/** References to judgments by their European identifier: `ECLI:NL:RVS:2024:3946`. */
import type { OutwardOf } from './reference.ts';

/** Country, court, year, number (Council conclusions 2011/C 127/01); the number may hold full stops. */
const ECLI = /(?<!\p{L})ECLI:([A-Z]{2}):[A-Z][A-Z0-9]{0,6}:\d{4}:[A-Z0-9]+(?:\.[A-Z0-9]+)*/gu;

/** Only Dutch judgments have an address at the Dutch courts. */
export function findJudgments(text: string): OutwardOf<'ecli'>[] {
  if (!text.includes('ECLI:')) return [];
  return [...text.matchAll(ECLI)].map((found) => {
    const [ecli, country] = found;
    const url = country === 'NL' ? `https://deeplink.rechtspraak.nl/uitspraak?id=${ecli}` : null;
    return { kind: 'ecli', from: found.index, to: found.index + ecli.length, ecli, url };
  });
}
