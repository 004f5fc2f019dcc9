/** Whatever goes wrong around the bot: what people see, and that it is as ever once that is over. `npm run faults` makes a table of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Fault } from './fault.ts';
import { GATEWAY } from './gateway.ts';
import { FILES, PROCESS, WITHIN } from './process.ts';
import { REST, SHARED_BY_REST } from './rest.ts';
import { recovers, type Stage, startProcess, startStage } from './stage.ts';

const named = <Some extends { name: string }>(faults: readonly Some[]): [string, Some][] =>
  faults.map((fault) => [fault.name, fault]);

describe.each<[string, 'gateway' | 'HTTP', readonly Fault[]]>([
  ['the gateway', 'gateway', GATEWAY],
  ['the REST API', 'gateway', [...REST, ...SHARED_BY_REST]],
  ['the REST API, with interactions over HTTP', 'HTTP', SHARED_BY_REST],
  ['the process', 'gateway', WITHIN],
  ['the process, with interactions over HTTP', 'HTTP', WITHIN],
])('%s', (_, transport, faults) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage(transport);
  });
  afterAll(() => stage.close());

  test.each(named(faults))('%s', async (_name, { happens, ends, sees }) => {
    const before = await stage.collected();
    expect(before).toContain('navragen');
    expect(await happens(stage)).toBe(sees);
    await ends?.(stage);
    await recovers(stage.someone);
    expect(await stage.collected()).toBe(before);
  });
});

test.each(named(PROCESS))('the process: %s', async (_, { happens, ends, sees }) => {
  const stage = await startProcess();
  const before = await stage.collected();
  expect(before).toContain('navragen');
  expect(await happens(stage)).toBe(sees);
  await ends?.(stage);
  await recovers(stage.someone);
  expect(await stage.collected()).toBe(before);
  await stage.close();
});

test.each(named(FILES))('a file: %s', async (name, { happens, sees }) => {
  const seen = await happens();
  if (seen === undefined) console.log(`Not tried, for it needs a small disk of its own (mount): ${name}`);
  else expect(seen).toBe(sees);
});
