import type { IncomingMessage, ServerResponse } from 'node:http';
import { object, safeParse, string } from 'zod/mini';
import type { Speaker } from '../people/option-values.ts';
import { Refusal } from '../rest/refusal.ts';
import { readBody } from '../rest/request-body.ts';
import { canSeeChannel } from '../world/channels.ts';
import type { Channel, User, World } from '../world/world.ts';
import { known, listen } from '../world/world.ts';
import { Action, perform } from './actions.ts';
import { lazyBundle } from './bundle.ts';
import { PAGE_HEADERS } from './request-origin.ts';
import { viewOf } from './view.ts';

/** Changes that follow each other this closely are sent together. */
const GATHERING = 15;

/** Messages that a channel shows at first, and more each time that older ones are asked for. */
const MESSAGES_SHOWN = 50;

/** What a person does is small; this is the longest message four times over. */
const ACTION_LIMIT = 64 * 1024;

export interface Page {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  close(): void;
}

/** Serves the page, what each person sees on it, and what they do. */
export function createPage(world: World, botIsOnline: () => boolean): Page {
  const bundle = lazyBundle();
  const streams = new Set<() => void>();

  const answer = (response: ServerResponse, status: number, type: string, body: string | Uint8Array) => {
    response.writeHead(status, { ...PAGE_HEADERS, 'content-type': type, 'cache-control': 'no-store' });
    response.end(body);
  };

  const stream = (url: URL, response: ServerResponse) => {
    const speaker = speakerOf(world, url.searchParams);
    const limit = Math.min(Number(url.searchParams.get('limit')) || MESSAGES_SHOWN, 2_000);
    response.writeHead(200, {
      ...PAGE_HEADERS,
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
    });
    let timer: NodeJS.Timeout | null = null;
    const send = () => {
      timer = null;
      // A channel that is gone leaves its watchers where people start.
      const channel = world.channels.get(speaker.channel.id) ?? firstChannel(world, speaker.user);
      const view = viewOf({ ...speaker, channel }, limit, botIsOnline());
      response.write(`data: ${JSON.stringify(view)}\n\n`);
    };
    const stopListening = listen(world, () => {
      timer ??= setTimeout(send, GATHERING);
    });
    const end = () => {
      stopListening();
      if (timer) clearTimeout(timer);
      streams.delete(end);
      response.end();
    };
    streams.add(end);
    response.on('close', end);
    send();
  };

  const act = async (url: URL, request: IncomingMessage, response: ServerResponse) => {
    const isJson = (request.headers['content-type'] ?? '').startsWith('application/json');
    const action = isJson ? safeParse(Action, (await readBody(request, ACTION_LIMIT)).json) : null;
    if (!action?.success) return answer(response, 400, 'application/json', '{"error":"no such action"}');
    const result = await perform(speakerOf(world, url.searchParams), action.data);
    return answer(response, 200, 'application/json', JSON.stringify(result));
  };

  const attachment = (path: string, response: ServerResponse) => {
    const [, , , id = ''] = path.split('/');
    const file = world.files.get(id);
    if (!file) return answer(response, 404, 'text/plain', 'Not found');
    const isPicture = /^image\/(png|jpeg|gif|webp)$/.test(file.contentType);
    response.setHeader(
      'content-disposition',
      `${isPicture ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    );
    return answer(response, 200, isPicture ? file.contentType : 'application/octet-stream', file.bytes);
  };

  return {
    async handle(request, response) {
      const url = new URL(request.url ?? '/', world.origin);
      const route = `${request.method} ${url.pathname}`;
      try {
        if (route === 'GET /') return answer(response, 200, 'text/html; charset=utf-8', shell(world));
        if (route === 'GET /page.js') {
          return answer(response, 200, 'text/javascript; charset=utf-8', (await bundle()).script);
        }
        if (route === 'GET /page.css') {
          return answer(response, 200, 'text/css; charset=utf-8', (await bundle()).style);
        }
        if (route === 'GET /favicon.ico') return answer(response, 204, 'image/x-icon', '');
        if (route === 'GET /live') return stream(url, response);
        if (route === 'POST /act') return await act(url, request, response);
        if (route.startsWith('GET /attachments/')) return attachment(url.pathname, response);
        answer(response, 404, 'text/plain', 'Not found');
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        answer(response, error.status, 'application/json', JSON.stringify({ error: error.message }));
      }
    },
    close() {
      for (const end of streams) end();
    },
  };
}

const Whereabouts = object({ as: string(), in: string() });

/** Who looks, and where; who or what is not there becomes the first person, or the channel where people start. */
function speakerOf(world: World, query: URLSearchParams): Speaker {
  const parsed = safeParse(Whereabouts, { as: query.get('as') ?? '', in: query.get('in') ?? '' });
  const { as, in: place } = parsed.success ? parsed.data : { as: '', in: '' };
  const people = [...world.users.values()].filter(
    (user) => !user.bot && ![...world.guilds.values()].some((guild) => guild.ownerId === user.id),
  );
  const wanted = as.toLowerCase();
  const user = known(
    people.find((one) => one.displayName.toLowerCase() === wanted) ?? people[0],
    'the people of the page',
  );
  const channel = world.channels.get(place);
  const here = channel && canSeeChannel(world, channel, user.id) ? channel : firstChannel(world, user);
  return { world, user, channel: here };
}

function firstChannel(world: World, user: User): Channel {
  const channels = [...world.channels.values()];
  return known(
    channels.find(
      (one) => world.messages.has(one.id) && one.type === 0 && canSeeChannel(world, one, user.id),
    ),
    'a channel to start in',
  );
}

function shell(world: World): string {
  const title = world.application.name.replace(/[&<>"]/g, '');
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/page.css">
<script type="module" src="/page.js"></script>
</head>
<body></body>
</html>
`;
}
