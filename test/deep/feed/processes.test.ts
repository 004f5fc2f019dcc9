/** Fetching by processes of their own: killed at every step, several at once, and the bot that does so by itself. */
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '../../../src/emulator/emulator.ts';
import { syncRound } from '../../../src/feed/sync.ts';
import { asks, documentId, tells } from '../../../src/feed-server/case-script.ts';
import { catchUp } from '../../../src/replica/follow.ts';
import { aFolder } from '../../archive-file.ts';
import {
  archivedIn,
  asksAll,
  CASE,
  type FeedStage,
  FILES,
  manyCases,
  NUMBER,
  startFeedStage,
} from '../../feed/stage.ts';
import { aPostgresServer, type PostgresServer } from '../../postgres.ts';
import { reader } from '../../reader.ts';
import { run, start } from '../run.ts';

const ANSWER = 'ah-tk-20232024-1976';
let asked = (_path: string) => {};
let stage: FeedStage;
beforeEach(async () => {
  asked = () => {};
  stage = await startFeedStage({ pageSize: 4, onRequest: (path) => asked(path) });
});
afterEach(() => stage.close());

const environment = (): Record<string, string> => ({
  ARCHIVE: stage.options.destination.archive,
  SYNC_FEED: stage.server.addresses.feed,
  SYNC_PUBLICATIONS: stage.server.addresses.publications,
  SYNC_SINCE: '2024-01-01',
});

test('killed at every step, it goes on where it was, and has in the end what it would have had', async () => {
  asksAll(stage.server, manyCases(3));
  tells(stage.server, CASE, { kind: 'answer', date: '2024-06-06', file: FILES.answer, publication: ANSWER });
  asks(stage.server, CASE, FILES.questions);
  await stage.sync();
  const expected = await stage.archived();
  expect(expected.size).toBe(5);

  const archive = join(aFolder(), 'archive.db');
  let kills = 0;
  for (let step = 1; step < 100; step += 1) {
    let count = 0;
    const { child, ended } = start('cli', ['sync'], { ...environment(), ARCHIVE: archive });
    asked = () => {
      count += 1;
      if (count === step) child.kill('SIGKILL');
    };
    const { code, err } = await ended;
    expect(err).toBe('');
    if (code === 0) break;
    expect(code).toBeNull();
    kills += 1;
  }
  expect(kills).toBeGreaterThan(8);
  expect(await archivedIn(archive)).toEqual(expected);
}, 240_000);

describe('npx vraagbaak sync', () => {
  test('says what came of it', async () => {
    asks(stage.server, CASE, FILES.questions);
    tells(stage.server, CASE, { kind: 'answer', date: '2024-06-06', publication: ANSWER });
    const { code, out, err } = await run('cli', ['sync'], environment());
    expect([code, out, err]).toEqual([
      0,
      '1 zaak bekeken: 2 stukken nieuw, 0 gewijzigd, 0 weg. Van 1 was de tekst nog niet te krijgen; dat wordt later nog eens geprobeerd.\n',
      '',
    ]);
    const doctor = await run('cli', ['doctor'], { ...environment(), DATA: aFolder() });
    expect(doctor.out).toMatch(
      /· van de Tweede Kamer opgehaald tot \S+: 1 zaak; 1 nog te bekijken, van 1 lukte/,
    );
  });

  test('says that the feed cannot be used, and that what is in stays', async () => {
    stage.server.fails('other page', /./, 100);
    const { code, out, err } = await run('cli', ['sync'], environment());
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(
      /^De feed is nu niet te gebruiken: 127\.0\.0\.1:\d+: .*; probeer het later nog eens\.\n$/,
    );
  });

  test('wants a day, and addresses that are some', async () => {
    const wrong = { SYNC: 'ja', SYNC_SINCE: '2024-13-01', SYNC_FEED: 'ftp://x', SYNC_PUBLICATIONS: 'y' };
    const { code, err } = await run('cli', ['sync'], wrong);
    expect(code).toBe(1);
    for (const name of Object.keys(wrong)) expect(err).toContain(`${name}: verwacht wordt`);
  });
});

test('the bot fetches by itself, and what comes is found in chat', async () => {
  asks(stage.server, CASE, FILES.questions);
  const emulator = await startEmulator({ warns: false });
  const bot = start('main', [], {
    ...environment(),
    ...{ DISCORD_TOKEN: emulator.token, DISCORD_API: emulator.api, DATA: aFolder(), SYNC: 'on' },
    ...{ MONITORING_PORT: '0', LOG_LEVEL: 'info' },
  });
  const [, port] = await bot.prints(/poort (\d+): \/healthz/);
  const alice = emulator.addPerson('Alice');
  const answer = async () => (await alice.types(`/vraag nummer:2 document:${NUMBER}`)).text;
  await expect.poll(answer, { timeout: 60_000, interval: 1_000 }).toContain('Wat doet u daaraan?');
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  expect(metrics).toMatch(/^vraagbaak_sync_due_cases 0$/m);
  expect(metrics).toMatch(/^vraagbaak_sync_failed_cases 0$/m);
  bot.child.kill('SIGTERM');
  const { code, err } = await bot.ended;
  expect(code).toBe(0);
  expect(err).toContain('papers were fetched from the official feed');
  await emulator.close();
}, 120_000);

describe('several machines', () => {
  let server: PostgresServer | null;
  beforeAll(async () => {
    server = await aPostgresServer();
  });
  afterAll(() => server?.stop());

  test('fetch one at a time, each goes on where the other was, and all have everything', async (context) => {
    if (!server) return context.skip('there is no PostgreSQL server');
    const url = await server.database();
    const machines = ['one', 'two'].map((name) => {
      const folder = aFolder();
      return {
        ...stage.options,
        destination: { archive: join(folder, `${name}.db`), database: url },
        files: join(folder, 'feed'),
      };
    });
    const [one, two] = machines as [(typeof machines)[0], (typeof machines)[0]];
    asksAll(stage.server, manyCases(4));
    asks(stage.server, CASE, FILES.questions);
    const rounds = await Promise.all(machines.map((machine) => syncRound(machine, reader)));
    expect(rounds.map(({ is }) => is).sort()).toEqual(['busy', 'done']);

    tells(stage.server, CASE, {
      kind: 'answer',
      date: '2024-06-06',
      file: FILES.answer,
      publication: ANSWER,
    });
    const before = stage.server.requests.length;
    expect(await syncRound(one, reader)).toMatchObject({ is: 'done', added: 1 });
    const pages = stage.server.requests.slice(before).map(({ path }) => path);
    expect(pages.filter((path) => path.includes('/Feed?')).every((path) => path.includes('skiptoken'))).toBe(
      true,
    );

    stage.server.delete(documentId(NUMBER, 'answer'));
    expect(await syncRound(two, reader)).toMatchObject({ is: 'done', removed: 1 });
    for (const { destination } of machines) await catchUp({ archive: destination.archive, url });
    const [first, second] = await Promise.all(
      machines.map(({ destination }) => archivedIn(destination.archive)),
    );
    expect(first?.size).toBe(5);
    expect(first).toEqual(second);
  });
});
