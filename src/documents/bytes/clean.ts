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

/** Signs that none of the above is about, and no letter in pieces: most texts have nothing else. */
const CLEAN = /^[\n\f -~\u00a1-\u02ff\u0370-\u167f\u1681-\u1fff\u2012-\u2027\u2030-\u205e\u2070-\u2fff]*$/;

/** A source with `\n` between lines, `\f` between pages, and NFC letters. Linear in its length. */
export function clean(source: string): string {
  if (CLEAN.test(source) && !source.includes('(cid:')) return attachDiacritics(source);
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
