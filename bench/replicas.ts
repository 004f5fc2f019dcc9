/**
 * How the cost grows of several machines that are one bot: `npm run bench:replicas`. Documents of the KVR set are written into a log on a
 * PostgreSQL server of this machine, and followed by new replicas, one and more at once, beside the same documents written into
 * a file without a log in the same run. Then how soon a change is everywhere.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import { openArchive } from '../src/archive/archive.ts';
import { documentWriter } from '../src/archive/file/documents.ts';
import { writing } from '../src/archive/file/open.ts';
import { inTransaction } from '../src/archive/file/transaction.ts';
import type { Document } from '../src/documents/model.ts';
import { readDocument } from '../src/documents/read-document.ts';
import { catchUp, follow } from '../src/replica/follow.ts';
import { publish } from '../src/replica/publish.ts';
import { refreshCompounds } from '../src/search/compound-index.ts';
import { openDocumentLog } from '../src/store/document-log.ts';
import { CORPUS } from '../test/corpus/corpus.ts';
import { kvrFiles } from '../test/documents/markup/kvr-archive.ts';
import { aPostgresServer } from '../test/postgres.ts';

const SIZES = [1_000, 5_000, 20_000];
const REPLICAS = [1, 2, 4];
const FOLLOWERS = [1, 4, 16];
const CHANGES = 20;
/** As an import does it (`import.ts`). */
const BATCH = 1_000;
const LARGEST = Math.max(...SIZES);

const server = await aPostgresServer();
if (!CORPUS || !server) {
  console.log(
    'This needs ../shared/corpus beside the checkout, and a PostgreSQL server (TEST_DATABASE_URL).',
  );
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'vraagbaak-bench-'));
let files = 0;
const aFile = () => {
  files += 1;
  return join(folder, `${files}.db`);
};

const documents: Document[] = [];
for (const { bytes, name } of kvrFiles()) {
  if (documents.length >= LARGEST) break;
  const reading = await readDocument(bytes, name);
  if (reading.ok) documents.push(reading.document);
}

console.log('| documents | to a file | into the log | log, MB | 1 new replica | 2 at once | 4 at once |');
console.log('|--:|--:|--:|--:|--:|--:|--:|');
for (const size of SIZES) await measureGrowth(documents.slice(0, size));
console.log('\n| replicas | a change is everywhere after, p50 | p99 |');
console.log('|--:|--:|--:|');
for (const count of FOLLOWERS) await measureDelay(count);
await server.stop();
rmSync(folder, { recursive: true });

async function seconds(work: () => Promise<unknown>): Promise<string> {
  const began = performance.now();
  await work();
  return `${((performance.now() - began) / 1_000).toFixed(1)} s`;
}

async function publishAll(url: string, all: readonly Document[]): Promise<void> {
  const log = openDocumentLog(url);
  for (let at = 0; at < all.length; at += BATCH) {
    const papers = all
      .slice(at, at + BATCH)
      .map((document) => ({ document, before: null, given: null, isNamed: false }));
    await publish(log, papers);
  }
  await log.close();
}

async function toAFile(all: readonly Document[]): Promise<void> {
  const archive = aFile();
  for (let at = 0; at < all.length; at += BATCH) {
    await writing(archive, (db) => {
      const writer = documentWriter(db);
      inTransaction(db, () => {
        for (const document of all.slice(at, at + BATCH)) writer.put(document);
        writer.finish();
      });
    });
  }
  await refreshCompounds(archive);
}

async function measureGrowth(all: readonly Document[]): Promise<void> {
  const url = (await server?.database()) ?? '';
  const plain = await seconds(() => toAFile(all));
  const published = await seconds(() => publishAll(url, all));
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query("SELECT pg_total_relation_size('document') AS size");
  await client.end();
  const size = (Number(rows[0].size) / 1e6).toFixed(0);
  const caughtUp: string[] = [];
  for (const count of REPLICAS) {
    const archives = Array.from({ length: count }, aFile);
    caughtUp.push(await seconds(() => Promise.all(archives.map((archive) => catchUp({ archive, url })))));
    for (const archive of archives) await expectCount(archive, all.length);
  }
  console.log(`| ${[all.length.toLocaleString('en'), plain, published, size, ...caughtUp].join(' | ')} |`);
}

async function expectCount(archive: string, expected: number): Promise<void> {
  const opened = openArchive(archive);
  const count = await opened.count();
  await opened.close();
  if (count !== expected) throw new Error(`a replica has ${count} documents of ${expected}`);
}

/** From when a change is being written until every replica has it. */
async function measureDelay(count: number): Promise<void> {
  const url = (await server?.database()) ?? '';
  const [first] = documents;
  if (!first) return;
  await publishAll(url, documents.slice(0, 100));
  const archives = Array.from({ length: count }, aFile);
  await Promise.all(archives.map((archive) => catchUp({ archive, url })));
  const following = archives.map((archive) => follow({ archive, url }, pino({ level: 'silent' })));
  const opened = archives.map(openArchive);
  const delays: number[] = [];
  for (let at = 0; at < CHANGES; at += 1) {
    const subject = `Wijziging ${at}`;
    const began = performance.now();
    await publishAll(url, [{ ...first, subject }]);
    for (const archive of opened) {
      while ((await archive.find(first.id))?.subject !== subject)
        await new Promise((done) => setTimeout(done, 5));
    }
    delays.push(performance.now() - began);
  }
  // The first change may come while some are only beginning to listen.
  const sorted = delays.slice(1).sort((one, other) => one - other);
  const at = (part: number) => `${(sorted[Math.floor((sorted.length - 1) * part)] ?? 0).toFixed(0)} ms`;
  console.log(`| ${count} | ${at(0.5)} | ${at(0.99)} |`);
  await Promise.all(opened.map((archive) => archive.close()));
  await Promise.all(following.map((one) => one.close()));
}
