/** The kind of store that the tests of this folder run over: `vitest.config.ts` runs them over both. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe } from 'vitest';
import { StoreUnavailable } from '../../src/store/database.ts';
import type { openStore } from '../../src/store/store.ts';
import { aFolder } from '../archive-file.ts';
import { aPostgresServer } from '../postgres.ts';

export type Where = Parameters<typeof openStore>[0];

const IS_POSTGRES = process.env.STORE === 'PostgreSQL';

export const server = IS_POSTGRES ? await aPostgresServer() : null;
afterAll(() => server?.stop());

/** The name of the kind, and what makes a new place for a store of it. */
const KIND: readonly [name: string, place: () => Promise<Where>] = IS_POSTGRES
  ? ['PostgreSQL', async () => ({ url: await server?.database(), archive: join(aFolder(), 'archive.db') })]
  : ['a file', async () => ({ archive: join(aFolder(), 'archive.db') })];

/** A group of tests over the kind; skipped where it is PostgreSQL and there is no server to be had. */
export const describeKind = describe.skipIf(IS_POSTGRES && !server).each([KIND]);

/** Asks again, as a person would, where a server that has too much to do did not answer in time. */
export async function untilDone<Result>(work: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      await sleep(100);
    }
  }
}
