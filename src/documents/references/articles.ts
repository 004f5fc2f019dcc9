/**
 * References to laws by article: `artikel 10, eerste lid, van de Ambtenarenwet 2017`. Where the name of a law
 * ends cannot be told from its words (`de Wet dieren en is …`), so a name of several words counts only if it
 * is in the table. There is no address: which version of a law is meant is not said.
 */
import { BLANK } from './printed.ts';
import type { OutwardOf } from './reference.ts';

/** Names of several words, as often cited. The longest stand before their own beginnings. */
const NAMES = `
Algemene verordening gegevensbescherming
Algemene wet bestuursrecht
Algemene wet inzake rijksbelastingen
Algemene Ouderdomswet
Besluit houders van dieren
Burgerlijk Wetboek
Code interbestuurlijke verhoudingen
Code IBV
Digital Services Act
Europees Verdrag voor de Rechten van de Mens
Europees Verdrag tot bescherming van de rechten van de mens
Internationaal Verdrag inzake burgerrechten en politieke rechten
Internationaal Verdrag inzake de uitbanning van alle vormen van rassendiscriminatie
Internationaal Verdrag inzake de uitbanning van elke vorm van rassendiscriminatie
Internationaal Verdrag inzake economische, sociale en culturele rechten
Uitvoeringswet Algemene verordening gegevensbescherming
Wet administratiefrechtelijke handhaving verkeersvoorschriften
Wet allocatie arbeidskrachten door intermediairs
Wet dieren
Wet financieel toezicht
Wet gewasbeschermingsmiddelen en biociden
Wet inzake de geneeskundige behandelingsovereenkomst
Wet internationale misdrijven
Wet langdurige zorg
Wet maatschappelijke ondersteuning 2015
Wet maatschappelijke ondersteuning
Wet milieubeheer
Wet natuurbescherming
Wet normering topinkomens
Wet op de rechterlijke organisatie
Wet op de vennootschapsbelasting 1969
Wet op de inlichtingen- en veiligheidsdiensten 2017
Wet op het financieel toezicht
Wet op het voortgezet onderwijs
Wet open overheid
Wet openbaarheid van bestuur
Wet politiegegevens
Wet ruimtelijke ordening
Wet veiligheidsregio’s
Wet verplichte geestelijke gezondheidszorg
Wetboek van Strafrecht
Wetboek van Strafvordering
`
  .trim()
  .split('\n');

/**
 * Names of one word tell themselves by their end: `Grondwet`, `Ambtenarenwet 2017`, `Vreemdelingenbesluit 2000`;
 * not the first one of `Warenwetbesluit hygiëne van levensmiddelen`.
 */
const ONE_WORD =
  '\\p{Lu}\\p{L}*(?:wet(?:boek)?|(?:besluit|verdrag|regeling|verordening)(?!\\s+\\p{Ll}))(?!\\p{L})(?: (?:19|20)\\d{2}(?!\\d))?';
/** `AVG`, `DSA`, `EVRM`, `BuPw`, `IVBPR`; `EU`, `VN` and `VS` are no laws. */
const CAPITALS = '(?!(?:EU|VN|VS|NS)(?!\\p{L}))\\p{Lu}\\p{Ll}{0,2}\\p{Lu}\\p{L}{0,4}(?!\\p{L})';
const SHORT =
  '(?:Awb|Awr|Gw|Sr|Sv|Wahv|Wbp|Wet Bibob|Wet IB 2001|Wft|Wgs|Wiv 2017|Wjsg|Wlz|Wmo 2015|Wmo|Wnb|Wob|Wok|Woo|Wpg|Wro|Wvggz|Wwft|Wzd)(?!\\p{L})';

const LAW = `(?:${NAMES.map((name) => `${name}(?!\\p{L})`).join('|')}|${ONE_WORD}|${SHORT}|${CAPITALS})`;

/** `10`, `8b`, `1.1.1`, `6:162`. */
const ARTICLE = '\\d+(?:[.:]\\d+)*[a-z]{0,2}(?![\\p{L}\\d])';
const ORDINALS =
  'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende'.replaceAll(
    ' ',
    '|',
  );
/** `, eerste lid`, `, tweede en derde lid, onder a`, `lid 1`. */
const PARAGRAPH = `(?:,?\\s+(?:(?:${ORDINALS})(?:(?:,| en| of)\\s+(?:${ORDINALS}))*\\s+lid|lid\\s+\\d{1,2})(?:,?\\s+(?:aanhef en )?onder(?:deel)?\\s+[a-z](?!\\p{L}))?)?`;
const ONE = `${ARTICLE}${PARAGRAPH}`;
const JOINED = `(?:,\\s+|,?\\s+(?:en|of|tot en met|t/m)\\s+(?:artikel\\s+)?)`;

const CITED = new RegExp(
  `(?<!\\p{L})[Aa]rtikel(?:en)?${BLANK}(?<articles>${ONE}(?:${JOINED}${ONE}){0,9}),?\\s+(?:(?:van|uit|in)\\s*)?(?:(?:de|het)\\s*)?(?<law>${LAW})`,
  'gu',
);

export function findArticles(text: string): OutwardOf<'law'>[] {
  if (!text.includes('rtikel')) return [];
  return [...text.matchAll(CITED)].map((found) => {
    const { articles = '', law = '' } = found.groups ?? {};
    return { kind: 'law', from: found.index, to: found.index + found[0].length, articles, law, url: null };
  });
}
