/** A bot in parts: each hears of its own servers, and together of all. */
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBot } from '../../src/bot.ts';
import { readConfig } from '../../src/config.ts';
import type { Connection } from '../../src/discord/connection.ts';
import type { Shards } from '../../src/discord/gateway.ts';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { anArchive } from '../archive-file.ts';
import { readSeed } from '../seed.ts';

const SERVERS = 6;

let emulator: Emulator;
let archive: string;
const running: Connection[] = [];
beforeAll(async () => {
  // Ids are of the moment in which they are made, and shards of the ids: by a clock that stands still they are always the same.
  emulator = await startEmulator({ warns: false, now: () => 1_700_000_000_000 });
  archive = await anArchive([await readSeed()]);
  for (let at = 0; at < SERVERS; at += 1) {
    emulator.addServer(`Server ${at}`, `kanaal-${at}`);
    emulator.addsBot(`Server ${at}`);
    emulator.passes(1);
  }
});
afterAll(async () => {
  await emulator.close();
  expect(emulator.violations).toEqual([]);
});

async function start(shards: Shards): Promise<Connection> {
  const log = pino({ level: 'silent' });
  const bot = await startBot({ token: emulator.token, api: emulator.api, shards, archive, log });
  if ('refused' in bot) throw new Error('refused');
  running.push(bot);
  return bot;
}

test('two processes have a part each, and every server and direct message is answered once', async () => {
  const [one, other] = [await start({ own: [0], count: 2 }), await start({ own: [1], count: 2 })];
  expect(one.servers + other.servers).toBe(SERVERS + 1);
  expect(Math.min(one.servers, other.servers)).toBeGreaterThan(0);
  const alice = emulator.person('Alice');
  for (const place of [
    'algemeen',
    '@Vraagbaak',
    ...Array.from({ length: SERVERS }, (_, at) => `kanaal-${at}`),
  ]) {
    alice.goesTo(place);
    const { text } = await alice.types('/vraag 3');
    expect(text).toContain('3 van 5');
    expect(alice.sees().filter((seen) => seen.text.includes('3 van 5'))).toHaveLength(1);
  }
  await Promise.all(running.splice(0).map((bot) => bot.close()));
});

test('one process may have several parts, or as many as Discord advises', async () => {
  for (const shards of ['auto', { own: [0, 1, 2], count: 3 }] as const) {
    const bot = await start(shards);
    expect(bot.servers).toBe(SERVERS + 1);
    await bot.close();
  }
});

test.each([
  [{ SHARDS: 'auto' }, 'auto'],
  [
    { SHARDS: '0,1', SHARD_COUNT: '4' },
    { own: [0, 1], count: 4 },
  ],
  [{ SHARD_COUNT: '2' }, { own: [0, 1], count: 2 }],
  [{}, undefined],
])('%j means %j', (environment, shards) => {
  expect(readConfig(environment)).toMatchObject({ config: { shards } });
});

test.each([
  { SHARDS: '0,1' },
  { SHARDS: '2', SHARD_COUNT: '2' },
  { SHARDS: 'auto', SHARD_COUNT: '2' },
  { SHARDS: '0-3', SHARD_COUNT: '4' },
])('%j is no part of anything', (environment) => {
  expect(readConfig(environment)).toEqual({ wrong: [{ variable: 'SHARDS' }] });
});
