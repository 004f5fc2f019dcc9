/**
 * What is known of the official feed: how far each category of it was read, the entities that written questions need, and which
 * cases are to be looked at again. Entities are kept as the JSON that `src/feed` makes of them.
 */
import { z } from 'zod';
import { countAll, type Database, type Queries } from './database.ts';

/** How far a category was read. */
export interface Position {
  /** The address of what comes next. */
  readonly next: string;
  /** The address at which the last entity is seen once more: a feed that has begun anew has nothing there. */
  readonly before: string | null;
  /** When it was last seen that there is something at `before`, in milliseconds since 1970. */
  readonly checked: number;
}

/** An entity as it is kept. */
export interface KeptEntity {
  readonly id: string;
  readonly category: string;
  /** The entities that it refers to. */
  readonly targets: readonly string[];
  readonly json: string;
  /** The cases that it may be of, where they are known. */
  readonly cases: readonly string[];
}

/** A case to be looked at: how often that failed, and how often it was named, to tell whether it was named meanwhile. */
export interface DueCase {
  readonly id: string;
  readonly tries: number;
  readonly named: number;
}

/** What was brought in of a paper. */
export interface BroughtIn {
  readonly paper: string;
  readonly caseId: string;
  /** The id of the document in the archive; null where it has none of it. */
  readonly document: string | null;
  readonly stamp: string;
  /** Where its words are from, and what tells that content from another one. */
  readonly address: string | null;
  readonly etag: string | null;
}

export interface SyncStatus {
  /** When a round was last finished, in milliseconds since 1970, and by which version of the readers; null for never. */
  readonly finished: number | null;
  readonly readers: string | null;
  /** Cases that are to be looked at, and those of them that failed before. */
  readonly due: number;
  readonly failed: number;
  /** Sets of questions that are known. */
  readonly cases: number;
}

export interface Feed {
  position(category: string): Promise<Position | null>;
  /** Keeps what a page told, and how far that is, in one transaction. A deleted entity is forgotten. */
  take(
    category: string,
    page: { entities: readonly KeptEntity[]; deleted: readonly string[] },
    position: Position,
  ): Promise<void>;
  /** Keeps an entity that was fetched by itself. */
  keep(entity: KeptEntity): Promise<void>;
  /** Puts a category back to its beginning. */
  restart(category: string): Promise<void>;
  /** The JSON of these entities, of those that are known. */
  entities(ids: readonly string[]): Promise<string[]>;
  /** The JSON of the entities that refer to this one. */
  referringTo(id: string): Promise<string[]>;
  /** Which of these are known. */
  known(ids: readonly string[]): Promise<Set<string>>;
  /** Forgets what refers to nothing that is known, and was taken before this moment. How many. */
  forgetStrays(category: string, before: number): Promise<number>;
  /** Has all cases looked at once more. */
  nameAll(): Promise<void>;
  /** Cases whose time has come, those that were never tried first. */
  due(now: number, limit: number): Promise<DueCase[]>;
  /** Notes that a case was looked at: not to be looked at again before this moment, or not at all, unless it was named meanwhile. */
  lookedAt(due: DueCase, again: number | null): Promise<void>;
  broughtIn(caseId: string): Promise<BroughtIn[]>;
  noteBroughtIn(papers: readonly BroughtIn[]): Promise<void>;
  /** Notes that a round was finished, by which version of the readers. */
  finish(readers: string, now: number): Promise<void>;
  status(): Promise<SyncStatus>;
}

const PositionRow = z.object({
  next: z.string(),
  before: z.string().nullable(),
  checked: z.coerce.number(),
});
const JsonRows = z.array(z.object({ json: z.string() }));
const Ids = z.array(z.object({ id: z.string() }));
const DueRows = z.array(z.object({ id: z.string(), tries: z.int(), named: z.int() }));
const BroughtInRows = z.array(
  z.object({
    ...{ paper: z.string(), caseId: z.string(), document: z.string().nullable(), stamp: z.string() },
    ...{ address: z.string().nullable(), etag: z.string().nullable() },
  }),
);
const Count = z.object({ count: z.int() });

/** The name under which the end of a round is kept, beside the positions. */
const ROUND = 'round';
/** Values that one statement may have, in both kinds of database. */
const MOST_VALUES = 500;

export const feedIn = (database: Database): Feed => ({
  async position(category) {
    const row = await database.read((db) =>
      db
        .selectFrom('feed_position')
        .select(['next', 'before', 'checked'])
        .where('category', '=', category)
        .executeTakeFirst(),
    );
    return row ? PositionRow.parse(row) : null;
  },
  async take(category, { entities, deleted }, position) {
    await database.change('feed', async (db) => {
      const now = Date.now();
      for (const id of deleted) await forgetEntity(db, id);
      for (const entity of entities) await keepEntity(db, entity, now);
      await place(db, category, position);
    });
  },
  keep: (entity) => database.change('feed', (db) => keepEntity(db, entity, Date.now())),
  async restart(category) {
    await database.write((db) => db.deleteFrom('feed_position').where('category', '=', category).execute());
  },
  async entities(ids) {
    const rows = await inParts(ids, (some) =>
      database.read((db) => db.selectFrom('feed_entity').select('json').where('id', 'in', some).execute()),
    );
    return JsonRows.parse(rows).map(({ json }) => json);
  },
  async referringTo(id) {
    const rows = await database.read((db) =>
      db
        .selectFrom('feed_entity')
        .innerJoin('feed_reference', 'feed_reference.entity', 'feed_entity.id')
        .select('json')
        .where('target', '=', id)
        .orderBy('feed_entity.id')
        .execute(),
    );
    return JsonRows.parse(rows).map(({ json }) => json);
  },
  async known(ids) {
    const rows = await inParts(ids, (some) =>
      database.read((db) => db.selectFrom('feed_entity').select('id').where('id', 'in', some).execute()),
    );
    return new Set(Ids.parse(rows).map(({ id }) => id));
  },
  forgetStrays: (category, before) =>
    database.change('feed', async (db) => {
      const strays = await db
        .selectFrom('feed_entity')
        .select('id')
        .where('category', '=', category)
        .where('taken', '<', before)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('feed_reference')
                .innerJoin('feed_entity as target', 'target.id', 'feed_reference.target')
                .select('target.id')
                .whereRef('feed_reference.entity', '=', 'feed_entity.id'),
            ),
          ),
        )
        .execute();
      for (const { id } of strays) {
        await db.deleteFrom('feed_reference').where('entity', '=', id).execute();
        await db.deleteFrom('feed_entity').where('id', '=', id).execute();
      }
      return strays.length;
    }),
  async nameAll() {
    await database.change('feed', async (db) => {
      const zaken = await db.selectFrom('feed_entity').select('id').where('category', '=', 'Zaak').execute();
      await nameCases(
        db,
        zaken.map(({ id }) => id),
      );
    });
  },
  async due(now, limit) {
    const rows = await database.read((db) =>
      db
        .selectFrom('feed_due')
        .select(['id', 'tries', 'named'])
        .where('again', '<=', now)
        .orderBy('tries')
        .orderBy('id')
        .limit(limit)
        .execute(),
    );
    return DueRows.parse(rows);
  },
  async lookedAt({ id, named, tries }, again) {
    await database.write<unknown>((db) =>
      again === null
        ? db.deleteFrom('feed_due').where('id', '=', id).where('named', '=', named).execute()
        : db
            .updateTable('feed_due')
            .set({ tries: tries + 1, again })
            .where('id', '=', id)
            .where('named', '=', named)
            .execute(),
    );
  },
  async broughtIn(caseId) {
    const rows = await database.read((db) =>
      db
        .selectFrom('feed_paper')
        .select(['id as paper', 'case_id as caseId', 'document', 'stamp', 'address', 'etag'])
        .where('case_id', '=', caseId)
        .execute(),
    );
    return BroughtInRows.parse(rows);
  },
  async noteBroughtIn(papers) {
    await database.change('feed', async (db) => {
      for (const { paper: id, caseId: case_id, ...rest } of papers) {
        const row = { ...rest, case_id };
        await db
          .insertInto('feed_paper')
          .values({ id, ...row })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
          .execute();
      }
    });
  },
  async finish(readers, now) {
    await database.write((db) => place(db, ROUND, { next: readers, before: null, checked: now }));
  },
  async status() {
    return await database.read(async (db) => {
      const round = await db
        .selectFrom('feed_position')
        .select(['checked', 'next'])
        .where('category', '=', ROUND)
        .executeTakeFirst();
      const due = db.selectFrom('feed_due').select(countAll.as('count'));
      const cases = db.selectFrom('feed_entity').select(countAll.as('count')).where('category', '=', 'Zaak');
      const counts = [due, due.where('tries', '>', 0), cases];
      const [all, failed, known] = await Promise.all(
        counts.map(async (query) => Count.parse(await query.executeTakeFirst()).count),
      );
      return {
        finished: round ? Number(round.checked) : null,
        readers: round?.next ?? null,
        ...{ due: all ?? 0, failed: failed ?? 0, cases: known ?? 0 },
      };
    });
  },
});

async function place(db: Queries, category: string, position: Position): Promise<void> {
  await db
    .insertInto('feed_position')
    .values({ category, ...position })
    .onConflict((conflict) => conflict.column('category').doUpdateSet({ ...position }))
    .execute();
}

async function keepEntity(
  db: Queries,
  { id, category, json, targets, cases }: KeptEntity,
  taken: number,
): Promise<void> {
  await db
    .insertInto('feed_entity')
    .values({ id, category, json, taken })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ json, taken }))
    .execute();
  await db.deleteFrom('feed_reference').where('entity', '=', id).execute();
  for (const target of new Set(targets)) {
    await db.insertInto('feed_reference').values({ entity: id, target }).execute();
  }
  await nameCases(db, cases);
}

async function nameCases(db: Queries, cases: readonly string[]): Promise<void> {
  for (const id of new Set(cases)) {
    await db
      .insertInto('feed_due')
      .values({ id, tries: 0, named: 1, again: 0 })
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet(({ eb }) => ({
          ...{ tries: 0, again: 0 },
          named: eb('feed_due.named', '+', 1),
        })),
      )
      .execute();
  }
}

/** The cases that it was of are to be looked at again. */
async function forgetEntity(db: Queries, id: string): Promise<void> {
  const targets = await db.selectFrom('feed_reference').select('target').where('entity', '=', id).execute();
  const through = targets.map(({ target }) => target);
  // A version is of a document, and that of a case.
  const further =
    through.length === 0
      ? []
      : await db.selectFrom('feed_reference').select('target').where('entity', 'in', through).execute();
  const zaken = await db
    .selectFrom('feed_entity')
    .select('id')
    .where('category', '=', 'Zaak')
    .where('id', 'in', [id, ...through, ...further.map(({ target }) => target)])
    .execute();
  await nameCases(
    db,
    zaken.map((zaak) => zaak.id),
  );
  await db.deleteFrom('feed_reference').where('entity', '=', id).execute();
  await db.deleteFrom('feed_entity').where('id', '=', id).execute();
}

async function inParts<Row>(
  ids: readonly string[],
  query: (some: string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let at = 0; at < ids.length; at += MOST_VALUES)
    rows.push(...(await query(ids.slice(at, at + MOST_VALUES))));
  return rows;
}
