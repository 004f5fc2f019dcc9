/** Collections of answers: those of a channel, for a hearing or a dossier, or one's own in a conversation of two. */
import { sql } from 'kysely';
import { z } from 'zod';
import { countAll, type Database, type Queries } from './database.ts';

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

/** Why nothing was changed: it is not there, the name is taken, or there are enough of them. */
export type Refusal = 'gone' | 'taken' | 'full';

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
  /** Takes an answer out, or puts it back where it was. What was taken out can be put back for a while (`lifetimes.ts`). */
  take(place: Place, collected: number, where: 'out' | 'back'): Promise<'done' | Refusal>;
  /** The same for a whole collection. */
  drop(place: Place, id: number, where: 'out' | 'back'): Promise<'done' | Refusal>;
}

/** A menu of Discord's has no room for more, beside the option for a new one. */
export const MOST_COLLECTIONS = 24;
export const MOST_ANSWERS = 200;

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
const Standing = z.object({ id: z.int(), position: z.int(), collection: z.int() });
const Count = z.object({ count: z.int() });

/**
 * Each change is one transaction, and those of one place follow one another, so that of two people at once neither loses
 * anything.
 */
export function collectionsIn(database: Database): Collections {
  const change = <Result>(place: Place, work: (db: Queries) => Promise<Result>) =>
    database.change(`collections ${keyOf(place).join(' ')}`, work);
  return {
    in: (place) =>
      database.read(async (db) =>
        CollectionRow.array().parse(await collectionsOf(db, place).orderBy('folded').execute()),
      ),
    find: (place, id) => database.read((db) => withAnswers(db, place, id)),
    holding: (place, collected) =>
      database.read(async (db) => {
        const row = await db
          .selectFrom('collected')
          .select('collection')
          .where('id', '=', collected)
          .executeTakeFirst();
        return row ? withAnswers(db, place, row.collection) : null;
      }),
    make: (place, name, by) =>
      change(place, async (db) => {
        if (await isTaken(db, place, name, null)) return 'taken';
        const [channel, guild] = keyOf(place);
        const counted = await db
          .selectFrom('collection')
          .select(countAll.as('count'))
          .where('channel', '=', channel)
          .where('guild', '=', guild)
          .where('removed', 'is', null)
          .executeTakeFirstOrThrow();
        if (Count.parse(counted).count >= MOST_COLLECTIONS) return 'full';
        const { id } = await db
          .insertInto('collection')
          .values({ channel, guild, name, folded: folded(name), made_by: by, made_at: now(), removed: null })
          .returning('id')
          .executeTakeFirstOrThrow();
        return (await collectionAt(db, place, id)) ?? 'gone';
      }),
    rename: (place, id, name) =>
      change(place, async (db) => {
        if (!(await collectionAt(db, place, id))) return 'gone';
        if (await isTaken(db, place, name, id)) return 'taken';
        await db
          .updateTable('collection')
          .set({ name, folded: folded(name) })
          .where('id', '=', id)
          .execute();
        return (await collectionAt(db, place, id)) ?? 'gone';
      }),
    add: (place, id, { document, exchange }, by) =>
      change(place, async (db) => {
        const into = await collectionAt(db, place, id);
        if (!into) return 'gone';
        const there = await answers(db)
          .where('collection', '=', id)
          .where('document', '=', document)
          .where('exchange', '=', exchange)
          .where('removed', 'is', null)
          .executeTakeFirst();
        if (there) return { collected: CollectedRow.parse(there), isNew: false };
        if (into.count >= MOST_ANSWERS) return 'full';
        const last = await db
          .selectFrom('collected')
          .select(sql<number>`coalesce(max(position), 0)`.as('position'))
          .where('collection', '=', id)
          .executeTakeFirstOrThrow();
        const added = await db
          .insertInto('collected')
          .values({
            ...{ collection: id, document, exchange, note: null, noted_by: null, added_by: by },
            ...{ added_at: now(), position: last.position + 1, removed: null },
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        const collected = await answers(db).where('id', '=', added.id).executeTakeFirst();
        return { collected: CollectedRow.parse(collected), isNew: true };
      }),
    annotate: (place, collected, note, by) =>
      change(place, async (db) => {
        if (!(await standingAt(db, place, collected))) return 'gone';
        await db
          .updateTable('collected')
          .set({ note, noted_by: note === null ? null : by })
          .where('id', '=', collected)
          .execute();
        return 'done';
      }),
    move: (place, collected, where) =>
      change(place, async (db) => {
        const one = await standingAt(db, place, collected);
        if (!one) return 'gone';
        const [than, order] = where === 'up' ? (['<', 'desc'] as const) : (['>', 'asc'] as const);
        const next = await db
          .selectFrom('collected')
          .select(['id', 'position', 'collection'])
          .where('collection', '=', one.collection)
          .where('removed', 'is', null)
          .where('position', than, one.position)
          .orderBy('position', order)
          .limit(1)
          .executeTakeFirst();
        if (!next) return 'done';
        const put = ({ id }: { id: number }, position: number) =>
          db.updateTable('collected').set({ position }).where('id', '=', id).execute();
        await put(one, next.position);
        await put(next, one.position);
        return 'done';
      }),
    take: (place, collected, where) =>
      change(place, async (db) => {
        const one = await standingAt(db, place, collected, where === 'back');
        if (!one) return 'gone';
        if (where === 'back' && (await isThereAgain(db, collected))) return 'done';
        await db
          .updateTable('collected')
          .set({ removed: where === 'out' ? now() : null })
          .where('id', '=', collected)
          .execute();
        return 'done';
      }),
    drop: (place, id, where) =>
      change(place, async (db) => {
        const put = (removed: string | null) =>
          db.updateTable('collection').set({ removed }).where('id', '=', id).execute();
        if (where === 'out') {
          if (!(await collectionAt(db, place, id))) return 'gone';
          await put(now());
          return 'done';
        }
        const [channel, guild] = keyOf(place);
        const row = await db
          .selectFrom('collection')
          .select('name')
          .where('id', '=', id)
          .where('channel', '=', channel)
          .where('guild', '=', guild)
          .where('removed', 'is not', null)
          .executeTakeFirst();
        if (!row) return 'gone';
        // Meanwhile another may have been made with its name.
        if (await isTaken(db, place, row.name, id)) return 'taken';
        await put(null);
        return 'done';
      }),
  };
}

const now = () => new Date().toISOString();

const keyOf = ({ channel, guild }: Place): [channel: string, guild: string] => [channel, guild ?? ''];

/** Whether two names are one: they may differ in case and blanks. */
export const isSameName = (one: string, other: string): boolean => folded(one) === folded(other);

const folded = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

function collectionsOf(db: Queries, place: Place) {
  const [channel, guild] = keyOf(place);
  return db
    .selectFrom('collection')
    .select((from) => [
      ...(['id', 'name', 'made_by as madeBy'] as const),
      from
        .selectFrom('collected')
        .select(countAll.as('count'))
        .whereRef('collected.collection', '=', 'collection.id')
        .where('collected.removed', 'is', null)
        .as('count'),
    ])
    .where('channel', '=', channel)
    .where('guild', '=', guild)
    .where('removed', 'is', null);
}

const answers = (db: Queries) =>
  db
    .selectFrom('collected')
    .select([
      ...(['id', 'document', 'exchange', 'note', 'noted_by as notedBy'] as const),
      ...(['added_by as addedBy', 'added_at as addedAt'] as const),
    ]);

async function isTaken(db: Queries, place: Place, name: string, by: number | null): Promise<boolean> {
  const found = await collectionsOf(db, place).where('folded', '=', folded(name)).execute();
  return found.some(({ id }) => id !== by);
}

async function collectionAt(db: Queries, place: Place, id: number): Promise<Collection | null> {
  const row = await collectionsOf(db, place).where('id', '=', id).executeTakeFirst();
  return row ? CollectionRow.parse(row) : null;
}

async function withAnswers(db: Queries, place: Place, id: number): Promise<WithAnswers | null> {
  const found = await collectionAt(db, place, id);
  if (!found) return null;
  const rows = await answers(db)
    .where('collection', '=', id)
    .where('removed', 'is', null)
    .orderBy('position')
    .execute();
  return { ...found, answers: CollectedRow.array().parse(rows) };
}

/** Where an answer stands, in a collection of this place. */
async function standingAt(db: Queries, place: Place, collected: number, isRemoved = false) {
  const row = await db
    .selectFrom('collected')
    .select(['id', 'position', 'collection'])
    .where('id', '=', collected)
    .where('removed', isRemoved ? 'is not' : 'is', null)
    .executeTakeFirst();
  const found = row ? Standing.parse(row) : null;
  return found && (await collectionAt(db, place, found.collection)) ? found : null;
}

/** Whether an answer that was taken out has been added once more. */
async function isThereAgain(db: Queries, collected: number): Promise<boolean> {
  const other = await db
    .selectFrom('collected as one')
    .innerJoin('collected as other', (join) =>
      join
        .onRef('other.collection', '=', 'one.collection')
        .onRef('other.document', '=', 'one.document')
        .onRef('other.exchange', '=', 'one.exchange'),
    )
    .select('other.id')
    .where('one.id', '=', collected)
    .where('other.removed', 'is', null)
    .executeTakeFirst();
  return other !== undefined;
}
