import { afterAll } from 'vitest';
import { aPostgresServer } from '../postgres.ts';

/** The PostgreSQL server of a file of tests; null where there is none to be had. */
export const server = await aPostgresServer();
afterAll(() => server?.stop());
