/** What goes wrong with a REST API now and then, by name: switched on for the next requests that it is meant for. */
import type { ServerResponse } from 'node:http';
import { invalidWebhookToken, unknownInteraction } from './refusal.ts';
import type { Reply } from './route.ts';

/**
 * - `429 …`: asks to wait a second, for a limit of this scope (docs: Rate Limits, `X-RateLimit-Scope`).
 * - `500`, `502`: nothing is done, and it is said so; 502 in HTML, as of a proxy before it.
 * - `hang`: nothing is done, and nothing said.
 * - `reset`: nothing is done, and the connection is reset.
 * - `lost answer`: it is done, and the answer is 502.
 * - `cut answer`: it is done, and the connection ends in the middle of the answer.
 * - `expired token`: as if the 15 minutes of an interaction's token, or its 3 s, were over.
 */
export type RestFault =
  | '429 global'
  | '429 user'
  | '429 shared'
  | '500'
  | '502'
  | 'hang'
  | 'reset'
  | 'lost answer'
  | 'cut answer'
  | 'expired token';

export interface Faults {
  /** @param on what it is meant for: a pattern of `METHOD /path` */
  switchOn(fault: RestFault, on: RegExp, times: number): void;
  /** From now on all is well. */
  switchOff(): void;
  /** What goes wrong with this request; null for nothing. */
  take(request: string): RestFault | null;
}

export function createFaults(): Faults {
  let present: { fault: RestFault; on: RegExp; left: number }[] = [];
  return {
    switchOn(fault, on, times) {
      present.push({ fault, on, left: times });
    },
    switchOff() {
      present = [];
    },
    take(request) {
      const found = present.find(({ on, left }) => left > 0 && on.test(request));
      if (!found) return null;
      found.left -= 1;
      return found.fault;
    },
  };
}

const WAIT_SECONDS = 1;
const HTML = '<html><head><title>502 Bad Gateway</title></head><body>502 Bad Gateway</body></html>';

/** Answers a request as the fault has it. @param perform does what was asked */
export async function answerWith(
  fault: RestFault,
  path: string,
  response: ServerResponse,
  perform: () => Promise<Reply>,
): Promise<void> {
  switch (fault) {
    case '429 global':
    case '429 user':
    case '429 shared': {
      const scope = fault.slice('429 '.length);
      const isGlobal = scope === 'global';
      response.writeHead(429, {
        'content-type': 'application/json',
        'x-ratelimit-scope': scope,
        'retry-after': String(WAIT_SECONDS),
        ...(isGlobal
          ? { 'x-ratelimit-global': 'true' }
          : {
              'x-ratelimit-limit': '5',
              'x-ratelimit-remaining': '0',
              'x-ratelimit-reset-after': String(WAIT_SECONDS),
            }),
      });
      const message = isGlobal ? 'You are being rate limited.' : 'The resource is being rate limited.';
      response.end(JSON.stringify({ message, retry_after: WAIT_SECONDS, global: isGlobal }));
      return;
    }
    case '500':
      response.writeHead(500, { 'content-type': 'application/json' });
      response.end('{"message": "500: Internal Server Error", "code": 0}');
      return;
    case '502':
      badGateway(response);
      return;
    case 'hang':
      return;
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'lost answer':
      await perform();
      badGateway(response);
      return;
    case 'cut answer': {
      const { body = {} } = await perform();
      const text = JSON.stringify(body);
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length + 1 });
      response.write(text.slice(0, text.length / 2), () => response.socket?.destroy());
      return;
    }
    case 'expired token':
      throw path.startsWith('/interactions/') ? unknownInteraction() : invalidWebhookToken();
  }
}

function badGateway(response: ServerResponse): void {
  response.writeHead(502, { 'content-type': 'text/html' });
  response.end(HTML);
}
