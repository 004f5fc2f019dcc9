/** Answers by Discord's REST API. */
import { type InteractionResponseType, type RawFile, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { TextFile } from '../replies/reply.ts';
import { isRefused, unlessRefused } from './refusals.ts';
import type { Addressed, Responder } from './responder.ts';

/** A first answer that hangs longer is lost: Discord waits 3 s for it in all. */
const CALLBACK_TIMEOUT_MS = 2_500;

export function restResponder(rest: REST, { id, token, application_id }: Addressed): Responder {
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

export const TEXT_FILE = 'text/plain; charset=utf-8';

/** Files as discord.js takes them; nothing for none, so that the request stays one of JSON. */
const uploads = (files: readonly TextFile[] = []): { files?: RawFile[] } =>
  files.length === 0
    ? {}
    : {
        files: files.map(({ name, text }) => ({
          name,
          data: Buffer.from(text),
          contentType: TEXT_FILE,
        })),
      };
