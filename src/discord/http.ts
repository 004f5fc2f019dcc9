/**
 * The bot behind an address that Discord sends interactions to (docs: Receiving an Interaction). It keeps nothing, so that any
 * number of them can stand behind one address.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { DiscordAPIError, REST, Routes } from 'discord.js';
import { InteractionResponseType, InteractionType } from 'discord-api-types/v10';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Command } from '../../commands/command.ts';
import type { MessageFile } from '../replies/reply.ts';
import { answersUnderWay, type Connection, type Refusal } from './connection.ts';
import { listenOn } from './listen-on.ts';
import { createRegistration, type Mention } from './registration.ts';
import type { Addressed, Responder } from './responder.ts';
import { contentTypeOf, REST_OPTIONS, restResponder } from './rest-responder.ts';
import type { Router } from './router.ts';
import { isDiscords, publicKeyFrom } from './signature.ts';

export interface HttpOptions {
  readonly token: string;
  /** Base address of another REST API than Discord's, such as an emulator's. */
  readonly api?: string | undefined;
  /** The application's, in 64 hexadecimal digits. */
  readonly publicKey: string;
  /** 0 takes any free one. */
  readonly port: number;
}

/** The largest interaction has a modal's texts, of 4,000 characters each, and the messages and channels that it names. */
const LARGEST_BODY = 1_000_000;
const TIMEOUTS = {
  // A body that has not come whole by then never will; Discord waits 3 s for the answer.
  requestTimeout: 3_000,
  headersTimeout: 3_000,
  connectionsCheckingInterval: 1_000,
  // Longer than a proxy keeps one (Caddy: 2 min). Node takes one new connection at each turn of its loop (libuv 1.45), so that while
  // much is asked at once, who has to connect anew waits for seconds.
  keepAliveTimeout: 150_000,
};

const Application = z.object({
  id: z.string(),
  name: z.string(),
  approximate_guild_count: z.int().optional(),
});
const Ping = z.object({ type: z.literal(InteractionType.Ping) });

/**
 * Registers the commands and listens. Resolves once it is ready to answer.
 * @param routerFor makes the router, given how a command is mentioned.
 * @throws Node's error where the port cannot be had
 */
export async function listen(
  { token, api, publicKey, port }: HttpOptions,
  commands: readonly Command[],
  routerFor: (mention: Mention) => Router,
  log: Logger,
): Promise<Connection | Refusal> {
  const rest = new REST({ ...REST_OPTIONS, ...(api === undefined ? {} : { api }) }).setToken(token);
  const registration = createRegistration();
  const application = await rest.get(Routes.currentApplication()).catch((error: unknown) => {
    if (error instanceof DiscordAPIError && error.status === 401) return null;
    throw error;
  });
  if (application === null) return { refused: 'token' };
  const { id, name, approximate_guild_count: servers = 0 } = Application.parse(application);
  await registration.register(rest, id, commands);

  const route = routerFor(registration.mention);
  const answers = answersUnderWay();
  const receive = createReceiver(publicKey, route, rest);
  const server = createServer(TIMEOUTS, (request, response) => {
    const answer = receive(request, response).catch((error: unknown) => {
      log.error({ err: error }, 'a request could not be answered');
      if (!response.headersSent) end(response, 500);
    });
    answers.add(answer);
  });
  const listening = await listenOn(server, port);
  return {
    name,
    servers,
    port: listening,
    isConnected: () => server.listening,
    banned: new Promise(() => {}),
    async close() {
      server.close();
      await answers.finish();
      server.closeAllConnections();
    },
  };
}

/** Answers one request. */
function createReceiver(publicKey: string, route: Router, rest: REST) {
  const key = publicKeyFrom(publicKey);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'POST') return end(response, 405, { allow: 'POST' });
    const body = await bodyOf(request);
    if (body === 'too large') return end(response, 413, { connection: 'close' });
    // Whoever sent half of it is gone, or was sent away.
    if (body === 'broken off') return;
    const signature = headerOf(request, 'x-signature-ed25519');
    const timestamp = headerOf(request, 'x-signature-timestamp');
    if (!isDiscords(key, { signature, timestamp, body }, Date.now())) return end(response, 401);
    const received = parsed(body);
    if (received === undefined) return end(response, 400);
    if (Ping.safeParse(received).success) {
      return sendJson(response, { type: InteractionResponseType.Pong });
    }
    await route(received, (interaction) => httpResponder(rest, interaction, response));
    // What the router had nothing to say to: it came a second time, or in a form that it does not know.
    if (!response.headersSent) end(response, 202);
  };
}

/** The first answer is that to the request itself; all others go by the REST API. */
const httpResponder = (rest: REST, to: Addressed, response: ServerResponse): Responder => ({
  ...restResponder(rest, to),
  callback: (type, data, files = []) => {
    const answer = { type, ...(data ? { data } : {}) };
    return files.length === 0 ? sendJson(response, answer) : sendForm(response, answer, files);
  },
});

async function sendForm(
  response: ServerResponse,
  answer: object,
  files: readonly MessageFile[],
): Promise<void> {
  const form = new FormData();
  form.set('payload_json', JSON.stringify(answer));
  files.forEach((file, at) => {
    const content = typeof file.content === 'string' ? file.content : new Uint8Array(file.content);
    form.set(`files[${at}]`, new Blob([content], { type: contentTypeOf(file) }), file.name);
  });
  const encoded = new Response(form);
  const contentType = encoded.headers.get('content-type') ?? '';
  await send(response, contentType, Buffer.from(await encoded.arrayBuffer()));
}

const sendJson = (response: ServerResponse, answer: object): Promise<void> =>
  send(response, 'application/json', Buffer.from(JSON.stringify(answer)));

/** @throws where whoever asked is gone: then nobody has the answer */
function send(response: ServerResponse, contentType: string, body: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    if (response.destroyed) return reject(new Error('the request was given up before it was answered'));
    response.once('error', reject);
    response.writeHead(200, { 'content-type': contentType, 'content-length': body.byteLength });
    response.end(body, resolve);
  });
}

function end(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, { ...headers, 'content-length': 0 });
  response.end();
}

/** What is behind the limit is read and not kept, so that the refusal reaches who is still writing; that too ends (`TIMEOUTS`). */
async function bodyOf(request: IncomingMessage): Promise<Buffer | 'too large' | 'broken off'> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.byteLength;
      if (size <= LARGEST_BODY) chunks.push(chunk);
    }
  } catch {
    return 'broken off';
  }
  return size > LARGEST_BODY ? 'too large' : Buffer.concat(chunks);
}

function headerOf({ headers }: IncomingMessage, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
