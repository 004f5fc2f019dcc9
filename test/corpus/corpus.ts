/** Real documents that stand beside a checkout, not in it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Source, sourcesIn } from '../../src/archive/sources.ts';

const SHARED = join(import.meta.dirname, '../../../shared');

/** The folder of what was looked up or gathered; null where it is not there, and then its tests are skipped. */
export const CORPUS = folder('corpus');
export const FACTS = folder('facts');

/** For the title of a group of tests, so that a report says why it was skipped. */
export const onCorpus = (what: string) =>
  CORPUS && FACTS ? what : `${what} (skipped: there is no ../shared/corpus beside this checkout)`;

if (!CORPUS || !FACTS) console.warn('No ../shared/corpus beside this checkout: its tests are skipped.');

function folder(name: string): string | null {
  const path = join(SHARED, name);
  return existsSync(path) ? path : null;
}

/** The files of a folder of the corpus, by name. */
export function corpusFiles(name: string): { name: string; bytes: Buffer }[] {
  if (!CORPUS) return [];
  const path = join(CORPUS, name);
  return readdirSync(path)
    .sort()
    .map((file) => ({ name: file, bytes: readFileSync(join(path, file)) }));
}

/** Every so many-th file of the KVR set, as an import takes them. */
export async function* kvrSources(each: number): AsyncGenerator<Source> {
  if (!CORPUS) return;
  let at = 0;
  for await (const source of sourcesIn([join(CORPUS, 'kvr', 'kvr-xml.tar.gz')])) {
    if (at % each === 0) yield source;
    at += 1;
  }
}
