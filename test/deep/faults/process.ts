/** What goes wrong with the process of a bot, its threads, its clock and its files. */
import { spawnSync } from 'node:child_process';
import { openSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { GatewayCloseCodes } from 'discord-api-types/v10';
import { aFolder, anArchive } from '../../archive-file.ts';
import { aDocument } from '../../replies/documents.ts';
import { SEED_FILE } from '../../seed.ts';
import { run, start } from '../run.ts';
import type { Fault } from './fault.ts';
import { type ProcessStage, type Stage, seen } from './stage.ts';

const FAILED = '“Er ging bij mij iets mis. Probeer het zo nog eens; blijft het, meld dan code ….”';

const asks = async ({ someone }: Stage): Promise<string> => seen(await someone().types('/vraag 1'));

/** With the bot in this process. */
export const WITHIN: readonly Fault[] = [
  {
    name: 'the threads of the search end',
    sees: 'the answer',
    async happens({ someone, threads }) {
      const searching = someone().types('/zoek "Wat vindt u ervan dat de brandbrief"');
      await Promise.all(threads().map((thread) => thread.terminate()));
      return seen(await searching);
    },
  },
  ...[1, -1].map(
    (hours): Fault => ({
      name: `the clock jumps an hour ${hours > 0 ? 'ahead' : 'back'}`,
      sees: 'the answer',
      async happens(stage) {
        const { now } = Date;
        Date.now = () => now() + hours * 3_600_000;
        try {
          return await asks(stage);
        } finally {
          Date.now = now;
        }
      },
    }),
  ),
];

/** A fault of a bot in a process of its own. */
export interface ProcessFault extends Omit<Fault, 'happens' | 'ends'> {
  readonly happens: (stage: ProcessStage) => Promise<string>;
  readonly ends?: (stage: ProcessStage) => void | Promise<void>;
}

const PEOPLE = 20;
/** As Docker and systemd wait at least. */
const EXIT_WITHIN_MS = 5_000;

/** Codes after which no client may come back, and what the bot says before it ends. */
const FOR_GOOD: readonly (readonly [GatewayCloseCodes, string])[] = [
  [GatewayCloseCodes.AuthenticationFailed, 'Discord weigert DISCORD_TOKEN'],
  [GatewayCloseCodes.InvalidShard, 'Zet SHARDS=auto'],
  [GatewayCloseCodes.ShardingRequired, 'Zet SHARDS=auto'],
  [GatewayCloseCodes.InvalidAPIVersion, 'Werk hem bij'],
  [GatewayCloseCodes.InvalidIntents, 'Werk hem bij'],
  [GatewayCloseCodes.DisallowedIntents, 'Werk hem bij'],
];

export const PROCESS: readonly ProcessFault[] = [
  ...FOR_GOOD.map(
    ([code, said]): ProcessFault => ({
      name: `closed with ${code}`,
      sees: `code 1: ${said}`,
      async happens({ emulator, ended, written }) {
        emulator.disconnect({ by: 'closing', code });
        const outcome = await ended();
        return `${outcome}: ${written().includes(said) ? said : written()}`;
      },
      ends: ({ starts }) => starts(),
    }),
  ),
  {
    name: `SIGTERM while ${PEOPLE} people ask`,
    sees: `${PEOPLE} have the answer; code 0 within 5 s`,
    async happens({ someone, stops }) {
      const people = Array.from({ length: PEOPLE }, () => someone());
      const asking = people.map((person) => person.types('/vraag 1'));
      const began = performance.now();
      const ended = await stops('SIGTERM');
      const isInTime = performance.now() - began < EXIT_WITHIN_MS;
      const answers = (await Promise.all(asking)).map(seen);
      const having = answers.filter((answer) => answer === 'the answer').length;
      return `${having} have the answer; ${ended} ${isInTime ? 'within' : 'after'} 5 s`;
    },
    ends: ({ starts }) => starts(),
  },
  {
    name: 'kill -9 while someone asks',
    sees: 'The application did not respond',
    async happens(stage) {
      const asking = asks(stage);
      await stage.stops('SIGKILL');
      return asking;
    },
    ends: ({ starts }) => starts(),
  },
  {
    name: 'the archive is taken away while in use',
    sees: 'the answer',
    happens(stage) {
      renameSync(stage.archive, `${stage.archive}.away`);
      return asks(stage);
    },
    ends: ({ archive }) => renameSync(`${archive}.away`, archive),
  },
  {
    name: 'another archive takes its place while in use',
    sees: 'the answer',
    async happens(stage) {
      const other = await anArchive([aDocument()]);
      renameSync(stage.archive, `${stage.archive}.away`);
      renameSync(other, stage.archive);
      return asks(stage);
    },
    ends: ({ archive }) => renameSync(`${archive}.away`, archive),
  },
  {
    name: 'the archive is overwritten with rubbish while in use',
    sees: `the answer, from memory; of a search: ${FAILED}`,
    async happens(stage) {
      const { size } = statSync(stage.archive);
      // Another file of that name is another file: this one is written over where it stands.
      const file = openSync(stage.archive, 'r+');
      writeSync(file, new Uint8Array(size).fill(0xa5), 0, size, 0);
      const searched = await stage.someone().types('/zoek brandbrief');
      return `${await asks(stage)}, from memory; of a search: ${seen(searched)}`;
    },
    async ends({ archive, stops, starts }) {
      await stops('SIGTERM');
      for (const part of ['', '-wal', '-shm']) rmSync(`${archive}${part}`, { force: true });
      await bringsBack(archive);
      await starts();
    },
  },
];

/** A fault of an import, or of a start. */
export interface FileFault {
  readonly name: string;
  /** What the operator has in the end. */
  readonly sees: string;
  /** Undefined where this machine cannot make it happen. */
  readonly happens: () => Promise<string | undefined>;
}

const PAPERS = 300;

async function papers(): Promise<string> {
  const folder = join(aFolder(), 'stukken');
  await mkdir(folder);
  for (let at = 0; at < PAPERS; at += 1) {
    writeFileSync(
      join(folder, `stuk-${at}.txt`),
      `Vragen van het lid Jansen (ABC) aan de Minister van Financiën over zaak ${at} (ingezonden 2 mei 2024).\n\nVraag 1\nKlopt het bericht ${at}?\n\nAntwoord 1\nJa, dat klopt voor ${at}.\n`,
    );
  }
  return folder;
}

function countIn(archive: string): number {
  try {
    const db = new DatabaseSync(archive, { readOnly: true });
    const { count } = db.prepare('SELECT count(DISTINCT id) AS count FROM document').get() as {
      count: number;
    };
    db.close();
    return count;
  } catch {
    return 0;
  }
}

const inArchive = (archive: string) => `${countIn(archive)} of ${PAPERS} papers`;
const ALL = `${PAPERS} of ${PAPERS} papers`;

/** The last line that a program wrote, without the path in it. */
const lastLine = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .at(-1)
    ?.replace(/Het archief \S+/, 'Het archief …') ?? '';

/** A disk of its own in memory at this place, or its size or rights changed; false where this machine lets nobody do so. */
const mount = (disk: string, options: string): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'none', disk]).status === 0;

export const FILES: readonly FileFault[] = [
  {
    name: 'kill -9 in an import, and the import once more',
    sees: ALL,
    async happens() {
      const [folder, archive] = [await papers(), join(aFolder(), 'archive.db')];
      const importing = start('cli', ['import', folder, '--archive', archive]);
      while (countIn(archive) === 0) await sleep(10);
      importing.child.kill('SIGKILL');
      await importing.ended;
      await run('cli', ['import', folder, '--archive', archive]);
      return inArchive(archive);
    },
  },
  {
    name: 'the disk is full in an import, and the import once more with room',
    sees: `code 1: Het archief … is niet te gebruiken: de schijf is vol; then ${ALL}`,
    async happens() {
      const disk = aFolder();
      if (!mount(disk, 'size=512k')) return undefined;
      try {
        const [folder, archive] = [await papers(), join(disk, 'archive.db')];
        const full = await run('cli', ['import', folder, '--archive', archive]);
        mount(disk, 'remount,size=64m');
        await run('cli', ['import', folder, '--archive', archive]);
        return `code ${full.code}: ${lastLine(full.err)}; then ${inArchive(archive)}`;
      } finally {
        spawnSync('umount', [disk]);
      }
    },
  },
  {
    name: 'an archive of a newer version',
    sees: 'code 1: Het archief … is niet te gebruiken: het is van een nieuwere Vraagbaak; werk deze bij',
    async happens() {
      const archive = await anArchive([aDocument()]);
      const db = new DatabaseSync(archive);
      db.exec('PRAGMA user_version = 9999');
      db.close();
      const { code, err } = await run('main', [], { ARCHIVE: archive });
      return `code ${code}: ${lastLine(err)}`;
    },
  },
  {
    name: 'an archive that may not be written to, and something to bring in',
    sees: 'code 1: Het archief … is niet te gebruiken: er mag niet in geschreven worden',
    async happens() {
      const disk = aFolder();
      if (!mount(disk, 'size=64m')) return undefined;
      try {
        const archive = await anArchive([aDocument()], disk);
        mount(disk, 'remount,ro');
        const { code, err } = await run('main', [], { ARCHIVE: archive });
        return `code ${code}: ${lastLine(err)}`;
      } finally {
        spawnSync('umount', [disk]);
      }
    },
  },
];

/** As an operator does it whose archive is damaged: brings the documents in anew. */
async function bringsBack(archive: string): Promise<void> {
  const { code, err } = await run('cli', ['import', dirname(SEED_FILE), '--archive', archive]);
  if (code !== 0) throw new Error(err);
}
