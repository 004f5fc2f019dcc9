/**
 * Runs of letters into the rows that a reader sees: what stands on one baseline, with the small figures that
 * are raised above it or lowered below it, and in cells where wide blanks part it.
 */
import type { Page, Run } from './runs.ts';

/** Small letters above or below the line, taken out of the text. */
export interface Shifted {
  /** The UTF-16 offset in the text before which they stand. */
  readonly at: number;
  readonly text: string;
  readonly isRaised: boolean;
  /** A blank stands before it, or behind it: it goes with a footnote mark, or stays behind it. */
  readonly hasBlank: boolean;
}

export interface Cell {
  readonly left: number;
  /** Where the text behind a bullet, a number or a raised figure begins; without one, the same as `left`. */
  readonly textLeft: number;
  readonly right: number;
  readonly text: string;
  /** In the order of the text. */
  readonly shifted: readonly Shifted[];
}

export interface Row {
  readonly baseline: number;
  /** Of most of its letters. */
  readonly size: number;
  /** From left to right; one, where the row is no row of a table. Never none. */
  readonly cells: readonly Cell[];
}

/** Shares of the size of the letters. */
const SAME_BASELINE = 0.12;
/** Raised figures are three quarters of the size of their neighbours or less. */
const SMALL = 0.85;
const RAISED = { from: 0.12, to: 0.8 };
const LOWERED = { from: 0.05, to: 0.4 };
/** How near to its neighbour a raised figure stands. */
const NEAR = 0.6;
/** A blank is 0.28 em in the font of the official papers; letters are kerned by less than 0.1. */
const BLANK = 0.14;
/** Justified lines have blanks of up to an em. */
const BETWEEN_CELLS = 1.5;

/** `•`, `–`, `1.`, `a)`: what stands behind it is set off by a tab, and no other cell. */
const MARKER = /^(?:[•▪‣●○◦·*–o-]|(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|\(?(?:\d{1,3}|[a-z])\))$/iu;

interface Strip {
  readonly baseline: number;
  readonly runs: PlacedRun[];
}

interface PlacedRun extends Run {
  readonly shift: 'none' | 'raised' | 'lowered';
}

/** The rows of a page, from top to bottom. */
export function toRows({ runs }: Page): Row[] {
  const strips = toStrips(runs);
  attachSmall(strips);
  return strips
    .filter(({ runs: own }) => own.some(({ text }) => text.trim() !== ''))
    .map(({ baseline, runs: own }) => ({ baseline, size: sizeOf(own), cells: toCells(own) }));
}

function toStrips(runs: readonly Run[]): Strip[] {
  const strips: Strip[] = [];
  const ordered = [...runs].sort((one, other) => one.baseline - other.baseline || one.left - other.left);
  for (const run of ordered) {
    const strip = strips.at(-1);
    const placed = { ...run, shift: 'none' } as const;
    const size = Math.min(run.size, strip?.runs[0]?.size ?? 0);
    if (strip && run.baseline - strip.baseline <= size * SAME_BASELINE) strip.runs.push(placed);
    else strips.push({ baseline: run.baseline, runs: [placed] });
  }
  return strips;
}

/** Moves small runs to the row above or below whose letters they touch. */
function attachSmall(strips: readonly Strip[]): void {
  for (const [at, strip] of strips.entries()) {
    const hosts = [at + 1, at - 1, at + 2, at - 2].flatMap((i) => strips[i] ?? []);
    for (const host of hosts) {
      const size = sizeOf(host.runs);
      const rise = host.baseline - strip.baseline;
      const share = Math.abs(rise) / size;
      const range = rise > 0 ? RAISED : LOWERED;
      if (share < range.from || share > range.to) continue;
      const moved = new Set<PlacedRun>();
      for (const run of [...strip.runs].sort((one, other) => one.left - other.left)) {
        if (run.size > SMALL * size || run.text.trim() === '') continue;
        if (!host.runs.some((one) => one.text.trim() !== '' && isNear(run, one))) continue;
        host.runs.push({ ...run, shift: rise > 0 ? 'raised' : 'lowered' });
        moved.add(run);
      }
      if (moved.size > 0) strip.runs.splice(0, Infinity, ...strip.runs.filter((run) => !moved.has(run)));
    }
  }
}

function isNear(run: Run, host: Run): boolean {
  const between = Math.max(run.left - host.right, host.left - run.right);
  return between <= NEAR * host.size;
}

/** The size of most letters. */
function sizeOf(runs: readonly Run[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of runs) lengths.set(size, (lengths.get(size) ?? 0) + text.trim().length);
  return [...lengths].reduce((one, other) => (other[1] > one[1] ? other : one), [0, -1])[0];
}

function toCells(runs: readonly PlacedRun[]): Cell[] {
  const size = sizeOf(runs);
  const cells: Cell[] = [];
  let own: PlacedRun[] = [];
  for (const run of [...runs].sort((one, other) => one.left - other.left)) {
    if (run.text.trim() === '') {
      // Drawn blanks tell that words part there, whatever their width.
      if (own.length > 0) own.push({ ...run, text: ' ' });
      continue;
    }
    const before = own.findLast(({ text }) => text !== ' ');
    if (before && isPrintedTwice(before, run)) continue;
    const isApart = before && run.left - before.right > BETWEEN_CELLS * size;
    const soFar = own.map(({ text }) => text).join('');
    if (isApart && !MARKER.test(soFar.trim())) {
      cells.push(toCell(own, size));
      own = [];
    }
    own.push(run);
  }
  if (own.length > 0) cells.push(toCell(own, size));
  return cells;
}

/** Bold type is at times made by printing the same letters again, a hair beside them. */
function isPrintedTwice(one: Run, other: Run): boolean {
  return one.text === other.text && Math.abs(one.left - other.left) < 0.1 * one.size && one.text.length > 1;
}

/** Cells as one, a blank between. */
export function joinCells(cells: readonly [Cell, ...Cell[]]): Cell {
  const [first] = cells;
  const shifted: Shifted[] = [];
  let text = '';
  let right = first.right;
  for (const cell of cells) {
    const from = text === '' ? 0 : text.length + 1;
    text = text === '' ? cell.text : `${text} ${cell.text}`;
    shifted.push(...cell.shifted.map((one) => ({ ...one, at: one.at + from })));
    right = cell.right;
  }
  return { ...first, right, text, shifted };
}

/** These stand right behind a word, and behind its mark. */
const FOLLOWS_WORD = /^[.,;:?!)\]»”’]/;

function toCell(runs: readonly PlacedRun[], size: number): Cell {
  const printed = runs.filter(({ text }) => text.trim() !== '');
  let text = '';
  const shifted: Shifted[] = [];
  const left = printed[0]?.left ?? 0;
  let textLeft = left;
  let right = left;
  let blank = false;
  let behindShifted = false;
  for (const run of runs) {
    if (run.text === ' ') {
      blank = true;
      continue;
    }
    blank ||= run.left - right > BLANK * size || /^\s/.test(run.text);
    const words = run.text.trim();
    if (MARKER.test(text) || (text === '' && shifted.length > 0)) textLeft = run.left;
    if (run.shift !== 'none') {
      // The blank is written when it is known what follows.
      shifted.push({ at: text.length, text: words, isRaised: run.shift === 'raised', hasBlank: blank });
      behindShifted = true;
    } else {
      const belongsBehind = behindShifted && FOLLOWS_WORD.test(words);
      text += blank && text !== '' && !belongsBehind ? ` ${words}` : words;
      behindShifted = false;
      blank = false;
    }
    blank ||= /\s$/.test(run.text);
    right = run.right;
  }
  return { left, textLeft, right, text, shifted };
}
