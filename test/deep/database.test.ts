/** A database for several machines, from the terminal: what is said where it is wrong, or out of reach. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { copyState } from '../../src/store/copy.ts';
import { stateFileOf } from '../../src/store/sqlite.ts';
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
      out: '1 document overgezet, verzamelingen: 0, antwoorden daarin: 0, gekozen zaken: 1, wat gevolgd wordt: 0\n',
      err: '',
    });
    expect(await move(database)).toMatchObject({
      code: 1,
      err: expect.stringContaining('In de database staat al wat mensen of de bot bewaarden'),
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

describe.skipIf(!server)('all that outlives a process', () => {
  /** One row in each table, of a text or a number for each column. */
  function fill(db: DatabaseSync): Map<string, unknown[]> {
    const tables = Name.array().parse(
      db
        .prepare(
          "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%sqlite%' AND name NOT LIKE '%kysely%'",
        )
        .all(),
    );
    return new Map(
      tables.map(({ name }) => {
        const columns = Column.array().parse(
          db.prepare(`SELECT name, type FROM pragma_table_info('${name}')`).all(),
        );
        const values = columns.map(({ type }, at) => (/int/i.test(type) ? 7 + at : `waarde ${at}`));
        db.prepare(`INSERT INTO ${name} VALUES (${values.map(() => '?').join(', ')})`).run(...values);
        return [name, values];
      }),
    );
  }
  const Name = z.object({ name: z.string() });
  const Column = Name.extend({ type: z.string() });

  test('is brought over, table by table, and goes on counting', async () => {
    const url = (await server?.database()) ?? '';
    const archive = join(aFolder(), 'archive.db');
    const store = openStore({ archive });
    await store.places.choose('guild', 'case');
    await store.close();
    const db = new DatabaseSync(stateFileOf(archive));
    db.exec('DELETE FROM place');
    const filled = fill(db);
    db.close();
    expect(await copyState(archive, url)).toEqual({ collections: 1, answers: 1, places: 1, follows: 1 });
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const there = new Map<string, unknown[]>();
    for (const name of filled.keys()) {
      const { rows } = await client.query({ text: `SELECT * FROM ${name}`, rowMode: 'array' });
      there.set(
        name,
        rows.flatMap((row: unknown[]) =>
          row.map((value) => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value)),
        ),
      );
    }
    // Who has the turn to do something is a process of the machine that is left.
    filled.set('lease', []);
    expect(there).toEqual(filled);
    const { rows } = await client.query("SELECT nextval(pg_get_serial_sequence('follow', 'id')) AS next");
    expect(Number(rows[0].next)).toBe(8);
    await client.end();
    expect(await copyState(archive, url)).toBeNull();
  });
});
