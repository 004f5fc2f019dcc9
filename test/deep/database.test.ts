/** A database for several machines, from the terminal: what is said where it is wrong, or out of reach. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { aFolder } from '../archive-file.ts';
import { SEED_FILE } from '../seed.ts';
import { run, start } from './run.ts';
import { server } from './server.ts';

/** Nobody listens on the first port. */
const NOWHERE = 'postgres://vraagbaak:geheim@127.0.0.1:1/vraagbaak';

describe('a database that is out of reach', () => {
  test('keeps nothing in an import, and says so in a line', async () => {
    const { code, out, err } = await run('cli', ['import', SEED_FILE], { DATABASE_URL: NOWHERE });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(
      /^De database \(DATABASE_URL\) is niet te bereiken: .*ECONNREFUSED.*\. Wat al ingelezen is, is bewaard; probeer het zo nog eens\.\n$/,
    );
    expect(err).not.toContain('geheim');
  });

  test('does not keep the bot from starting', async () => {
    const env = { DATABASE_URL: NOWHERE, PORT: '0', LOG_LEVEL: 'error' };
    const { child, ended, prints } = start('main', [], env);
    await prints(/Ingelogd als vraagbaak, in 1 server, met 0 documenten\.\nProbeer het hier/);
    child.kill('SIGTERM');
    const { code, err } = await ended;
    expect(code).toBe(0);
    expect(err).toMatch(/^De database .* Het gaat verder met de documenten die hier al staan\.\n$/);
  });

  test('of an address that is none is named, and its password is not shown', async () => {
    const { code, err } = await run('cli', ['ask', '3'], { DATABASE_URL: 'mysql://vraagbaak:geheim@host/x' });
    expect(code).toBe(1);
    expect(err).toContain('DATABASE_URL: verwacht wordt het adres van een PostgreSQL-server');
    expect(err).not.toContain('geheim');
  });
});

describe.skipIf(!server)('from one machine to several', () => {
  test('documents, collections and choices are brought over', async () => {
    const database = (await server?.database()) ?? '';
    const archive = join(aFolder(), 'archive.db');
    await run('cli', ['import', SEED_FILE, '--archive', archive]);
    const store = openStore({ archive });
    await store.places.choose('guild', 'case');
    await store.close();
    const move = (url: string) => run('cli', ['to-database', '--archive', archive], { DATABASE_URL: url });
    expect(await move(database)).toEqual({
      code: 0,
      out: '1 document overgezet, verzamelingen: 0, antwoorden daarin: 0, gekozen zaken: 1\n',
      err: '',
    });
    expect(await move(database)).toMatchObject({
      code: 1,
      err: 'In de database staan al verzamelingen of keuzes; die van deze machine zijn niet overgezet.\n',
    });
    expect(await move('')).toMatchObject({ code: 1, err: expect.stringContaining('Zet in DATABASE_URL') });
    expect((await move(NOWHERE)).err).toContain('is niet te bereiken');

    const replica = join(aFolder(), 'replica.db');
    const env = { DATABASE_URL: database, ARCHIVE: replica };
    expect((await run('cli', ['ask', '3'], env)).out).toContain('Dit betrof een thematische bespreking');
    // An archive with documents of its own is not the one of a replica.
    const other = await run('cli', ['ask', '3'], { DATABASE_URL: database, ARCHIVE: archive });
    expect(other).toMatchObject({
      code: 1,
      err: expect.stringContaining('die niet van deze DATABASE_URL komen'),
    });
  });
});
