/**
 * The column beside the text of a ministry's letter (directorate, date, reference), in a text that keeps where words
 * stand on the page (`pdftotext -layout`): many blanks part it from the text, and it begins at one place.
 */
import type { LeftOut } from '../left-out.ts';

const BESIDE = /^(.*?)(?: {3,}| {20,})(\S.*)$/;
/** What such columns say; without one of these it may be a table. */
const NAMED =
  /^(?:Ons kenmerk|Uw kenmerk|Uw brief.*|Datum|Kenmerk|Bijlagen?|Contactpersoon|Onze referentie|Uw referentie)$/i;
/** Few texts have any such line, and each line of those that do is held to the patterns. */
const MAY_HAVE_COLUMN = / {3}(?:Ons|Uw|Onze|Datum|Kenmerk|Bijlage|Contactpersoon)/i;
/** The least place at which it begins, in letters, and how far from it a line of it may begin. */
const FROM = 45;
const ASIDE = 3;
const FEWEST = 4;

interface WithoutColumn {
  readonly source: string;
  readonly leftOut: readonly LeftOut[];
  readonly warnings: readonly string[];
}

/**
 * The source without the column: the words that the first page has beside its text come first, as they do in a PDF;
 * what a later page repeats is left out, and what only a later page has is said.
 */
export function takeSideColumn(source: string): WithoutColumn {
  if (!MAY_HAVE_COLUMN.test(source)) return { source, leftOut: [], warnings: [] };
  const rows = source.split('\n').map((line) => {
    const [, text = '', beside = ''] = BESIDE.exec(line.trimEnd()) ?? [];
    return { line, text, beside, at: line.trimEnd().length - beside.length };
  });
  const far = rows.filter(({ beside, at }) => beside !== '' && at >= FROM);
  const start = Math.min(...far.filter(({ beside }) => NAMED.test(beside)).map(({ at }) => at));
  const isBeside = ({ beside, at }: (typeof rows)[number]) =>
    beside !== '' && at >= FROM && Math.abs(at - start) <= ASIDE;
  const own = rows.filter(isBeside);
  if (!Number.isFinite(start) || own.length < FEWEST) return { source, leftOut: [], warnings: [] };
  const words = own.map(({ beside }) => beside.trim());
  const isPage = (text: string) => /^Pagina \d+ van \d+$/i.test(text);
  const repeated = words.findIndex((text, i) => !isPage(text) && words.indexOf(text) < i);
  const firstPage = words.slice(0, repeated === -1 ? words.length : repeated);
  const first = firstPage.filter((text) => !isPage(text));
  const others = [...firstPage.filter(isPage), ...words.slice(firstPage.length)];
  const body = rows.map((row) => (isBeside(row) ? row.text.trimEnd() : row.line));
  return {
    source: [...first, '', ...body].join('\n'),
    leftOut: others.map((text) => ({ text, reason: isPage(text) ? 'page' : 'margin' })),
    warnings: others
      .filter((text) => !isPage(text) && !first.includes(text))
      .map((text) => `Naast de tekst staat: ‘${text}’.`),
  };
}
