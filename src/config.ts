/** What the environment says, parsed. `.env.example` describes each variable. */
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** An empty variable counts as one that is not set: that is how `.env.example` leaves them. */
const unset = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(unset, schema.optional());

const TOKEN = 'the bot token from Discord’s developer portal, without “Bot ” before it';

const Environment = z.object({
  DISCORD_TOKEN: optional(
    z
      .string()
      .regex(/^[\w.-]{20,}$/, 'the bot token from Discord’s developer portal, without “Bot ” before it'),
  ),
  DISCORD_API: optional(
    z.url({
      protocol: /^https?$/,
      error: 'the base address of a Discord API, such as https://discord.com/api',
    }),
  ),
  DATA: optional(z.string()),
  PORT: optional(
    z
      .string()
      .regex(/^\d{1,5}$/, 'a port number from 0 to 65535 (0: any free one)')
      .transform(Number)
      .refine((port) => port <= 65_535, 'a port number from 0 to 65535 (0: any free one)'),
  ),
  LOG_LEVEL: optional(z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(', ')}`)),
});

export interface Config {
  /** Undefined: run against our own emulator. */
  token: string | undefined;
  /** Base address of the REST API; undefined: Discord's own. */
  api: string | undefined;
  /** The folder of documents. */
  data: string;
  /** The port of the emulator's page. */
  port: number;
  logLevel: (typeof LOG_LEVELS)[number];
}

/** The documents that come with the bot. */
const OWN_DATA = fileURLToPath(new URL('../data', import.meta.url));

/**
 * Parses the environment. Where variables are wrong: one line for each, with what is expected. The value is
 * not in it, for it may be a token.
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
): { config: Config } | { wrong: string[] } {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    return {
      wrong: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: expected ${message}`),
    };
  }
  const { DISCORD_TOKEN, DISCORD_API, DATA, PORT, LOG_LEVEL } = parsed.data;
  if (DISCORD_API !== undefined && DISCORD_TOKEN === undefined) {
    return { wrong: [`DISCORD_TOKEN: expected ${TOKEN}, since DISCORD_API is set`] };
  }
  return {
    config: {
      token: DISCORD_TOKEN,
      api: DISCORD_API,
      data: DATA ?? OWN_DATA,
      port: PORT ?? 3000,
      logLevel: LOG_LEVEL ?? 'info',
    },
  };
}
