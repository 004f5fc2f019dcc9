import { toApiApplication, toApiUser } from '../../world/shapes.ts';
import { botUser } from '../../world/world.ts';
import { unknownUser } from '../refusal.ts';
import type { Call, Route } from '../route.ts';
import { param } from '../route.ts';

/** Who the bot is, and where its gateway is. */
export const applicationRoutes: Route[] = [
  {
    method: 'GET',
    path: '/gateway',
    needs: 'nothing',
    answer: ({ world }) => ({ status: 200, body: { url: gatewayUrl(world.origin) } }),
  },
  {
    method: 'GET',
    path: '/gateway/bot',
    needs: 'bot token',
    answer: ({ world }) => ({
      status: 200,
      body: {
        url: gatewayUrl(world.origin),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
      },
    }),
  },
  { method: 'GET', path: '/applications/@me', needs: 'bot token', answer: ownApplication },
  { method: 'GET', path: '/oauth2/applications/@me', needs: 'bot token', answer: ownApplication },
  {
    method: 'GET',
    path: '/users/@me',
    needs: 'bot token',
    answer: ({ world }) => ({
      status: 200,
      body: {
        ...toApiUser(botUser(world)),
        bot: true,
        verified: true,
        mfa_enabled: false,
        locale: 'en-US',
        flags: 0,
      },
    }),
  },
  {
    method: 'GET',
    path: '/users/:user',
    needs: 'bot token',
    answer: (call) => {
      const user = call.world.users.get(param(call, 'user'));
      if (!user) throw unknownUser();
      return { status: 200, body: toApiUser(user) };
    },
  },
];

function ownApplication({ world }: Call) {
  return { status: 200, body: toApiApplication(world) };
}

/** The address of the gateway on the same server. */
export function gatewayUrl(origin: string): string {
  return `${origin.replace(/^http/, 'ws')}/gateway`;
}
