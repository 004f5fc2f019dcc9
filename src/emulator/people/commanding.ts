import type { APIApplicationCommand } from 'discord-api-types/v10';
import { ApplicationCommandOptionType, ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import type { Choice, Outcome } from '../interactions/open-interaction.ts';
import { startInteraction } from '../interactions/start.ts';
import type { StoredMessage, User } from '../world/world.ts';
import type { CommandLine, NotACommand, Picked } from './command-line.ts';
import { readCommandLine, shownName } from './command-line.ts';
import type { InputProblem, SentOption, Speaker } from './option-values.ts';
import { optionValues, unfinishedValues } from './option-values.ts';
import { availableCommands } from './picker.ts';
import { resolved } from './resolved.ts';

/** Why nothing was sent. */
export type NotSent = NotACommand | InputProblem;

/** Sends a typed command to the bot, or says why it can't be sent. */
export function sendCommand(
  speaker: Speaker,
  text: string,
  picked: ReadonlyMap<string, Picked>,
): Promise<Outcome> | NotSent {
  const line = readCommandLine(text, availableCommands(speaker), speaker.user.locale, picked);
  if ('problem' in line) return line;
  const values = optionValues(speaker, line, picked);
  if ('problem' in values) return values.problem;
  return startInteraction(speaker.world, {
    type: InteractionType.ApplicationCommand,
    user: speaker.user,
    channel: speaker.channel,
    commandName: [line.command.name, ...line.path].join(' '),
    commandType: ApplicationCommandType.ChatInput,
    data: commandData(speaker, line, values.options),
  });
}

/** What the bot offers for the option at the end of the line; null when it did not answer in time. */
export async function complete(
  speaker: Speaker,
  text: string,
  picked: ReadonlyMap<string, Picked> = new Map(),
): Promise<Choice[] | null | NotSent> {
  const { world, user, channel } = speaker;
  const line = readCommandLine(text, availableCommands(speaker), user.locale, picked);
  if ('problem' in line) return line;
  const option = line.typing;
  if (!option) return [];
  if (!('autocomplete' in option && option.autocomplete)) return fixedChoices(speaker, line);
  const outcome = await startInteraction(world, {
    type: InteractionType.ApplicationCommandAutocomplete,
    user,
    channel,
    commandName: [line.command.name, ...line.path].join(' '),
    focusedType: option.type,
    data: commandData(speaker, line, unfinishedValues(speaker, line, picked)),
  });
  return outcome.is === 'choices' ? outcome.choices : null;
}

/** The option at the end of a line, and what stands there. */
export function typingIn(speaker: Speaker, text: string): { option: string; words: string } {
  const line = readCommandLine(text, availableCommands(speaker), speaker.user.locale);
  const option = 'problem' in line ? '' : (line.typing?.name ?? '');
  return { option, words: 'problem' in line ? '' : (line.given.get(option) ?? '') };
}

/** What Discord itself offers: the fixed choices, and yes or no. */
function fixedChoices({ user }: Speaker, line: CommandLine): Choice[] {
  const option = line.typing;
  if (!option) return [];
  const typed = (line.given.get(option.name) ?? '').toLowerCase();
  const choices =
    option.type === ApplicationCommandOptionType.Boolean
      ? [
          { name: 'True', value: 'True' },
          { name: 'False', value: 'False' },
        ]
      : 'choices' in option && option.choices
        ? option.choices.map((choice) => ({
            name: shownName(choice, user.locale),
            value: choice.value,
          }))
        : [];
  return choices.filter((choice) => choice.name.toLowerCase().includes(typed));
}

/** Runs a command from the menu of a message or of a person. */
export function sendContextCommand(
  speaker: Speaker,
  command: APIApplicationCommand,
  target: { message: StoredMessage } | { user: User },
): Promise<Outcome> {
  const onMessage = 'message' in target;
  const targetId = onMessage ? target.message.message.id : target.user.id;
  return startInteraction(speaker.world, {
    type: InteractionType.ApplicationCommand,
    user: speaker.user,
    channel: speaker.channel,
    commandName: command.name,
    commandType: command.type,
    data: {
      id: command.id,
      name: command.name,
      type: command.type,
      ...(command.guild_id ? { guild_id: command.guild_id } : {}),
      target_id: targetId,
      resolved: onMessage
        ? { messages: { [targetId]: target.message.message } }
        : resolved(speaker, { users: [targetId] }),
    },
  });
}

function commandData(speaker: Speaker, line: CommandLine, options: SentOption[]): unknown {
  const command = line.command as APIApplicationCommand;
  const ids = (...types: ApplicationCommandOptionType[]) =>
    options.filter((option) => types.includes(option.type)).map((option) => String(option.value));
  const about = resolved(speaker, {
    channels: ids(ApplicationCommandOptionType.Channel),
    users: ids(ApplicationCommandOptionType.User, ApplicationCommandOptionType.Mentionable),
    roles: ids(ApplicationCommandOptionType.Role, ApplicationCommandOptionType.Mentionable),
  });
  return {
    id: command.id,
    name: command.name,
    type: command.type,
    ...(command.guild_id ? { guild_id: command.guild_id } : {}),
    ...(Object.keys(about).length > 0 ? { resolved: about } : {}),
    options: wrapped(line.path, options),
  };
}

/** The options of a subcommand stand inside it. */
function wrapped(path: string[], options: SentOption[]): unknown[] {
  return path.toReversed().reduce<unknown[]>((inside, name, depth) => {
    const type =
      depth === 0 ? ApplicationCommandOptionType.Subcommand : ApplicationCommandOptionType.SubcommandGroup;
    return [{ type, name, options: inside }];
  }, options);
}
