/** The two kinds of store, so that each of its tests is run over both. */
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { openStore } from '../../src/store/store.ts';
import { aFolder } from '../archive-file.ts';
import { aPostgresServer } from '../postgres.ts';

export type Where = Parameters<typeof openStore>[0];

export const server = await aPostgresServer();
afterAll(() => server?.stop());

/** Each with what makes a new place for a store. */
export const KINDS: readonly (readonly [name: string, place: () => Promise<Where>])[] = [
  ['a file', async () => ({ archive: join(aFolder(), 'archive.db') })],
  ...(server
    ? ([
        [
          'PostgreSQL',
          async () => ({ url: await server.database(), archive: join(aFolder(), 'archive.db') }),
        ],
      ] as const)
    : []),
];
