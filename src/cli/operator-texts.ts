/** What `vraagbaak doctor` and `vraagbaak register` say, in both languages. */
import type { Brought } from '../feed/bring-in.ts';
import type { Language } from '../replies/language.ts';

const nl = {
  doctor:
    'Kijk of alles klopt: instellingen, token, opdrachten, rechten, archief, database; met wat eraan te doen is',
  register: 'Zet de opdrachten van de bot bij Discord; dat gebeurt ook bij elke start',
  stats: 'Tel: hoe vaak en door wie iets gevraagd wordt, en hoe lang antwoorden duren',
  statsWords: 'waarover, zoals je het zoekt; niets: alles',
  statsShow: 'wat je wilt zien',
  statsCsv: 'de getallen, voor een programma',
  statsPicture: 'een tekening',
  statsToFile:
    'Een tekening gaat niet naar een terminal. Schrijf haar naar een bestand: vraagbaak stats … --png > cijfers.png',
  backup: 'Bewaar een kopie van verzamelingen en keuzes, ook terwijl de bot draait',
  backupFile: 'het bestand dat de kopie wordt',
  backupOfDatabase:
    'Verzamelingen en keuzes staan in DATABASE_URL: maak een kopie met pg_dump (zie docs/operating.md).',
  isThere: (file: string) => `${file} is er al. Kies een andere naam.`,
  nothingToBackUp: (file: string) => `Er is nog niets te bewaren: ${file} is er niet.`,
  notBackedUp: (file: string, why: string) =>
    `De kopie ${file} kon niet worden gemaakt (${why}); er is niets achtergebleven.`,
  backedUp: (file: string) => `De kopie staat in ${file}.`,
  dryRun: 'zeg alleen wat er zou veranderen',
  node: (version: string) => `Node.js ${version}`,
  nodeTooOld: (version: string) =>
    `Node.js ${version} is te oud: npm ci brengt versie 24 mee, en npx gebruikt die.`,
  variables: 'de instellingen hebben de goede vorm',
  emulated: 'Er is geen DISCORD_TOKEN: npm start draait tegen de eigen emulator.',
  token: (name: string, servers: number) =>
    `het token is dat van ${name}, in ${servers} ${servers === 1 ? 'server' : 'servers'}`,
  discordRefuses: (why: string) => `Discord weigert wat gevraagd wordt: ${why}`,
  keyIsOther:
    'DISCORD_PUBLIC_KEY is die van een andere applicatie. Neem die van General Information in Discords ontwikkelaarsportaal.',
  endpoint: (url: string) => `Discord stuurt interacties naar ${url}`,
  noEndpoint: (port: number) =>
    `Discord stuurt nog geen interacties over HTTP. Zet in het portaal als Interactions Endpoint URL het https-adres dat op poort ${port} uitkomt, terwijl de bot draait.`,
  endpointInTheWay: (url: string) =>
    `Discord stuurt interacties naar ${url}, en dan niet over de gateway. Haal de Interactions Endpoint URL in het portaal weg, of vul DISCORD_PUBLIC_KEY in.`,
  gateway: 'interacties komen over de gateway',
  commandsAreOurs: 'Discord heeft de opdrachten van deze versie',
  commandsDiffer: (what: string) =>
    `Discord heeft andere opdrachten (${what}). Een start zet ze goed, of: npm run register`,
  added: (names: string) => `erbij: ${names}`,
  removed: (names: string) => `weg: ${names}`,
  changed: (name: string, places: string) => `anders: ${name} (${places})`,
  nothingToChange: 'Discord heeft deze opdrachten al: er verandert niets.',
  wouldChange: 'Dit zou veranderen:',
  hasChanged: 'Dit is veranderd:',
  noServers:
    'De bot is in geen enkele server. Nodig hem uit: portaal → Installation, met de scopes bot en applications.commands.',
  permissions: 'in elke server mag hij lezen, schrijven en links insluiten',
  lacksPermissions: (server: string, names: string) =>
    `In ${server} mist de bot: ${names}. Delen lukt daar niet.`,
  permissionNames: {
    ViewChannel: '“Kanalen bekijken”',
    SendMessages: '“Berichten verzenden”',
    SendMessagesInThreads: '“Berichten verzenden in threads”',
    EmbedLinks: '“Links insluiten”',
    AttachFiles: '“Bestanden bijvoegen”',
  } as Readonly<Record<Permission, string>>,
  folder: (path: string) => `documenten uit ${path}`,
  archive: (path: string, documents: number) =>
    `het archief ${path} is gaaf, met ${documents} ${documents === 1 ? 'document' : 'documenten'}`,
  noArchive: (path: string) => `Het archief ${path} is er nog niet: de eerste start maakt het.`,
  archiveReadOnly: (path: string) =>
    `In de map van ${path} mag niet geschreven worden: nieuwe documenten komen er niet in.`,
  store: 'verzamelingen en keuzes zijn te bereiken',
  storeUnreachable: (why: string) =>
    `Verzamelingen en keuzes zijn niet te bereiken: ${why}. Klopt DATABASE_URL, en draait die server?`,
  sync: 'Haal één keer op wat er nieuw is bij de Tweede Kamer: vragen, antwoorden en uitstel, sinds SYNC_SINCE',
  syncReading: (category: string, day: string) => `${category} tot ${day}`,
  syncBringingIn: (looked: number, left: number) => `${looked} zaken bekeken, nog ${left}`,
  synced: ({ cases, added, updated, removed, failed }: Brought) =>
    `${cases} ${cases === 1 ? 'zaak' : 'zaken'} bekeken: ${added} ${added === 1 ? 'stuk' : 'stukken'} nieuw, ${updated} gewijzigd, ${removed} weg.${failed > 0 ? ` Van ${failed} was de tekst nog niet te krijgen; dat wordt later nog eens geprobeerd.` : ''}`,
  syncBusy: 'Een ander proces is al aan het ophalen.',
  syncUnavailable: (why: string) =>
    `De feed is nu niet te gebruiken: ${why}. Wat al binnen is blijft; probeer het later nog eens.`,
  syncStopped: 'Gestopt. De volgende keer gaat het verder waar het was.',
  syncNever: 'Van de Tweede Kamer is nog niets opgehaald (SYNC=on, of vraagbaak sync).',
  syncAway: (categories: string) =>
    `Niet te lezen waren ${categories}: wat daarin staat, komt bij een volgende keer.`,
  syncState: (when: string, cases: number, due: number, failed: number) =>
    `van de Tweede Kamer opgehaald tot ${when}: ${cases} ${cases === 1 ? 'zaak' : 'zaken'}; ${due} nog te bekijken, van ${failed} lukte het nog niet`,
  healthy: 'Alles klopt.',
  unhealthy: (count: number) => (count === 1 ? 'Eén ding klopt niet.' : `${count} dingen kloppen niet.`),
};

/** What the bot needs in a server to share answers there. */
export type Permission =
  | 'ViewChannel'
  | 'SendMessages'
  | 'SendMessagesInThreads'
  | 'EmbedLinks'
  | 'AttachFiles';
export type OperatorTexts = typeof nl;

const en: OperatorTexts = {
  doctor:
    'See whether all is well: settings, token, commands, permissions, archive, database; with what to do about it',
  register: 'Put the bot’s commands on Discord; every start does so too',
  stats: 'Count: how often and by whom something is asked, and how long answers take',
  statsWords: 'about what, as you would search for it; nothing: everything',
  statsShow: 'what to show',
  statsCsv: 'the numbers, for a program',
  statsPicture: 'a picture',
  statsToFile:
    'A picture does not go to a terminal. Write it to a file: vraagbaak stats … --png > figures.png',
  backup: 'Keep a copy of collections and choices, also while the bot runs',
  backupFile: 'the file that becomes the copy',
  backupOfDatabase:
    'Collections and choices are in DATABASE_URL: make a copy with pg_dump (see docs/operating.md).',
  isThere: (file) => `${file} is there already. Choose another name.`,
  nothingToBackUp: (file) => `There is nothing to keep yet: there is no ${file}.`,
  notBackedUp: (file, why) => `The copy ${file} could not be made (${why}); nothing was left behind.`,
  backedUp: (file) => `The copy is in ${file}.`,
  dryRun: 'only say what would change',
  node: (version) => `Node.js ${version}`,
  nodeTooOld: (version) => `Node.js ${version} is too old: npm ci brings version 24, and npx uses that.`,
  variables: 'the settings are of the right form',
  emulated: 'There is no DISCORD_TOKEN: npm start runs against the emulator.',
  token: (name, servers) =>
    `the token is that of ${name}, in ${servers} ${servers === 1 ? 'server' : 'servers'}`,
  discordRefuses: (why) => `Discord refuses what is asked: ${why}`,
  keyIsOther:
    'DISCORD_PUBLIC_KEY is that of another application. Take that of General Information in Discord’s developer portal.',
  endpoint: (url) => `Discord sends interactions to ${url}`,
  noEndpoint: (port) =>
    `Discord sends no interactions over HTTP yet. Put the https address that leads to port ${port} in the portal as Interactions Endpoint URL, while the bot runs.`,
  endpointInTheWay: (url) =>
    `Discord sends interactions to ${url}, and then not over the gateway. Take the Interactions Endpoint URL out of the portal, or fill in DISCORD_PUBLIC_KEY.`,
  gateway: 'interactions come over the gateway',
  commandsAreOurs: 'Discord has the commands of this version',
  commandsDiffer: (what) =>
    `Discord has other commands (${what}). A start puts them right, or: npm run register`,
  added: (names) => `new: ${names}`,
  removed: (names) => `gone: ${names}`,
  changed: (name, places) => `other: ${name} (${places})`,
  nothingToChange: 'Discord has these commands already: nothing changes.',
  wouldChange: 'This would change:',
  hasChanged: 'This has changed:',
  noServers:
    'The bot is in no server. Invite it: portal → Installation, with the scopes bot and applications.commands.',
  permissions: 'in every server it may read, write and embed links',
  lacksPermissions: (server, names) => `In ${server} the bot lacks: ${names}. Sharing fails there.`,
  permissionNames: {
    ViewChannel: '“View Channels”',
    SendMessages: '“Send Messages”',
    SendMessagesInThreads: '“Send Messages in Threads”',
    EmbedLinks: '“Embed Links”',
    AttachFiles: '“Attach Files”',
  },
  folder: (path) => `documents from ${path}`,
  archive: (path, documents) =>
    `the archive ${path} is sound, with ${documents} ${documents === 1 ? 'document' : 'documents'}`,
  noArchive: (path) => `There is no archive ${path} yet: the first start makes it.`,
  archiveReadOnly: (path) => `The folder of ${path} may not be written to: new documents do not come in.`,
  store: 'collections and choices can be reached',
  storeUnreachable: (why) =>
    `Collections and choices cannot be reached: ${why}. Is DATABASE_URL right, and does that server run?`,
  sync: 'Fetch once what is new at the Tweede Kamer: questions, answers and postponements, since SYNC_SINCE',
  syncReading: (category, day) => `${category} up to ${day}`,
  syncBringingIn: (looked, left) => `${looked} cases seen, ${left} left`,
  synced: ({ cases, added, updated, removed, failed }) =>
    `${cases} ${cases === 1 ? 'case' : 'cases'} seen: ${added} ${added === 1 ? 'paper' : 'papers'} new, ${updated} changed, ${removed} gone.${failed > 0 ? ` The text of ${failed} is not to be had yet; that is tried again later.` : ''}`,
  syncBusy: 'Another process is fetching already.',
  syncUnavailable: (why) => `The feed cannot be used now: ${why}. What is in stays; try again later.`,
  syncStopped: 'Stopped. The next time it goes on where it was.',
  syncNever: 'Nothing was fetched from the Tweede Kamer yet (SYNC=on, or vraagbaak sync).',
  syncAway: (categories) => `Could not be read: ${categories}. What they have comes with a later round.`,
  syncState: (when, cases, due, failed) =>
    `fetched from the Tweede Kamer up to ${when}: ${cases} ${cases === 1 ? 'case' : 'cases'}; ${due} to be seen, ${failed} of them failed so far`,
  healthy: 'All is well.',
  unhealthy: (count) => (count === 1 ? 'One thing is not well.' : `${count} things are not well.`),
};

export const operatorTexts = ({ locale }: Language): OperatorTexts => ({ nl, en })[locale];
