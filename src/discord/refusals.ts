/** What Discord refuses the bot, and what that means for the person who asked. */
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { PostRefusal } from '../replies/reply.ts';

/** The bot may not do this in that channel, or the channel or message is gone. */
const REFUSALS: ReadonlyMap<unknown, PostRefusal> = new Map([
  [RESTJSONErrorCodes.MissingAccess, 'forbidden'],
  [RESTJSONErrorCodes.MissingPermissions, 'forbidden'],
  [RESTJSONErrorCodes.UnknownChannel, 'gone'],
  [RESTJSONErrorCodes.UnknownMessage, 'gone'],
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread, 'closed'],
  [RESTJSONErrorCodes.ThreadLocked, 'closed'],
]);

type Refused = { refused: PostRefusal };

export const isRefused = (result: unknown): result is Refused =>
  typeof result === 'object' && result !== null && 'refused' in result;

/** What a call gives, or why Discord refused it. Anything else that goes wrong is thrown. */
export async function unlessRefused<Result>(call: () => Promise<Result>): Promise<Result | Refused> {
  try {
    return await call();
  } catch (error) {
    const refused = error instanceof DiscordAPIError ? REFUSALS.get(error.code) : undefined;
    if (refused) return { refused };
    throw error;
  }
}
