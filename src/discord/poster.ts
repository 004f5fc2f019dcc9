/** Posts what nobody asked for at this moment: what a channel follows. */
import { REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Poster } from '../alerts/deliver.ts';
import { isRefused, unlessRefused } from './refusals.ts';
import { onWire } from './responder.ts';
import { postMessage, REST_OPTIONS } from './rest-responder.ts';

const Identified = z.object({ id: z.string() });

/** @param api base address of another REST API than Discord's, such as an emulator's */
export function createPoster(token: string, api: string | undefined): Poster {
  const rest = new REST({ ...REST_OPTIONS, ...(api === undefined ? {} : { api }) }).setToken(token);
  return {
    async post(channel, message, nonce) {
      const posted = await unlessRefused(() => postMessage(rest, channel, onWire(message), { nonce }));
      return isRefused(posted) ? posted : Identified.parse(posted);
    },
    async tell(person, message) {
      const { id } = Identified.parse(
        await rest.post(Routes.userChannels(), { body: { recipient_id: person } }),
      );
      await postMessage(rest, id, onWire(message));
    },
  };
}
