/** The whole bot, over real sockets, with people before it. */
import { pino } from 'pino';
import { expect } from 'vitest';
import { startBot } from '../../src/bot.ts';
import type { Document } from '../../src/documents/model.ts';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { anArchive } from '../archive-file.ts';
import { searchHere } from '../search-here.ts';
import { readSeed } from '../seed.ts';

/** Whether interactions come to the bot over HTTP; else over the gateway. `vitest.config.ts` runs the tests of this folder both ways. */
export const OVER_HTTP = process.env.TRANSPORT === 'http';

interface Staging {
  /** Over HTTP, whichever way the other tests run. */
  readonly overHttp?: boolean;
  /** Searches run in threads of their own, as they do outside of tests; starting them takes longer than most tests. */
  readonly hasThreads?: boolean;
}

/** Starts an emulator and the bot on it. What the bot logs as an error makes `stop` fail, as a violation does. */
export async function startWithPeople(
  documents?: readonly Document[],
  folder?: string,
  database?: string,
  { overHttp = OVER_HTTP, hasThreads = false }: Staging = {},
) {
  const emulator = await startEmulator({ warns: false });
  const errors: unknown[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => errors.push(JSON.parse(line)) });
  const archive = await anArchive(documents ?? [await readSeed()], folder);
  const start = async () => {
    const http = overHttp ? { publicKey: emulator.publicKey, port: 0 } : undefined;
    const started = await startBot({
      token: emulator.token,
      api: emulator.api,
      http,
      archive,
      search: hasThreads ? undefined : searchHere(archive),
      database,
      tellEveryMs: 100,
      log,
    });
    if ('refused' in started) throw new Error('the emulator refused its own token');
    if (started.port !== undefined) await emulator.setsEndpoint(`http://127.0.0.1:${started.port}/`);
    return started;
  };
  let bot = await start();
  return {
    emulator,
    alice: emulator.person('Alice'),
    bob: emulator.person('Bob'),
    errors,
    archive,
    async restartsBot() {
      await bot.close();
      bot = await start();
    },
    async stop() {
      await bot.close();
      await emulator.close();
      expect(emulator.violations).toEqual([]);
      expect(errors).toEqual([]);
    },
  };
}
