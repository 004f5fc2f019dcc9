import { ApplicationCommandOptionType, ApplicationCommandType, Locale } from 'discord-api-types/v10';
import type { Rule } from './rule.ts';
import type { Finding } from './violation.ts';
import { refused } from './violation.ts';

type Path = (string | number)[];
type Texts = Record<string, string> | null;

/** A command, or one of its options, with what the rules look at. */
export interface CommandPart {
  type?: number | null;
  name?: string;
  name_localizations?: Texts;
  description?: string | null;
  description_localizations?: Texts;
  required?: boolean | null;
  autocomplete?: boolean | null;
  choices?: { name: string; name_localizations?: Texts; value: string | number }[] | null;
  min_value?: number | null;
  max_value?: number | null;
  min_length?: number | null;
  max_length?: number | null;
  options?: CommandPart[] | null;
}

/** Letters in lower case, digits, hyphens, underscores and apostrophes (docs: Application Command Naming). */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const LOCALES: ReadonlySet<string> = new Set(Object.values(Locale));

/** The characters of a command that count, together (docs: Registering a Command). */
const COMMAND_SIZE = 8_000;

export const COMMAND_RULES: Rule<CommandPart>[] = [
  {
    name: 'the name of a chat command and of its options is a plain word in lower case',
    findings(command) {
      if (!isChat(command)) return [];
      return each(command, (part, path) =>
        names(part).flatMap(([name, where]) =>
          NAME.test(name) && name === name.toLowerCase()
            ? []
            : [refused([...path, ...where], 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')],
        ),
      );
    },
  },
  {
    name: 'a chat command has a description',
    findings: (command) =>
      isChat(command) && command.name !== undefined && !command.description?.trim()
        ? [refused(['description'], 'BASE_TYPE_REQUIRED', 'This field is required')]
        : [],
  },
  {
    name: 'a command of the context menu has no description and no options',
    findings: (command) =>
      isChat(command)
        ? []
        : (['description', 'options'] as const)
            .filter((field) => (command[field]?.length ?? 0) > 0)
            .map((field) =>
              refused(
                [field],
                'APPLICATION_COMMAND_CONTEXT_MENU_FIELD_NOT_ALLOWED',
                `Context menu commands cannot have ${field}`,
              ),
            ),
  },
  {
    name: 'required options stand before the others',
    findings: (command) =>
      each(command, (part, path) => {
        const options = part.options ?? [];
        const firstOptional = options.findIndex((option) => !option.required && !isSubcommand(option));
        return options.flatMap((option, index) =>
          option.required && firstOptional !== -1 && index > firstOptional
            ? [
                refused(
                  [...path, 'options', index],
                  'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
                  'Required options must be placed before non-required options',
                ),
              ]
            : [],
        );
      }),
  },
  {
    name: 'no two options have the same name',
    findings: (command) =>
      each(command, (part, path) =>
        repeated(part.options ?? [], (option) => option.name ?? '').map((index) =>
          refused(
            [...path, 'options', index, 'name'],
            'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED',
            'Option name must be unique',
          ),
        ),
      ),
  },
  {
    name: 'subcommands stand by themselves, not among options',
    findings: (command) =>
      each(command, (part, path) => {
        const kinds = new Set((part.options ?? []).map(isSubcommand));
        return kinds.size > 1
          ? [
              refused(
                [...path, 'options'],
                'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
                'Sub-command and sub-command group option types are mutually exclusive to all other types',
              ),
            ]
          : [];
      }),
  },
  {
    name: 'an option has fixed choices or autocomplete, not both',
    findings: (command) =>
      each(command, (part, path) =>
        part.autocomplete && (part.choices?.length ?? 0) > 0
          ? [
              refused(
                [...path, 'autocomplete'],
                'APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES_EXCLUSIVE',
                'Autocomplete cannot be used together with choices',
              ),
            ]
          : [],
      ),
  },
  {
    name: 'no two choices have the same name, and their values count 100 characters at most',
    findings: (command) =>
      each(command, (part, path) => [
        ...repeated(part.choices ?? [], (choice) => choice.name).map((index) =>
          refused(
            [...path, 'choices', index, 'name'],
            'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_DUPLICATED',
            'Option choice name already exists',
          ),
        ),
        ...(part.choices ?? []).flatMap((choice, index) =>
          typeof choice.value === 'string' && choice.value.length > 100
            ? [
                refused(
                  [...path, 'choices', index, 'value'],
                  'BASE_TYPE_MAX_LENGTH',
                  'Must be 100 or fewer in length.',
                ),
              ]
            : [],
        ),
      ]),
  },
  {
    name: 'the least that an option takes is not more than the most',
    findings: (command) =>
      each(command, (part, path) =>
        (
          [
            ['min_value', part.min_value, part.max_value],
            ['min_length', part.min_length, part.max_length],
          ] as const
        ).flatMap(([where, min, max]) =>
          typeof min === 'number' && typeof max === 'number' && min > max
            ? [
                refused(
                  [...path, where],
                  'APPLICATION_COMMAND_OPTION_MIN_GT_MAX',
                  'The minimum must not exceed the maximum',
                ),
              ]
            : [],
        ),
      ),
  },
  {
    name: 'localizations are for languages that Discord has',
    findings: (command) =>
      each(command, (part, path) =>
        (['name_localizations', 'description_localizations'] as const).flatMap((field) =>
          Object.keys(part[field] ?? {})
            .filter((locale) => !LOCALES.has(locale))
            .map((locale) =>
              refused(
                [...path, field, locale],
                'BASE_TYPE_CHOICES',
                `"${locale}" is not a locale of Discord`,
              ),
            ),
        ),
      ),
  },
  {
    name: 'a command counts 8,000 characters at most, the longest language counted',
    findings(command) {
      const size = commandSize(command);
      const message = `Command exceeds maximum size (${COMMAND_SIZE}), it counts ${size}`;
      return size > COMMAND_SIZE ? [refused([], 'APPLICATION_COMMAND_TOO_LARGE', message)] : [];
    },
  },
];

/** The characters of names, descriptions and values, each in its longest language. */
function commandSize(part: CommandPart): number {
  const longest = (text: string | null | undefined, others: Texts | undefined) =>
    Math.max(text?.length ?? 0, ...Object.values(others ?? {}).map((other) => other.length));
  return (
    longest(part.name, part.name_localizations) +
    longest(part.description, part.description_localizations) +
    (part.choices ?? []).reduce(
      (sum, choice) => sum + longest(choice.name, choice.name_localizations) + String(choice.value).length,
      0,
    ) +
    (part.options ?? []).reduce((sum, option) => sum + commandSize(option), 0)
  );
}

function isChat(command: CommandPart): boolean {
  return (command.type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput;
}

function isSubcommand(option: CommandPart): boolean {
  return (
    option.type === ApplicationCommandOptionType.Subcommand ||
    option.type === ApplicationCommandOptionType.SubcommandGroup
  );
}

/** The name in every language, each with where it stands. */
function names(part: CommandPart): [string, Path][] {
  return [
    ...(part.name === undefined ? [] : [[part.name, ['name']] as [string, Path]]),
    ...Object.entries(part.name_localizations ?? {}).map(([locale, name]): [string, Path] => [
      name,
      ['name_localizations', locale],
    ]),
  ];
}

function repeated<T>(parts: T[], key: (part: T) => string): number[] {
  const seen = new Set<string>();
  return parts.flatMap((part, index) => {
    if (seen.has(key(part))) return [index];
    seen.add(key(part));
    return [];
  });
}

/** Goes through a command and all its options, inner ones too. */
function each(command: CommandPart, check: (part: CommandPart, path: Path) => Finding[]): Finding[] {
  const visit = (part: CommandPart, path: Path): Finding[] => [
    ...check(part, path),
    ...(part.options ?? []).flatMap((option, index) => visit(option, [...path, 'options', index])),
  ];
  return visit(command, []);
}
