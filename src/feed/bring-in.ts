/** Brings the papers of the cases that have changed into the archive, as an import does: what it reads are files of the feed. */
import { mkdirSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Archive, openArchive } from '../archive/archive.ts';
import type { Read } from '../archive/read-file.ts';
import type { Source as ImportSource } from '../archive/sources.ts';
import type { IsolatedReader } from '../documents/isolation/isolated-reader.ts';
import type { Document } from '../documents/model.ts';
import { readerVersion } from '../documents/reader-version.ts';
import { type Destination, importAll, removeAll } from '../replica/import-all.ts';
import type { BroughtIn, DueCase } from '../store/feed.ts';
import { completed, withoutWords } from './complete.ts';
import { Entity, type Zaak } from './entity.ts';
import { FeedUnavailable, type Fetched } from './fetching.ts';
import { type Paper, type Place, papersOf, type Told } from './paper.ts';
import { fetchEntity, kept, type Source } from './read-feed.ts';

export interface BringIn extends Source {
  readonly destination: Destination;
  readonly reader: IsolatedReader;
  /** A folder for the files that were fetched: another version of the readers reads them again without fetching. */
  readonly files: string;
}

/** What came of the cases that were looked at. */
export interface Brought {
  cases: number;
  added: number;
  updated: number;
  removed: number;
  /** Papers of which no words could be had: they are tried again. */
  failed: number;
}

/** Cases that are looked at before it is asked again which there are. */
const CASES = 50;
/** A file that fails is tried twice a day for a week, and then once a week. */
const AGAIN_MS = 12 * 3_600_000;
const LATER_MS = 7 * 24 * 3_600_000;
const TRIES = 14;

/**
 * Looks at the cases that are due, until there are none or it is told to stop.
 * @returns what came of it, and whether all were looked at
 * @throws FeedUnavailable, ArchiveError, LogUnavailable, StoreUnavailable
 */
export async function bringIn(
  source: BringIn,
  isStopped: () => boolean,
  onCases: (looked: number) => void | Promise<void> = () => {},
): Promise<Brought & { isDone: boolean }> {
  const total: Brought = { cases: 0, added: 0, updated: 0, removed: 0, failed: 0 };
  mkdirSync(source.files, { recursive: true });
  for (;;) {
    if (isStopped()) return { ...total, isDone: false };
    const due = await source.feed.due(Date.now(), CASES);
    if (due.length === 0) return { ...total, isDone: true };
    const brought = await bringInCases(source, due);
    for (const key of ['cases', 'added', 'updated', 'removed', 'failed'] as const) total[key] += brought[key];
    await onCases(total.cases);
  }
}

/** A paper that has to be looked at, and what is known of it. */
interface Work {
  readonly caseId: string;
  readonly paper: Paper;
  readonly before: BroughtIn | null;
}

/** Beside the stamp of a paper: by which version of the readers its words were read. */
const stampOf = ({ stamp }: Paper): string => `${stamp} ${readerVersion()}`;
/** The feed has nothing new, and the readers are others: what was fetched is read once more. */
const isAsItWas = ({ paper, before }: Work): boolean => before?.stamp.startsWith(`${paper.stamp} `) ?? false;

async function bringInCases(source: BringIn, due: readonly DueCase[]): Promise<Brought> {
  const { feed, destination, reader, addresses } = source;
  const work: Work[] = [];
  const gone: BroughtIn[] = [];
  for (const { id } of due) {
    const told = await toldOf(source, id);
    const before = new Map((await feed.broughtIn(id)).map((one) => [one.paper, one]));
    const papers = told === null ? [] : papersOf(told, addresses);
    for (const paper of papers) {
      const known = before.get(paper.entity) ?? null;
      before.delete(paper.entity);
      if (known?.stamp !== stampOf(paper)) work.push({ caseId: id, paper, before: known });
    }
    gone.push(...[...before.values()].filter(({ document }) => document !== null));
  }
  const outcomes: Outcomes = new Map();
  const archive = openedArchive(destination.archive);
  const imported = await importAll({
    ...destination,
    reader,
    paths: [],
    sources: [
      ...work.map((one) => sourceOf(source, one, archive, outcomes)),
      ...gone.map((one) => goneSourceOf(one, outcomes)),
    ],
    onKept: (kept) => feed.noteBroughtIn(kept.flatMap(({ path }) => outcomes.get(path)?.noted ?? [])),
  }).finally(() => archive?.close());
  // Killed between the one and the other: the archive has them, and it was not noted.
  const unnoted = work.filter(({ paper }) => !outcomes.has(pathOf(paper.entity)));
  await feed.noteBroughtIn(unnoted.map(({ caseId, paper, before }) => notedOf(caseId, paper, before)));
  if (destination.database !== undefined) await removeFromLog(destination, work, gone);
  if (outcomes.down) throw outcomes.down;
  const failedCases = new Set(
    work.filter(({ paper }) => outcomes.get(pathOf(paper.entity))?.isFailed).map(({ caseId }) => caseId),
  );
  for (const one of due) {
    const wait = one.tries < TRIES ? AGAIN_MS : LATER_MS;
    await feed.lookedAt(one, failedCases.has(one.id) ? Date.now() + wait : null);
  }
  return {
    ...{ cases: due.length, added: imported.added, updated: imported.updated, removed: gone.length },
    failed: [...outcomes.values()].filter(({ isFailed }) => isFailed).length,
  };
}

/** What came of a paper: noted only once it is kept. Of one that could not be fetched because the server is down nothing is noted. */
interface Outcome {
  readonly noted: BroughtIn | null;
  readonly isFailed: boolean;
}

/** What came of the papers of some cases, by their paths. */
interface Outcomes extends Map<string, Outcome> {
  /** Once the server does not answer, the others are not asked for. */
  down?: FeedUnavailable;
}

/** All that is known of a case; null where there is none of written questions. */
async function toldOf(source: BringIn, id: string): Promise<Told | null> {
  const { feed } = source;
  const entities = await entitiesIn(feed.entities([id]));
  const referring = await entitiesIn(feed.referringTo(id));
  let zaak = entities.find((one): one is Zaak => one.category === 'Zaak') ?? null;
  const documents = referring.filter((one) => one.category === 'Document');
  if (zaak === null && documents.length > 0) {
    // It was begun before the first day that is wanted, or its entity has not come yet.
    const fetched = await fetchEntity(source, id);
    if (fetched?.category !== 'Zaak') return null;
    zaak = fetched;
    await feed.keep(kept(zaak, []));
  }
  if (zaak === null || zaak.nummer === null) return null;
  const versions = await Promise.all(documents.map((one) => entitiesIn(feed.referringTo(one.id))));
  return {
    zaak,
    documents,
    actors: referring.filter((one) => one.category === 'ZaakActor'),
    versions: versions.flat().filter((one) => one.category === 'DocumentVersie'),
    replacedBy: referring.flatMap((one) => (one.category === 'Zaak' ? (one.nummer ?? []) : [])),
  };
}

const entitiesIn = async (rows: Promise<string[]>): Promise<Entity[]> =>
  (await rows).map((json) => Entity.parse(JSON.parse(json)));

/** The archive as it was before; null where there is none yet. */
function openedArchive(path: string): Archive | null {
  try {
    return openArchive(path);
  } catch {
    return null;
  }
}

/** Where the ledger keeps what came of a paper of the feed. */
const pathOf = (entity: string): string => `feed:${entity}`;

const notedOf = (
  caseId: string,
  paper: Paper,
  from: Pick<BroughtIn, 'address' | 'etag'> | null,
): BroughtIn => ({
  ...{ paper: paper.entity, caseId, document: paper.id, stamp: stampOf(paper) },
  ...{ address: from?.address ?? null, etag: from?.etag ?? null },
});

/** In place of a stamp: it is to be read again, whatever it is. */
const FAILED = '';

/** As a file's time does, it tells the ledger whether this is what was read before. */
const modifiedOf = ({ paper, before }: Work): number =>
  before?.stamp === FAILED ? Date.now() : Number.parseInt(paper.stamp.slice(0, 12), 16);

const NO_FILE = { size: 0, progress: 0, isNamed: false, isIncomplete: false };

/** What the feed has deleted, as a file that holds a document no more. */
function goneSourceOf(one: BroughtIn, outcomes: Outcomes): ImportSource {
  const source = goneSource(one.paper);
  return {
    ...source,
    read: async (reader) => {
      outcomes.set(source.path, { noted: { ...one, document: null, stamp: FAILED }, isFailed: false });
      return source.read(reader);
    },
  };
}

/** A paper of the feed, by its entity, that is no more. */
export const goneSource = (entity: string): ImportSource => ({
  ...{ ...NO_FILE, path: pathOf(entity), modified: 0 },
  read: async () => ({ reason: { key: 'gone', message: 'de bron heeft dit stuk niet meer' } }),
});

/** Another time it may be: what was read of it before stays. */
const NOT_TO_BE_HAD: Read = { reason: { key: 'unreadable', code: 'ENOENT' } };

function unavailable(error: unknown): FeedUnavailable {
  if (error instanceof FeedUnavailable) return error;
  throw error;
}

/** The paper as a file that an import reads. */
function sourceOf(source: BringIn, work: Work, archive: Archive | null, outcomes: Outcomes): ImportSource {
  const { caseId, paper, before } = work;
  const path = pathOf(paper.entity);
  return {
    ...{ ...NO_FILE, path, modified: modifiedOf(work) },
    read: async (reader): Promise<Read> => {
      const found = outcomes.down ? outcomes.down : await wordsOf(source, work, reader).catch(unavailable);
      if (found instanceof FeedUnavailable) {
        outcomes.down = found;
        outcomes.set(path, { noted: null, isFailed: true });
        return NOT_TO_BE_HAD;
      }
      const earlier = before?.document === paper.id ? await archive?.find(paper.id) : null;
      const document =
        found && better(found.document, earlier ?? null, found.place.address !== before?.address);
      const isFailed = found === null && paper.places.length > 0;
      const from = found && { address: found.place.address, etag: found.etag };
      const noted = { ...notedOf(caseId, paper, from), ...(isFailed && { stamp: FAILED }) };
      outcomes.set(path, { noted, isFailed });
      if (document) return { document: { ...completed(document, paper.facts), id: paper.id }, leftOut: [] };
      // What was read before stays, with what is said of it now.
      if (earlier && hasWords(earlier)) {
        return { document: completed(earlier, paper.facts), leftOut: [] };
      }
      return { document: withoutWords(paper.id, paper.facts), leftOut: [] };
    },
  };
}

/** Whether anything of a paper was read: a letter of postponement has a notice, and no questions. */
const hasWords = ({ title, preamble, explanation, notice, exchanges }: Document): boolean =>
  exchanges.length > 0 || [title, preamble, explanation, notice].some((text) => text !== null);

interface Found {
  readonly document: Document;
  readonly place: Place;
  readonly etag: string | null;
}

/** The words of a paper, from the first of its places that has some; null where none has. */
async function wordsOf(source: BringIn, work: Work, reader: IsolatedReader): Promise<Found | null> {
  const { paper, before } = work;
  for (const place of paper.places) {
    const isOwn = before?.address === place.address;
    // Another version of the readers is no reason to fetch it once more.
    const own = isOwn && isAsItWas(work) ? await keptFile(source, paper, place) : null;
    const fetched = own
      ? { bytes: own, etag: before?.etag ?? null }
      : await fetchedOrKept(source, paper, place, isOwn ? (before?.etag ?? null) : null);
    if (fetched === null) continue;
    const reading = await reader.read(fetched.bytes, `${paper.id}.${place.ending}`);
    if (reading.ok) return { document: reading.document, place, etag: fetched.etag };
  }
  return null;
}

const fileOf = ({ files }: BringIn, { id }: Paper, { ending }: Place): string =>
  join(files, `${encodeURIComponent(id)}.${ending}`);

const keptFile = (source: BringIn, paper: Paper, place: Place): Promise<Uint8Array | null> =>
  readFile(fileOf(source, paper, place)).catch(() => null);

/** From the folder where the server says that it is still that, else from the server. */
async function fetchedOrKept(
  source: BringIn,
  paper: Paper,
  place: Place,
  etag: string | null,
): Promise<Fetched | null> {
  const own = etag === null ? null : await keptFile(source, paper, place);
  const file = fileOf(source, paper, place);
  const fetched = await source.fetcher.get(place.address, { etag: own ? etag : null, isFile: true });
  if (fetched === 'unchanged') return own && { bytes: own, etag };
  if (typeof fetched === 'string') return null;
  // Whole or not at all.
  await writeFile(`${file}.part`, fetched.bytes);
  await rename(`${file}.part`, file);
  return fetched;
}

/**
 * The reading that is kept: a file that comes in the place of another one (the PDF after the Word file) as a rule, but not where it
 * has fewer questions or answers.
 */
function better(read: Document, earlier: Document | null, isOther: boolean): Document {
  if (earlier === null || !isOther) return read;
  const answers = ({ exchanges }: Document) => exchanges.filter(({ answer }) => answer !== null).length;
  const isLess = read.exchanges.length < earlier.exchanges.length || answers(read) < answers(earlier);
  return isLess ? earlier : read;
}

/** The log of several machines does not follow files that are gone: it is told what the feed has deleted, or has under another id now. */
async function removeFromLog(
  destination: Destination,
  work: readonly Work[],
  gone: readonly BroughtIn[],
): Promise<void> {
  const renamed = work.flatMap(({ paper, before }) =>
    before?.document && before.document !== paper.id ? [before.document] : [],
  );
  const ids = [...renamed, ...gone.flatMap(({ document }) => document ?? [])];
  if (ids.length > 0) await removeAll(destination, ids);
}
