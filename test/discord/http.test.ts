/** Interactions over HTTP: what Discord sends is answered, and what it did not send is not. */
import { generateKeyPairSync, sign } from 'node:crypto';
import { request } from 'node:http';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startBot } from '../../src/bot.ts';
import type { Connection } from '../../src/discord/connection.ts';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { anArchive } from '../archive-file.ts';
import { readSeed } from '../seed.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const hex = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
const errors: unknown[] = [];
const log = pino({ level: 'error' }, { write: (line: string) => errors.push(JSON.parse(line)) });

let emulator: Emulator;
let bot: Connection;
let address = '';
/** For the tests that sign for themselves. */
let own: Connection;
let ownAddress = '';
beforeAll(async () => {
  emulator = await startEmulator({ warns: false });
  const archive = await anArchive([await readSeed()]);
  const start = async (key: string) => {
    const http = { publicKey: key, port: 0 };
    const started = await startBot({ token: emulator.token, api: emulator.api, http, archive, log });
    if ('refused' in started) throw new Error('refused');
    return started;
  };
  [bot, own] = [await start(emulator.publicKey), await start(hex)];
  [address, ownAddress] = [bot, own].map(({ port }) => `http://127.0.0.1:${port}/`) as [string, string];
});
afterAll(async () => {
  await bot.close();
  await own.close();
  await emulator.close();
  expect(emulator.violations).toEqual([]);
  expect(errors).toEqual([]);
});

const now = () => Math.floor(Date.now() / 1_000);
const PING = JSON.stringify({ type: 1 });

function signed(body: string, { timestamp = `${now()}`, key = privateKey, over = body } = {}) {
  const signature = sign(null, Buffer.from(timestamp + over), key).toString('hex');
  return fetch(ownAddress, {
    method: 'POST',
    headers: { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp },
    body,
  });
}

test('a PING is answered', async () => {
  const response = await signed(PING);
  expect([response.status, await response.json()]).toEqual([200, { type: 1 }]);
});

test('a connection is kept for the next request, longer than a proxy keeps it', async () => {
  const { headers } = await signed(PING);
  expect(headers.get('connection')).toBe('keep-alive');
  const seconds = Number(/timeout=(\d+)/.exec(headers.get('keep-alive') ?? '')?.[1]);
  expect(seconds).toBeGreaterThan(120);
});

describe('is refused', () => {
  test('what another key signed', async () => {
    const { privateKey: key } = generateKeyPairSync('ed25519');
    expect((await signed(PING, { key })).status).toBe(401);
  });

  test('what was signed for another body', async () => {
    expect((await signed(PING, { over: `${PING} ` })).status).toBe(401);
  });

  test.each([-301, 301])('what was signed %i seconds from now', async (seconds) => {
    expect((await signed(PING, { timestamp: `${now() + seconds}` })).status).toBe(401);
    expect((await signed(PING, { timestamp: `${now() + Math.sign(seconds) * 280}` })).status).toBe(200);
  });

  test.each([
    ['nothing', {}],
    ['a signature that is too short', { 'x-signature-ed25519': 'ab', 'x-signature-timestamp': `${now()}` }],
    [
      'a signature of other signs',
      { 'x-signature-ed25519': 'z'.repeat(128), 'x-signature-timestamp': `${now()}` },
    ],
    ['no time', { 'x-signature-ed25519': 'a'.repeat(128) }],
    ['a time in words', { 'x-signature-ed25519': 'a'.repeat(128), 'x-signature-timestamp': 'now' }],
  ])('what has %s', async (_, headers) => {
    expect((await fetch(ownAddress, { method: 'POST', headers, body: PING })).status).toBe(401);
  });

  test('what is no POST, no JSON, no interaction, or far too large', async () => {
    expect((await fetch(ownAddress)).status).toBe(405);
    expect((await signed('{')).status).toBe(400);
    expect((await signed('x'.repeat(1_000_001))).status).toBe(413);
  });

  test('a body that never comes whole', async () => {
    const status = await new Promise((resolve) => {
      const asking = request(ownAddress, { method: 'POST', headers: { 'content-length': 100 } }, (response) =>
        resolve(response.statusCode),
      );
      asking.on('error', resolve);
      asking.write('{');
    });
    expect(status).toBe(408);
  });
});

describe('Discord', () => {
  test('does not take an address where the bot has another key, or where nobody is', async () => {
    await expect(emulator.setsEndpoint(ownAddress)).rejects.toThrow('a PING got 401, not a PONG');
    await expect(emulator.setsEndpoint(`${emulator.url}/`)).rejects.toThrow('not 401');
  });

  describe('takes one that answers as it should', () => {
    beforeEach(() => emulator.setsEndpoint(address));

    test('and commands, files and buttons are answered there', async () => {
      const alice = emulator.person('Alice');
      expect((await alice.types('/vraag 3')).text).toContain('Dit betrof een thematische bespreking');
      const copied = await alice.clicks('Kopieer');
      expect(copied.message.message.attachments.map(({ filename }) => filename.split('.').pop())).toEqual([
        'md',
        'txt',
        'json',
      ]);
      expect((await alice.completes('/vraag casussen')).map(({ value }) => value)).toContain('3');
    });

    test('and what is delivered twice is answered once', async () => {
      const [alice, bob] = [emulator.person('Alice'), emulator.person('Bob')];
      emulator.deliversTwice(true);
      await alice.types('/vraag nummer:2 zichtbaar:True');
      await alice.types('/vraag nummer:4 zichtbaar:True');
      emulator.deliversTwice(false);
      expect(bob.sees().map(({ text }) => /[24] van 5/.exec(text)?.[0])).toEqual(['2 van 5', '4 van 5']);
    });
  });
});
