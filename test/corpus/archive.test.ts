import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { importFiles } from '../../src/archive/import.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { aFolder } from '../archive-file.ts';
import { reader } from '../reader.ts';
import { CORPUS, onCorpus } from './corpus.ts';

const FORMATS = ['pdf', 'docx', 'xml', 'html', 'text'];

test.skipIf(!CORPUS)(
  onCorpus('all formats of the corpus in one import refuse what each by itself refuses, and nothing else'),
  { timeout: 300_000 },
  async () => {
    const folders = FORMATS.map((name) => join(CORPUS ?? '', name)).filter((folder) => existsSync(folder));
    const { skipped, added } = await importFiles({
      reader,
      archive: join(aFolder(), 'archive.db'),
      paths: folders,
    });
    const refused: string[] = [];
    for (const folder of folders) {
      for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
        if (!entry.isFile()) continue;
        const file = join(entry.parentPath, entry.name);
        const reading = await readDocument(await readFile(file), basename(file));
        if (!reading.ok) refused.push(`${file}: ${reading.reason.message}`);
      }
    }
    expect(added).toBeGreaterThan(100);
    const said = skipped.map(
      ({ file, reason }) => `${file}: ${'message' in reason ? reason.message : reason.code}`,
    );
    expect(said.sort()).toEqual(refused.sort());
  },
);
