import type {
  APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  InteractionType,
} from 'discord-api-types/v10';

/** How an interaction ended for the person who started it. */
export type Outcome =
  | { is: 'answered'; messageIds: string[] }
  | { is: 'modal'; modal: APIModalInteractionResponseCallbackData }
  | { is: 'choices'; choices: Choice[] }
  /** Acknowledged, and nothing changed that the person could see. */
  | { is: 'acknowledged' }
  | { is: 'failed'; what: 'no response' | 'failed' };

export interface Choice {
  name: string;
  value: string | number;
}

/** An interaction from the moment that a person starts it until its token expires. */
export interface OpenInteraction {
  id: string;
  token: string;
  type: InteractionType;
  userId: string;
  channelId: string;
  guildId: string | null;
  startedAt: number;
  /** `/vraag`, or the name of a context menu command; null for components and modals. */
  commandName: string | null;
  commandType: number | null;
  /** The message that carries the component, or from which the modal came. */
  messageId: string | null;
  /** The button or menu that was used. */
  customId: string | null;
  /** The option being typed, for autocomplete. */
  focusedType: number | null;
  /** For a modal: the interaction that opened it. */
  openedBy: OpenInteraction | null;
  acknowledged: InteractionResponseType | null;
  /** What it was acknowledged with, as JSON. */
  answer: string | null;
  /** The three seconds passed without an answer. */
  givenUp: boolean;
  /** What `@original` is: the answer, or the message that a component's answer changes. */
  originalId: string | null;
  /** The original answer still says that the bot is thinking. */
  loading: boolean;
  followUps: number;
  settle: (outcome: Outcome) => void;
}
