/** The router by the real client over real sockets, with commands that are slow, fail or answer oddly. */
import { setTimeout as sleep } from 'node:timers/promises';
import { ApplicationCommandOptionType, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Command, command } from '../../commands/command.ts';
import { actions } from '../../commands/index.ts';
import { type Archive, openArchive } from '../../src/archive/archive.ts';
import { createDrawer, type Drawer } from '../../src/charts/draw.ts';
import type { Connection } from '../../src/discord/connection.ts';
import { connect } from '../../src/discord/gateway.ts';
import { createRouter } from '../../src/discord/router.ts';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { button, rows } from '../../src/replies/components.ts';
import { privately, publicly } from '../../src/replies/reply.ts';
import { type Search, searchIn } from '../../src/search/search.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { TaskError } from '../../src/threads/supervised-thread.ts';
import { anArchive } from '../archive-file.ts';
import { aDocument, anExchange } from '../replies/documents.ts';

/** Longer than the router waits before it announces an answer. */
const LONG_MS = 1_700;
const description = 'Een opdracht van de toets';

/** What a slow command waits for. */
let gate: Promise<void> = Promise.resolve();
let open: () => void = () => {};
const close = () => {
  gate = new Promise((resolve) => {
    open = resolve;
  });
};

const slow = command({
  payload: {
    name: 'traag',
    description,
    options: [
      { name: 'zichtbaar', description, type: ApplicationCommandOptionType.Boolean },
      { name: 'anders', description, type: ApplicationCommandOptionType.Boolean },
    ],
  },
  async run({ zichtbaar = false, anders = false }) {
    await gate;
    return (zichtbaar !== anders ? publicly : privately)({ content: 'Klaar.' });
  },
});

const failing = command({
  payload: {
    name: 'fout',
    description,
    options: [{ name: 'tekst', description, type: ApplicationCommandOptionType.String, autocomplete: true }],
  },
  run: async () => {
    throw new Error('a secret of ours');
  },
  complete: {
    tekst: async () => {
      throw new Error('another secret of ours');
    },
  },
});

const late = command({
  payload: { name: 'laat', description },
  run: async () => {
    throw new TaskError('late', 'too many tasks were before it');
  },
});

const buttons = command({
  payload: { name: 'knoppen', description },
  run: async () =>
    privately({
      components: rows([
        button('Weg document', { action: 'source', document: 'abcdefghijk' }),
        button('Traag', { action: 'list', document: 'langzaam-lz', page: 0, owner: '' }),
        {
          type: ComponentType.Button,
          style: ButtonStyle.Secondary,
          label: 'Oud',
          custom_id: '0|iets|van|vroeger',
        },
      ]),
    }),
});

let emulator: Emulator;
let bot: Connection;
let documents: Archive;
let search: Search;
let drawer: Drawer;
let store: Store;
const logged: { code?: string; err?: { message: string } }[] = [];

beforeAll(async () => {
  emulator = await startEmulator({ warns: false });
  const log = pino({ level: 'error' }, { write: (line: string) => logged.push(JSON.parse(line)) });
  const file = await anArchive([aDocument({ exchanges: [anExchange()] })]);
  documents = openArchive(file);
  const archive: Archive = {
    ...documents,
    async find(key) {
      if (key === 'langzaam-lz') await sleep(LONG_MS);
      return key === 'langzaam-lz' ? aDocument() : documents.find(key);
    },
  };
  search = searchIn(file);
  drawer = createDrawer();
  store = openStore({ archive: file });
  const commands: Command[] = [slow, failing, late, buttons];
  const connected = await connect(
    emulator,
    commands,
    (mention) =>
      createRouter(
        { commands, actions },
        { archive, search, store, draw: drawer.draw, notice: async () => 0, mention },
        log,
      ),
    async () => ({ content: 'Hallo.' }),
    log,
  );
  if ('refused' in connected) throw new Error('refused');
  bot = connected;
});
afterAll(async () => {
  await bot.close();
  await search.close();
  await drawer.close();
  await store.close();
  await documents.close();
  await emulator.close();
  expect(emulator.violations).toEqual([]);
});

describe('what takes longer than a moment is announced, and follows', () => {
  test.each([
    ['/traag', true],
    ['/traag zichtbaar:True', false],
    ['/traag anders:True', false],
    ['/traag zichtbaar:True anders:True', true],
  ])('%s', async (typed, isPrivate) => {
    const [alice, bob] = [emulator.person('Alice'), emulator.person('Bob')];
    const before = new Set(alice.sees().map(({ id }) => id));
    const answer = () => alice.sees().filter(({ id }) => !before.has(id));
    close();
    const typing = alice.types(typed);
    await vi.waitFor(() => expect(answer()).toMatchObject([{ loading: true }]), { timeout: 30_000 });
    expect(answer().map(({ ephemeral }) => ephemeral)).toEqual([!typed.includes('zichtbaar:True')]);
    open();
    await typing;
    // Where who may see it turns out otherwise than announced, the announcement goes and the answer follows.
    await vi.waitFor(
      () => expect(answer().map(({ text, loading }) => [text, loading])).toEqual([['Klaar.', false]]),
      { timeout: 30_000 },
    );
    expect(answer().map(({ ephemeral }) => ephemeral)).toEqual([isPrivate]);
    expect(bob.sees().some(({ id }) => !before.has(id) && id === answer()[0]?.id)).toBe(!isPrivate);
  });

  test('a button that takes long answers too', async () => {
    const alice = emulator.person('Alice');
    await alice.types('/knoppen');
    expect((await alice.clicks('Traag')).text).toContain('Het bericht');
  });
});

describe('what goes wrong', () => {
  test('is said with a code that stands in the log beside the cause, and no more than that', async () => {
    logged.length = 0;
    const { message } = await emulator.person('Alice').types('/fout');
    const code = /code ([0-9a-f]{8})/.exec(message.text)?.[1];
    expect(message.ephemeral).toBe(true);
    expect(message.text).not.toContain('secret');
    expect(logged.map((entry) => [entry.code, entry.err?.message])).toEqual([[code, 'a secret of ours']]);
  });

  test('for too much was asked at once is said as such, and is no error', async () => {
    logged.length = 0;
    const { message } = await emulator.person('Alice').types('/laat');
    expect([message.ephemeral, message.text]).toEqual([
      true,
      'Er wordt nu veel tegelijk gezocht en dit duurde te lang. Probeer het over een halve minuut nog eens.',
    ]);
    expect(logged).toEqual([]);
  });

  test('while completing offers nothing, and is logged', async () => {
    logged.length = 0;
    expect(await emulator.person('Alice').completes('/fout iets')).toEqual([]);
    expect(logged.map((entry) => entry.err?.message)).toEqual(['another secret of ours']);
  });
});

describe('buttons of another time', () => {
  test('whose document is gone say so', async () => {
    const alice = emulator.person('Alice');
    await alice.types('/knoppen');
    expect((await alice.clicks('Weg document')).text).toBe(
      'Dit document ken ik niet meer. Zoek opnieuw met /zoek.',
    );
  });

  test('of a version that we no longer know say what to do', async () => {
    const alice = emulator.person('Alice');
    await alice.types('/knoppen');
    expect((await alice.clicks('Oud')).text).toContain('Deze knop is van een oudere versie van mij.');
  });
});

test('after a dropped connection the bot resumes, and what was asked meanwhile is answered', async () => {
  expect(emulator.disconnect()).toBe(1);
  const { text } = await emulator.person('Alice').types('/knoppen');
  expect(text).toBe('');
});
