/**
 * Questions that bear a number and no word, as in the letters of ministries: `1. Bent u bekend …` or `1` on a
 * line of its own, answered below `Antwoord vraag 1:` or `Antwoord`. A list within an answer looks the same;
 * but a question stands right above its own answer, below all that the answer before it says.
 */
import type { Label, LabelAt } from '../grammar/labels.ts';
import type { Line } from './lines.ts';

/** `3. Kunt u`, `3) Kunt u`, or `3` and `3.` alone. */
const NUMBER = /^(\d{1,3})(?:[.)](?= |$)|$)/;

/**
 * The labels of such questions; none in a text that has other labels for its questions.
 * @param labels all that stand in these lines, in their order
 */
export function findNumberedQuestions(lines: readonly Line[], labels: readonly LabelAt[]): LabelAt[] {
  if (labels.some(({ label }) => label.kind === 'question')) return [];
  const found: LabelAt[] = [];
  let from = 0;
  for (const { at, label } of labels) {
    if (label.kind !== 'answer') continue;
    const known = found.flatMap((one) => one.label.numbers).filter((number) => typeof number === 'number');
    const next = Math.max(0, ...known) + 1;
    const wanted = label.numbers.filter((number) => typeof number === 'number' && !known.includes(number));
    found.push(...chainBetween(lines, from, at, wanted.length > 0 ? wanted.map(Number) : [next]));
    from = at + 1;
  }
  return found;
}

/** These numbers one below the other, the first as low as it can stand; none if any is not there. */
function chainBetween(
  lines: readonly Line[],
  from: number,
  to: number,
  numbers: readonly number[],
): LabelAt[] {
  const places = lines.slice(from, to).map((line) => Number(NUMBER.exec(line.text)?.[1] ?? Number.NaN));
  const chain: LabelAt[] = [];
  let before = places.length;
  for (const number of [...numbers].sort((one, other) => other - one)) {
    const place = places.slice(0, before).lastIndexOf(number);
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
