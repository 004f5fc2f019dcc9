import type { Locale } from 'discord-api-types/v10';
import { ApplicationCommandType } from 'discord-api-types/v10';
import type { Outcome } from '../interactions/open-interaction.ts';
import { canSeeMessage, createMessage, findMessage, messagesOf } from '../world/messages.ts';
import type { Channel, StoredMessage, User, World } from '../world/world.ts';
import { emit, known } from '../world/world.ts';
import type { Answered } from './answered.ts';
import { toAnswered } from './answered.ts';
import { sendChoice, sendClick, valueCalled } from './clicking.ts';
import type { Picked } from './command-line.ts';
import type { NotSent } from './commanding.ts';
import { complete, sendCommand, sendContextCommand, typingIn } from './commanding.ts';
import { filledIn } from './filling.ts';
import { list, mistake } from './mistakes.ts';
import { seeModal, submitModal } from './modals.ts';
import type { Speaker } from './option-values.ts';
import { availableCommands, mayWrite } from './picker.ts';
import { placeCalled, userNamed } from './places.ts';
import type { SeenMessage } from './seen-message.ts';
import { seeMessage } from './seen-message.ts';
import type { SeenModal } from './seen-modal.ts';

/** What the picker offers; `failed` when the bot did not answer in time. */
type Completion = { name: string; value: string | number }[] & { failed?: true };

/** Someone who sits before this Discord. A mistake of the test throws and says what there is. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  /** Sets their language. */
  speaks(locale: string): void;
  /** Goes to a channel or thread, by name; `@` and the bot's name is the direct message with it. */
  goesTo(channelName: string): void;
  readonly channel: { id: string; name: string };
  /** Types a line and sends it: a command, or plain words. */
  types(text: string): Promise<Answered>;
  /** Like `types`, with a choice picked from the list for the option at the end: the choice's value is sent. */
  picks(text: string, choice: string): Promise<Answered>;
  /** What is offered for the option at the end of the line. */
  completes(text: string): Promise<Completion>;
  /** Uses a command from the menu of a message, or of a person by name. */
  uses(command: string, on: SeenMessage | string): Promise<Answered>;
  /** Clicks the button with this label, on the newest message that has it. */
  clicks(label: string, on?: SeenMessage): Promise<Answered>;
  /** Chooses in a menu: options by label, channels and people by name. */
  chooses(option: string | string[], on?: SeenMessage): Promise<Answered>;
  /** Submits the open modal; fields by label or custom id. */
  fills(values: Record<string, string | string[]>): Promise<Answered>;
  /** The modal that stands open, or null. */
  readonly modal: SeenModal | null;
  /** Closes the modal; the bot never hears of it. */
  closesModal(): void;
  /** The messages in the present channel that this person can see, the oldest first. */
  sees(): SeenMessage[];
  /** Sends an ephemeral message away. */
  dismisses(message: SeenMessage): void;
}

/** Sits someone down before a channel. */
export function createPerson(world: World, user: User, start: Channel): Person {
  let place = start;

  const speaker = (): Speaker => ({
    world,
    user,
    channel: known(world.channels.get(place.id), `the channel #${place.name}`),
  });

  const answered = async (outcome: Promise<Outcome>): Promise<Answered> => {
    const from = place;
    return toAnswered(world, user, from, await outcome);
  };

  const sent = (result: Promise<Outcome> | NotSent): Promise<Answered> => {
    if ('problem' in result) throw new Error(mistake(user, result));
    return answered(result);
  };

  const visible = (): StoredMessage[] =>
    messagesOf(world, place.id).filter((stored) => canSeeMessage(world, stored, user.id));

  const storedFor = (message: SeenMessage): StoredMessage => {
    const stored = findMessage(world, message.message.channel_id, message.id);
    if (stored && canSeeMessage(world, stored, user.id)) return stored;
    throw new Error(`${user.displayName} does not see that message (any more)`);
  };

  const candidates = (on: SeenMessage | undefined): { stored: StoredMessage; seen: SeenMessage }[] =>
    (on ? [storedFor(on)] : visible().toReversed()).map((stored) => ({
      stored,
      seen: seeMessage(world, stored, user),
    }));

  const say = (text: string): Answered => {
    const stored = createMessage(world, place, { content: text }, [], { author: user });
    return toAnswered(world, user, place, { is: 'answered', messageIds: [stored.message.id] });
  };

  const type = async (text: string, picked: Map<string, Picked>): Promise<Answered> => {
    if (!mayWrite(speaker())) throw new Error(`${user.displayName} cannot write in #${place.name}`);
    return text.startsWith('/') ? sent(sendCommand(speaker(), text, picked)) : say(text);
  };

  const completions = async (text: string): Promise<Completion> => {
    const choices = await complete(speaker(), text);
    if (choices === null) return Object.assign([], { failed: true as const });
    if ('problem' in choices) throw new Error(mistake(user, choices));
    return choices;
  };

  return {
    id: user.id,
    name: user.displayName,
    get locale() {
      return user.locale;
    },
    speaks(locale) {
      user.locale = locale as Locale;
      emit(world, { what: 'screen changed' });
    },
    goesTo(channelName) {
      place = placeCalled(world, user, place, channelName);
    },
    get channel() {
      return { id: place.id, name: place.name };
    },
    types: (text) => type(text, new Map()),
    completes: completions,
    async picks(text, name) {
      const choices = await completions(text);
      const choice =
        choices.find((offered) => offered.name === name) ??
        choices.find((offered) => offered.name.includes(name));
      if (!choice) {
        const names = choices.map((offered) => offered.name).join(' | ');
        throw new Error(`Nothing called "${name}" is offered for "${text}", only: ${names || 'nothing'}`);
      }
      const { option, words } = typingIn(speaker(), text);
      // As in Discord's own line, the choice takes the place of what was typed.
      const line = text.slice(0, text.length - words.length) + choice.name;
      return type(line, new Map([[option, { shown: choice.name, value: choice.value }]]));
    },
    async uses(name, on) {
      const onPerson = typeof on === 'string';
      const type = onPerson ? ApplicationCommandType.User : ApplicationCommandType.Message;
      const commands = availableCommands(speaker(), type);
      const command = commands.find((candidate) => candidate.name === name);
      if (!command)
        throw new Error(`No such command: ${name}. There is: ${list(commands.map((c) => c.name))}`);
      const target = onPerson ? { user: userNamed(world, on) } : { message: storedFor(on) };
      return answered(sendContextCommand(speaker(), command, target));
    },
    async clicks(label, on) {
      const all = candidates(on);
      for (const { stored, seen } of all) {
        const button = seen.buttons.find((candidate) => candidate.label === label);
        if (!button) continue;
        if (button.disabled) throw new Error(`The button "${label}" is disabled`);
        if (!button.customId) throw new Error(`The button "${label}" is a link to ${button.url}`);
        return answered(sendClick(speaker(), stored, button.customId));
      }
      const labels = all.flatMap(({ seen }) => seen.buttons.map((button) => button.label));
      throw new Error(`${user.displayName} sees no button "${label}". There is: ${list(labels)}`);
    },
    async chooses(option, on) {
      const wanted = [option].flat();
      const all = candidates(on);
      for (const { stored, seen } of all) {
        for (const menu of seen.menus) {
          const values = wanted.map((word) => valueCalled(speaker(), menu.component, word));
          if (!values.every((value) => value !== undefined)) continue;
          if (menu.disabled) throw new Error(`The menu with "${wanted.join('", "')}" is disabled`);
          const { min_values: min = 1, max_values: max = 1 } = menu.component;
          if (values.length < min || values.length > max) {
            throw new Error(`That menu takes ${min} to ${max} options, not ${values.length}`);
          }
          return answered(sendChoice(speaker(), stored, menu.component, values));
        }
      }
      const labels = all.flatMap(({ seen }) =>
        seen.menus.flatMap((menu) =>
          menu.options.length > 0 ? menu.options.map((o) => o.label) : [`(${menu.placeholder || 'a menu'})`],
        ),
      );
      throw new Error(
        `${user.displayName} sees no option "${wanted.join('", "')}". There is: ${list(labels)}`,
      );
    },
    async fills(values) {
      const open = world.modals.get(user.id);
      if (!open) throw new Error(`No modal stands open for ${user.displayName}`);
      return answered(submitModal(speaker(), open, filledIn(speaker(), seeModal(open.modal), values)));
    },
    get modal() {
      const open = world.modals.get(user.id);
      return open ? seeModal(open.modal) : null;
    },
    closesModal() {
      world.modals.delete(user.id);
      emit(world, { what: 'screen changed' });
    },
    sees: () => visible().map((stored) => seeMessage(world, stored, user)),
    dismisses(message) {
      const stored = storedFor(message);
      if (stored.onlyFor === null) throw new Error('Only an ephemeral message can be dismissed');
      stored.dismissed = true;
      emit(world, { what: 'screen changed' });
    },
  };
}
