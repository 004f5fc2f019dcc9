/** The files that an import is to read: those named, those in folders, and those in packed archives. */
import { createReadStream, type Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { Transform } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { IsolatedReader } from '../documents/isolation/isolated-reader.ts';
import { refuseSize } from '../documents/size-limit.ts';
import { orReason, type Read, readFileAsDocument } from './read-file.ts';

/** A file, or an entry of a packed one. */
export interface Source {
  /** The absolute path; for an entry with its path in the packed file behind `#`. */
  readonly path: string;
  /** Bytes, and milliseconds since 1970: a file with other ones has changed. */
  readonly size: number;
  readonly modified: number;
  /** How far the import has come, as a part of the bytes of all files. */
  readonly progress: number;
  /** The person gave this very file, and not a folder that it is in. */
  readonly isNamed: boolean;
  /** What lies below it (a folder) or in it (a packed file) could not be seen, or not all of it. */
  readonly isIncomplete: boolean;
  /** Reads it. Not to be called later than the next source is asked for. */
  readonly read: (reader: IsolatedReader) => Promise<Read>;
}

interface OnDisk {
  path: string;
  size: number;
  modified: number;
  isNamed: boolean;
  /** The code of the file system's error, for a folder or a path that cannot be looked into. */
  fault: string | null;
}

const CHUNK = 256 * 1024;

const PACKED = /\.(?:tar\.gz|tgz|tar)$/i;

/** Names that begin with a dot are the system's own. */
const isHidden = (path: string): boolean => path.split(/[\\/]/).some((name) => /^\.(?!\.?$)/.test(name));

/**
 * The sources in files and folders, in the order of their names. A path that is not there, and a folder that cannot
 * be read, are sources that give their reason when they are read.
 */
export async function* sourcesIn(paths: readonly string[]): AsyncGenerator<Source> {
  const files = (await Promise.all(paths.map((path) => filesIn(resolve(path))))).flat();
  const total = files.reduce((sum, { size }) => sum + size, 0) || 1;
  let before = 0;
  for (const file of files) {
    const { fault } = file;
    if (fault !== null) {
      yield { ...file, progress: before / total, isIncomplete: true, read: async () => unreadable(fault) };
    } else if (PACKED.test(file.path)) {
      for await (const entry of entriesOf(file)) {
        yield { ...entry, progress: (before + entry.progress * file.size) / total };
      }
    } else {
      const read = (reader: IsolatedReader) => readFileAsDocument(reader, file.path);
      yield { ...file, progress: before / total, isIncomplete: false, read };
    }
    before += file.size;
  }
}

async function filesIn(path: string): Promise<OnDisk[]> {
  const found = await onDisk(path, true);
  const isFolder = found.fault === null && (await stat(path)).isDirectory();
  if (!isFolder) return [found];
  const within = await walk(path);
  return within.sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** The files of a folder and of those in it. A folder that cannot be read stands for itself. */
async function walk(folder: string): Promise<OnDisk[]> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    return [{ path: folder, size: 0, modified: 0, isNamed: false, fault: codeOf(error) }];
  }
  const visible = entries.filter(({ name }) => !isHidden(name));
  const found = await Promise.all(
    visible.map(async (entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? await walk(path) : [{ ...(await onDisk(path, false)), fault: null }];
    }),
  );
  return found.flat();
}

async function onDisk(path: string, isNamed: boolean): Promise<OnDisk> {
  try {
    const { size, mtimeMs: modified } = await stat(path);
    return { path, size, modified, isNamed, fault: null };
  } catch (error) {
    return { path, size: 0, modified: 0, isNamed, fault: codeOf(error) };
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

const unreadable = (code: string): Read => ({ reason: { key: 'unreadable', code } });

/** The code of an error in a packed file itself, where neither the file system nor zlib gives one. */
const DAMAGED = 'TAR';

/** The files in a packed file. Where it is damaged, a last source says so, behind those before the damage. */
async function* entriesOf(file: OnDisk): AsyncGenerator<Source> {
  const { extract } = await import('tar-stream');
  const stream = createReadStream(file.path, { highWaterMark: CHUNK });
  const progress = () => Math.min(1, stream.bytesRead / (file.size || 1));
  const isPlain = /\.tar$/i.test(file.path);
  const end = endWatch();
  const entries = extract();
  // Inflated in large pieces: with the usual ones of 16 KB most of the time goes into waiting for the next.
  const steps = [stream, ...(isPlain ? [] : [createGunzip({ chunkSize: CHUNK })]), end.watch, entries];
  const unpacking = pipeline(steps).catch((error: unknown) => error);
  try {
    for await (const entry of entries) {
      const { name, type, size = 0, mtime } = entry.header;
      const isFile = (type ?? 'file') === 'file' && !isHidden(name);
      const tooLarge = refuseSize(size);
      if (!isFile || tooLarge) entry.resume();
      if (!isFile) continue;
      const content = tooLarge ? null : await buffer(entry);
      yield {
        path: `${file.path}#${name}`,
        size,
        modified: mtime?.getTime() ?? 0,
        progress: progress(),
        isNamed: false,
        isIncomplete: false,
        read: (reader) =>
          orReason(async () => tooLarge ?? (await reader.read(content ?? new Uint8Array(), basename(name)))),
      };
    }
    const error = await unpacking;
    if (error !== undefined) throw error;
    if (!end.isThere()) yield broken(file, DAMAGED);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : DAMAGED;
    yield broken(file, code.startsWith('ERR_STREAM') ? DAMAGED : code);
  } finally {
    stream.destroy();
    await unpacking;
  }
}

const broken = (file: OnDisk, code: string): Source => ({
  ...file,
  progress: 1,
  isIncomplete: true,
  read: async () => unreadable(code),
});

/** Two blocks of zeros end a packed file (POSIX, ustar): one that was copied by half has none. */
const END = 1_024;

function endWatch() {
  let last: Buffer = Buffer.alloc(0);
  return {
    watch: new Transform({
      transform(chunk: Buffer, _, pass) {
        last = (chunk.length >= END ? chunk : Buffer.concat([last, chunk])).subarray(-END);
        pass(null, chunk);
      },
    }),
    isThere: () => last.length === END && last.every((byte) => byte === 0),
  };
}
