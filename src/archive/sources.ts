/** The files that an import is to read: those named, those in folders, and those in packed archives. */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { createTarDecoder } from 'modern-tar';
import type { IsolatedReader } from '../documents/isolation/isolated-reader.ts';
import { refuseSize } from '../documents/read-document.ts';
import { orReason, type Read, readFileWith } from './read-file.ts';

/** A file, or an entry of a packed one. */
export interface Source {
  /** The absolute path; for an entry with its path in the packed file behind `#`. */
  readonly path: string;
  /** Bytes, and milliseconds since 1970: a file with other ones has changed. */
  readonly size: number;
  readonly modified: number;
  /** How far the import has come, as a part of the bytes of all files. */
  readonly progress: number;
  /** Reads it. Not to be called later than the next source is asked for. */
  readonly read: (reader: IsolatedReader) => Promise<Read>;
}

interface OnDisk {
  path: string;
  size: number;
  modified: number;
}

const CHUNK = 256 * 1024;

const PACKED = /\.(?:tar\.gz|tgz|tar)$/i;

/** Names that begin with a dot are the system's own. */
const isHidden = (path: string): boolean => path.split(/[\\/]/).some((name) => /^\.(?!\.?$)/.test(name));

/**
 * The sources in files and folders, in the order of their names. A path that is not there is a source that
 * gives its reason when it is read.
 */
export async function* sourcesIn(paths: readonly string[]): AsyncGenerator<Source> {
  const files = (await Promise.all(paths.map((path) => filesIn(resolve(path))))).flat();
  const total = files.reduce((sum, { size }) => sum + size, 0) || 1;
  let before = 0;
  for (const file of files) {
    if (PACKED.test(file.path)) {
      for await (const entry of entriesOf(file)) {
        yield { ...entry, progress: (before + entry.progress * file.size) / total };
      }
    } else {
      yield { ...file, progress: before / total, read: (reader) => readFileWith(reader, file.path) };
    }
    before += file.size;
  }
}

async function filesIn(path: string): Promise<OnDisk[]> {
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) return [{ path, size: found?.size ?? 0, modified: found?.mtimeMs ?? 0 }];
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !isHidden(file.slice(path.length)))
    .sort();
  return await Promise.all(
    files.map(async (file) => {
      const { size = 0, mtimeMs: modified = 0 } = (await stat(file).catch(() => null)) ?? {};
      return { path: file, size, modified };
    }),
  );
}

/** Inflates in large pieces: with the usual ones of 16 KB most of the time goes into waiting for the next. */
function unzipped(stream: Readable): Readable {
  const inflated = createGunzip({ chunkSize: CHUNK });
  stream.on('error', (error) => inflated.destroy(error));
  return stream.pipe(inflated);
}

/** The files in a packed file. Where it is damaged, a last source says so, behind those before the damage. */
async function* entriesOf(file: OnDisk): AsyncGenerator<Source> {
  const stream = createReadStream(file.path, { highWaterMark: CHUNK });
  const progress = () => Math.min(1, stream.bytesRead / (file.size || 1));
  try {
    const isPlain = /\.tar$/i.test(file.path);
    const tar = Readable.toWeb(isPlain ? stream : unzipped(stream)) as ReadableStream<
      Uint8Array<ArrayBuffer>
    >;
    for await (const { header, body } of tar.pipeThrough(createTarDecoder())) {
      const isFile = (header.type ?? 'file') === 'file' && !isHidden(header.name);
      const tooLarge = refuseSize(header.size);
      if (!isFile || tooLarge) {
        await body.cancel();
        if (!isFile) continue;
      }
      const content = tooLarge ? null : new Uint8Array(await new Response(body).arrayBuffer());
      yield {
        path: `${file.path}#${header.name}`,
        size: header.size,
        modified: header.mtime?.getTime() ?? 0,
        progress: progress(),
        read: (reader) =>
          orReason(
            async () => tooLarge ?? (await reader.read(content ?? new Uint8Array(), basename(header.name))),
          ),
      };
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'TAR';
    yield {
      ...file,
      progress: progress(),
      read: async () => ({ reason: { key: 'unreadable', code } }),
    };
  } finally {
    stream.destroy();
  }
}
