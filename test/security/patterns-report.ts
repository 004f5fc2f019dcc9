/** `npm run patterns`: has `recheck` look at each regular expression that it has not looked at before, and keeps what it found. */
import { readFileSync, writeFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import { keyOf, type Pattern, patternsOfTheBot } from './patterns.ts';

const FILE = new URL('./checked-patterns.json', import.meta.url);
const TIMEOUT_MS = 10_000;
/** More than people can send at once (docs: an option, the embeds of a message). */
const LONGEST_MESSAGE = 10_000;
/** What patterns stumble over, by what `recheck` made of ours. */
const WORST = [' ', '\t', '\n', '!', ')', '-', '0', '0-0', '"', '<h', 'www.', 'Aen A', '0. ', 'a', 'é', ', '];

const known = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, string>;
const checked: [string, string][] = [];
const exponential: string[] = [];
const patterns = await patternsOfTheBot();
for (const pattern of patterns) {
  const key = keyOf(pattern);
  const before = known[key];
  if (before !== undefined) {
    checked.push([key, before]);
    continue;
  }
  const diagnosis = checkSync(pattern.source, pattern.flags, { timeout: TIMEOUT_MS });
  const found =
    diagnosis.status === 'unknown' ? 'unknown' : diagnosis.complexity.summary.replace(' (fuzz)', '');
  console.log(`${pattern.file ?? 'made'}: ${found}: ${key.slice(0, 120)}`);
  if (found.startsWith('exponential')) exponential.push(key);
  else checked.push([key, found]);
}
writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(checked.sort()), null, 2)}\n`);
const counts = Object.entries(Object.groupBy(checked, ([, found]) => found)).map(
  ([found, some = []]) => `${found}: ${some.length}`,
);
console.log(`${checked.length} patterns; ${counts.join(', ')}`);
// What reads papers has a thread that is ended; what reads messages has the one that answers everyone.
const found = new Map(checked);
const times = patterns
  .filter(({ file }) => file !== null && !file.startsWith('src/documents/'))
  .filter((pattern) => !/^(?:safe|linear)$/.test(found.get(keyOf(pattern)) ?? ''))
  .flatMap((pattern) => WORST.map((worst) => ({ pattern, worst, ms: timeOf(pattern, worst) })));
for (const { pattern, worst, ms } of times.sort((one, other) => other.ms - one.ms).slice(0, 3)) {
  const text = JSON.stringify(worst);
  console.log(
    `${ms.toFixed(0)} ms over ${LONGEST_MESSAGE} characters of ${text}: ${pattern.file}: ${keyOf(pattern).slice(0, 80)}`,
  );
}
for (const one of exponential) console.error(`An input keeps this one busy for ever:\n${one}`);
process.exitCode = exponential.length > 0 ? 1 : 0;

function timeOf({ source, flags }: Pattern, worst: string): number {
  const text = `a${worst.repeat(LONGEST_MESSAGE / worst.length)}a`;
  const began = performance.now();
  text.replace(new RegExp(source, flags), '');
  return performance.now() - began;
}
