/**
 * How well and how fast the search finds, beside other searches, over the same papers, queries and stems:
 * `npm run bench:search`. Imports the KVR papers beside the checkout, asks every query of `queries-dev.tsv`, and prints
 * one table. Each search runs in a process of its own. Xapian is asked where Python has it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { documentIn } from '../src/archive/file/stored-document.ts';
import { importFiles } from '../src/archive/import.ts';
import { isolatedReader } from '../src/documents/isolation/isolated-reader.ts';
import { refreshCompounds } from '../src/search/compound-index.ts';
import { CORPUS } from '../test/corpus/corpus.ts';
import type { Paper, Query } from './search/papers.ts';
import { PEERS } from './search/peers.ts';

const KVR = CORPUS && join(CORPUS, 'kvr');
if (!KVR || !existsSync(join(KVR, 'queries-dev.tsv'))) {
  console.log('No ../shared/corpus/kvr beside this checkout: there is nothing to search.');
  process.exit(0);
}

const Outcome = z.object({
  buildMs: z.number(),
  found: z.array(z.array(z.string())),
  tookMs: z.array(z.number()),
  rss: z.number(),
  readyMs: z.number().optional(),
  atOnceMs: z.array(z.number()).optional(),
});
type Outcome = z.infer<typeof Outcome>;

const MEGABYTE = 1e6;
/** A peer that takes longer is left out, with a line that says so. */
const PATIENCE_MS = 20 * 60_000;
const KINDS = ['keywords', 'typo', 'split', 'sentence'];

const folder = mkdtempSync(join(tmpdir(), 'vraagbaak-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const archive = join(folder, 'archive.db');
const started = performance.now();
const { added } = await importFiles({
  reader: isolatedReader(),
  archive,
  paths: [join(KVR, 'kvr-xml.tar.gz')],
});
await refreshCompounds(archive);
const importMs = performance.now() - started;

const papers = papersIn(archive);
const caseOf = new Map(papers.map(({ id, caseId }) => [id, caseId]));
const queries = readFileSync(join(KVR, 'queries-dev.tsv'), 'utf8')
  .trim()
  .split('\n')
  .map((line): Query => {
    const [paper = '', kind = '', text = ''] = line.split('\t');
    return { paper, kind, text };
  });
const papersFile = join(folder, 'papers.jsonl');
writeFileSync(papersFile, papers.map((paper) => JSON.stringify(paper)).join('\n'));
const queriesFile = fileOf(queries);

console.log(`${added} papers, ${queries.length} queries, ${new Date().toISOString().slice(0, 10)}\n`);
console.log(
  `| search | ${KINDS.map((kind) => `${kind} by case`).join(' | ')} | by paper | p50 ms | p99 ms | RSS MB | built in s |`,
);
console.log(`|---|${'--:|'.repeat(KINDS.length + 5)}`);
const ours = outcomeOf('Vraagbaak', process.execPath, [
  join(import.meta.dirname, 'search/run-ours.ts'),
  archive,
  queriesFile,
]);
if (ours) print('**Vraagbaak**', { ...ours, buildMs: importMs }, queries);
for (const { name, most, every = 1 } of PEERS) {
  const among = new Set(papers.slice(0, most).map(({ id }) => id));
  const asked = queries.filter(({ paper }, at) => at % every === 0 && among.has(paper));
  const outcome = outcomeOf(name, process.execPath, [
    '--max-old-space-size=8000',
    join(import.meta.dirname, 'search/run-peer.ts'),
    name,
    papersFile,
    fileOf(asked),
  ]);
  if (outcome) print(name, outcome, asked);
}
// The module of the system is none of a Python that stands before it in the path.
const python = ['python3', '/usr/bin/python3'].find(
  (one) => spawnSync(one, ['-c', 'import xapian']).status === 0,
);
if (python === undefined)
  console.log('\nXapian is skipped: Python has no module of that name (Debian: python3-xapian).');
const xapian = python
  ? outcomeOf('Xapian', python, [
      join(import.meta.dirname, 'search/run_xapian.py'),
      papersFile,
      queriesFile,
      join(folder, 'xapian'),
    ])
  : null;
if (xapian) print('Xapian', xapian, queries);
if (ours) {
  const { readyMs = 0, atOnceMs = [] } = ours;
  printTopics(KVR, archive);
  console.log(
    `\nOurs: ${(statSync(archive).size / MEGABYTE).toFixed(0)} MB of archive; ready, with its first answer, in ${(readyMs / 1_000).toFixed(2)} s; twenty people at once: p99 ${percentile(atOnceMs, 0.99).toFixed(0)} ms.`,
  );
}
console.log(
  '\nEach cell is MRR@10 / R@10: by case, any paper of the case of the one that is looked for counts.',
);
for (const { name, setUp } of PEERS) console.log(`- ${name}: ${setUp}.`);

/**
 * How well clerks' subject headings find the papers that they were given to: nDCG@10, each paper of a case of one that
 * bears the heading counting as found once.
 */
function printTopics(kvr: string, path: string): void {
  const topics = readFileSync(join(kvr, 'topics-dev.tsv'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [kind = '', text = '', ids = ''] = line.split('\t');
      const cases = new Set(ids.split(' ').map((id) => caseOf.get(id) ?? id));
      return { kind, text, cases };
    });
  const script = join(import.meta.dirname, 'search/run-ours.ts');
  const outcome = outcomeOf('topics', process.execPath, [script, path, fileOf(topics)]);
  if (!outcome) return;
  const gain = (at: number) => 1 / Math.log2(at + 2);
  const sum = (gains: readonly number[]) => gains.reduce((total, one) => total + one, 0);
  const byKind = Map.groupBy(
    topics.map(({ kind, cases }, at) => {
      const found = [...new Set((outcome.found[at] ?? []).map((id) => caseOf.get(id) ?? id))];
      const gained = sum(found.map((id, rank) => (cases.has(id) ? gain(rank) : 0)));
      const ideal = sum(Array.from({ length: Math.min(10, cases.size) }, (_, rank) => gain(rank)));
      return { kind, part: gained / ideal };
    }),
    ({ kind }) => kind,
  );
  const told = [...byKind].map(
    ([kind, parts]) => `${kind} ${(sum(parts.map(({ part }) => part)) / parts.length).toFixed(2)}`,
  );
  console.log(`\nTopics, nDCG@10 by case: ${told.join(', ')}.`);
}

/** What a search of its own process printed; null, and a line, where it failed or took too long. */
function outcomeOf(name: string, program: string, args: string[]): Outcome | null {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 1e9,
    timeout: PATIENCE_MS,
  });
  if (status === 0) return Outcome.parse(JSON.parse(stdout));
  const why = error ? error.message : stderr.trim().split('\n').at(-1);
  console.log(`| ${name} | left out: ${why} |`);
  return null;
}

/** A file with the words of some queries, one a line. */
function fileOf(asked: readonly Pick<Query, 'text'>[]): string {
  const file = join(folder, `queries-${asked.length}.jsonl`);
  writeFileSync(file, asked.map(({ text }) => JSON.stringify(text)).join('\n'));
  return file;
}

function print(name: string, { found, tookMs, rss, buildMs }: Outcome, asked: readonly Query[]): void {
  const all = asked.map((query, at) => ({ query, ids: found[at] ?? [] }));
  const byCase = (kind: string) =>
    quality(
      all.filter(({ query }) => query.kind === kind),
      (id) => caseOf.get(id) ?? id,
    );
  const cells = [
    name,
    ...KINDS.map(byCase),
    quality(all, (id) => id),
    percentile(tookMs, 0.5).toFixed(1),
    percentile(tookMs, 0.99).toFixed(0),
    (rss / MEGABYTE).toFixed(0),
    (buildMs / 1_000).toFixed(0),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

/** MRR@10 / R@10, papers of one group being one. */
function quality(
  answered: readonly { query: Query; ids: readonly string[] }[],
  groupOf: (id: string) => string,
): string {
  const ranks = answered.map(({ query, ids }) =>
    [...new Set(ids.map(groupOf))].indexOf(groupOf(query.paper)),
  );
  const reciprocal = ranks.reduce((sum, rank) => sum + (rank === -1 ? 0 : 1 / (rank + 1)), 0);
  const recalled = ranks.filter((rank) => rank !== -1).length;
  const mean = (sum: number) => (sum / Math.max(1, ranks.length)).toFixed(3);
  return `${mean(reciprocal)} / ${mean(recalled)}`;
}

function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

function papersIn(path: string): Paper[] {
  const Row = z.object({ caseId: z.string(), content: z.instanceof(Uint8Array) });
  const db = new DatabaseSync(path, { readOnly: true });
  const rows = Row.array().parse(
    db.prepare('SELECT case_id AS caseId, content FROM document ORDER BY id').all(),
  );
  db.close();
  return rows.map(({ caseId, content }) => {
    const { id, title, subject, preamble, explanation, notice, exchanges } = documentIn({ content });
    const texts = exchanges.flatMap(({ question, answer, footnotes }) => [
      question,
      answer?.text ?? '',
      ...footnotes.map(({ text }) => text),
    ]);
    const around = [preamble, explanation, notice].map((text) => text ?? '');
    return { id, caseId, title: title ?? subject ?? '', text: [...around, ...texts].join('\n') };
  });
}
