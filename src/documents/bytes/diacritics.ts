/**
 * Diacritics that an extraction left beside their letter: `officie¨le`, `Yes¸ilgöz`, `Kostic ´ (PvdD)`.
 * They are put back where the letter that results is one, and where the sign cannot be an apostrophe.
 */
const COMBINING: Readonly<Record<string, string>> = {
  '\u00a8': '\u0308', // officie¨le
  '\u00b4': '\u0301', // Kostic´
  '\u00b8': '\u0327', // Yes¸ilgöz
  '\u02c6': '\u0302', // gene^ten, as U+02C6
  '\u02c7': '\u030c', // Vucˇkovic
  '\u02d8': '\u0306', // Erdog˘an
};

const SIGN = /[\u00a8\u00b4\u00b8\u02c6\u02c7\u02d8]/;
const DETACHED = /(\p{L})( ?)([\u00a8\u00b4\u00b8\u02c6\u02c7\u02d8])/gu;

/** An acute accent typed for an apostrophe: `foto´s`, `VVD´er`, `A4´tje`, `ggz´ers`. */
const SUFFIX_AFTER_APOSTROPHE = /^(?:s|ers?|tjes?|en|n)(?![\p{L}])/u;

export function attachDiacritics(text: string): string {
  if (!SIGN.test(text)) return text;
  return text.replace(DETACHED, (found, letter: string, blank: string, sign: string, at: number) => {
    const after = text.slice(at + found.length, at + found.length + 8);
    if (sign === '\u00b4' && SUFFIX_AFTER_APOSTROPHE.test(after)) return found;
    // `Kostic ´ (PvdD)`: with a blank between, the sign belongs to the letter only if no word follows it.
    if (blank !== '' && /^\p{L}/u.test(after)) return found;
    const whole = `${letter}${COMBINING[sign] ?? ''}`.normalize('NFC');
    return [...whole].length === 1 ? whole : found;
  });
}
