/** The thread in which charts are drawn. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { parse, View } from 'vega';
import { compile } from 'vega-lite';
import { serveTasks } from '../threads/serve-tasks.ts';
import { type Chart, specOf } from './chart.ts';
import type { Drawing } from './draw.ts';

/** Where the font's package is; of its many weights two are used. */
const FONTS = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/source-sans-3')));
const FONT_FILES = ['400Regular', '700Bold'].map((weight) =>
  join(FONTS, weight, `SourceSans3_${weight}.ttf`),
);
/** Pixels for each of the picture's own: sharp on a phone. */
const SCALE = 1.5;

serveTasks(async (chart: Chart): Promise<Drawing> => {
  const view = new View(parse(compile(specOf(chart)).spec), { renderer: 'none' });
  const svg = await view.toSVG().finally(() => view.finalize());
  const rendered = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: FONT_FILES, defaultFontFamily: 'Source Sans 3' },
    fitTo: { mode: 'zoom', value: SCALE },
  }).render();
  return { svg, png: rendered.asPng() };
});
