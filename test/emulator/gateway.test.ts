/** Discord's gateway, as the real client and a bare socket meet it. */
import { type Client, Events, GatewayIntentBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { ECHO, startBot } from './tiny-bot.ts';

let emulator: Emulator;
let bot: Client<true> | null = null;

beforeEach(async () => {
  emulator = await startEmulator({ warns: false });
});
afterEach(async () => {
  await bot?.destroy();
  bot = null;
  await emulator.close();
});

describe('a client that logs in', () => {
  test('gets the guild with its channels, its threads and its own permissions', async () => {
    bot = await startBot(emulator);
    expect(bot.user.username).toBe('vraagbaak');
    const guild = bot.guilds.cache.first();
    expect(guild?.name).toBe('De Redactie');
    expect(guild?.channels.cache.map((channel) => channel.name)).toEqual(
      expect.arrayContaining(['algemeen', 'onderzoek', 'aankondigingen', 'voorbereiding hoorzitting']),
    );
    const permitted = (name: string) => {
      const channel = guild?.channels.cache.find((one) => one.name === name);
      return channel && guild?.members.me?.permissionsIn(channel).has('SendMessages');
    };
    expect([permitted('onderzoek'), permitted('aankondigingen')]).toEqual([true, false]);
  });

  test('is refused with a wrong token, at both doors', async () => {
    const wrong = { ...emulator, token: `${emulator.token.slice(0, -4)}xxxx` };
    await expect(startBot(wrong)).rejects.toMatchObject({ code: 'TokenInvalid' });
    const closed = identifying({ token: wrong.token });
    expect(await closed).toBe(4004);
  });

  test('is refused the intents that its application was not granted', async () => {
    const strict = await startEmulator({ warns: false, privilegedIntents: false });
    const { MessageContent, Guilds } = GatewayIntentBits;
    expect(await identifying({ intents: MessageContent }, strict)).toBe(4014);
    expect(await identifying({ intents: 1 << 30 }, strict)).toBe(4013);
    bot = await startBot(strict, {}, { intents: [Guilds] });
    await bot.destroy();
    await strict.close();
  });
});

describe('a client that loses the connection', () => {
  /** Parts from the client while someone types, and says how the bot took it. */
  const disconnectWhileTyping = async (part: () => number) => {
    const heard: string[] = [];
    bot = await startBot(emulator, {
      commands: [ECHO],
      onCommand: (interaction) => {
        const text = interaction.options.getString('tekst') ?? '';
        heard.push(text);
        return interaction.reply(text);
      },
    });
    const events: string[] = [];
    bot.on(Events.ShardResume, () => events.push('resumed'));
    bot.on(Events.ShardReady, () => events.push('identified anew'));
    expect(part()).toBe(1);
    const alice = emulator.person('Alice');
    const answers = await Promise.all(['een', 'twee', 'drie'].map((text) => alice.types(`/echo ${text}`)));
    return { events, heard, answers: answers.map(({ text }) => text) };
  };

  test.each([
    ['is cut off', { by: 'cutting the connection' }],
    ['is asked to reconnect', { by: 'asking to reconnect' }],
    ['hears that its session can go on', { by: 'invalidating the session', resumable: true }],
    ['is closed with a code that can be resumed', { by: 'closing', code: 4000 }],
  ] as const)('and %s resumes, and gets each event that it missed once, in order', async (_, disconnect) => {
    const { events, heard, answers } = await disconnectWhileTyping(() => emulator.disconnect(disconnect));
    await expect.poll(() => events).toEqual(['resumed']);
    expect(heard).toEqual(['een', 'twee', 'drie']);
    expect(answers).toEqual(['een', 'twee', 'drie']);
  });

  test('and its session logs in anew, and works again', async () => {
    bot = await startBot(emulator, {
      commands: [ECHO],
      onCommand: (interaction) => interaction.reply('weer terug'),
    });
    const ready = new Promise((resolve) => bot?.once(Events.ShardReady, resolve));
    emulator.disconnect({ by: 'invalidating the session', resumable: false });
    await ready;
    expect((await emulator.person('Alice').types('/echo x')).text).toBe('weer terug');
  });

  test('and its heartbeats are not answered notices, and resumes', async () => {
    const nervous = await startEmulator({ warns: false, heartbeatInterval: 300 });
    bot = await startBot(nervous);
    const resumed = new Promise((resolve) => bot?.once(Events.ShardResume, resolve));
    nervous.acknowledgesHeartbeats(false);
    const disconnected = new Promise((resolve) => bot?.once(Events.ShardReconnecting, resolve));
    await disconnected;
    nervous.acknowledgesHeartbeats(true);
    await resumed;
    await bot.destroy();
    bot = null;
    await nervous.close();
  });
});

/** Opens a bare socket, sends these payloads, and resolves with the code with which Discord closes it. */
function closing(payloads: readonly unknown[], to = emulator): Promise<number> {
  const socket = new WebSocket(`${to.url.replace('http', 'ws')}/gateway?v=10&encoding=json`);
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', resolve);
    socket.once('message', (hello) => {
      expect(JSON.parse(String(hello))).toMatchObject({ op: 10, d: { heartbeat_interval: 41_250 } });
      for (const payload of payloads) {
        socket.send(typeof payload === 'string' ? payload : JSON.stringify(payload));
      }
    });
  });
}

const identify = (more: object, to = emulator) => ({
  op: 2,
  d: {
    token: to.token,
    intents: 1,
    properties: { os: 'linux', browser: 'test', device: 'test' },
    ...more,
  },
});
const identifying = (more: object, to = emulator) => closing([identify(more, to)], to);

describe('a bare socket is closed', () => {
  test.each<[string, number, () => unknown[]]>([
    ['that sends no JSON', 4002, () => ['{']],
    ['that sends an identify of another form', 4002, () => [{ op: 2, d: { token: 3 } }]],
    ['that sends more than 4 KiB', 4002, () => [{ op: 1, d: 'x'.repeat(5_000) }]],
    ['that sends an operation that there is not', 4001, () => [{ op: 99, d: null }]],
    ['that speaks before it has identified', 4003, () => [{ op: 3, d: {} }]],
    ['that identifies twice', 4005, () => [identify({}), identify({})]],
    ['that has seen events which were never sent', 4007, () => [identify({}), { op: 1, d: 1_000 }]],
    ['that names a shard which cannot be', 4010, () => [identify({ shard: [2, 2] })]],
    [
      'that sends too much in a minute',
      4008,
      () => [identify({}), ...Array.from({ length: 125 }, () => ({ op: 1, d: null }))],
    ],
  ])('%s: %i', async (_, code, payloads) => {
    expect(await closing(payloads())).toBe(code);
  });
});
