/** Answers by Discord's REST API. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  DiscordAPIError,
  HTTPError,
  type InteractionResponseType,
  type RawFile,
  type REST,
  RESTJSONErrorCodes,
  RequestMethod,
  Routes,
} from 'discord.js';
import { z } from 'zod';
import type { MessageFile } from '../replies/reply.ts';
import { isRefused, unlessRefused } from './refusals.ts';
import type { Addressed, Responder, WireMessage } from './responder.ts';

/** Discord waits 3 s for the first answer. */
const CALLBACK_TIMEOUT_MS = 3_000;
/** Where nothing is heard of it for so long, it is sent once more: whichever arrives first, Discord takes one alone. */
const SILENCE_MS = 1_250;

/** A request that has no answer by then is tried again, three times in all; discord.js waits 15 s. */
export const REST_OPTIONS = { timeout: 5_000 };

export function restResponder(rest: REST, { id, token, application_id }: Addressed): Responder {
  const original = Routes.webhookMessage(application_id, token, '@original');
  return {
    async callback(type: InteractionResponseType, data?: object, files?: readonly MessageFile[]) {
      const signal = AbortSignal.timeout(CALLBACK_TIMEOUT_MS);
      const send = async (): Promise<'sent'> => {
        try {
          const response = await rest.queueRequest({
            method: RequestMethod.Post,
            fullRoute: Routes.interactionCallback(id, token),
            body: { type, ...(data ? { data } : {}) },
            ...uploads(files),
            // The token in the address is the permission; the bot's own would count towards its rate limit.
            auth: false,
            signal,
          });
          // What Discord says to it is of no use, and where it breaks off, the answer has arrived all the same.
          await response.arrayBuffer().catch(() => {});
        } catch (error) {
          // The other try arrived, or this one did, while Discord's word of that got lost.
          if (!isAcknowledged(error)) throw error;
        }
        return 'sent';
      };
      const first = send();
      const soon = await Promise.race([
        first.catch((error: unknown) => {
          if (isDiscords(error)) throw error;
          return 'failed';
        }),
        sleep(SILENCE_MS, 'silence', { ref: false }),
      ]);
      if (soon === 'sent') return;
      await Promise.any([first, send()]).catch(({ errors }: AggregateError) => {
        throw errors[0];
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
    async post(channel, body, files) {
      const posted = await unlessRefused(() => postMessage(rest, channel, body, { files }));
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

/** Whether Discord has said no, and not only been silent. */
const isDiscords = (error: unknown): boolean =>
  error instanceof DiscordAPIError || error instanceof HTTPError;

const isAcknowledged = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;

interface Posting {
  /** By which Discord knows that it is the same message. */
  readonly nonce?: string | undefined;
  readonly files?: readonly MessageFile[] | undefined;
}

/** Posts once, however often it is tried: Discord knows a message by its nonce for a few minutes (docs: Create Message). */
export async function postMessage(
  rest: REST,
  channel: string,
  message: WireMessage,
  { nonce = randomUUID().slice(0, LONGEST_NONCE), files }: Posting = {},
): Promise<unknown> {
  const body = { ...message, nonce, enforce_nonce: true };
  const post = () => rest.post(Routes.channelMessages(channel), { body, ...uploads(files) });
  try {
    return await post();
  } catch (error) {
    if (isDiscords(error)) throw error;
    // The connection ended in the middle of the answer: whether it stands there, Discord knows.
    return post();
  }
}

const LONGEST_NONCE = 25;

export const contentTypeOf = ({ content }: MessageFile): string =>
  typeof content === 'string' ? 'text/plain; charset=utf-8' : 'image/png';

/** Files as discord.js takes them; nothing for none, so that the request stays one of JSON. */
const uploads = (files: readonly MessageFile[] = []): { files?: RawFile[] } =>
  files.length === 0
    ? {}
    : {
        files: files.map((file) => ({
          name: file.name,
          data: typeof file.content === 'string' ? file.content : Buffer.from(file.content),
          contentType: contentTypeOf(file),
        })),
      };
