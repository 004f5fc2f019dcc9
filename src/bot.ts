import type { Logger } from 'pino';
import { actions, commands } from '../commands/index.ts';
import { archiveOf } from './archive/archive.ts';
import { type Connection, connect, type Refusal } from './discord/gateway.ts';
import { createRouter } from './discord/router.ts';
import type { Document } from './documents/model.ts';
import { searchIn } from './search/search.ts';

export interface BotOptions {
  token: string;
  /** Base address of another REST API than Discord's, such as an emulator's. */
  api?: string | undefined;
  documents: readonly Document[];
  log: Logger;
}

/** Connects the bot, with everything behind it, to Discord. Resolves once it is ready to answer. */
export async function startBot({ token, api, documents, log }: BotOptions): Promise<Connection | Refusal> {
  const archive = archiveOf(documents);
  const search = await searchIn(archive);
  return connect(
    { token, api },
    commands,
    (mention) => createRouter({ commands, actions }, { archive, search, mention }, log),
    log,
  );
}
