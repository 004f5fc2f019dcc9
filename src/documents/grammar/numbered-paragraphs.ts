/**
 * Paragraphs that bear printed numbers, and no labels: `1. Bent u …` / `2. Kunt u …`. The numbers that are printed
 * always win over counting; gaps, and a start other than 1, stay as they are. A list of points within a question
 * bears numbers too: it begins at 1 again, below a paragraph that announces it.
 */
import type { QuestionNumber } from '../model.ts';
import { parseNumberGroup } from '../number-groups.ts';
import type { MarkedText } from './marked-text.ts';
import type { Block } from './transcript.ts';

export interface NumberedParagraphs {
  /** What stands above the first number. */
  readonly before: readonly MarkedText[];
  readonly blocks: readonly Block[];
  /** The numbers of those that hold a numbered list of their own, which could be taken for others. */
  readonly withList: readonly number[];
}

type Shape = '1.' | '1)' | '(1)' | '1:' | '1';

interface Item {
  /** The place of its paragraph. */
  readonly at: number;
  readonly number: number;
  /** Of `2 en 3` the last one; else the same. */
  readonly last: number;
  readonly numbers: readonly QuestionNumber[];
  /** As printed: `2 en 3`. */
  readonly label: string;
  readonly shape: Shape;
  readonly text: string;
}

/** `1. Bent`, `1) Bent`, `(1) Bent`, `1: Bent`, `1 Bent`, or the number alone. */
const NUMBERED = /^(?:(\d{1,3})(?:([.):])(?=\p{Lu}| |$)|(?= ["«‘“(]?\p{Lu})|$)|\((\d{1,3})\)(?= |$)) ?/u;
/** `2 en 3`, `2, 3 en 4.`, alone or with a sign behind: numbers that are asked or answered together. */
const GROUPED = /^(\d{1,3}(?:(?:, ?|,? en | t\/m | tot en met |[–-])\d{1,3})+)(?:([.):])(?=\p{Lu}| |$)|$) ?/u;
/** What a list is announced with: no question ends so. */
const ANNOUNCES = /[:;,]$|(?<![.?!…][»”’"')\]]*)$/u;
const GOES_ON = /(?:[;,]|(?<!\p{L})(?:en|of|en\/of))$/iu;

/** The paragraphs by their numbers; `null` where none bears one. */
export function byPrintedNumbers(paragraphs: readonly MarkedText[]): NumberedParagraphs | null {
  const items = itemsOf(paragraphs);
  const [first] = items;
  if (!first) return null;
  const opening: Item[] = [first];
  const withList = new Set<number>();
  let outer = first;
  let point: Item | null = null;
  for (const [i, item] of items.entries()) {
    if (i === 0) continue;
    const above = paragraphs[item.at - 1]?.text ?? '';
    const isAsking = asks(item, items[i + 1], paragraphs);
    const isNext = item.number === outer.last + 1;
    const rises = item.number > outer.last && opensWithCapital(item);
    const goesOn = point?.shape === item.shape && item.number === point.number + 1;
    const opensList = item.number === 1 && (ANNOUNCES.test(above) || !isAsking);
    const isPoint = goesOn && (!rises || isOfList(item, above, items.slice(i + 1), outer));
    const isSame = item.shape === first.shape;
    if (!opensList && !isPoint && (isSame ? rises || isNext || isAsking : isNext && isAsking)) {
      opening.push(item);
      outer = item;
      point = null;
    } else {
      if (opensList || isPoint) point = item;
      if (isSame) withList.add(outer.number);
    }
  }
  const blocks = opening.map((item, i) => blockOf(item, paragraphs.slice(item.at, opening[i + 1]?.at)));
  return { before: paragraphs.slice(0, first.at), blocks, withList: [...withList] };
}

/** A number without a sign is one only where there are several. */
function itemsOf(paragraphs: readonly MarkedText[]): Item[] {
  const all = paragraphs.flatMap(({ text, isPoint }, at) => (isPoint ? [] : (itemIn(text, at) ?? [])));
  const items = all.slice(considerationsIn(all, paragraphs));
  const [only, ...others] = items;
  return others.length === 0 && only?.shape === '1' && only.numbers.length === 1 ? [] : items;
}

/** How many stand above the questions, as considerations do: none of them asks, and the numbers begin anew below. */
function considerationsIn(items: readonly Item[], paragraphs: readonly MarkedText[]): number {
  const next = items.findIndex(({ number }, i) => i > 0 && number === 1);
  const last = items[next - 1];
  if (!last || last.text.endsWith(':')) return 0;
  const areAsking = items.slice(0, next).some((item, i) => asks(item, items[i + 1], paragraphs));
  return areAsking ? 0 : next;
}

function itemIn(text: string, at: number): Item | null {
  const [group, several, signBehind] = GROUPED.exec(text) ?? [];
  const numbers = several === undefined ? undefined : parseNumberGroup(several)?.numbers;
  if (group !== undefined && several !== undefined && numbers) {
    const [first, last] = [Number(numbers[0]), Number(numbers.at(-1))];
    const shape = `1${signBehind ?? ''}` as Shape;
    return { at, number: first, last, numbers, label: several, shape, text: text.slice(group.length) };
  }
  const found = NUMBERED.exec(text);
  if (!found) return null;
  const [printed, bare, sign, inBrackets] = found;
  const shape = (inBrackets === undefined ? `1${sign ?? ''}` : '(1)') as Shape;
  const number = Number(bare ?? inBrackets);
  const one = { at, number, last: number, numbers: [number], label: String(number) };
  return { ...one, shape, text: text.slice(printed.length) };
}

/** Is there a question in this paragraph, or in those that follow it up to the next number? */
function asks({ at }: Item, next: Item | undefined, paragraphs: readonly MarkedText[]): boolean {
  return paragraphs.slice(at, next?.at).some(({ text }) => text.includes('?'));
}

function opensWithCapital({ text }: Item): boolean {
  return text === '' || /^["«‘“(]*[\p{Lu}\d]/u.test(text);
}

/**
 * A number can go on with the list and with the questions alike. It is of the list if that goes on above it, or if
 * the questions go on with a number that would stand there twice.
 */
function isOfList(item: Item, above: string, following: readonly Item[], outer: Item): boolean {
  if (GOES_ON.test(above)) return true;
  let { number } = item;
  for (const one of following) {
    if (one.number !== number + 1) return one.number > outer.number && one.number <= item.number;
    number = one.number;
  }
  return false;
}

function blockOf({ numbers, label, text }: Item, [first, ...others]: readonly MarkedText[]): Block {
  const rest = first && withoutStart(first, first.text.length - text.length);
  return {
    kind: 'question',
    label,
    numbers,
    slips: [],
    paragraphs: [...(rest && rest.text !== '' ? [rest] : []), ...others],
  };
}

function withoutStart({ text, marks }: MarkedText, length: number): MarkedText {
  return {
    text: text.slice(length),
    marks: marks.map((mark) => ({ ...mark, at: Math.max(0, mark.at - length) })),
  };
}
