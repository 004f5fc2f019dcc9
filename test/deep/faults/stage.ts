/** A bot and its people, for things to go wrong around. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { pino } from 'pino';
import { startBot } from '../../../src/bot.ts';
import { type Emulator, startEmulator } from '../../../src/emulator/emulator.ts';
import type { Answered } from '../../../src/emulator/people/answered.ts';
import type { Person } from '../../../src/emulator/people/person.ts';
import { aFolder, anArchive } from '../../archive-file.ts';
import { readSeed } from '../../seed.ts';
import { start } from '../run.ts';

/** The first words of question 1 of the document that the bot comes with. */
const ANSWER = 'Wat vindt u ervan dat de brandbrief';
const COLLECTION = 'Hoorzitting';
/** So long a bot may take to be itself again; it only ends what would never come. */
const PATIENCE_MS = 60_000;

export interface Stage {
  readonly emulator: Emulator;
  /** The archive's file. */
  readonly archive: string;
  /** What the bot has logged as a warning or an error since the last look, one line each, in order. */
  readonly logged: () => string[];
  /** Someone whom nobody has slowed down yet. */
  readonly someone: () => Person;
  /** What the team has collected, as it is shown to whoever opens it now. */
  readonly collected: () => Promise<string>;
  /** The bot's threads; none of one in another process. */
  readonly threads: () => readonly Worker[];
  readonly close: () => Promise<void>;
}

const HEARTBEAT_MS = 1_000;

/** The bot in this process. */
export async function startStage(transport: 'gateway' | 'HTTP' = 'gateway'): Promise<Stage> {
  const emulator = await startEmulator({ warns: false, heartbeatInterval: HEARTBEAT_MS });
  const archive = await anArchive([await readSeed()]);
  let lines: string[] = [];
  const threads = new Set<Worker>();
  const keep = (worker: Worker) => {
    threads.add(worker);
    worker.once('exit', () => threads.delete(worker));
  };
  process.on('worker', keep);
  const log = pino({ level: 'warn' }, { write: (line: string) => lines.push(messageIn(line)) });
  const http = transport === 'HTTP' ? { publicKey: emulator.publicKey, port: 0 } : undefined;
  const bot = await startBot({ token: emulator.token, api: emulator.api, http, archive, log });
  if ('refused' in bot) throw new Error('the emulator refused its own token');
  if (http) await emulator.setsEndpoint(`http://127.0.0.1:${bot.port}/`);
  const someone = peopleOf(emulator);
  await collects(someone());
  return {
    emulator,
    archive,
    collected: () => collectedBy(someone()),
    logged() {
      const since = [...new Set(lines)];
      lines = [];
      return since;
    },
    someone,
    threads: () => [...threads],
    async close() {
      process.off('worker', keep);
      await bot.close();
      await emulator.close();
    },
  };
}

/** A bot that can be killed, and its files spoiled. */
export interface ProcessStage extends Stage {
  /** Ends it, and says how it ended: by its code. */
  readonly stops: (signal: NodeJS.Signals) => Promise<string>;
  /** How it ended, once it has. */
  readonly ended: () => Promise<string>;
  /** All that it has written on standard error since the last look. */
  readonly written: () => string;
  /** Starts it anew, with the same files. */
  readonly starts: () => Promise<void>;
}

/** The bot as `npm start` runs it, in a process of its own. */
export async function startProcess(): Promise<ProcessStage> {
  const emulator = await startEmulator({ warns: false });
  const folder = aFolder();
  const [archive, data] = [await anArchive([await readSeed()], folder), join(folder, 'stukken')];
  mkdirSync(data);
  const env = { DISCORD_TOKEN: emulator.token, DISCORD_API: emulator.api, LOG_LEVEL: 'warn' };
  let lines: string[] = [];
  const launch = async () => {
    const launched = start('main', [], { ...env, ARCHIVE: archive, DATA: data });
    launched.child.stderr.on('data', (text) => lines.push(...String(text).split('\n')));
    const outcome = launched.ended.then(({ code }) => `code ${code}`);
    await launched.prints(/\n/);
    return { child: launched.child, outcome };
  };
  let bot = await launch();
  const stops = (signal: NodeJS.Signals) => {
    bot.child.kill(signal);
    return bot.outcome;
  };
  const someone = peopleOf(emulator);
  await collects(someone());
  return {
    emulator,
    archive,
    collected: () => collectedBy(someone()),
    logged() {
      const since = lines
        .filter((line) => line !== '')
        .map((line) => (line[0] === '{' ? messageIn(line) : line));
      lines = [];
      return [...new Set(since)];
    },
    someone,
    threads: () => [],
    stops,
    ended: () => bot.outcome,
    written: () => lines.join('\n'),
    async starts() {
      bot = await launch();
    },
    async close() {
      await stops('SIGTERM');
      await emulator.close();
    },
  };
}

/** Gives a new person each time. */
function peopleOf(emulator: Emulator): () => Person {
  let count = 0;
  return () => {
    count += 1;
    return emulator.addPerson(`Persoon ${count}`);
  };
}

/** Puts two answers into a new collection of the channel, with a note. */
async function collects(person: Person): Promise<void> {
  await person.types('/vraag 1');
  await person.clicks('Bewaar');
  await person.fills({ Naam: COLLECTION });
  await person.types('/vraag 3');
  await person.clicks('Bewaar');
  await person.clicks('Notitie');
  await person.fills({ Notitie: 'navragen' });
}

async function collectedBy(person: Person): Promise<string> {
  return (await person.types(`/verzameling ${COLLECTION}`)).text;
}

/** What a line of the log says: its message, and that of its error. */
function messageIn(line: string): string {
  const { msg, err } = JSON.parse(line) as { msg: string; err?: { message: string } };
  return err ? `${msg}: ${err.message.split('\n', 1)[0]}` : msg;
}

/** What a person has before them, in short: the answer, what stands in its place, or that there is none. */
export function seen({ text, failed }: Answered): string {
  if (failed) return failed;
  const [first = ''] = text.split('\n', 1);
  return text.includes(ANSWER) ? 'the answer' : `“${first.replace(/code [0-9a-f]{8}/, 'code …')}”`;
}

/** Asks until the bot answers as ever; how long that took, in milliseconds. */
export async function recovers(someone: () => Person, ask = '/vraag 1'): Promise<number> {
  const began = performance.now();
  for (;;) {
    const answer = await someone()
      .types(ask)
      .catch(() => null);
    const took = performance.now() - began;
    if (answer && !answer.failed && answer.text.includes(ANSWER)) return took;
    if (took > PATIENCE_MS) throw new Error(`it does not recover: ${answer?.text}`);
    await sleep(100);
  }
}
