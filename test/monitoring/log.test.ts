/** What stands in the log of a bot: what went wrong, and nothing of what people asked or of what has to be kept secret. */
import { DiscordAPIError, REST, Routes } from 'discord.js';
import { expect, test } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { createLog } from '../../src/monitoring/log.ts';

function written(error: unknown): string {
  const lines: string[] = [];
  createLog('trace', { write: (line: string) => void lines.push(line) }).error({ err: error }, 'it failed');
  return lines.join('');
}

test('an error of Discord has its code, and neither the message that was sent nor the token in the address', async () => {
  const emulator = await startEmulator({ warns: false });
  const rest = new REST({ api: emulator.api }).setToken(emulator.token);
  const token = 'a'.repeat(80);
  const body = { type: 4, data: { content: 'wat iemand vroeg' } };
  const error = await rest
    .post(Routes.interactionCallback('123456789012345678', token), { body })
    .catch((refused: unknown) => refused);
  expect(error).toBeInstanceOf(DiscordAPIError);
  const line = written(error);
  expect(JSON.parse(line).err).toMatchObject({ code: 10_062, status: 404, method: 'POST' });
  expect(line).not.toContain('wat iemand vroeg');
  expect(line).not.toContain(token);
  await emulator.close();
});

test.each([
  ['the token of a bot', 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.abcdefghijklmnopqrstuvwxyz0123456789ab'],
  [
    'the token of an interaction',
    'aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDEyMzQ1Njc4OmFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6',
  ],
])('%s is left out wherever it stands', (_, token) => {
  const error = new Error(`${token} is refused`, { cause: new Error(`of ${token}`) });
  expect(written(error)).toContain('… is refused');
  expect(written(error)).not.toContain(token);
});

test('so is the password of the database', () => {
  const line = written(new Error('cannot reach postgres://vraagbaak:geheim-1@db.example:5432/vraagbaak'));
  expect(line).toContain('postgres://vraagbaak:…@db.example:5432/vraagbaak');
  expect(line).not.toContain('geheim-1');
});

test('what controls a terminal stands in it as JSON has it', () => {
  const line = written(new Error('a\u001b[2Jb\nc\rd'));
  expect(line.trimEnd()).not.toMatch(/\p{Cc}/u);
});
