/**
 * How fast each format is read, beside the plain extraction by the library below it, in the same run:
 * `npm run bench:read`. The rounds of both alternate, and medians are compared. Uses the corpus beside the
 * checkout; without it, the documents of `data/` and the fixtures of the tests.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { getDocumentProxy } from 'unpdf';
import { readDocument } from '../src/documents/read-document.ts';
import { CORPUS, corpusFiles } from '../test/corpus/corpus.ts';
import { kvrFiles } from '../test/documents/markup/kvr-archive.ts';

interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Format {
  readonly format: string;
  readonly files: readonly File[];
  readonly library: string;
  /** All words of a file, taken by the library alone; how many letters they have. */
  readonly extract: (bytes: Uint8Array) => number | Promise<number>;
}

const ROUNDS = 9;
const KVR_FILES = 1000;
const MEGABYTE = 1e6;
const ROOT = join(import.meta.dirname, '..');

const formats: readonly Format[] = [
  {
    format: 'text',
    files: texts(),
    library: 'TextDecoder',
    extract: (bytes) => new TextDecoder().decode(bytes).length,
  },
  { format: 'PDF', files: corpusFiles('pdf'), library: 'pdf.js', extract: extractPdf },
  { format: 'Word', files: corpusFiles('docx'), library: 'fflate, htmlparser2', extract: extractWord },
  {
    format: 'XML',
    files: markup('xml'),
    library: 'htmlparser2',
    extract: (bytes) => extractMarkup(bytes, true),
  },
  {
    format: 'HTML',
    files: markup('html'),
    library: 'htmlparser2',
    extract: (bytes) => extractMarkup(bytes, false),
  },
  {
    format: 'KVR',
    files: CORPUS ? kvrFiles().slice(0, KVR_FILES) : [],
    library: 'htmlparser2',
    extract: (bytes) => extractMarkup(bytes, true),
  },
];

if (!CORPUS) console.log('No ../shared/corpus beside this checkout: only its own documents are read.\n');
console.log('| format | files | MB | MB/s | documents/s | library | its MB/s | ours on top of it |');
console.log('|---|--:|--:|--:|--:|---|--:|--:|');
for (const format of formats) if (format.files.length > 0) await measure(format);
await measureMemory();

async function measure({ format, files, library, extract }: Format): Promise<void> {
  const readAll = async () => {
    for (const { bytes, name } of files) await readDocument(bytes, name);
  };
  const extractAll = async () => {
    for (const { bytes } of files) await extract(bytes);
  };
  const [whole, alone] = await medians(readAll, extractAll);
  const megabytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / MEGABYTE;
  const cells = [
    format,
    files.length,
    megabytes.toFixed(2),
    (megabytes / whole).toFixed(1),
    (files.length / whole).toFixed(0),
    library,
    (megabytes / alone).toFixed(1),
    `${((100 * (whole - alone)) / alone).toFixed(0)} %`,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

/** In seconds, of rounds that alternate, so that both meet the same disturbances. */
async function medians(one: () => Promise<void>, other: () => Promise<void>): Promise<[number, number]> {
  const seconds: [number[], number[]] = [[], []];
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [at, run] of [one, other].entries()) {
      const start = performance.now();
      await run();
      // The first round warms up.
      if (round > 0) seconds[at]?.push((performance.now() - start) / 1000);
    }
  }
  const [first, second] = seconds.map((all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0);
  return [first ?? 0, second ?? 0];
}

/** Does memory grow with the number of documents? */
async function measureMemory(): Promise<void> {
  const files = formats.flatMap(({ files: own }) => own.slice(0, 50));
  const sizes: number[] = [];
  for (let round = 1; round <= 10; round += 1) {
    for (const { bytes, name } of files) await readDocument(bytes, name);
    if (round === 1 || round === 10) sizes.push(process.memoryUsage().rss / MEGABYTE);
  }
  const [after, later] = sizes.map((size) => size.toFixed(0));
  console.log(
    `\nMemory: ${after} MB after ${files.length} documents, ${later} MB after ${files.length * 10}.`,
  );
}

function texts(): File[] {
  const tools = ['mutool', 'unpdf', 'pdftotext', 'pdftotext-raw', 'docx-ministry'];
  const found = tools.flatMap((tool) => corpusFiles(`text/${tool}`));
  return found.length > 0 ? found : filesIn(join(ROOT, 'data'));
}

function markup(format: 'xml' | 'html'): File[] {
  const found = corpusFiles(format);
  if (found.length > 0) return found;
  const cases = join(ROOT, 'test/documents/cases');
  return readdirSync(cases).flatMap((name) =>
    filesIn(join(cases, name)).filter((file) => file.name.endsWith(`.${format}`)),
  );
}

function filesIn(folder: string): File[] {
  return readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}

function extractMarkup(bytes: Uint8Array, xmlMode: boolean): number {
  let letters = 0;
  const parser = new Parser({ ontext: (words) => (letters += words.length) }, { xmlMode });
  parser.end(new TextDecoder().decode(bytes));
  return letters;
}

function extractWord(bytes: Uint8Array): number {
  const parts = unzipSync(bytes, {
    filter: ({ name }) => /^word\/(?:document|footnotes|endnotes|styles|numbering)\.xml$/.test(name),
  });
  return Object.values(parts).reduce((letters, part) => letters + extractMarkup(part, true), 0);
}

async function extractPdf(bytes: Uint8Array): Promise<number> {
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  let letters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    for (const item of items) letters += 'str' in item ? item.str.length : 0;
  }
  await document.destroy();
  return letters;
}
