/** Interactions over HTTP, as Discord sends them to an application that has given an address for them. */
import { sign } from 'node:crypto';
import { InteractionResponseType, InteractionType } from 'discord-api-types/v10';
import type { World } from '../world/world.ts';
import { listen } from '../world/world.ts';
import { Refusal } from './refusal.ts';
import { parseBody } from './request-body.ts';
import { faultsOf, report } from './rest.ts';
import type { Call } from './route.ts';
import { acknowledge } from './routes/callbacks.ts';

/** Discord hangs up then: whoever has not answered has not (docs: Interaction Callback). */
const TIMEOUT_MS = 3_000;

export interface Endpoint {
  /**
   * Gives the address, as in the developer portal. Before it is taken there is a PING to answer, and a forged one to refuse.
   * @returns why it was not taken; null where it was
   */
  set(url: string): Promise<string | null>;
  close(): void;
}

export function createEndpoint(world: World): Endpoint {
  const stop = listen(world, (event) => {
    if (event.what !== 'interaction started' || world.endpoint === null) return;
    const { id, token } = event.payload;
    void deliver(world, world.endpoint, { id, token, body: JSON.stringify(event.sent) });
  });
  return {
    async set(url) {
      const ping = JSON.stringify({
        id: world.nextId(),
        application_id: world.application.id,
        type: InteractionType.Ping,
        version: 1,
      });
      const forged = await post(world, url, ping, 'forged');
      if (forged.status !== 401) return `a forged request got ${forged.status}, not 401`;
      const answered = await post(world, url, ping);
      const pong: unknown = answered.status === 200 ? await answered.json() : null;
      const isPong =
        typeof pong === 'object' &&
        pong !== null &&
        'type' in pong &&
        pong.type === InteractionResponseType.Pong;
      if (!isPong) return `a PING got ${answered.status}, not a PONG`;
      world.endpoint = url;
      return null;
    },
    close: stop,
  };
}

interface Delivery {
  readonly id: string;
  readonly token: string;
  readonly body: string;
}

/** Sends an interaction, and takes what comes back as its first answer. */
async function deliver(world: World, url: string, { id, token, body }: Delivery): Promise<void> {
  const notice: Call['notice'] = (finding) => report(world, 'POST', url, finding);
  try {
    const sent = [post(world, url, body), ...(world.deliversTwice ? [post(world, url, body)] : [])];
    for (const response of await Promise.all(sent)) {
      if (response.status !== 200) continue;
      const bytes = Buffer.from(await response.arrayBuffer());
      const { json, uploads } = await parseBody(bytes, response.headers.get('content-type') ?? '');
      acknowledge({
        ...{ world, method: 'POST', path: url, query: new URLSearchParams(), notice },
        params: { interaction: id, token },
        body: json,
        uploads,
      });
    }
  } catch (error) {
    if (error instanceof Refusal) for (const finding of faultsOf(error)) notice(finding);
    // An endpoint that is not there, or hangs: the person is told when the time for the answer is over.
    else if (!(error instanceof Error)) throw error;
  }
}

function post(
  world: World,
  url: string,
  body: string,
  how: 'signed' | 'forged' = 'signed',
): Promise<Response> {
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const signature = sign(null, Buffer.from(timestamp + body), world.application.privateKey);
  if (how === 'forged') signature[0] = (signature[0] ?? 0) ^ 1;
  return fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-signature-ed25519': signature.toString('hex'),
      'x-signature-timestamp': timestamp,
      'user-agent': 'Discord-Interactions/1.0 (+https://discord.com)',
    },
    body,
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
}
