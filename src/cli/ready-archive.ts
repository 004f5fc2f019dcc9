/** The archive that a command reads, brought up to date first. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Archive, openArchive } from '../archive/archive.ts';
import { type Chosen, chooseCase } from '../archive/cases/choose.ts';
import { ArchiveError } from '../archive/file/open.ts';
import type { NotRead } from '../archive/read-file.ts';
import { isolatedReader } from '../documents/isolation/isolated-reader.ts';
import { importAll } from '../replica/import-all.ts';
import { config, fail, texts, warn } from './console.ts';
import { reasonInWords } from './texts.ts';

/** A command that only reads does not wait long for another program that writes. */
const HASTY_MS = 1_000;

/** The archive's file: the one that is named, as it is, or our own, with what has changed in `DATA`. */
export async function readyArchive(named: string | undefined): Promise<string> {
  const { data, archive: own, database } = config();
  const path = named ?? own;
  if (named === undefined && database !== undefined) await bringFrom(database, path);
  else if (named === undefined && data !== null) await bringIn(data, path);
  const archive = openArchive(path);
  const count = await archive.count();
  await archive.close();
  if (count === 0) fail(texts.noDocuments(path));
  return path;
}

/** Takes along what other machines have written. Without the database the archive is used as it is. */
async function bringFrom(url: string, archive: string): Promise<void> {
  const { catchUp } = await import('../replica/follow.ts');
  const caught = await catchUp(
    { archive, url },
    { onUnread: (ids) => warn(texts.unreadInLog(ids.join(', '))) },
  );
  if (caught.is === 'unusable') throw new ArchiveError(caught.path, caught.unusable);
  if (caught.is === 'unavailable') warn(texts.goesOnWithout(caught.why));
}

/** Takes along what has changed in `DATA`. An archive that cannot be written to now is used as it is. */
async function bringIn(data: string, archive: string): Promise<void> {
  try {
    const imported = await importAll({
      archive,
      database: undefined,
      reader: isolatedReader(),
      paths: [data],
      removesMissing: true,
      waitMs: HASTY_MS,
    });
    const missing = imported.skipped.find(({ file, reason }) => file === resolve(data) && isMissing(reason));
    if (missing) warn(texts.notBroughtIn(texts.noFolder(data, reasonInWords(missing.reason, texts))));
  } catch (error) {
    if (!(error instanceof ArchiveError) || !existsSync(archive)) throw error;
    warn(texts.notBroughtIn(texts.unusableArchive(error.path, error.unusable)));
  }
}

export function isMissing(reason: NotRead): boolean {
  return 'code' in reason && reason.code === 'ENOENT';
}

/** The case that was named; where there is none, or more than one, it ends with a line that says so. */
export async function chosenOrFail(path: string, archive: Archive, id: string | undefined): Promise<Chosen> {
  const choice = await chooseCase(archive, id);
  if (choice && 'chosen' in choice) return choice.chosen;
  if (choice && 'several' in choice) {
    fail(texts.severalPapers(id ?? '', choice.several.map((paper) => paper.id).join(', ')));
  }
  if (choice) fail(texts.notInArchive(choice.missing));
  fail(await notThere(path, id));
}

/** That there is no such case, and some that there are. */
async function notThere(path: string, id: string | undefined): Promise<string> {
  const { openEngine } = await import('../search/engine.ts');
  const known = openEngine(path).suggestDocuments('', 10);
  return texts.noSuchDocument(id ?? '', known.map((other) => other.id).join(', '));
}
