/**
 * The words of a file in markup as lines, one for each paragraph, without any of the readers' own code: to hold
 * a document to them. Footnotes come last, each behind its number.
 */

/** Elements with words that are none of the document. */
const ASIDE =
  /<(metadata|kamervraagkop|kamervraagnummer|vraagnummer|head|nav|footer|script|style|h5)\b.*?<\/\1>/gs;
const COMMENT = /<!--.*?-->|<\?.*?\?>|<!DOCTYPE[^>]*>/gs;
/** Elements that end a line. */
const BLOCK =
  /<\/?(?:al|nr|li|lijst|p|h[1-6]|div|ul|ol|tussenkop|title|row|tr|table|kamervraagomschrijving)\b[^>]*>/g;
const NOTES = [
  /<noot\b[^>]*>\s*<noot\.nr>(.*?)<\/noot\.nr>(.*?)<\/noot>/gs,
  /<div class="voet noot[^>]*>.*?<span class="nootnum">(.*?)<\/span>(.*?)<\/div>/gs,
];
const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  amp: '&',
};

export function plainLines(markup: string): string {
  const notes: string[] = [];
  let rest = markup.replace(COMMENT, '').replace(ASIDE, '');
  for (const pattern of NOTES) {
    rest = rest.replace(pattern, (whole, number: string, text: string) => {
      notes.push(words(`${number} ${text}`));
      // A mark stands in the text only where the note itself does.
      return whole.startsWith('<noot') ? ` ${words(number)} ` : '';
    });
  }
  return [...rest.replace(BLOCK, '\n\n').split('\n\n').map(words), ...notes].join('\n');
}

function words(markup: string): string {
  return markup
    .replace(/<(?:\/noot\.al|\/entry|\/td|\/th|br)\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (whole, name: string) => NAMED[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}
