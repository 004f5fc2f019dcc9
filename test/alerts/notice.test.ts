/** What is noticed while an import goes on. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createNoticing } from '../../src/alerts/notice.ts';
import { openArchive } from '../../src/archive/archive.ts';
import { importFiles } from '../../src/archive/import.ts';
import { openStore } from '../../src/store/store.ts';
import { aFolder, anArchive } from '../archive-file.ts';
import { reader } from '../reader.ts';

test('a case that has just come in is matched by the parts of its words, before the import has ended', async () => {
  const folder = join(aFolder(), 'data');
  await mkdir(folder);
  const archive = await anArchive([]);
  const store = openStore({ archive });
  const opened = openArchive(archive);
  const notice = createNoticing({ archive: opened, store });
  await notice(new Date('2024-05-01T09:00:00Z'));
  await store.follows.add({
    ...{ channel: '1', guild: '2', locale: 'nl', madeBy: '3' },
    ...{ search: { text: 'stikstof', filter: {}, order: 'best' } },
  });
  await writeFile(
    join(folder, 'een.txt'),
    `Vragen van het lid Jansen (ABC) aan de Minister van Financiën over het nieuws (ingezonden 2 mei 2024).

Vraag 1
Wat vindt u van het stikstofbeleid?
`,
  );

  // As an import does before it puts all compounds in order: by then somebody may have looked.
  expect(await importFiles({ reader, archive, paths: [folder] })).toMatchObject({ added: 1 });
  expect(await notice(new Date('2024-05-02T09:00:00Z'))).toBe(1);
  await opened.close();
  await store.close();
});
