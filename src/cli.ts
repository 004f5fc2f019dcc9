#!/usr/bin/env node
/**
 * `vraagbaak`: reading, asking and searching from the terminal, for people and for scripts. Each command is loaded where it is
 * given: together they take longer to load than a question takes to answer.
 */
import { readFileSync } from 'node:fs';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { config as loadDotenv } from 'dotenv';
import { z } from 'zod';
import { ArchiveError } from './archive/file/open.ts';
import { inLanguage } from './cli/commander.ts';
import { config, fail, language, operator, print, texts } from './cli/console.ts';
import { FIGURE_VIEWS, type FigureView } from './search/figure-views.ts';
import { LogUnavailable } from './store/log-unavailable.ts';
import { StoreIsNewer } from './store/migrations.ts';

loadDotenv({ quiet: true });
const { names } = texts;

interface ArchiveOption {
  archive?: string;
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
  .action(async (file: string, options: { explain?: boolean }) =>
    (await import('./cli/parse.ts')).runParse(file, options),
  );

program
  .command('import')
  .description(texts.import)
  .argument(`<${names.path}...>`, texts.importPaths)
  .option(`--archive <${names.file}>`, texts.archive)
  .action(async (paths: string[], { archive }: ArchiveOption) =>
    (await import('./cli/import.ts')).runImport(paths, archive),
  );

program
  .command('remove')
  .description(texts.remove)
  .argument('<id...>', texts.removeIds)
  .option(`--archive <${names.file}>`, texts.archive)
  .action(async (ids: string[], { archive }: ArchiveOption) =>
    (await import('./cli/remove.ts')).runRemove(ids, archive),
  );

program
  .command('to-database')
  .description(texts.toDatabase)
  .option(`--archive <${names.file}>`, texts.archive)
  .action(async ({ archive }: ArchiveOption) =>
    (await import('./cli/to-database.ts')).runToDatabase(archive),
  );

program
  .command('ask')
  .description(texts.ask)
  .argument(`<${names.number}>`, texts.askNumber)
  .option('--document <id>', texts.askDocument)
  .option(`--archive <${names.file}>`, texts.archive)
  .action(async (number: string, options: { document?: string } & ArchiveOption) =>
    (await import('./cli/ask.ts')).runAsk(number, options),
  );

program
  .command('case')
  .description(texts.case)
  .argument('<id>', texts.caseId)
  .option('--json', texts.searchJson)
  .option(`--archive <${names.file}>`, texts.archive)
  .action(async (id: string, options: { json?: boolean } & ArchiveOption) =>
    (await import('./cli/case.ts')).runCase(id, options),
  );

program
  .command('search')
  .description(texts.search)
  .addArgument(new Argument(`<${names.words}...>`, texts.searchWords))
  .option('--limit <n>', texts.searchLimit, positive, 10)
  .option('--json', texts.searchJson)
  .option(`--archive <${names.file}>`, texts.archive)
  .action(async (words: string[], options: { limit: number; json?: boolean } & ArchiveOption) =>
    (await import('./cli/search.ts')).runSearch(words, options),
  );

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
    const { statsOf } = await import('./cli/stats.ts');
    const { readyArchive } = await import('./cli/ready-archive.ts');
    const stats = await statsOf(await readyArchive(archive), words.join(' '), show, form, language);
    if (stats === null) fail(texts.nothingFound(words.join(' ')));
    if (form === 'text') print(stats.toString());
    else process.stdout.write(stats);
  });

program
  .command('backup')
  .description(operator.backup)
  .argument(`<${names.file}>`, operator.backupFile)
  .action(async (file: string) => (await import('./cli/backup.ts')).runBackup(file));

program
  .command('sync')
  .description(operator.sync)
  .action(async () => {
    const { runSync } = await import('./cli/sync.ts');
    const synced = await runSync(config(), operator);
    if (synced.is === 'busy') fail(operator.syncBusy);
    if (synced.is === 'unavailable') fail(operator.syncUnavailable(synced.why));
    print(operator.synced(synced));
    if (synced.away.length > 0) print(operator.syncAway(synced.away.join(', ')));
    if (synced.is === 'stopped') fail(operator.syncStopped);
  });

program
  .command('doctor')
  .description(operator.doctor)
  .action(async () => {
    const { runDoctor } = await import('./cli/doctor.ts');
    if (!(await runDoctor(process.env, { ...texts, operator }, print))) process.exitCode = 1;
  });

program
  .command('register')
  .description(operator.register)
  .option('--dry-run', operator.dryRun)
  .action(async ({ dryRun = false }: { dryRun?: boolean }) => {
    const { token, api } = config();
    if (token === undefined) fail(operator.emulated);
    const { runRegister } = await import('./cli/register.ts');
    const ended = await runRegister({ token, api, dryRun }, { ...texts, operator });
    if ('failed' in ended) fail(ended.failed);
    print(ended.lines.join('\n'));
  });

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof StoreIsNewer) fail(texts.storeIsNewer);
  if (error instanceof LogUnavailable) fail(texts.databaseUnreachable(error.message));
  if (!(error instanceof ArchiveError)) throw error;
  fail(texts.unusableArchive(error.path, error.unusable));
}

interface StatsOptions extends ArchiveOption {
  show: FigureView;
  csv?: boolean;
  svg?: boolean;
  png?: boolean;
}

function positive(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError(texts.positiveNumber);
  return Number(value);
}
