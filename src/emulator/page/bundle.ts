import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The page's script and style, ready to be served. */
export interface Bundle {
  script: string;
  style: string;
}

/** Makes a maker of the bundle: it is made in memory when it is first asked for, and then kept. */
export function lazyBundle(): () => Promise<Bundle> {
  let made: Promise<Bundle> | null = null;
  return () => {
    made ??= bundle();
    return made;
  };
}

/** In the order in which they overrule each other. */
const SHEETS = [
  'theme',
  'frame',
  'sidebar',
  'messages',
  'markdown',
  'embeds',
  'components',
  'composer',
  'modal',
  'phone',
];

async function bundle(): Promise<Bundle> {
  const here = (name: string) => fileURLToPath(new URL(`browser/${name}`, import.meta.url));
  // Loaded here, so that those who never look at the page don't wait for it.
  const { rolldown } = await import('rolldown');
  const build = await rolldown({
    input: here('main.ts'),
    platform: 'browser',
    logLevel: 'silent',
    tsconfig: here('tsconfig.json'),
  });
  const { output } = await build.generate({ format: 'esm', minify: true });
  await build.close();
  const sheets = await Promise.all(SHEETS.map((sheet) => readFile(here(`style/${sheet}.css`), 'utf8')));
  return { script: output[0].code, style: sheets.join('\n') };
}
