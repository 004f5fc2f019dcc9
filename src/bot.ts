import type { Logger } from 'pino';
import { actions, commands } from '../commands/index.ts';
import { keepTelling, type Telling } from './alerts/keep-telling.ts';
import { createNoticing } from './alerts/notice.ts';
import { openArchive } from './archive/archive.ts';
import { createDrawer } from './charts/draw.ts';
import type { Connection, Refusal } from './discord/connection.ts';
import { connect, type Shards } from './discord/gateway.ts';
import { listen } from './discord/http.ts';
import { createPoster } from './discord/poster.ts';
import type { Mention } from './discord/registration.ts';
import { createRouter } from './discord/router.ts';
import { keepInSync } from './feed/keep-in-sync.ts';
import type { SyncOptions } from './feed/sync.ts';
import { logDeath } from './monitoring/log.ts';
import type { Metrics } from './monitoring/metrics.ts';
import { welcomeMessage } from './replies/help.ts';
import type { Language } from './replies/language.ts';
import { type Search, searchIn } from './search/search.ts';
import { unlessUnavailable } from './store/database.ts';
import { openStore } from './store/store.ts';

export interface BotOptions {
  token: string;
  /** Base address of another REST API than Discord's, such as an emulator's. */
  api?: string | undefined;
  /**
   * Interactions come over HTTP to this port, signed with the key that belongs to the application's public key (64 hexadecimal
   * digits); without it they come over the gateway. Discord does one or the other.
   */
  http?: { publicKey: string; port: number } | undefined;
  /** Which parts of the servers it takes over the gateway; without it all of them. */
  shards?: Shards | undefined;
  /** Where it is told how the bot does; undefined: nowhere. */
  monitoring?: { host: string; port: number } | undefined;
  /** The archive's file. */
  archive: string;
  /** Searches the archive; unless given, in threads that are started now. It is closed with the bot. */
  search?: Search | undefined;
  /** The PostgreSQL server that all processes of this bot share; without it, a file beside the archive's. */
  database?: string | undefined;
  /** Fetch from the official feed; undefined: not by itself. */
  sync?: Omit<SyncOptions, 'destination'> | undefined;
  /** How often it is looked whether something is to be told to those who follow it, in milliseconds. */
  tellEveryMs?: number | undefined;
  log: Logger;
}

/** Two processes that take over from each other hear of a new server at the same time. */
const GREETED_SECONDS = 600;

/** The bot, connected; and the port where it is told how it does, where that is. */
export interface Bot extends Connection {
  readonly monitoringPort?: number;
}

/**
 * Connects the bot, with everything behind it, to Discord. Resolves once it is ready to answer.
 * @throws ArchiveError where the archive cannot be used
 */
export async function startBot({
  token,
  api,
  http,
  shards,
  archive: file,
  search: given,
  database,
  monitoring,
  sync,
  tellEveryMs,
  log,
}: BotOptions): Promise<Bot | Refusal> {
  const archive = openArchive(file);
  const store = openStore({ url: database, archive: file });
  if ((await unlessUnavailable(store.open)) === 'unavailable') log.warn('the store cannot be used now');
  const search = given ?? searchIn(file, logDeath(log, 'the search thread'));
  // The first person to ask should not wait for the threads.
  const warm = search.warmUp();
  const drawer = createDrawer(logDeath(log, 'the thread that draws'));
  const following =
    database === undefined
      ? null
      : (await import('./replica/follow.ts')).follow({ archive: file, url: database }, log);
  const syncing = sync && keepInSync({ ...sync, destination: { archive: file, database } }, log);
  let connected: Connection | null = null;
  const isConnected = () => connected?.isConnected() ?? false;
  const isStoreUsable = async () => (await unlessUnavailable(store.open)) !== 'unavailable';
  // What measures takes as long to load as a search: it is loaded only where somebody looks.
  const metrics =
    monitoring &&
    (await import('./monitoring/metrics.ts')).createMetrics({
      connected: () => Number(isConnected()),
      documents: () => archive.count(),
      store: async () => Number(await isStoreUsable()),
      secondsBehind: () => following?.secondsBehind(),
      sync: async () => {
        const status = sync && (await unlessUnavailable(store.feed.status));
        return status === 'unavailable' ? undefined : status;
      },
    });
  let telling: Telling | null = null;
  const notice = createNoticing({ archive, store });
  const close = async () => {
    await telling?.close();
    await syncing?.close();
    await following?.close();
    await search.close();
    await drawer.close();
    await store.close();
    await archive.close();
  };
  const routerFor = (mention: Mention) =>
    createRouter(
      { commands, actions },
      { archive, search, store, draw: drawer.draw, notice, mention },
      log,
      metrics?.observe,
    );
  const greeting = async (server: string, mention: Mention, language: Language) =>
    (await store.once.isFirst(`greeting ${server}`, GREETED_SECONDS))
      ? welcomeMessage(mention, language)
      : null;
  await warm;
  const connecting = http
    ? listen({ token, api, ...http }, commands, routerFor, log)
    : connect({ token, api, shards }, commands, routerFor, greeting, log);
  const connection = await connecting.catch(async (error: unknown) => {
    await close();
    throw error;
  });
  if ('refused' in connection) {
    await close();
    return connection;
  }
  connected = connection;
  // Nobody types in the first moment: this thread need not load while the others do.
  void search.warmUp('suggesting');
  telling = keepTelling({
    notice,
    archive,
    search,
    store,
    poster: createPoster(token, api),
    log,
    everyMs: tellEveryMs,
  });
  const watch = async (at: NonNullable<typeof monitoring>, exposed: Metrics['exposed']) => {
    const { startMonitoring } = await import('./monitoring/server.ts');
    // What people keep may be out of reach, and the bot still answers.
    const obstacles = async () => (isConnected() ? [] : ['Discord: not connected']);
    return await startMonitoring(at, { obstacles, metrics: exposed }).catch(endWith(connection, close));
  };
  const server = monitoring && metrics && (await watch(monitoring, metrics.exposed));
  return {
    ...connection,
    ...(server && { monitoringPort: server.port }),
    async close() {
      await server?.close();
      await connection.close();
      await close();
    },
  };
}

const endWith = (connection: Connection, close: () => Promise<void>) => async (error: unknown) => {
  await connection.close();
  await close();
  throw error;
};
