/** Files that are made to harm who reads them. */
import { readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openArchive } from '../../../src/archive/archive.ts';
import { type Imported, importFiles } from '../../../src/archive/import.ts';
import { readFileAsDocument } from '../../../src/archive/read-file.ts';
import { aFolder } from '../../archive-file.ts';
import { reader } from '../../reader.ts';
import { run } from '../run.ts';

const PAPER =
  'Vragen van het lid Jansen (ABC) aan de Minister van Financiën over kaas (ingezonden 2 mei 2024).\n\nVraag 1\nIs kaas duur?\n\nAntwoord 1\nJa, dat is zo.\n';

/** A header of a packed file (POSIX ustar), and what stands behind it, in blocks. */
function entry(
  name: string,
  type: string,
  body: Uint8Array | string = '',
  { size = -1, link = '' } = {},
): Buffer {
  const content = Buffer.from(body);
  const header = Buffer.alloc(512);
  header.write(name, 0, 100);
  header.write('0000644\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${(size < 0 ? content.length : size).toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('        ', 148);
  header.write(type, 156);
  header.write(link, 157, 100);
  header.write('ustar\x0000', 257, 'latin1');
  const sum = header.reduce((all, byte) => all + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([header, content, Buffer.alloc((512 - (content.length % 512)) % 512)]);
}

const END = Buffer.alloc(1_024);

interface Brought extends Imported {
  readonly ids: string[];
}

async function bring(file: string): Promise<Brought> {
  const archive = join(aFolder(), 'archive.db');
  const imported = await importFiles({ reader, archive, paths: [file] });
  const opened = openArchive(archive);
  const papers = await opened.papersWith({}, 100);
  await opened.close();
  return { ...imported, ids: papers.map(({ id }) => id) };
}

function packed(...entries: Buffer[]): string {
  const path = join(aFolder(), 'stukken.tar.gz');
  writeFileSync(path, gzipSync(Buffer.concat([...entries, END])));
  return path;
}

describe('a packed file', () => {
  test('with names that lead elsewhere writes nothing anywhere, and its papers have their own names', async () => {
    const file = packed(
      entry('../../../../tmp/vraagbaak-buiten.txt', '0', PAPER),
      entry('/etc/vraagbaak-boven.txt', '0', PAPER.replaceAll('kaas', 'brood')),
      entry('..\\..\\vraagbaak-windows.txt', '0', PAPER.replaceAll('kaas', 'melk')),
    );
    const before = await readdir(dirname(file));
    const { added, ids } = await bring(file);
    expect(added).toBe(3);
    for (const id of ids) expect(id).toMatch(/^[^/]*vraagbaak-(?:buiten|boven|windows)$/);
    expect(await readdir(dirname(file))).toEqual(before);
    expect(readdirSync('/tmp')).not.toContain('vraagbaak-buiten.txt');
    expect(readdirSync('/etc')).not.toContain('vraagbaak-boven.txt');
  });

  test.each([
    ['a symbolic link', '2'],
    ['a hard link', '1'],
    ['a character device', '3'],
    ['a block device', '4'],
    ['a folder', '5'],
    ['a pipe', '6'],
  ])('with %s in it reads the papers beside it, and not what it leads to', async (_, type) => {
    const file = packed(
      entry('geheim.txt', type, '', { link: '/etc/passwd' }),
      entry('kaas.txt', '0', PAPER),
    );
    expect(await bring(file)).toMatchObject({ added: 1, ids: ['kaas'] });
  });

  test('with an entry that inflates to far too much leaves it out, and reads what stands behind it', async () => {
    const huge = entry('bom.txt', '0', Buffer.alloc(300_000_000));
    expect(await bring(packed(huge, entry('kaas.txt', '0', PAPER)))).toMatchObject({
      added: 1,
      skipped: [{ reason: { key: 'too-large' } }],
    });
  });

  test('with a name that is as long as a book is damaged there', async () => {
    const name = entry('././@PaxHeader', 'x', Buffer.alloc(200_000_000, 'a'));
    const { skipped } = await bring(packed(entry('kaas.txt', '0', PAPER), name, entry('x', '0', PAPER)));
    expect(skipped).toMatchObject([{ reason: { key: 'unreadable' } }]);
  });

  test('that says it has more than it has is damaged, and what was whole stays in', async () => {
    const file = packed(entry('kaas.txt', '0', PAPER), entry('x.txt', '0', PAPER, { size: 8_000_000_000 }));
    expect(await bring(file)).toMatchObject({ added: 1, ids: ['kaas'] });
  });
});

describe('a file', () => {
  test.skipIf(process.platform === 'win32')(
    'that is a link to a device without an end is no file',
    async () => {
      const path = join(aFolder(), 'eindeloos.txt');
      symlinkSync('/dev/zero', path);
      expect(await readFileAsDocument(reader, path)).toEqual({
        reason: expect.objectContaining({ key: 'no-file' }),
      });
    },
  );

  const LAUGHS = `<!DOCTYPE a [<!ENTITY l0 "lol">${Array.from({ length: 30 }, (_, at) => `<!ENTITY l${at + 1} "&l${at};&l${at};&l${at};&l${at};&l${at};&l${at};&l${at};&l${at};&l${at};&l${at};">`).join('')}]>`;

  test.each([
    [
      'XML',
      'bom.xml',
      Buffer.from(`<?xml version="1.0"?>${LAUGHS}<kamervraagdocument><al>&l30;</al></kamervraagdocument>`),
    ],
    ['HTML', 'bom.html', Buffer.from(`${LAUGHS}<html><body><p>Vraag 1</p><p>&l30;</p></body></html>`)],
    [
      'Word',
      'bom.docx',
      Buffer.from(
        zipSync({
          '[Content_Types].xml': strToU8(
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
          ),
          'word/document.xml': strToU8(
            `${LAUGHS}<w:document xmlns:w="x"><w:body><w:p><w:r><w:t>&l30;</w:t></w:r></w:p></w:body></w:document>`,
          ),
        }),
      ),
    ],
  ])('of %s with entities that grow a billionfold is refused, and none grows', async (_, name, bytes) => {
    const path = join(aFolder(), name);
    writeFileSync(path, bytes);
    const read = await readFileAsDocument(reader, path);
    expect(read).toHaveProperty('reason');
    expect(JSON.stringify(read)).not.toContain('lollol');
  });

  test('whose name would clear the screen is named without doing so', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'a\u001b[2J\u202eb.txt'), 'geen stuk');
    const { err, out } = await run('cli', ['import', folder, '--archive', join(aFolder(), 'archive.db')]);
    expect(err).toContain('a␛[2J�b.txt');
    expect(out + err).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  });
});
