import type { APIApplicationCommand, RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { ApplicationCommandType, ApplicationIntegrationType } from 'discord-api-types/v10';
import { COMMAND_LIMITS } from '../../rules/command-list-rules.ts';
import type { World } from '../../world/world.ts';
import { emit } from '../../world/world.ts';
import { checked } from '../checked.ts';
import { notYourApplication, tooManyCommands, unknownCommand, unknownGuild } from '../refusal.ts';
import type { Call, Reply, Route } from '../route.ts';
import { param } from '../route.ts';

const GLOBAL = '/applications/:application/commands';
const OF_GUILD = '/applications/:application/guilds/:guild/commands';

/** Commands, for everywhere and for one guild. */
export const commandRoutes: Route[] = [GLOBAL, OF_GUILD].flatMap((path): Route[] => [
  { method: 'GET', path, needs: 'bot token', answer: list },
  { method: 'PUT', path, needs: 'bot token', answer: overwrite },
  { method: 'POST', path, needs: 'bot token', answer: create },
  { method: 'GET', path: `${path}/:command`, needs: 'bot token', answer: show },
  { method: 'PATCH', path: `${path}/:command`, needs: 'bot token', answer: edit },
  { method: 'DELETE', path: `${path}/:command`, needs: 'bot token', answer: remove },
]);

function list(call: Call): Reply {
  const commands = commandsOf(call.world, scope(call));
  if (call.query.get('with_localizations') === 'true') return { status: 200, body: commands };
  return { status: 200, body: commands.map(withoutLocalizations) };
}

function overwrite(call: Call): Reply {
  const guildId = scope(call);
  const bodies = checked(call, 'commands');
  const before = commandsOf(call.world, guildId);
  for (const command of before) call.world.commands.delete(command.id);
  const commands = bodies.map((body) => {
    // A command that stays keeps its id, so that mentions of it stay good.
    const same = before.find((command) => command.name === body.name && command.type === typeOf(body));
    return keep(call.world, body, guildId, same?.id);
  });
  emit(call.world, { what: 'screen changed' });
  return { status: 200, body: commands };
}

function create(call: Call): Reply {
  const guildId = scope(call);
  const body = checked(call, 'command');
  const same = commandsOf(call.world, guildId).find(
    (command) => command.name === body.name && command.type === typeOf(body),
  );
  const ofType = commandsOf(call.world, guildId).filter((command) => command.type === typeOf(body));
  const limit = COMMAND_LIMITS[typeOf(body)];
  if (!same && limit !== undefined && ofType.length >= limit) throw tooManyCommands(limit);
  const command = keep(call.world, body, guildId, same?.id);
  emit(call.world, { what: 'screen changed' });
  return { status: same ? 200 : 201, body: command };
}

function show(call: Call): Reply {
  return { status: 200, body: one(call) };
}

function edit(call: Call): Reply {
  const command = one(call);
  const changes = checked(call, 'command edit');
  const merged = { ...command, ...changes } as RESTPostAPIApplicationCommandsJSONBody;
  const changed = keep(call.world, merged, command.guild_id ?? null, command.id);
  emit(call.world, { what: 'screen changed' });
  return { status: 200, body: changed };
}

function remove(call: Call): Reply {
  call.world.commands.delete(one(call).id);
  emit(call.world, { what: 'screen changed' });
  return { status: 204 };
}

function one(call: Call): APIApplicationCommand {
  const guildId = scope(call);
  const command = call.world.commands.get(param(call, 'command'));
  if (!command || (command.guild_id ?? null) !== guildId) throw unknownCommand();
  return command;
}

/** The guild whose commands are meant; null for the global ones. */
function scope(call: Call): string | null {
  if (param(call, 'application') !== call.world.application.id) throw notYourApplication();
  const guildId = call.params.guild ?? null;
  if (guildId !== null && !call.world.guilds.has(guildId)) throw unknownGuild();
  return guildId;
}

function commandsOf(world: World, guildId: string | null): APIApplicationCommand[] {
  return [...world.commands.values()].filter((command) => (command.guild_id ?? null) === guildId);
}

function typeOf(body: RESTPostAPIApplicationCommandsJSONBody): ApplicationCommandType {
  return body.type ?? ApplicationCommandType.ChatInput;
}

/** A command as Discord keeps it, with what it fills in itself. */
function keep(
  world: World,
  body: RESTPostAPIApplicationCommandsJSONBody,
  guildId: string | null,
  id: string | undefined,
): APIApplicationCommand {
  const command = {
    id: id ?? world.nextId(),
    application_id: world.application.id,
    version: world.nextId(),
    type: typeOf(body),
    name: body.name,
    name_localizations: body.name_localizations ?? null,
    description: 'description' in body ? (body.description ?? '') : '',
    description_localizations:
      'description_localizations' in body ? (body.description_localizations ?? null) : null,
    default_member_permissions: body.default_member_permissions?.toString() ?? null,
    nsfw: body.nsfw ?? false,
    ...('options' in body && body.options ? { options: body.options } : {}),
    ...(guildId
      ? { guild_id: guildId }
      : {
          contexts: body.contexts ?? null,
          integration_types: body.integration_types ?? [ApplicationIntegrationType.GuildInstall],
        }),
  } as APIApplicationCommand;
  world.commands.set(command.id, command);
  return command;
}

/** Lists leave out the localizations unless they are asked for (docs: Get Global Application Commands). */
function withoutLocalizations(command: APIApplicationCommand): unknown {
  const strip = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(strip);
    if (typeof part !== 'object' || part === null) return part;
    const entries = Object.entries(part).filter(
      ([key]) => key !== 'name_localizations' && key !== 'description_localizations',
    );
    return Object.fromEntries(entries.map(([key, value]) => [key, strip(value)]));
  };
  return strip(command);
}
