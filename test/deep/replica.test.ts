/** Several machines with the same documents: what one brings in all have, whoever is there and whenever. */
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openArchive } from '../../src/archive/archive.ts';
import { ArchiveError, writing } from '../../src/archive/file/open.ts';
import { written } from '../../src/archive/file/stored-document.ts';
import type { Document } from '../../src/documents/model.ts';
import { applyChanges } from '../../src/replica/apply.ts';
import { catchUp, follow } from '../../src/replica/follow.ts';
import { importAll, removeAll } from '../../src/replica/import-all.ts';
import { moveToDatabase } from '../../src/replica/move.ts';
import { searchIn } from '../../src/search/search.ts';
import { openDocumentLog } from '../../src/store/document-log.ts';
import { LogUnavailable } from '../../src/store/log-unavailable.ts';
import { openStore } from '../../src/store/store.ts';
import { aFolder, anArchive } from '../archive-file.ts';
import { aPostgresServer } from '../postgres.ts';
import { reader } from '../reader.ts';
import { aDocument, anExchange } from '../replies/documents.ts';

const server = await aPostgresServer();
afterAll(() => server?.stop());

const paper = (word: string, answer = 'Ja.') =>
  `Vragen van het lid Jansen (ABC) aan de Minister van Financiën over het bericht (ingezonden 2 mei 2024).\n\nVraag 1\nKlopt het bericht over ${word}?\n\nAntwoord 1\n${answer}\n`;

let url = '';
let folder = '';
beforeEach(async () => {
  url = (await server?.database()) ?? '';
  folder = aFolder();
});

/** Files in a folder of their own, as another machine would have them. */
async function files(papers: Readonly<Record<string, string>>): Promise<string> {
  const into = aFolder();
  for (const [name, text] of Object.entries(papers)) {
    await mkdir(join(into, name, '..'), { recursive: true });
    await writeFile(join(into, name), text);
  }
  return into;
}

const bring = (archive: string, ...paths: string[]) => importAll({ reader, archive, database: url, paths });
const aReplica = () => join(aFolder(), 'replica.db');

/** What a file holds: the id of each document, and its first question. */
async function held(archive: string): Promise<Record<string, string>> {
  const db = new DatabaseSync(archive, { readOnly: true });
  const ids = db.prepare('SELECT id FROM document ORDER BY id').all() as { id: string }[];
  db.close();
  const opened = openArchive(archive);
  const documents = await Promise.all(ids.map(({ id }) => opened.find(id)));
  await opened.close();
  return Object.fromEntries(
    documents.flatMap((one) => (one ? [[one.id, one.exchanges[0]?.question ?? '']] : [])),
  );
}

const KOEIEN = 'Klopt het bericht over koeien?';
const PAARDEN = 'Klopt het bericht over paarden?';

describe.skipIf(!server)('documents of several machines', () => {
  test('what one brings in, another has: all at first, then what has changed', async () => {
    const [one, other] = [aReplica(), aReplica()];
    const papers = await files({ 'een.txt': paper('koeien'), 'twee.txt': paper('paarden') });
    expect(await bring(one, papers)).toMatchObject({ added: 2, updated: 0 });
    expect(await held(one)).toEqual({ een: KOEIEN, twee: PAARDEN });
    expect(await catchUp({ archive: other, url })).toEqual({ is: 'done', changes: 2 });
    expect(await held(other)).toEqual(await held(one));
    expect(await bring(one, papers)).toMatchObject({ added: 0, unchanged: 2 });
    expect(await catchUp({ archive: other, url })).toEqual({ is: 'done', changes: 0 });

    await writeFile(join(papers, 'twee.txt'), paper('ezels'));
    expect(await bring(one, papers)).toMatchObject({ updated: 1, unchanged: 1 });
    expect(await catchUp({ archive: other, url })).toEqual({ is: 'done', changes: 1 });
    expect(await held(other)).toEqual({ een: KOEIEN, twee: 'Klopt het bericht over ezels?' });
    const search = searchIn(other);
    await search.warmUp();
    expect((await search.find({ text: 'ezels', limit: 5 })).total).toBe(1);
    expect((await search.find({ text: 'paarden', limit: 5 })).total).toBe(0);
    await search.close();
  });

  test('of two that bring in the same at once neither loses nor doubles anything', async () => {
    const names = Array.from({ length: 60 }, (_, at) => `${at}.txt`);
    const papers = Object.fromEntries(names.map((name) => [name, paper(`woord${name.replace('.txt', '')}`)]));
    const archives = [aReplica(), aReplica(), aReplica()];
    const imported = await Promise.all(archives.map(async (archive) => bring(archive, await files(papers))));
    expect(imported.reduce((sum, { added }) => sum + added, 0)).toBe(60);
    expect(imported.reduce((sum, { unchanged }) => sum + unchanged, 0)).toBe(120);
    for (const archive of archives) {
      await catchUp({ archive, url });
      expect(Object.keys(await held(archive))).toHaveLength(60);
    }
  });

  test('two papers in files of one name are both kept, and each is replaced by its own', async () => {
    const [one, other] = [aReplica(), aReplica()];
    const [here, there] = [
      await files({ 'brief.txt': paper('koeien') }),
      await files({ 'brief.txt': paper('paarden') }),
    ];
    await Promise.all([bring(one, here), bring(other, there)]);
    await catchUp({ archive: one, url });
    expect(Object.values(await held(one)).sort()).toEqual([KOEIEN, PAARDEN]);
    expect(Object.keys(await held(one))).toEqual(['brief', 'brief~2']);
    await Promise.all([
      writeFile(join(here, 'brief.txt'), paper('kippen')),
      writeFile(join(there, 'brief.txt'), paper('geiten')),
    ]);
    expect(await bring(one, here)).toMatchObject({ updated: 1 });
    expect(await bring(other, there)).toMatchObject({ updated: 1 });
    await catchUp({ archive: one, url });
    expect(Object.values(await held(one)).sort()).toEqual([
      'Klopt het bericht over geiten?',
      'Klopt het bericht over kippen?',
    ]);
  });

  test('a paper is not replaced by another one that a second machine has under the name that both had', async () => {
    const [one, other] = [aReplica(), aReplica()];
    const [here, there] = [
      await files({ 'brief.txt': paper('koeien') }),
      await files({ 'brief.txt': paper('koeien') }),
    ];
    await bring(one, here);
    await bring(other, there);
    await writeFile(join(here, 'brief.txt'), paper('kippen'));
    await bring(one, here);
    await writeFile(join(there, 'brief.txt'), paper('geiten'));
    await bring(other, there);
    expect(await held(other)).toEqual({
      brief: 'Klopt het bericht over kippen?',
      'brief~2': 'Klopt het bericht over geiten?',
    });
  });

  test('what a person takes out is out everywhere, and stays so until its file is named', async () => {
    const [one, other] = [aReplica(), aReplica()];
    const papers = await files({ 'een.txt': paper('koeien'), 'twee.txt': paper('paarden') });
    await bring(one, papers);
    await bring(other, papers);
    expect(await removeAll({ archive: one, database: url }, ['een', 'drie'])).toEqual(['een']);
    await catchUp({ archive: other, url });
    expect(await held(other)).toEqual({ twee: PAARDEN });
    expect(await bring(other, papers)).toMatchObject({ withheld: 1, unchanged: 1 });
    expect(await bring(aReplica(), papers)).toMatchObject({ withheld: 1, unchanged: 1 });
    expect(await bring(other, join(papers, 'een.txt'))).toMatchObject({ added: 1 });
    await catchUp({ archive: one, url });
    expect(await held(one)).toEqual({ een: KOEIEN, twee: PAARDEN });
  });

  test('a file that is gone from one machine takes nothing away from the others', async () => {
    const one = aReplica();
    const papers = await files({ 'een.txt': paper('koeien'), 'twee.txt': paper('paarden') });
    await bring(one, papers);
    await rm(join(papers, 'een.txt'));
    const again = await importAll({
      reader,
      archive: one,
      database: url,
      paths: [papers],
      removesMissing: true,
    });
    expect(again).toMatchObject({ removed: 0, unchanged: 1 });
    expect(await held(one)).toEqual({ een: KOEIEN, twee: PAARDEN });
  });

  test('a new machine goes on from a copied file', async () => {
    const one = aReplica();
    await bring(one, await files({ 'een.txt': paper('koeien') }));
    const copy = aReplica();
    await copyFile(one, copy);
    await bring(one, await files({ 'twee.txt': paper('paarden') }));
    expect(await catchUp({ archive: copy, url })).toEqual({ is: 'done', changes: 1 });
    expect(await held(copy)).toEqual({ een: KOEIEN, twee: PAARDEN });
  });

  test('two processes with one file do not undo what the other has brought in', async () => {
    const [one, shared] = [aReplica(), aReplica()];
    const papers = await files({ 'een.txt': paper('koeien') });
    await bring(one, papers);
    const followers = [follow({ archive: shared, url }, QUIET), follow({ archive: shared, url }, QUIET)];
    for (const word of ['kippen', 'geiten', 'ezels', 'schapen']) {
      await writeFile(join(papers, 'een.txt'), paper(word));
      await bring(one, papers);
    }
    await expect
      .poll(() => held(shared).catch(() => null))
      .toEqual({ een: 'Klopt het bericht over schapen?' });
    await Promise.all(followers.map((one_) => one_.close()));
    expect(await held(shared)).toEqual({ een: 'Klopt het bericht over schapen?' });
  });
});

const QUIET = pino({ level: 'silent' });

describe.skipIf(!server)('one machine that becomes several', () => {
  test('brings all that it has, once', async () => {
    const HERE = { channel: '100000000000000001', guild: '200000000000000001' };
    const papers = await files({
      'een.txt': paper('koeien'),
      'twee.txt': paper('paarden'),
      'sub/een.txt': paper('ezels'),
    });
    const archive = join(folder, 'archive.db');
    await importAll({ reader, archive, database: undefined, paths: [papers] });
    await removeAll({ archive, database: undefined }, ['twee']);
    const own = openStore({ archive });
    const made = await own.collections.make(HERE, 'Hoorzitting', 'alice');
    const weg = await own.collections.make(HERE, 'Weg', 'alice');
    if (typeof made === 'string' || typeof weg === 'string') throw new Error('not made');
    await own.collections.add(HERE, made.id, { document: 'een', exchange: '1' }, 'alice');
    await own.places.choose('guild', 'een');
    await own.close();

    const moving = () => moveToDatabase(archive, url, () => {});
    expect(await moving()).toEqual({
      documents: 2,
      state: { collections: 2, answers: 1, places: 1, follows: 0 },
    });
    expect(await moving()).toEqual({ documents: 0, state: null });
    const replica = aReplica();
    await catchUp({ archive: replica, url });
    expect(await held(replica)).toEqual(await held(archive));
    expect(await bring(replica, papers)).toMatchObject({ unchanged: 2, withheld: 1 });
    const shared = openStore({ url, archive: replica });
    expect(await shared.collections.find(HERE, made.id)).toMatchObject({ answers: [{ document: 'een' }] });
    expect(await shared.places.chosenBy(['guild'])).toHaveLength(1);
    expect(await shared.collections.make(HERE, 'Nieuw', 'bob')).toMatchObject({ id: weg.id + 1 });
    await shared.close();
  });
});

describe.skipIf(!server)('a file', () => {
  test('with documents of its own is left as it is', async () => {
    await bring(aReplica(), await files({ 'een.txt': paper('koeien') }));
    const own = await anArchive([aDocument({ id: 'eigen' })], folder);
    expect(await catchUp({ archive: own, url })).toMatchObject({
      is: 'unusable',
      unusable: { key: 'other-log' },
    });
    await expect(bring(own, folder)).rejects.toThrow(ArchiveError);
    expect(Object.keys(await held(own))).toEqual(['eigen']);
  });

  test('of another database is left as it is, and one of this database before it was put back', async () => {
    const one = aReplica();
    await bring(one, await files({ 'een.txt': paper('koeien') }));
    const other = (await server?.database()) ?? '';
    expect(await catchUp({ archive: one, url: other })).toMatchObject({
      is: 'unusable',
      unusable: { key: 'other-log' },
    });
    await writing(one, (db) => db.exec('UPDATE state SET followed = 1000'));
    expect(await catchUp({ archive: one, url })).toMatchObject({
      is: 'unusable',
      unusable: { key: 'other-log' },
    });
    expect(await held(one)).toEqual({ een: KOEIEN });
  });

  test('waits for a version that knows a document’s form, and has all others meanwhile', async () => {
    const log = openDocumentLog(url);
    const put = (document: object, id: string) =>
      log.write((writer) =>
        writer.put([
          { id, hash: written(document as Document).hash, paper: id, json: JSON.stringify(document) },
        ]),
      );
    await put(aDocument({ id: 'een' }), 'een');
    await put({ ...aDocument({ id: 'later' }), chamber: 'derde' }, 'later');
    await put(aDocument({ id: 'twee' }), 'twee');
    const archive = aReplica();
    const unread: string[] = [];
    const onUnread = (ids: readonly string[]) => unread.push(...ids);
    await catchUp({ archive, url }, { onUnread });
    expect([unread, Object.keys(await held(archive))]).toEqual([['later'], ['een', 'twee']]);
    // As the version that knows it would find it.
    const db = new DatabaseSync(archive);
    const { unread: from } = db.prepare('SELECT unread FROM state').get() as { unread: number };
    db.close();
    expect(from).toBe(2);
    await put(aDocument({ id: 'later' }), 'later');
    await catchUp({ archive, url }, { onUnread });
    expect(Object.keys(await held(archive))).toEqual(['een', 'later', 'twee']);
    await log.close();
  });
});

describe.skipIf(!server)('what a killed process left undone', () => {
  test('is done by the next one, though nothing has changed since', async () => {
    const archive = aReplica();
    await bring(aReplica(), await files({ 'een.txt': paper('koeien') }));
    const log = openDocumentLog(url);
    const { id } = await log.status();
    const changes = await log.changesAfter(0, 10);
    await log.close();
    // It was killed after it had the document, and before it took its words apart.
    await writing(archive, (db) => applyChanges(db, archive, id, changes));
    expect(await catchUp({ archive, url })).toEqual({ is: 'done', changes: 0 });
    const db = new DatabaseSync(archive);
    expect(db.prepare('SELECT changes - compounds AS left FROM state').get()).toMatchObject({ left: 0 });
    db.close();
  });
});

test('changes that come late, for another process was first, undo nothing', async () => {
  const archive = await anArchive([], aFolder());
  const change = (sequence: number, answer: string) => {
    const document = aDocument({ id: 'een', exchanges: [anExchange({ question: answer })] });
    return { sequence, id: 'een', paper: 'een', json: JSON.stringify(document) };
  };
  await writing(archive, (db) => {
    applyChanges(db, archive, 'log', [change(5, 'Nieuw?')]);
    applyChanges(db, archive, 'log', [change(3, 'Oud?'), { ...change(4, ''), json: null }]);
  });
  expect(await held(archive)).toEqual({ een: 'Nieuw?' });
});

describe.skipIf(!server)('the log', () => {
  test('shows its numbers in order, whoever writes and however long', async () => {
    const [reading, ...writing] = Array.from({ length: 5 }, () => openDocumentLog(url));
    const seen: string[] = [];
    let last = 0;
    let isWritten = false;
    const followed = (async () => {
      for (;;) {
        const isLast = isWritten;
        const changes = (await reading?.changesAfter(last, 7)) ?? [];
        for (const { id, sequence } of changes) {
          expect(sequence).toBeGreaterThan(last);
          last = sequence;
          seen.push(id);
        }
        if (isLast && changes.length === 0) return;
      }
    })();
    await Promise.all(
      writing.map(async (log, by) => {
        for (let at = 0; at < 25; at += 1) {
          await log.write(async (writer) => {
            const ids = [`${by}-${at}a`, `${by}-${at}b`];
            for (const id of ids) await writer.put([{ id, hash: id, paper: id, json: '{}' }]);
          });
        }
      }),
    );
    isWritten = true;
    await followed;
    expect(seen).toHaveLength(200);
    expect(new Set(seen).size).toBe(200);
    await Promise.all([reading, ...writing].map((log) => log?.close()));
  });

  test('tells at once who listens, and says when the connection is lost', async () => {
    const [hearing, writing] = [openDocumentLog(url), openDocumentLog(url)];
    const ending = new AbortController();
    let heard = 0;
    const listening = hearing.listen(ending.signal, () => {
      heard += 1;
    });
    await expect.poll(() => heard).toBe(1);
    await writing.write((writer) => writer.put([{ id: 'een', hash: 'een', paper: 'een', json: '{}' }]));
    await expect.poll(() => heard).toBe(2);
    ending.abort();
    await listening;
    const lost = hearing.listen(new AbortController().signal, () => {
      heard += 1;
    });
    const failing = expect(lost).rejects.toThrow(LogUnavailable);
    await expect.poll(() => heard).toBe(3);
    const client = new pg.Client(url);
    await client.connect();
    await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND query LIKE 'LISTEN%'`);
    await client.end();
    await failing;
    await Promise.all([hearing.close(), writing.close()]);
  });

  test('is made once, by however many begin at the same moment', async () => {
    const logs = Array.from({ length: 10 }, () => openDocumentLog(url));
    const found = await Promise.all(logs.map((log) => log.status()));
    expect(new Set(found.map(({ id }) => id)).size).toBe(1);
    await Promise.all(logs.map((log) => log.close()));
  });
});

describe.skipIf(!server?.power)('when the server goes and comes back', () => {
  test('an import says so, and who follows goes on by itself', async () => {
    const power = server?.power;
    if (!power) return;
    const [one, other] = [aReplica(), aReplica()];
    await bring(one, await files({ 'een.txt': paper('koeien') }));
    const said: string[] = [];
    const log = pino({ level: 'info' }, { write: (line: string) => said.push(JSON.parse(line).msg) });
    const following = follow({ archive: other, url }, log);
    await expect.poll(() => held(other).catch(() => null)).toEqual({ een: KOEIEN });
    await power.off();
    const more = await files({ 'twee.txt': paper('paarden') });
    await expect(bring(one, more)).rejects.toThrow(LogUnavailable);
    expect(await catchUp({ archive: one, url })).toMatchObject({ is: 'unavailable' });
    await expect.poll(() => said.join()).toContain('cannot be followed now');
    await power.on();
    expect(await bring(one, more)).toMatchObject({ added: 1 });
    await expect.poll(() => held(other)).toEqual({ een: KOEIEN, twee: PAARDEN });
    await expect.poll(() => said.join()).toContain('are followed again');
    await following.close();
  });
});
