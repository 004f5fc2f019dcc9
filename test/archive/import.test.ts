import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { mkdir, open, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { gzipSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { beforeEach, describe, expect, test } from 'vitest';
import { openArchive } from '../../src/archive/archive.ts';
import { ArchiveError, writing } from '../../src/archive/file/open.ts';
import { importFiles, removeDocuments } from '../../src/archive/import.ts';
import { sourceLedger } from '../../src/archive/ledger.ts';
import type { NotRead } from '../../src/archive/read-file.ts';
import type { Source } from '../../src/archive/sources.ts';
import { readerVersion } from '../../src/documents/reader-version.ts';
import { aFolder } from '../archive-file.ts';
import { reader } from '../reader.ts';

const paper = (word: string) =>
  `Vragen van het lid Jansen (ABC) aan de Minister van Financiën over het bericht (ingezonden 2 mei 2024).\n\nVraag 1\nKlopt het bericht over ${word}?\n\nAntwoord 1\nJa.\n`;

let folder: string;
let archive: string;
beforeEach(async () => {
  folder = join(aFolder(), 'data');
  archive = join(folder, '..', 'archive.db');
  await mkdir(join(folder, 'jaar'), { recursive: true });
  await writeFile(join(folder, 'jaar', 'een.txt'), paper('koeien'));
  await writeFile(join(folder, 'twee.txt'), paper('paarden'));
});
const bring = (removesMissing = false) => importFiles({ reader, archive, paths: [folder], removesMissing });
const counts = async () => {
  const { skipped, ...others } = await bring();
  return { ...others, skipped: skipped.length };
};

/** A packed file of so many papers. */
async function packed(count: number): Promise<Buffer> {
  const packing = pack();
  for (let at = 0; at < count; at += 1) {
    packing.entry({ name: `${at}.txt`, mtime: new Date(0) }, paper(`woord${at}`));
  }
  packing.finalize();
  return await buffer(packing);
}

/** How many documents the file holds; none where there is no such file yet. */
function stored(): number {
  if (!existsSync(archive)) return 0;
  const db = new DatabaseSync(archive, { readOnly: true });
  try {
    return Number(db.prepare('SELECT count(*) AS count FROM document').get()?.count);
  } catch {
    // It is being made.
    return 0;
  } finally {
    db.close();
  }
}

/** Everything that the file holds of words, to see what is left behind. */
function left() {
  const db = new DatabaseSync(archive);
  const rows = ['document', 'asker', 'respondent', 'token', 'vocabulary'].map(
    (table) => db.prepare(`SELECT count(*) AS count FROM ${table}`).get()?.count,
  );
  const found = db.prepare(`SELECT count(*) AS count FROM word_index WHERE word_index MATCH 'bericht'`).get();
  db.close();
  return { rows, found: found?.count };
}

describe('an import', () => {
  test('reads a folder and those in it, and names what is no document', async () => {
    await writeFile(join(folder, '.verborgen'), paper('niets'));
    await writeFile(join(folder, 'leeg.txt'), '');
    await symlink(join(folder, 'nergens'), join(folder, 'verwijzing.txt'));
    const { added, skipped } = await bring();
    expect(added).toBe(2);
    expect(skipped.map(({ file, reason }) => [file.slice(folder.length + 1), reason.key])).toEqual([
      ['leeg.txt', 'empty'],
      ['verwijzing.txt', 'unreadable'],
    ]);
  });

  test('of what is in already changes nothing', async () => {
    await bring();
    const before = left();
    expect(await counts()).toEqual({
      added: 0,
      updated: 0,
      unchanged: 2,
      removed: 0,
      withheld: 0,
      skipped: 0,
    });
    expect(left()).toEqual(before);
  });

  test('of a file that was changed puts the new document in the place of the old', async () => {
    await bring();
    await writeFile(join(folder, 'twee.txt'), paper('ezels en muilezels'));
    await utimes(join(folder, 'twee.txt'), 1, 1);
    expect(await counts()).toMatchObject({ updated: 1, unchanged: 1 });
    const opened = openArchive(archive);
    expect((await opened.find('twee'))?.exchanges[0]?.question).toContain('muilezels');
    await opened.close();
  });

  test('takes out the documents of files that are gone, where it is told to', async () => {
    await bring();
    await rm(join(folder, 'twee.txt'));
    expect((await bring()).removed).toBe(0);
    expect((await bring(true)).removed).toBe(1);
  });

  test.skipIf(process.platform === 'win32')(
    'that is killed leaves a file that the next one goes on with',
    async () => {
      const whole = await packed(1_600);
      const file = join(folder, 'alle.tar');
      // Through a pipe that is not ended the import goes on until it is killed, however fast the machine.
      execFileSync('mkfifo', [file]);
      const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
      const child = spawn(process.execPath, [cli, 'import', file, '--archive', archive], {
        stdio: 'ignore',
      });
      const ended = once(child, 'close');
      const pipe = await open(file, 'w');
      await pipe.writeFile(whole.subarray(0, -1_024));
      await expect.poll(() => stored()).toBeGreaterThan(0);
      child.kill('SIGKILL');
      expect(await ended).toEqual([null, 'SIGKILL']);
      await pipe.close();
      const kept = stored();
      expect(kept).toBeLessThan(1_600);

      await rm(file);
      await writeFile(file, whole);
      const { added, unchanged, skipped } = await importFiles({ reader, archive, paths: [file] });
      expect({ added, unchanged, skipped }).toEqual({ added: 1_600 - kept, unchanged: kept, skipped: [] });
      expect(left()).toMatchObject({ found: 1_600 });
      const db = new DatabaseSync(archive);
      expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
      db.close();
    },
  );

  test('reads on behind a file that is dated before 1970, as GNU tar writes it', async () => {
    const plain = await packed(3);
    // The second header, and in it the time: a negative number in 12 bytes (GNU tar, base 256).
    const header = plain.subarray(1_024, 1_536);
    header.fill(0xff, 136, 148);
    header.fill(' ', 148, 156);
    const sum = header.reduce((all, byte) => all + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    await rm(join(folder, 'jaar'), { recursive: true });
    await rm(join(folder, 'twee.txt'));
    await writeFile(join(folder, 'oud.tar'), plain);
    expect(await bring()).toMatchObject({ added: 3, skipped: [] });
  });

  test('that has nothing to change takes no lock', async () => {
    await bring();
    const other = new DatabaseSync(archive);
    other.exec('BEGIN IMMEDIATE');
    expect(
      await importFiles({ reader, archive, paths: [folder], removesMissing: true, waitMs: 0 }),
    ).toMatchObject({
      unchanged: 2,
    });
    await writeFile(join(folder, 'drie.txt'), paper('geiten'));
    await expect(importFiles({ reader, archive, paths: [folder], waitMs: 0 })).rejects.toMatchObject({
      unusable: { key: 'busy' },
    });
    other.close();
    expect((await bring()).added).toBe(1);
  });

  test('reads again what another version of the readers read or refused', async () => {
    await writeFile(join(folder, 'leeg.txt'), '');
    await bring();
    const db = new DatabaseSync(archive);
    db.exec(`UPDATE source SET reader = 'older', refusal = replace(refusal, 'empty', 'no-questions')`);
    db.exec(`UPDATE document SET hash = x'00' WHERE id = 'twee'`);
    db.close();
    const { updated, unchanged, skipped } = await bring();
    expect({ updated, unchanged }).toEqual({ updated: 1, unchanged: 1 });
    expect(skipped.map(({ reason }) => reason.key)).toEqual(['empty']);
  });

  test('remembers no refusal that another time may not give', async () => {
    const file = join(folder, 'twee.txt');
    await bring();
    const source = sourceOf(file);
    await writing(archive, (db) => {
      const ledger = sourceLedger(db, readerVersion());
      expect(ledger.known(source)).toBe('unchanged');
      for (const key of ['failed', 'too-slow', 'too-heavy', 'unreadable'] as const) {
        ledger.keep(source, { reason: { key } as NotRead });
        expect(ledger.known(source)).toBeNull();
      }
      ledger.keep(source, { reason: { key: 'empty' } as NotRead });
      expect(ledger.known(source)).toEqual({ key: 'empty' });
    });
  });

  test('of a file that was unreadable once, and then is gone, takes its document out', async () => {
    const file = join(folder, 'twee.txt');
    await bring();
    await writing(archive, (db) =>
      sourceLedger(db, readerVersion()).keep(sourceOf(file), { reason: { key: 'unreadable', code: 'EIO' } }),
    );
    expect(stored()).toBe(2);
    await rm(file);
    expect((await bring(true)).removed).toBe(1);
    expect(stored()).toBe(1);
  });
});

/** A file as an import finds it in its folder. */
function sourceOf(path: string): Source {
  const { size, mtimeMs: modified } = statSync(path);
  const read = async () => ({ reason: { key: 'unreadable', code: '' } as const });
  return { path, size, modified, progress: 0, isNamed: false, isIncomplete: false, read };
}

describe('nothing is taken out', () => {
  test('where the folder is not there any more', async () => {
    await bring();
    await rename(folder, `${folder}-weg`);
    const { removed, skipped } = await bring(true);
    expect({ removed, reasons: skipped.map(({ reason }) => reason) }).toEqual({
      removed: 0,
      reasons: [{ key: 'unreadable', code: 'ENOENT' }],
    });
    expect(stored()).toBe(2);
  });

  test.each(['tar', 'tar.gz'])('where a packed file (%s) was copied by half', async (ending) => {
    const plain = await packed(40);
    const whole = ending === 'tar' ? plain : gzipSync(plain);
    const file = join(folder, `alle.${ending}`);
    await writeFile(file, whole);
    await bring();
    expect(stored()).toBe(42);
    // Within an entry, between two entries, and within the blocks that end it.
    for (const length of [
      whole.length / 2,
      ending === 'tar' ? 1_024 * 20 : whole.length / 3,
      whole.length - 700,
    ]) {
      await writeFile(file, whole.subarray(0, length));
      const { removed, skipped } = await bring(true);
      expect({ removed, skipped: skipped.map(({ file: path }) => path) }).toEqual({
        removed: 0,
        skipped: [file],
      });
    }
    const fewer = await packed(30);
    await writeFile(file, ending === 'tar' ? fewer : gzipSync(fewer));
    expect((await bring(true)).removed).toBe(10);
  });

  test.skipIf(process.platform === 'win32')('below a folder that cannot be read', async () => {
    // A path longer than the system takes cannot be opened by anybody, the superuser included.
    const deep = join(folder, 'diep');
    await mkdir(deep);
    await writeFile(join(deep, 'drie.txt'), paper('geiten'));
    await bring();
    const script = 'for n in $(seq 20); do mkdir "$1" && cd "$1" || exit 0; done';
    execFileSync('sh', ['-c', script, 'sh', 'x'.repeat(250)], { cwd: deep, stdio: 'ignore' });
    const { removed, unchanged, skipped } = await bring(true);
    expect({ removed, unchanged }).toEqual({ removed: 0, unchanged: 3 });
    expect(skipped.map(({ reason }) => reason)).toEqual([{ key: 'unreadable', code: 'ENAMETOOLONG' }]);
    execFileSync('rm', ['-rf', deep]);
  });
});

describe('two files of one name in two folders', () => {
  const ids = async () => {
    const db = new DatabaseSync(archive);
    const rows = db.prepare('SELECT id FROM document ORDER BY id').all();
    db.close();
    return rows.map(({ id }) => id);
  };

  test('are kept both where they hold two papers, and each stays what it is', async () => {
    await mkdir(join(folder, 'later'));
    const other = join(folder, 'later', 'een.txt');
    await writeFile(other, paper('geiten').replace('het bericht (', 'de melkprijs ('));
    expect(await counts()).toMatchObject({ added: 3, updated: 0 });
    expect(await ids()).toEqual(['een', 'een~2', 'twee']);
    await utimes(other, 1, 1);
    expect(await counts()).toMatchObject({ added: 0, updated: 0, unchanged: 3 });
    await rm(join(folder, 'jaar'), { recursive: true });
    await bring(true);
    expect(await ids()).toHaveLength(2);
  });

  test('are one document where they hold one paper', async () => {
    await mkdir(join(folder, 'later'));
    await writeFile(join(folder, 'later', 'een.txt'), paper('koeien').replace('Ja.', 'Ja, zeker.'));
    expect(await counts()).toMatchObject({ added: 2, updated: 1 });
    expect(await ids()).toEqual(['een', 'twee']);
  });

  test('are two where only their titles are the same', async () => {
    await mkdir(join(folder, 'later'));
    await writeFile(join(folder, 'later', 'een.txt'), paper('geiten'));
    expect(await counts()).toMatchObject({ added: 3, updated: 0 });
    expect(await ids()).toEqual(['een', 'een~2', 'twee']);
  });
});

describe('a document that a person took out', () => {
  const file = () => join(folder, 'twee.txt');
  beforeEach(async () => {
    await bring();
    expect(await removeDocuments(archive, ['twee', 'niets'])).toEqual(['twee']);
  });

  test('stays out, even where its file has changed', async () => {
    expect(await counts()).toMatchObject({ added: 0, unchanged: 1, withheld: 1 });
    await writeFile(file(), paper('ezels'));
    expect(await counts()).toMatchObject({ added: 0, unchanged: 1, withheld: 1 });
    expect(stored()).toBe(1);
  });

  test('comes back where its file is named, and is as any other then', async () => {
    expect(await importFiles({ reader, archive, paths: [file()] })).toMatchObject({ added: 1, withheld: 0 });
    expect(await counts()).toMatchObject({ unchanged: 2, withheld: 0 });
  });

  test('does not keep out another paper of that name', async () => {
    await mkdir(join(folder, 'later'));
    await writeFile(
      join(folder, 'later', 'twee.txt'),
      paper('geiten').replace('het bericht (', 'de melkprijs ('),
    );
    expect(await counts()).toMatchObject({ added: 1, withheld: 1 });
  });
});

test('a document that is removed leaves nothing behind', async () => {
  await bring();
  expect(await removeDocuments(archive, ['een', 'twee', 'niets'])).toEqual(['een', 'twee']);
  expect(left()).toEqual({ rows: [0, 0, 0, 0, 0], found: 0 });
});

test.each([
  ['of another program', 'not-ours', (path: string) => new DatabaseSync(path).exec('CREATE TABLE t (a)')],
  [
    'of a later version',
    'newer',
    (path: string) => {
      new DatabaseSync(path).exec('PRAGMA user_version = 99; PRAGMA application_id = 0x5662616b');
    },
  ],
])('a file %s is refused and left as it is', async (_, key, make) => {
  make(archive);
  const error = await bring().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ArchiveError);
  expect(error).toMatchObject({ unusable: { key } });
});

/** Makes the file one of the first version. */
function asOfFirstVersion(db: DatabaseSync): void {
  db.exec(`DROP TABLE joined; DROP TABLE mention; DROP INDEX document_by_case_id; DROP INDEX document_by_submission;
    DROP INDEX document_by_session; DROP INDEX document_by_life;
    ${['chamber', 'further', 'reprint', 'answered', 'withdrawn', 'elsewhere', 'case_id', 'session', 'askers'].map((name) => `ALTER TABLE document DROP COLUMN ${name};`).join(' ')}
    ALTER TABLE word_index RENAME TO passages; DROP TABLE removed;
    ALTER TABLE source DROP COLUMN reader; ALTER TABLE source DROP COLUMN given;
    ALTER TABLE state DROP COLUMN log; ALTER TABLE state DROP COLUMN followed; ALTER TABLE state DROP COLUMN unread; PRAGMA user_version = 1`);
}

test('an archive of the first version keeps its documents, and is searched as ever', async () => {
  await bring();
  const db = new DatabaseSync(archive);
  asOfFirstVersion(db);
  db.close();
  const opened = openArchive(archive);
  expect(await opened.count()).toBe(2);
  await opened.close();
  expect(left()).toMatchObject({ found: 2 });
  expect(await counts()).toMatchObject({ unchanged: 2, withheld: 0 });
});

test('a document of a form that is no more is read again', async () => {
  await bring();
  const db = new DatabaseSync(archive);
  const { content } = db.prepare('SELECT content FROM document LIMIT 1').get() as { content: Uint8Array };
  const document = JSON.parse(zstdDecompressSync(content).toString('utf8'));
  const other = zstdCompressSync(JSON.stringify({ ...document, chamber: 'III' }));
  db.prepare('UPDATE document SET content = ? WHERE id = ?').run(other, document.id);
  asOfFirstVersion(db);
  db.close();
  expect(await counts()).toMatchObject({ added: 1 });
  expect(left()).toMatchObject({ found: 2 });
});

test('a file that is no database is refused', async () => {
  await writeFile(archive, 'dit is geen archief, maar een brief van enige lengte aan de Kamer. '.repeat(20));
  await expect(bring()).rejects.toMatchObject({ unusable: { key: 'damaged' } });
});
