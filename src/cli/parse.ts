/** `vraagbaak parse`: the document in a file, or what was left out of it and what was odd. */
import { readFileAsDocument, readStreamAsDocument } from '../archive/read-file.ts';
import { isolatedReader } from '../documents/isolation/isolated-reader.ts';
import { fail, print, printJson, texts } from './console.ts';
import { reasonInWords } from './texts.ts';

/** @param file `-` for standard input */
export async function runParse(file: string, { explain = false }: { explain?: boolean }): Promise<void> {
  const reader = isolatedReader();
  const read =
    file === '-' ? await readStreamAsDocument(reader, process.stdin) : await readFileAsDocument(reader, file);
  if (!('document' in read)) fail(texts.cannotRead(file, reasonInWords(read.reason, texts)));
  if (!explain) {
    printJson(read.document, 2);
    return;
  }
  const { warnings } = read.document;
  print(texts.leftOut(read.leftOut.length));
  for (const { text, reason } of read.leftOut) print(`- ${texts.leftOutBecause[reason]}: ${text}`);
  print(texts.oddities(warnings.length));
  for (const warning of warnings) print(`- ${warning}`);
}
