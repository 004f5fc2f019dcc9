/** The format of a file, known from its first bytes and not from its name. */

type FileFormat =
  | 'text'
  | 'mail'
  | 'PDF'
  | 'ZIP'
  | 'XML'
  | 'HTML'
  | 'RTF'
  | 'Word 97'
  | 'gzip'
  | 'afbeelding';

const SIGNATURES: readonly { readonly format: FileFormat; readonly bytes: readonly number[] }[] = [
  { format: 'ZIP', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { format: 'Word 97', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { format: 'gzip', bytes: [0x1f, 0x8b] },
  { format: 'afbeelding', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { format: 'afbeelding', bytes: [0xff, 0xd8, 0xff] },
  { format: 'RTF', bytes: [...'{\\rtf'].map((letter) => letter.charCodeAt(0)) },
];

/** A PDF may have up to 1,024 bytes of something else before its header (ISO 32000-1, annex H). */
const PDF_HEADER_WITHIN = 1024;

/** What the marks of byte order look like, read as Latin-1. */
const UTF_16: Readonly<Record<string, string>> = { '\u00ff\u00fe': 'utf-16le', '\u00fe\u00ff': 'utf-16be' };
const MARKUP_WITHIN = 2048;
/** `<?xml version="1.0"?>`, `<!-- … -->`: what can stand before the first tag. */
const PROLOGUE = /^(?:<\?[^>]*>|<!--.*?-->|\s+)*/s;
/** Elements of HTML that a page, or a part of one, can begin with. */
const HTML_ELEMENT =
  /^<(?:html|head|body|main|article|section|header|div|span|p|a|ul|ol|table|h[1-6]|hr|br|meta|title|link)[\s/>]/i;

export function detectFormat(bytes: Uint8Array): FileFormat {
  const known = SIGNATURES.find((signature) => signature.bytes.every((byte, at) => bytes[at] === byte));
  if (known) return known.format;
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, PDF_HEADER_WITHIN));
  if (opening.includes('%PDF-')) return 'PDF';
  const encoding = UTF_16[opening.slice(0, 2)];
  const start = encoding ? new TextDecoder(encoding).decode(bytes.subarray(0, MARKUP_WITHIN)) : opening;
  const text = start.replace(/^(?:\u00ef\u00bb\u00bf|\ufeff)/, '');
  return markupFormat(text.trimStart()) ?? (isMail(text) ? 'mail' : 'text');
}

function markupFormat(start: string): 'XML' | 'HTML' | null {
  const behind = start.replace(PROLOGUE, '');
  if (/^<!doctype\s+html\b/i.test(behind) || HTML_ELEMENT.test(behind)) return 'HTML';
  const isXml = /^<(?:\?xml|!--)/i.test(start) || /^<(?:!doctype\b|[a-z][\w.:-]*[\s/>])/i.test(behind);
  return isXml ? 'XML' : null;
}

/** What opens a saved mail: lines of a head, some of which no other text has. */
const HEAD_LINE = /^[A-Za-z][A-Za-z0-9-]*:[ \t]?.*$/;
const CERTAIN = /^(?:MIME-Version|Received|Message-ID|Content-Type|Return-Path|X-[\w-]+):/im;

/** Whether a file is a saved mail (RFC 5322), by its first lines. */
function isMail(opening: string): boolean {
  const head = opening.split(/\r?\n\r?\n/, 1)[0] ?? '';
  const lines = head.split(/\r?\n/).filter((line) => !/^[ \t]/.test(line));
  return (
    lines.length >= 2 &&
    lines.every((line) => HEAD_LINE.test(line)) &&
    CERTAIN.test(head) &&
    /^(?:From|Subject|Date):/im.test(head)
  );
}
