/** A document as the archive's file has it: packed, in the column `content`. */
import { createHash } from 'node:crypto';
import { zstdDecompressSync } from 'node:zlib';
import { z } from 'zod';
import { Document } from '../../documents/model.ts';

const Stored = z.object({ content: z.instanceof(Uint8Array) });

/** A document as it is written, and what tells it from any other: SHA-256, in hexadecimal digits. */
export function written(document: Document): { json: string; hash: string } {
  const json = JSON.stringify(document);
  return { json, hash: createHash('sha256').update(json).digest('hex') };
}

/** The document in a row. @throws where the file is damaged */
export type DocumentReader = (row: unknown) => Document;

const Hashed = z.object({ hash: z.instanceof(Uint8Array) });
/** Of 20 KB each, as a rule: what people in a busy channel have before them. */
const REMEMBERED = 100;

/**
 * Remembers the documents that were read last: unpacking one and checking it takes longer than all else of a look-up. They are known
 * by their hash, which the rows need to have, so that one that has changed is another.
 */
export function rememberingReader(): DocumentReader {
  const remembered = new Map<string, Document>();
  return (row) => {
    const hash = Buffer.from(Hashed.parse(row).hash).toString('base64');
    const document = remembered.get(hash) ?? documentIn(row);
    remembered.delete(hash);
    remembered.set(hash, document);
    const [longestAgo] = remembered.keys();
    if (remembered.size > REMEMBERED && longestAgo !== undefined) remembered.delete(longestAgo);
    return document;
  };
}

/** The document in a row. @throws where the file is damaged */
export const documentIn = (row: unknown): Document => Document.parse(dataIn(row));

/** … or null for what another version wrote, of a form that is no more. */
export const documentIfKnown = (row: unknown): Document | null =>
  Document.safeParse(dataIn(row)).data ?? null;

const dataIn = (row: unknown): unknown =>
  JSON.parse(zstdDecompressSync(Stored.parse(row).content).toString('utf8'));
