/**
 * What a command or an action answers: plain data, that knows nothing of sockets. The router turns it into
 * Discord's calls.
 */
import type {
  APIActionRowComponent,
  APIComponentInMessageActionRow,
  APIEmbed,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';

/** A message as Discord takes it. Who may be mentioned is no business of a reply: nobody, always. */
export interface Message {
  content?: string;
  embeds?: APIEmbed[];
  components?: APIActionRowComponent<APIComponentInMessageActionRow>[];
  files?: readonly MessageFile[];
}

/** A file that goes along with a message. */
export interface MessageFile {
  readonly name: string;
  /** Text, or a PNG. */
  readonly content: string | Uint8Array;
  /** A picture told to those who do not see it. */
  readonly description?: string;
}

/** An autocomplete choice, at most 100 characters each. */
export interface Choice {
  name: string;
  value: string;
}

/** Why a message could not be posted: the bot may not, the channel is gone, or it is a thread that is closed. */
export type PostRefusal = 'forbidden' | 'gone' | 'closed';

export type Reply =
  /** A new message: for the person alone, or for everyone in the channel. */
  | { kind: 'message'; visibility: 'private' | 'public'; message: Message }
  /** Takes the place of the message on which the button or menu stands. */
  | { kind: 'update'; message: Message }
  | { kind: 'modal'; modal: APIModalInteractionResponseCallbackData }
  /** Posts a message in another channel, then answers with what `posted` or `refused` makes of it. */
  | {
      kind: 'post';
      channel: string;
      message: Message;
      posted: (message: { id: string }) => Reply;
      refused: (why: PostRefusal) => Reply;
    }
  /** Deletes a message of the bot, then answers with what `deleted` or `refused` makes of it. */
  | { kind: 'delete'; channel: string; message: string; deleted: () => Reply; refused: () => Reply }
  /** Deletes the message on which the button stands. */
  | { kind: 'deleteThis' };

export const privately = (message: Message): Reply => ({ kind: 'message', visibility: 'private', message });
export const publicly = (message: Message): Reply => ({ kind: 'message', visibility: 'public', message });
