/** What the environment says, parsed. `.env.example` describes each variable. */
import { format, join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import envPaths from 'env-paths';
import { z } from 'zod';
import type { Shards } from './discord/gateway.ts';
import { type Addresses, OFFICIAL } from './feed/addresses.ts';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** An empty variable counts as one that is not set: that is how `.env.example` leaves them. */
const unset = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(unset, schema.optional());

const Port = optional(z.string().regex(/^\d+$/).transform(Number).pipe(z.number().max(65_535)));

const BaseAddress = optional(
  z.url({ protocol: /^https?$/ }).transform((address) => address.replace(/\/*$/, '/')),
);

const Environment = z.object({
  // As the developer portal shows it: without “Bot ” before it.
  DISCORD_TOKEN: optional(z.string().regex(/^\S+$/)),
  DISCORD_PUBLIC_KEY: optional(z.string().regex(/^[\da-f]{64}$/i)),
  INTERACTIONS_PORT: Port,
  // `auto`, or the numbers of shards from 0, such as `0,1`.
  SHARDS: optional(z.string().regex(/^(?:auto|\d{1,4}(?:,\d{1,4})*)$/)),
  SHARD_COUNT: optional(
    z
      .string()
      .regex(/^[1-9]\d{0,3}$/)
      .transform(Number),
  ),
  DISCORD_API: optional(z.url({ protocol: /^https?$/ })),
  DATA: optional(z.string()),
  ARCHIVE: optional(z.string()),
  DATABASE_URL: optional(z.url({ protocol: /^postgres(?:ql)?$/ })),
  PORT: Port,
  MONITORING_PORT: Port,
  MONITORING_HOST: optional(z.string()),
  LOG_LEVEL: optional(z.enum(LOG_LEVELS)),
  SYNC: optional(z.enum(['on', 'off'])),
  SYNC_SINCE: optional(z.iso.date()),
  SYNC_FEED: BaseAddress,
  SYNC_PUBLICATIONS: BaseAddress,
});

export type Variable = keyof typeof Environment.shape;

/** A variable of the wrong form, or one that another one makes necessary. */
export interface WrongVariable {
  variable: Variable;
  neededBy?: Variable;
}

export interface Config {
  /** Undefined: run against our own emulator. */
  token: string | undefined;
  /** Base address of the REST API; undefined: Discord's own. */
  api: string | undefined;
  /** Interactions come over HTTP; undefined: over the gateway. */
  http: { publicKey: string; port: number } | undefined;
  /** Which parts of the servers this process takes; undefined: all of them, in one. */
  shards: Shards | undefined;
  /** The folder of documents that is read at the start; null for none, as where documents come from the database alone. */
  data: string | null;
  /** The archive's file. */
  archive: string;
  /** The PostgreSQL server that several machines share; undefined: all is on this one. */
  database: string | undefined;
  /** What is fetched from the official feed. */
  sync: {
    /** The bot does so by itself. */
    isOn: boolean;
    /** The first day of which questions and answers are wanted, as `YYYY-MM-DD`. */
    since: string;
    addresses: Addresses;
    /** The folder of the files that are fetched. */
    files: string;
  };
  /** Where it is told how the bot does; undefined: nowhere. */
  monitoring: { host: string; port: number } | undefined;
  /** The port of the emulator's page. */
  port: number;
  logLevel: (typeof LOG_LEVELS)[number];
}

/** Of Discord's own; other servers that speak its API have tokens of another form. */
const DISCORDS_TOKEN = /^[\w.-]{20,}$/;

/** Where a proxy in front of it finds it, unless told otherwise. */
const INTERACTIONS_PORT_DEFAULT = 8080;

/** The documents that come with the bot. */
const OWN_DATA = fileURLToPath(new URL('../data', import.meta.url));

/** In the folder where this system keeps the data of programs. */
const OWN_FOLDER = envPaths('vraagbaak', { suffix: '' }).data;
/** The one of a machine that is by itself. */
export const OWN_ARCHIVE = join(OWN_FOLDER, 'archive.db');
/** One with documents of its own does not follow those of several machines. */
const OWN_REPLICA = join(OWN_FOLDER, 'replica.db');

function twoYearsBack(today: Date): string {
  const day = new Date(today);
  day.setUTCFullYear(day.getUTCFullYear() - 2);
  return day.toISOString().slice(0, 10);
}

/** `archive-feed/` beside `archive.db`. */
function filesBeside(archive: string): string {
  const { base: _, ext: __, name, ...rest } = parse(archive);
  return format({ ...rest, name: `${name}-feed` });
}

/** What is no use without something else. */
const NEEDS: readonly (readonly [Variable, Variable])[] = [
  ['DISCORD_API', 'DISCORD_TOKEN'],
  ['DISCORD_PUBLIC_KEY', 'DISCORD_TOKEN'],
  ['INTERACTIONS_PORT', 'DISCORD_PUBLIC_KEY'],
  ['MONITORING_HOST', 'MONITORING_PORT'],
];

/** Null where a shard is named that there is not, or without saying how many there are. */
function shardsOf(named: string | undefined, count: number | undefined): Shards | undefined | null {
  if (named === 'auto') return count === undefined ? 'auto' : null;
  if (named === undefined) return count === undefined ? undefined : { own: [...Array(count).keys()], count };
  const own = [...new Set(named.split(',').map(Number))];
  return count === undefined || own.some((shard) => shard >= count) ? null : { own, count };
}

/**
 * Parses the environment. Every variable that is wrong is named; its value is not, for it may be a token.
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
): { config: Config } | { wrong: WrongVariable[] } {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map(({ path }) => path[0] as Variable));
    return { wrong: [...names].map((variable) => ({ variable })) };
  }
  const { DISCORD_TOKEN, DISCORD_API, DISCORD_PUBLIC_KEY, INTERACTIONS_PORT } = parsed.data;
  const {
    SHARDS,
    SHARD_COUNT,
    DATA,
    ARCHIVE,
    DATABASE_URL,
    PORT,
    LOG_LEVEL,
    MONITORING_PORT,
    MONITORING_HOST,
    SYNC,
    SYNC_SINCE,
    SYNC_FEED,
    SYNC_PUBLICATIONS,
  } = parsed.data;
  if (DISCORD_TOKEN !== undefined && DISCORD_API === undefined && !DISCORDS_TOKEN.test(DISCORD_TOKEN)) {
    return { wrong: [{ variable: 'DISCORD_TOKEN' }] };
  }
  const half = NEEDS.find(
    ([given, needed]) => parsed.data[given] !== undefined && parsed.data[needed] === undefined,
  );
  if (half) return { wrong: [{ variable: half[1], neededBy: half[0] }] };
  const archive = ARCHIVE ?? (DATABASE_URL === undefined ? OWN_ARCHIVE : OWN_REPLICA);
  const shards = shardsOf(SHARDS, SHARD_COUNT);
  if (shards === null) return { wrong: [{ variable: 'SHARDS' }] };
  return {
    config: {
      token: DISCORD_TOKEN,
      api: DISCORD_API,
      http:
        DISCORD_PUBLIC_KEY === undefined
          ? undefined
          : { publicKey: DISCORD_PUBLIC_KEY, port: INTERACTIONS_PORT ?? INTERACTIONS_PORT_DEFAULT },
      shards,
      data: DATA ?? (DATABASE_URL === undefined ? OWN_DATA : null),
      archive,
      database: DATABASE_URL,
      sync: {
        isOn: SYNC === 'on',
        since: SYNC_SINCE ?? twoYearsBack(new Date()),
        addresses: {
          feed: SYNC_FEED ?? OFFICIAL.feed,
          publications: SYNC_PUBLICATIONS ?? OFFICIAL.publications,
        },
        files: filesBeside(archive),
      },
      monitoring:
        MONITORING_PORT === undefined
          ? undefined
          : { host: MONITORING_HOST ?? '127.0.0.1', port: MONITORING_PORT },
      port: PORT ?? 3000,
      logLevel: LOG_LEVEL ?? 'info',
    },
  };
}
