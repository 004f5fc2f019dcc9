/** Discord's calls that answer an interaction. A transport gives one for each interaction. */
import type { InteractionResponseType } from 'discord-api-types/v10';
import type { Message, MessageFile, PostRefusal } from '../replies/reply.ts';

/** A message on the wire: complete, so that it takes the place of what stood there. */
export interface WireMessage extends Required<Omit<Message, 'files'>> {
  /** All that it has from now on: what went along with what stood there before is gone. */
  attachments: { id: string; filename: string; description?: string }[];
  allowed_mentions: { parse: [] };
  flags?: number;
}

export const onWire = ({ content = '', embeds = [], components = [], files = [] }: Message): WireMessage => ({
  content,
  embeds,
  components,
  attachments: files.map(({ name, description }, id) => ({
    ...{ id: String(id), filename: name },
    ...(description === undefined ? {} : { description }),
  })),
  allowed_mentions: { parse: [] },
});

/** What the calls that answer an interaction are addressed to. */
export interface Addressed {
  id: string;
  token: string;
  application_id: string;
}

export interface Responder {
  /** The first answer, of any type; must come within 3 seconds. */
  callback(type: InteractionResponseType, data?: object, files?: readonly MessageFile[]): Promise<void>;
  /** After a deferral: gives the answer, or changes the message that was deferred to. */
  editOriginal(message: WireMessage, files?: readonly MessageFile[]): Promise<void>;
  deleteOriginal(): Promise<void>;
  followUp(message: WireMessage, files?: readonly MessageFile[]): Promise<void>;
  /** Posts in a channel. */
  post(
    channel: string,
    message: WireMessage,
    files?: readonly MessageFile[],
  ): Promise<{ id: string } | { refused: PostRefusal }>;
  /** Deletes a message of the bot. Returns false where it is gone already or the bot may not. */
  remove(channel: string, message: string): Promise<boolean>;
}
