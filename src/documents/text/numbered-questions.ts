/**
 * Questions that bear a number and no word, as in the letters of ministries: `1. Bent u bekend …` or `1` on a
 * line of its own, answered below `Antwoord vraag 1:` or `Antwoord`. A list within an answer looks the same;
 * but a question stands right above its own answer, below all that the answer before it says.
 */
import type { Label, LabelAt } from '../grammar/labels.ts';
import type { Line } from './lines.ts';

/** `3. Kunt u`, `3) Kunt u`, or `3` and `3.` alone. */
const NUMBER = /^(\d{1,3})(?:[.)](?= |$)|$)/;
const OPENS_SENTENCE = /^\d+[.)]? *(?:["«‘“(]*\p{Lu}|$)/u;

/**
 * The labels of such questions; none in a text that has other labels for its questions. `Vragen` above all of them
 * is a heading, and no label.
 * @param labels all that stand in these lines, in their order
 */
export function findNumberedQuestions(lines: readonly Line[], labels: readonly LabelAt[]): LabelAt[] {
  if (labels.some(({ label }) => label.kind === 'question' && !isHeading(label))) return [];
  if (labels.some(({ label }) => isHeadingOfAnswers(label)) || isHeadingOfList(lines, labels)) return [];
  const found: LabelAt[] = [];
  let from = 0;
  for (const { at, label } of labels) {
    if (label.kind !== 'answer') continue;
    const known = found.flatMap((one) => one.label.numbers).filter((number) => typeof number === 'number');
    const next = Math.max(0, ...known) + 1;
    const wanted = label.numbers
      .filter((number) => typeof number === 'number')
      .filter((number) => !known.includes(number));
    const chain = chainBetween(lines, from, at, wanted.length > 0 ? wanted : [next]);
    found.push(...(chain.length > 0 || wanted.length > 0 ? chain : lastAbove(lines, from, at, next)));
    from = at + 1;
  }
  return found;
}

/** `Vragen:` above questions that bear numbers of their own. */
export function isHeading({ kind, printed, numbers }: Label): boolean {
  return kind === 'question' && numbers.length === 0 && /^vragen$/i.test(printed);
}

/** `Antwoorden:` above answers that bear numbers as well: what is told by these is told by the grammar. */
function isHeadingOfAnswers({ kind, printed, numbers }: Label): boolean {
  return kind === 'answer' && numbers.length === 0 && /^antwoorden$/i.test(printed);
}

/** The only `Antwoord`, above answers that bear the numbers of the questions: from 1 on, as these do. */
function isHeadingOfList(lines: readonly Line[], labels: readonly LabelAt[]): boolean {
  const [only, ...others] = labels.filter(({ label }) => label.kind === 'answer');
  if (!only || others.length > 0 || only.label.numbers.length > 0 || only.label.rest !== '') return false;
  const firstOf = (from: number, to: number) => {
    const text = lines.slice(from, to).find((line) => NUMBER_OR_GROUP.test(line.text))?.text ?? '';
    return NUMBER_OR_GROUP.exec(text)?.[1] ?? null;
  };
  const numbersAbove = lines.slice(0, only.at).filter(({ text }) => NUMBER.test(text)).length;
  return (
    numbersAbove > 1 &&
    lines[only.at + 1] !== undefined &&
    NUMBER_OR_GROUP.test(lines[only.at + 1]?.text ?? '') &&
    firstOf(only.at + 1, lines.length) === '1'
  );
}

/** `1`, `1.`, `2 en 3`, `2, 3 en 4`. */
const NUMBER_OR_GROUP = /^(\d{1,3})(?:[.)](?= |$)|(?:(?:, ?| en | t\/m )\d{1,3})*$)/;

/** The lowest line that opens what asks, with a number beyond those that are known: a gap in the numbers. */
function lastAbove(lines: readonly Line[], from: number, to: number, next: number): LabelAt[] {
  for (let at = to - 1; at >= from; at -= 1) {
    const text = lines[at]?.text ?? '';
    const number = Number(NUMBER.exec(text)?.[1] ?? 0);
    const asks = lines.slice(at, to).some((line) => line.text.includes('?'));
    if (number > next && asks && OPENS_SENTENCE.test(text)) return [{ at, label: labelOf(text, number) }];
  }
  return [];
}

/**
 * These numbers one below the other, the first as low as it can stand; none if any is not there. A point of a list
 * within a question mostly begins in lower case.
 */
function chainBetween(
  lines: readonly Line[],
  from: number,
  to: number,
  numbers: readonly number[],
): LabelAt[] {
  const between = lines.slice(from, to);
  const places = between.map(({ text }) => Number(NUMBER.exec(text)?.[1] ?? Number.NaN));
  const opening = places.map((number, i) => (OPENS_SENTENCE.test(between[i]?.text ?? '') ? number : -1));
  const chain: LabelAt[] = [];
  let before = places.length;
  for (const number of [...numbers].sort((one, other) => other - one)) {
    const lowest = (numbers: readonly number[]) => numbers.slice(0, before).lastIndexOf(number);
    const place = lowest(opening) === -1 ? lowest(places) : lowest(opening);
    const line = lines[from + place];
    if (place === -1 || !line) return [];
    chain.unshift({ at: from + place, label: labelOf(line.text, number) });
    before = place;
  }
  return chain;
}

function labelOf(text: string, number: number): Label {
  const [printed = ''] = NUMBER.exec(text) ?? [];
  return {
    kind: 'question',
    printed: String(number),
    numbers: [number],
    slips: [],
    rest: text.slice(printed.length).trim(),
    hasColon: false,
  };
}
