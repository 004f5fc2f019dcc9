/** Builds one peer's index and asks it every query, in a process of its own: `node run-peer.ts NAME PAPERS QUERIES`. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Paper } from './papers.ts';
import { PEERS } from './peers.ts';

const LIMIT = 10;
const [, , name, papersFile = '', queriesFile = ''] = process.argv;
const peer = PEERS.find((one) => one.name === name);
if (!peer) throw new Error(`no such peer: ${name}`);
const lines = (file: string) => readFileSync(file, 'utf8').trim().split('\n');
const papers = lines(papersFile)
  .slice(0, peer.most)
  .map((line) => Paper.parse(JSON.parse(line)));
const queries = lines(queriesFile).map((line) => z.string().parse(JSON.parse(line)));

const started = performance.now();
const search = await peer.build(papers);
const buildMs = performance.now() - started;
const found: string[][] = [];
const tookMs: number[] = [];
for (const query of queries) {
  const began = performance.now();
  found.push(await search(query, LIMIT));
  tookMs.push(performance.now() - began);
}
console.log(JSON.stringify({ buildMs, found, tookMs, rss: process.memoryUsage().rss }));
