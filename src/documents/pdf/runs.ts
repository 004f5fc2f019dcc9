/**
 * What pdf.js (in the build of unpdf, which needs no canvas) finds on the pages of a PDF: runs of letters, each
 * with its place and size.
 */
import { getResolvedPDFJS } from 'unpdf';
import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs';
import { type Refusal, refuse } from '../reading.ts';
import { proportional } from '../text/typesetting.ts';

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
  /** What the file itself marks as no part of the text: heads and feet of pages (ISO 32000-1, 14.8.2.2). */
  readonly artifacts: readonly Run[];
  /** What stands in a layer that is off: no reader sees it. */
  readonly hidden: string;
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
    const layers = await document.getOptionalContentConfig();
    const hasHidden = [...layers].some(([, layer]) => !layer.visible);
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const viewport = page.getViewport({ scale: 1 });
      // Ligatures and the like are the grammar's own to repair.
      const { items } = await page.getTextContent({ disableNormalization: true, includeMarkedContent: true });
      if (items.filter((item) => 'str' in item && item.str !== '').length > MOST_RUNS) {
        return refuse('too-much-on-page', { page: number });
      }
      const areShown = hasHidden ? await shownLayers(page, layers) : [];
      pages.push(pageOf(sorted(items, areShown), viewport.transform, viewport.height));
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

type Item = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'][number];
type Letters = Extract<Item, { str: string }>;

interface Sorted {
  readonly shown: readonly Letters[];
  readonly artifacts: readonly Letters[];
  readonly hidden: readonly Letters[];
}

/** pdf.js gives it, and its types do not have it. */
const tagOf = (item: Item): unknown => ('tag' in item ? item.tag : undefined);

/** Whether each part of a layer is shown, in the order in which the page draws them. */
async function shownLayers(
  page: PDFPageProxy,
  layers: Awaited<ReturnType<PDFDocumentProxy['getOptionalContentConfig']>>,
): Promise<boolean[]> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  return fnArray.flatMap((operation, at) => {
    const [tag, layer] = argsArray[at] ?? [];
    const isLayer = operation === OPS.beginMarkedContentProps && tag === 'OC';
    return isLayer ? [layers.isVisible(layer)] : [];
  });
}

/** The letters of a page by what they are part of. @param areShown of each part of a layer, in order */
function sorted(items: readonly Item[], areShown: readonly boolean[]): Sorted {
  const [shown, artifacts, hidden]: Letters[][] = [[], [], []];
  const open: ('artifact' | 'hidden' | null)[] = [];
  let layers = 0;
  for (const item of items) {
    if ('str' in item) {
      if (open.includes('hidden')) hidden?.push(item);
      else if (open.includes('artifact')) artifacts?.push(item);
      else shown?.push(item);
    } else if (item.type === 'endMarkedContent') open.pop();
    else if (tagOf(item) === 'OC') {
      open.push(areShown[layers] === false ? 'hidden' : null);
      layers += 1;
    } else open.push(tagOf(item) === 'Artifact' ? 'artifact' : null);
  }
  const lengthOf = (letters: readonly Letters[] = []) =>
    letters.reduce((sum, { str }) => sum + str.length, 0);
  // A file in which most is an artifact was marked by a program that did not know better.
  const isBelieved = lengthOf(artifacts) < lengthOf(shown);
  return isBelieved
    ? { shown: shown ?? [], artifacts: artifacts ?? [], hidden: hidden ?? [] }
    : { shown: [...(artifacts ?? []), ...(shown ?? [])], artifacts: [], hidden: hidden ?? [] };
}

function pageOf({ shown, artifacts, hidden }: Sorted, view: Matrix, height: number): Page {
  const placed = (letters: readonly Letters[]) => letters.flatMap((item) => placeOf(item, view));
  const { runs, across } = inReadingDirection(placed(shown));
  return {
    height,
    runs: withWholeWords(runs),
    artifacts: inReadingDirection(placed(artifacts)).runs,
    hidden: hidden
      .map(({ str }) => str)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim(),
    across,
  };
}

/** Between letters that were set apart for emphasis there is less than a blank, in shares of their size. */
const BETWEEN_SPACED = 0.2;
const FARTHER = 1.8;
/** `n i e t`, as pdf.js gives letters that are set apart. */
const SPACED = /(?<!\S)\p{L}(?: \p{L}){2,}(?!\S)/gu;
/** A sign that was drawn over the letter before it: pdf.js takes where the next letter begins for a blank. */
const OVERLAID = /^([¨´¸ˆˇ˘]|\p{M}) (?=\p{L})/u;

/** Runs of which the letters are those of whole words. */
function withWholeWords(runs: readonly Run[]): Run[] {
  const whole: Run[] = [];
  let isBehindSpaced = false;
  for (const [at, run] of runs.entries()) {
    const { text, left, right, size } = run;
    const before = whole.at(-1);
    const isNarrow = right - left < BETWEEN_SPACED * size;
    if (text.trim() === '' && isBehindSpaced && isNarrow) continue;
    const joined = text.replace(SPACED, (letters) => letters.replaceAll(' ', ''));
    isBehindSpaced = joined !== text && isSpaced(run, joined, runs[at + 1]);
    if (isBehindSpaced) whole.push({ ...run, text: joined });
    else if (before && left < before.right && before.baseline === run.baseline && OVERLAID.test(text)) {
      whole.push({ ...run, text: text.replace(OVERLAID, '$1') });
    } else whole.push(run);
  }
  return whole;
}

/** By less than a blank, or by less than what parts the word from the next one. */
function isSpaced({ text, left, right, size }: Run, joined: string, next: Run | undefined): boolean {
  const between = ((right - left) / size - proportional(joined)) / (text.length - joined.length);
  if (between < BETWEEN_SPACED) return true;
  const blank = next?.text.trim() === '' ? (next.right - next.left) / size : 0;
  return !joined.includes(' ') && joined.length > 2 && blank > FARTHER * between;
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
function inReadingDirection(placed: readonly Placed[]): Pick<Page, 'runs' | 'across'> {
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
  return { runs, across };
}
