/**
 * What pdf.js (in the build of unpdf, which needs no canvas) finds on the pages of a PDF: runs of letters, each
 * with its place and size.
 */
import { getResolvedPDFJS } from 'unpdf';
import { type Refusal, refuse } from '../reading.ts';

/** Letters that are set in one go. Lengths are in points, from the left and from the top of the page. */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Of the font. */
  readonly size: number;
}

export interface Page {
  readonly height: number;
  readonly runs: readonly Run[];
  /** What is set in another direction than most of the page: a stamp, a word in the margin. */
  readonly across: string;
}

type Pages =
  | {
      readonly ok: true;
      readonly pages: readonly Page[];
      /** Parts of the file could not be read: words can be missing. */
      readonly isDamaged: boolean;
    }
  | { readonly ok: false; readonly reason: Refusal };

/** The longest set known has 30 pages. */
const MOST_PAGES = 400;
/** A page of small print has some 400 runs; one that is set letter by letter some 5,000. */
const MOST_RUNS = 40_000;

/** Reads the pages. Never throws for what a file holds. */
export async function readPages(bytes: Uint8Array): Promise<Pages> {
  const strict = await tryToRead(bytes, true);
  if (strict !== 'damaged') return strict;
  const lenient = await tryToRead(bytes, false);
  return lenient === 'damaged' ? refuse('damaged', { format: 'PDF' }) : lenient;
}

/** @param stopAtErrors pdf.js passes over what it cannot read, words and all, unless it is told to stop there */
async function tryToRead(bytes: Uint8Array, stopAtErrors: boolean): Promise<Pages | 'damaged'> {
  const { getDocument } = await getResolvedPDFJS();
  const task = getDocument({
    // pdf.js takes the bytes for itself.
    data: new Uint8Array(bytes),
    stopAtErrors,
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) {
      return refuse('too-many-pages', { pages: document.numPages, limit: MOST_PAGES });
    }
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const viewport = page.getViewport({ scale: 1 });
      // Ligatures and the like are the grammar's own to repair.
      const { items } = await page.getTextContent({ disableNormalization: true });
      if (items.length > MOST_RUNS) return refuse('too-much-on-page', { page: number });
      const placed = items.flatMap((item) => ('str' in item ? placeOf(item, viewport.transform) : []));
      pages.push(inReadingDirection(placed, viewport.height));
      page.cleanup();
    }
    return { ok: true, pages, isDamaged: !stopAtErrors };
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') return refuse('encrypted');
    return 'damaged';
  } finally {
    await task.destroy();
  }
}

/** `a b c d e f` of the PDF's matrices: (x, y) becomes (ax + cy + e, bx + dy + f). */
type Matrix = readonly number[];

interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** In which the letters run, in radians, clockwise. */
  readonly angle: number;
}

function placeOf(
  { str, transform, width }: { str: string; transform: unknown[]; width: number },
  view: Matrix,
): Placed[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view;
  const [p = 0, q = 0, r = 0, s = 0, x = 0, y = 0] = transform.map(Number);
  const size = Math.hypot(r, s);
  if (str === '' || !(size > 0) || !Number.isFinite(width)) return [];
  const angle = Math.atan2(b * p + d * q, a * p + c * q);
  return [{ text: str, x: a * x + c * y + e, y: b * x + d * y + f, width, size, angle }];
}

/** As a part of a right angle: a page that was scanned askew is turned by less, a watermark by more. */
const ASLANT = 0.1;

/** Turned so that most of its letters run from left to right. */
function inReadingDirection(placed: readonly Placed[], height: number): Page {
  const directionOf = ({ angle }: Placed) => {
    const turns = angle / (Math.PI / 2);
    return Math.abs(turns - Math.round(turns)) < ASLANT ? (Math.round(turns) + 4) % 4 : null;
  };
  const lengths = [0, 0, 0, 0];
  for (const one of placed) {
    const direction = directionOf(one);
    if (direction !== null) lengths[direction] = (lengths[direction] ?? 0) + one.text.length;
  }
  const direction = lengths.indexOf(Math.max(...lengths));
  const [cos, sin] = [Math.cos((direction * Math.PI) / 2), Math.sin((direction * Math.PI) / 2)];
  const runs = placed
    .filter((one) => directionOf(one) === direction)
    .map(({ text, x, y, width, size }) => {
      const left = x * cos + y * sin;
      return { text, left, right: left + width, baseline: y * cos - x * sin, size };
    });
  const across = placed
    .filter((one) => directionOf(one) !== direction)
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { height, runs, across };
}
