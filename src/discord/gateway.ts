/** The bot on Discord's gateway, by discord.js: it logs in, registers its commands and hears interactions. */
import { setTimeout as sleep } from 'node:timers/promises';
import {
  Client,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  type InteractionResponseType,
  type RawFile,
  Routes,
} from 'discord.js';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Command } from '../../commands/command.ts';
import type { Language } from '../replies/language.ts';
import type { Message, TextFile } from '../replies/reply.ts';
import { isRefused, unlessRefused } from './refusals.ts';
import type { Addressed, Responder } from './responder.ts';
import type { Router } from './router.ts';
import { languageIn, welcome } from './welcome.ts';

/** A first answer that hangs longer is lost: Discord waits 3 s for it in all. */
const CALLBACK_TIMEOUT_MS = 2_500;
const SHUTDOWN_TIMEOUT_MS = 3_000;

/** A command as a mention that can be clicked. */
export type Mention = (command: string) => string;

export interface Connection {
  /** The name that the bot logged in as. */
  name: string;
  /** In how many servers it is. */
  servers: number;
  close(): Promise<void>;
}

/** Why Discord did not let the bot in; anything else that goes wrong is thrown. */
export type Refusal = { refused: 'token' };

/**
 * Logs in, and registers the commands. Resolves once Discord has said that all is ready.
 *
 * @param api base address of another REST API than Discord's, such as an emulator's.
 * @param routerFor makes the router, given how a command is mentioned.
 * @param greeting what is said in a server that the bot was added to just now.
 */
export async function connect(
  { token, api }: { token: string; api?: string | undefined },
  commands: readonly Command[],
  routerFor: (mention: Mention) => Router,
  greeting: (mention: Mention, language: Language) => Message,
  log: Logger,
): Promise<Connection | Refusal> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    ...(api === undefined ? {} : { rest: { api } }),
  });
  client.on(Events.Error, (error) => log.error({ err: error }, 'the connection to Discord failed'));
  client.on(Events.Warn, (message) => log.warn(message));
  client.on(Events.Debug, (message) => log.trace(message));

  const commandIds = new Map<string, string>();
  const mention: Mention = (command) => {
    const id = commandIds.get(command);
    return id === undefined ? `\`/${command}\`` : `</${command}:${id}>`;
  };
  const route = routerFor(mention);
  const answering = new Set<Promise<void>>();
  // discord.js gives raw events too: the router takes interactions as Discord sends them, by any transport.
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (received: unknown) => {
    const answer = route(received, (interaction) => responderFor(client, interaction));
    answering.add(answer);
    void answer.finally(() => answering.delete(answer));
  });

  const isRegistered = Promise.withResolvers<void>();
  client.on(Events.GuildCreate, (guild) => {
    const greet = async () => {
      await isRegistered.promise;
      await welcome(guild, greeting(mention, languageIn(guild)), log);
    };
    const greeted = greet();
    answering.add(greeted);
    void greeted.finally(() => answering.delete(greeted));
  });

  try {
    const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
    await client.login(token);
    const { application, user, guilds } = await ready;
    for (const { id, name } of await register(client, application.id, commands)) commandIds.set(name, id);
    isRegistered.resolve();
    return {
      name: user.username,
      servers: guilds.cache.size,
      async close() {
        // What people have asked is answered first, as far as Discord still waits for it.
        await Promise.race([Promise.all(answering), sleep(SHUTDOWN_TIMEOUT_MS, null, { ref: false })]);
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

const Registered = z.array(z.object({ id: z.string(), name: z.string() }));

/** Puts our commands in the place of those that Discord has. Returns their names and ids. */
async function register(
  { rest }: Client,
  applicationId: string,
  commands: readonly Command[],
): Promise<z.infer<typeof Registered>> {
  const body = commands.map(({ payload }) => payload);
  return Registered.parse(await rest.put(Routes.applicationCommands(applicationId), { body }));
}

function responderFor({ rest }: Client, { id, token, application_id }: Addressed): Responder {
  const original = Routes.webhookMessage(application_id, token, '@original');
  return {
    async callback(type: InteractionResponseType, data?: object, files?: readonly TextFile[]) {
      await rest.post(Routes.interactionCallback(id, token), {
        body: { type, ...(data ? { data } : {}) },
        ...uploads(files),
        // The token in the address is the permission; the bot's own would count towards its rate limit.
        auth: false,
        signal: AbortSignal.timeout(CALLBACK_TIMEOUT_MS),
      });
    },
    async editOriginal(body, files) {
      await rest.patch(original, { body, ...uploads(files), auth: false });
    },
    async deleteOriginal() {
      await rest.delete(original, { auth: false });
    },
    async followUp(body, files) {
      await rest.post(Routes.webhook(application_id, token), { body, ...uploads(files), auth: false });
    },
    async post(channel, body) {
      const posted = await unlessRefused(() => rest.post(Routes.channelMessages(channel), { body }));
      return isRefused(posted) ? posted : z.object({ id: z.string() }).parse(posted);
    },
    async remove(channel, message) {
      const removed = await unlessRefused(async () => {
        await rest.delete(Routes.channelMessage(channel, message));
        return true;
      });
      return !isRefused(removed);
    },
  };
}

/** Files as discord.js takes them; nothing for none, so that the request stays one of JSON. */
const uploads = (files: readonly TextFile[] = []): { files?: RawFile[] } =>
  files.length === 0
    ? {}
    : {
        files: files.map(({ name, text }) => ({
          name,
          data: Buffer.from(text),
          contentType: 'text/plain; charset=utf-8',
        })),
      };
