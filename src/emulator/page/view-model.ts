import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import type { SeenField } from '../people/seen-modal.ts';

// What the browser gets. Types only: this file is read by the server and by the page.

/** All that one person has before their eyes. */
export interface View {
  application: { id: string; name: string; online: boolean };
  person: { id: string; name: string; locale: string };
  people: { id: string; name: string }[];
  guild: { id: string; name: string };
  channels: ViewChannel[];
  here: ViewChannel;
  messages: ViewMessage[];
  /** Whether the channel has older messages than these. */
  hasOlder: boolean;
  /** What the person did and the bot has not answered yet. */
  pending: ViewPending[];
  failures: ViewFailure[];
  modal: ViewModal | null;
  commands: APIApplicationCommand[];
  messageCommands: { id: string; name: string }[];
  /** What ids in texts stand for. */
  names: { users: Record<string, string>; roles: Record<string, string>; channels: Record<string, string> };
  /** What can be let happen around the bot, and what there is to be said of it. */
  controls: { label: string; said: string | null }[];
  violations: { method: string; path: string; where: string; what: string; rule: string }[];
  now: number;
}

export interface ViewChannel {
  id: string;
  name: string;
  topic: string;
  kind: 'category' | 'text' | 'announcement' | 'thread' | 'direct';
  type: number;
  /** The category of a channel, the channel of a thread. */
  parentId: string | null;
  mayWrite: boolean;
}

export interface ViewMessage {
  message: APIMessage;
  author: string;
  bot: boolean;
  ephemeral: boolean;
  loading: boolean;
  /** Who used which command, for the line over the answer. */
  used: { by: string; command: string } | null;
}

interface ViewPending {
  id: string;
  command: string | null;
  messageId: string | null;
  customId: string | null;
}

interface ViewFailure {
  id: string;
  command: string | null;
  messageId: string | null;
  what: 'no response' | 'failed';
}

export interface ViewModal {
  id: string;
  title: string;
  texts: string[];
  fields: SeenField[];
  sending: boolean;
  failed: boolean;
}

/** Why a line was not sent. */
export interface ViewProblem {
  problem: string;
  option?: string | undefined;
  detail?: string | undefined;
  word?: string | undefined;
}

/** What the server answers to something that a person does. */
export type ActionResult =
  | { ok: true }
  | { ok: false; problem: ViewProblem }
  | { ok: true; choices: { name: string; value: string | number }[]; failed: boolean };
