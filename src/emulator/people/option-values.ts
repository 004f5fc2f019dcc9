import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { canSeeChannel } from '../world/channels.ts';
import type { Channel, User, World } from '../world/world.ts';
import type { CommandLine, Picked } from './command-line.ts';
import { shownName } from './command-line.ts';

type OptionValue = string | number | boolean;

/** An option as it goes to the bot. */
export interface SentOption {
  name: string;
  type: ApplicationCommandOptionType;
  value: OptionValue;
  focused?: true;
}

/** Why a line can't be sent, said to the person before anything is sent, as Discord does. */
export interface InputProblem {
  option: string;
  problem: 'required' | 'number' | 'boolean' | 'choice' | 'channel' | 'user' | 'length' | 'range' | 'excess';
  detail: string;
}

/** What one person's words mean where they are. */
export interface Speaker {
  world: World;
  user: User;
  channel: Channel;
}

/** Turns what was typed into the values that the bot gets, or says what is wrong. */
export function optionValues(
  speaker: Speaker,
  line: CommandLine,
  picked: ReadonlyMap<string, Picked>,
): { options: SentOption[] } | { problem: InputProblem } {
  const options: SentOption[] = [];
  for (const option of line.options) {
    const text = line.given.get(option.name);
    if (text === undefined || text === '') {
      if (option.required) return { problem: problem(option.name, 'required', option.description) };
      continue;
    }
    const choice = picked.get(option.name);
    const value = choice?.shown === text ? choice.value : optionValue(speaker, option, text);
    if (typeof value === 'object') return { problem: value };
    options.push({ name: option.name, type: option.type, value });
  }
  if (line.excess) return { problem: problem('', 'excess', line.excess) };
  return { options };
}

/** The options of a line that is still being typed: the one at its end as text, what is no good yet left out. */
export function unfinishedValues(
  speaker: Speaker,
  line: CommandLine,
  picked: ReadonlyMap<string, Picked>,
): SentOption[] {
  return line.options.flatMap((option): SentOption[] => {
    const text = line.given.get(option.name) ?? '';
    if (option === line.typing) return [{ name: option.name, type: option.type, value: text, focused: true }];
    const choice = picked.get(option.name);
    if (choice?.shown === text) return [{ name: option.name, type: option.type, value: choice.value }];
    const value = text ? optionValue(speaker, option, text) : null;
    if (value === null || typeof value === 'object') return [];
    return [{ name: option.name, type: option.type, value }];
  });
}

function optionValue(
  speaker: Speaker,
  option: APIApplicationCommandBasicOption,
  text: string,
): OptionValue | InputProblem {
  if ('choices' in option && option.choices && option.choices.length > 0) {
    const { locale } = speaker.user;
    const choice = option.choices.find(
      (candidate) => shownName(candidate, locale) === text || String(candidate.value) === text,
    );
    const names = option.choices.map((candidate) => shownName(candidate, locale)).join(', ');
    return choice ? choice.value : problem(option.name, 'choice', names);
  }
  switch (option.type) {
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number: {
      const number = Number(text.replace(',', '.'));
      const whole = option.type === ApplicationCommandOptionType.Integer;
      if (Number.isNaN(number) || (whole && !Number.isSafeInteger(number))) {
        return problem(option.name, 'number', text);
      }
      const { min_value: min, max_value: max } = option;
      if ((min !== undefined && number < min) || (max !== undefined && number > max)) {
        return problem(option.name, 'range', `${min ?? '−∞'}–${max ?? '∞'}`);
      }
      return number;
    }
    case ApplicationCommandOptionType.Boolean: {
      const lower = text.toLowerCase();
      if (['true', 'waar', 'ja'].includes(lower)) return true;
      if (['false', 'onwaar', 'nee'].includes(lower)) return false;
      return problem(option.name, 'boolean', text);
    }
    case ApplicationCommandOptionType.String: {
      const { min_length: min = 0, max_length: max = 6_000 } = option;
      return text.length < min || text.length > max ? problem(option.name, 'length', `${min}–${max}`) : text;
    }
    case ApplicationCommandOptionType.Channel: {
      const channel = channelCalled(speaker, text, option.channel_types);
      return channel ? channel.id : problem(option.name, 'channel', text);
    }
    default: {
      const user = userCalled(speaker, text);
      return user ? user.id : problem(option.name, 'user', text);
    }
  }
}

/** A channel that the person can see, by name or by mention. */
export function channelCalled(
  { world, user, channel: here }: Speaker,
  text: string,
  types?: readonly number[],
): Channel | undefined {
  const wanted = text
    .replace(/^<#(\d+)>$/, '$1')
    .replace(/^#/, '')
    .toLowerCase();
  return [...world.channels.values()].find(
    (channel) =>
      channel.guildId === here.guildId &&
      (channel.id === wanted || channel.name.toLowerCase() === wanted) &&
      (!types || types.length === 0 || types.includes(channel.type)) &&
      canSeeChannel(world, channel, user.id),
  );
}

/** Someone by name or by mention. */
export function userCalled({ world }: Speaker, text: string): User | undefined {
  const wanted = text
    .replace(/^<@!?(\d+)>$/, '$1')
    .replace(/^@/, '')
    .toLowerCase();
  return [...world.users.values()].find(
    (user) => user.id === wanted || user.displayName.toLowerCase() === wanted,
  );
}

function problem(option: string, what: InputProblem['problem'], detail: string): InputProblem {
  return { option, problem: what, detail };
}
