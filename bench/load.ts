/**
 * A busy day: `npm run bench:load [-- seconds [gateway|HTTP]]`. 200 people in 40 servers ask as in a busy channel (typing 60 %, `/zoek` 20 %, `/vraag` 15 %,
 * buttons 5 %), 500 times a second, of a bot with the 20,000 papers of the KVR set, over each transport; the emulator and those who
 * ask are on the same machine. Before it a bare discord.js bot that answers "pong" to the same people, in the same run.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isolatedReader } from '../src/documents/isolation/isolated-reader.ts';
import { startEmulator } from '../src/emulator/emulator.ts';
import type { Person } from '../src/emulator/people/person.ts';
import type { SeenMessage } from '../src/emulator/people/seen-message.ts';
import { importAll } from '../src/replica/import-all.ts';
import { CORPUS } from '../test/corpus/corpus.ts';

const PEOPLE = 200;
const SERVERS = 40;
/** Interactions a second, of all people together. */
const RATE = Number(process.env.RATE ?? 500);
const SECONDS = Number(process.argv[2] ?? 60);
/** In which time they come in. */
const SETTLE_MS = 2_000;
const MEGABYTE = 1e6;

if (!CORPUS) {
  console.log('This needs ../shared/corpus beside the checkout.');
  process.exit(1);
}
/** Made once: reading the set takes a minute or two. */
const archive = join(tmpdir(), 'vraagbaak-bench-load', 'archive.db');
if (!existsSync(archive)) {
  await importAll({
    reader: isolatedReader(),
    archive,
    database: undefined,
    paths: [join(CORPUS, 'kvr', 'kvr-xml.tar.gz')],
  });
}
const lines = readFileSync(join(CORPUS, 'kvr', 'queries-dev.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1);
const queries = lines.map((line) => line.split('\t')[2] ?? '').filter((query) => query !== '');

console.log(
  '| bot | transport | a second | p50 | p99 | longest | typing p99 | no answer | memory, MB, first to last |',
);
console.log('|---|---|--:|--:|--:|--:|--:|--:|--:|');
const only = process.argv[3];
if (only === undefined) await measure('pong', 'gateway');
if (only !== 'HTTP') await measure('Vraagbaak', 'gateway');
if (only !== 'gateway') await measure('Vraagbaak', 'HTTP');

type Kind = 'typing' | 'zoek' | 'vraag' | 'button';

async function measure(bot: 'pong' | 'Vraagbaak', transport: 'gateway' | 'HTTP'): Promise<void> {
  const emulator = await startEmulator({ warns: false });
  const people = Array.from({ length: PEOPLE }, (_, at) => emulator.addPerson(`Persoon ${at}`));
  const names = Array.from({ length: SERVERS }, (_, at) => `server-${at}`);
  for (const name of names) {
    emulator.addServer(name, `kanaal-${name}`);
    emulator.addsBot(name);
  }
  for (const [at, person] of people.entries()) person.goesTo(`kanaal-server-${at % SERVERS}`);
  const script = bot === 'pong' ? './load/pong.ts' : '../src/launch/main.js';
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=6', '--max-old-space-size=256', fileURLToPath(new URL(script, import.meta.url))],
    {
      env: {
        PATH: process.env.PATH ?? '',
        ...{ DISCORD_TOKEN: emulator.token, DISCORD_API: emulator.api, LOG_LEVEL: 'error' },
        ...{ ARCHIVE: archive, DATA: join(import.meta.dirname, '..', 'data') },
        ...(transport === 'HTTP' ? { DISCORD_PUBLIC_KEY: emulator.publicKey, INTERACTIONS_PORT: '0' } : {}),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [, port] = await prints(child, transport === 'HTTP' ? /poort (\d+)|port (\d+)/ : /\n/);
  if (transport === 'HTTP') await emulator.setsEndpoint(`http://127.0.0.1:${port}/`);

  const took: { kind: Kind; milliseconds: number }[] = [];
  const unanswered: string[] = [];
  const memory: number[] = [];
  const ends = performance.now() + SECONDS * 1_000;
  const watching = (async () => {
    while (performance.now() < ends) {
      memory.push(residentOf(child));
      await sleep(500);
    }
  })();
  const began = performance.now();
  await Promise.all(
    people.map(async (person) => {
      let shown: SeenMessage | null = null;
      // All of them at one moment would measure how fast connections are taken.
      await sleep(Math.random() * SETTLE_MS);
      while (performance.now() < ends) {
        const started = performance.now();
        const kind = kindOf(Math.random());
        try {
          shown = (await acts(person, kind, shown)) ?? shown;
          took.push({ kind, milliseconds: performance.now() - started });
        } catch (error) {
          unanswered.push(String(error));
        }
        for (const seen of person.sees()) if (seen.ephemeral && seen.id !== shown?.id) person.dismisses(seen);
        // As people do: some at once, others after a while.
        await sleep(Math.max(0, -Math.log(Math.random()) * pace() - (performance.now() - started)));
      }
    }),
  );
  await watching;
  const seconds = (performance.now() - began) / 1_000;
  const all = took.map(({ milliseconds }) => milliseconds);
  const typing = took.flatMap(({ kind, milliseconds }) => (kind === 'typing' ? [milliseconds] : []));
  const part = Math.max(1, Math.floor(memory.length / 4));
  const [first, last] = [memory.slice(part, 2 * part), memory.slice(-part)].map(
    (some) => some.reduce((sum, one) => sum + one, 0) / some.length / MEGABYTE,
  ) as [number, number];
  console.log(
    `| ${bot} | ${transport} | ${(all.length / seconds).toFixed(0)} | ${at(all, 0.5)} ms | ${at(all, 0.99)} ms | ${at(all, 1)} ms | ${at(typing, 0.99)} ms | ${unanswered.length} | ${first.toFixed(0)} to ${last.toFixed(0)} |`,
  );
  for (const why of new Set(unanswered.slice(0, 3))) console.error(why);
  child.kill('SIGTERM');
  await emulator.close();
}

/** Milliseconds between what one person does and what they do next. */
function pace(): number {
  return (PEOPLE / RATE) * 1_000;
}

function kindOf(part: number): Kind {
  if (part < 0.6) return 'typing';
  if (part < 0.8) return 'zoek';
  return part < 0.95 ? 'vraag' : 'button';
}

/** @param shown the answer that the person has before them; the new one, where there is one, is returned */
async function acts(person: Person, kind: Kind, shown: SeenMessage | null): Promise<SeenMessage | null> {
  const query = queries[Math.floor(Math.random() * queries.length)] ?? '';
  const number = 1 + Math.floor(Math.random() * 3);
  // A person is told by its label which button is meant: not one that has the label of one that is disabled.
  const isPlain = (label: string) => shown?.buttons.filter((other) => other.label === label).length === 1;
  const button = shown?.buttons.find(
    ({ customId, disabled, label }) => customId && !disabled && isPlain(label),
  );
  if (kind === 'typing') {
    const words = query.slice(0, 3 + Math.floor(Math.random() * 15));
    const offered = await person.completes(`/vraag nummer:${number} document:${words}`);
    if (offered.failed) throw new Error('nothing was offered in time');
    return null;
  }
  if (kind === 'zoek') {
    answered((await person.types(`/zoek tekst:"${query.replaceAll('"', '')}"`)).text);
    return null;
  }
  if (kind === 'button' && shown && button) {
    const { text, message } = await person.clicks(button.label, shown);
    answered(text);
    return message;
  }
  const { text, message } = await person.types(`/vraag nummer:${number}`);
  answered(text);
  return message;
}

function answered(text: string): void {
  if (/even te snel|ging bij mij iets mis|veel tegelijk gezocht/.test(text))
    throw new Error(text.slice(0, 100));
}

function at(values: readonly number[], part: number): string {
  const sorted = [...values].sort((one, other) => one - other);
  return (sorted[Math.floor((sorted.length - 1) * part)] ?? 0).toFixed(0);
}

/** The memory that a process has, in bytes. */
function residentOf({ pid }: ChildProcess): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1_024;
}

function prints({ stdout }: ChildProcess, expected: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve) => {
    let out = '';
    stdout?.on('data', (data) => {
      out += data;
      const found = expected.exec(out);
      if (found) resolve(found);
    });
  });
}
