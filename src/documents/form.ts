/** The form of a file, known from its first bytes and not from its name. */

type Form = 'text' | 'PDF' | 'ZIP' | 'XML' | 'HTML' | 'RTF' | 'Word 97' | 'gzip' | 'afbeelding';

const SIGNATURES: readonly { readonly form: Form; readonly bytes: readonly number[] }[] = [
  { form: 'ZIP', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { form: 'Word 97', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { form: 'gzip', bytes: [0x1f, 0x8b] },
  { form: 'afbeelding', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { form: 'afbeelding', bytes: [0xff, 0xd8, 0xff] },
  { form: 'RTF', bytes: [...'{\\rtf'].map((letter) => letter.charCodeAt(0)) },
];

/** A PDF may have up to 1,024 bytes of something else before its header (ISO 32000-1, annex H). */
const PDF_HEADER_WITHIN = 1024;

export function recogniseForm(bytes: Uint8Array): Form {
  const known = SIGNATURES.find((signature) => signature.bytes.every((byte, at) => bytes[at] === byte));
  if (known) return known.form;
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, PDF_HEADER_WITHIN));
  if (opening.includes('%PDF-')) return 'PDF';
  const start = opening.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  if (/^<(?:!doctype\s+html|html)\b/i.test(start)) return 'HTML';
  if (/^<(?:\?xml|!--|!doctype\b|[a-z][\w.:-]*[\s/>])/i.test(start)) return 'XML';
  return 'text';
}
