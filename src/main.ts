/** Starts the bot: on Discord with a token, else against our own emulator, with a page to try it in. */
import { config as loadDotenv } from 'dotenv';
import { type Logger, pino } from 'pino';
import { loadFolder } from './archive/load-folder.ts';
import { startBot } from './bot.ts';
import { type Config, readConfig } from './config.ts';
import type { Document } from './documents/model.ts';
import { reasonInWords, terminalLocale, terminalTexts, wrongVariable } from './terminal/texts.ts';

loadDotenv({ quiet: true });
const texts = terminalTexts(terminalLocale(process.env));
const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);

/** What can be ended, in the order in which it is to be ended. */
type Closable = { close(): Promise<void> };

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
  const log = pino({ level: config.logLevel }, pino.destination({ dest: 2, sync: true }));
  const documents = await load(config.data);
  if (documents === null) return 1;
  const running = await run(config, documents, log);
  if (running === null) return 1;
  stopOnSignal(running);
  return 0;
}

/** The documents of the folder; null, having said why, where the folder cannot be read. */
async function load(folder: string): Promise<Document[] | null> {
  try {
    const { documents, skipped } = await loadFolder(folder);
    for (const { file, reason } of skipped) complain(texts.skipped(file, reasonInWords(reason, texts)));
    return documents;
  } catch (error) {
    complain(texts.noFolder(folder, messageOf(error)));
    return null;
  }
}

/** Starts what is to run; null, having said why and ended what was started, where that fails. */
async function run(config: Config, documents: Document[], log: Logger): Promise<Closable[] | null> {
  if (config.token !== undefined) {
    const bot = await start(config.token, config.api, documents, log);
    return bot && [bot];
  }
  const emulator = await emulate(config.port);
  if (emulator === null) return null;
  const bot = await start(emulator.token, emulator.api, documents, log);
  if (bot === null) {
    await emulator.close();
    return null;
  }
  say(texts.tryHere(emulator.url));
  return [bot, emulator];
}

async function start(token: string, api: string | undefined, documents: Document[], log: Logger) {
  try {
    const bot = await startBot({ token, api, documents, log });
    if ('refused' in bot) {
      complain(texts.tokenRefused);
      return null;
    }
    say(texts.loggedIn(bot.name, bot.servers, documents.length));
    return bot;
  } catch (error) {
    complain(texts.discordUnreachable(messageOf(error)));
    return null;
  }
}

async function emulate(port: number) {
  // The emulator and its page are loaded only where they are needed.
  const { startEmulator } = await import('./emulator/emulator.ts');
  try {
    return await startEmulator({ port });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') complain(texts.portTaken(port));
    else if (code === 'EACCES') complain(texts.portForbidden(port));
    else throw error;
    return null;
  }
}

function stopOnSignal(running: readonly Closable[]): void {
  let stopping = false;
  const stop = async () => {
    // A second Ctrl-C ends it at once.
    if (stopping) process.exit(1);
    stopping = true;
    for (const part of running) await part.close();
    say(texts.stopped);
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** What went wrong, in one line: the cause where the error is only its wrapper, as fetch's is. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error
    ? messageOf(error.cause)
    : error.message.split('\n', 1)[0] || error.name;
}
