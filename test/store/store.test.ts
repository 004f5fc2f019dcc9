/** What is kept besides collections, in both kinds of database: what several processes do at once, and what becomes of it when the database is out of reach. */
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, test } from 'vitest';
import { StoreUnavailable } from '../../src/store/database.ts';
import { stateFileOf } from '../../src/store/sqlite.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { aFolder } from '../archive-file.ts';
import { describeKind, server, type Where } from './kinds.ts';

const HERE = { channel: '100000000000000001', guild: '200000000000000001' };
const SEARCH = {
  text: 'stikstof',
  filter: { party: 'SP', sessionYear: '2022-2023' },
  order: 'best',
} as const;

describeKind('in %s', (_, place) => {
  let where: Where;
  let store: Store;
  beforeEach(async () => {
    where = await place();
    store = openStore(where);
    return () => store.close();
  });

  test('the nearest place that has chosen a case comes first', async () => {
    await store.places.choose('guild', '2023Z00268');
    await store.places.choose('channel', '2023Z00001');
    await store.places.choose('channel', '2023Z00002');
    expect(await store.places.chosenBy(['thread', 'channel', 'guild'])).toEqual([
      { place: 'channel', caseId: '2023Z00002' },
      { place: 'guild', caseId: '2023Z00268' },
    ]);
    await store.places.choose('channel', null);
    expect(await store.places.chosenBy(['channel'])).toEqual([]);
    expect(await store.places.chosenBy([])).toEqual([]);
  });

  test('a search is the same under its key, in whatever order its limits stand', async () => {
    const key = await store.searches.save(SEARCH);
    const { party, sessionYear } = SEARCH.filter;
    expect(await store.searches.save({ ...SEARCH, filter: { sessionYear, party } })).toBe(key);
    expect(await store.searches.find(key)).toEqual(SEARCH);
    expect(await store.searches.find('zzzzzzzz')).toBeNull();
  });

  test('of ten processes that ask at once one is the first, until the time is over', async () => {
    const others = Array.from({ length: 10 }, () => openStore(where));
    const asked = await Promise.all(others.map((other) => other.once.isFirst('interaction 1', 900)));
    expect(asked.filter(Boolean)).toHaveLength(1);
    expect(await store.once.isFirst('interaction 1', 900)).toBe(false);
    expect(await store.once.isFirst('interaction 2', 0)).toBe(true);
    expect(await store.once.isFirst('interaction 2', 0)).toBe(true);
    await Promise.all(others.map((other) => other.close()));
  });

  test('what a process kept is there for the next one', async () => {
    await store.places.choose('guild', '2023Z00268');
    const key = await store.searches.save(SEARCH);
    const next = openStore(where);
    expect(await next.places.chosenBy(['guild'])).toHaveLength(1);
    expect(await next.searches.find(key)).toEqual(SEARCH);
    await next.close();
  });
});

describe('a file', () => {
  test('stands beside the archive’s', () => {
    expect(stateFileOf('/data/archive.db')).toBe('/data/archive-state.db');
    expect(stateFileOf('kamer')).toBe('kamer-state');
  });

  test('takes over once what older versions kept in the archive’s', async () => {
    const archive = join(aFolder(), 'archive.db');
    const db = new DatabaseSync(archive);
    db.exec(`
      CREATE TABLE place (id TEXT PRIMARY KEY, case_id TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE collection (
        id INTEGER PRIMARY KEY AUTOINCREMENT, channel TEXT NOT NULL, guild TEXT NOT NULL, name TEXT NOT NULL,
        folded TEXT NOT NULL, made_by TEXT NOT NULL, made_at TEXT NOT NULL, removed TEXT
      ) STRICT;
      CREATE TABLE collected (
        id INTEGER PRIMARY KEY AUTOINCREMENT, collection INTEGER NOT NULL, document TEXT NOT NULL, exchange TEXT NOT NULL,
        note TEXT, noted_by TEXT, added_by TEXT NOT NULL, added_at TEXT NOT NULL, position INTEGER NOT NULL, removed TEXT
      ) STRICT;
      INSERT INTO place VALUES ('guild', '2023Z00268');
      INSERT INTO collection VALUES
        (7, '${HERE.channel}', '${HERE.guild}', 'Hoorzitting', 'hoorzitting', 'alice', '2026-11-01T00:00:00.000Z', NULL),
        (9, '${HERE.channel}', '${HERE.guild}', 'Weg', 'weg', 'alice', '2026-11-01T00:00:00.000Z', NULL);
      INSERT INTO collected VALUES
        (3, 7, 'ah-tk-1', '2', 'navragen', 'bob', 'alice', '2026-11-01T00:00:00.000Z', 1, NULL);
      DELETE FROM collection WHERE id = 9;
    `);
    const stores = [openStore({ archive }), openStore({ archive })];
    const [store] = stores as [Store, Store];
    const found = await Promise.all(stores.map(({ collections }) => collections.find(HERE, 7)));
    expect(found).toMatchObject(Array(2).fill({ answers: [{ id: 3, exchange: '2', note: 'navragen' }] }));
    expect(await store.places.chosenBy(['guild'])).toEqual([{ place: 'guild', caseId: '2023Z00268' }]);
    // An old button never means another collection.
    expect(await store.collections.make(HERE, 'Nieuw', 'bob')).toMatchObject({ id: 10 });
    await store.places.choose('guild', null);
    await Promise.all(stores.map((one) => one.close()));
    db.close();

    const next = openStore({ archive });
    expect(await next.places.chosenBy(['guild'])).toEqual([]);
    await next.close();
  });

  test('that cannot be used says so, and is used once it can', async () => {
    const archive = join(aFolder(), 'sub', 'archive.db');
    writeFileSync(dirname(archive), 'a file where a folder is to be');
    const store = openStore({ archive });
    await expect(store.places.chosenBy(['guild'])).rejects.toThrow(StoreUnavailable);
    await expect(store.searches.save(SEARCH)).rejects.toThrow(StoreUnavailable);
    expect(await store.once.isFirst('interaction 1', 900)).toBe(true);
    rmSync(dirname(archive));
    await expect.poll(() => store.places.chosenBy(['guild']).catch(() => null)).toEqual([]);
    await store.close();
  });

  test('of another program’s is left as it is', async () => {
    const archive = join(aFolder(), 'archive.db');
    writeFileSync(stateFileOf(archive), 'something else, longer than the header of a database'.repeat(20));
    const store = openStore({ archive });
    await expect(store.places.chosenBy(['guild'])).rejects.toThrow(StoreUnavailable);
    await store.close();
  });
});

describe.skipIf(!server?.power)('when the server goes and comes back', () => {
  test('it is said, nothing hangs, and it heals by itself', async () => {
    const power = server?.power;
    if (!server || !power) return;
    const where = { url: await server.database(), archive: join(aFolder(), 'archive.db') };
    const [store, fresh] = [openStore(where), openStore(where)];
    await store.places.choose('guild', '2023Z00268');
    await power.off();
    await expect(store.places.chosenBy(['guild'])).rejects.toThrow(StoreUnavailable);
    await expect(store.collections.make(HERE, 'Hoorzitting', 'alice')).rejects.toThrow(StoreUnavailable);
    expect(await store.once.isFirst('interaction 1', 900)).toBe(true);
    // One that begins meanwhile makes its tables later.
    await expect(fresh.places.chosenBy(['guild'])).rejects.toThrow(StoreUnavailable);
    await power.on();
    const kept = [{ place: 'guild', caseId: '2023Z00268' }];
    await expect.poll(() => store.places.chosenBy(['guild']).catch(() => null)).toEqual(kept);
    await expect.poll(() => fresh.places.chosenBy(['guild']).catch(() => null)).toEqual(kept);
    expect(await store.collections.make(HERE, 'Hoorzitting', 'alice')).toMatchObject({ name: 'Hoorzitting' });
    await Promise.all([store.close(), fresh.close()]);
  });
});
