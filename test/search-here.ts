import { type Engine, openEngine } from '../src/search/engine.ts';
import type { Search } from '../src/search/search.ts';

/** Searches an archive in the thread of the test. */
export function searchHere(archive: string): Search {
  let opened: Engine | null = null;
  const engine = () => {
    opened ??= openEngine(archive);
    return opened;
  };
  return {
    find: async (asked) => engine().find(asked),
    facets: async (asked) => engine().facets(asked),
    figures: async (asked, view) => engine().figures(asked, view),
    suggestDocuments: async (typed, limit) => engine().suggestDocuments(typed, limit),
    suggestNames: async (kind, typed, limit) => engine().suggestNames(kind, typed, limit),
    warmUp: async () => {},
    close: async () => {},
  };
}
