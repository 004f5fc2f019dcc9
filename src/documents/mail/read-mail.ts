/** The reader for saved mails (`.eml`, RFC 5322): the paper is what the mail says, or what it carries. */
import PostalMime from 'postal-mime';
import type { LeftOut } from '../left-out.ts';
import { readHtml } from '../markup/read-markup.ts';
import { type Reading, refuse } from '../reading.ts';
import { readText } from '../text/read-text.ts';

/**
 * Reads one document. Of a mail that carries papers, and holds none itself, the first that can be read.
 * @param name the file's name without its ending
 * @param readFile what reads a file that the mail carries
 */
export async function readMail(
  bytes: Uint8Array,
  name: string,
  readFile: (bytes: Uint8Array, name: string) => Promise<Reading>,
): Promise<Reading> {
  const mail = await new PostalMime({ attachmentEncoding: 'arraybuffer' }).parse(bytes).catch(() => null);
  if (mail === null) return refuse('damaged', { format: 'mail' });
  const own = mail.text?.trim() ? readText(mail.text, name) : mail.html ? readHtml(mail.html, name) : null;
  const head = [mail.subject, mail.from?.name].filter((line) => line !== undefined && line !== '');
  const leftOut = head.map((text): LeftOut => ({ text: text ?? '', reason: 'mail' }));
  if (own?.ok && own.document.exchanges.length > 0) return { ...own, leftOut: [...leftOut, ...own.leftOut] };
  for (const { content, filename } of mail.attachments) {
    if (!(content instanceof ArrayBuffer)) continue;
    const read = await readFile(new Uint8Array(content), filename ?? name);
    if (read.ok && read.document.exchanges.length > 0)
      return { ...read, leftOut: [...leftOut, ...read.leftOut] };
  }
  return own ?? refuse('empty');
}
