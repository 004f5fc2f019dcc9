/** `vraagbaak import`: files and folders into the archive, with a bar that shows how far it is. */
import { resolve } from 'node:path';
import { SingleBar } from 'cli-progress';
import { isolatedReader } from '../documents/isolation/isolated-reader.ts';
import { importAll } from '../replica/import-all.ts';
import { config, print, texts, warn } from './console.ts';
import { isMissing } from './ready-archive.ts';
import { reasonInWords } from './texts.ts';

export async function runImport(paths: string[], archive = config().archive): Promise<void> {
  const bar = new SingleBar({
    format: `{bar} {percentage}% · {files} · {eta_formatted}`,
    hideCursor: true,
    noTTYOutput: false,
  });
  // What was brought in stays in; the terminal gets its cursor back.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      bar.stop();
      // Its own end would wait for a pipe that nobody writes to.
      process.kill(process.pid, signal);
    });
  }
  bar.start(1, 0, { files: texts.importing(0) });
  const imported = await importAll({
    archive,
    database: config().database,
    reader: isolatedReader(),
    paths,
    onProgress: (progress, files) => bar.update(progress, { files: texts.importing(files) }),
  }).finally(() => bar.stop());
  for (const { file, reason } of imported.skipped) {
    warn(texts.skipped(file, reasonInWords(reason, texts)));
  }
  print(texts.imported(imported));
  const given = new Set(paths.map((path) => resolve(path)));
  const isThere = !imported.skipped.some(({ file, reason }) => given.has(file) && isMissing(reason));
  const { added, updated, unchanged, withheld } = imported;
  if (!isThere || added + updated + unchanged + withheld === 0) process.exitCode = 1;
}
