import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWithPeople } from './bot.ts';

let stage: Awaited<ReturnType<typeof startWithPeople>>;
beforeAll(async () => {
  stage = await startWithPeople();
});
afterAll(() => stage.stop());

test('/zoek koolmes, a typo for Koolmees, finds the questions about him with the name bold', async () => {
  const { message } = await stage.alice.types('/zoek koolmes');
  expect(message.ephemeral).toBe(true);
  expect(message.embeds.map(({ title }) => title?.slice(0, 7))).toEqual(['Vraag 4', 'Vraag 3']);
  for (const { description } of message.embeds) expect(description).toContain('dhr. **Koolmees**');
  expect(message.text).toContain('Gevonden voor “koolmes”: 2 antwoorden.');
});

test('a hit opens the whole answer, and the list stays', async () => {
  const { alice } = stage;
  const { message } = await alice.types('/zoek ministeriele verantwoordelijkheid');
  const opened = await alice.chooses(
    'Vraag 1 · De brandbrief van 50 topambtenaren over de verhouding tussen politiek en ambtenarij',
    message,
  );
  expect(opened.message.id).not.toBe(message.id);
  expect(opened.message.text).toContain('1 van 5');
});

test('several words, some with typos, are found by the words that matter', async () => {
  const { message } = await stage.alice.types(
    '/zoek welke voorbeelden geven topambtenaren van politieke profilring',
  );
  expect(message.embeds[0]?.title).toMatch(/^Vraag 2/);
  expect(message.embeds[0]?.description).toContain('**politieke** **profilering**');
});

test('nothing found says so, and what to try', async () => {
  const { text } = await stage.alice.types('/zoek stikstof natuurvergunning');
  expect(text).toContain('Niets gevonden voor “stikstof natuurvergunning”.');
  expect(text).toContain('Probeer een ander woord');
});

test('a search without words asks for some', async () => {
  expect((await stage.alice.types('/zoek ???')).text).toContain('Zeg waar ik naar moet zoeken');
});

test('what was typed can mention nobody and format nothing', async () => {
  const { message } = await stage.alice.types('/zoek tekst:@everyone **Koolmees** zichtbaar:True');
  expect(message.text).toContain('Gevonden voor “@everyone **Koolmees**”');
  expect(message.message.mention_everyone).toBe(false);
});

test('in English the words around the passages are English', async () => {
  const { bob } = stage;
  bob.speaks('en-US');
  expect((await bob.types('/zoek koolmees')).text).toContain('2 answers.');
});
