/** The bot on Discord's gateway, by discord.js: it logs in, registers its commands and hears interactions. */
import {
  Client,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  Status,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Command } from '../../commands/command.ts';
import type { Language } from '../replies/language.ts';
import type { Message } from '../replies/reply.ts';
import { answersUnderWay, type Connection, type Refusal } from './connection.ts';
import { createRegistration, type Mention } from './registration.ts';
import { REST_OPTIONS, restResponder } from './rest-responder.ts';
import type { Router } from './router.ts';
import { languageIn, welcome } from './welcome.ts';

/** Discord parts the servers of a large bot (docs: Sharding): which parts this process takes, from 0, and how many there are. */
export type Shards = 'auto' | { readonly own: readonly number[]; readonly count: number };

export interface GatewayOptions {
  readonly token: string;
  /** Base address of another REST API than Discord's, such as an emulator's. */
  readonly api?: string | undefined;
  readonly shards?: Shards | undefined;
}

/** Of the close codes after which no client may come back (docs: Gateway Close Event Codes); of all others it is the version that is wrong. */
const REFUSED_BY: Readonly<Record<number, Refusal['refused']>> = {
  [GatewayCloseCodes.AuthenticationFailed]: 'token',
  [GatewayCloseCodes.InvalidShard]: 'shards',
  [GatewayCloseCodes.ShardingRequired]: 'shards',
};

/**
 * discord.js makes objects of its own of each interaction. Nobody needs them here, and where one is otherwise than it knows, it
 * throws where nobody can catch it: that would end the process.
 */
function makeNoInteractionObjects(client: Client): void {
  const { actions } = client as unknown as { actions: { InteractionCreate: { handle: () => void } } };
  actions.InteractionCreate.handle = () => {};
}

/**
 * Logs in, and registers the commands. Resolves once Discord has said that all is ready.
 *
 * @param routerFor makes the router, given how a command is mentioned.
 * @param greeting what is said in a server that the bot was added to just now; null where it has been said.
 */
export async function connect(
  { token, api, shards }: GatewayOptions,
  commands: readonly Command[],
  routerFor: (mention: Mention) => Router,
  greeting: (server: string, mention: Mention, language: Language) => Promise<Message | null>,
  log: Logger,
): Promise<Connection | Refusal> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    rest: { ...REST_OPTIONS, ...(api === undefined ? {} : { api }) },
    ...(shards === 'auto' ? { shards } : {}),
    ...(shards === undefined || shards === 'auto' ? {} : { shards: shards.own, shardCount: shards.count }),
  });
  client.on(Events.Error, (error) => log.error({ err: error }, 'the connection to Discord failed'));
  client.on(Events.Warn, (message) => log.warn(message));
  client.on(Events.Debug, (message) => log.trace(message));

  makeNoInteractionObjects(client);
  const banned = Promise.withResolvers<Refusal>();
  client.on(Events.ShardDisconnect, ({ code }) => {
    const refused = REFUSED_BY[code] ?? 'outdated';
    log.error({ code }, 'Discord has closed the connection for good');
    banned.resolve({ refused });
  });

  const registration = createRegistration();
  const route = routerFor(registration.mention);
  const answers = answersUnderWay();
  // discord.js gives raw events too: the router takes interactions as Discord sends them, by any transport.
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (received: unknown) => {
    answers.add(route(received, (interaction) => restResponder(client.rest, interaction)));
  });

  const isRegistered = Promise.withResolvers<void>();
  client.on(Events.GuildCreate, (guild) => {
    const greet = async () => {
      await isRegistered.promise;
      const message = await greeting(guild.id, registration.mention, languageIn(guild));
      if (message) await welcome(guild, message, log);
    };
    answers.add(greet());
  });

  try {
    const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
    await Promise.race([client.login(token), banned.promise]);
    const first = await Promise.race([ready, banned.promise]);
    if ('refused' in first) {
      await client.destroy();
      return first;
    }
    const { application, user, guilds } = first;
    await registration.register(client.rest, application.id, commands);
    isRegistered.resolve();
    return {
      name: user.username,
      servers: guilds.cache.size,
      isConnected: () => client.ws.shards.every(({ status }) => status === Status.Ready),
      banned: banned.promise,
      async close() {
        await answers.finish();
        await client.destroy();
      },
    };
  } catch (error) {
    await client.destroy();
    if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
      return { refused: 'token' };
    throw error;
  }
}
