/** A document as the archive's file has it: packed, in the column `content`. */
import { zstdDecompressSync } from 'node:zlib';
import { z } from 'zod';
import { Document } from '../../documents/model.ts';

const Stored = z.object({ content: z.instanceof(Uint8Array) });

/** The document in a row. @throws where the file is damaged */
export const documentIn = (row: unknown): Document => Document.parse(dataIn(row));

/** … or null for what another version wrote, of a form that is no more. */
export const documentIfKnown = (row: unknown): Document | null =>
  Document.safeParse(dataIn(row)).data ?? null;

const dataIn = (row: unknown): unknown =>
  JSON.parse(zstdDecompressSync(Stored.parse(row).content).toString('utf8'));
