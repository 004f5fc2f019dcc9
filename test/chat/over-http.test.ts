/** A command, a click and a form over HTTP: whichever way the other tests of this folder run, each kind of interaction is tried this way. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWithPeople } from './bot.ts';

let stage: Awaited<ReturnType<typeof startWithPeople>>;
beforeAll(async () => {
  stage = await startWithPeople(undefined, undefined, undefined, { overHttp: true });
});
afterAll(() => stage.stop());

test('a question is asked, its answer turned over and shared elsewhere with a note', async () => {
  const { alice, bob } = stage;
  expect((await alice.types('/vraag 2')).message.text).toContain('2 van 5');
  expect((await alice.clicks('Volgende')).message.text).toContain('3 van 5');
  await alice.clicks('Delen in…');
  await alice.fills({ 'Kanaal of thread': 'onderzoek', Notitie: 'Zie vooral de laatste zin' });
  bob.goesTo('onderzoek');
  expect(bob.sees().at(-1)?.text).toContain('Zie vooral de laatste zin');
});
