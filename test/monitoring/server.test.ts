/** What is seen of the bot from outside: that it lives, that it can answer, and how much it did. */
import { request } from 'node:http';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bot, startBot } from '../../src/bot.ts';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { anArchive } from '../archive-file.ts';
import { readSeed } from '../seed.ts';

let emulator: Emulator;
let bot: Bot;
beforeAll(async () => {
  emulator = await startEmulator({ warns: false });
  const started = await startBot({
    ...{ token: emulator.token, api: emulator.api, log: pino({ level: 'silent' }) },
    archive: await anArchive([await readSeed()]),
    monitoring: { host: '127.0.0.1', port: 0 },
  });
  if ('refused' in started) throw new Error('refused');
  bot = started;
});
afterAll(async () => {
  await bot.close();
});

const look = async (path: string) => {
  const response = await fetch(`http://127.0.0.1:${bot.monitoringPort}${path}`);
  return { status: response.status, text: await response.text() };
};

test('it lives, and is ready as long as Discord is connected', async () => {
  expect(await look('/healthz')).toEqual({ status: 200, text: 'ok\n' });
  expect(await look('/readyz')).toEqual({ status: 200, text: 'ok\n' });
  expect((await look('/')).status).toBe(404);
});

test.each(['//', '/healthz/../x', '/%'])(
  'what is asked for as %s is not there, and harms nothing',
  async (path) => {
    const status = await new Promise((resolve, reject) => {
      const { monitoringPort: port } = bot;
      request({ host: '127.0.0.1', port, path }, ({ statusCode }) => resolve(statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(404);
    expect((await look('/healthz')).status).toBe(200);
  },
);

test('interactions are counted by what they were and what became of them, without a word of what was asked', async () => {
  const alice = emulator.person('Alice');
  await alice.types('/vraag 3');
  await alice.clicks('Kopieer');
  await alice.completes('/vraag brandbrief');
  await alice.types('/zoek geheimwoord');
  const { status, text } = await look('/metrics');
  expect(status).toBe(200);
  expect(text).toContain('vraagbaak_interactions_total{kind="command",name="vraag",outcome="answered"} 1');
  expect(text).toContain('vraagbaak_interactions_total{kind="component",name="copy",outcome="answered"} 1');
  // Of one machine alone there is nothing to be behind.
  expect(text).toContain('vraagbaak_behind_seconds Nan');
  expect(text).toContain(
    'vraagbaak_interactions_total{kind="autocomplete",name="vraag",outcome="answered"} 1',
  );
  expect(text).toContain('vraagbaak_acknowledgement_seconds_count{kind="command"} 2');
  expect(text).toMatch(/^vraagbaak_documents 1$/m);
  expect(text).toMatch(/^vraagbaak_connected 1$/m);
  expect(text).toMatch(/^vraagbaak_store_usable 1$/m);
  for (const secret of ['geheimwoord', alice.id, 'Alice', emulator.token]) expect(text).not.toContain(secret);
});

test('it is not ready once the connection is lost, and lives', async () => {
  await emulator.close();
  await expect.poll(() => look('/readyz')).toEqual({ status: 503, text: 'Discord: not connected\n' });
  expect((await look('/healthz')).status).toBe(200);
  expect((await look('/metrics')).text).toMatch(/^vraagbaak_connected 0$/m);
});
