/** The thread that follows the log: what it writes into the archive's file takes longer than the thread of the chat can stand still. */
import { workerData } from 'node:worker_threads';
import { z } from 'zod';
import { orderIndex } from '../archive/file/documents.ts';
import { ArchiveError, writing } from '../archive/file/open.ts';
import { compoundSplitter } from '../dutch/compounds.ts';
import { refreshCompounds } from '../search/compound-index.ts';
import { openDocumentLog } from '../store/document-log.ts';
import { LogUnavailable } from '../store/log-unavailable.ts';
import { serveTasks } from '../threads/serve-tasks.ts';
import { applyChanges, isOfOther, retryUnread, stateOf } from './apply.ts';
import type { Outcome, Step } from './steps.ts';

/** So many are written at once: a second's work, after which others have their turn. */
const BATCH = 250;

const { archive, url } = z.object({ archive: z.string(), url: z.string() }).parse(workerData);
const log = openDocumentLog(url);
const partsOf = compoundSplitter();
let isRetried = false;

serveTasks(async (step: Step): Promise<Outcome> => {
  try {
    return step.do === 'follow' ? await follow() : await settle(step.changes);
  } catch (error) {
    if (error instanceof LogUnavailable) return { is: 'unavailable', why: error.message };
    if (error instanceof ArchiveError) return { is: 'unusable', path: error.path, unusable: error.unusable };
    throw error;
  }
});

async function follow(): Promise<Outcome> {
  const before = await writing(archive, (db) => {
    if (!isRetried) retryUnread(db);
    return stateOf(db);
  });
  isRetried = true;
  const { id, head } = await log.status();
  const { followed: since } = before;
  // A log that ends before that was put back to what it was at some time.
  if (isOfOther(before, id) || since > head) throw new ArchiveError(archive, { key: 'other-log', code: id });
  const changes = since === head ? [] : await log.changesAfter(since, BATCH);
  const last = changes.at(-1)?.sequence ?? since;
  if (changes.length === 0) return { is: 'done', changes: 0, left: 0, unread: [] };
  const unread = await writing(archive, (db) => applyChanges(db, archive, id, changes, partsOf));
  return { is: 'done', changes: changes.length, left: await log.countAfter(last), unread };
}

async function settle(changes: number): Promise<Outcome> {
  await refreshCompounds(archive);
  await writing(archive, (db) => orderIndex(db, changes));
  return { is: 'done', changes: 0, left: 0, unread: [] };
}
