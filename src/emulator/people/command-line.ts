import type { APIApplicationCommandBasicOption, APIApplicationCommandOption } from 'discord-api-types/v10';

// This file and what it stands on also run in the browser, so types are all that it takes from Discord's package.

const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;
const STRING = 3;

/** A command as a person's picker has it. */
export interface PickerCommand {
  id: string;
  name: string;
  name_localizations?: Partial<Record<string, string | null>> | null | undefined;
  options?: APIApplicationCommandOption[] | undefined;
}

/** A choice that was picked from a list: what stands in the line, and what is sent in its place. */
export interface Picked {
  shown: string;
  value: string | number;
}

/** A line such as `/vraag 3 zichtbaar:True`, taken apart. */
export interface CommandLine<Command extends PickerCommand = PickerCommand> {
  command: Command;
  /** Names of the subcommand group and the subcommand, where there are. */
  path: string[];
  /** The options that the (sub)command takes. */
  options: APIApplicationCommandBasicOption[];
  /** What was typed for each option, by the option's name. */
  given: Map<string, string>;
  /** The option at the end of the line, where the person is typing. */
  typing: APIApplicationCommandBasicOption | null;
  /** Words that fit no option. */
  excess: string;
}

/** A line that is no command, and why. */
export interface NotACommand {
  problem: 'not a command' | 'no such command' | 'no such subcommand';
  word: string;
  /** What could stand there. */
  known: string[];
}

/**
 * Takes a typed line apart. Words without a name go to the options in order, where a text option takes all
 * that follows; `name:value` goes to the option with that name.
 */
export function readCommandLine<Command extends PickerCommand>(
  line: string,
  commands: Command[],
  locale: string,
  picked: ReadonlyMap<string, Picked> = new Map(),
): CommandLine<Command> | NotACommand {
  const start = /^\/(\S*)(\s*)/.exec(line);
  if (!start) return { problem: 'not a command', word: line, known: [] };
  const word = start[1] ?? '';
  const command = commands.find((candidate) => isCalled(candidate, word, locale));
  if (!command) {
    const known = commands.map((candidate) => `/${shownName(candidate, locale)}`);
    return { problem: 'no such command', word, known };
  }
  let rest = line.slice(start[0].length);
  const path: string[] = [];
  let options = command.options ?? [];
  while (options.some(isGroup)) {
    const step = /^(\S*)\s*/.exec(rest);
    const subcommand = options.find((option) => isCalled(option, step?.[1] ?? '', locale));
    if (!subcommand || !('options' in subcommand || isGroup(subcommand))) {
      const known = options.map((option) => shownName(option, locale));
      return { problem: 'no such subcommand', word: step?.[1] ?? '', known };
    }
    path.push(subcommand.name);
    rest = rest.slice(step?.[0].length ?? 0);
    options = 'options' in subcommand ? (subcommand.options ?? []) : [];
  }
  const basic = options.filter((option): option is APIApplicationCommandBasicOption => !isGroup(option));
  return { command, path, options: basic, ...readOptions(rest, basic, locale, picked) };
}

/** The name that a person in this language reads. */
export function shownName(
  named: { name: string; name_localizations?: Partial<Record<string, string | null>> | null | undefined },
  locale: string,
): string {
  return named.name_localizations?.[locale] ?? named.name;
}

function isCalled(
  named: { name: string; name_localizations?: Partial<Record<string, string | null>> | null | undefined },
  word: string,
  locale: string,
): boolean {
  const wanted = word.toLowerCase();
  return named.name === wanted || shownName(named, locale) === wanted;
}

/** Whether more of the name follows: a subcommand, or a group of them. */
export function isGroup(option: APIApplicationCommandOption): boolean {
  return option.type === SUBCOMMAND || option.type === SUBCOMMAND_GROUP;
}

type Basic = APIApplicationCommandBasicOption;

function readOptions(
  text: string,
  options: Basic[],
  locale: string,
  picked: ReadonlyMap<string, Picked>,
): Pick<CommandLine, 'given' | 'typing' | 'excess'> {
  const given = new Map<string, string>();
  const { unnamed, named } = split(text, options, locale);
  const excess: string[] = [];
  let typing: Basic | null = null;
  for (const { option, value } of named) {
    const { first, after } = takes(option, value, picked);
    given.set(option.name, first);
    if (after) excess.push(after);
    // Past a value of one word, a space means that the person has gone on.
    typing = option.type !== STRING && /\S\s+$/.test(value) ? nextOf(options, given) : option;
  }
  let words = [unnamed, ...excess].filter(Boolean).join(' ').trim();
  const isTypingUnnamed = named.length === 0;
  for (const option of options) {
    if (given.has(option.name) || !words) continue;
    const { first, after } = takes(option, words, picked);
    given.set(option.name, first);
    words = after;
    if (isTypingUnnamed) typing = option;
  }
  const hasGoneOn = /(^|\s)$/.test(text) && typing?.type !== STRING;
  if (isTypingUnnamed && (typing === null || hasGoneOn)) typing = nextOf(options, given);
  return { given, typing, excess: words };
}

/** The words before the first `name:`, and what follows each of them. */
function split(text: string, options: Basic[], locale: string) {
  const named: { option: Basic; value: string }[] = [];
  const marks = [...text.matchAll(/(?:^|\s)([-_'\p{L}\p{N}]+):/gu)].flatMap((match) => {
    const option = options.find((candidate) => isCalled(candidate, match[1] ?? '', locale));
    // The second time a name stands there it is part of the text.
    if (!option || named.some((other) => other.option === option)) return [];
    named.push({ option, value: '' });
    return [{ at: match.index, end: match.index + match[0].length }];
  });
  for (const [index, mark] of marks.entries()) {
    const part = named[index];
    if (part) part.value = text.slice(mark.end, marks[index + 1]?.at ?? text.length);
  }
  return { unnamed: text.slice(0, marks[0]?.at ?? text.length).trim(), named };
}

/** Of these words, what one option takes: all of them if it wants text, else the first; of a picked choice its name. */
function takes(
  option: Basic,
  words: string,
  picked: ReadonlyMap<string, Picked>,
): { first: string; after: string } {
  const text = words.trim();
  const shown = picked.get(option.name)?.shown;
  if (shown && text.startsWith(shown)) return { first: shown, after: text.slice(shown.length).trim() };
  if (option.type === STRING) return { first: text, after: '' };
  const [first = ''] = text.split(/\s+/, 1);
  return { first, after: text.slice(first.length).trim() };
}

function nextOf(options: Basic[], given: Map<string, string>): Basic | null {
  return options.find((option) => !given.has(option.name)) ?? null;
}
