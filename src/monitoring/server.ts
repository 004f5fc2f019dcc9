/** Where others see how the bot does: whether it lives, whether it can answer, and what was measured. */
import { createServer, type ServerResponse } from 'node:http';
import { listenOn } from '../discord/listen-on.ts';

export interface Watched {
  /** What keeps it from answering, one line each; none where it can. */
  readonly obstacles: () => Promise<string[]>;
  readonly metrics: () => Promise<{ text: string; contentType: string }>;
}

export interface MonitoringServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * `/healthz`: the process runs and its event loop turns. `/readyz`: 200, or 503 with what is in the way. `/metrics`. They say nothing of
 * what people ask, but are not for the world either.
 * @param host the address to listen on
 * @param port 0 takes any free one
 * @throws Node's error where the port cannot be had
 */
export async function startMonitoring(
  { host, port }: { readonly host: string; readonly port: number },
  watched: Watched,
): Promise<MonitoringServer> {
  const answers = new Map<string, (response: ServerResponse) => Promise<void>>();
  answers.set('/healthz', async (response) => send(response, 200, 'ok\n'));
  answers.set('/readyz', async (response) => {
    const obstacles = await watched.obstacles();
    if (obstacles.length === 0) send(response, 200, 'ok\n');
    else send(response, 503, `${obstacles.join('\n')}\n`);
  });
  answers.set('/metrics', async (response) => {
    const { text, contentType } = await watched.metrics();
    send(response, 200, text, contentType);
  });
  const server = createServer((request, response) => {
    const [path = ''] = (request.url ?? '').split('?', 1);
    const answer = request.method === 'GET' ? answers.get(path) : undefined;
    if (!answer) return send(response, 404, 'There is /healthz, /readyz and /metrics.\n');
    answer(response).catch(() => send(response, 500, 'This cannot be told now.\n'));
  });
  return {
    port: await listenOn(server, port, host),
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function send(
  response: ServerResponse,
  status: number,
  text: string,
  contentType = 'text/plain; charset=utf-8',
): void {
  response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store' });
  response.end(text);
}
