import type {
  APIInteractionDataResolved,
  APIInteractionDataResolvedChannel,
  APIInteractionDataResolvedGuildMember,
} from 'discord-api-types/v10';
import { toApiChannel } from '../world/channels.ts';
import { permissionsIn } from '../world/permissions.ts';
import { toApiMember, toApiRole, toApiUser } from '../world/shapes.ts';
import type { Speaker } from './option-values.ts';

/** What an interaction says about the channels, people and roles whose ids it carries. */
export function resolved(
  speaker: Speaker,
  ids: { channels?: string[]; users?: string[]; roles?: string[] },
): APIInteractionDataResolved {
  const { world, channel: here } = speaker;
  const guild = here.guildId ? world.guilds.get(here.guildId) : undefined;
  const result: APIInteractionDataResolved = {};
  for (const id of ids.channels ?? []) {
    const channel = resolvedChannel(speaker, id);
    if (channel) result.channels = { ...result.channels, [id]: channel };
  }
  for (const id of ids.users ?? []) {
    const user = world.users.get(id);
    if (!user) continue;
    result.users = { ...result.users, [id]: toApiUser(user) };
    const member = guild?.members.get(id);
    if (!member) continue;
    const { user: _user, deaf: _deaf, mute: _mute, ...rest } = toApiMember(world, member);
    const permissions = permissionsIn(world, here, id).toString();
    const shown: APIInteractionDataResolvedGuildMember = { ...rest, permissions };
    result.members = { ...result.members, [id]: shown };
  }
  for (const id of ids.roles ?? []) {
    const role = guild?.roles.get(id);
    if (role) result.roles = { ...result.roles, [id]: toApiRole(role) };
  }
  return result;
}

/** A channel in short, with what the person who chose it may do there. */
function resolvedChannel({ world, user }: Speaker, id: string): APIInteractionDataResolvedChannel | null {
  const channel = world.channels.get(id);
  if (!channel) return null;
  const full = toApiChannel(world, channel);
  return {
    id: full.id,
    name: full.name ?? '',
    type: full.type,
    permissions: permissionsIn(world, channel, user.id).toString(),
    app_permissions: permissionsIn(world, channel, world.application.id).toString(),
    ...('thread_metadata' in full
      ? { parent_id: channel.parentId, thread_metadata: full.thread_metadata }
      : {}),
  } as APIInteractionDataResolvedChannel;
}
