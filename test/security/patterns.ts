/** All regular expressions of the bot, wherever they stand, and what `recheck` finds of each: how long its worst input keeps it busy. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = ['src', 'commands'];
/** The emulator reads nothing but what those on this machine type. */
const LEFT_OUT = /^src\/emulator\//;
/** These do something as soon as they are loaded. */
const PROGRAMS = /^src\/(?:main|cli)\.ts$|worker\.ts$/;

export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** The file in which it stands; null for one that is put together when something is loaded. */
  readonly file: string | null;
}

export const keyOf = ({ source, flags }: Pick<Pattern, 'source' | 'flags'>): string => `/${source}/${flags}`;

/** Those that stand in the source, and those that it puts together when it is loaded. Each once. */
export async function patternsOfTheBot(): Promise<Pattern[]> {
  const found = new Map<string, Pattern>();
  const add = (pattern: Pattern) => {
    if (!found.has(keyOf(pattern))) found.set(keyOf(pattern), pattern);
  };
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  ).filter((file) => !LEFT_OUT.test(file));
  for (const file of files) {
    const { program } = parseSync(file, readFileSync(join(ROOT, file), 'utf8'));
    for (const { pattern, flags } of literalsIn(program)) add({ source: pattern, flags, file });
  }
  const Original = RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, given, as) {
      const made = Reflect.construct(target, given, as) as RegExp;
      if (!new Error().stack?.includes('node_modules')) {
        add({ source: made.source, flags: made.flags, file: null });
      }
      return made;
    },
  });
  try {
    for (const file of files.filter((one) => !PROGRAMS.test(one))) {
      await import(join(ROOT, file));
    }
  } finally {
    globalThis.RegExp = Original;
  }
  return [...found.values()];
}

function literalsIn(node: unknown): { pattern: string; flags: string }[] {
  if (Array.isArray(node)) return node.flatMap(literalsIn);
  if (typeof node !== 'object' || node === null) return [];
  const own =
    'regex' in node && typeof node.regex === 'object' && node.regex !== null
      ? [node.regex as { pattern: string; flags: string }]
      : [];
  return [...own, ...Object.values(node).flatMap(literalsIn)];
}
