import type { KeyObject } from 'node:crypto';
import type {
  APIApplicationCommand,
  APIInteraction,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  ChannelType,
  Locale,
  OverwriteType,
} from 'discord-api-types/v10';
import type { OpenInteraction } from '../interactions/open-interaction.ts';
import type { Violation } from '../rules/violation.ts';
import type { Clock } from './clock.ts';

/** Everything that this Discord knows. Plain data: the rooms around it read and change it by functions. */
export interface World {
  clock: Clock;
  nextId: () => string;
  application: Application;
  users: Map<string, User>;
  guilds: Map<string, Guild>;
  channels: Map<string, Channel>;
  /** Messages by channel, the oldest first. */
  messages: Map<string, StoredMessage[]>;
  files: Map<string, StoredFile>;
  commands: Map<string, APIApplicationCommand>;
  /** Interactions by token, while the token lives. */
  interactions: Map<string, OpenInteraction>;
  /** The modal that stands open for a person, by the person's id. */
  modals: Map<string, OpenModal>;
  /** What went wrong for a person, as they see it in red, the newest last. */
  failures: Failure[];
  violations: Violation[];
  /** Where interactions go over HTTP; null: over the gateway. */
  endpoint: string | null;
  /** Whether each interaction is delivered twice, as now and then happens. */
  deliversTwice: boolean;
  /** What becomes of an interaction on its way to the bot, as nobody but a forger could do it; null: nothing. */
  alters: ((payload: APIInteraction) => unknown) | null;
  /** Where files and the gateway are reached; known once the server listens. */
  origin: string;
  listeners: Set<(event: WorldEvent) => void>;
  /** What the page offers to let happen around the bot. */
  controls: readonly Control[];
}

/** Something that a person on the page can let happen, in both languages of the page. */
export interface Control {
  readonly label: Record<'nl' | 'en', string>;
  /** What there is to be said of it now; null for nothing. */
  readonly said: () => Record<'nl' | 'en', string> | null;
  /** @param changed to be called whenever there is something else to be said */
  readonly press: (changed: () => void) => void;
}

interface Application {
  id: string;
  name: string;
  token: string;
  /** In hexadecimal digits; interactions over HTTP are signed with the other half. */
  publicKey: string;
  privateKey: KeyObject;
  createdAt: string;
}

export interface User {
  id: string;
  username: string;
  /** The name that people see. */
  displayName: string;
  bot: boolean;
  locale: Locale;
}

export interface Role {
  id: string;
  name: string;
  permissions: bigint;
  color: number;
  position: number;
  /** The bot whose own role this is. */
  botId: string | null;
}

export interface Member {
  userId: string;
  roles: string[];
  joinedAt: string;
}

export interface Guild {
  id: string;
  name: string;
  locale: Locale;
  ownerId: string;
  /** The role with the guild's own id is @everyone. */
  roles: Map<string, Role>;
  members: Map<string, Member>;
}

interface Overwrite {
  id: string;
  type: OverwriteType;
  allow: bigint;
  deny: bigint;
}

export interface Channel {
  id: string;
  type: ChannelType;
  /** Null in a direct message. */
  guildId: string | null;
  name: string;
  topic: string | null;
  parentId: string | null;
  position: number;
  overwrites: Overwrite[];
  lastMessageId: string | null;
  /** The person at the other end of a direct message with the bot. */
  recipientId: string | null;
  thread: ThreadState | null;
}

interface ThreadState {
  ownerId: string;
  memberIds: Set<string>;
  archived: boolean;
  locked: boolean;
  invitable: boolean;
  autoArchiveMinutes: number;
  archiveChangedAt: string;
  createdAt: string;
  totalMessages: number;
}

export interface StoredMessage {
  message: APIMessage;
  /** The one person who can see an ephemeral message; null for everyone's. */
  onlyFor: string | null;
  /** An ephemeral message that its reader sent away. */
  dismissed: boolean;
}

export interface StoredFile {
  id: string;
  name: string;
  contentType: string;
  bytes: Uint8Array;
}

export interface OpenModal {
  id: string;
  userId: string;
  channelId: string;
  /** The message whose button or menu opened it, if one did. */
  messageId: string | null;
  /** The interaction that it answers. */
  openedBy: OpenInteraction;
  modal: APIModalInteractionResponseCallbackData;
}

interface Failure {
  id: string;
  userId: string;
  channelId: string;
  /** The message whose component failed; null for a command or a modal. */
  messageId: string | null;
  command: string | null;
  what: 'no response' | 'failed';
}

/** What happened in the world, for those who pass it on: the gateway and the page. */
export type WorldEvent =
  | { what: 'message created' | 'message updated' | 'message deleted'; stored: StoredMessage }
  | {
      what: 'channel created' | 'channel updated' | 'channel deleted';
      channel: Channel;
      newlyCreated?: boolean;
    }
  /** The bot was added to a guild. */
  | { what: 'guild joined'; guild: Guild }
  | { what: 'interaction started'; payload: APIInteraction; sent: unknown }
  | { what: 'violation'; violation: Violation }
  /** Anything else that a person may see on their screen. */
  | { what: 'screen changed' };

/** Tells everyone who listens. */
export function emit(world: World, event: WorldEvent): void {
  for (const listener of world.listeners) listener(event);
}

/** Listens to what happens; the answer stops it. */
export function listen(world: World, listener: (event: WorldEvent) => void): () => void {
  world.listeners.add(listener);
  return () => world.listeners.delete(listener);
}

/** The application's own user: a bot's user has the id of its application. */
export function botUser(world: World): User {
  return known(world.users.get(world.application.id), 'the bot');
}

/** For what must be there by construction; its absence is our own fault. */
export function known<T>(thing: T | undefined | null, name: string): T {
  if (thing === undefined || thing === null) throw new Error(`The emulator lost ${name}`);
  return thing;
}
