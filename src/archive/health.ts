import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { ArchiveError, openForReading } from './file/open.ts';

export interface Health {
  readonly documents: number;
  /** Whether documents can be brought in. */
  readonly isWritable: boolean;
}

const Count = z.object({ count: z.int() });
const Check = z.object({ quick_check: z.string() });

/**
 * Looks through the whole file: a second for forty years of papers.
 * @throws ArchiveError where it cannot be used, or is damaged anywhere
 */
export function archiveHealth(path: string): Health {
  const db = openForReading(path);
  try {
    const { quick_check: found } = Check.parse(db.prepare('PRAGMA quick_check(1)').get());
    if (found !== 'ok') throw new ArchiveError(path, { key: 'damaged', code: found });
    const { count } = Count.parse(db.prepare('SELECT count(*) AS count FROM document').get());
    return { documents: count, isWritable: isWritable(path) };
  } finally {
    db.close();
  }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
