import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { run, start } from './run.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vraagbaak-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('without a token', () => {
  test('the bot runs against the emulator, prints one address, and ends cleanly when told to', async () => {
    const { child, ended, prints } = start('main', [], { PORT: '0' });
    const [, url = ''] = await prints(/Probeer het hier: (http:\/\/127\.0\.0\.1:\d+)\n/);
    expect((await fetch(url)).status).toBe(200);
    child.kill('SIGTERM');
    const { code, out, err } = await ended;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(
      `Ingelogd als vraagbaak, in 1 server, met 1 document.\nProbeer het hier: ${url}\nGestopt.\n`,
    );
  });

  test('in English where the machine is English', async () => {
    const { child, ended, prints } = start('main', [], { PORT: '0', LANG: 'en_US.UTF-8' });
    await prints(/Try it here: /);
    child.kill('SIGINT');
    expect((await ended).out).toMatch(/^Logged in as vraagbaak, in 1 server, with 1 document\.\n/);
  });

  test('a port that is taken is said, with what to do', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const address = taken.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { code, out, err } = await run('main', [], { PORT: String(port) });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe(`Poort ${port} is al in gebruik. Kies een andere: PORT=${port + 1} npm start\n`);
    taken.close();
  });
});

describe('with a token', () => {
  test('the bot logs in and says as who, in how many servers, with how many documents', async () => {
    const emulator = await startEmulator({ warns: false });
    const { child, ended, prints } = start('main', [], {
      DISCORD_TOKEN: emulator.token,
      DISCORD_API: emulator.api,
    });
    await prints(/^Ingelogd als vraagbaak, in 1 server, met 1 document\.\n$/);
    const { text } = await emulator.person('Alice').types('/vraag 3');
    expect(text).toContain('3 van 5');
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
    await emulator.close();
  });

  test('interactions come over HTTP where there is a key for them, and it says on which port', async () => {
    const emulator = await startEmulator({ warns: false });
    const { child, ended, prints } = start('main', [], {
      DISCORD_TOKEN: emulator.token,
      DISCORD_API: emulator.api,
      DISCORD_PUBLIC_KEY: emulator.publicKey,
      INTERACTIONS_PORT: '0',
    });
    const [, port = ''] = await prints(/\nInteracties komen binnen op poort (\d+)\.\n$/);
    await emulator.setsEndpoint(`http://127.0.0.1:${port}/`);
    expect((await emulator.person('Alice').types('/vraag 3')).text).toContain('3 van 5');
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, err: '' });
    const taken = await run('main', [], {
      DISCORD_TOKEN: emulator.token,
      DISCORD_API: emulator.api,
      DISCORD_PUBLIC_KEY: emulator.publicKey,
      INTERACTIONS_PORT: new URL(emulator.url).port,
    });
    expect(taken.err).toMatch(/^Poort \d+ is al in gebruik\. Kies een andere: INTERACTIONS_PORT=\d+\n$/);
    await emulator.close();
  });

  test('a token that Discord refuses is said, without the token', async () => {
    const emulator = await startEmulator({ warns: false });
    const token = 'wrong.token.of-the-right-form-000000000';
    const { code, out, err } = await run('main', [], { DISCORD_TOKEN: token, DISCORD_API: emulator.api });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^Discord weigert DISCORD_TOKEN\. [^\n]+\n$/);
    expect(err).not.toContain(token);
    await emulator.close();
  });

  test('a Discord that cannot be reached is said in one line', async () => {
    const { code, err } = await run('main', [], {
      DISCORD_TOKEN: 'wrong.token.of-the-right-form-000000000',
      DISCORD_API: 'http://127.0.0.1:9/api',
    });
    expect(code).toBe(1);
    expect(err).toMatch(/^Discord is niet te bereiken: [^\n]+\n$/);
  });
});

test('every variable of the wrong form is named, with what is expected, and never its value', async () => {
  const { code, out, err } = await run('main', [], {
    DISCORD_TOKEN: 'Bot geheim',
    DISCORD_API: 'discord',
    PORT: '99999',
    LOG_LEVEL: 'loud',
  });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err.split('\n')).toEqual([
    'Deze variabelen kloppen niet (zie .env.example):',
    '  DISCORD_TOKEN: verwacht wordt het token van de bot uit Discords ontwikkelaarsportaal, zonder “Bot ” ervoor',
    '  DISCORD_API: verwacht wordt het basisadres van een Discord-API, zoals https://discord.com/api',
    '  PORT: verwacht wordt een poortnummer van 0 tot en met 65535 (0: een die vrij is)',
    '  LOG_LEVEL: verwacht wordt een van trace, debug, info, warn, error, fatal, silent',
    '',
  ]);
});

test('the form of a token is that of Discord, and with another API whatever that has', async () => {
  const short = await run('main', [], { DISCORD_TOKEN: 'kort' });
  expect([short.code, short.err.split('\n')[1]]).toEqual([
    1,
    '  DISCORD_TOKEN: verwacht wordt het token van de bot uit Discords ontwikkelaarsportaal, zonder “Bot ” ervoor',
  ]);
  const emulator = await startEmulator({ warns: false, token: 'kort' });
  const bot = start('main', [], { DISCORD_TOKEN: 'kort', DISCORD_API: emulator.api });
  await bot.prints(/^Ingelogd als vraagbaak/);
  bot.child.kill('SIGTERM');
  expect((await bot.ended).code).toBe(0);
  await emulator.close();
});

test('an address of an API without a token is half a setting', async () => {
  const { code, err } = await run('main', [], { DISCORD_API: 'http://127.0.0.1:9/api' });
  expect(code).toBe(1);
  expect(err).toMatch(/DISCORD_TOKEN: verwacht wordt het token .*, omdat DISCORD_API is ingevuld\n$/);
});

test('a port for interactions without the key for them is half a setting', async () => {
  const { code, err } = await run('main', [], { INTERACTIONS_PORT: '8080' });
  expect(code).toBe(1);
  expect(err).toMatch(
    /DISCORD_PUBLIC_KEY: verwacht wordt de openbare sleutel .*, omdat INTERACTIONS_PORT is ingevuld\n$/,
  );
});

describe('the folder of documents', () => {
  test('what is no document is skipped with a line that says why', async () => {
    await writeFile(join(folder, 'boodschappen.txt'), 'Melk\nBrood\n');
    await writeFile(join(folder, 'leeg.txt'), '');
    const { child, ended, prints } = start('main', [], { PORT: '0', DATA: folder });
    await prints(/Probeer het hier/);
    child.kill('SIGTERM');
    const { out, err } = await ended;
    expect(out).toContain('met 0 documenten.');
    expect(err).toBe(
      'Overgeslagen: boodschappen.txt: geen Kamervragen: geen titelzin en geen ‘Vraag 1’\nOvergeslagen: leeg.txt: leeg: er staat geen tekst in dit bestand\n',
    );
  });

  test('a folder that is not there is said', async () => {
    const { code, err } = await run('main', [], { PORT: '0', DATA: join(folder, 'weg') });
    expect(code).toBe(1);
    expect(err).toMatch(/^De map met documenten \(DATA\) is niet te lezen: [^\n]+\n$/);
  });
});
