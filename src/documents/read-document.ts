/** The front door: from a file, whatever it is, to the document in it, or one clear line why there is none. */
import { decode } from './bytes/decode.ts';
import { detectFormat } from './bytes/file-format.ts';
import { readMail } from './mail/read-mail.ts';
import { readHtml, readXml } from './markup/read-markup.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { type Reading, refuse } from './reading.ts';
import { refuseSize } from './size-limit.ts';
import { readText } from './text/read-text.ts';
import { withinLimits } from './text-limits.ts';
import { readWord } from './word/read-word.ts';

/**
 * Reads the document in a file. What the file is, is told from its bytes. Never throws for what a file holds.
 * @param fileName with or without folders and ending; the id of a document that does not give its own
 */
export const readDocument = async (bytes: Uint8Array, fileName: string): Promise<Reading> =>
  withinLimits(await readAny(bytes, fileName));

async function readAny(bytes: Uint8Array, fileName: string): Promise<Reading> {
  const tooLarge = refuseSize(bytes.length);
  if (tooLarge) return tooLarge;
  const format = detectFormat(bytes);
  if (format === 'PDF') return await readPdf(bytes, nameOf(fileName));
  if (format === 'ZIP') return readWord(bytes, nameOf(fileName));
  if (format === 'XML') return readXml(bytes, nameOf(fileName));
  if (format === 'HTML') return readHtml(bytes, nameOf(fileName));
  if (format === 'mail') return await readMail(bytes, nameOf(fileName), readDocument);
  if (format === 'Word 97' && isEncryptedWord(bytes)) return refuse('encrypted');
  if (format !== 'text') return refuse('format-not-read', { format });
  const decoded = decode(bytes);
  return decoded.ok ? readText(decoded.text, nameOf(fileName)) : decoded;
}

/** A Word file with a password is put into a container of the kind that Word 97 used (MS-OFFCRYPTO, 2.3.4). */
function isEncryptedWord(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('EncryptedPackage', 0, 'utf16le');
}

/** `data/leijten-2023.txt` is called leijten-2023. */
function nameOf(fileName: string): string {
  const file = fileName.split(/[\\/]/).at(-1) ?? fileName;
  return file.replace(/(?<=.)\.[^.]*$/, '') || 'document';
}
