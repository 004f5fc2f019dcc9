/** The command on a message: what it names is found, else what it says is searched for. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { referencesIn } from '../../src/archive/reference.ts';
import { theAnswer, theQuestions } from '../archive/cases/papers.ts';
import { aDocument, anExchange } from '../replies/documents.ts';
import { startWithPeople } from './bot.ts';

const COMMAND = 'Zoek in Kamervragen';
let stage: Awaited<ReturnType<typeof startWithPeople>>;
beforeAll(async () => {
  stage = await startWithPeople([
    theQuestions(),
    theAnswer(),
    aDocument({
      id: 'ah-tk-20192020-12',
      number: '12',
      sessionYear: '2019-2020',
      subject: 'de bruggen',
      exchanges: [anExchange({ question: 'Hoe staat het met de bruggen in Drenthe?' })],
    }),
  ]);
});
afterAll(() => stage.stop());

/** What Bob is answered who calls the command on a message of Alice's. */
async function onMessage(text: string) {
  const { alice, bob } = stage;
  await alice.types(text);
  const [said] = bob.sees().slice(-1);
  if (!said) throw new Error('nothing was said');
  return await bob.uses(COMMAND, said);
}

test.each([
  'Zie https://zoek.officielebekendmakingen.nl/ah-tk-20242025-594.html!',
  'het gaat om 2024Z14001, toch?',
  'in Aanhangsel Handelingen II 2024/25, nr. 594 staat het',
  'zie (kv-tk-2024Z14001).',
])('a paper that it names is shown: %s', async (text) => {
  const { message } = await onMessage(text);
  expect(message.ephemeral).toBe(true);
  expect(message.text).toContain('De veerboot naar het eiland');
  expect(message.menus[0]?.placeholder).toBe('Kies een vraag');
});

test('several are offered one after the other, and those that are not here are named', async () => {
  const { bob } = stage;
  const answered = await onMessage('2024Z14001 en ah-tk-20192020-12 en ah-tk-20232024-2116');
  expect(answered.text).toContain('In dit bericht worden 2 zaken genoemd.');
  expect(answered.text).toContain('Aanhangsel Handelingen II 2023/24, nr. 2116 staat niet in dit archief.');
  const opened = await bob.chooses('De bruggen', answered.message);
  expect(opened.message.id).not.toBe(answered.message.id);
  expect(opened.text).toContain('De bruggen');
});

test('one that is not here leads to where it is published', async () => {
  const { text, message } = await onMessage('kijk naar ah-tk-20232024-2116');
  expect(text).toBe('Aanhangsel Handelingen II 2023/24, nr. 2116 staat niet in dit archief.');
  expect(message.buttons.map(({ label }) => label)).toEqual(['Officiële publicatie']);
});

test('else what it says is searched for, without addresses', async () => {
  const { text } = await onMessage('bruggen Drenthe https://example.org/veerboot');
  expect(text).toContain('Gevonden voor “bruggen Drenthe”');
  expect(text).toContain('Hoe staat het met de bruggen in Drenthe?');
});

test('a message without words says so', async () => {
  expect((await onMessage('🎉 https://example.org')).text).toBe(
    'In dit bericht staan geen woorden om naar te zoeken.',
  );
});

test('figures and words that only look like a number name nothing', () => {
  expect(referencesIn('In 2023 waren er 1480 brieven, artikel 12, KVR en 06-12345678.')).toEqual([]);
});
