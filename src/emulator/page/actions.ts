import { ApplicationCommandType, ComponentType } from 'discord-api-types/v10';
import type { infer as Infer } from 'zod/mini';
import { array, discriminatedUnion, literal, number, object, record, string, union } from 'zod/mini';
import { sendChoice, sendClick } from '../people/clicking.ts';
import type { NotSent } from '../people/commanding.ts';
import { complete, sendCommand, sendContextCommand } from '../people/commanding.ts';
import { fieldProblem } from '../people/filling.ts';
import { seeModal, submitModal } from '../people/modals.ts';
import type { Speaker } from '../people/option-values.ts';
import { availableCommands, mayWrite } from '../people/picker.ts';
import { flatComponents } from '../people/seen-message.ts';
import { canSeeMessage, createMessage, findMessage } from '../world/messages.ts';
import type { StoredMessage } from '../world/world.ts';
import { emit } from '../world/world.ts';
import type { ActionResult, ViewProblem } from './view-model.ts';

const id = string();
const picked = record(string(), object({ shown: string(), value: union([string(), number()]) }));

/** What a person can do on the page. */
export const Action = discriminatedUnion('do', [
  object({ do: literal('type'), text: string(), picked }),
  object({ do: literal('complete'), text: string(), picked }),
  object({ do: literal('click'), message: id, customId: string() }),
  object({ do: literal('choose'), message: id, customId: string(), values: array(string()) }),
  object({ do: literal('fill'), values: record(string(), array(string())) }),
  object({ do: literal('close modal') }),
  object({ do: literal('dismiss'), message: id }),
  object({ do: literal('dismiss failure'), failure: id }),
  object({ do: literal('use'), command: id, message: id }),
  object({ do: literal('control'), at: number() }),
  object({ do: literal('speak'), locale: literal(['nl', 'en-GB']) }),
]);

export type Action = Infer<typeof Action>;

const DONE: ActionResult = { ok: true };

/** Does on the page what a person would do on Discord's. */
export async function perform(speaker: Speaker, action: Action): Promise<ActionResult> {
  const { world, user } = speaker;
  switch (action.do) {
    case 'type':
      return typeLine(speaker, action);
    case 'complete': {
      const choices = await complete(speaker, action.text, pickedOf(action));
      if (choices !== null && 'problem' in choices) return refuse(choices);
      return { ok: true, choices: choices ?? [], failed: choices === null };
    }
    case 'click': {
      const stored = messageFor(speaker, action.message);
      const button = stored && componentOf(stored, action.customId);
      if (!stored || button?.type !== ComponentType.Button || button.disabled)
        return refuse({ problem: 'gone' });
      void sendClick(speaker, stored, action.customId);
      return DONE;
    }
    case 'choose': {
      const stored = messageFor(speaker, action.message);
      const menu = stored && componentOf(stored, action.customId);
      if (!stored || !menu || menu.type === ComponentType.Button || menu.disabled) {
        return refuse({ problem: 'gone' });
      }
      void sendChoice(speaker, stored, menu, action.values);
      return DONE;
    }
    case 'fill':
      return fill(speaker, action.values);
    case 'use': {
      const commands = availableCommands(speaker, ApplicationCommandType.Message);
      const command = commands.find((one) => one.id === action.command);
      const stored = messageFor(speaker, action.message);
      if (!command || !stored) return refuse({ problem: 'gone' });
      void sendContextCommand(speaker, command, { message: stored });
      return DONE;
    }
    case 'close modal':
      world.modals.delete(user.id);
      break;
    case 'dismiss': {
      const stored = messageFor(speaker, action.message);
      if (stored?.onlyFor) stored.dismissed = true;
      break;
    }
    case 'dismiss failure':
      world.failures = world.failures.filter((one) => one.id !== action.failure || one.userId !== user.id);
      break;
    case 'control':
      world.controls[action.at]?.press(() => emit(world, { what: 'screen changed' }));
      break;
    case 'speak':
      user.locale = action.locale as typeof user.locale;
      break;
  }
  emit(world, { what: 'screen changed' });
  return DONE;
}

function typeLine(speaker: Speaker, action: Extract<Action, { do: 'type' }>): ActionResult {
  if (!mayWrite(speaker)) return refuse({ problem: 'may not write' });
  if (!action.text.startsWith('/')) {
    const content = action.text.trim();
    if (content === '') return DONE;
    if (content.length > 2_000) return refuse({ problem: 'too long' });
    createMessage(speaker.world, speaker.channel, { content }, [], { author: speaker.user });
    return DONE;
  }
  const result = sendCommand(speaker, action.text, pickedOf(action));
  return 'problem' in result ? refuse(result) : DONE;
}

function pickedOf(action: { picked: Infer<typeof picked> }) {
  return new Map(Object.entries(action.picked));
}

function fill(speaker: Speaker, values: Record<string, string[]>): ActionResult {
  const open = speaker.world.modals.get(speaker.user.id);
  if (!open) return refuse({ problem: 'gone' });
  for (const field of seeModal(open.modal).fields) {
    const problem = fieldProblem(field, values[field.customId] ?? []);
    if (problem) return refuse({ problem, option: field.customId });
  }
  const channel = speaker.world.channels.get(open.channelId) ?? speaker.channel;
  void submitModal({ ...speaker, channel }, open, new Map(Object.entries(values)));
  return DONE;
}

function messageFor(speaker: Speaker, messageId: string): StoredMessage | undefined {
  const stored = findMessage(speaker.world, speaker.channel.id, messageId);
  return stored && canSeeMessage(speaker.world, stored, speaker.user.id) ? stored : undefined;
}

function componentOf(stored: StoredMessage, customId: string) {
  return flatComponents(stored.message).find((part) => 'custom_id' in part && part.custom_id === customId);
}

function refuse(problem: NotSent | ViewProblem): ActionResult {
  const { problem: what, option, detail, word } = problem as ViewProblem;
  return { ok: false, problem: { problem: what, option, detail, word } };
}
