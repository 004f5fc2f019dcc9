/** A channel has its case: who may manage it chooses one, and a newcomer's `/vraag 2` means question 2 of that. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { theAnswer, theQuestions } from '../archive/cases/papers.ts';
import { aDocument, anExchange } from '../replies/documents.ts';
import { startWithPeople } from './bot.ts';

let stage: Awaited<ReturnType<typeof startWithPeople>>;
beforeAll(async () => {
  stage = await startWithPeople([
    theQuestions(),
    theAnswer(),
    aDocument({
      id: 'nieuwer',
      subject: 'iets nieuwers',
      submitted: '2025-01-01',
      received: '2025-02-01',
      exchanges: [anExchange({ numbers: [2], question: 'Iets anders?' })],
    }),
  ]);
});
afterAll(() => stage.stop());

test('a channel gets its case, its threads follow, other places do not, and it is let go again', async () => {
  const { alice, emulator } = stage;
  const editor = emulator.addPerson('Eva', { roles: ['Eindredactie'] });
  const before = await alice.types('/vraag 2');
  expect(before.text).toContain('De nieuwste in het archief.');
  expect(before.text).toContain('Iets anders?');

  editor.goesTo('onderzoek');
  const card = await editor.types('/document 2024Z14001');
  const chosen = await editor.clicks('Kies voor dit kanaal', card.message);
  expect(chosen.text).toContain('Dit is nu de zaak van dit kanaal');

  alice.goesTo('onderzoek');
  const here = await alice.types('/vraag 2');
  expect(here.text).toContain('De zaak van dit kanaal.');
  expect(here.text).toContain('Ongeveer 4.000 reizigers.');
  expect((await alice.types('/document')).text).toContain('De veerboot naar het eiland');
  expect((await alice.completes('/vraag ')).map(({ value }) => value)).toEqual(['1', '2', '3']);
  alice.goesTo('voorbereiding hoorzitting');
  expect((await alice.types('/vraag 2')).text).toContain('Ongeveer 4.000 reizigers.');
  alice.goesTo('algemeen');
  expect((await alice.types('/vraag 2')).text).toContain('Iets anders?');

  const letGo = await editor.clicks('Laat los voor dit kanaal', chosen.message);
  expect(letGo.text).toContain('geen eigen zaak meer');
  alice.goesTo('onderzoek');
  expect((await alice.types('/vraag 2')).text).toContain('Iets anders?');
  alice.goesTo('algemeen');
});

test('a server has one too, for channels without one of their own', async () => {
  const { alice, emulator } = stage;
  const editor = emulator.addPerson('Femke', { roles: ['Eindredactie'] });
  const card = await editor.types('/document 2024Z14001');
  const chosen = await editor.clicks('Kies voor deze server', card.message);
  expect(chosen.text).toContain('Dit is nu de zaak van deze server');
  const asked = await alice.types('/vraag 2');
  expect(asked.text).toContain('De zaak van deze server.');
  expect(asked.text).toContain('Ongeveer 4.000 reizigers.');
  await editor.clicks('Laat los voor deze server', chosen.message);
  expect((await alice.types('/vraag 2')).text).toContain('De nieuwste in het archief.');
});

test('who may not manage the channel is not offered to choose, and a direct message has no case', async () => {
  const { alice } = stage;
  const labels = async () =>
    (await alice.types('/document 2024Z14001')).message.buttons.map(({ label }) => label);
  expect(await labels()).not.toContain('Kies voor dit kanaal');
  alice.goesTo('@Vraagbaak');
  expect(await labels()).not.toContain('Kies voor dit kanaal');
  alice.goesTo('algemeen');
});
