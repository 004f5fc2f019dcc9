import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { CommandLine } from '../../people/command-line.ts';
import { readCommandLine, shownName } from '../../people/command-line.ts';
import type { View } from '../view-model.ts';
import type { Composer } from './screen.ts';

// What the line in the composer means while it is being typed: pure functions over what stands there.

const BOOLEAN = 5;
const USER = 6;
const CHANNEL = 7;

type Command = View['commands'][number];
type Line = CommandLine<Command>;

/** What stands in the composer. */
export type Reading =
  | { mode: 'words' }
  /** A slash and perhaps the beginning of a name: these commands fit. */
  | { mode: 'picking'; commands: Command[] }
  | { mode: 'command'; line: Line }
  | { mode: 'unknown command' };

/** Reads the line. */
export function read(view: View, composer: Composer): Reading {
  const { text } = composer;
  const { locale } = view.person;
  if (!text.startsWith('/')) return { mode: 'words' };
  if (!/\s/.test(text)) {
    const typed = text.slice(1).toLowerCase();
    const fits = (command: Command) =>
      shownName(command, locale).includes(typed) || command.name.includes(typed);
    const starts = (command: Command) => shownName(command, locale).startsWith(typed);
    const commands = view.commands.filter(fits).sort((a, b) => Number(starts(b)) - Number(starts(a)));
    return { mode: 'picking', commands };
  }
  const picked = new Map(Object.entries(composer.picked));
  const line = readCommandLine(text, view.commands, locale, picked);
  return 'problem' in line ? { mode: 'unknown command' } : { mode: 'command', line };
}

/** A row of the list over the composer. */
export interface Row {
  shown: string;
  value: string | number;
  detail?: string | undefined;
}

/** What can be offered for the option being typed without asking the bot; null when the bot must be asked. */
export function ownChoices(view: View, line: Line): Row[] | null {
  const option = line.typing;
  if (!option) return [];
  if ('autocomplete' in option && option.autocomplete) return null;
  const typed = (line.given.get(option.name) ?? '').toLowerCase();
  return choicesOf(view, option).filter((row) => row.shown.toLowerCase().includes(typed));
}

function choicesOf(view: View, option: APIApplicationCommandBasicOption): Row[] {
  if ('choices' in option && option.choices && option.choices.length > 0) {
    return option.choices.map((choice) => ({
      shown: shownName(choice, view.person.locale),
      value: choice.value,
    }));
  }
  switch (option.type) {
    case BOOLEAN:
      return ['True', 'False'].map((shown) => ({ shown, value: shown }));
    case CHANNEL:
      return view.channels
        .filter((channel) => channel.kind !== 'direct')
        .filter(
          (channel) => !option.channel_types?.length || option.channel_types.some((t) => t === channel.type),
        )
        .map((channel) => ({ shown: `#${channel.name}`, value: channel.id }));
    case USER:
      return Object.entries(view.names.users).map(([value, name]) => ({ shown: `@${name}`, value }));
    default:
      return [];
  }
}

/** The composer after a command was picked from the list: its first required option is next. */
export function withCommand(composer: Composer, command: Command, locale: string): Composer {
  const options = command.options ?? [];
  const first = options.find((option) => 'required' in option && option.required);
  const text = `/${shownName(command, locale)} ${first ? `${shownName(first, locale)}:` : ''}`;
  return { ...composer, text, picked: {}, active: -1, listHidden: false };
}

/** The composer after a choice was picked for the option being typed. */
export function withChoice(composer: Composer, line: Line, row: Row, locale: string): Composer {
  const option = line.typing;
  if (!option) return composer;
  const name = shownName(option, locale);
  const typed = line.given.get(option.name) ?? '';
  let before = composer.text.trimEnd();
  if (typed && before.endsWith(typed)) before = before.slice(0, -typed.length).trimEnd();
  before = before.replace(new RegExp(`(^|\\s)(${escaped(name)}|${escaped(option.name)}):$`), '').trimEnd();
  // A name that looks like another option would be read as one.
  const clash = line.options.some((other) => row.shown.includes(`${shownName(other, locale)}:`));
  const shown = clash ? String(row.value) : row.shown;
  const next = line.options.find(
    (other) => other.required && other.name !== option.name && !line.given.has(other.name),
  );
  const text = `${before} ${name}:${shown}${next ? ` ${shownName(next, locale)}:` : ''}`;
  const picked = { ...composer.picked, [option.name]: { shown, value: row.value } };
  return {
    ...composer,
    text,
    picked,
    active: -1,
    listHidden: next === undefined,
    choices: [],
    choicesState: 'none',
  };
}

/** The composer after an option was chosen to be filled in. */
export function withOption(composer: Composer, name: string): Composer {
  return { ...composer, text: `${composer.text.trimEnd()} ${name}:`, active: -1, listHidden: false };
}

/** A part of the line, for the pills behind it. */
export interface Piece {
  is: 'command' | 'name' | 'value' | 'plain';
  text: string;
}

/** Cuts a command line in pieces; together they are the line, to the letter. */
export function piecesOf(text: string, line: Line, locale: string): Piece[] {
  const names = line.options.flatMap((option) => [escaped(option.name), escaped(shownName(option, locale))]);
  const start = /^\/\S+/.exec(text)?.[0] ?? '';
  const pieces: Piece[] = [{ is: 'command', text: start }];
  let rest = text.slice(start.length);
  if (names.length === 0) return [...pieces, { is: 'plain', text: rest }];
  const mark = new RegExp(`(?<=\\s)(?:${names.join('|')}):`, 'gu');
  let isValue = false;
  for (let match = mark.exec(rest); match; match = mark.exec(rest)) {
    const before = rest.slice(0, match.index);
    pieces.push(...valuePieces(before, isValue), { is: 'name', text: match[0] });
    rest = rest.slice(match.index + match[0].length);
    mark.lastIndex = 0;
    isValue = true;
  }
  return [...pieces, ...valuePieces(rest, isValue)];
}

/** The space after a value is no part of its pill. */
function valuePieces(text: string, isValue: boolean): Piece[] {
  if (!isValue) return [{ is: 'plain', text }];
  const value = text.trimEnd();
  return [
    { is: 'value', text: value },
    { is: 'plain', text: text.slice(value.length) },
  ];
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
