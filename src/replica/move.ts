/** Makes one machine the first of several: what it has is written where all have it. */

import { z } from 'zod';
import { openForReading } from '../archive/file/open.ts';
import { documentIn } from '../archive/file/stored-document.ts';
import { type Copied, copyState } from '../store/copy.ts';
import { openDocumentLog } from '../store/document-log.ts';
import { publish, publishRemoved } from './publish.ts';

export interface Moved {
  /** Documents that are new there. */
  readonly documents: number;
  /** Null where collections or choices were there already, and were left as they are. */
  readonly state: Copied | null;
}

const BATCH = 500;
const Removed = z.array(z.object({ id: z.string(), identity: z.string() }));

/**
 * The files of this machine stay as they are. Once more does no harm.
 * @param archive the archive's file
 * @param url the PostgreSQL server
 * @throws ArchiveError where the file cannot be used
 * @throws LogUnavailable where the server cannot be reached
 */
export async function moveToDatabase(
  archive: string,
  url: string,
  onProgress: (part: number) => void,
): Promise<Moved> {
  const db = openForReading(archive);
  const log = openDocumentLog(url);
  try {
    const rows = db.prepare('SELECT content FROM document ORDER BY date, id').all();
    let documents = 0;
    for (let at = 0; at < rows.length; at += BATCH) {
      const papers = rows
        .slice(at, at + BATCH)
        .map((row) => ({ document: documentIn(row), before: null, given: null, isNamed: false }));
      const published = await publish(log, papers);
      documents += published.filter(({ outcome }) => outcome === 'added').length;
      onProgress((at + papers.length) / rows.length);
    }
    const removed = db.prepare('SELECT document AS id, paper AS identity FROM removed').all();
    await publishRemoved(log, Removed.parse(removed));
    return { documents, state: await copyState(archive, url) };
  } finally {
    db.close();
    await log.close();
  }
}
