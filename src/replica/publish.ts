/** Writes what an import has read into the log that several machines share. */
import { createHash } from 'node:crypto';
import { written } from '../archive/file/stored-document.ts';
import { identityOf, idFor, nameOf } from '../archive/identity.ts';
import type { Published, ReadPaper } from '../archive/import.ts';
import type { DocumentLog, Held } from '../store/document-log.ts';

/**
 * All of them or none. A paper that is there under its id is replaced; another one never is: of two files of one name, wherever they
 * were read, the second is kept as `name~2`.
 * @throws LogUnavailable
 */
export const publish = (log: DocumentLog, papers: readonly ReadPaper[]): Promise<Published[]> =>
  log.write(async (writer) => {
    const names = new Set(papers.map(({ document }) => nameOf(document.id)));
    const held = new Map((await writer.held([...names])).map((one) => [one.id, one]));
    const puts = new Map<string, Held & { json: string }>();
    const published = papers.map(({ document, before, given, isNamed }): Published => {
      const paper = paperOf(identityOf(document));
      const id = idFor(document, before, (one) => {
        const holder = held.get(one);
        // What this very file gave is its own, though it reads otherwise now.
        return !holder || holder.paper === paper || (one === before && holder.hash === given);
      });
      const { json, hash } = written({ ...document, id });
      const there = held.get(id);
      if (there?.isRemoved && !isNamed) return { id, hash, outcome: 'withheld' };
      if (there && !there.isRemoved && there.hash === hash) return { id, hash, outcome: 'unchanged' };
      const put = { id, hash, paper, isRemoved: false, json };
      held.set(id, put);
      puts.set(id, put);
      return { id, hash, outcome: there && !there.isRemoved ? 'updated' : 'added' };
    });
    await writer.put([...puts.values()]);
    return published;
  });

/** Has documents that a person took out on one machine stay out on all; those that are there under these ids are left. */
export const publishRemoved = (
  log: DocumentLog,
  removed: readonly { id: string; identity: string }[],
): Promise<void> =>
  log.write(async (writer) => {
    const held = new Set((await writer.held(removed.map(({ id }) => nameOf(id)))).map(({ id }) => id));
    const absent = removed.filter(({ id }) => !held.has(id));
    await writer.put(
      absent.map(({ id, identity }) => ({ id, hash: '', paper: paperOf(identity), json: null })),
    );
  });

/** What tells papers apart can be as long as they are. */
const paperOf = (identity: string): string => createHash('sha256').update(identity).digest('hex');
