import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFolder } from '../archive-file.ts';
import { readSeed } from '../seed.ts';
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
  expect(message.text).toContain('Gevonden voor “koolmes”: 2 antwoorden in één zaak.');
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

test('a search whose thread has ended is answered by the next one, and the end is in the log', async () => {
  const documents = [await readSeed()];
  const started = new Promise<Worker>((resolve) => process.once('worker', resolve));
  const own = await startWithPeople(documents, undefined, undefined, { hasThreads: true });
  const thread = await started;
  expect((await own.alice.types('/zoek koolmes')).text).toContain('2 antwoorden');
  await thread.terminate();
  expect((await own.alice.types('/zoek koolmes')).text).toContain('2 antwoorden');
  expect(own.errors.splice(0)).toMatchObject([{ msg: 'the search thread ended', err: { reason: 'died' } }]);
  await own.stop();
});

test('a search that cannot be answered says so, with a code that is in the log', async () => {
  const folder = aFolder();
  const documents = [await readSeed()];
  const started = new Promise<Worker>((resolve) => process.once('worker', resolve));
  const own = await startWithPeople(documents, folder, undefined, { hasThreads: true });
  // The file goes while the bot runs: a thread that begins now finds none.
  await (await started).terminate();
  rmSync(join(folder, 'archive.db'));
  const { text } = await own.alice.types('/zoek koolmes');
  expect(text).toMatch(/^Er ging bij mij iets mis/);
  const logged = own.errors.splice(0) as { msg: string; code?: string }[];
  expect(logged.map(({ msg }) => msg)).toContain('the search thread ended');
  expect(text).toContain(logged.find(({ code }) => code !== undefined)?.code);
  await own.stop();
});

test('in English the words around the passages are English', async () => {
  const { bob } = stage;
  bob.speaks('en-US');
  expect((await bob.types('/zoek koolmees')).text).toContain('2 answers in one case.');
});
