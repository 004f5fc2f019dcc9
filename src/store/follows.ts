/** What channels follow: searches, of which a case, a member or a ministry may be all. */
import { z } from 'zod';
import { SavedSearch } from '../archive/saved-search.ts';
import type { Database, Queries } from './database.ts';
import { dueIn } from './rhythm.ts';

/** What may happen to a case. */
export const EVENT_KINDS = ['asked', 'postponed', 'answered', 'further', 'withdrawn', 'late'] as const;
export const EventKind = z.enum(EVENT_KINDS);
export type EventKind = z.infer<typeof EventKind>;

/** When a channel is told: as it comes, as it comes but not at night, or all of a day or a week at once. */
export const RHYTHMS = ['at once', 'not at night', 'daily', 'weekly'] as const;
export const Rhythm = z.enum(RHYTHMS);
export type Rhythm = z.infer<typeof Rhythm>;

/** Where it is told: a channel of a server, or a conversation of two. Ids are Discord's snowflakes. */
export interface FollowingPlace {
  readonly channel: string;
  /** Null in a conversation of two. */
  readonly guild: string | null;
}

export interface Follow extends FollowingPlace {
  readonly id: number;
  readonly search: SavedSearch;
  /** What is told of. */
  readonly events: readonly EventKind[];
  /** The language in which it is told. */
  readonly locale: 'nl' | 'en';
  readonly madeBy: string;
  /** `2026-11-28T09:30:00.000Z`, as all moments here. */
  readonly madeAt: string;
  readonly isPaused: boolean;
}

export interface Follows {
  /** Those of a place, the oldest first. */
  in(place: FollowingPlace): Promise<Follow[]>;
  /** All that are not paused, of all places. */
  active(): Promise<Follow[]>;
  find(place: FollowingPlace, id: number): Promise<Follow | null>;
  /** Adds one; one that is there already is given back. Where a place has enough of them: 'full'. */
  add(
    follow: Omit<Follow, 'id' | 'madeAt' | 'isPaused' | 'events'>,
  ): Promise<{ follow: Follow; isNew: boolean } | 'full'>;
  /** Pauses one or goes on with it, or changes what it tells of. Null where it is no more. */
  change(
    place: FollowingPlace,
    id: number,
    to: { isPaused?: boolean; events?: readonly EventKind[] },
  ): Promise<Follow | null>;
  /** Takes one out, or puts it back. Null where there is none to take out or put back. */
  drop(place: FollowingPlace, id: number, where: 'out' | 'back'): Promise<Follow | null>;
  /** Those with these ids, wherever they are; without those that were taken out or are paused. */
  withIds(ids: readonly number[]): Promise<Follow[]>;
  /** When these channels are told. */
  rhythms(channels: readonly string[]): Promise<ReadonlyMap<string, Rhythm>>;
  /** What waits to be told is told in the new rhythm from now on. */
  setRhythm(channel: string, rhythm: Rhythm): Promise<void>;
  /** Takes out all of a channel that is gone; what they were. */
  layToRest(channel: string): Promise<Follow[]>;
}

const RhythmRows = z.array(z.object({ channel: z.string(), rhythm: Rhythm }));

/** A channel that follows more has nobody who reads it. */
export const MOST_FOLLOWS = 50;

const FollowRow = z
  .object({
    id: z.int(),
    channel: z.string(),
    guild: z.string(),
    search: z.string(),
    events: z.string(),
    locale: z.enum(['nl', 'en']),
    madeBy: z.string(),
    madeAt: z.string(),
    paused: z.string().nullable(),
  })
  .transform(({ guild, search, events, paused, ...row }) => ({
    ...row,
    guild: guild === '' ? null : guild,
    search: SavedSearch.parse(JSON.parse(search)),
    events: EventKind.array().parse(events === '' ? [] : events.split(' ')),
    isPaused: paused !== null,
  }));

export const followsIn = (database: Database): Follows => ({
  in: (place) => database.read(async (db) => parsed(await standing(db, place).orderBy('id').execute())),
  active: () =>
    database.read(async (db) =>
      parsed(await rows(db).where('removed', 'is', null).where('paused', 'is', null).orderBy('id').execute()),
    ),
  find: (place, id) => database.read((db) => followAt(db, place, id)),
  add: ({ channel, guild, search, locale, madeBy }) =>
    database.change(`follows ${channel}`, async (db) => {
      const place = { channel, guild };
      const there = parsed(await standing(db, place).execute());
      const written = writtenSearch(search);
      const same = there.find((one) => writtenSearch(one.search) === written);
      if (same) return { follow: same, isNew: false };
      if (there.length >= MOST_FOLLOWS) return 'full';
      const madeAt = new Date().toISOString();
      const row = { channel, guild: guild ?? '', search: written, events: EVENT_KINDS.join(' '), locale };
      const { id } = await db
        .insertInto('follow')
        .values({ ...row, made_by: madeBy, made_at: madeAt, paused: null, removed: null })
        .returning('id')
        .executeTakeFirstOrThrow();
      const follow = await followAt(db, place, id);
      if (!follow) throw new Error(`follow ${id} is not there`);
      return { follow, isNew: true };
    }),
  change: (place, id, { isPaused, events }) =>
    database.change(`follows ${place.channel}`, async (db) => {
      if (!(await followAt(db, place, id))) return null;
      await db
        .updateTable('follow')
        .set({
          ...(isPaused === undefined ? {} : { paused: isPaused ? new Date().toISOString() : null }),
          ...(events === undefined
            ? {}
            : { events: EVENT_KINDS.filter((kind) => events.includes(kind)).join(' ') }),
        })
        .where('id', '=', id)
        .execute();
      return followAt(db, place, id);
    }),
  drop: (place, id, where) =>
    database.change(`follows ${place.channel}`, async (db) => {
      const removed = where === 'out' ? new Date().toISOString() : null;
      const changed = await db
        .updateTable('follow')
        .set({ removed })
        .where('id', '=', id)
        .where('channel', '=', place.channel)
        .where('guild', '=', place.guild ?? '')
        .where('removed', where === 'out' ? 'is' : 'is not', null)
        .returning('id')
        .execute();
      if (changed.length === 0) return null;
      return parsed(await rows(db).where('id', '=', id).execute())[0] ?? null;
    }),
  withIds: (ids) =>
    ids.length === 0
      ? Promise.resolve([])
      : database.read(async (db) =>
          parsed(
            await rows(db)
              .where('id', 'in', [...ids])
              .where('removed', 'is', null)
              .where('paused', 'is', null)
              .orderBy('id')
              .execute(),
          ),
        ),
  async rhythms(channels) {
    if (channels.length === 0) return new Map();
    const found = await database.read((db) =>
      db
        .selectFrom('rhythm')
        .select(['channel', 'rhythm'])
        .where('channel', 'in', [...channels])
        .execute(),
    );
    const known = new Map(RhythmRows.parse(found).map(({ channel, rhythm }) => [channel, rhythm]));
    return new Map(channels.map((channel) => [channel, known.get(channel) ?? 'at once']));
  },
  async setRhythm(channel, rhythm) {
    await database.change(`follows ${channel}`, async (db) => {
      await db
        .insertInto('rhythm')
        .values({ channel, rhythm })
        .onConflict((conflict) => conflict.column('channel').doUpdateSet({ rhythm }))
        .execute();
      const due = dueIn(rhythm, new Date());
      await db
        .updateTable('alert')
        .set({ due })
        .where('channel', '=', channel)
        .where('told', 'is', null)
        .execute();
    });
  },
  layToRest: (channel) =>
    database.change(`follows ${channel}`, async (db) => {
      const there = parsed(
        await rows(db).where('channel', '=', channel).where('removed', 'is', null).execute(),
      );
      await db
        .updateTable('follow')
        .set({ removed: new Date().toISOString() })
        .where('channel', '=', channel)
        .where('removed', 'is', null)
        .execute();
      return there;
    }),
});

/** The same search is written the same. */
const writtenSearch = ({ text, filter }: SavedSearch): string =>
  JSON.stringify({ text, filter: Object.fromEntries(Object.entries(filter).sort()), order: 'best' });

const parsed = (found: unknown[]): Follow[] => FollowRow.array().parse(found);

const rows = (db: Queries) =>
  db
    .selectFrom('follow')
    .select([
      ...(['id', 'channel', 'guild', 'search', 'events', 'locale', 'paused'] as const),
      ...(['made_by as madeBy', 'made_at as madeAt'] as const),
    ]);

const standing = (db: Queries, { channel, guild }: FollowingPlace) =>
  rows(db)
    .where('channel', '=', channel)
    .where('guild', '=', guild ?? '')
    .where('removed', 'is', null);

async function followAt(db: Queries, place: FollowingPlace, id: number): Promise<Follow | null> {
  return parsed(await standing(db, place).where('id', '=', id).execute())[0] ?? null;
}
