/** The bot's commands, as Discord has them. */
import { isDeepStrictEqual } from 'node:util';
import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Command } from '../../commands/command.ts';

/** A command as a mention that can be clicked: `</vraag:123>`; `/vraag` where its id is not known yet. */
export type Mention = (command: string) => string;

export interface Registration {
  readonly mention: Mention;
  /** Puts our commands in the place of those that Discord has, and from then on knows their ids. */
  register(rest: REST, applicationId: string, commands: readonly Command[]): Promise<void>;
}

const Registered = z.array(z.object({ id: z.string(), name: z.string() }));

export function createRegistration(): Registration {
  const ids = new Map<string, string>();
  return {
    mention: (command) => {
      const id = ids.get(command);
      return id === undefined ? `\`/${command}\`` : `</${command}:${id}>`;
    },
    async register(rest, applicationId, commands) {
      const body = commands.map(({ payload }) => payload);
      const registered = await rest.put(Routes.applicationCommands(applicationId), { body });
      for (const { id, name } of Registered.parse(registered)) ids.set(name, id);
    },
  };
}

/** How the commands that Discord has differ from ours, by name. */
export interface Difference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** With the places in which they differ, such as `options.0.description`. */
  readonly changed: readonly { readonly name: string; readonly places: readonly string[] }[];
}

const Known = z.array(z.looseObject({ name: z.string(), type: z.int().default(1) }));
type Described = Readonly<Record<string, unknown>>;

/** @throws discord.js's errors, where Discord refuses or cannot be reached */
export async function differenceOf(
  rest: REST,
  applicationId: string,
  commands: readonly Command[],
): Promise<Difference> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  const theirs = Known.parse(await rest.get(Routes.applicationCommands(applicationId), { query }));
  const ours = Known.parse(commands.map(({ payload }) => payload));
  const same = (one: (typeof ours)[number]) => (other: (typeof ours)[number]) =>
    one.name === other.name && one.type === other.type;
  const names = (some: typeof ours) => some.map(({ name }) => name);
  return {
    added: names(ours.filter((own) => !theirs.some(same(own)))),
    removed: names(theirs.filter((other) => !ours.some(same(other)))),
    changed: ours.flatMap((own) => {
      const other = theirs.find(same(own));
      const places = other ? placesOfDifference(described(other), described(own)) : [];
      return places.length === 0 ? [] : [{ name: own.name, places }];
    }),
  };
}

/** What Discord adds to a command of its own accord. */
const ITS_OWN: ReadonlySet<string> = new Set([
  ...['id', 'application_id', 'guild_id', 'version', 'handler', 'default_permission', 'dm_permission'],
  ...['name_localized', 'description_localized'],
]);

/** A command, or a part of one, without what says no more than its absence: nothing, no, none. */
function described(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(described);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !ITS_OWN.has(key))
      .map(([key, own]) => [key, described(own)])
      .filter(([, own]) => own != null && own !== false && own !== '' && !isEmpty(own)),
  );
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

function placesOfDifference(one: unknown, other: unknown, place = ''): string[] {
  if (isDeepStrictEqual(one, other)) return [];
  const isBranch = (value: unknown): value is Described => typeof value === 'object' && value !== null;
  if (!isBranch(one) || !isBranch(other)) return [place];
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return keys.flatMap((key) =>
    placesOfDifference(one[key], other[key], place === '' ? key : `${place}.${key}`),
  );
}
