/** `vraagbaak stats`: how often and by whom something was asked, as text, as numbers for a program, or as a picture. */
import type { SavedSearch } from '../archive/saved-search.ts';
import { csvOf } from '../charts/csv.ts';
import { createDrawer } from '../charts/draw.ts';
import { chartOf, remarksOn, tableOf } from '../replies/figures.ts';
import type { Language } from '../replies/language.ts';
import { openEngine } from '../search/engine.ts';
import type { FigureView } from '../search/figure-views.ts';
import { parseQuery } from '../search/query.ts';

export type StatsForm = 'text' | 'csv' | 'svg' | 'png';

/**
 * What is to be written to standard output; null where no case has all of the words.
 * @param archive its file
 * @throws TaskError where it could not be counted or drawn
 */
export async function statsOf(
  archive: string,
  words: string,
  view: FigureView,
  form: StatsForm,
  language: Language,
): Promise<string | Uint8Array | null> {
  const { rest, filter } = parseQuery(words);
  const asked: SavedSearch = { text: rest, filter, order: 'best' };
  const figures = openEngine(archive).figures({ text: words, limit: 0 }, view);
  if (figures.cases === 0) return null;
  const table = tableOf(figures, language);
  if (form === 'csv') return csvOf(table, ',');
  const chart = chartOf(figures, asked, language);
  if (form === 'text')
    return [
      chart.title,
      '',
      ...columns(table.slice(1)),
      '',
      ...chart.notes,
      ...remarksOn(figures, language),
    ].join('\n');
  const drawer = createDrawer();
  const drawing = await drawer.draw(chart).finally(drawer.close);
  return drawing[form];
}

/** Names to the left, numbers to the right, remarks behind them. */
function columns(table: readonly (readonly string[])[]): string[] {
  const widths = [0, 1].map((at) => Math.max(...table.map((row) => (row[at] ?? '').length)));
  return table.map(([name = '', count = '', remark = '']) =>
    `${name.padEnd(widths[0] ?? 0)}  ${count.padStart(widths[1] ?? 0)}  ${remark}`.trimEnd(),
  );
}
