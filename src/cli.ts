#!/usr/bin/env node
/** `vraagbaak`: reading, asking and searching from the terminal, for people and for scripts. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { SingleBar } from 'cli-progress';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { config as loadDotenv } from 'dotenv';
import { z } from 'zod';
import { type Archive, openArchive } from './archive/archive.ts';
import { type Chosen, chooseCase, questionsTo } from './archive/cases/choose.ts';
import { ArchiveError } from './archive/file/open.ts';
import { type NotRead, readFileAsDocument, readStreamAsDocument } from './archive/read-file.ts';
import { type Config, OWN_ARCHIVE, readConfig } from './config.ts';
import { isolatedReader } from './documents/isolation/isolated-reader.ts';
import { typedNumber } from './documents/question-numbers.ts';
import { catchUp } from './replica/follow.ts';
import { importAll, removeAll } from './replica/import-all.ts';
import { moveToDatabase } from './replica/move.ts';
import { answerInText } from './replies/as-text.ts';
import { standingOf } from './replies/state.ts';
import { FIGURE_VIEWS, type FigureView } from './search/figures.ts';
import type { Found } from './search/found.ts';
import { searchIn } from './search/search.ts';
import { LogUnavailable } from './store/document-log.ts';
import { backUp, stateFileOf } from './store/sqlite.ts';
import { inLanguage } from './terminal/commander.ts';
import { caseInJson, foundInJson } from './terminal/json.ts';
import { operatorTexts } from './terminal/operator-texts.ts';
import { caseInText, foundInText } from './terminal/output.ts';
import { printable } from './terminal/printable.ts';
import { reasonInWords, terminalLanguage, terminalTexts, wrongVariable } from './terminal/texts.ts';

loadDotenv({ quiet: true });
const language = terminalLanguage(process.env);
const texts = terminalTexts(language);
const operator = operatorTexts(language);
const { names } = texts;
const reader = isolatedReader();
const print = (text: string) => process.stdout.write(`${printable(text)}\n`);
/** For programs, which have everything as it is. */
const printJson = (value: unknown, indent?: number) =>
  process.stdout.write(`${JSON.stringify(value, null, indent)}\n`);
const warn = (line: string) => process.stderr.write(`${printable(line)}\n`);
/** So many papers that refer to a case are named. */
const MOST_REFERRING = 25;
/** Who only reads does not wait long for another program that writes. */
const HASTY_MS = 1_000;

/** An end that the person can do something about: one line, and exit code 1. */
function fail(line: string): never {
  warn(line);
  process.exit(1);
}

// `vraagbaak search … | head` closes the pipe early; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')));
const program = inLanguage(new Command('vraagbaak'), texts)
  .description(texts.program)
  .version(version, '-V, --version', texts.version)
  .showHelpAfterError();

program
  .command('parse')
  .description(texts.parse)
  .argument(`<${names.file}>`, texts.parseFile)
  .option('--explain', texts.explain)
  .action(async (file: string, { explain = false }: { explain?: boolean }) => {
    const read =
      file === '-'
        ? await readStreamAsDocument(reader, process.stdin)
        : await readFileAsDocument(reader, file);
    if (!('document' in read)) fail(texts.cannotRead(file, reasonInWords(read.reason, texts)));
    if (!explain) {
      printJson(read.document, 2);
      return;
    }
    const { warnings } = read.document;
    print(texts.leftOut(read.leftOut.length));
    for (const { text, reason } of read.leftOut) print(`- ${texts.leftOutBecause[reason]}: ${text}`);
    print(texts.oddities(warnings.length));
    for (const warning of warnings) print(`- ${warning}`);
  });

program
  .command('import')
  .description(texts.import)
  .argument(`<${names.path}...>`, texts.importPaths)
  .option(`--archive <${names.file}>`, texts.archive)
  .action(async (paths: string[], { archive = config().archive }: ArchiveOption) => {
    const bar = new SingleBar({
      format: `{bar} {percentage}% · {files} · {eta_formatted}`,
      hideCursor: true,
      noTTYOutput: false,
    });
    // What was brought in stays in; the terminal gets its cursor back.
    for (const [signal, code] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ] as const) {
      process.once(signal, () => {
        bar.stop();
        process.exit(code);
      });
    }
    bar.start(1, 0, { files: texts.importing(0) });
    const imported = await importAll({
      archive,
      database: config().database,
      reader,
      paths,
      onProgress: (progress, files) => bar.update(progress, { files: texts.importing(files) }),
    }).finally(() => bar.stop());
    for (const { file, reason } of imported.skipped) {
      warn(texts.skipped(file, reasonInWords(reason, texts)));
    }
    print(texts.imported(imported));
    const given = new Set(paths.map((path) => resolve(path)));
    const isThere = !imported.skipped.some(({ file, reason }) => given.has(file) && isMissing(reason));
    const { added, updated, unchanged, withheld } = imported;
    if (!isThere || added + updated + unchanged + withheld === 0) process.exitCode = 1;
  });

program
  .command('remove')
  .description(texts.remove)
  .argument('<id...>', texts.removeIds)
  .option(`--archive <${names.file}>`, texts.archive)
  .action(async (ids: string[], { archive = config().archive }: ArchiveOption) => {
    const removed = await removeAll({ archive, database: config().database }, ids);
    if (removed.length > 0) print(texts.removed(removed.join(', ')));
    const [missing] = ids.filter((id) => !removed.includes(id));
    if (missing !== undefined) fail(texts.noSuchDocument(missing, '–'));
  });

program
  .command('to-database')
  .description(texts.toDatabase)
  .option(`--archive <${names.file}>`, texts.archive)
  .action(async ({ archive }: ArchiveOption) => {
    const { database } = config();
    if (database === undefined) fail(texts.needsDatabase);
    const bar = new SingleBar({ format: '{bar} {percentage}%', hideCursor: true, noTTYOutput: false });
    bar.start(1, 0);
    const moved = await moveToDatabase(archive ?? OWN_ARCHIVE, database, (part) => bar.update(part)).finally(
      () => bar.stop(),
    );
    print(texts.moved(moved));
    if (moved.state === null) fail(texts.stateIsThere);
  });

program
  .command('ask')
  .description(texts.ask)
  .argument(`<${names.number}>`, texts.askNumber)
  .option('--document <id>', texts.askDocument)
  .option(`--archive <${names.file}>`, texts.archive)
  .action(async (asked: string, { document: id, archive: file }: { document?: string } & ArchiveOption) => {
    const path = await readyArchive(file);
    const archive = openArchive(path);
    const chosen = await chosenOrFail(path, archive, id);
    const questions = questionsTo(chosen);
    const number = typedNumber(asked);
    const named = questions.filter(({ document, index }) =>
      document.exchanges[index]?.numbers.some((one) => one === number),
    );
    if (named.length === 0) {
      const numbers = questions.flatMap(({ document, index }) => document.exchanges[index]?.numbers ?? []);
      fail(texts.noSuchNumber(asked, numbers.join(', ')));
    }
    const standing = standingOf(chosen.of);
    print(named.map(({ document, index }) => answerInText(document, index, standing, language)).join('\n\n'));
    await archive.close();
  });

program
  .command('case')
  .description(texts.case)
  .argument('<id>', texts.caseId)
  .option('--json', texts.searchJson)
  .option(`--archive <${names.file}>`, texts.archive)
  .action(async (id: string, { json, archive: file }: { json?: boolean } & ArchiveOption) => {
    const path = await readyArchive(file);
    const archive = openArchive(path);
    const { of } = await chosenOrFail(path, archive, id);
    const standing = standingOf(of);
    if (json) printJson(caseInJson(standing), 2);
    else print(caseInText(standing, await archive.referringTo(of, MOST_REFERRING), language));
    await archive.close();
  });

program
  .command('search')
  .description(texts.search)
  .addArgument(new Argument(`<${names.words}...>`, texts.searchWords))
  .option('--limit <n>', texts.searchLimit, positive, 10)
  .option('--json', texts.searchJson)
  .option(`--archive <${names.file}>`, texts.archive)
  .action(async (words: string[], { limit, json, archive }: SearchOptions) => {
    const search = searchIn(await readyArchive(archive));
    if (words.length === 1 && words[0] === '-') {
      for await (const line of createInterface({ input: process.stdin })) {
        if (line.trim() !== '') printJson(foundInJson(await search.find({ text: line, limit })));
      }
      return;
    }
    const found = await search.find({ text: words.join(' '), limit });
    if (json) printJson(foundInJson(found));
    else if (found.total > 0) print(foundInText(found, language, texts));
    else print(nothingFound(found));
  });

program
  .command('stats')
  .description(operator.stats)
  .addArgument(new Argument(`[${names.words}...]`, operator.statsWords))
  .addOption(new Option('--show <view>', operator.statsShow).choices(FIGURE_VIEWS).default(FIGURE_VIEWS[0]))
  .addOption(new Option('--csv', operator.statsCsv).conflicts(['svg', 'png']))
  .addOption(new Option('--svg', operator.statsPicture).conflicts('png'))
  .option('--png', operator.statsPicture)
  .option(`--archive <${names.file}>`, texts.archive)
  .action(async (words: string[], { show, csv, svg, png, archive }: StatsOptions) => {
    const form = (csv && 'csv') || (svg && 'svg') || (png && 'png') || 'text';
    if (form === 'png' && process.stdout.isTTY) fail(operator.statsToFile);
    const { statsOf } = await import('./terminal/stats.ts');
    const stats = await statsOf(await readyArchive(archive), words.join(' '), show, form, language);
    if (stats === null) fail(texts.nothingFound(words.join(' ')));
    if (form === 'text') print(stats.toString());
    else process.stdout.write(stats);
  });

program
  .command('backup')
  .description(operator.backup)
  .argument(`<${names.file}>`, operator.backupFile)
  .action(async (file: string) => {
    const { database, archive } = config();
    if (database !== undefined) fail(operator.backupOfDatabase);
    if (existsSync(file)) fail(operator.isThere(file));
    const state = stateFileOf(archive);
    if (!existsSync(state)) fail(operator.nothingToBackUp(state));
    await backUp(state, file);
    print(operator.backedUp(file));
  });

program
  .command('sync')
  .description(operator.sync)
  .action(async () => {
    const { runSync } = await import('./terminal/sync.ts');
    const synced = await runSync(config(), operator);
    if (synced.is === 'busy') fail(operator.syncBusy);
    if (synced.is === 'unavailable') fail(operator.syncUnavailable(synced.why));
    print(operator.synced(synced));
    if (synced.is === 'stopped') fail(operator.syncStopped);
  });

// What speaks with Discord is loaded where it is needed alone: it takes longer than a search.
program
  .command('doctor')
  .description(operator.doctor)
  .action(async () => {
    const { runDoctor } = await import('./terminal/doctor.ts');
    if (!(await runDoctor(process.env, { ...texts, operator }, print))) process.exitCode = 1;
  });

program
  .command('register')
  .description(operator.register)
  .option('--dry-run', operator.dryRun)
  .action(async ({ dryRun = false }: { dryRun?: boolean }) => {
    const { token, api } = config();
    if (token === undefined) fail(operator.emulated);
    const { runRegister } = await import('./terminal/register.ts');
    const ended = await runRegister({ token, api, dryRun }, { ...texts, operator });
    if ('failed' in ended) fail(ended.failed);
    print(ended.lines.join('\n'));
  });

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof LogUnavailable) fail(texts.databaseUnreachable(error.message));
  if (!(error instanceof ArchiveError)) throw error;
  fail(texts.unusableArchive(error.path, error.unusable));
}

interface ArchiveOption {
  archive?: string;
}

interface StatsOptions extends ArchiveOption {
  show: FigureView;
  csv?: boolean;
  svg?: boolean;
  png?: boolean;
}

interface SearchOptions extends ArchiveOption {
  limit: number;
  json?: boolean;
}

function config(): Config {
  const read = readConfig(process.env);
  if ('wrong' in read) {
    fail([texts.wrongVariables, ...read.wrong.map((wrong) => `  ${wrongVariable(wrong, texts)}`)].join('\n'));
  }
  return read.config;
}

/** The archive's file: the one that is named, as it is, or our own, with what has changed in `DATA`. */
async function readyArchive(named: string | undefined): Promise<string> {
  const { data, archive: own, database } = config();
  const path = named ?? own;
  if (named === undefined && database !== undefined) await bringFrom(database, path);
  else if (named === undefined && data !== null) await bringIn(data, path);
  const archive = openArchive(path);
  const count = await archive.count();
  await archive.close();
  if (count === 0) fail(texts.noDocuments(path));
  return path;
}

/** Takes along what other machines have written. Without the database the archive is used as it is. */
async function bringFrom(url: string, archive: string): Promise<void> {
  const caught = await catchUp(
    { archive, url },
    { onUnread: (ids) => warn(texts.unreadInLog(ids.join(', '))) },
  );
  if (caught.is === 'unusable') throw new ArchiveError(caught.path, caught.unusable);
  if (caught.is === 'unavailable') warn(texts.goesOnWithout(caught.why));
}

/** Takes along what has changed in `DATA`. An archive that cannot be written to now is used as it is. */
async function bringIn(data: string, archive: string): Promise<void> {
  try {
    const imported = await importAll({
      archive,
      database: undefined,
      reader,
      paths: [data],
      removesMissing: true,
      waitMs: HASTY_MS,
    });
    const missing = imported.skipped.find(({ file, reason }) => file === resolve(data) && isMissing(reason));
    if (missing) warn(texts.notBroughtIn(texts.noFolder(data, reasonInWords(missing.reason, texts))));
  } catch (error) {
    if (!(error instanceof ArchiveError) || !existsSync(archive)) throw error;
    warn(texts.notBroughtIn(texts.unusableArchive(error.path, error.unusable)));
  }
}

function isMissing(reason: NotRead): boolean {
  return 'code' in reason && reason.code === 'ENOENT';
}

function positive(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError(texts.positiveNumber);
  return Number(value);
}

/** Why nothing was found: it is not here, it is in no document, or nothing was looked for. */
function nothingFound({ query, reference, unknown, isExcludedAlone }: Found): string {
  if (reference) return texts.notInArchive(reference);
  if (isExcludedAlone) return texts.excludedAlone;
  const nowhere = unknown.length === 0 ? [] : [texts.nowhere(unknown.join(', '))];
  return [texts.nothingFound(query), ...nowhere].join('\n');
}

/** The case that was named; where there is none, or more than one, it ends with a line that says so. */
async function chosenOrFail(path: string, archive: Archive, id: string | undefined): Promise<Chosen> {
  const choice = await chooseCase(archive, id);
  if (choice && 'chosen' in choice) return choice.chosen;
  if (choice && 'several' in choice) {
    fail(texts.severalPapers(id ?? '', choice.several.map((paper) => paper.id).join(', ')));
  }
  if (choice) fail(texts.notInArchive(choice.missing));
  fail(await notThere(path, id));
}

/** That there is no such case, and some that there are. */
async function notThere(path: string, id: string | undefined): Promise<string> {
  const search = searchIn(path);
  const known = await search.suggestDocuments('', 10);
  await search.close();
  return texts.noSuchDocument(id ?? '', known.map((other) => other.id).join(', '));
}
