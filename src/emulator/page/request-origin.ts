import type { IncomingMessage } from 'node:http';

/** Why a request is turned away at the door; null lets it in. */
export type Rejection = 'host' | 'origin' | 'site';

/**
 * Lets in requests to this machine's own address only. Another site's page can make a browser send requests
 * here, and can give this address a name of its own; neither may read what people see, nor act for them.
 */
export function rejectForeignRequest(request: IncomingMessage, port: number): Rejection | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(request.headers.host ?? '')) return 'host';
  const { origin } = request.headers;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) return 'origin';
  const site = request.headers['sec-fetch-site'];
  // Following a link from elsewhere to the page is harmless; anything else from elsewhere is not.
  const followsLink = request.method === 'GET' && request.headers['sec-fetch-mode'] === 'navigate';
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !followsLink) return 'site';
  return null;
}

/** Nothing from elsewhere is loaded, nothing in the page runs but the page's own script. */
export const PAGE_HEADERS: Record<string, string> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    // Lit writes the colour of an embed as a style attribute.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};
