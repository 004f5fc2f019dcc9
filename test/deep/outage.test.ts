/** What people see while the database that several machines share is out of reach, and after. */
import { describe, expect, test } from 'vitest';
import { startWithPeople } from '../chat/bot.ts';
import { aDocument, anExchange } from '../replies/documents.ts';
import { server } from './server.ts';

const MANY = Array.from({ length: 15 }, (_, at) =>
  aDocument({
    id: `kv-tk-${at}`,
    caseNumber: `2023Z0000${at}`,
    subject: `Veerdienst ${at}`,
    submitted: `2023-01-${at + 10}`,
    exchanges: [anExchange({ question: `Vaart de veerboot van route ${at} nog?` })],
  }),
);

describe.skipIf(!server?.power)('without the database', () => {
  test('what needs it says so, everything else goes on, and it heals by itself', async () => {
    const power = server?.power;
    if (!server || !power) return;
    const stage = await startWithPeople(MANY, undefined, await server.database());
    const { alice, emulator } = stage;
    const mila = emulator.person('Mila');
    const chosen = await mila.types('/document document:kv-tk-3');
    await mila.clicks('Kies voor dit kanaal', chosen.message);
    expect((await alice.types('/vraag 1')).text).toContain('De zaak van dit kanaal.');
    const answer = await alice.types('/vraag nummer:1 document:kv-tk-2');
    await alice.clicks('Bewaar', answer.message);
    await alice.fills({ Naam: 'Hoorzitting' });

    await power.off();
    const asked = await alice.types('/vraag 1');
    expect(asked.text).toContain(
      'Of dit kanaal of deze server een andere heeft gekozen, is nu niet na te gaan.',
    );
    expect(asked.text).toContain('Vaart de veerboot van route 0 nog?');
    expect((await alice.types('/vraag nummer:1 document:kv-tk-3')).text).toContain('route 3 nog?');
    const found = await alice.types('/zoek veerboot');
    expect(found.text).toContain('Veerdienst');
    expect(found.text).toContain('Verder bladeren en verfijnen kan nu even niet.');
    const refused = 'wat hier bewaard wordt, is even niet te bereiken';
    expect((await alice.types('/verzameling')).text).toContain(refused);
    expect((await alice.clicks('Bewaar', answer.message)).text).toContain(refused);
    const again = await mila.types('/document document:kv-tk-3');
    expect(again.message.buttons.map(({ label }) => label)).not.toContain('Kies voor dit kanaal');
    expect((await mila.clicks('Kies voor dit kanaal', chosen.message)).text).toContain(refused);

    await power.on();
    // A person asks at most once a second for long; until then the answer is as before.
    await expect
      .poll(async () => (await alice.types('/verzameling')).text, { interval: 1_500 })
      .toContain('Hoorzitting');
    expect((await alice.types('/vraag 1')).text).toContain('De zaak van dit kanaal.');
    await stage.stop();
  });
});
