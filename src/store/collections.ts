/** Collections of answers: those of a channel, for a hearing or a dossier, or one's own in a conversation of two. */
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { ArchiveError, openForReading, writing } from '../archive/file/open.ts';
import { inTransaction } from '../archive/file/transaction.ts';

/** Whose collections: those of a channel are seen in it alone. */
export interface Place {
  readonly channel: string;
  /** Null in a conversation of two. */
  readonly guild: string | null;
}

export interface Collection {
  readonly id: number;
  readonly name: string;
  /** Ids of people are Discord's snowflakes. */
  readonly madeBy: string;
  /** How many answers are in it. */
  readonly count: number;
}

/** An answer in a collection. The archive may have lost the document meanwhile. */
export interface Collected {
  readonly id: number;
  /** The document's id, and the name of the exchange in it. */
  readonly document: string;
  readonly exchange: string;
  readonly note: string | null;
  readonly notedBy: string | null;
  readonly addedBy: string;
  /** `2026-11-28T09:30:00.000Z` */
  readonly addedAt: string;
}

export interface WithAnswers extends Collection {
  /** In the order that people gave them. */
  readonly answers: readonly Collected[];
}

/** Why nothing was changed: it is not there, the name is taken, there are enough of them, or the file cannot be written to now. */
export type Refusal = 'gone' | 'taken' | 'full' | 'unwritable';

export interface Collections {
  /** Those of a place, by name. */
  in(place: Place): Promise<Collection[]>;
  find(place: Place, id: number): Promise<WithAnswers | null>;
  /** The collection that an answer is in, or was taken out of. */
  holding(place: Place, collected: number): Promise<WithAnswers | null>;
  make(place: Place, name: string, by: string): Promise<Collection | Refusal>;
  rename(place: Place, id: number, name: string): Promise<Collection | Refusal>;
  /** Puts an answer at the end; one that is in it already stays where it is. */
  add(
    place: Place,
    id: number,
    answer: Pick<Collected, 'document' | 'exchange'>,
    by: string,
  ): Promise<{ collected: Collected; isNew: boolean } | Refusal>;
  /** @param note null for none */
  annotate(place: Place, collected: number, note: string | null, by: string): Promise<'done' | Refusal>;
  move(place: Place, collected: number, where: 'up' | 'down'): Promise<'done' | Refusal>;
  /** Takes an answer out, or puts it back where it was. What was taken out can be put back for 30 days. */
  take(place: Place, collected: number, where: 'out' | 'back'): Promise<'done' | Refusal>;
  /** The same for a whole collection. */
  drop(place: Place, id: number, where: 'out' | 'back'): Promise<'done' | Refusal>;
  close(): Promise<void>;
}

/** A menu of Discord's has no room for more, beside the option for a new one. */
export const MOST_COLLECTIONS = 24;
export const MOST_ANSWERS = 200;

const DAY_MS = 86_400_000;
const LIFETIME_OF_REMOVED = 30;
/** A button is not worth a long wait for another program that writes. */
const HASTY_MS = 500;

const COLLECTION = `SELECT id, name, made_by AS madeBy,
  (SELECT count(*) FROM collected WHERE collection = collection.id AND removed IS NULL) AS count FROM collection`;
const COLLECTED = `SELECT id, document, exchange, note, noted_by AS notedBy, added_by AS addedBy, added_at AS addedAt
  FROM collected`;

const CollectionRow = z.object({ id: z.int(), name: z.string(), madeBy: z.string(), count: z.int() });
const CollectedRow = z.object({
  id: z.int(),
  document: z.string(),
  exchange: z.string(),
  note: z.string().nullable(),
  notedBy: z.string().nullable(),
  addedBy: z.string(),
  addedAt: z.string(),
});
const Id = z.object({ id: z.int() });
const Standing = z.object({ id: z.int(), position: z.int(), collection: z.int() });

/**
 * The collections in an archive's file. Each change is one transaction, so that of two people at once neither loses
 * anything.
 * @throws ArchiveError where the file cannot be used
 */
export function collectionsIn(path: string): Collections {
  const db = openForReading(path);
  const change = async <Result>(
    work: (own: DatabaseSync, now: Date) => Result | Refusal,
  ): Promise<Result | Refusal> => {
    try {
      return await writing(
        path,
        (own) =>
          inTransaction(own, () => {
            const now = new Date();
            forgetRemoved(own, now);
            return work(own, now);
          }),
        HASTY_MS,
      );
    } catch (error) {
      if (error instanceof ArchiveError) return 'unwritable';
      throw error;
    }
  };
  return {
    in: async (place) =>
      CollectionRow.array().parse(
        db.prepare(`${COLLECTION} WHERE ${OF_PLACE} ORDER BY folded`).all(...keyOf(place)),
      ),
    find: async (place, id) => withAnswers(db, place, id),
    holding: async (place, collected) => {
      const row = db.prepare('SELECT collection AS id FROM collected WHERE id = ?').get(collected);
      return row ? withAnswers(db, place, Id.parse(row).id) : null;
    },
    make: (place, name, by) =>
      change((own, now) => {
        if (isTaken(own, place, name, null)) return 'taken';
        const { count } = z
          .object({ count: z.int() })
          .parse(
            own.prepare(`SELECT count(*) AS count FROM collection WHERE ${OF_PLACE}`).get(...keyOf(place)),
          );
        if (count >= MOST_COLLECTIONS) return 'full';
        const { lastInsertRowid } = own
          .prepare(
            'INSERT INTO collection (channel, guild, name, folded, made_by, made_at) VALUES (?, ?, ?, ?, ?, ?)',
          )
          .run(...keyOf(place), name, folded(name), by, now.toISOString());
        return collectionAt(own, place, Number(lastInsertRowid)) ?? 'gone';
      }),
    rename: (place, id, name) =>
      change((own) => {
        if (!collectionAt(own, place, id)) return 'gone';
        if (isTaken(own, place, name, id)) return 'taken';
        own.prepare('UPDATE collection SET name = ?, folded = ? WHERE id = ?').run(name, folded(name), id);
        return collectionAt(own, place, id) ?? 'gone';
      }),
    add: (place, id, { document, exchange }, by) =>
      change((own, now) => {
        const into = collectionAt(own, place, id);
        if (!into) return 'gone';
        const there = own
          .prepare(`${COLLECTED} WHERE collection = ? AND document = ? AND exchange = ? AND removed IS NULL`)
          .get(id, document, exchange);
        if (there) return { collected: CollectedRow.parse(there), isNew: false };
        if (into.count >= MOST_ANSWERS) return 'full';
        const { lastInsertRowid } = own
          .prepare(
            `INSERT INTO collected (collection, document, exchange, added_by, added_at, position)
             VALUES (?1, ?2, ?3, ?4, ?5, (SELECT coalesce(max(position), 0) + 1 FROM collected WHERE collection = ?1))`,
          )
          .run(id, document, exchange, by, now.toISOString());
        const added = own.prepare(`${COLLECTED} WHERE id = ?`).get(Number(lastInsertRowid));
        return { collected: CollectedRow.parse(added), isNew: true };
      }),
    annotate: (place, collected, note, by) =>
      change((own) => {
        if (!standingAt(own, place, collected)) return 'gone';
        own
          .prepare('UPDATE collected SET note = ?, noted_by = ? WHERE id = ?')
          .run(note, note === null ? null : by, collected);
        return 'done';
      }),
    move: (place, collected, where) =>
      change((own) => {
        const one = standingAt(own, place, collected);
        if (!one) return 'gone';
        const [than, order] = where === 'up' ? ['<', 'DESC'] : ['>', 'ASC'];
        const next = own
          .prepare(
            `SELECT id, position, collection FROM collected WHERE collection = ? AND removed IS NULL AND position ${than} ?
             ORDER BY position ${order} LIMIT 1`,
          )
          .get(one.collection, one.position);
        if (!next) return 'done';
        const other = Standing.parse(next);
        const put = own.prepare('UPDATE collected SET position = ? WHERE id = ?');
        put.run(other.position, one.id);
        put.run(one.position, other.id);
        return 'done';
      }),
    take: (place, collected, where) =>
      change((own, now) => {
        const one = standingAt(own, place, collected, where === 'back');
        if (!one) return 'gone';
        if (where === 'back' && isThereAgain(own, collected)) return 'done';
        own
          .prepare('UPDATE collected SET removed = ? WHERE id = ?')
          .run(where === 'out' ? now.toISOString() : null, collected);
        return 'done';
      }),
    drop: (place, id, where) =>
      change((own, now) => {
        if (where === 'out') {
          if (!collectionAt(own, place, id)) return 'gone';
          own.prepare('UPDATE collection SET removed = ? WHERE id = ?').run(now.toISOString(), id);
          return 'done';
        }
        const row = own
          .prepare(
            'SELECT name FROM collection WHERE id = ? AND channel = ? AND guild = ? AND removed IS NOT NULL',
          )
          .get(id, ...keyOf(place));
        if (!row) return 'gone';
        const { name } = z.object({ name: z.string() }).parse(row);
        // Meanwhile another may have been made with its name.
        if (isTaken(own, place, name, id)) return 'taken';
        own.prepare('UPDATE collection SET removed = NULL WHERE id = ?').run(id);
        return 'done';
      }),
    close: async () => db.close(),
  };
}

const OF_PLACE = 'channel = ? AND guild = ? AND removed IS NULL';
const keyOf = ({ channel, guild }: Place): [string, string] => [channel, guild ?? ''];

/** Whether two names are one: they may differ in case and blanks. */
export const isSameName = (one: string, other: string): boolean => folded(one) === folded(other);

const folded = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

function isTaken(db: DatabaseSync, place: Place, name: string, by: number | null): boolean {
  const found = db
    .prepare(`SELECT id FROM collection WHERE ${OF_PLACE} AND folded = ? AND id IS NOT ?`)
    .get(...keyOf(place), folded(name), by);
  return found !== undefined;
}

function collectionAt(db: DatabaseSync, place: Place, id: number): Collection | null {
  const row = db.prepare(`${COLLECTION} WHERE ${OF_PLACE} AND id = ?`).get(...keyOf(place), id);
  return row ? CollectionRow.parse(row) : null;
}

function withAnswers(db: DatabaseSync, place: Place, id: number): WithAnswers | null {
  const found = collectionAt(db, place, id);
  if (!found) return null;
  const answers = db
    .prepare(`${COLLECTED} WHERE collection = ? AND removed IS NULL ORDER BY position`)
    .all(id);
  return { ...found, answers: CollectedRow.array().parse(answers) };
}

/** Where an answer stands, in a collection of this place. */
function standingAt(db: DatabaseSync, place: Place, collected: number, isRemoved = false) {
  const row = db
    .prepare(
      `SELECT id, position, collection FROM collected WHERE id = ? AND removed IS ${isRemoved ? 'NOT NULL' : 'NULL'}`,
    )
    .get(collected);
  const found = row ? Standing.parse(row) : null;
  return found && collectionAt(db, place, found.collection) ? found : null;
}

/** Whether an answer that was taken out has been added once more. */
const isThereAgain = (db: DatabaseSync, collected: number): boolean =>
  db
    .prepare(
      `SELECT 1 FROM collected AS one JOIN collected AS other USING (collection, document, exchange)
       WHERE one.id = ? AND other.removed IS NULL`,
    )
    .get(collected) !== undefined;

function forgetRemoved(db: DatabaseSync, now: Date): void {
  const oldest = new Date(now.getTime() - LIFETIME_OF_REMOVED * DAY_MS).toISOString();
  db.prepare(
    'DELETE FROM collected WHERE removed < ?1 OR collection IN (SELECT id FROM collection WHERE removed < ?1)',
  ).run(oldest);
  db.prepare('DELETE FROM collection WHERE removed < ?').run(oldest);
}
