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
/** A table can have a column of dates; what such a column says besides, it has not. */
const FEWEST_NAMES = 2;
/** The lines of a page, and how near a line of the column is to the next. */
const FIRST_PAGE = 80;
const NEAR = 3;

interface WithoutColumn {
  readonly source: string;
  readonly leftOut: readonly LeftOut[];
  readonly warnings: readonly string[];
}

/**
 * The source without the column: the words that the first page has beside its text come first, as they do in a PDF;
 * what a later page repeats is left out, and what stands by itself right below such words is left out and said. All
 * else stays where it is: it may be a cell of a table.
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
  const own = [...rows.entries()].filter(([, row]) => isBeside(row));
  const named = new Set(own.map(([, { beside }]) => beside.trim()).filter((text) => NAMED.test(text)));
  if (own.length < FEWEST || named.size < FEWEST_NAMES) return { source, leftOut: [], warnings: [] };
  const first: string[] = [];
  const others: string[] = [];
  const taken = new Set<number>();
  let last = 0;
  let isFirstPage = true;
  for (const [at, { beside, text }] of own) {
    const words = beside.trim();
    const isKnown = first.includes(words);
    isFirstPage &&= !isKnown && at < FIRST_PAGE;
    const isNear = taken.has(last) && at - last <= NEAR;
    if (!isFirstPage && !isKnown && !isPageNumber(words) && !(isNear && text.trim() === '')) continue;
    if (isFirstPage && !isPageNumber(words)) first.push(words);
    else others.push(words);
    taken.add(at);
    last = at;
  }
  const body = rows.map((row, at) => (taken.has(at) ? row.text.trimEnd() : row.line));
  return {
    source: [...first, '', ...body].join('\n'),
    leftOut: others.map((text) => ({ text, reason: isPageNumber(text) ? 'page' : 'margin' })),
    warnings: others
      .filter((text) => !isPageNumber(text) && !first.includes(text))
      .map((text) => `Naast de tekst staat: ‘${text}’.`),
  };
}

function isPageNumber(text: string): boolean {
  return /^Pagina \d+ van \d+$/i.test(text);
}
