import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Finding } from '../rules/violation.ts';
import { spell } from '../rules/violation.ts';
import type { World } from '../world/world.ts';
import { emit } from '../world/world.ts';
import { answerWith, type Faults } from './faults.ts';
import { createRateLimits } from './rate-limits.ts';
import { methodNotAllowed, noSuchRoute, Refusal, refusalBody, unauthorized } from './refusal.ts';
import { readBody } from './request-body.ts';
import type { Call, Reply, Route } from './route.ts';
import { matchRoute } from './route.ts';
import { applicationRoutes } from './routes/applications.ts';
import { callbackRoutes } from './routes/callbacks.ts';
import { channelRoutes } from './routes/channels.ts';
import { commandRoutes } from './routes/commands.ts';
import { guildRoutes } from './routes/guilds.ts';
import { messageRoutes } from './routes/messages.ts';
import { threadRoutes } from './routes/threads.ts';
import { webhookRoutes } from './routes/webhooks.ts';

const ROUTES: Route[] = [
  ...callbackRoutes,
  ...webhookRoutes,
  ...messageRoutes,
  ...applicationRoutes,
  ...commandRoutes,
  ...channelRoutes,
  ...threadRoutes,
  ...guildRoutes,
];

/** Refusals that say that the bot itself did something wrong, rather than that the world is otherwise than it thought. */
const FAULTS: ReadonlySet<number> = new Set([10_062, 30_032, 40_005, 40_060, 50_006, 50_035, 50_109]);

export type RestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Discord's REST API over a world. */
export function createRest(world: World, faults: Faults): RestHandler {
  const limits = createRateLimits(world.clock);

  return async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://discord');
    const method = request.method ?? 'GET';
    const path = url.pathname.replace(/^\/api(\/v\d+)?/, '');
    const notice = (finding: Finding) => report(world, method, path, finding);
    const fault = faults.take(`${method} ${path}`);
    try {
      const limit = limits(`${method} ${path.replace(/\d{15,}/g, ':id')}`, isInteraction(path));
      for (const [name, value] of Object.entries(limit.headers)) response.setHeader(name, value);
      if (limit.retryAfter !== null) {
        const body = {
          message: 'You are being rate limited.',
          retry_after: limit.retryAfter,
          global: true,
        };
        return send(response, { status: 429, body });
      }
      const match = matchRoute(ROUTES, method, path);
      if (match === null) throw noSuchRoute();
      if (match === 'method') throw methodNotAllowed();
      if (
        match.route.needs === 'bot token' &&
        request.headers.authorization !== `Bot ${world.application.token}`
      )
        throw unauthorized();
      const body = await readBody(request);
      const call: Call = {
        world,
        method,
        path,
        params: match.params,
        query: url.searchParams,
        body: body.json,
        uploads: body.uploads,
        notice,
      };
      const perform = async () => match.route.answer(call);
      if (fault === null) send(response, await perform());
      else await answerWith(fault, path, response, perform);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // What is refused for a fault's sake is no fault of the bot's.
      if (fault === null) for (const finding of faultsOf(error)) notice(finding);
      send(response, { status: error.status, body: refusalBody(error) });
    }
  };
}

/** Callbacks and follow-ups don't count towards the global limit (docs: Global Rate Limit). */
function isInteraction(path: string): boolean {
  return path.startsWith('/interactions/') || path.startsWith('/webhooks/');
}

/** What a refusal says that the bot did wrong; nothing where the world alone is otherwise. */
export function faultsOf(refusal: Refusal): Finding[] {
  if (refusal.findings.length > 0) return refusal.findings;
  if (refusal.isHarmless) return [];
  const isRoute = refusal.code === 0 && refusal.status !== 401;
  if (!isRoute && !FAULTS.has(refusal.code)) return [];
  return [
    { path: [], code: String(refusal.code || refusal.status), message: refusal.message, refused: true },
  ];
}

export function report(world: World, method: string, path: string, finding: Finding): void {
  const violation = {
    method,
    // Tokens are secrets, and too long to read.
    path: path.replace(/[\w-]{60,}/g, '…'),
    where: spell(finding.path),
    what: finding.message,
    rule: finding.code,
    at: world.clock.now(),
  };
  world.violations.push(violation);
  emit(world, { what: 'violation', violation });
}

function send(response: ServerResponse, reply: Reply): void {
  response.statusCode = reply.status;
  if (reply.status === 204 || reply.body === undefined) {
    response.end();
    return;
  }
  const text = JSON.stringify(reply.body);
  response.setHeader('content-type', 'application/json');
  response.end(text);
}
