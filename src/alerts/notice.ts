/** Notices what has happened to cases, and who is to be told of it. */
import { setImmediate } from 'node:timers/promises';
import type { Archive } from '../archive/archive.ts';
import { todayInAmsterdam } from '../archive/cases/state.ts';
import type { CaseEvent } from '../store/alerts.ts';
import type { Follow } from '../store/follows.ts';
import { dueIn } from '../store/rhythm.ts';
import type { Store } from '../store/store.ts';
import { eventsOf } from './case-events.ts';
import { createMatchers, type Matcher, runsOf } from './matcher.ts';

export interface Noticing {
  readonly archive: Archive;
  readonly store: Pick<Store, 'follows' | 'alerts'>;
}

/** What happened longer ago is no news, though its paper be read only now. */
const NEWS_DAYS = 14;
/** A case may be late six weeks after it was asked. */
const LOOKED_BACK_DAYS = 43 + NEWS_DAYS + 3;
/** Cases that are looked at before others have their turn: a case takes a millisecond. */
const AT_ONCE = 5;

/**
 * Looks at the cases that have changed since it last did, and at all of them on a new day.
 * @returns a function that does so, and says how many alerts that made
 */
export function createNoticing({ archive, store }: Noticing): (now?: Date) => Promise<number> {
  const matcherFor = createMatchers();
  /** By case, what was seen of it. */
  let seen: Map<string, string> | null = null;
  return async (now = new Date()) => {
    const today = todayInAmsterdam(now);
    const cases = await archive.recentCases(daysBefore(today, LOOKED_BACK_DAYS));
    const changed = cases.filter(({ id, digest }) => seen?.get(id) !== `${today} ${digest}`);
    const isNew = seen === null && (await store.alerts.isNew());
    let matcher: Matcher | null = null;
    let alerts = 0;
    for (const [at, { id }] of changed.entries()) {
      if (at % AT_ONCE === AT_ONCE - 1) await setImmediate();
      const of = await archive.caseWithId(id);
      if (!of) continue;
      const papers = of.papers.map((paper) => paper.id);
      const unknown = await store.alerts.unknown(id, papers, eventsOf(of, today));
      if (unknown.length === 0) continue;
      const isNews = ({ day }: CaseEvent) => !isNew && day >= daysBefore(today, NEWS_DAYS) && day <= today;
      const news = unknown.filter(isNews);
      if (news.length > 0) matcher ??= await matcherFor(await store.follows.active());
      const matched =
        matcher?.matching(
          of,
          await archive.partsOf([...new Set(runsOf(of).flat())]),
          await archive.casesCitedBy(id),
        ) ?? [];
      const events = unknown.map((event) => ({
        event,
        told: isNews(event) ? toldOf(event, matched) : new Map<string, number[]>(),
      }));
      const channels = [...new Set(events.flatMap(({ told }) => [...told.keys()]))];
      const rhythms = await store.follows.rhythms(channels);
      const due = new Map([...rhythms].map(([channel, rhythm]) => [channel, dueIn(rhythm, now)]));
      alerts += await store.alerts.note(id, papers, events, due);
    }
    if (isNew) await store.alerts.begin();
    // Only now: what could not be noted is looked at again.
    seen = new Map(cases.map(({ id, digest }) => [id, `${today} ${digest}`]));
    return alerts;
  };
}

function toldOf({ kind }: CaseEvent, matched: readonly Follow[]): Map<string, number[]> {
  const told = new Map<string, number[]>();
  for (const { id, channel, events } of matched) {
    if (events.includes(kind)) told.set(channel, [...(told.get(channel) ?? []), id]);
  }
  return told;
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
