/** The thread that fetches: what it writes takes longer than the thread of the chat can stand still. */
import { workerData } from 'node:worker_threads';
import { ArchiveError } from '../archive/file/open.ts';
import { isolatedReader } from '../documents/isolation/isolated-reader.ts';
import { StoreUnavailable } from '../store/database.ts';
import { LogUnavailable } from '../store/log-unavailable.ts';
import { serveTasks } from '../threads/serve-tasks.ts';
import { type Synced, type SyncOptions, syncRound } from './sync.ts';

const options = workerData as SyncOptions;
const reader = isolatedReader();

/** @param seconds after which it stops at the next place where it can, and is to be asked to go on */
serveTasks(async (seconds: number): Promise<Synced> => {
  const until = performance.now() + seconds * 1_000;
  try {
    return await syncRound(options, reader, () => performance.now() > until);
  } catch (error) {
    const isPassing =
      error instanceof ArchiveError || error instanceof LogUnavailable || error instanceof StoreUnavailable;
    if (isPassing) return { is: 'unavailable', why: error.message };
    throw error;
  }
});
