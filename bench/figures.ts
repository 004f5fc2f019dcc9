/**
 * Pictures: `npm run bench:figures`. Draws ten of the whole KVR set into `docs/figures/`, and measures how long it takes from the question
 * to the picture, counting and drawing each in its own thread, as in the bot.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Filter } from '../src/archive/filter.ts';
import { createDrawer } from '../src/charts/draw.ts';
import { isolatedReader } from '../src/documents/isolation/isolated-reader.ts';
import { importAll } from '../src/replica/import-all.ts';
import { chartOf } from '../src/replies/figures.ts';
import { DUTCH, ENGLISH, type Language } from '../src/replies/language.ts';
import { FIGURE_VIEWS, type FigureView } from '../src/search/figure-views.ts';
import { searchIn } from '../src/search/search.ts';
import { CORPUS } from '../test/corpus/corpus.ts';

const { runs } = parseArgs({ options: { runs: { type: 'string', default: '40' } } }).values;
if (!CORPUS) {
  console.log('This needs ../shared/corpus beside the checkout.');
  process.exit(1);
}
/** Made once, and shared with `bench:load`. */
const archive = join(tmpdir(), 'vraagbaak-bench-load', 'archive.db');
if (!existsSync(archive)) {
  await importAll({
    reader: isolatedReader(),
    archive,
    database: undefined,
    paths: [join(CORPUS, 'kvr', 'kvr-xml.tar.gz')],
  });
}
const search = searchIn(archive);
const drawer = createDrawer();

async function pictured(view: FigureView, text = '', filter: Filter = {}, language: Language = DUTCH) {
  const began = performance.now();
  const figures = await search.figures({ text, filter, limit: 0 }, view);
  const counted = performance.now();
  const { png } = await drawer.draw(chartOf(figures, { text, filter, order: 'best' }, language));
  return { png, counting: counted - began, drawing: performance.now() - counted };
}

const SITUATIONS: Readonly<Record<string, Parameters<typeof pictured>>> = {
  'jaren-alles': ['years'],
  'jaren-onderwerp': ['years', 'asielzoekers'],
  'jaren-weinig': ['years', 'vogelgriep'],
  'partijen-alles': ['parties'],
  'partijen-onderwerp': ['parties', 'stikstof'],
  bewindspersonen: ['respondents', 'asielzoekers'],
  ministeries: ['ministries'],
  'antwoordtijd-alles': ['times'],
  'antwoordtijd-engels': ['times', 'asielzoekers', {}, ENGLISH],
  'jaren-van-een-partij': ['years', 'kernenergie "borssele"', { party: '=GroenLinks' }],
};
const folder = join(import.meta.dirname, '..', 'docs', 'figures');
mkdirSync(folder, { recursive: true });
const first = await pictured('years');
for (const [name, given] of Object.entries(SITUATIONS)) {
  writeFileSync(join(folder, `${name}.png`), (await pictured(...given)).png);
}

const at = (times: readonly number[], part: number): string =>
  ([...times].sort((one, other) => one - other)[Math.floor(times.length * part)] ?? 0).toFixed(0);

console.log(`The first picture: ${(first.counting + first.drawing).toFixed(0)} ms.\n`);
console.log('| all of the archive, by | counting, p50 | drawing, p50 | both, p95 |');
console.log('|---|--:|--:|--:|');
for (const view of FIGURE_VIEWS) {
  const taken: { counting: number; drawing: number }[] = [];
  for (let run = 0; run < Number(runs); run += 1) taken.push(await pictured(view));
  const both = taken.map(({ counting, drawing }) => counting + drawing);
  const half = (which: 'counting' | 'drawing') =>
    at(
      taken.map((one) => one[which]),
      0.5,
    );
  console.log(`| ${view} | ${half('counting')} ms | ${half('drawing')} ms | ${at(both, 0.95)} ms |`);
}
await search.close();
await drawer.close();
