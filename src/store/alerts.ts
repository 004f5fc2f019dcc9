/** What happened to cases, so that nothing is told twice, and what is still to be told where. */
import { z } from 'zod';
import type { Database, Queries } from './database.ts';
import { EventKind } from './follows.ts';

/** Something that happened to a case. */
export interface CaseEvent {
  readonly kind: EventKind;
  /** The id of the paper that tells it; where no paper does, what of it is over. */
  readonly paper: string;
  /** When, as `YYYY-MM-DD`. */
  readonly day: string;
}

/** Something that is to be told in a channel. */
export interface Alert extends CaseEvent {
  readonly id: number;
  readonly channel: string;
  readonly caseId: string;
  /** The ids of the follows that it matched. */
  readonly follows: readonly number[];
  /** What is told in one message has one name; null for what was not tried yet. */
  readonly bundle: string | null;
}

export interface Alerts {
  /** Of these events those that were not noted before: of a case by whatever id it had, as long as it has one of these papers. */
  unknown(caseId: string, papers: readonly string[], events: readonly CaseEvent[]): Promise<CaseEvent[]>;
  /**
   * Notes events and who is to be told of them, all or nothing; those that were noted meanwhile are left out.
   * @param told by channel, the follows that each event matched; none for an event that is no news
   * @param due by channel, from when on it may be told, in milliseconds since 1970; at once where it does not say
   * @returns how many alerts that makes
   */
  note(
    caseId: string,
    papers: readonly string[],
    events: readonly { readonly event: CaseEvent; readonly told: ReadonlyMap<string, readonly number[]> }[],
    due: ReadonlyMap<string, number>,
  ): Promise<number>;
  /** What is to be told now, by channel, in the order in which it happened. */
  waiting(now: number): Promise<Alert[]>;
  /** Gives alerts the name of their message, which they keep until that is posted; null where they are not to be in it after all. */
  bundle(ids: readonly number[], name: string | null): Promise<void>;
  /** They were told, by this message. */
  told(ids: readonly number[], message: string): Promise<void>;
  /** Not now: another time, in milliseconds since 1970. */
  putOff(channel: string, until: number): Promise<void>;
  /** Whether nobody ever looked: then all that there is was there before. */
  isNew(): Promise<boolean>;
  /** Notes that somebody has looked. */
  begin(): Promise<void>;
  /** Nobody is there to be told. */
  forget(channel: string): Promise<void>;
}

const AlertRow = z
  .object({
    id: z.int(),
    channel: z.string(),
    caseId: z.string(),
    kind: EventKind,
    paper: z.string(),
    day: z.string(),
    follows: z.string(),
    bundle: z.string().nullable(),
  })
  .transform(({ follows, ...row }) => ({ ...row, follows: z.int().array().parse(JSON.parse(follows)) }));

/** In place of an event: that somebody has looked. */
const BEGIN = 'begin';
/** Alerts that are looked at at once. */
const MOST = 500;

export const alertsIn = (database: Database): Alerts => ({
  unknown: (caseId, papers, events) =>
    database.read(async (db) => {
      const unknown: CaseEvent[] = [];
      for (const event of events) if (!(await isNoted(db, caseId, papers, event))) unknown.push(event);
      return unknown;
    }),
  note: (caseId, papers, events, due) =>
    database.change('alerts', async (db) => {
      let count = 0;
      for (const { event, told } of events) {
        if (await isNoted(db, caseId, papers, event)) continue;
        const { kind, paper, day } = event;
        const noted = new Date().toISOString();
        await db.insertInto('case_event').values({ case_id: caseId, kind, paper, day, noted }).execute();
        for (const [channel, follows] of told) {
          const row = {
            channel,
            case_id: caseId,
            kind,
            paper,
            day,
            follows: JSON.stringify(follows),
            due: due.get(channel) ?? 0,
          };
          await db
            .insertInto('alert')
            .values({ ...row, bundle: null, told: null })
            .execute();
          count += 1;
        }
      }
      return count;
    }),
  waiting: (now) =>
    database.read(async (db) =>
      AlertRow.array().parse(
        await db
          .selectFrom('alert')
          .select(['id', 'channel', 'case_id as caseId', 'kind', 'paper', 'day', 'follows', 'bundle'])
          .where('told', 'is', null)
          .where('due', '<=', now)
          .orderBy('id')
          .limit(MOST)
          .execute(),
      ),
    ),
  async bundle(ids, bundle) {
    await database.write((db) =>
      db
        .updateTable('alert')
        .set({ bundle })
        .where('id', 'in', [...ids])
        .execute(),
    );
  },
  async told(ids, told) {
    await database.write((db) =>
      db
        .updateTable('alert')
        .set({ told })
        .where('id', 'in', [...ids])
        .execute(),
    );
  },
  async putOff(channel, due) {
    await database.write((db) =>
      db.updateTable('alert').set({ due }).where('channel', '=', channel).where('told', 'is', null).execute(),
    );
  },
  isNew: () =>
    database.read(
      async (db) =>
        (await db.selectFrom('case_event').select('kind').limit(1).executeTakeFirst()) === undefined,
    ),
  async begin() {
    const row = { case_id: '', kind: BEGIN, paper: '', day: '', noted: new Date().toISOString() };
    await database.write((db) =>
      db
        .insertInto('case_event')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    );
  },
  async forget(channel) {
    await database.write((db) =>
      db.deleteFrom('alert').where('channel', '=', channel).where('told', 'is', null).execute(),
    );
  },
});

/** A case is asked, and answered, once; of further answers each paper is another, and there are two terms. */
async function isNoted(
  db: Queries,
  caseId: string,
  papers: readonly string[],
  { kind, paper }: CaseEvent,
): Promise<boolean> {
  const found = await db
    .selectFrom('case_event')
    .select('paper')
    .where('kind', '=', kind)
    .where((is) =>
      kind === 'further' || kind === 'late'
        ? is.and([is('paper', '=', paper), ...(kind === 'late' ? [is('case_id', '=', caseId)] : [])])
        : is.or([is('case_id', '=', caseId), ...(papers.length > 0 ? [is('paper', 'in', [...papers])] : [])]),
    )
    .executeTakeFirst();
  return found !== undefined;
}
