import { zstdDecompressSync } from 'node:zlib';
import { Document } from '../../documents/model.ts';

/** The document in a row. @throws where the file is damaged */
export const unpacked = (content: Uint8Array): Document =>
  Document.parse(JSON.parse(zstdDecompressSync(content).toString('utf8')));
