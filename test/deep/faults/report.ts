/** `npm run faults`: lets everything go wrong that we know of, and writes down what people see and what the log says. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Fault } from './fault.ts';
import { GATEWAY } from './gateway.ts';
import { FILES, PROCESS, WITHIN } from './process.ts';
import { REST, SHARED_BY_REST } from './rest.ts';
import { recovers, type Stage, startProcess, startStage } from './stage.ts';

const FILE = fileURLToPath(new URL('../../../docs/faults.md', import.meta.url));
const HEAD = `# What goes wrong, and what then

Made by \`npm run faults\`: each of these is made to happen to a bot that runs against our emulator, while someone asks
\`/vraag 1\` (or shares an answer in another channel). *Sees* is what that person has before them; *the log* is all that is
logged as a warning or an error; *back after* is the time from the fault until the next question is answered as ever, the
waiting of the first person (Discord's 3 s) with it. The same list is a test (\`test/deep/faults\`): what is seen, and that the bot is
as ever afterwards. A message that is shared stands there once, and after each fault what the team had collected (two answers and a
note) is shown as before.

What Discord drops (a session that is over while someone asks) the bot never hears of: Discord itself then says to the person
that the application did not respond.`;

const lines: string[] = [HEAD];
let wrong = 0;

function row(name: string, sees: string, expected: string, log: readonly string[], ms: number | null): void {
  if (sees !== expected) {
    wrong += 1;
    console.error(`${name}: ${sees}, not ${expected}`);
  }
  const back = ms === null ? '' : ` ${(ms / 1_000).toFixed(1)} s |`;
  lines.push(`| ${name} | ${sees} | ${log.join('; ') || '–'} |${back}`);
}

async function goThrough(stage: Stage, { name, happens, ends, sees }: Fault): Promise<void> {
  stage.logged();
  const collected = await stage.collected();
  const began = performance.now();
  const seen = await happens(stage);
  await ends?.(stage);
  await recovers(stage.someone);
  const took = performance.now() - began;
  const kept = (await stage.collected()) === collected ? '' : ' (and what was collected is lost)';
  row(name, seen + kept, sees, stage.logged(), took);
}

const TABLE = '| | sees | the log | back after |\n|---|---|---|--:|';

for (const [title, transport, faults] of [
  ['The gateway', 'gateway', GATEWAY],
  ['The REST API', 'gateway', [...REST, ...SHARED_BY_REST]],
  ['The REST API, with interactions over HTTP', 'HTTP', SHARED_BY_REST],
  ['Threads and the clock', 'gateway', WITHIN],
  ['Threads and the clock, with interactions over HTTP', 'HTTP', WITHIN],
] as const) {
  lines.push(`\n## ${title}\n\n${TABLE}`);
  const stage = await startStage(transport);
  for (const fault of faults) await goThrough(stage, fault);
  await stage.close();
}

lines.push(
  `\n## The process\n\nOf what the bot cannot come back from by itself, the time is that with a new start (and a new import, of an archive that is rubbish).\n\n${TABLE}`,
);
for (const fault of PROCESS) {
  const stage = await startProcess();
  await goThrough(stage, {
    ...fault,
    happens: () => fault.happens(stage),
    ends: () => fault.ends?.(stage),
  });
  await stage.close();
}

lines.push('\n## Imports and starts\n\n| | what there is then | the log |\n|---|---|---|');
for (const { name, happens, sees } of FILES) {
  row(name, (await happens()) ?? 'not tried here', sees, [], null);
}

writeFileSync(FILE, `${lines.join('\n')}\n`);
console.log(`${FILE}: ${wrong === 0 ? 'all as expected' : `${wrong} not as expected`}`);
process.exitCode = wrong === 0 ? 0 : 1;
