import type { Logger } from 'pino';
import { actions, commands } from '../commands/index.ts';
import { openArchive } from './archive/archive.ts';
import { type Connection, connect, type Refusal } from './discord/gateway.ts';
import { createRouter } from './discord/router.ts';
import { welcomeMessage } from './replies/help.ts';
import { searchIn } from './search/search.ts';
import { collectionsIn } from './store/collections.ts';
import { onceIn } from './store/once.ts';

export interface BotOptions {
  token: string;
  /** Base address of another REST API than Discord's, such as an emulator's. */
  api?: string | undefined;
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
  const connecting = connect(
    { token, api },
    commands,
    (mention) =>
      createRouter({ commands, actions }, { archive, search, collections, once: onceIn(file), mention }, log),
    welcomeMessage,
    log,
  );
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
