/** Two versions of the bot at once, as while one takes over from the other: each hears of everything, and one of them answers. */
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { startBot } from '../../src/bot.ts';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { anArchive } from '../archive-file.ts';
import { readSeed } from '../seed.ts';
import { describeKind } from './kinds.ts';

describeKind('with what they share in %s', (_, place) => {
  test('everything is answered once', async () => {
    const emulator = await startEmulator({ warns: false });
    const errors: unknown[] = [];
    const log = pino({ level: 'error' }, { write: (line: string) => errors.push(JSON.parse(line)) });
    const { url: database } = await place();
    const archive = await anArchive([await readSeed()]);
    const start = async () => {
      const bot = await startBot({ token: emulator.token, api: emulator.api, archive, database, log });
      if ('refused' in bot) throw new Error('refused');
      return bot;
    };
    const bots = [await start(), await start()];
    emulator.addServer('Krant', 'redactie');
    emulator.addsBot('Krant');
    const [alice, bob] = [emulator.person('Alice'), emulator.person('Bob')];
    for (const number of [1, 2, 3, 4, 5]) await alice.types(`/vraag nummer:${number} zichtbaar:True`);
    expect((await alice.completes('/vraag casussen')).map(({ value }) => value)).toContain('3');
    await alice.clicks('Bewaar');
    expect(bob.sees().map(({ text }) => /\d van 5/.exec(text)?.[0])).toEqual(
      [1, 2, 3, 4, 5].map((number) => `${number} van 5`),
    );
    bob.goesTo('redactie');
    await expect.poll(() => bob.sees().length).toBe(1);
    // A double greeting would come before the answer to what is asked after it.
    await bob.types('/help');
    await Promise.all(bots.map((bot) => bot.close()));
    expect(bob.sees().filter(({ text }) => text.includes('/vraag'))).toHaveLength(2);
    await emulator.close();
    expect(emulator.violations).toEqual([]);
    expect(errors).toEqual([]);
  });
});
