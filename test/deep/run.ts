/** Runs a program of ours as a person would, in a process of its own. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

const program = (name: 'main' | 'cli') =>
  fileURLToPath(new URL(`../../src/launch/${name}.js`, import.meta.url));

/** Starts `npm start` or `npx vraagbaak` as npm would, with an archive of its own, in Dutch unless `env` says otherwise. */
export function start(name: 'main' | 'cli', args: readonly string[] = [], env: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'vraagbaak-'));
  const child = spawn(process.execPath, [program(name), ...args], {
    env: { PATH: process.env.PATH ?? '', LANG: 'nl_NL.UTF-8', ARCHIVE: join(folder, 'archive.db'), ...env },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    err += data;
  });
  const ended = new Promise<Ended>((resolve) =>
    child.on('close', (code) => {
      rmSync(folder, { recursive: true, force: true });
      resolve({ code, out, err });
    }),
  );
  return {
    child,
    ended,
    /** Resolves once the program has printed this. */
    prints: (expected: RegExp) =>
      new Promise<RegExpExecArray>((resolve, reject) => {
        const look = () => {
          const found = expected.exec(out);
          if (found) resolve(found);
        };
        child.stdout.on('data', look);
        child.on('close', () => reject(new Error(`ended before it printed ${expected}: ${out}${err}`)));
        look();
      }),
  };
}

/** Runs to the end, with `input` on its standard input. */
export function run(
  name: 'main' | 'cli',
  args: readonly string[] = [],
  env: Record<string, string> = {},
  input = '',
) {
  const { child, ended } = start(name, args, env);
  child.stdin.end(input);
  return ended;
}
