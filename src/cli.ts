#!/usr/bin/env node
/** `vraagbaak`: reading, asking and searching from the terminal, for people and for scripts. */
import { createInterface } from 'node:readline';
import { Argument, Command, InvalidArgumentError } from 'commander';
import { config as loadDotenv } from 'dotenv';
import { type Archive, archiveOf } from './archive/archive.ts';
import { exchangesWith, typedNumber } from './archive/exchanges.ts';
import { loadFolder, readFileAsDocument } from './archive/load-folder.ts';
import { readConfig } from './config.ts';
import { type Found, searchIn } from './search/search.ts';
import { exchangeInText, foundInText } from './terminal/output.ts';
import { reasonInWords, terminalLocale, terminalTexts } from './terminal/texts.ts';

loadDotenv({ quiet: true });
const locale = terminalLocale(process.env);
const texts = terminalTexts(locale);
const print = (text: string) => process.stdout.write(`${text}\n`);

/** An end that the person can do something about: one line, and exit code 1. */
function fail(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

// `vraagbaak search … | head` closes the pipe early; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const program = new Command('vraagbaak').description(texts.program).showHelpAfterError();

program
  .command('parse')
  .description(texts.parse)
  .argument('<file>', texts.parseFile)
  .action(async (file: string) => {
    const read = await readFileAsDocument(file);
    if (!('document' in read)) fail(texts.cannotRead(file, reasonInWords(read.reason, texts)));
    print(JSON.stringify(read.document, null, 2));
  });

program
  .command('ask')
  .description(texts.ask)
  .argument('<number>', texts.askNumber)
  .option('--document <id>', texts.askDocument)
  .action(async (asked: string, { document: id }: { document?: string }) => {
    const archive = await openArchive();
    const documents = await archive.documents();
    const document = id === undefined ? documents[0] : await archive.find(id);
    if (!document) fail(texts.noSuchDocument(id ?? '', documents.map((known) => known.id).join(', ')));
    const number = typedNumber(asked);
    const places = number === null ? [] : exchangesWith(document, number);
    if (places.length === 0) {
      fail(texts.noSuchNumber(asked, document.exchanges.flatMap(({ numbers }) => numbers).join(', ')));
    }
    print(places.map(({ exchange }) => exchangeInText(document, exchange, locale, texts)).join('\n\n'));
  });

program
  .command('search')
  .description(texts.search)
  .addArgument(new Argument('<words...>', texts.searchWords))
  .option('--limit <n>', texts.searchLimit, positive, 10)
  .option('--json', texts.searchJson)
  .action(async (words: string[], { limit, json }: { limit: number; json?: boolean }) => {
    const search = await searchIn(await openArchive());
    if (words.length === 1 && words[0] === '-') {
      for await (const line of createInterface({ input: process.stdin })) {
        if (line.trim() !== '') print(JSON.stringify(inJson(await search.find({ text: line, limit }))));
      }
      return;
    }
    const found = await search.find({ text: words.join(' '), limit });
    if (json) print(JSON.stringify(inJson(found)));
    else print(found.total === 0 ? texts.nothingFound(found.query) : foundInText(found, locale, texts));
  });

await program.parseAsync();

async function openArchive(): Promise<Archive> {
  const read = readConfig(process.env);
  if ('wrong' in read) fail([texts.wrongVariables, ...read.wrong].join('\n'));
  const { data } = read.config;
  const { documents } = await loadFolder(data).catch((error: Error) =>
    fail(texts.noFolder(data, error.message)),
  );
  if (documents.length === 0) fail(texts.noDocuments(data));
  return archiveOf(documents);
}

function positive(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError(texts.positiveNumber);
  return Number(value);
}

/** The search's result as scripts know it: see “Interfaces” in the README. */
function inJson({ query, tookMs, total, corrected, hits }: Found) {
  return {
    query,
    tookMs,
    total,
    corrected,
    hits: hits.map(({ document, exchange, score, passage }) => ({
      document: document.id,
      numbers: exchange.numbers,
      score,
      subject: document.subject,
      passage: passage.text,
    })),
  };
}
