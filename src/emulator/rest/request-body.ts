import type { IncomingMessage } from 'node:http';
import type { Upload } from '../world/message-bodies.ts';
import { invalidFormBody, invalidJson, tooLarge } from './refusal.ts';

/** Discord takes 25 MiB a request, files and all (docs: Uploading Files). */
const REQUEST_LIMIT = 25 * 1024 * 1024;

/** A request's body as the routes want it. */
export interface RequestBody {
  json: unknown;
  uploads: Upload[];
}

/** Reads a body of either kind that Discord takes: JSON, or a form with files. */
export async function readBody(request: IncomingMessage, limit = REQUEST_LIMIT): Promise<RequestBody> {
  return parseBody(await readBytes(request, limit), request.headers['content-type'] ?? '');
}

/** The same of a body that is there. */
export async function parseBody(bytes: Buffer, contentType: string): Promise<RequestBody> {
  if (contentType.startsWith('multipart/form-data')) return readForm(bytes, contentType);
  return { json: bytes.byteLength === 0 ? undefined : parseJson(bytes.toString('utf8')), uploads: [] };
}

async function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.byteLength;
    // The rest is read and thrown away, so that the refusal reaches a client that is still writing.
    if (size <= limit) chunks.push(bytes);
  }
  if (size > limit) throw tooLarge();
  return Buffer.concat(chunks);
}

async function readForm(bytes: Buffer, contentType: string): Promise<RequestBody> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => {
      throw invalidFormBody([
        {
          path: [],
          code: 'MULTIPART_INVALID',
          message: 'The form could not be read',
          refused: true,
        },
      ]);
    });
  const uploads: Upload[] = [];
  let json: unknown;
  for (const [field, value] of form) {
    const file = /^files\[(\d+)\]$/.exec(field);
    if (typeof value === 'string') {
      if (field === 'payload_json') json = parseJson(value);
    } else if (file?.[1] !== undefined) {
      uploads.push({
        index: file[1],
        name: value.name,
        contentType: value.type || 'application/octet-stream',
        bytes: await value.bytes(),
      });
    }
  }
  return { json, uploads };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidJson();
  }
}
