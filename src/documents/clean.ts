/**
 * The characters of a source, before anything is read in them: one kind of line end, one kind of blank,
 * every letter in one piece. No word changes but for the repair of what an extraction broke.
 */
import { attachDiacritics } from './diacritics.ts';

const LINE_ENDS = /\r\n?|[\v\u0085\u2028\u2029]/g;
/** No-break and typographic blanks: `15 juli` with U+00A0 between. */
const BLANKS = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** Controls other than line and form feeds, zero-width blanks, stray byte order marks. */
const INVISIBLE = /(?![\n\f])\p{Cc}|\u200b|\u2060|\ufeff/gu;
const HYPHENS = /[\u2010\u2011]/g;
/** `Kostic ́`: a combining accent belongs to the letter before it, and no blank is between. */
const BLANK_BEFORE_ACCENT = / +(?=[\u0300-\u036f])/g;
/** pdfminer prints the bullet of the official papers by its place in the font. */
const BULLET_BY_CODE = /\(cid:129\)/g;
const LIGATURES = /[\ufb00-\ufb06]/g;

/** What any of the above, or a letter in pieces, needs: most texts of today have none of it. */
const NEEDS_CLEANING =
  /[\u0000-\u0009\u000b\u000d-\u001f\u007f-\u00a0\u0300-\u036f\u1680\u2000-\u200b\u2010\u2011\u2028-\u202f\u205f\u2060\u3000\ufb00-\ufb06\ufeff]|\(cid:|[^\u0000-\u2fff]/u;

/** A source with `\n` between lines, `\f` between pages, and NFC letters. Linear in its length. */
export function clean(source: string): string {
  if (!NEEDS_CLEANING.test(source)) return attachDiacritics(source);
  const plain = source
    .replace(LINE_ENDS, '\n')
    .replace(BLANKS, ' ')
    .replace(INVISIBLE, '')
    .replace(HYPHENS, '-')
    .replace(BULLET_BY_CODE, '•')
    .replace(BLANK_BEFORE_ACCENT, '')
    .replace(LIGATURES, (ligature) => ligature.normalize('NFKC'))
    .normalize('NFC');
  return attachDiacritics(plain);
}
