/**
 * Finds the passages that a person means. The work is done in a thread of its own, beside the one that answers
 * chat: see `engine.ts`.
 */
import type { ListedDocument } from '../documents/model.ts';
import { type Limits, superviseThread, type TaskError } from '../threads/supervised-thread.ts';
import type { Engine } from './engine.ts';
import type { Facets } from './facets.ts';
import type { FigureView } from './figure-views.ts';
import type { Figures } from './figures.ts';
import type { Asked, Found } from './found.ts';
import type { NameKind, NameSuggestion } from './suggestions.ts';

export interface Search {
  find(asked: Asked): Promise<Found>;
  facets(asked: Asked): Promise<Facets>;
  figures(asked: Asked, view: FigureView): Promise<Figures>;
  suggestDocuments(typed: string, limit: number): Promise<ListedDocument[]>;
  suggestNames(kind: NameKind, typed: string, limit: number): Promise<NameSuggestion[]>;
  /** Starts the thread of searches, or that of suggestions, and has it read what its first task would wait for. Never rejects: that task will say why. */
  warmUp(thread?: 'searching' | 'suggesting'): Promise<void>;
  close(): Promise<void>;
}

/** What the thread is asked to do: a function of the engine, by its name. */
export type Request = {
  [Name in keyof Engine]: { readonly name: Name; readonly given: Parameters<Engine[Name]> };
}[keyof Engine];

/**
 * The slowest search over forty years takes some 0.1 s; the first one reads the vocabulary as well. A heap that may grow takes memory
 * before it throws anything away: the engine needs less than 96 MB of it.
 */
const LIMITS: Limits = { seconds: 30, megabytes: 256 };

/** With 16, and as much in the thread of the chat, the process took 50 to 70 MB more under load, and answered as many people. */
const YOUNG_MEGABYTES = 6;

/** Who has not had a turn by then is told that it is busy: an answer that comes later helps nobody, and keeps others waiting. */
const FIND_WITHIN_MS = 6_000;
/** What is suggested later than this is not looked at any more (`GIVE_UP_COMPLETING_MS` in the router). */
const SUGGEST_WITHIN_MS = 1_500;

/**
 * A search over the archive in this file, as it is at each moment. A search that fails, whose thread ends, or that too many others
 * are before (`late`), is rejected with a `TaskError`; the next one has a new thread. What is suggested while someone types has a thread of its own, from
 * the first time on, so that nobody's typing waits for somebody's search.
 */
export function searchIn(archive: string, onDeath?: (error: TaskError) => void): Search {
  const thread = () =>
    superviseThread<Request, unknown>({
      script: new URL('./worker.ts', import.meta.url),
      data: archive,
      limits: LIMITS,
      youngMegabytes: YOUNG_MEGABYTES,
      ...(onDeath && { onDeath }),
    });
  const [searching, suggesting] = [thread(), thread()];
  searching.start();
  const find = <Result>(request: Request) => searching.run(request, FIND_WITHIN_MS) as Promise<Result>;
  const suggest = <Result>(request: Request) => suggesting.run(request, SUGGEST_WITHIN_MS) as Promise<Result>;
  return {
    find: (asked) => find({ name: 'find', given: [asked] }),
    facets: (asked) => find({ name: 'facets', given: [asked] }),
    figures: (asked, view) => find({ name: 'figures', given: [asked, view] }),
    suggestDocuments: (typed, limit) => suggest({ name: 'suggestDocuments', given: [typed, limit] }),
    suggestNames: (kind, typed, limit) => suggest({ name: 'suggestNames', given: [kind, typed, limit] }),
    async warmUp(thread = 'searching') {
      const { run } = thread === 'searching' ? searching : suggesting;
      await Promise.allSettled([run({ name: 'warmUp', given: [] })]);
    },
    async close() {
      await Promise.all([searching.close(), suggesting.close()]);
    },
  };
}
