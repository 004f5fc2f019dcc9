import type { Finding } from '../rules/violation.ts';
import type { Upload } from '../world/message-bodies.ts';
import type { World } from '../world/world.ts';

/** One request to Discord's API, taken apart. */
export interface Call {
  world: World;
  method: string;
  path: string;
  params: Record<string, string>;
  query: URLSearchParams;
  body: unknown;
  uploads: Upload[];
  /** Tells of something that Discord would overlook but that is wrong all the same. */
  notice: (finding: Finding) => void;
}

/** What a route answers: a status, and a body unless there is none to give. */
export interface Reply {
  status: number;
  body?: unknown;
}

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** `/channels/:channel/messages`; a part with a colon is anything, and named. */
  path: string;
  /** Who may call it: whoever has the bot's token, or whoever knows the token in the path. */
  needs: 'bot token' | 'nothing';
  answer: (call: Call) => Reply | Promise<Reply>;
}

export interface Match {
  route: Route;
  params: Record<string, string>;
}

/** Finds the route for a path; `method` when the path is known, but not with this method. */
export function matchRoute(routes: Route[], method: string, path: string): Match | 'method' | null {
  const steps = path.split('/');
  let otherMethod = false;
  for (const route of routes) {
    const params = matchPath(route.path.split('/'), steps);
    if (!params) continue;
    if (route.method === method) return { route, params };
    otherMethod = true;
  }
  return otherMethod ? 'method' : null;
}

function matchPath(pattern: string[], steps: string[]): Record<string, string> | null {
  if (pattern.length !== steps.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const step = steps[index] ?? '';
    if (!part.startsWith(':')) {
      if (part !== step) return null;
    } else if (step === '') return null;
    else params[part.slice(1)] = decodeURIComponent(step);
  }
  return params;
}

/** A parameter of the path, which is there because the route matched. */
export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`The route ${call.path} has no parameter ${name}`);
  return value;
}
