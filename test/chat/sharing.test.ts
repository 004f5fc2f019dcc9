import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startWithPeople } from './bot.ts';

let stage: Awaited<ReturnType<typeof startWithPeople>>;
beforeEach(async () => {
  stage = await startWithPeople();
});
afterEach(() => stage.stop());

describe('sharing in the channel', () => {
  test('is one click, and names who shared it', async () => {
    const { alice, bob } = stage;
    await alice.types('/vraag 3');
    expect(bob.sees()).toEqual([]);
    await alice.clicks('Delen');
    const [shared] = bob.sees();
    expect(shared?.text).toContain('Gedeeld door @Alice');
    expect(shared?.text).toContain('Dit betrof een thematische bespreking');
    expect(shared?.text).toContain('Leijten (SP) aan de Minister-President');
    expect(shared?.message.mentions).toEqual([]);
  });

  test('gives whoever clicks a copy of their own, and leaves the shared message as it is', async () => {
    const { alice, bob } = stage;
    await alice.types('/vraag 3');
    const { message: shared } = await alice.clicks('Delen');
    for (const person of [bob, alice]) {
      const { message } = await person.clicks('Volgende', shared);
      expect(message.ephemeral).toBe(true);
      expect(message.text).toContain('4 van 5');
    }
    expect(bob.sees()[0]?.text).toContain('3 van 5');
  });

  test('can be taken back by who shared it, and by nobody else', async () => {
    const { alice, bob } = stage;
    await alice.types('/vraag 3');
    const { message: shared } = await alice.clicks('Delen');
    expect((await bob.clicks('Verwijder', shared)).text).toContain(
      'Alleen wie dit heeft gevraagd of gedeeld',
    );
    await alice.clicks('Verwijder', shared);
    expect(bob.sees().map(({ id }) => id)).not.toContain(shared.id);
  });
});

describe('sharing elsewhere', () => {
  test('asks where, takes a note, and can be undone', async () => {
    const { alice, bob, emulator } = stage;
    await alice.types('/vraag 3');
    const asked = await alice.clicks('Delen in…');
    expect(asked.modal?.title).toBe('Vraag 3 delen');
    const told = await alice.fills({
      'Kanaal of thread': 'onderzoek',
      Notitie: 'Kijk @everyone: **dit** is het antwoord.',
    });
    expect(told.text).toContain('Gedeeld in #onderzoek.');
    bob.goesTo('onderzoek');
    const [shared] = bob.sees().slice(-1);
    expect(shared?.text).toContain('Gedeeld door @Alice: Kijk @everyone: **dit** is het antwoord.');
    expect(shared?.text).toContain('Dit betrof een thematische bespreking');
    expect(shared?.message.mention_everyone).toBe(false);
    expect(told.message.buttons[0]?.url).toMatch(
      new RegExp(`^https://discord\\.com/channels/\\d+/${emulator.channel('onderzoek').id}/${shared?.id}$`),
    );
    const undone = await alice.clicks('Ongedaan maken', told.message);
    expect(undone.text).toBe('Het gedeelde bericht is weer weg.');
    expect(bob.sees().map(({ id }) => id)).not.toContain(shared?.id);
  });

  test('reaches a thread', async () => {
    const { alice, bob } = stage;
    await alice.types('/vraag 2');
    await alice.clicks('Delen in…');
    const told = await alice.fills({ 'Kanaal of thread': 'voorbereiding hoorzitting' });
    expect(told.text).toContain('Gedeeld in #voorbereiding hoorzitting.');
    bob.goesTo('voorbereiding hoorzitting');
    expect(bob.sees().at(-1)?.text).toContain('2 van 5');
  });

  test('where the person may not write is refused by name', async () => {
    const { alice } = stage;
    await alice.types('/vraag 2');
    await alice.clicks('Delen in…');
    const told = await alice.fills({ 'Kanaal of thread': 'aankondigingen' });
    expect(told.text).toContain('Jij mag niet schrijven in #aankondigingen. Kies een ander kanaal.');
  });

  test('where the bot may not write says what it needs', async () => {
    const carla = stage.emulator.addPerson('Carla', { roles: ['Eindredactie'] });
    await carla.types('/vraag 2');
    await carla.clicks('Delen in…');
    const told = await carla.fills({ 'Kanaal of thread': 'aankondigingen' });
    expect(told.text).toContain('Ik mag niet schrijven in #aankondigingen.');
    expect(told.text).toContain('“Berichten verzenden”');
  });
});

describe('a refusal keeps the note, and the modal comes back with it', () => {
  const NOTE = 'Zie de *tweede* zin:\n`letterlijk` <@1> @everyone';
  const sharedTo = async (place: string, meanwhile = () => {}) => {
    const { alice } = stage;
    await alice.types('/vraag 2');
    await alice.clicks('Delen in…');
    const telling = alice.fills({ 'Kanaal of thread': place, Notitie: NOTE });
    meanwhile();
    return telling;
  };

  test.each([
    ['where the person may not write', 'aankondigingen', 'Jij mag niet schrijven in #aankondigingen.'],
    ['in a thread that was closed', 'voorbereiding hoorzitting', '#voorbereiding hoorzitting is gesloten'],
    ['in a channel that is gone', 'onderzoek', 'Dat kanaal is er niet meer.'],
  ])('%s', async (_, place, said) => {
    const { alice, bob, emulator } = stage;
    if (place === 'voorbereiding hoorzitting') emulator.closesThread(place);
    const told = await sharedTo(place, () => {
      if (place === 'onderzoek') emulator.deletesChannel(place);
    });
    expect(told.text).toContain(said);
    expect(told.message.message.embeds[0]?.footer?.text).toBe(NOTE);
    await alice.clicks('Kies opnieuw', told.message);
    expect(alice.modal?.fields.flatMap(({ values }) => values)).toContain(NOTE);
    await alice.fills({ 'Kanaal of thread': 'algemeen', Notitie: NOTE });
    expect(bob.sees().at(-1)?.message.content).toContain('Zie de \\*tweede\\* zin');
  });
});

test('two clicks share once', async () => {
  const { alice, bob } = stage;
  await alice.types('/vraag 3');
  const [first, second] = await Promise.all([alice.clicks('Delen'), alice.clicks('Delen')]);
  expect(bob.sees()).toHaveLength(1);
  expect([first.text, second.text].filter((text) => text === 'Je hebt dit hier net gedeeld.')).toHaveLength(
    1,
  );
});

describe('what everyone sees at once', () => {
  test('is asked for with “zichtbaar”', async () => {
    const { alice, bob } = stage;
    await alice.types('/vraag nummer:3 zichtbaar:True');
    expect(bob.sees()[0]?.text).toContain('3 van 5');
  });

  test('changes for who asked, and stays for the others, who get a copy', async () => {
    const { alice, bob } = stage;
    const { message } = await alice.types('/vraag nummer:3 zichtbaar:True');
    const copy = await bob.clicks('Volgende', message);
    expect(copy.message.ephemeral).toBe(true);
    expect(bob.sees()[0]?.text).toContain('3 van 5');
    await alice.clicks('Volgende', message);
    expect(bob.sees()[0]?.text).toContain('4 van 5');
    await alice.clicks('Verwijder', message);
    expect(alice.sees()).toEqual([]);
  });
});

test('who may manage messages can delete what another shared, and others cannot', async () => {
  const { alice, bob } = stage;
  const moderator = stage.emulator.addPerson('Dirk', { roles: ['Eindredactie'] });
  const { message } = await alice.types('/vraag nummer:3 zichtbaar:True');
  const refused = await bob.clicks('Verwijder', message);
  expect(refused.text).toContain('of wie hier berichten mag beheren');
  expect(bob.sees().some(({ id }) => id === message.id)).toBe(true);
  await moderator.clicks('Verwijder', message);
  expect(bob.sees().some(({ id }) => id === message.id)).toBe(false);
});

test('in a direct message there is nobody to share with', async () => {
  const { alice } = stage;
  alice.goesTo('@Vraagbaak');
  const { message } = await alice.types('/vraag 3');
  expect(message.buttons.map(({ label }) => label)).toEqual([
    'Vorige',
    'Volgende',
    'Alle vragen',
    'Volg',
    'Bewaar',
    'Kopieer',
    'Bron',
  ]);
  alice.goesTo('algemeen');
});
