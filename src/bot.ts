import type { Logger } from 'pino';
import { actions, commands } from '../commands/index.ts';
import { openArchive } from './archive/archive.ts';
import type { Connection, Refusal } from './discord/connection.ts';
import { connect, type Shards } from './discord/gateway.ts';
import { listen } from './discord/http.ts';
import type { Mention } from './discord/registration.ts';
import { createRouter } from './discord/router.ts';
import { welcomeMessage } from './replies/help.ts';
import { searchIn } from './search/search.ts';
import { collectionsIn } from './store/collections.ts';
import { onceIn } from './store/once.ts';

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
  /** The archive's file. */
  archive: string;
  log: Logger;
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
  log,
}: BotOptions): Promise<Connection | Refusal> {
  const archive = openArchive(file);
  const collections = collectionsIn(file);
  const search = searchIn(file, (error) => log.error({ err: error }, 'the search thread ended'));
  const close = async () => {
    await search.close();
    await collections.close();
    await archive.close();
  };
  const routerFor = (mention: Mention) =>
    createRouter({ commands, actions }, { archive, search, collections, once: onceIn(file), mention }, log);
  const connecting = http
    ? listen({ token, api, ...http }, commands, routerFor, log)
    : connect({ token, api, shards }, commands, routerFor, welcomeMessage, log);
  const connection = await connecting.catch(async (error: unknown) => {
    await close();
    throw error;
  });
  if ('refused' in connection) {
    await close();
    return connection;
  }
  return {
    ...connection,
    async close() {
      await connection.close();
      await close();
    },
  };
}
