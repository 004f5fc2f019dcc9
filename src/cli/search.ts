/** `vraagbaak search`: the passages that match best, for people and for scripts. */
import { createInterface } from 'node:readline';
import { openEngine } from '../search/engine.ts';
import type { Found } from '../search/found.ts';
import { language, print, printJson, texts } from './console.ts';
import { foundInJson } from './json.ts';
import { foundInText } from './output.ts';
import { readyArchive } from './ready-archive.ts';

/** @param words `-` alone for one query a line from standard input */
export async function runSearch(
  words: string[],
  { limit, json, archive }: { limit: number; json?: boolean; archive?: string },
): Promise<void> {
  const engine = openEngine(await readyArchive(archive));
  if (words.length === 1 && words[0] === '-') {
    for await (const line of createInterface({ input: process.stdin })) {
      if (line.trim() !== '') printJson(foundInJson(engine.find({ text: line, limit })));
    }
    return;
  }
  const found = engine.find({ text: words.join(' '), limit });
  if (json) printJson(foundInJson(found));
  else if (found.total > 0) print(foundInText(found, language, texts));
  else print(nothingFound(found));
}

/** Why nothing was found: it is not here, it is in no document, or nothing was looked for. */
function nothingFound({ query, reference, unknown, isExcludedAlone }: Found): string {
  if (reference) return texts.notInArchive(reference);
  if (isExcludedAlone) return texts.excludedAlone;
  const nowhere = unknown.length === 0 ? [] : [texts.nowhere(unknown.join(', '))];
  return [texts.nothingFound(query), ...nowhere].join('\n');
}
