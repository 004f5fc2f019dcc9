/** The log: JSON lines on standard error, in which no word of what people ask and no secret stands. */
import { type Logger, pino } from 'pino';
import type { LOG_LEVELS } from '../config.ts';

/**
 * What is told of an error. Those of discord.js carry the request with them: what the message said, and the token of the interaction
 * in its address.
 */
function told(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: withoutTokens(String(error)) };
  const { name, message, stack, cause } = error;
  const facts = Object.fromEntries(
    FACTS.flatMap((key) => {
      const value = key in error ? (error as unknown as Record<string, unknown>)[key] : undefined;
      return typeof value === 'string' || typeof value === 'number' ? [[key, value]] : [];
    }),
  );
  return {
    ...{ type: name, message: withoutTokens(message), stack: withoutTokens(stack ?? '') },
    ...facts,
    ...(cause === undefined ? {} : { cause: told(cause) }),
  };
}

const FACTS = ['code', 'status', 'method', 'errcode', 'syscall', 'reason'] as const;

/** Tokens of interactions are of 60 letters at least, those of bots have two dots between three parts. */
const TOKENS = /[\w-]{60,}|[\w-]{20,}\.[\w-]{6,}\.[\w-]{20,}/g;
/** The password in the address of a database. */
const PASSWORD = /(?<=:\/\/[^\s:/@]*:)[^\s@/]+(?=@)/g;

const withoutTokens = (text: string): string => text.replace(TOKENS, '…').replace(PASSWORD, '…');

export const createLog = (level: (typeof LOG_LEVELS)[number], write: pino.DestinationStream) =>
  pino({ level, serializers: { err: told } }, write);

/** Logs that a thread has ended by itself. */
export const logDeath = (log: Logger, thread: string) => (error: Error) =>
  log.error({ err: error }, `${thread} ended`);
