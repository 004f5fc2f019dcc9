/** An import, and what is to follow it, on one machine or for several. */

import { ArchiveError } from '../archive/file/open.ts';
import { type Imported, type ImportOptions, importFiles, removeDocuments } from '../archive/import.ts';
import { refreshCompounds } from '../search/compound-index.ts';
import { LogUnavailable } from '../store/log-unavailable.ts';
import type { CaughtUp } from './follow.ts';

/** With a database the documents are written there, for all machines, and the file follows. */
export interface Destination {
  readonly archive: string;
  readonly database: string | undefined;
}

/**
 * @throws ArchiveError where the archive's file cannot be used
 * @throws LogUnavailable where the database cannot be reached; what was written by then stays
 */
export async function importAll({
  database,
  ...options
}: Omit<ImportOptions, 'publish'> & Destination): Promise<Imported> {
  const { archive, waitMs } = options;
  if (database === undefined) {
    const imported = await importFiles(options);
    await refreshCompounds(archive, waitMs);
    return imported;
  }
  const { openDocumentLog, openReplica, publish } = await withDatabase();
  const replica = openReplica({ archive, url: database });
  const log = openDocumentLog(database);
  try {
    // What is in the way of following is so of an import too.
    caughtUp(await replica.catchUp());
    const imported = await importFiles({ ...options, publish: (papers) => publish(log, papers) });
    caughtUp(await replica.catchUp());
    return imported;
  } finally {
    await log.close();
    await replica.close();
  }
}

/** Takes documents out, and keeps them out until a person imports their files by name. The ids that were there. @throws as `importAll` */
export async function removeAll(
  { archive, database }: Destination,
  ids: readonly string[],
): Promise<string[]> {
  if (database === undefined) {
    const removed = await removeDocuments(archive, ids);
    await refreshCompounds(archive);
    return removed;
  }
  const { openDocumentLog, catchUp } = await withDatabase();
  const log = openDocumentLog(database);
  const removed = await log.write((writer) => writer.remove(ids)).finally(log.close);
  caughtUp(await catchUp({ archive, url: database }));
  return removed;
}

/** What speaks with the database is loaded only where there is one: most machines are by themselves. */
async function withDatabase() {
  const [log, following, publishing] = await Promise.all([
    import('../store/document-log.ts'),
    import('./follow.ts'),
    import('./publish.ts'),
  ]);
  return { ...log, ...following, ...publishing };
}

function caughtUp(caught: CaughtUp): void {
  if (caught.is === 'unusable') throw new ArchiveError(caught.path, caught.unusable);
  if (caught.is === 'unavailable') throw new LogUnavailable(new Error(caught.why));
}
