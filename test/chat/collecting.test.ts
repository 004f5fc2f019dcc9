/** Collections of answers, as a team makes them: over the real client, each step seen by everyone who is there. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aDocument, anExchange } from '../replies/documents.ts';
import { startWithPeople } from './bot.ts';
import { filesOf } from './files.ts';

let stage: Awaited<ReturnType<typeof startWithPeople>>;
beforeEach(async () => {
  stage = await startWithPeople();
});
afterEach(() => stage.stop());

type Someone = (typeof stage)['alice'];

/** Saves an answer in a new collection. */
async function begun(by: Someone, question = '3', name = 'Hoorzitting') {
  await by.types(`/vraag ${question}`);
  await by.clicks('Bewaar');
  return by.fills({ Naam: name });
}

test('three colleagues collect answers for a hearing', async () => {
  const { alice, bob, emulator } = stage;
  const carla = emulator.addPerson('Carla', { roles: ['Eindredactie'] });

  expect((await begun(alice)).text).toContain('Bewaard in “Hoorzitting” (1 antwoord).');
  expect([bob.sees(), carla.sees()]).toEqual([[], []]);

  // There is one collection now: it takes no more than a click.
  await bob.types('/vraag 1');
  expect((await bob.clicks('Bewaar')).text).toContain('Bewaard in “Hoorzitting” (2 antwoorden).');
  await bob.clicks('Notitie');
  const noted = await bob.fills({ Notitie: 'Navragen: *welke* 50? @everyone' });
  expect(noted.text).toContain('Notitie van @Bob');
  expect(noted.text).toContain('Navragen: *welke* 50? @everyone');
  expect(noted.message.message.mention_everyone).toBe(false);

  const opened = await carla.types('/verzameling Hoorzitting');
  expect(opened.message.ephemeral).toBe(true);
  expect(opened.text).toMatch(/1\. Vraag 3 over.*bewaard door @Alice.*2\. Vraag 1 over.*bewaard door @Bob/s);
  await carla.chooses('2. Vraag 1 over');
  await carla.clicks('Omhoog');
  const back = await carla.clicks('Naar Hoorzitting');
  expect(back.text).toMatch(/1\. Vraag 1 over.*2\. Vraag 3 over/s);

  const shared = await carla.clicks('Delen');
  expect(bob.sees().at(-1)?.text).toContain('Gedeeld door @Carla');
  expect(bob.sees().at(-1)?.text).toMatch(/1\. Vraag 1 over.*2\. Vraag 3 over/s);
  // What everyone sees stays; who looks further has an own copy.
  const own = await alice.chooses('2. Vraag 3 over', shared.message);
  expect(own.message.ephemeral).toBe(true);
  const answer = await alice.clicks('Open het hele antwoord', own.message);
  expect(answer.text).toContain('Dit betrof een thematische bespreking');

  const { md: markdown, json = '' } = await filesOf(await alice.clicks('Exporteer', shared.message));
  expect(markdown).toContain('# Hoorzitting\n');
  expect(markdown).toMatch(/1\. \[Vraag 1 over .*\]\(#antwoord-1\)\n2\. \[Vraag 3 over .*\]\(#antwoord-2\)/);
  expect(markdown).toContain('<a id="antwoord-2"></a>');
  expect(markdown).toContain('Dit betrof een thematische bespreking');
  expect(markdown).toContain('**Notitie:** Navragen: \\*welke\\* 50? \\@everyone');
  expect(JSON.parse(json)).toMatchObject({
    name: 'Hoorzitting',
    answers: [
      { note: 'Navragen: *welke* 50? @everyone', addedBy: bob.id, exchanges: [{ numbers: [1] }] },
      { note: null, addedBy: alice.id, exchanges: [{ numbers: [3] }] },
    ],
  });
});

test('an answer that was taken out comes back to its place', async () => {
  const { alice } = stage;
  await begun(alice, '1');
  for (const number of [2, 3]) {
    await alice.types(`/vraag ${number}`);
    await alice.clicks('Bewaar');
  }
  await alice.types('/verzameling Hoorzitting');
  await alice.chooses('2. Vraag 2 over');
  const out = await alice.clicks('Haal eruit');
  expect(out.text).toContain('Uit “Hoorzitting” gehaald: Vraag 2 over');
  expect((await alice.types('/verzameling Hoorzitting')).text).not.toContain('Vraag 2 over');
  await alice.clicks('Ongedaan maken', out.message);
  expect((await alice.types('/verzameling Hoorzitting')).text).toMatch(/1\. .*2\. Vraag 2 over.*3\. /s);
});

test('the same answer is in it once', async () => {
  const { alice, bob } = stage;
  await begun(alice);
  await bob.types('/vraag 3');
  expect((await bob.clicks('Bewaar')).text).toContain('Dit antwoord staat al in “Hoorzitting” (1 antwoord).');
});

test('a joint answer is in it once, whichever of its questions it was saved from', async () => {
  await stage.stop();
  const answer = { label: null, numbers: [1, 2], text: 'Ja.' };
  const exchanges = [1, 2].map((number) =>
    anExchange({ numbers: [number], question: `Klopt ${number}?`, answer }),
  );
  stage = await startWithPeople([aDocument({ exchanges })]);
  const { alice, bob } = stage;
  await begun(alice, '2');
  await bob.types('/vraag 1');
  expect((await bob.clicks('Bewaar')).text).toContain('Dit antwoord staat al in “Hoorzitting” (1 antwoord).');
});

test('what was taken out and added once more is not put back beside itself', async () => {
  const { alice, bob } = stage;
  await begun(alice);
  await alice.types('/verzameling Hoorzitting');
  await alice.chooses('1. Vraag 3 over');
  const out = await alice.clicks('Haal eruit');
  await bob.types('/vraag 3');
  await bob.clicks('Bewaar');
  const back = await alice.clicks('Ongedaan maken', out.message);
  expect(back.text).toMatch(/1 antwoord ·.*1\. Vraag 3 over.*bewaard door @Bob/s);
});

test('of several collections one is chosen, or another is made', async () => {
  const { alice } = stage;
  await begun(alice);
  await alice.types('/vraag 1');
  await alice.clicks('Bewaar');
  await alice.chooses('＋ Nieuwe verzameling…');
  await alice.fills({ Naam: 'Dossier' });
  await alice.types('/vraag 2');
  const asked = await alice.clicks('Bewaar');
  expect(asked.text).toContain('In welke verzameling?');
  expect((await alice.chooses('Hoorzitting', asked.message)).text).toContain('Bewaard in “Hoorzitting” (3');
  const all = await alice.types('/verzameling');
  expect(all.text).toMatch(/Dossier · 1 antwoord · gemaakt door @Alice.*Hoorzitting · 3 antwoorden/s);
  // A name that there is already is that collection: the answer is not lost.
  await alice.types('/vraag 4');
  await alice.clicks('Bewaar');
  await alice.chooses('＋ Nieuwe verzameling…');
  expect((await alice.fills({ Naam: ' dossier ' })).text).toContain('Bewaard in “Dossier” (2');
});

describe('who may change a collection follows the permissions of the channel', () => {
  test('who may not write there may look', async () => {
    const { emulator, alice } = stage;
    const carla = emulator.addPerson('Carla', { roles: ['Eindredactie'] });
    carla.goesTo('aankondigingen');
    await begun(carla);
    alice.goesTo('aankondigingen');
    const { message: shared } = await carla.types('/verzameling naam:Hoorzitting zichtbaar:True');
    const seen = await alice.chooses('1. Vraag 3 over', shared);
    expect(seen.message.buttons.map(({ label }) => label)).toEqual([
      'Open het hele antwoord',
      'Naar Hoorzitting',
    ]);
    const answer = await alice.clicks('Open het hele antwoord', seen.message);
    expect((await alice.clicks('Bewaar', answer.message)).text).toBe(
      'Alleen wie in dit kanaal mag schrijven, verandert er de verzamelingen.',
    );
  });

  test('who made it, or moderates, renames it and takes it away; and puts it back', async () => {
    const { alice, bob, emulator } = stage;
    const carla = emulator.addPerson('Carla', { roles: ['Eindredactie'] });
    await begun(alice);
    const bobs = await bob.types('/verzameling Hoorzitting');
    expect(bobs.message.buttons.map(({ label }) => label)).toEqual(['Delen', 'Exporteer']);
    await carla.types('/verzameling Hoorzitting');
    await carla.clicks('Hernoem');
    expect(carla.modal?.title).toBe('Hoorzitting hernoemen');
    expect((await carla.fills({ Naam: 'Hoorzitting 12 december' })).text).toContain(
      'Hoorzitting 12 december',
    );
    const gone = await carla.clicks('Verwijder verzameling');
    expect(gone.text).toContain('De verzameling “Hoorzitting 12 december” is weg.');
    expect((await alice.types('/verzameling')).text).toContain('Er zijn hier nog geen verzamelingen.');
    expect((await carla.clicks('Ongedaan maken', gone.message)).text).toContain('1. Vraag 3 over');
  });
});

test('only the channel that it is of sees it, and a thread of that channel', async () => {
  const { alice } = stage;
  alice.goesTo('onderzoek');
  await begun(alice);
  const { message } = await alice.types('/verzameling Hoorzitting');
  alice.goesTo('voorbereiding hoorzitting');
  expect((await alice.types('/verzameling Hoorzitting')).text).toContain('1. Vraag 3 over');
  alice.goesTo('algemeen');
  expect((await alice.types('/verzameling Hoorzitting')).text).toContain('“Hoorzitting” is er hier niet');
  expect(message.text).toContain('Hoorzitting');
});

test('in a conversation of two one has collections of one’s own', async () => {
  const { alice, bob } = stage;
  for (const person of [alice, bob]) person.goesTo('@Vraagbaak');
  await begun(alice, '3', 'Van mij');
  const mine = await alice.types('/verzameling Van mij');
  expect(mine.message.buttons.map(({ label }) => label)).not.toContain('Delen');
  expect((await bob.types('/verzameling')).text).toContain('Er zijn hier nog geen verzamelingen.');
});

test('it is there after a restart, and its buttons work', async () => {
  const { alice } = stage;
  await begun(alice);
  const { message } = await alice.types('/verzameling Hoorzitting');
  await stage.restartsBot();
  await alice.chooses('1. Vraag 3 over', message);
  expect((await alice.clicks('Open het hele antwoord')).text).toContain('Dit betrof een thematische');
});

test('is offered in English to those whose Discord is English', async () => {
  const { alice } = stage;
  await begun(alice);
  alice.speaks('en-GB');
  const shown = await alice.types('/verzameling Hoorzitting');
  expect(shown.text).toContain('1 answer · made by @Alice');
  expect(shown.message.buttons.map(({ label }) => label)).toEqual([
    'Share',
    'Export',
    'Rename',
    'Remove collection',
  ]);
});
