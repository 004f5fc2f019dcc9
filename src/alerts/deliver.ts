/** Tells channels what happened to what they follow: each thing once, in its order, and later where it cannot be told now. */
import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import type { Archive } from '../archive/archive.ts';
import type { Case } from '../archive/cases/case.ts';
import { questionsTo } from '../archive/cases/choose.ts';
import { todayInAmsterdam } from '../archive/cases/state.ts';
import type { Document } from '../documents/model.ts';
import { answerAlert, bundleAlert, caseAlert, MOST_CASES, restNotice, type Told } from '../replies/alert.ts';
import { DUTCH, ENGLISH, type Language } from '../replies/language.ts';
import { MENU_OPTIONS } from '../replies/limits.ts';
import type { Message, PostRefusal } from '../replies/reply.ts';
import { standingOf } from '../replies/state.ts';
import type { Search } from '../search/search.ts';
import type { Alert } from '../store/alerts.ts';
import type { Follow } from '../store/follows.ts';
import type { Store } from '../store/store.ts';
import { eventsOf } from './case-events.ts';
import { exchangeMatching, runsOf } from './matcher.ts';

/** How a message reaches a channel, or a person. */
export interface Poster {
  /** Posts in a channel; under one nonce once, however often it is tried within some minutes. */
  post(channel: string, message: Message, nonce: string): Promise<{ id: string } | { refused: PostRefusal }>;
  /** Tells a person in a conversation of two, where they allow that. */
  tell(person: string, message: Message): Promise<void>;
}

export interface Delivering {
  readonly archive: Archive;
  readonly search: Pick<Search, 'find'>;
  readonly store: Pick<Store, 'follows' | 'alerts'>;
  readonly poster: Poster;
  readonly log: Logger;
}

/** Of more cases at once one message tells. */
const MOST_MESSAGES = 3;
/** A channel that the bot may not write in is tried again then. */
const PUT_OFF_MS = 3_600_000;

/** Tells all that is to be told now. To be called by one process at a time. How many messages that made. */
export async function deliver(delivering: Delivering, now = Date.now()): Promise<number> {
  const { store, log } = delivering;
  const waiting = await store.alerts.waiting(now);
  let posted = 0;
  for (const [channel, alerts] of Map.groupBy(waiting, (alert) => alert.channel)) {
    try {
      posted += await deliverTo(channel, alerts, delivering, now);
    } catch (error) {
      // The others are not to wait for it; this one is tried again the next time.
      log.warn({ err: error }, 'a channel could not be told what it follows');
    }
  }
  return posted;
}

async function deliverTo(
  channel: string,
  alerts: readonly Alert[],
  delivering: Delivering,
  now: number,
): Promise<number> {
  const { store, poster } = delivering;
  let posted = 0;
  const rhythm = (await store.follows.rhythms([channel])).get(channel);
  const isDigest = rhythm === 'daily' || rhythm === 'weekly';
  for (const bundle of await bundled(alerts, store.alerts, isDigest ? 1 : MOST_MESSAGES)) {
    const { message, told, nobody, left } = await messageFor(bundle.alerts, delivering);
    if (nobody.length > 0) await store.alerts.told(nobody, '');
    // They come with another message: under the name of this one Discord would take them for told.
    if (left.length > 0) await store.alerts.bundle(left, null);
    if (message === null) continue;
    const outcome = await poster.post(channel, message, bundle.name);
    if ('refused' in outcome) {
      if (outcome.refused === 'gone') await layToRest(channel, delivering);
      else await store.alerts.putOff(channel, now + PUT_OFF_MS);
      return posted;
    }
    await store.alerts.told(told, outcome.id);
    posted += 1;
  }
  return posted;
}

interface Bundle {
  readonly name: string;
  readonly alerts: readonly Alert[];
}

/** What is told in one message: all of a case, or all of many cases. What was tried before stays as it was. */
async function bundled(
  alerts: readonly Alert[],
  store: Store['alerts'],
  mostMessages: number,
): Promise<Bundle[]> {
  const tried = Map.groupBy(
    alerts.filter(({ bundle }) => bundle !== null),
    ({ bundle }) => bundle ?? '',
  );
  const fresh = alerts.filter(({ bundle }) => bundle === null);
  const byCase = [...Map.groupBy(fresh, ({ caseId }) => caseId).values()];
  const groups = byCase.length > mostMessages ? [fresh] : byCase;
  const bundles = groups.map((own) => ({ name: nameOf(own), alerts: own }));
  for (const { name, alerts: own } of bundles) {
    await store.bundle(
      own.map(({ id }) => id),
      name,
    );
  }
  return [...[...tried].map(([name, own]) => ({ name, alerts: own })), ...bundles];
}

/** Its nonce: Discord takes 25 characters. */
const nameOf = (alerts: readonly Alert[]): string =>
  createHash('sha256')
    .update(alerts.map(({ id }) => id).join(' '))
    .digest('base64url')
    .slice(0, 25);

/** What is to be told of some alerts, by their ids. */
interface ToTell {
  /** Null where there is nothing to tell now. */
  readonly message: Message | null;
  readonly told: readonly number[];
  /** Nobody follows them any more, or what they tell is over. */
  readonly nobody: readonly number[];
  /** Their papers are not in the archive of this machine, to which they may come yet; or the message has no room for them. */
  readonly left: readonly number[];
}

async function messageFor(alerts: readonly Alert[], { archive, search, store }: Delivering): Promise<ToTell> {
  const follows = new Map(
    (await store.follows.withIds([...new Set(alerts.flatMap((alert) => alert.follows))])).map((one) => [
      one.id,
      one,
    ]),
  );
  const today = todayInAmsterdam();
  const cases: { told: Told; of: Case; papers: readonly string[]; ids: readonly number[] }[] = [];
  const [nobody, left]: [number[], number[]] = [[], []];
  for (const [caseId, own] of Map.groupBy(alerts, (alert) => alert.caseId)) {
    const ids = own.map(({ id }) => id);
    const matched = own.flatMap((alert) => alert.follows.flatMap((id) => follows.get(id) ?? []));
    const papers = own.map(({ paper }) => paper);
    const of =
      matched.length === 0
        ? null
        : ((await archive.caseWithId(caseId)) ?? (await firstCase(archive, papers)));
    const happened = new Set(of ? eventsOf(of, today).map(({ kind }) => kind) : []);
    const kinds = own.map(({ kind }) => kind);
    const isHere = of !== null && kinds.every((kind) => kind === 'late' || happened.has(kind));
    // What was late and is answered meanwhile is late no more.
    const still = kinds.filter((kind) => happened.has(kind));
    if (matched.length === 0 || (isHere && still.length === 0)) nobody.push(...ids);
    else if (!isHere || !of) (isLongAgo(own) ? nobody : left).push(...ids);
    else if (cases.length === MOST_CASES) left.push(...ids);
    else cases.push({ told: { kinds: still, follows: unique(matched) }, of, papers, ids });
  }
  const message = await messageOf(cases, { archive, search });
  return { message, told: cases.flatMap(({ ids }) => ids), nobody, left };
}

async function messageOf(
  cases: readonly { readonly told: Told; readonly of: Case; readonly papers: readonly string[] }[],
  { archive, search }: Pick<Delivering, 'archive' | 'search'>,
): Promise<Message | null> {
  const [only, ...more] = cases;
  if (!only) return null;
  const language = languageOf(only.told.follows);
  if (more.length > 0) {
    return bundleAlert(
      cases.map(({ told, of }) => ({ told, standing: standingOf(of) })),
      language,
    );
  }
  const { told, of, papers } = only;
  const answered = told.kinds.some((kind) => kind === 'answered' || kind === 'further');
  const shown = answered ? await questionFor(of, papers, told.follows, { archive, search }) : null;
  if (shown === null) {
    const citedBy = await archive.referringTo(of, MENU_OPTIONS);
    return caseAlert(told, { ...standingOf(of), paper: null, citedBy, language });
  }
  const { document, index } = shown;
  const cited = await archive.referredToBy(document, index);
  const context = { ...standingOf(of), cited, isShareable: true, isMember: true };
  return answerAlert(told, { document, index, language, context });
}

/** Papers that have not come for so long have left the archive. */
const GIVEN_UP_DAYS = 30;

const isLongAgo = (alerts: readonly Alert[]): boolean =>
  alerts.every(({ day }) => Date.now() - Date.parse(`${day}T00:00:00Z`) > GIVEN_UP_DAYS * 86_400_000);

/** A case may have another id since: papers have joined it. */
async function firstCase(archive: Archive, papers: readonly string[]): Promise<Case | null> {
  for (const paper of papers) {
    const of = await archive.findCase(paper);
    if (of) return of;
  }
  return null;
}

const unique = (follows: readonly Follow[]): Follow[] => [
  ...new Map(follows.map((one) => [one.id, one])).values(),
];

const languageOf = ([first]: readonly Follow[]): Language => (first?.locale === 'en' ? ENGLISH : DUTCH);

/** The question and answer that a follow's words are found in; else the first of the paper that answers. */
async function questionFor(
  of: Case,
  papers: readonly string[],
  follows: readonly Follow[],
  { archive, search }: Pick<Delivering, 'archive' | 'search'>,
): Promise<{ document: Document; index: number } | null> {
  for (const { search: asked } of follows) {
    if (asked.text === '') continue;
    const { hits } = await search.find({ text: asked.text, filter: { case: of.id }, limit: 1 });
    const [hit] = hits;
    if (hit?.document.exchanges[hit.index]?.answer) {
      return { document: hit.document, index: hit.index };
    }
  }
  // A paper that has just come in is found by the parts of its words only once its import has ended.
  const parts = await archive.partsOf([...new Set(runsOf(of).flat())]);
  for (const { search: asked } of follows) {
    const found = exchangeMatching(of, asked.text, parts);
    if (found) return found;
  }
  const all = questionsTo({ of, paper: null });
  const isTold = ({ document, index }: (typeof all)[number]) =>
    papers.includes(document.id) && document.exchanges[index]?.answer !== null;
  return all.find(isTold) ?? null;
}

/** A channel that is gone follows nothing any more, and whoever had it follow is told once. */
async function layToRest(channel: string, { store, poster, log }: Delivering): Promise<void> {
  const rested = await store.follows.layToRest(channel);
  await store.alerts.forget(channel);
  for (const [person, own] of Map.groupBy(rested, ({ madeBy }) => madeBy)) {
    // Who takes no messages from servers is not told; that is theirs to choose.
    await poster
      .tell(person, restNotice(own, languageOf(own)))
      .catch((error: unknown) =>
        log.warn({ err: error }, 'a person could not be told that a channel is gone'),
      );
  }
}
