/** Starts the bot: on Discord with a token, else against our own emulator, with a page to try it in. */

import { stat } from 'node:fs/promises';
import { isAbsolute, relative } from 'node:path';
import { config as loadDotenv } from 'dotenv';
import { type Logger, pino } from 'pino';
import { openArchive } from './archive/archive.ts';
import { ArchiveError } from './archive/file/open.ts';
import type { BotOptions } from './bot.ts';
import { printable } from './cli/printable.ts';
import { reasonInWords, terminalLanguage, terminalTexts, wrongVariable } from './cli/texts.ts';
import { type Config, readConfig } from './config.ts';
import { isolatedReader } from './documents/isolation/isolated-reader.ts';
import { createLog, logDeath } from './monitoring/log.ts';
import { importAll } from './replica/import-all.ts';
import { searchIn } from './search/search.ts';
import { LogUnavailable } from './store/log-unavailable.ts';
import { StoreIsNewer } from './store/migrations.ts';

loadDotenv({ quiet: true });
const texts = terminalTexts(terminalLanguage(process.env));
const say = (line: string) => process.stdout.write(`${printable(line)}\n`);
const complain = (line: string) => process.stderr.write(`${printable(line)}\n`);

/** A long catching-up says how far it is, now and then. */
const PROGRESS_EVERY_MS = 2_000;

/** Who tries the bot out does not wait to be told. */
const PROMPT_MS = 1_000;

/** What runs: what was started last is ended first. */
interface Running {
  readonly parts: { close(): Promise<void> }[];
  stopping: boolean;
}

process.exitCode = await main();

/** Runs until it is told to stop. Returns at once with the exit code where it cannot start. */
async function main(): Promise<number> {
  const read = readConfig(process.env);
  if ('wrong' in read) {
    complain(
      [texts.wrongVariables, ...read.wrong.map((wrong) => `  ${wrongVariable(wrong, texts)}`)].join('\n'),
    );
    return 1;
  }
  const { config } = read;
  const log = createLog(config.logLevel, pino.destination({ dest: 2, sync: true }));
  const count = await load(config);
  if (count === null) return 1;
  const running: Running = { parts: [], stopping: false };
  // From now on, for what is told that it runs may be told to stop at once.
  stopOnSignal(running);
  return (await run(config, count, log, running)) ? 0 : 1;
}

/**
 * Brings the archive up to date: with what has changed in the folder, and in the database. How many documents it has then; null, having
 * said why, where the folder or the archive cannot be used.
 */
async function load({ data, archive: path, database }: Config): Promise<number | null> {
  if (data !== null) {
    try {
      const found = await stat(data);
      if (!found.isDirectory()) throw new Error('ENOTDIR');
    } catch (error) {
      complain(texts.noFolder(data, messageOf(error)));
      return null;
    }
  }
  try {
    if (database !== undefined) await bringFrom(database, path);
    if (data !== null) await bringIn(data, path, database);
    const archive = openArchive(path);
    const count = await archive.count();
    await archive.close();
    return count;
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    complain(texts.unusableArchive(path, error.unusable));
    return null;
  }
}

async function bringIn(folder: string, archive: string, database: string | undefined): Promise<void> {
  const reader = isolatedReader();
  try {
    const { skipped } = await importAll({ archive, paths: [folder], reader, removesMissing: true, database });
    for (const { file, reason } of skipped) {
      const within = relative(folder, file);
      complain(texts.skipped(isAbsolute(within) ? file : within, reasonInWords(reason, texts)));
    }
  } catch (error) {
    if (!(error instanceof LogUnavailable)) throw error;
    complain(texts.notBroughtIn(texts.databaseUnreachable(error.message)));
  } finally {
    await reader.close();
  }
}

/** Brings in what other machines have written. Without the database it goes on with what is here, and hears of the rest later. */
async function bringFrom(url: string, archive: string): Promise<void> {
  const { catchUp } = await import('./replica/follow.ts');
  let said = 0;
  const caught = await catchUp(
    { archive, url },
    {
      onProgress: (done, total) => {
        const isLast = done === total;
        if (total < 1_000 || (!isLast && performance.now() - said < PROGRESS_EVERY_MS)) return;
        said = performance.now();
        say(texts.following(done, total));
      },
      onUnread: (ids) => complain(texts.unreadInLog(ids.join(', '))),
    },
  );
  if (caught.is === 'unusable') throw new ArchiveError(caught.path, caught.unusable);
  if (caught.is === 'unavailable') complain(texts.goesOnWithout(caught.why));
}

/** Starts what is to run, and adds it to what runs before it says so; false, having said why, where that fails. */
async function run(config: Config, count: number, log: Logger, running: Running): Promise<boolean> {
  const { archive, database, monitoring, token, api, http, shards, sync } = config;
  // Its threads load while this one loads what speaks with Discord.
  const search = searchIn(archive, logDeath(log, 'the search thread'));
  void search.warmUp();
  running.parts.push({ close: search.close });
  const own = { archive, search, database, monitoring, log, sync: sync.isOn ? sync : undefined };
  if (token !== undefined) return start({ ...own, token, api, http, shards }, count, running);
  const emulator = await emulate(config, log, running);
  if (emulator === null) return false;
  running.parts.push(emulator);
  const isStarted = await start(
    { ...own, token: emulator.token, api: emulator.api, tellEveryMs: PROMPT_MS },
    count,
    running,
  );
  if (isStarted) say(texts.tryHere(emulator.url));
  else await emulator.close();
  return isStarted;
}

async function start(options: BotOptions, count: number, running: Running): Promise<boolean> {
  const { startBot } = await import('./bot.ts');
  try {
    const bot = await startBot(options);
    if ('refused' in bot) {
      complain(texts.refused[bot.refused]);
      return false;
    }
    running.parts.push(bot);
    say(texts.loggedIn(bot.name, bot.servers, count));
    if (bot.port !== undefined) say(texts.listening(bot.port));
    if (bot.monitoringPort !== undefined) say(texts.watchedOn(bot.monitoringPort));
    void bot.banned.then(({ refused }) => {
      complain(texts.refused[refused]);
      return stop(running, 1);
    });
    return true;
  } catch (error) {
    if (error instanceof ArchiveError) complain(texts.unusableArchive(error.path, error.unusable));
    else if (error instanceof StoreIsNewer) complain(texts.storeIsNewer);
    else if (isTaken(error)) {
      const isMonitoring = 'port' in error && error.port === options.monitoring?.port;
      const port = isMonitoring ? options.monitoring?.port : options.http?.port;
      complain(texts.variablePortTaken(isMonitoring ? 'MONITORING_PORT' : 'INTERACTIONS_PORT', port ?? 0));
    } else complain(texts.discordUnreachable(messageOf(error)));
    return false;
  }
}

function isTaken(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

async function emulate({ port, archive, database }: Config, log: Logger, running: Running) {
  // The emulator and its page are loaded only where they are needed; a container does not have them.
  const loaded = await import('./emulator/emulator.ts').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  });
  if (loaded === null) {
    complain(texts.noEmulator);
    return null;
  }
  const { startEmulator } = loaded;
  const { createReplayControl } = await import('./feed-server/demo.ts');
  const replay = database === undefined ? createReplayControl(archive, log) : null;
  if (replay) running.parts.push(replay);
  try {
    return await startEmulator({ port, botIsNew: true, controls: replay ? [replay.control] : [] });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (isTaken(error)) complain(texts.portTaken(port));
    else if (code === 'EACCES') complain(texts.portForbidden(port));
    else throw error;
    return null;
  }
}

function stopOnSignal(running: Running): void {
  const onSignal = () => {
    // A second Ctrl-C ends it at once.
    if (running.stopping) process.exit(1);
    void stop(running, 0);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

async function stop(running: Running, code: number): Promise<void> {
  if (running.stopping) return;
  running.stopping = true;
  for (const part of running.parts.toReversed()) await part.close();
  say(texts.stopped);
  process.exit(code);
}

/** What went wrong, in one line: the cause where the error is only its wrapper, as fetch's is. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error
    ? messageOf(error.cause)
    : error.message.split('\n', 1)[0] || error.name;
}
