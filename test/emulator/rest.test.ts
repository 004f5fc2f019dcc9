/** What the bot does by itself over Discord's REST API: commands, messages, threads, and what it is refused. */
import { type Client, REST, Routes, type TextChannel } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { ECHO, refusal, startBot } from './tiny-bot.ts';

let emulator: Emulator;
let bot: Client<true> | null = null;
let rest: REST;

beforeEach(async () => {
  emulator = await startEmulator({ warns: false });
  rest = new REST({ api: emulator.api, retries: 0 }).setToken(emulator.token);
});
afterEach(async () => {
  await bot?.destroy();
  bot = null;
  await emulator.close();
});

/** A request as no library would send it. */
const raw = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(`${emulator.api}/v10${path}`, init);
  return { status: response.status, body: (await response.json()) as { code?: number; errors?: unknown } };
};
const commands = () => Routes.applicationCommands(emulator.applicationId);
const messagesIn = (name: string) => Routes.channelMessages(emulator.channel(name).id);

describe('commands', () => {
  test('are overwritten together, and those that stay keep their ids', async () => {
    const registered = async (names: string[]) => {
      const body = names.map((name) => ({ name, description: 'x' }));
      return (await rest.put(commands(), { body })) as { id: string; name: string }[];
    };
    const before = await registered(['vraag', 'oud']);
    const after = await registered(['zoek', 'vraag']);
    expect(after.map(({ name }) => name)).toEqual(['zoek', 'vraag']);
    expect(after[1]?.id).toBe(before[0]?.id);
    expect(await rest.get(commands())).toMatchObject([{ name: 'zoek' }, { name: 'vraag' }]);
  });

  test('that break a rule change nothing, and are reported by where', async () => {
    await rest.put(commands(), { body: [{ name: 'vraag', description: 'x' }] });
    const body = [
      { name: 'zoek', description: 'x' },
      { name: 'Met Hoofdletter', description: 'x' },
    ];
    await expect(rest.put(commands(), { body })).rejects.toMatchObject({
      code: 50_035,
      rawError: { errors: { 1: { name: { _errors: [{ code: expect.any(String) }] } } } },
    });
    expect(await rest.get(commands())).toMatchObject([{ name: 'vraag' }]);
    expect(emulator.violations).toMatchObject([{ method: 'PUT', where: '[1].name' }]);
  });

  test('are a hundred at most, also one by one', async () => {
    const body = Array.from({ length: 100 }, (_, at) => ({ name: `c${at}`, description: 'x' }));
    await rest.put(commands(), { body });
    const one = (name: string) => refusal(rest.post(commands(), { body: { name, description: 'x' } }));
    expect([await one('c1'), await one('nieuw')]).toEqual(['accepted', 30_032]);
  });
});

describe('messages', () => {
  test('reach channels and threads, are read back, changed and deleted', async () => {
    for (const place of ['onderzoek', 'voorbereiding hoorzitting']) {
      const path = messagesIn(place);
      for (const content of ['een', 'twee', 'drie']) await rest.post(path, { body: { content } });
      const [newest, middle] = (await rest.get(path, { query: new URLSearchParams({ limit: '2' }) })) as {
        id: string;
        content: string;
      }[];
      expect([newest?.content, middle?.content]).toEqual(['drie', 'twee']);
      const before = new URLSearchParams({ before: middle?.id ?? '' });
      expect(await rest.get(path, { query: before })).toMatchObject([{ content: 'een' }]);
      await rest.patch(`${path}/${newest?.id}`, { body: { content: 'vier' } });
      await rest.delete(`${path}/${middle?.id}`);
      const alice = emulator.person('Alice');
      alice.goesTo(place);
      expect(alice.sees().map(({ text }) => text)).toEqual(['een', 'vier']);
    }
  });

  test('are refused where the bot may not write, and where there is nothing', async () => {
    const post = (path: `/${string}`) => refusal(rest.post(path, { body: { content: 'x' } }));
    expect(await post(messagesIn('aankondigingen'))).toBe(50_013);
    expect(await post(Routes.channelMessages('1'))).toBe(10_003);
    expect(await refusal(rest.get(`${messagesIn('onderzoek')}/1`))).toBe(10_008);
    expect(await refusal(rest.post(messagesIn('onderzoek'), { body: { content: '' } }))).toBe(50_006);
  });

  test('that nobody may be mentioned in mention nobody', async () => {
    const { id } = emulator.person('Alice');
    const body = { content: `<@${id}> @everyone`, allowed_mentions: { parse: [] } };
    expect(await rest.post(messagesIn('onderzoek'), { body })).toMatchObject({
      mentions: [],
      mention_everyone: false,
    });
  });

  test('in announcements are for editors alone', async () => {
    const [alice, eva] = [emulator.person('Alice'), emulator.addPerson('Eva', { roles: ['Eindredactie'] })];
    for (const person of [alice, eva]) person.goesTo('aankondigingen');
    await expect(alice.types('hallo')).rejects.toThrow('Alice cannot write in #aankondigingen');
    expect((await eva.types('hallo')).text).toBe('hallo');
  });
});

test('the real client makes a thread and speaks in it', async () => {
  bot = await startBot(emulator);
  const { id } = emulator.channel('algemeen');
  const channel = (await bot.channels.fetch(id)) as TextChannel;
  const message = await channel.send('waarover');
  const thread = await message.startThread({ name: 'overleg' });
  await thread.send('hier verder');
  const alice = emulator.person('Alice');
  alice.goesTo('overleg');
  expect(alice.sees().map(({ text }) => text)).toContain('hier verder');
  expect(await refusal(message.startThread({ name: 'nog een' }))).toBe(160_004);
});

describe('a request is refused', () => {
  const json = { 'content-type': 'application/json', authorization: '' };
  const post = (path: string, body: string, headers: object = {}) =>
    raw(path, { method: 'POST', body, headers: { ...json, ...headers } });

  test('without the token of the bot', async () => {
    expect(await raw('/users/@me')).toMatchObject({ status: 401, body: { code: 0 } });
    const almost = { authorization: `Bot ${emulator.token}x` };
    expect(await raw('/users/@me', { headers: almost })).toMatchObject({ status: 401 });
  });

  test('where there is no such route, or not by that method', async () => {
    expect(await raw('/nergens')).toMatchObject({ status: 404, body: { code: 0 } });
    expect(await raw('/users/@me', { method: 'DELETE' })).toMatchObject({ status: 405 });
  });

  test('of which the body is no JSON, or far too large', async () => {
    const authorization = `Bot ${emulator.token}`;
    const path = messagesIn('onderzoek');
    expect(await post(path, '{', { authorization })).toMatchObject({ status: 400, body: { code: 50_109 } });
    const large = JSON.stringify({ content: 'x'.repeat(30 * 1024 * 1024) });
    expect(await post(path, large, { authorization })).toMatchObject({ status: 413, body: { code: 40_005 } });
  });
});

test('a client that asks too fast is told to wait, and then has all its answers', async () => {
  bot = await startBot(emulator, { commands: [ECHO] });
  let limited = 0;
  const hasty = new REST({ api: emulator.api, globalRequestsPerSecond: 1_000 }).setToken(emulator.token);
  hasty.on('response', (_, response) => {
    if (response.status === 429) limited += 1;
  });
  const routes = [Routes.user(), commands(), Routes.channel(emulator.channel('onderzoek').id)];
  const asked = Array.from({ length: 90 }, (_, at) => hasty.get(routes[at % 3] ?? Routes.user()));
  expect(await Promise.all(asked)).toHaveLength(90);
  expect(limited).toBeGreaterThan(0);
});
