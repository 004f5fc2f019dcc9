/**
 * Abbreviations after which a capital does not begin a sentence: "training door dhr. Koolmees",
 * "artikel 3, lid 1, jo. Artikel 4", "Kamerstuk 36 471, nr. 64". A single capital is an initial ("S. Dekker").
 */
const ABBREVIATION =
  /(?:^|[\s(«“‘])(?:dhr|mw|mevr|mr|ir|drs|dr|prof|nr|nrs|art|artt|blz|pag|bijl|bijv|bv|ca|resp|incl|excl|jo|vgl|zgn|Stb|Stcrt|PbEU|t\.a\.v|o\.a|m\.b\.t|m\.i\.v|i\.c\.m|n\.a\.v|d\.w\.z|\p{Lu})\.$/iu;

const segmenter = new Intl.Segmenter('nl', { granularity: 'sentence' });

/**
 * The sentences of a text as `[from, to)` UTF-16 offsets, in order. Together they cover the text: the blanks
 * after a sentence belong to it.
 */
export function sentences(text: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const { index, segment } of segmenter.segment(text)) {
    const last = found.at(-1);
    if (last && ABBREVIATION.test(text.slice(last.from, last.to).trimEnd())) last.to = index + segment.length;
    else found.push({ from: index, to: index + segment.length });
  }
  return found;
}
