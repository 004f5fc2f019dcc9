/** What the program says in the terminal, in Dutch, or in English where the machine is set to English. */

import type { Unusable } from '../archive/file/open.ts';
import type { Imported, Skipped } from '../archive/import.ts';
import type { Reference } from '../archive/reference.ts';
import { LOG_LEVELS, type Variable, type WrongVariable } from '../config.ts';
import type { Refusal } from '../discord/connection.ts';
import type { LeftOutReason } from '../documents/left-out.ts';
import type { Moved } from '../replica/move.ts';
import { type Language, languageOf } from '../replies/language.ts';

/** The language of a terminal, by the usual variables (POSIX: LC_ALL before LC_MESSAGES before LANG). */
export const terminalLanguage = ({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language =>
  languageOf(LC_ALL || LC_MESSAGES || LANG || 'nl');

const nl = {
  wrongVariables: 'Deze variabelen kloppen niet (zie .env.example):',
  expected: {
    DISCORD_TOKEN: 'het token van de bot uit Discords ontwikkelaarsportaal, zonder “Bot ” ervoor',
    DISCORD_API: 'het basisadres van een Discord-API, zoals https://discord.com/api',
    DISCORD_PUBLIC_KEY: 'de openbare sleutel van de applicatie: 64 hexadecimale cijfers',
    SHARDS: '‘auto’, of de nummers van shards zoals 0,1, met in SHARD_COUNT hoeveel er zijn',
    SHARD_COUNT: 'een aantal shards van 1 tot en met 9999',
    INTERACTIONS_PORT: 'een poortnummer van 0 tot en met 65535 (0: een die vrij is)',
    DATA: 'een map',
    ARCHIVE: 'een bestand',
    DATABASE_URL:
      'het adres van een PostgreSQL-server, zoals postgres://gebruiker:wachtwoord@host:5432/vraagbaak',
    PORT: 'een poortnummer van 0 tot en met 65535 (0: een die vrij is)',
    MONITORING_PORT: 'een poortnummer van 0 tot en met 65535 (0: een die vrij is)',
    MONITORING_HOST: 'een adres van deze machine, zoals 127.0.0.1 of 0.0.0.0',
    LOG_LEVEL: `een van ${LOG_LEVELS.join(', ')}`,
    SYNC: 'on of off',
    SYNC_SINCE: 'een dag, zoals 2024-01-31',
    SYNC_FEED: 'het basisadres van een SyncFeed, zoals https://gegevensmagazijn.tweedekamer.nl/SyncFeed/2.0/',
    SYNC_PUBLICATIONS: 'het basisadres van een repository van officiële publicaties',
  } as Readonly<Record<Variable, string>>,
  wrongVariable: (variable: string, expected: string) => `${variable}: verwacht wordt ${expected}`,
  neededBy: (variable: string) => `, omdat ${variable} is ingevuld`,
  refused: {
    token:
      'Discord weigert DISCORD_TOKEN. Maak in Discords ontwikkelaarsportaal een nieuw token (Bot → Reset Token) en zet het in .env.',
    shards:
      'Discord neemt de bot zo niet aan: hij is in meer servers dan één verbinding aankan, of heeft andere delen. Zet SHARDS=auto in .env (zie docs/machines.md).',
    outdated:
      'Discord neemt deze versie van de bot niet meer aan. Werk hem bij (git pull, npm ci) en start hem opnieuw.',
  } as Readonly<Record<Refusal['refused'], string>>,
  discordUnreachable: (why: string) => `Discord is niet te bereiken: ${why}`,
  noEmulator: 'Hier is geen emulator: vul DISCORD_TOKEN in (zie .env.example).',
  portTaken: (port: number) => `Poort ${port} is al in gebruik. Kies een andere: PORT=${port + 1} npm start`,
  portForbidden: (port: number) =>
    `Poort ${port} mag dit programma niet gebruiken. Kies er een boven 1024: PORT=3000 npm start`,
  noFolder: (folder: string, why: string) =>
    `De map met documenten (DATA) is niet te lezen: ${folder} (${why})`,
  skipped: (file: string, why: string) => `Overgeslagen: ${file}: ${why}`,
  loggedIn: (name: string, servers: number, documents: number) =>
    `Ingelogd als ${name}, in ${servers} ${servers === 1 ? 'server' : 'servers'}, met ${documents.toLocaleString('nl')} ${documents === 1 ? 'document' : 'documenten'}.`,
  variablePortTaken: (variable: Variable, port: number) =>
    `Poort ${port} is al in gebruik. Kies een andere: ${variable}=${port + 1}`,
  watchedOn: (port: number) => `Hoe het gaat staat op poort ${port}: /healthz, /readyz en /metrics.`,
  listening: (port: number) => `Interacties komen binnen op poort ${port}.`,
  tryHere: (url: string) => `Probeer het hier: ${url}`,
  stopped: 'Gestopt.',

  version: 'Toon de versie',
  help: 'Toon deze hulp',
  helpCommand: 'Toon de hulp bij een opdracht',
  /** What Commander prints in English, and what stands in its place; `$1` is what it is about. */
  commander: [
    [/^Usage:/, 'Gebruik:'],
    [/^Arguments:/, 'Argumenten:'],
    [/^Options:/, 'Opties:'],
    [/^Commands:/, 'Opdrachten:'],
    [/\[options\]/, '[opties]'],
    [/\[command\]/, '[opdracht]'],
    [/\(default: (.*?)\)/, '(anders $1)'],
    [/\(choices: /, '(een van '],
    [/, default: ("\w+")\)/, '; anders $1)'],
    [/Allowed choices are /, 'Kies uit '],
    [/option '(--\w+)' cannot be used with option '(--\w+)'/, 'De opties ‘$1’ en ‘$2’ gaan niet samen.'],
    [/^error: /, ''],
    [/unknown option '(.*?)'/, 'De optie ‘$1’ is er niet.'],
    [/unknown command '(.*?)'/, 'De opdracht ‘$1’ is er niet.'],
    [/missing required argument '(.*?)'/, 'Er ontbreekt een argument: $1.'],
    [/too many arguments for '(.*?)'\. Expected (\d+).*$/m, 'Te veel argumenten voor ‘$1’: het zijn er $2.'],
    [/option '(.*?)' argument missing/, 'Achter ‘$1’ hoort een waarde.'],
    [/option '(.*?)' argument '(.*?)' is invalid\./, '‘$2’ kan niet bij ‘$1’:'],
    [/command-argument value '(.*?)' is invalid for argument '(.*?)'\./, '‘$1’ kan niet als ‘$2’:'],
    [/\(Did you mean (?:one of )?(.*?)\?\)/, 'Bedoelde je $1?'],
  ] as readonly (readonly [RegExp, string])[],

  /** What stands for an argument in the help. */
  names: { command: 'opdracht', file: 'bestand', path: 'pad', number: 'nummer', words: 'woorden' },
  program: 'Leest Kamervragen, en vindt en toont de antwoorden daarop.',
  parse: 'Toon het gelezen document als JSON',
  parseFile: 'het bestand; met - wordt het van de invoer gelezen',
  explain: 'toon niet het document, maar welke regels zijn weggelaten en waarom, en wat er opviel',
  leftOut: (count: number) =>
    count === 0
      ? 'Er is geen regel weggelaten.'
      : `${count === 1 ? '1 regel is' : `${count} regels zijn`} weggelaten:`,
  leftOutBecause: {
    head: 'hoofd van het stuk',
    page: 'kop of voet van een bladzijde',
    margin: 'naast de tekst, en al op de eerste bladzijde',
    site: 'van een webpagina',
    heading: 'opschrift zonder tekst',
    'note number': 'nummer van een voetnoot waarvan de tekst in een andere staat',
    repetition: 'staat twee keer in de bron',
    watermark: 'dwars op de tekst',
    hidden: 'staat in het bestand en wordt niet getoond',
    picture: 'van een afbeelding',
    letter: 'slot van een brief',
    mail: 'van een mail',
    'other paper': 'een ander stuk in hetzelfde bestand',
  } as Readonly<Record<LeftOutReason, string>>,
  oddities: (count: number): string => (count === 0 ? 'Er viel niets op.' : 'Wat opviel:'),
  ask: 'Toon een vraag met het hele antwoord',
  askNumber: 'het nummer van de vraag',
  askDocument: 'het document (anders het nieuwste)',
  case: 'Toon een zaak: haar stukken, hoe het ermee staat, en haar vragen',
  caseId: 'het nummer van de zaak, of de id van een van haar stukken',
  search: 'Zoek in alle vragen en antwoorden',
  searchWords: 'waar je naar zoekt; met - leest het van de invoer een zoekvraag per regel',
  searchLimit: 'het grootste aantal treffers',
  searchJson: 'als JSON',
  positiveNumber: 'geef een heel getal van 1 of meer',
  cannotRead: (file: string, why: string) => `${file}: ${why}`,
  noDocuments: (archive: string) =>
    `Er staan geen documenten in ${archive}. Breng ze erin met: npx vraagbaak import MAP`,
  noSuchDocument: (id: string, ids: string) => `Er is geen document ‘${id}’. Wel: ${ids}`,
  notInArchive: ({ name, url }: Reference): string =>
    `${name} staat niet in dit archief.${url === null ? '' : ` De officiële publicatie: ${url}`}`,
  severalPapers: (named: string, ids: string) => `‘${named}’ is de naam van meer dan één stuk: ${ids}`,
  import: 'Breng documenten in het archief: bestanden, mappen, en .tar.gz daarvan',
  importPaths: 'de bestanden en mappen',
  archive: 'het bestand van het archief (anders ARCHIVE)',
  remove: 'Haal documenten uit het archief',
  removeIds: 'de ids van de documenten',
  toDatabase:
    'Zet documenten, verzamelingen en keuzes van deze machine over naar DATABASE_URL, voor meer machines',
  needsDatabase: 'Zet in DATABASE_URL het adres van een PostgreSQL-server (zie .env.example).',
  moved: ({ documents, state }: Moved) =>
    [
      `${documents} ${documents === 1 ? 'document' : 'documenten'} overgezet`,
      ...(state === null
        ? []
        : [
            `verzamelingen: ${state.collections}, antwoorden daarin: ${state.answers}, gekozen zaken: ${state.places}, wat gevolgd wordt: ${state.follows}`,
          ]),
    ].join(', '),
  storeIsNewer:
    'Wat mensen bewaren (verzamelingen, wat gevolgd wordt) is van een nieuwere Vraagbaak: werk deze bij, of zet een kopie van eerder terug.',
  stateIsThere:
    'In de database staat al wat mensen of de bot bewaarden; van deze machine is daar niets bij gezet, alleen de documenten.',
  removed: (ids: string) => `Uit het archief gehaald: ${ids}`,
  importing: (files: number) => `${files} bestanden`,
  imported: ({ added, updated, unchanged, removed, withheld, skipped }: Imported) =>
    [
      `${added} toegevoegd`,
      `${updated} bijgewerkt`,
      `${unchanged} ongewijzigd`,
      ...(removed > 0 ? [`${removed} verwijderd`] : []),
      ...(withheld > 0 ? [`${withheld} eerder verwijderd (komt terug als je het bestand zelf noemt)`] : []),
      `${skipped.length} geweigerd`,
    ].join(', '),
  unusableArchive: (path: string, reason: Unusable) =>
    `Het archief ${path} is niet te gebruiken: ${
      {
        missing: 'het bestand is er niet; maak het met: npx vraagbaak import MAP --archive BESTAND',
        newer: 'het is van een nieuwere Vraagbaak; werk deze bij',
        'not-ours': 'het is een bestand van een ander programma; kies een ander met ARCHIVE',
        'other-log':
          'er staan documenten in die niet van deze DATABASE_URL komen, of de database is teruggezet; verwijder het, dan wordt het opnieuw gemaakt, of kies een ander met ARCHIVE',
        damaged: 'het is beschadigd; verwijder het en breng de documenten er opnieuw in',
        'no-access': `het bestand mag niet gebruikt worden (${reason.code})`,
        'read-only': 'er mag niet in geschreven worden',
        busy: 'een ander programma is ermee bezig; probeer het zo weer',
        full: 'de schijf is vol',
      }[reason.key]
    }`,
  databaseUnreachable: (why: string) =>
    `De database (DATABASE_URL) is niet te bereiken: ${why}. Wat al ingelezen is, is bewaard; probeer het zo nog eens.`,
  goesOnWithout: (why: string) =>
    `De database (DATABASE_URL) is niet te bereiken: ${why}. Het gaat verder met de documenten die hier al staan.`,
  following: (done: number, total: number) =>
    `Documenten uit de database: ${done.toLocaleString('nl')} van ${total.toLocaleString('nl')}`,
  unreadInLog: (ids: string) => `Van een nieuwere Vraagbaak, en hier niet te lezen (werk deze bij): ${ids}`,
  notBroughtIn: (why: string) =>
    `Wat in de map met documenten (DATA) veranderd is, is niet meegenomen. ${why}`,
  corrected: (words: string) =>
    `Gezocht op ‘${words}’; zet een woord tussen aanhalingstekens om letterlijk te zoeken.`,
  noSuchNumber: (number: string, numbers: string) =>
    numbers === ''
      ? 'In dit document zijn geen genummerde vragen herkend. Bekijk wat er gelezen is met: npx vraagbaak parse BESTAND'
      : `Vraag ${number} is er niet. Wel zijn er: ${numbers}.`,
  found: (shown: number, total: string, isAll: boolean) =>
    isAll ? `${total} gevonden` : `De beste ${shown} van ${total} (meer met --limit)`,
  moreThan: (total: number) => `meer dan ${total}`,
  nowhere: (words: string) => `In geen enkel document staat: ${words}.`,
  also: (words: string) => `Ook gezocht op ‘${words}’.`,
  noneHasAll: 'Geen zaak heeft al deze woorden; dit komt het dichtst in de buurt.',
  excludedAlone: 'Er staat alleen wat je niet zoekt. Zeg ook waar naar gezocht moet worden.',
  nothingFound: (query: string) => `Niets gevonden voor ‘${query}’.`,
  unreadable: {
    ENOENT: 'dit bestand is er niet',
    EACCES: 'dit bestand mag niet gelezen worden',
    EISDIR: 'dit is een map, geen bestand',
  } as Readonly<Record<string, string>>,
  cannotBeRead: (code: string) => `dit bestand is niet te lezen (${code})`,
};

const en: typeof nl = {
  wrongVariables: 'These variables are wrong (see .env.example):',
  expected: {
    DISCORD_TOKEN: 'the token of the bot from Discord’s developer portal, without “Bot ” before it',
    DISCORD_API: 'the base address of a Discord API, such as https://discord.com/api',
    DISCORD_PUBLIC_KEY: 'the application’s public key: 64 hexadecimal digits',
    SHARDS: '‘auto’, or the numbers of shards such as 0,1, with how many there are in SHARD_COUNT',
    SHARD_COUNT: 'a number of shards from 1 to 9999',
    INTERACTIONS_PORT: 'a port number from 0 to 65535 (0: one that is free)',
    DATA: 'a folder',
    ARCHIVE: 'a file',
    DATABASE_URL: 'the address of a PostgreSQL server, such as postgres://user:password@host:5432/vraagbaak',
    PORT: 'a port number from 0 to 65535 (0: any free one)',
    MONITORING_PORT: 'a port number from 0 to 65535 (0: any free one)',
    MONITORING_HOST: 'an address of this machine, such as 127.0.0.1 or 0.0.0.0',
    LOG_LEVEL: `one of ${LOG_LEVELS.join(', ')}`,
    SYNC: 'on or off',
    SYNC_SINCE: 'a day, such as 2024-01-31',
    SYNC_FEED:
      'the base address of a SyncFeed, such as https://gegevensmagazijn.tweedekamer.nl/SyncFeed/2.0/',
    SYNC_PUBLICATIONS: 'the base address of a repository of official publications',
  },
  wrongVariable: (variable, expected) => `${variable}: expected ${expected}`,
  neededBy: (variable) => `, since ${variable} is set`,
  refused: {
    token:
      'Discord refuses DISCORD_TOKEN. Make a new token in Discord’s developer portal (Bot → Reset Token) and put it in .env.',
    shards:
      'Discord does not take the bot like this: it is in more servers than one connection can have, or has other parts. Put SHARDS=auto in .env (see docs/machines.md).',
    outdated:
      'Discord no longer takes this version of the bot. Update it (git pull, npm ci) and start it again.',
  },
  discordUnreachable: (why) => `Discord cannot be reached: ${why}`,
  noEmulator: 'There is no emulator here: fill in DISCORD_TOKEN (see .env.example).',
  portTaken: (port) => `Port ${port} is in use. Choose another: PORT=${port + 1} npm start`,
  portForbidden: (port) =>
    `This program may not use port ${port}. Choose one above 1024: PORT=3000 npm start`,
  noFolder: (folder, why) => `The folder of documents (DATA) cannot be read: ${folder} (${why})`,
  skipped: (file, why) => `Skipped: ${file}: ${why}`,
  loggedIn: (name, servers, documents) =>
    `Logged in as ${name}, in ${servers} ${servers === 1 ? 'server' : 'servers'}, with ${documents.toLocaleString('en')} ${documents === 1 ? 'document' : 'documents'}.`,
  variablePortTaken: (variable, port) =>
    `Port ${port} is in use already. Choose another: ${variable}=${port + 1}`,
  watchedOn: (port) => `How it does is on port ${port}: /healthz, /readyz and /metrics.`,
  listening: (port) => `Interactions come in on port ${port}.`,
  tryHere: (url) => `Try it here: ${url}`,
  stopped: 'Stopped.',

  version: 'Show the version',
  help: 'Show this help',
  helpCommand: 'Show the help of a command',
  commander: [],

  names: { command: 'command', file: 'file', path: 'path', number: 'number', words: 'words' },
  program: 'Reads questions in the Dutch parliament, and finds and shows the answers to them.',
  parse: 'Show the document that was read as JSON',
  parseFile: 'the file; with - it is read from the input',
  explain: 'do not show the document, but which lines were left out and why, and what is odd',
  leftOut: (count) =>
    count === 0 ? 'No line was left out.' : `${count === 1 ? '1 line was' : `${count} lines were`} left out:`,
  leftOutBecause: {
    head: 'head of the paper',
    page: 'head or foot of a page',
    margin: 'beside the text, and on the first page already',
    site: 'of a web page',
    heading: 'heading without a text',
    'note number': 'number of a footnote whose text stands in another one',
    repetition: 'stands in the source twice',
    watermark: 'across the text',
    hidden: 'in the file, but not shown',
    picture: 'part of a picture',
    letter: 'closing of a letter',
    mail: 'part of a mail',
    'other paper': 'another document in the same file',
  },
  oddities: (count) => (count === 0 ? 'Nothing is odd.' : 'What is odd:'),
  ask: 'Show a question with its whole answer',
  askNumber: 'the number of the question',
  askDocument: 'the document (otherwise the newest)',
  case: 'Show a case: its papers, how it stands, and its questions',
  caseId: 'the number of the case, or the id of one of its papers',
  search: 'Search all questions and answers',
  searchWords: 'what you are looking for; with - one query a line is read from the input',
  searchLimit: 'the largest number of hits',
  searchJson: 'as JSON',
  positiveNumber: 'give a whole number of 1 or more',
  cannotRead: (file, why) => `${file}: ${why}`,
  noDocuments: (archive) =>
    `There are no documents in ${archive}. Bring them in with: npx vraagbaak import FOLDER`,
  noSuchDocument: (id, ids) => `There is no document ‘${id}’. There are: ${ids}`,
  notInArchive: ({ name, url }) =>
    `${name} is not in this archive.${url === null ? '' : ` The official publication: ${url}`}`,
  severalPapers: (named, ids) => `‘${named}’ is the name of more than one paper: ${ids}`,
  import: 'Bring documents into the archive: files, folders, and .tar.gz of them',
  importPaths: 'the files and folders',
  archive: 'the archive’s file (otherwise ARCHIVE)',
  remove: 'Take documents out of the archive',
  removeIds: 'the ids of the documents',
  toDatabase:
    'Bring documents, collections and choices of this machine to DATABASE_URL, for several machines',
  needsDatabase: 'Put the address of a PostgreSQL server in DATABASE_URL (see .env.example).',
  moved: ({ documents, state }) =>
    [
      `${documents} ${documents === 1 ? 'document' : 'documents'} brought over`,
      ...(state === null
        ? []
        : [
            `collections: ${state.collections}, answers in them: ${state.answers}, chosen cases: ${state.places}, follows: ${state.follows}`,
          ]),
    ].join(', '),
  storeIsNewer:
    'What people keep (collections, follows) is of a newer Vraagbaak: update this one, or put an earlier copy back.',
  stateIsThere:
    'The database has what people or the bot kept there already; of this machine only the documents were added.',
  removed: (ids) => `Taken out of the archive: ${ids}`,
  importing: (files) => `${files} files`,
  imported: ({ added, updated, unchanged, removed, withheld, skipped }) =>
    [
      `${added} added`,
      `${updated} updated`,
      `${unchanged} unchanged`,
      ...(removed > 0 ? [`${removed} removed`] : []),
      ...(withheld > 0 ? [`${withheld} removed before (comes back when you name the file itself)`] : []),
      `${skipped.length} refused`,
    ].join(', '),
  unusableArchive: (path, reason) =>
    `The archive ${path} cannot be used: ${
      {
        missing: 'there is no such file; make it with: npx vraagbaak import FOLDER --archive FILE',
        newer: 'it is of a newer Vraagbaak; update this one',
        'not-ours': 'it is a file of another program; choose another with ARCHIVE',
        'other-log':
          'it holds documents that are not from this DATABASE_URL, or the database was put back; remove it, and it is made anew, or choose another with ARCHIVE',
        damaged: 'it is damaged; remove it and bring the documents in anew',
        'no-access': `the file may not be used (${reason.code})`,
        'read-only': 'it may not be written to',
        busy: 'another program is busy with it; try again in a moment',
        full: 'the disk is full',
      }[reason.key]
    }`,
  databaseUnreachable: (why) =>
    `The database (DATABASE_URL) cannot be reached: ${why}. What has been read by now is kept; try again in a moment.`,
  goesOnWithout: (why) =>
    `The database (DATABASE_URL) cannot be reached: ${why}. It goes on with the documents that are here already.`,
  following: (done, total) =>
    `Documents from the database: ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`,
  unreadInLog: (ids) => `Of a newer Vraagbaak, and cannot be read here (update this one): ${ids}`,
  notBroughtIn: (why) => `What has changed in the folder of documents (DATA) was not taken along. ${why}`,
  corrected: (words) => `Searched for ‘${words}’; put a word in quotation marks to search for it as it is.`,
  noSuchNumber: (number, numbers) =>
    numbers === ''
      ? 'No numbered questions were recognised in this document. See what was read with: npx vraagbaak parse FILE'
      : `There is no question ${number}. There are: ${numbers}.`,
  found: (shown, total, isAll) =>
    isAll ? `${total} found` : `The best ${shown} of ${total} (more with --limit)`,
  moreThan: (total) => `more than ${total}`,
  nowhere: (words) => `In no document stands: ${words}.`,
  also: (words) => `Searched for ‘${words}’ as well.`,
  noneHasAll: 'No case has all of these words; this comes nearest.',
  excludedAlone: 'There is only what you do not look for. Say what to look for as well.',
  nothingFound: (query) => `Nothing found for ‘${query}’.`,
  unreadable: {
    ENOENT: 'there is no such file',
    EACCES: 'this file may not be read',
    EISDIR: 'this is a folder, not a file',
  },
  cannotBeRead: (code) => `this file cannot be read (${code})`,
};

export type TerminalTexts = typeof nl;

export const terminalTexts = ({ locale }: Language): TerminalTexts => ({ nl, en })[locale];

/** Why a file is no document, in one line. The readers' own reasons are Dutch, like what they read. */
export const reasonInWords = (reason: Skipped['reason'], texts: TerminalTexts): string =>
  'message' in reason ? reason.message : (texts.unreadable[reason.code] ?? texts.cannotBeRead(reason.code));

/** What is expected of a variable that is wrong, in one line, without its value. */
export const wrongVariable = ({ variable, neededBy }: WrongVariable, texts: TerminalTexts): string =>
  texts.wrongVariable(variable, texts.expected[variable]) +
  (neededBy === undefined ? '' : texts.neededBy(neededBy));
