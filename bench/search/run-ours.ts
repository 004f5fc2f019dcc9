/** Asks our own search every query, in the thread that the bot has it in: `node run-ours.ts ARCHIVE QUERIES`. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { searchIn } from '../../src/search/search.ts';

const LIMIT = 10;
const AT_ONCE = 20;
const [, , archive = '', queriesFile = ''] = process.argv;
const queries = readFileSync(queriesFile, 'utf8')
  .trim()
  .split('\n')
  .map((line) => z.string().parse(JSON.parse(line)));

const started = performance.now();
const search = searchIn(archive);
await search.find({ text: 'wiskunde', limit: LIMIT });
const readyMs = performance.now() - started;
const found: string[][] = [];
const tookMs: number[] = [];
for (const text of queries) {
  const began = performance.now();
  const { hits } = await search.find({ text, limit: LIMIT });
  tookMs.push(performance.now() - began);
  found.push(hits.map(({ document }) => document.id));
}
const { rss } = process.memoryUsage();

const atOnceMs: number[] = [];
for (let at = 0; at < queries.length; at += AT_ONCE) {
  const began = performance.now();
  await Promise.all(
    queries.slice(at, at + AT_ONCE).map(async (text) => {
      await search.find({ text, limit: LIMIT });
      atOnceMs.push(performance.now() - began);
    }),
  );
}
await search.close();
console.log(JSON.stringify({ buildMs: 0, found, tookMs, rss, readyMs, atOnceMs }));
