/** What people do over a day, each step seen by everyone who is there. See also `collecting.test.ts`. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { theAnswer, theFurtherAnswer, theQuestions } from '../archive/cases/papers.ts';
import { readSeed } from '../seed.ts';
import { startWithPeople } from './bot.ts';

let stage: Awaited<ReturnType<typeof startWithPeople>>;
beforeEach(async () => {
  // The boat is of 2024, the paper that comes with the bot of 2023.
  stage = await startWithPeople([await readSeed(), theQuestions(), theAnswer(), theFurtherAnswer()]);
});
afterEach(() => stage.stop());

type Someone = (typeof stage)['alice'];
const newest = (person: Someone) => person.sees().at(-1)?.text ?? '';

test('a channel gets its case, and a newcomer types /vraag 2', async () => {
  const { alice, bob, emulator } = stage;
  const mila = emulator.person('Mila');
  for (const person of [alice, bob, mila]) person.goesTo('onderzoek');

  // Before: the newest in the archive, and it says so.
  expect((await bob.types('/vraag 2')).text).toMatch(/De nieuwste in het archief\..*veerboot/s);
  // Who may not manage the channel is not offered to choose for it.
  const seenByAlice = await alice.types('/document topambtenaren');
  expect(seenByAlice.message.buttons.map(({ label }) => label)).not.toContain('Kies voor dit kanaal');
  await mila.types('/document topambtenaren');
  const chosen = await mila.clicks('Kies voor dit kanaal');
  expect(chosen.text).toContain('Dit is nu de zaak van dit kanaal');
  expect(chosen.message.ephemeral).toBe(true);

  const nora = emulator.addPerson('Nora');
  nora.goesTo('onderzoek');
  expect(nora.sees()).toEqual([]);
  const { text, message } = await nora.types('/vraag 2');
  expect(text).toMatch(/De zaak van dit kanaal\..*Welke voorbeelden geven de topambtenaren/s);
  expect(text).toContain('2 van 5');
  expect(message.ephemeral).toBe(true);
  // A thread of the channel follows it, another channel does not.
  nora.goesTo('voorbereiding hoorzitting');
  expect((await nora.types('/vraag 2')).text).toContain('2 van 5');
  nora.goesTo('algemeen');
  expect((await nora.types('/vraag 2')).text).toContain('veerboot');
  for (const person of [alice, bob, mila]) {
    expect(
      person
        .sees()
        .map((seen) => seen.text)
        .join(),
    ).not.toContain('Nora');
  }
});

test('a moderator cleans up', async () => {
  const { alice, bob, emulator } = stage;
  const mila = emulator.person('Mila');
  await alice.types('/vraag nummer:3 document:topambtenaren');
  const { message: shared } = await alice.clicks('Delen');
  await bob.types('/zoek tekst:veerboot zichtbaar:True');
  await alice.clicks('Volgende', shared);
  // Alice's copy is hers; everyone has the two that are for everyone.
  expect([alice.sees().length, bob.sees().length, mila.sees().length]).toEqual([4, 2, 2]);

  expect((await bob.clicks('Verwijder', shared)).text).toContain('wie hier berichten mag beheren');
  await mila.clicks('Verwijder', shared);
  for (const person of [alice, bob, mila]) {
    expect(person.sees().map(({ id }) => id)).not.toContain(shared.id);
  }
  const search = mila.sees().find(({ text }) => text.includes('Gevonden voor'));
  await mila.clicks('Verwijder', search);
  expect(mila.sees()).toEqual([]);
  // What was for one person alone is left as it was.
  expect(newest(alice)).toContain('4 van 5');
});

test('a journalist pastes a link from a phone, and a colleague asks what it says', async () => {
  const { alice, bob } = stage;
  const link = 'https://zoek.officielebekendmakingen.nl/ah-tk-20242025-594.html';
  const answered = await alice.types(`/zoek ${link}`);
  expect(answered.text).toMatch(/veerboot naar het eiland/);
  // The paper itself was named; how its case stands is a click away.
  expect((await alice.clicks('Alle vragen')).text).toContain('nader beantwoord');
  expect(bob.sees()).toEqual([]);

  await alice.types(`Zie ${link} voor de cijfers`);
  const said = bob.sees().find(({ text }) => text.includes('voor de cijfers'));
  if (!said) throw new Error('Bob does not see it');
  const found = await bob.uses('Zoek in Kamervragen', said);
  expect(found.text).toMatch(/veerboot naar het eiland/);
  await bob.chooses('Vraag 2');
  // The answer that stands, and where it was answered further.
  expect(newest(bob)).toContain('Ongeveer 4.000 reizigers.');
  await bob.clicks('Nader antwoord');
  expect(newest(bob)).toContain('Het waren er 4.312.');
  await bob.clicks('Delen');
  expect(newest(alice)).toMatch(/Gedeeld door @Bob.*Het waren er 4\.312\./s);
});
