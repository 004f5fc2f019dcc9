import { spawn } from 'node:child_process';
import { mkdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { openArchive } from '../../src/archive/archive.ts';
import { ArchiveError } from '../../src/archive/file/open.ts';
import { importFiles, removeDocuments } from '../../src/archive/import.ts';
import { aFolder } from '../archive-file.ts';

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
const bring = (removesMissing = false) => importFiles({ archive, paths: [folder], removesMissing });
const counts = async () => {
  const { skipped, ...others } = await bring();
  return { ...others, skipped: skipped.length };
};

/** Everything that the file holds of words, to see what is left behind. */
function left() {
  const db = new DatabaseSync(archive);
  const rows = ['document', 'asker', 'respondent', 'token', 'vocabulary'].map(
    (table) => db.prepare(`SELECT count(*) AS count FROM ${table}`).get()?.count,
  );
  const found = db.prepare(`SELECT count(*) AS count FROM passages WHERE passages MATCH 'bericht'`).get();
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
    expect(await counts()).toEqual({ added: 0, updated: 0, unchanged: 2, removed: 0, skipped: 0 });
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

  test('that is killed leaves a file that the next one goes on with', { timeout: 30_000 }, async () => {
    for (let at = 0; at < 300; at += 1) await writeFile(join(folder, `${at}.txt`), paper(`woord${at}`));
    const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
    const child = spawn(process.execPath, [cli, 'import', folder, '--archive', archive], { stdio: 'ignore' });
    await new Promise((resolve) => setTimeout(resolve, 900));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.on('close', resolve));
    const { added, unchanged } = await bring();
    expect(added + unchanged).toBe(302);
    expect(left()).toMatchObject({ found: 302 });
    const db = new DatabaseSync(archive);
    expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    db.close();
  });
});

test('a document that is removed leaves nothing behind', async () => {
  await bring();
  expect(removeDocuments(archive, ['een', 'twee', 'niets'])).toEqual(['een', 'twee']);
  expect(left()).toEqual({ rows: [0, 0, 0, 0, 0], found: 0 });
});

test.each([
  ['of another program', 'not-ours', (path: string) => new DatabaseSync(path).exec('CREATE TABLE t (a)')],
  [
    'of a later version',
    'newer',
    (path: string) => {
      openArchive(path).close();
      new DatabaseSync(path).exec('PRAGMA user_version = 99');
    },
  ],
])('a file %s is refused and left as it is', async (_, key, make) => {
  make(archive);
  const error = await bring().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ArchiveError);
  expect(error).toMatchObject({ unusable: { key } });
});

test('a file that is no database is refused', async () => {
  await writeFile(archive, 'dit is geen archief, maar een brief van enige lengte aan de Kamer. '.repeat(20));
  await expect(bring()).rejects.toMatchObject({ unusable: { key: 'damaged' } });
});
