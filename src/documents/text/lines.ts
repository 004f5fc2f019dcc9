/** A source as lines, with what stood around them: blanks, blank lines, the tops of pages. */

import type { InlineMark } from '../grammar/marked-text.ts';
import { RUNNING_FOOT } from './foot.ts';

export interface Line {
  /** Without outer blanks, inner blanks single. Never empty. A soft hyphen can stand at its end only. */
  readonly text: string;
  /** The footnote marks that have been taken out of the text. */
  readonly marks: readonly InlineMark[];
  /** A blank line stands before it, on the same page. */
  readonly gap: boolean;
  /** The first line of a page. */
  readonly top: boolean;
  /** A blank is printed after its last word: MuPDF does so where a line ends between two words. */
  readonly blankAtEnd: boolean;
  /** Only a footnote mark parted it from the line above: on paper the two can be one. */
  readonly isBehindMark?: boolean;
  /** A picture stands in it, or below it. */
  readonly hasPicture?: boolean;
  /** Where it stands on its page; only known of pages that are set in type. */
  readonly place?: Place;
}

/** Lengths are in points. */
export interface Place {
  /** From the left edge of the column. */
  readonly left: number;
  /** Where the text behind a bullet or a number begins; else the same. */
  readonly textLeft: number;
  readonly right: number;
  /** Of the letters. */
  readonly size: number;
  /** Rows of a table: the lines that are one row have the same number. */
  readonly row: number | null;
}

export const SOFT_HYPHEN = '\u00ad';
const SOFT_HYPHENS_WITHIN = /\u00ad(?!$)/g;

/** Where the feet of the pages are left, they tell where a page ends. */
const HAS_FOOT = new RegExp(RUNNING_FOOT);

/**
 * The lines of a cleaned source that hold anything. A page begins after a form feed; and, in a text that has
 * no form feeds, feet of pages or indents, at a line that begins with one blank: ` leggen. Binnen het departement` is
 * all that is left of the first page break in the document that Vraagbaak starts with.
 */
export function toLines(cleaned: string): Line[] {
  const pages = cleaned.split('\f').map((page) => page.split('\n'));
  const blankStartsPage = pages.length === 1 && !HAS_FOOT.test(cleaned) && isSingleBlankRare(pages[0] ?? []);
  const lines: Line[] = [];
  for (const page of pages) {
    let top = true;
    let gap = false;
    for (const raw of page) {
      const text = tidy(raw);
      if (text === '') {
        gap = true;
        continue;
      }
      if (blankStartsPage && startsWithSingleBlank(raw)) top = true;
      lines.push({ text, marks: [], gap: gap && !top, top, blankAtEnd: raw.endsWith(' ') });
      top = false;
      gap = false;
    }
  }
  return lines;
}

/** A hyphen on a line of its own, or before the rest of its word, belongs to the end of the line above: `reken` / `-` / `kundige`. */
export function withHyphens(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const [at, line] of lines.entries()) {
    const above = joined.at(-1);
    const isWithin = above !== undefined && !line.gap && !line.top && /\p{Ll}$/u.test(above.text.slice(-1));
    const next = lines[at + 1];
    if (isWithin && line.text === '-' && next && !next.gap && /^\p{Ll}/u.test(next.text)) {
      joined[joined.length - 1] = { ...above, text: `${above.text}-`, blankAtEnd: false };
    } else joined.push(line);
  }
  return joined;
}

/** Without outer blanks, inner ones single. */
function tidy(raw: string): string {
  const text = raw.trim();
  const single = text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text;
  return single.includes(SOFT_HYPHEN) ? single.replace(SOFT_HYPHENS_WITHIN, '') : single;
}

const LETTER_OR_COMMA = /[\p{L},]/u;
/** As many letters as any pattern for the end of a line looks at. */
const ENDING = 24;

/** The end of a line, to be held to a pattern: in the whole line it would be tried from every letter on. */
export function endOf({ text }: Line): string {
  return text.slice(-ENDING);
}

/** No paper has lines so wide: in a text with such a line every paragraph is one. */
const UNBROKEN = 160;

export function isUnbroken({ text }: Line): boolean {
  return text.length > UNBROKEN;
}

/** Lines by page. */
export function toPages(lines: readonly Line[]): Line[][] {
  const pages: Line[][] = [];
  for (const line of lines) {
    const page = pages.at(-1);
    if (page && !line.top) page.push(line);
    else pages.push([line]);
  }
  return pages;
}

/** Do lines that end between two words end with a blank, as MuPDF prints PDFs made before April 2024? */
export function blanksTellWords(lines: readonly Line[]): boolean {
  const midSentence = lines.filter((line) => LETTER_OR_COMMA.test(line.text.slice(-1)));
  return midSentence.filter((line) => line.blankAtEnd).length * 2 > midSentence.length;
}

function startsWithSingleBlank(raw: string): boolean {
  return raw.startsWith(' ') && raw.trim() !== '' && !raw.startsWith('  ');
}

/** A page has some 50 lines: where more of them begin with a blank than one in eight, it is an indent. */
function isSingleBlankRare(page: readonly string[]): boolean {
  const filled = page.filter((raw) => raw.trim() !== '').length;
  const single = page.filter(startsWithSingleBlank).length;
  const indented = page.some((raw) => raw.startsWith('  ') && raw.trim() !== '');
  return !indented && single * 8 <= filled + 8;
}
