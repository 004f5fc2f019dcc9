/** Files that are made to do harm, or that lie: one line each, and the next file is read as ever. */
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { isolatedReader } from '../../../src/documents/isolation/isolated-reader.ts';
import { pdfOf, set, sheet } from '../../documents/builder/sheet.ts';
import { SEED_FILE } from '../../seed.ts';

const whole = pdfOf(
  sheet(
    set([
      'Vragen van het lid Leijten (SP) aan de Minister-President over ambtenaren.',
      '',
      'Vraag 1',
      'Klopt dat?',
    ]),
  ),
);
const text = whole.toString('latin1');
const replaced = (found: string | RegExp, by: string) => Buffer.from(text.replace(found, by), 'latin1');

/** A PDF whose only page draws what this stream inflates to. */
function drawing(content: Buffer): Buffer {
  const bytes = deflateSync(content).toString('latin1');
  const stream = `<< /Length ${bytes.length} /Filter /FlateDecode >>\nstream\n${bytes}\nendstream`;
  const head = text.slice(0, text.indexOf('6 0 obj'));
  return Buffer.from(`${head}6 0 obj\n${stream}\nendobj\ntrailer\n<< /Size 7 /Root 1 0 R >>\n`, 'latin1');
}

const reader = isolatedReader({ seconds: 5, megabytes: 400 });
afterAll(() => reader.close());

test.each<[string, string | RegExp, Buffer]>([
  [
    'that needs a password',
    'encrypted',
    replaced(
      '/Root 1 0 R',
      `/Root 1 0 R /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'61'.repeat(32)}> /U <${'62'.repeat(32)}> >>`,
    ),
  ],
  ['without a letter on its pages', 'scanned', drawing(Buffer.from('0 0 m 9 9 l S'))],
  ['that is half of one', 'damaged', whole.subarray(0, 300)],
  ['of which the pages are pages of themselves', 'damaged', replaced('/Kids [5 0 R]', '/Kids [2 0 R]')],
  ['that draws 256 MB of blanks', /^too-(?:heavy|slow)$/, drawing(Buffer.alloc(2 ** 28, ' '))],
])('a PDF %s is refused', { timeout: 20_000 }, async (_, key, bytes) => {
  expect(await reader.read(bytes, 'proef.pdf')).toMatchObject({
    ok: false,
    reason: { key: expect.stringMatching(key) },
  });
  expect(await reader.read(readFileSync(SEED_FILE), 'seed.txt')).toMatchObject({ ok: true });
});

test('a file that keeps a reader busy is refused when the time is up, and the next one is read', async () => {
  const hasty = isolatedReader({ seconds: 0.05, megabytes: 4_000 });
  const busy = drawing(Buffer.alloc(2 ** 28, ' '));
  expect(await hasty.read(busy, 'proef.pdf')).toMatchObject({ ok: false, reason: { key: 'too-slow' } });
  await hasty.close();
  expect(await reader.read(whole, 'proef.pdf')).toMatchObject({ ok: true });
});

test('files that are offered together are read one by one: a quick text does not overtake a PDF', async () => {
  const hurried = isolatedReader();
  const seed = readFileSync(SEED_FILE);
  const files: [Uint8Array, string][] = Array.from({ length: 12 }, (_, at) =>
    at % 3 === 0 ? [whole, `${at}.pdf`] : [seed, `${at}.txt`],
  );
  const readings = await Promise.all(files.map(([bytes, name]) => hurried.read(bytes, name)));
  expect(readings.map((reading) => (reading.ok ? reading.document.id : reading.reason.message))).toEqual(
    files.map((_, at) => `${at}`),
  );
  await hurried.close();
});

test('a file that says it has 100,000 pages is read for the one that it has', async () => {
  const reading = await reader.read(replaced('/Count 1', '/Count 100000'), 'proef.pdf');
  expect(reading).toMatchObject({ ok: true, document: { exchanges: [{ question: 'Klopt dat?' }] } });
});
