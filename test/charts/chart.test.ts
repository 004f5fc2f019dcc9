/** Charts as they are specified and drawn, and their numbers as a file. */

import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { compile } from 'vega-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Chart, specOf } from '../../src/charts/chart.ts';
import { csvOf } from '../../src/charts/csv.ts';
import { createDrawer, type Drawer } from '../../src/charts/draw.ts';
import { TaskError } from '../../src/threads/supervised-thread.ts';

const aChart = (parts: Partial<Chart> = {}): Chart => ({
  form: 'columns',
  title: 'Schriftelijke vragen per jaar',
  notes: ['Geteld: 12 zaken.'],
  unit: 'zaken',
  bars: [
    { label: '2021', tick: '2021', count: 900, shade: 'whole' },
    { label: '2022', tick: '2022', count: 0, shade: 'absent' },
    { label: '2023*', tick: '2023*', count: 950, shade: 'partial' },
  ],
  lines: [],
  locale: 'nl',
  ...parts,
});

/** The scales of what Vega draws, by name. */
const scalesOf = (chart: Chart) =>
  new Map((compile(specOf(chart)).spec.scales ?? []).map((scale) => [scale.name, scale]));

test.each(['columns', 'rows'] as const)('the axis of the counts of %s starts at nought', (form) => {
  const scale = scalesOf(aChart({ form })).get(form === 'columns' ? 'y' : 'x');
  expect(scale).toMatchObject({ type: 'linear', domain: [0, expect.any(Number)] });
  expect((scale as { domain: number[] }).domain[1]).toBeGreaterThanOrEqual(950);
});

describe('drawn', () => {
  let drawer: Drawer;
  beforeAll(() => {
    drawer = createDrawer();
  });
  afterAll(() => drawer.close());

  test('all words are in it, as they were given', async () => {
    const { svg, png } = await drawer.draw(
      aChart({ title: 'Vragen over “koeien & <b>schapen</b>”', notes: ['Eén; twee.', 'Curaçao'] }),
    );
    for (const words of ['koeien &amp; &lt;b&gt;schapen', 'Eén; twee.', 'Curaçao', '2021', '2023*', '950']) {
      expect(svg).toContain(words);
    }
    expect(Buffer.from(png.slice(0, 8)).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  });

  test('words that would be an expression to Vega are words', async () => {
    const words = `\${1 + 1} ' + datum.count + '`;
    const bar = { label: words, tick: words, count: 1, shade: 'whole' as const };
    for (const form of ['rows', 'columns'] as const) {
      const { svg } = await drawer.draw(aChart({ form, title: words, notes: [words], bars: [bar] }));
      const texts = [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]+)</g)].map(([, text]) => text);
      // The title, the note, and the bar by its name, which an axis may cut.
      expect(texts.filter((text) => text?.startsWith(words.slice(0, 10)))).toHaveLength(3);
    }
  });

  test('a year of which nothing is known has no number, not even nought', async () => {
    const { svg } = await drawer.draw(aChart());
    const texts = [...svg.matchAll(/<text[^>]*>([^<]+)<\/text>/g)].map(([, text]) => text);
    // That of the axis.
    expect(texts.filter((text) => text === '0')).toHaveLength(1);
    expect(texts).toEqual(expect.arrayContaining(['900', '950']));
  });

  test('a long title and many notes are lines of their own, above the bars', async () => {
    const [short, long] = await Promise.all([
      drawer.draw(aChart()),
      drawer.draw(aChart({ title: 'Een lange titel '.repeat(10), notes: Array(8).fill('Een regel. ') })),
    ]);
    const heightOf = (svg: string) => Number(/ height="(\d+)"/.exec(svg)?.[1]);
    expect(heightOf(long.svg)).toBeGreaterThan(heightOf(short.svg) + 8 * 20);
  });

  test('what cannot be drawn is rejected, and the next one is drawn', async () => {
    const broken = { ...aChart(), bars: null } as unknown as Chart;
    await expect(drawer.draw(broken)).rejects.toBeInstanceOf(TaskError);
    expect((await drawer.draw(aChart())).svg).toContain('2021');
  });

  test('one is drawn after the thread has rested, too', async () => {
    const begun = new Promise<Worker>((resolve) => process.once('worker', resolve));
    const restless = createDrawer(undefined, 0);
    const [{ svg }] = await Promise.all([
      restless.draw(aChart()),
      begun.then((worker) => once(worker, 'exit')),
    ]);
    expect((await restless.draw(aChart())).svg).toBe(svg);
    await restless.close();
  });

  test.each([1, 13, 43])('%i columns', async (count) => {
    const bars = Array.from({ length: count }, (_, at) => ({
      ...{ label: `${1984 + at}`, tick: `${1984 + at}` },
      ...{ count: at, shade: 'whole' as const },
    }));
    const { svg } = await drawer.draw(aChart({ bars }));
    const ticks = [...svg.matchAll(/>((?:19|20)\d\d)</g)].map(([, year]) => Number(year));
    expect(ticks).toEqual(count === 43 ? [1985, 1990, 1995, 2000, 2005, 2010, 2015, 2020, 2025] : ticks);
    expect(ticks.length).toBeGreaterThan(0);
    expect(ticks.length * 45).toBeLessThanOrEqual(640);
  });
});

test.each([
  [
    [
      ['jaar', 'zaken'],
      ['2021', '3'],
    ],
    ',' as const,
    'jaar,zaken\r\n2021,3\r\n',
  ],
  [
    [['Economische Zaken, Landbouw en Innovatie', '1']],
    ',' as const,
    '"Economische Zaken, Landbouw en Innovatie",1\r\n',
  ],
  [
    [['Economische Zaken, Landbouw en Innovatie', '1']],
    ';' as const,
    'Economische Zaken, Landbouw en Innovatie;1\r\n',
  ],
  [[['“a”', 'a "b"\nc']], ';' as const, '“a”;"a ""b""\nc"\r\n'],
  [[['=HYPERLINK("x")', '-1', '@a', '+b']], ',' as const, `"'=HYPERLINK(""x"")",'-1,'@a,'+b\r\n`],
])('%j as CSV', (rows, separator, text) => {
  expect(csvOf(rows, separator)).toBe(text);
});
