import { canSeeChannel, guildChannels, toApiChannel } from '../../world/channels.ts';
import { guildPermissions } from '../../world/permissions.ts';
import { toApiGuild, toApiMember, toApiRole } from '../../world/shapes.ts';
import { unknownMember } from '../refusal.ts';
import type { Route } from '../route.ts';
import { param } from '../route.ts';
import { guildIn } from './places.ts';

/** Guilds, their channels, roles and members. */
export const guildRoutes: Route[] = [
  {
    method: 'GET',
    path: '/guilds/:guild',
    needs: 'bot token',
    answer: (call) => ({ status: 200, body: toApiGuild(guildIn(call)) }),
  },
  {
    method: 'GET',
    path: '/guilds/:guild/channels',
    needs: 'bot token',
    answer: (call) => ({
      status: 200,
      body: guildChannels(call.world, guildIn(call).id)
        .filter((channel) => canSeeChannel(call.world, channel, call.world.application.id))
        .map((channel) => toApiChannel(call.world, channel)),
    }),
  },
  {
    method: 'GET',
    path: '/guilds/:guild/roles',
    needs: 'bot token',
    answer: (call) => ({ status: 200, body: [...guildIn(call).roles.values()].map(toApiRole) }),
  },
  {
    method: 'GET',
    path: '/guilds/:guild/members/:user',
    needs: 'bot token',
    answer: (call) => {
      const member = guildIn(call).members.get(param(call, 'user'));
      if (!member) throw unknownMember();
      return { status: 200, body: toApiMember(call.world, member) };
    },
  },
  {
    method: 'GET',
    path: '/users/@me/guilds',
    needs: 'bot token',
    answer: ({ world }) => ({
      status: 200,
      body: [...world.guilds.values()]
        .filter((guild) => guild.members.has(world.application.id))
        .map((guild) => ({
          ...{ id: guild.id, name: guild.name, icon: null, owner: false, features: [] },
          permissions: String(guildPermissions(guild, world.application.id)),
        })),
    }),
  },
];
