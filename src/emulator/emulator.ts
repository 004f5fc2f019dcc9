import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { APIInteraction, Locale } from 'discord-api-types/v10';
import { Locale as Locales } from 'discord-api-types/v10';
import type { Disconnect } from './gateway/gateway.ts';
import { createGateway } from './gateway/gateway.ts';
import { createPage } from './page/page.ts';
import { rejectForeignRequest } from './page/request-origin.ts';
import type { Person } from './people/person.ts';
import { createPerson } from './people/person.ts';
import { userNamed } from './people/places.ts';
import { createEndpoint } from './rest/endpoint.ts';
import { createFaults, type RestFault } from './rest/faults.ts';
import { createRest } from './rest/rest.ts';
import type { Violation } from './rules/violation.ts';
import { deleteChannel } from './world/channels.ts';
import { createClock } from './world/clock.ts';
import { bits, type PermissionName } from './world/permissions.ts';
import { addBot, addChannel, addGuild, addUser, joinGuild, roleNamed, seedWorld } from './world/seed.ts';
import type { Control, World } from './world/world.ts';
import { emit, known, listen } from './world/world.ts';

export interface EmulatorOptions {
  /** 0 takes any free port. */
  port?: number;
  now?: () => number;
  /** Milliseconds between heartbeats, as HELLO says. */
  heartbeatInterval?: number;
  /** The bot's name. */
  applicationName?: string;
  /** The token that the bot must have; a random one without it. */
  token?: string;
  /** Whether the application was granted the privileged intents. */
  privilegedIntents?: boolean;
  /** Whether the bot hears of its server, the first time, as of one that it was added to just now. */
  botIsNew?: boolean;
  /** What the page offers to let happen around the bot. */
  controls?: readonly Control[];
  /** Whether violations are also written to standard error. */
  warns?: boolean;
}

/** A Discord on this machine. */
export interface Emulator {
  /** The page. */
  readonly url: string;
  /** For the client's `rest.api`. */
  readonly api: string;
  readonly token: string;
  readonly applicationId: string;
  /** Someone by name, in any case. */
  person(name: string): Person;
  /** Lets someone new join. Roles by name, such as `Eindredactie`. */
  addPerson(name: string, options?: { locale?: string; roles?: string[] }): Person;
  /** A channel or thread by name. */
  channel(name: string): { id: string; name: string };
  /** Another server, in which everyone is and the bot is not; with one channel. */
  addServer(name: string, channelName: string): void;
  /** Adds the bot to a server, as who manages it does. @param denied what no role there grants it, or anyone */
  addsBot(serverName: string, denied?: PermissionName[]): void;
  /** Archives a thread and locks it, as a moderator does. */
  closesThread(name: string): void;
  /** Takes a channel or thread away, as who manages channels does. */
  deletesChannel(name: string): void;
  /** The application's public key, in hexadecimal digits. */
  readonly publicKey: string;
  /**
   * From now on interactions go to this address, once it has answered a PING and refused a forged one. Else it throws, and
   * says why.
   */
  setsEndpoint(url: string): Promise<void>;
  /** From now on each interaction is delivered twice, or once again. */
  deliversTwice(does: boolean): void;
  /** From now on each interaction comes to the bot as this makes it, whatever it makes of it; null: as it was started. */
  altersInteractions(alters: ((payload: APIInteraction) => unknown) | null): void;
  /** Everything that the bot sent and Discord would refuse, or that breaks its rules. */
  readonly violations: readonly Violation[];
  /** Lets time pass: deadlines that fall in it are met before this returns. */
  passes(milliseconds: number): void;
  /** Parts from every connected client, and says from how many. */
  disconnect(disconnect?: Disconnect): number;
  /** How many clients are connected, and have logged in. */
  connected(): number;
  /** From now on heartbeats are (not) acknowledged. */
  acknowledgesHeartbeats(does: boolean): void;
  /** From now on a client that comes back to its session is told to begin anew. */
  refusesToResume(does: boolean): void;
  /** From now on it takes so many milliseconds until a client that logs in hears that it is. */
  delaysReady(milliseconds: number): void;
  /**
   * Lets the REST API fail.
   * @param on for which requests: a pattern of `METHOD /path`
   * @param times for how many of them
   */
  fails(fault: RestFault, on: RegExp, times?: number): void;
  /** Ends all that `fails` began. */
  failsNoMore(): void;
  /** Ends everything. */
  close(): Promise<void>;
}

/** As Discord's HELLO says. */
const HEARTBEAT_INTERVAL = 41_250;

/** Starts a Discord on this machine. A port that is taken rejects with Node's error. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const clock = createClock(options.now);
  const world = seedWorld({
    clock,
    applicationName: options.applicationName ?? 'Vraagbaak',
    token: options.token,
  });
  world.controls = options.controls ?? [];
  const gateway = createGateway(world, {
    heartbeatInterval: options.heartbeatInterval ?? HEARTBEAT_INTERVAL,
    privilegedIntents: options.privilegedIntents ?? true,
    botIsNew: options.botIsNew ?? false,
  });
  let port = 0;
  const faults = createFaults();
  const rest = createRest(world, faults);
  const endpoint = createEndpoint(world);
  const page = createPage(world, () => gateway.connected() > 0);
  const server = createServer((request, response) => {
    if (rejectForeignRequest(request, port)) {
      response.writeHead(403, { 'content-type': 'text/plain' });
      response.end(`This Discord is for this machine alone: http://127.0.0.1:${port}\n`);
      return;
    }
    const handle = request.url?.startsWith('/api/') ? rest : page.handle;
    handle(request, response).catch((error: unknown) => {
      console.error('The emulator failed', error);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json' });
      response.end('{"message":"500: Internal Server Error","code":0}');
    });
  });
  server.on('upgrade', (request, socket, head) => {
    if (rejectForeignRequest(request, port)) socket.destroy();
    else gateway.upgrade(request, socket, head);
  });
  port = await listenOn(server, options.port ?? 0);
  world.origin = `http://127.0.0.1:${port}`;
  if (options.warns ?? true) warnOfViolations(world);

  const channelCalled = (name: string) => {
    const found = channelNamed(world, name);
    if (found) return found;
    const names = [...world.channels.values()].map((channel) => channel.name).join(', ');
    throw new Error(`There is no channel "${name}", only: ${names}`);
  };
  const people = new Map<string, Person>();
  const addPerson: Emulator['addPerson'] = (name, about = {}) => {
    const user = addUser(world, {
      displayName: name,
      locale: (about.locale ?? Locales.Dutch) as Locale,
    });
    const guild = known([...world.guilds.values()][0], 'the guild');
    joinGuild(
      world,
      guild,
      user,
      (about.roles ?? []).map((role) => roleNamed(guild, role).id),
    );
    const start = known(channelNamed(world, 'algemeen'), '#algemeen');
    const person = createPerson(world, user, start);
    people.set(user.id, person);
    return person;
  };
  addPerson('Alice');
  addPerson('Bob');
  // Who may manage channels and messages.
  addPerson('Mila', { roles: ['Eindredactie'] });

  return {
    url: world.origin,
    api: `${world.origin}/api`,
    token: world.application.token,
    applicationId: world.application.id,
    person: (name) => {
      const user = userNamed(world, name);
      return known(people.get(user.id), `the person ${name}`);
    },
    addPerson,
    channel(name) {
      const { id, name: own } = channelCalled(name);
      return { id, name: own };
    },
    addServer(name, channelName) {
      const owner = userNamed(world, 'Hoofdredactie');
      const guild = addGuild(world, name, owner);
      for (const id of people.keys()) joinGuild(world, guild, known(world.users.get(id), 'a person'), []);
      addChannel(world, guild, { name: channelName });
    },
    addsBot(serverName, denied = []) {
      const guild = [...world.guilds.values()].find((one) => one.name === serverName);
      if (!guild) throw new Error(`There is no server "${serverName}"`);
      addBot(world, guild);
      for (const role of guild.roles.values()) role.permissions &= ~bits(...denied);
      emit(world, { what: 'guild joined', guild });
    },
    closesThread(name) {
      const channel = channelCalled(name);
      if (!channel.thread) throw new Error(`${name} is no thread`);
      Object.assign(channel.thread, { archived: true, locked: true });
      emit(world, { what: 'channel updated', channel });
    },
    deletesChannel: (name) => deleteChannel(world, channelCalled(name)),
    publicKey: world.application.publicKey,
    async setsEndpoint(url) {
      const why = await endpoint.set(url);
      if (why !== null) throw new Error(`Discord does not take ${url}: ${why}`);
    },
    deliversTwice(does) {
      world.deliversTwice = does;
    },
    altersInteractions(alters) {
      world.alters = alters;
    },
    violations: world.violations,
    passes: (milliseconds) => clock.passes(milliseconds),
    disconnect: (disconnect = { by: 'cutting the connection' }) => gateway.disconnectAll(disconnect),
    connected: () => gateway.connected(),
    acknowledgesHeartbeats: (does) => gateway.acknowledgesHeartbeats(does),
    refusesToResume: (does) => gateway.refusesToResume(does),
    delaysReady: (milliseconds) => gateway.delaysReady(milliseconds),
    fails: (fault, on, times = 1) => faults.switchOn(fault, on, times),
    failsNoMore: () => faults.switchOff(),
    async close() {
      clock.stop();
      endpoint.close();
      gateway.close();
      page.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function channelNamed(world: World, name: string) {
  const wanted = name.replace(/^#/, '').toLowerCase();
  return [...world.channels.values()].find((channel) => channel.name.toLowerCase() === wanted);
}

/** Only this machine can reach it. */
function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function warnOfViolations(world: World): void {
  listen(world, (event) => {
    if (event.what !== 'violation') return;
    const { method, path, where, what, rule } = event.violation;
    console.error(
      `Discord would refuse this: ${method} ${path} ${where ? `${where}: ` : ''}${what} [${rule}]`,
    );
  });
}
