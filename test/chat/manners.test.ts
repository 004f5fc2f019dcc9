/** How the bot behaves where it is new, where it is a guest, and where too much is asked of it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PERSON } from '../../src/discord/limits.ts';
import { OVER_HTTP, startWithPeople } from './bot.ts';

let stage: Awaited<ReturnType<typeof startWithPeople>>;
beforeEach(async () => {
  stage = await startWithPeople();
});
afterEach(() => stage.stop());

// Discord tells of a new server over the gateway alone.
describe.skipIf(OVER_HTTP)('in a server that has just added it', () => {
  test('it says what to type, once and in one channel', async () => {
    const { alice, emulator } = stage;
    emulator.addServer('Fractie', 'fractiekamer');
    alice.goesTo('fractiekamer');
    emulator.addsBot('Fractie');
    await expect.poll(() => alice.sees()).toHaveLength(1);
    expect(alice.sees()[0]?.text).toContain('Hier is Vraagbaak');
    // The command stands there as a mention that can be clicked.
    expect(alice.sees()[0]?.message.embeds[0]?.description).toMatch(/<\/vraag:\d+> toont een vraag/);
    expect((await alice.types('/vraag 3')).text).toContain('Dit betrof een thematische bespreking');
    expect(alice.sees().filter(({ text }) => text.includes('Hier is Vraagbaak'))).toHaveLength(1);
  });

  test('it says nothing after a restart', async () => {
    const { alice, emulator } = stage;
    await stage.restartsBot();
    // A server that is new after that is greeted: by then the one that was there would have been.
    emulator.addServer('Fractie', 'fractiekamer');
    emulator.addsBot('Fractie');
    alice.goesTo('fractiekamer');
    await expect.poll(() => alice.sees()).toHaveLength(1);
    alice.goesTo('algemeen');
    expect(alice.sees()).toEqual([]);
  });
});

describe('where it is no member, for a person who installed it', () => {
  beforeEach(() => {
    const { alice, bob, emulator } = stage;
    emulator.addServer('Elders', 'koffiekamer');
    for (const person of [alice, bob]) person.goesTo('koffiekamer');
  });

  test('it answers, and shares there, but offers no other channel: it could not post there', async () => {
    const { alice, bob } = stage;
    const { message } = await alice.types('/vraag 3');
    const labels = message.buttons.map(({ label }) => label);
    expect(labels).toContain('Delen');
    expect(labels).not.toContain('Delen in…');
    await alice.clicks('Delen');
    expect(bob.sees().at(-1)?.text).toContain('Gedeeld door @Alice');
    expect((await alice.types('/zoek topambtenaren')).text).toContain('Gevonden');
  });
});

test('every command is there in servers, in threads and in direct messages', async () => {
  const { alice } = stage;
  for (const place of ['algemeen', 'voorbereiding hoorzitting', '@Vraagbaak']) {
    alice.goesTo(place);
    for (const line of ['/vraag 3', '/zoek topambtenaren', '/document', '/verzameling', '/help']) {
      expect((await alice.types(line)).message.ephemeral).toBe(true);
    }
  }
});

test('who asks very much very fast is told how long to wait, and others are not', async () => {
  const { alice, bob } = stage;
  const answers = await Promise.all(
    // So many that some are too many on a slow machine too, where the bucket fills meanwhile.
    Array.from({ length: PERSON.burst * 3 }, () => alice.types('/help').then(({ text }) => text)),
  );
  const slowed = answers.filter((text) =>
    /^Dat gaat mij even te snel\. Probeer het over \d+ seconden? weer\.$/.test(text),
  );
  expect(slowed.length).toBeGreaterThan(0);
  expect(slowed.length).toBeLessThanOrEqual(PERSON.burst * 2);
  expect((await bob.types('/vraag 3')).text).toContain('Dit betrof een thematische');
});
