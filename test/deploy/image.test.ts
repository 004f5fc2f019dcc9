/** The container's image has no emulator and none of its packages: a bot with a token needs none of them. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(resolve(ROOT, path), 'utf8');

/** `import … from 'x'`, `import('x')` and `new URL('./x.ts', import.meta.url)`; no types, which Node takes out. */
const LOADED =
  /(?:^|\n)(?:import|export)(?! type)[^;]*?from '([^']+)'|import\('([^']+)'\)|new URL\('(\.[^']+\.ts)'/g;

/** What runs where there is no token alone. */
const EMULATOR = './emulator/emulator.ts';

/** All files and packages that a program of ours may load. */
function loadedBy(programs: readonly string[]): { files: string[]; packages: Set<string> } {
  const [files, packages] = [new Set<string>(), new Set<string>()];
  const visit = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    for (const [, ...names] of readFileSync(file, 'utf8').matchAll(LOADED)) {
      const name = names.find((one) => one !== undefined) ?? '';
      if (name === EMULATOR || name.startsWith('node:')) continue;
      const path = resolve(dirname(file), name);
      if (name.startsWith('.') && existsSync(path) && path.endsWith('.ts')) visit(path);
      else if (!name.startsWith('.')) packages.add(/^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
    }
  };
  for (const program of programs) visit(resolve(ROOT, program));
  return { files: [...files].map((file) => relative(ROOT, file)), packages };
}

const removed =
  /npm uninstall [^@]*?((?: (?!-)\S+)+)\n/.exec(read('Dockerfile'))?.[1]?.trim().split(' ') ?? [];
const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
const { files, packages } = loadedBy(['src/main.ts', 'src/cli.ts']);

test('nothing of the emulator is loaded', () => {
  expect(files).toContain('src/search/worker.ts');
  expect(files).toContain('commands/vraag.ts');
  expect(files.filter((file) => file.startsWith('src/emulator'))).toEqual([]);
});

test('the packages that are left out are dependencies, and none of them is loaded', () => {
  expect(removed).toContain('rolldown');
  expect(Object.keys(dependencies)).toEqual(expect.arrayContaining(removed));
  expect(removed.filter((name) => packages.has(name))).toEqual([]);
});

test('what draws pictures is there for each kind of machine: it is optional to npm', () => {
  expect(read('Dockerfile')).not.toContain('omit=optional');
  const { packages: locked } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const drawing = locked['node_modules/@resvg/resvg-js']?.optionalDependencies ?? {};
  for (const machine of ['linux-x64-gnu', 'linux-arm64-gnu']) {
    expect(locked[`node_modules/@resvg/resvg-js-${machine}`]).toBeDefined();
    expect(drawing).toHaveProperty(`@resvg/resvg-js-${machine}`);
  }
});

test('all that is loaded is a dependency of production', () => {
  expect(packages).toContain('discord.js');
  expect([...packages].filter((name) => !(name in dependencies))).toEqual([]);
});

test('only what the image copies gets into what it is built from', () => {
  const copied = [...read('Dockerfile').matchAll(/^COPY (?!--)(.+) \S+$/gm)].flatMap(([, names]) =>
    names?.split(' '),
  );
  const allowed = read('.dockerignore').match(/(?<=^!).+$/gm) ?? [];
  expect(new Set(allowed)).toEqual(new Set(copied));
});

test('the guide asks for the permissions that the doctor looks for', () => {
  const { ViewChannel, SendMessages, SendMessagesInThreads, EmbedLinks, AttachFiles } = PermissionFlagsBits;
  expect(read('docs/operating.md')).toContain(
    `permissions=${ViewChannel | SendMessages | SendMessagesInThreads | EmbedLinks | AttachFiles}`,
  );
});
