import { zstdDecompressSync } from 'node:zlib';
import { Document } from '../../documents/model.ts';

/** The document in a row. @throws where the file is damaged */
export const unpacked = (content: Uint8Array): Document =>
  Document.parse(JSON.parse(zstdDecompressSync(content).toString('utf8')));

/** … or null for what another version wrote, of a form that is no more. */
export function unpackedIfKnown(content: Uint8Array): Document | null {
  return Document.safeParse(JSON.parse(zstdDecompressSync(content).toString('utf8'))).data ?? null;
}
