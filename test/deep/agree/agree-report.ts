/**
 * `npm run agree`: papers in Word are printed by LibreOffice, and pages by Chromium, and both readings of each must have the same
 * questions and answers, letter by letter. Neither program knows our readers. Prints a table by feature; ends with 1 where they differ
 * and it is not known why.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Document } from '../../../src/documents/model.ts';
import { readDocument } from '../../../src/documents/read-document.ts';
import { CORPUS, corpusFiles } from '../../corpus/corpus.ts';
import { CHROMIUM } from '../browser.ts';
import { type Feature, features } from './papers.ts';

/** Where the two ways cannot agree, and why (`docs/corpus.md`). */
const KNOWN: Readonly<Record<string, string>> = {
  'Word: footnotes': 'without Word’s own styles LibreOffice sets the number of a note as it sets its words',
};

const PDF = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}';
const folder = mkdtempSync(join(tmpdir(), 'vraagbaak-agree-'));
mkdirSync(join(folder, 'pdf'));
let isWrong = false;

const { word, html } = features();
const letters: Feature[] = CORPUS
  ? corpusFiles('docx').map(({ name, bytes }) => ({
      name: `letter ${name.slice(0, 2)}`,
      file: `letter-${name.slice(0, 2)}.docx`,
      bytes,
    }))
  : [];
const hasOffice = spawnSync('soffice', ['--version']).status === 0;
if (hasOffice) await compare('Word', [...word, ...letters], printByOffice);
else console.log('Word was not compared: there is no soffice (Debian: libreoffice-writer-nogui).');
if (CHROMIUM) await compare('HTML', html, printByChromium);
else console.log('HTML was not compared: there is no chromium.');
rmSync(folder, { recursive: true, force: true });
process.exitCode = isWrong ? 1 : 0;

async function compare(
  kind: string,
  papers: readonly Feature[],
  print: (papers: readonly Feature[]) => void,
): Promise<void> {
  for (const { file, bytes } of papers)
    writeFileSync(join(folder, file), file.endsWith('.docx') ? asAccepted(bytes) : bytes);
  print(papers);
  for (const { name, file, bytes } of papers) {
    const printed = join(folder, 'pdf', file.replace(/\.\w+$/, '.pdf'));
    const differences = existsSync(printed)
      ? await differencesOf(bytes, readFileSync(printed), file)
      : ['it was not printed'];
    const known = KNOWN[`${kind}: ${name}`];
    const verdict = differences.length === 0 ? 'agree' : known ? `differ, known: ${known}` : 'DIFFER';
    console.log(`${kind}: ${name}: ${verdict}`);
    for (const difference of differences) console.log(`    ${difference}`);
    isWrong ||= differences.length > 0 && !known && !file.startsWith('letter');
  }
}

/** With tracked changes as LibreOffice prints them only if it is told so: accepted. */
function asAccepted(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const settings = files['word/settings.xml'];
  if (settings) {
    const shown = strFromU8(settings).replace(
      /<w:settings[^>]*>/,
      (open) => `${open}<w:revisionView w:markup="0"/>`,
    );
    return zipSync({ ...files, 'word/settings.xml': strToU8(shown) });
  }
  const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts = ['settings', 'numbering', 'styles', 'footnotes', 'endnotes'].filter(
    (part) => part === 'settings' || files[`word/${part}.xml`],
  );
  const type = (part: string) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${part}+xml`;
  return zipSync({
    ...files,
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type('document.main')}"/>${parts.map((part) => `<Override PartName="/word/${part}.xml" ContentType="${type(part)}"/>`).join('')}</Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${parts.map((part, at) => `<Relationship Id="rId${at}" Type="${R}/${part}" Target="${part}.xml"/>`).join('')}</Relationships>`,
    ),
    'word/settings.xml': strToU8(
      `<?xml version="1.0"?><w:settings xmlns:w="${W}"><w:revisionView w:markup="0"/></w:settings>`,
    ),
  });
}

function printByOffice(papers: readonly Feature[]): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const files = papers.map(({ file }) => join(folder, file));
  spawnSync(
    'soffice',
    [profile, '--headless', '--convert-to', PDF, '--outdir', join(folder, 'pdf'), ...files],
    { timeout: 300_000 },
  );
}

function printByChromium(papers: readonly Feature[]): void {
  for (const { file } of papers) {
    const flags = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-pdf-header-footer',
      '--disable-background-networking',
      `--user-data-dir=${join(folder, 'browser')}`,
    ];
    const to = join(folder, 'pdf', file.replace(/\.\w+$/, '.pdf'));
    spawnSync(CHROMIUM ?? '', [...flags, `--print-to-pdf=${to}`, `file://${join(folder, file)}`], {
      timeout: 60_000,
    });
  }
}

/** Letters and figures: marks, blanks and the signs of lists are set in ways of their own. */
function bare(text: string | undefined): string {
  return (text ?? '').normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

async function differencesOf(own: Uint8Array, printed: Uint8Array, file: string): Promise<string[]> {
  const readings = [
    await readDocument(own, file),
    await readDocument(printed, file.replace(/\.\w+$/, '.pdf')),
  ] as const;
  if (!readings[0].ok || !readings[1].ok) return ['one of them is refused'];
  const [one, other] = [readings[0].document, readings[1].document];
  const found: string[] = [];
  if (one.exchanges.length !== other.exchanges.length)
    found.push(`${one.exchanges.length} and ${other.exchanges.length} exchanges`);
  for (const [at, exchange] of one.exchanges.entries()) {
    const twin: Document['exchanges'][number] | undefined = other.exchanges[at];
    for (const [what, here, there] of [
      ['question', exchange.question, twin?.question],
      ['answer', exchange.answer?.text, twin?.answer?.text],
    ] as const) {
      if (bare(here) !== bare(there))
        found.push(`${what} ${exchange.numbers}: ${quoted(here)} and ${quoted(there)}`);
    }
  }
  return found;
}

function quoted(text: string | undefined): string {
  return JSON.stringify((text ?? '').slice(-160));
}
