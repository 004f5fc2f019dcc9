/** `npm start` lets the feed be played: a case that is made up, and is gone when the program ends. */
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { openArchive } from '../../src/archive/archive.ts';
import { createReplayControl } from '../../src/feed-server/demo.ts';
import { anArchive } from '../archive-file.ts';
import { readSeed } from '../seed.ts';

test('the feed is played, says what happens, and leaves nothing behind', async () => {
  const errors: unknown[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => errors.push(JSON.parse(line)) });
  const path = await anArchive([await readSeed()]);
  const archive = openArchive(path);
  // Twice: what was taken out comes again.
  for (let times = 0; times < 2; times += 1) {
    const { control, close } = createReplayControl(path, log);
    expect(control.said()).toBeNull();
    control.press(() => {});
    await expect.poll(() => control.said()?.nl).toContain('De feed meldt: gevraagd');
    const [number = ''] = /\d{4}Z\d{5}/.exec(control.said()?.nl ?? '') ?? [];
    const of = await archive.findCase(number);
    expect(of?.papers[0]?.subject).toContain('verzonnen');
    expect(of?.questions).toHaveLength(2);
    await close();
    expect(await archive.findCase(number)).toBeNull();
    expect(await archive.count()).toBe(1);
  }
  await archive.close();
  expect(errors).toEqual([]);
});
