/** What a command is: data that Discord registers, and functions from what a person gave to the reply. */
import {
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { z } from 'zod';
import type { Archive } from '../src/archive/archive.ts';
import type { Chart } from '../src/charts/chart.ts';
import type { Drawing } from '../src/charts/draw.ts';
import type { ActionName, ActionOf } from '../src/replies/custom-id.ts';
import type { Language } from '../src/replies/language.ts';
import { notice } from '../src/replies/notices.ts';
import { type Choice, privately, type Reply } from '../src/replies/reply.ts';
import type { Search } from '../src/search/search.ts';
import type { Store } from '../src/store/store.ts';
import { isVisible, type OptionsOf, optionsSchema, type Payload } from './options.ts';

/** What the bot knows. */
export interface Context {
  archive: Archive;
  search: Search;
  store: Store;
  /** @throws TaskError */
  draw: (chart: Chart) => Promise<Drawing>;
  /** Notices now what has happened to cases, so that who follows one from now on is not told of what was there before. */
  notice: () => Promise<unknown>;
  /** A command as a mention that can be clicked: `</vraag:123>`; `/vraag` where its id is not known. */
  mention: (command: string) => string;
}

/** Who asks, and where. Ids are Discord's snowflakes. */
export interface Asking {
  person: string;
  language: Language;
  channel: string;
  /** Null in a conversation of two. */
  guild: string | null;
  /** Nobody but the person and the bot is there. */
  isAlone: boolean;
  /** The bot is a member of this server, and can post in its channels; else the person alone has installed it. */
  isMember: boolean;
  /** They may write in this channel. */
  mayWrite: boolean;
  /** The bot may post here what it tells by itself. */
  botMayWrite: boolean;
  /** They may delete what others wrote in this channel. */
  mayModerate: boolean;
  /** They may manage this channel; the whole server. */
  mayManage: boolean;
  mayManageServer: boolean;
  /** The channel that this one is a thread of; null where it is none. */
  threadOf: string | null;
}

/** A button that was clicked, a menu that was chosen from, or a modal that was sent. */
export interface Pressed extends Asking {
  kind: 'button' | 'menu' | 'modal';
  /** The message on which it stands, whether the person alone sees it, and the foot of its first embed. */
  message: { id: string; isPrivate: boolean; footer: string | null } | null;
  /** What was chosen in the menu. */
  values: readonly string[];
  /** What the modal was filled with, by the field's custom id. */
  fields: Readonly<Record<string, string>>;
  /** The channels that were chosen, and whether the person may write there. */
  channels: readonly { id: string; mayWrite: boolean }[];
}

/** A command as the router takes it: options come in as Discord sent them. */
export interface Command {
  payload: Payload | MessagePayload;
  run: (given: unknown, asking: Asking, context: Context) => Promise<Reply>;
  /** Whether its answer is to be for everyone, as far as that can be told before it is there. */
  isPublic: (given: Readonly<Record<string, unknown>>) => boolean;
  /** What the option that is being typed may become, best first. */
  complete: (
    option: string,
    typed: string,
    given: unknown,
    asking: Asking,
    context: Context,
  ) => Promise<Choice[]>;
}

/** For servers that install the bot, and for people who do so for themselves: in servers, threads and all direct messages. */
const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

interface Definition<P> {
  payload: P;
  run: (options: OptionsOf<P>, asking: Asking, context: Context) => Promise<Reply>;
  complete?: Readonly<Record<string, Completion<P>>>;
}

type Completion<P> = (
  typed: string,
  options: Partial<OptionsOf<P>>,
  asking: Asking,
  context: Context,
) => Promise<Choice[]>;

/** What was given is not what the command asks for: it was another version that asked. */
const notUnderstood = ({ language }: Asking): Reply => privately(notice('stale', language));

/** A command, with the types of its options taken from its payload, and what is given parsed by it. */
export function command<const P extends Payload>({ payload, run, complete }: Definition<P>): Command {
  const sent = optionsSchema(payload, 'sent');
  const typing = optionsSchema(payload, 'typing');
  return {
    payload: { ...EVERYWHERE, ...payload },
    isPublic: isVisible,
    async run(given, asking, context) {
      const options = sent.safeParse(given);
      if (!options.success) return notUnderstood(asking);
      return run(options.data as OptionsOf<P>, asking, context);
    },
    async complete(option, typed, given, asking, context) {
      const options = typing.safeParse(given);
      if (!options.success) return [];
      return (
        (await complete?.[option]?.(typed, options.data as Partial<OptionsOf<P>>, asking, context)) ?? []
      );
    },
  };
}

export type MessagePayload = RESTPostAPIContextMenuApplicationCommandsJSONBody;

const OnMessage = z.object({ message: z.string() });

/** A command that is called on a message, with what that says. */
export const messageCommand = (
  payload: MessagePayload,
  run: (message: string, asking: Asking, context: Context) => Promise<Reply>,
): Command => ({
  payload: { ...EVERYWHERE, ...payload },
  isPublic: () => false,
  async run(given, asking, context) {
    const options = OnMessage.safeParse(given);
    return options.success ? run(options.data.message, asking, context) : notUnderstood(asking);
  },
  complete: async () => [],
});

/** What answers each action that a custom id can stand for. */
export type Actions = {
  [Name in ActionName]: (action: ActionOf<Name>, pressed: Pressed, context: Context) => Promise<Reply>;
};
