/**
 * The official feed on this machine: it speaks as the SyncFeed of the Tweede Kamer and the repository of official publications do,
 * and anything can be made to go wrong with it, by name.
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { entryXml, feedXml, type Served, type ServedEntity } from './entity-xml.ts';

/**
 * - `unavailable`: 503 of the server in front; `too many`: 429, with the time to wait
 * - `empty`: 200 without a word; `cut`: half of an answer, as a whole one; `broken off`: half, and the connection is cut
 * - `other page`: a page of HTML in place of the feed
 * - `missing file`: 500, as the feed says it; `hang`: no answer
 */
export type FeedFault =
  | 'unavailable'
  | 'too many'
  | 'empty'
  | 'cut'
  | 'broken off'
  | 'other page'
  | 'missing file'
  | 'hang'
  /** Behind its last page comes its first one. */
  | 'circle';

export interface FeedServer {
  /** Base addresses, as `src/feed/addresses.ts` has them. */
  readonly addresses: { readonly feed: string; readonly publications: string };
  /** What was asked for, in order: path and query, and the user agent. */
  readonly requests: readonly { readonly path: string; readonly userAgent: string; readonly at: number }[];
  /** Tells an entity, or tells it anew. */
  publish(entity: ServedEntity, updated?: Date): void;
  /** Tells that an entity is deleted. */
  delete(id: string, updated?: Date): void;
  /** Puts a file where an entity's enclosure is. */
  putFile(id: string, bytes: Uint8Array): void;
  /** Puts an official publication in the repository. */
  putPublication(id: string, format: 'xml' | 'pdf', bytes: Uint8Array): void;
  /** Has answers to these paths go wrong, so many times. */
  fails(fault: FeedFault, path: RegExp, times: number): void;
  /** Has these paths lead to another address. */
  redirects(path: RegExp, location: string): void;
  failsNoMore(): void;
  /** Begins to count anew: tokens that were given before are beyond its end. */
  restarts(): void;
  close(): Promise<void>;
}

export interface FeedServerOptions {
  readonly port?: number;
  /** Entries on a page; 250 unless given. */
  readonly pageSize?: number;
  /** The first token; those of the real feed have eight digits. */
  readonly firstToken?: number;
  /** Told of each request before it is answered. */
  readonly onRequest?: (path: string) => void;
}

const PAGE_SIZE = 250;
const MISSING = '/fout404';
const FEED = '/SyncFeed/2.0/';

export async function startFeedServer(options: FeedServerOptions = {}): Promise<FeedServer> {
  const { port = 0, pageSize = PAGE_SIZE, firstToken = 20_000_000, onRequest } = options;
  const served = new Map<string, Served>();
  const files = new Map<string, Uint8Array>();
  const publications = new Map<string, Uint8Array>();
  const requests: { path: string; userAgent: string; at: number }[] = [];
  let faults: { fault: FeedFault; path: RegExp; left: number }[] = [];
  let redirect: { path: RegExp; location: string } | null = null;
  let token = firstToken;

  const put = (entity: ServedEntity, isDeleted: boolean, updated: Date) => {
    token += 1;
    // A changed entity stands under its new token alone.
    served.delete(entity.id);
    served.set(entity.id, { token, updated, entity, isDeleted });
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '/';
    requests.push({ path, userAgent: request.headers['user-agent'] ?? '', at: performance.now() });
    onRequest?.(path);
    if (redirect?.path.test(path)) return end(response, 302, { location: redirect.location });
    const fault = faults.find((one) => one.left > 0 && one.path.test(path));
    if (fault) {
      fault.left -= 1;
      if (await goesWrong(fault.fault, response)) return;
    }
    const {
      status,
      type,
      bytes,
      headers = {},
    } = contentAt(new URL(path, addresses.feed), fault?.fault === 'circle');
    const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`;
    if (status === 200 && request.headers['if-none-match'] === etag) return end(response, 304, {});
    const sent = shortened(bytes, fault?.fault);
    response.writeHead(status, {
      ...headers,
      'content-type': type,
      ...(type.startsWith('application/atom') ? {} : { etag }),
      // Of one that breaks off the length is that of the whole.
      'content-length': fault?.fault === 'broken off' ? bytes.length : sent.length,
    });
    if (fault?.fault === 'broken off') response.write(sent, () => response.destroy());
    else response.end(sent);
  };

  const contentAt = (address: URL, isCircle: boolean): Content => {
    const { pathname, searchParams } = address;
    const [room, id = '', name = ''] = pathname.replace(FEED, '/').split('/').slice(1);
    if (room === 'Feed') return pageOf(searchParams, isCircle);
    if (room === 'Entiteiten') {
      const found = served.get(decodeURIComponent(id));
      return found ? xml(entryXml(found, addresses.feed)) : text(404, 'Not found');
    }
    if (room === 'Resources') {
      const found = files.get(decodeURIComponent(id));
      return found ? { status: 200, type: 'application/octet-stream', bytes: found } : text(500, 'Error');
    }
    if (room === 'officielepublicaties') {
      const found = publications.get(decodeURIComponent(name));
      if (found) return { status: 200, type: 'application/octet-stream', bytes: found };
      return { ...text(302, ''), headers: { location: MISSING } };
    }
    return pathname === MISSING
      ? text(200, '<html><body>Deze publicatie is er niet.</body></html>')
      : text(404, '');
  };

  const pageOf = (query: URLSearchParams, isCircle: boolean): Content => {
    const category = query.get('category');
    const after = Number(query.get('skiptoken') ?? 0);
    const own = [...served.values()].filter((one) => one.entity.category === category);
    const behind = own.filter((one) => one.token > after);
    const all = behind.length === 0 && isCircle ? own : behind;
    const page = all.slice(0, pageSize);
    const last = page.at(-1);
    const next =
      last && all.length > pageSize
        ? `${addresses.feed}Feed?skiptoken=${last.token}&category=${category}`
        : null;
    return { ...xml(feedXml(page, addresses.feed, next)), type: 'application/atom+xml; charset=utf-8' };
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const listening = server.address();
  const own = `http://127.0.0.1:${typeof listening === 'object' ? listening?.port : port}`;
  const addresses = { feed: `${own}${FEED}`, publications: `${own}/officielepublicaties/` };

  return {
    addresses,
    requests,
    publish: (entity, updated = new Date()) => put(entity, false, updated),
    delete(id, updated = new Date()) {
      const known = served.get(id);
      if (known) put(known.entity, true, updated);
    },
    putFile: (id, bytes) => files.set(id, bytes),
    putPublication: (id, format, bytes) => publications.set(`${id}.${format}`, bytes),
    fails(fault, path, times) {
      faults = [...faults, { fault, path, left: times }];
    },
    redirects(path, location) {
      redirect = { path, location };
    },
    failsNoMore() {
      faults = [];
    },
    restarts() {
      token = 0;
      for (const { entity, updated, isDeleted } of [...served.values()]) put(entity, isDeleted, updated);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Content {
  readonly status: number;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly headers?: Record<string, string>;
}

const text = (status: number, words: string): Content => ({
  status,
  type: 'text/html; charset=utf-8',
  bytes: Buffer.from(words),
});
const xml = (words: string): Content => ({
  status: 200,
  type: 'application/xml; charset=utf-8',
  bytes: Buffer.from(words),
});

/** So long nobody waits who has manners. */
const HANG_MS = 60_000;

/** Whether that was all of the answer. */
async function goesWrong(fault: FeedFault, response: ServerResponse): Promise<boolean> {
  if (fault === 'unavailable') end(response, 503, {});
  else if (fault === 'too many') end(response, 429, { 'retry-after': '0' });
  else if (fault === 'missing file') end(response, 500, {});
  else if (fault === 'empty') end(response, 200, { 'content-type': 'application/atom+xml' });
  else if (fault === 'other page') {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Onderhoud</body></html>');
  } else if (fault === 'hang') await sleep(HANG_MS, undefined, { ref: false });
  else return false;
  return true;
}

const shortened = (bytes: Uint8Array, fault: FeedFault | undefined): Uint8Array =>
  fault === 'cut' || fault === 'broken off' ? bytes.subarray(0, Math.floor(bytes.length / 2)) : bytes;

function end(response: ServerResponse, status: number, headers: Record<string, string>): void {
  response.writeHead(status, { ...headers, ...(status === 304 ? {} : { 'content-length': 0 }) });
  response.end();
}
