/** `vraagbaak doctor`: looks at everything that the bot needs, and says of each whether it is well, and what to do if not. */
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { REST } from 'discord.js';
import { commands } from '../../commands/index.ts';
import { ArchiveError } from '../archive/file/open.ts';
import { archiveHealth } from '../archive/health.ts';
import { type Config, readConfig } from '../config.ts';
import { accountOf, lacking, membershipsOf } from '../discord/account.ts';
import { differenceOf } from '../discord/registration.ts';
import { REST_OPTIONS } from '../discord/rest-responder.ts';
import { StoreUnavailable } from '../store/database.ts';
import type { SyncStatus } from '../store/feed.ts';
import { StoreIsNewer } from '../store/migrations.ts';
import { stateFileOf } from '../store/sqlite.ts';
import { openStore } from '../store/store.ts';
import type { OperatorTexts, Permission } from './operator-texts.ts';
import { differenceInWords } from './register.ts';
import { type TerminalTexts, wrongVariable } from './texts.ts';

/** What was found, in one line. `notice`: it works, and the operator should know. */
interface Finding {
  readonly is: 'well' | 'notice' | 'wrong';
  readonly line: string;
}

const NODE_MAJOR = 24;
const NEEDED: readonly Permission[] = [
  ...(['ViewChannel', 'SendMessages', 'SendMessagesInThreads', 'EmbedLinks', 'AttachFiles'] as const),
];
/** Servers that are named one by one. */
const MOST_NAMED = 10;

const well = (line: string): Finding => ({ is: 'well', line });
const notice = (line: string): Finding => ({ is: 'notice', line });
const wrong = (line: string): Finding => ({ is: 'wrong', line });

const SIGNS = { well: '✓', notice: '·', wrong: '✗' } as const;

/** Says of everything whether it is well, a line each, and returns whether all is. Changes nothing, neither here nor at Discord. */
export async function runDoctor(
  environment: NodeJS.ProcessEnv,
  texts: DoctorTexts,
  print: (line: string) => void,
): Promise<boolean> {
  let count = 0;
  for await (const { is, line } of diagnose(environment, texts)) {
    print(`${SIGNS[is]} ${line}`);
    if (is === 'wrong') count += 1;
  }
  print(count === 0 ? texts.operator.healthy : texts.operator.unhealthy(count));
  return count === 0;
}

type DoctorTexts = TerminalTexts & { readonly operator: OperatorTexts };

async function* diagnose(environment: NodeJS.ProcessEnv, texts: DoctorTexts): AsyncGenerator<Finding> {
  const { operator } = texts;
  const { version } = process;
  yield Number.parseInt(version.slice(1), 10) >= NODE_MAJOR
    ? well(operator.node(version))
    : wrong(operator.nodeTooOld(version));
  const read = readConfig(environment);
  if ('wrong' in read) {
    for (const variable of read.wrong) yield wrong(wrongVariable(variable, texts));
    return;
  }
  yield well(operator.variables);
  const { config } = read;
  if (config.token === undefined) yield notice(operator.emulated);
  else yield* discordOf(config.token, config, texts);
  yield* filesOf(config, texts);
}

async function* discordOf(
  token: string,
  { api, http }: Config,
  { operator, refused, discordUnreachable }: DoctorTexts,
): AsyncGenerator<Finding> {
  const rest = new REST({ ...REST_OPTIONS, ...(api === undefined ? {} : { api }) }).setToken(token);
  try {
    const account = await accountOf(rest);
    const servers = await membershipsOf(rest);
    yield well(operator.token(account.name, servers.length));
    const { endpoint } = account;
    if (http && http.publicKey.toLowerCase() !== account.publicKey.toLowerCase())
      yield wrong(operator.keyIsOther);
    if (http)
      yield endpoint === null ? wrong(operator.noEndpoint(http.port)) : well(operator.endpoint(endpoint));
    else yield endpoint === null ? well(operator.gateway) : wrong(operator.endpointInTheWay(endpoint));
    const difference = await differenceOf(rest, account.id, commands);
    const lines = differenceInWords(difference, operator);
    yield lines.length === 0
      ? well(operator.commandsAreOurs)
      : notice(operator.commandsDiffer(lines.join('; ')));
    const lack = servers.flatMap((server) => {
      const names = lacking(server, NEEDED).map((name) => operator.permissionNames[name]);
      return names.length === 0 ? [] : [operator.lacksPermissions(server.name, names.join(', '))];
    });
    if (servers.length === 0) yield notice(operator.noServers);
    else if (lack.length === 0) yield well(operator.permissions);
    for (const line of lack.slice(0, MOST_NAMED)) yield wrong(line);
  } catch (error) {
    const status = error instanceof Error && 'status' in error ? error.status : null;
    const why = error instanceof Error ? error.message : String(error);
    if (status === 401) yield wrong(refused.token);
    else yield wrong(status === null ? discordUnreachable(why) : operator.discordRefuses(why));
  }
}

async function* filesOf(config: Config, texts: DoctorTexts): AsyncGenerator<Finding> {
  const { archive, data, database } = config;
  const { operator } = texts;
  if (data !== null) {
    const isFolder = await stat(data).then(
      (found) => found.isDirectory(),
      () => false,
    );
    yield isFolder ? well(operator.folder(data)) : wrong(texts.noFolder(data, 'ENOENT'));
  }
  try {
    const { documents, isWritable } = archiveHealth(archive);
    yield well(operator.archive(archive, documents));
    if (!isWritable) yield wrong(operator.archiveReadOnly(archive));
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    yield error.unusable.key === 'missing'
      ? notice(operator.noArchive(archive))
      : wrong(texts.unusableArchive(archive, error.unusable));
  }
  // One that nobody has needed yet would be made.
  if (database === undefined && !existsSync(stateFileOf(archive))) return;
  const store = openStore({ url: database, archive });
  try {
    await store.open();
    yield well(operator.store);
    yield syncOf(await store.feed.status(), config, operator);
  } catch (error) {
    if (error instanceof StoreIsNewer) {
      yield wrong(texts.storeIsNewer);
      return;
    }
    if (!(error instanceof StoreUnavailable)) throw error;
    yield wrong(operator.storeUnreachable(error.message));
  } finally {
    await store.close();
  }
}

/** A bot that fetches every five minutes and has not finished for so long has something in the way. */
const FRESH_MS = 6 * 3_600_000;

function syncOf(
  { finished, cases, due, failed }: SyncStatus,
  { sync }: Config,
  operator: OperatorTexts,
): Finding {
  if (finished === null) return notice(operator.syncNever);
  const line = operator.syncState(new Date(finished).toISOString().slice(0, 16), cases, due, failed);
  const isStale = sync.isOn && Date.now() - finished > FRESH_MS;
  if (isStale) return wrong(line);
  return failed > 0 ? notice(line) : well(line);
}
