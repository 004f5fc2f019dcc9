/** `vraagbaak doctor` and `vraagbaak register`, as an operator runs them. */
import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { REST, Routes } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { stateFileOf } from '../../src/store/sqlite.ts';
import { openStore } from '../../src/store/store.ts';
import { aFolder, anArchive } from '../archive-file.ts';
import { aDocument } from '../replies/documents.ts';
import { run } from './run.ts';

let emulator: Emulator;
let rest: REST;
beforeAll(async () => {
  emulator = await startEmulator({ warns: false });
  rest = new REST({ api: emulator.api }).setToken(emulator.token);
});
afterAll(() => emulator.close());

const discord = () => ({ DISCORD_TOKEN: emulator.token, DISCORD_API: emulator.api });
const doctor = (env: Record<string, string> = {}) => run('cli', ['doctor'], env);

test('a new checkout is well, and nothing is made', async () => {
  const folder = aFolder();
  const { code, out, err } = await doctor({ ARCHIVE: join(folder, 'archive.db') });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out.split('\n')).toEqual([
    `✓ Node.js ${process.version}`,
    '✓ de instellingen hebben de goede vorm',
    '· Er is geen DISCORD_TOKEN: npm start draait tegen de eigen emulator.',
    expect.stringMatching(/^✓ documenten uit .*data$/),
    `· Het archief ${join(folder, 'archive.db')} is er nog niet: de eerste start maakt het.`,
    'Alles klopt.',
    '',
  ]);
});

test('a bot on Discord: what it is, where interactions come, what it may do', async () => {
  await run('cli', ['register'], discord());
  const archive = await anArchive([aDocument()]);
  const { code, out } = await doctor({ ...discord(), ARCHIVE: archive });
  expect(out).toContain('✓ het token is dat van Vraagbaak, in 1 server\n');
  expect(out).toContain('✓ interacties komen over de gateway\n');
  expect(out).toContain('✓ Discord heeft de opdrachten van deze versie\n');
  expect(out).toContain('✓ in elke server mag hij lezen, schrijven en links insluiten\n');
  expect(out).toContain(`✓ het archief ${archive} is gaaf, met 1 document\n`);
  expect(code).toBe(0);
});

test('variables of the wrong form are named, without their values', async () => {
  const { code, out } = await doctor({ PORT: '99999', DISCORD_TOKEN: 'Bot geheim' });
  expect(code).toBe(1);
  expect(out).toContain('✗ PORT: verwacht wordt');
  expect(out).toContain('2 dingen kloppen niet.');
  expect(out).not.toContain('geheim');
});

test('a token that Discord refuses', async () => {
  const { code, out } = await doctor({
    ...discord(),
    DISCORD_TOKEN: 'wrong.token.of-the-right-form-000000000',
  });
  expect(code).toBe(1);
  expect(out).toContain('✗ Discord weigert DISCORD_TOKEN.');
});

test('a Discord that cannot be reached', async () => {
  const { code, out } = await doctor({ ...discord(), DISCORD_API: 'http://127.0.0.1:9/api' });
  expect(code).toBe(1);
  expect(out).toContain('✗ Discord is niet te bereiken:');
});

test('a key of another application, and no address for interactions', async () => {
  const { code, out } = await doctor({ ...discord(), DISCORD_PUBLIC_KEY: 'a'.repeat(64) });
  expect(code).toBe(1);
  expect(out).toContain('✗ DISCORD_PUBLIC_KEY is die van een andere applicatie.');
  expect(out).toContain('✗ Discord stuurt nog geen interacties over HTTP.');
});

test('a server in which the bot may not write', async () => {
  const own = await startEmulator({ warns: false });
  own.addServer('Krant', 'redactie');
  own.addsBot('Krant', ['SendMessages']);
  const { code, out } = await doctor({ DISCORD_TOKEN: own.token, DISCORD_API: own.api });
  expect(code).toBe(1);
  expect(out).toContain('✗ In Krant mist de bot: “Berichten verzenden”. Delen lukt daar niet.\n');
  await own.close();
});

test('an archive that is damaged, anywhere in it', async () => {
  const archive = join(aFolder(), 'archive.db');
  writeFileSync(archive, 'geen database, maar wel lang genoeg om er een te lijken');
  const { code, out } = await doctor({ ARCHIVE: archive });
  expect(code).toBe(1);
  expect(out).toContain(`✗ Het archief ${archive} is niet te gebruiken: het is beschadigd;`);
});

test('a database that cannot be reached', async () => {
  const { code, out } = await doctor({ DATABASE_URL: 'postgres://vraagbaak:geheim@127.0.0.1:9/vraagbaak' });
  expect(code).toBe(1);
  expect(out).toContain('✗ Verzamelingen en keuzes zijn niet te bereiken:');
  expect(out).not.toContain('geheim');
});

test('what registering would change is said, and changes nothing; then it is changed', async () => {
  await run('cli', ['register'], discord());
  const path = Routes.applicationCommands(emulator.applicationId);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const before = (await rest.get(path, { query })) as { name: string; description: string }[];
  const other = before
    .filter(({ name }) => name !== 'help')
    .map((command) => (command.name === 'zoek' ? { ...command, description: 'Anders' } : command));
  await rest.put(path, { body: [...other, { name: 'oud', description: 'Van vroeger' }] });

  const said = ['  erbij: help', '  weg: oud', '  anders: zoek (description)'];
  const tried = await run('cli', ['register', '--dry-run'], discord());
  expect(tried.out.trimEnd().split('\n')).toEqual(['Dit zou veranderen:', ...said]);
  expect((await doctor(discord())).out).toContain(
    '· Discord heeft andere opdrachten (erbij: help; weg: oud; anders: zoek (description)).',
  );
  const done = await run('cli', ['register'], discord());
  expect(done.out.trimEnd().split('\n')).toEqual(['Dit is veranderd:', ...said]);
  const again = await run('cli', ['register', '--dry-run'], discord());
  expect(again.out).toBe('Discord heeft deze opdrachten al: er verandert niets.\n');
});

test('a copy of what people keep is whole, and never written over another file', async () => {
  const [folder, token] = [aFolder(), discord()];
  const archive = await anArchive([aDocument()], folder);
  const [copy, env] = [join(folder, 'kopie.db'), { ...token, ARCHIVE: archive }];
  const none = await run('cli', ['backup', copy], env);
  expect([none.code, none.err]).toEqual([
    1,
    `Er is nog niets te bewaren: ${join(folder, 'archive-state.db')} is er niet.\n`,
  ]);
  const store = openStore({ archive });
  const key = await store.searches.save({ text: 'stikstof', filter: {}, order: 'best' });
  expect(await run('cli', ['backup', copy], env)).toMatchObject({
    code: 0,
    out: `De kopie staat in ${copy}.\n`,
  });
  await store.close();
  renameSync(copy, join(folder, 'terug-state.db'));
  const restored = openStore({ archive: join(folder, 'terug.db') });
  expect(await restored.searches.find(key)).toMatchObject({ text: 'stikstof' });
  await restored.close();
  const again = await run('cli', ['backup', archive], env);
  expect([again.code, again.err]).toEqual([1, `${archive} is er al. Kies een andere naam.\n`]);
});

test('what people keep is of a newer version: a line says so, everywhere', async () => {
  const archive = await anArchive([aDocument()]);
  const store = openStore({ archive });
  await store.places.choose('guild', 'case');
  await store.close();
  const db = new DatabaseSync(stateFileOf(archive));
  db.exec("INSERT INTO kysely_migration VALUES ('999', '2030-01-01')");
  db.close();
  const env = { ARCHIVE: archive, DATA: '' };
  const found = await doctor(env);
  expect(found.code).toBe(1);
  expect(found.out).toContain('✗ Wat mensen bewaren');
  for (const [entry, args] of [
    ['main', []],
    ['cli', ['sync']],
  ] as const) {
    const { code, err } = await run(entry, [...args], { ...env, PORT: '0', LOG_LEVEL: 'silent' });
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/^Wat mensen bewaren .*nieuwere Vraagbaak.*\n$/),
    });
  }
});

test('a backup is there whole or not at all', async () => {
  const archive = await anArchive([aDocument()]);
  const store = openStore({ archive });
  await store.places.choose('guild', 'case');
  await store.close();
  const folder = aFolder();
  const copy = (file: string) => run('cli', ['backup', file], { ARCHIVE: archive });
  expect(await copy(join(folder, 'kopie.db'))).toMatchObject({ code: 0 });
  expect(readdirSync(folder)).toEqual(['kopie.db']);
  const absent = await copy(join(folder, 'map', 'kopie.db'));
  expect(absent).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^De kopie .* kon niet worden gemaakt .*\n$/),
  });
  expect(readdirSync(folder)).toEqual(['kopie.db']);
});
