/** The KVR set of the corpus, file by file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { CORPUS } from '../../corpus/corpus.ts';

export interface KvrFile {
  /** Without its ending: "KVR10011". */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A tar is a row of files in blocks of 512 bytes, each behind a header (POSIX.1-1988, ustar). */
const BLOCK = 512;
const NAME = { from: 0, to: 100 };
const SIZE = { from: 124, to: 136 };
const TYPE = 156;
const FILE = '0'.charCodeAt(0);

export function kvrFiles(): KvrFile[] {
  const tar = gunzipSync(readFileSync(join(CORPUS ?? '', 'kvr/kvr-xml.tar.gz')));
  const files: KvrFile[] = [];
  for (let at = 0; at + BLOCK <= tar.length; ) {
    const text = ({ from, to }: { from: number; to: number }) =>
      tar
        .toString('latin1', at + from, at + to)
        .replace(/\0.*$/s, '')
        .trim();
    const size = Number.parseInt(text(SIZE) || '0', 8);
    const start = at + BLOCK;
    if (tar[at + TYPE] === FILE && text(NAME).endsWith('.xml')) {
      const name = text(NAME).split('/').at(-1)?.replace('.xml', '') ?? '';
      files.push({ name, bytes: tar.subarray(start, start + size) });
    }
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

/** The ids that one of the lists of the set names. */
export function kvrIds(list: 'clean-ids' | 'joint-ids' | 'outoforder-ids'): Set<string> {
  return new Set(
    readFileSync(join(CORPUS ?? '', `kvr/${list}.txt`), 'utf8')
      .split(/\s+/)
      .filter(Boolean),
  );
}
