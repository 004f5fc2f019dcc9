/**
 * Labels with their text right behind them and no colon between: `Vraag 1 Is kaas duur?`, `Antwoord 1 Ja.` A
 * sentence of an answer can begin with the same words. Such a one is a label only where the labels above it leave
 * its number open: a question follows the one before it, an answer has been asked for and has not come yet.
 */
import type { QuestionNumber } from '../model.ts';
import { type Label, type LabelAt, readRunOnLabel } from './labels.ts';

interface RunOnLabels {
  /** Told of every other label, in its order. */
  readonly take: (label: Label) => void;
  /** The label that a line begins with, its text behind it, if it is in turn. */
  readonly read: (text: string) => Label | null;
}

/** Reads such labels among the lines of a paper, from its first line to its last. */
export function runOnLabels(): RunOnLabels {
  const open = new Set<QuestionNumber>();
  let highest = 0;
  let last = '';
  const take = ({ kind, numbers }: Label): void => {
    for (const number of numbers) {
      if (kind === 'answer') open.delete(number);
      else if (kind === 'question') {
        open.add(number);
        highest = Math.max(highest, Number.parseInt(String(number), 10));
        last = String(number);
      }
    }
  };
  const follows = ({ kind, numbers }: Label): boolean => {
    const [first] = numbers;
    if (first === undefined) return false;
    if (kind === 'answer') return numbers.every((number) => open.has(number));
    if (kind !== 'question') return false;
    const [whole = '', part] = String(first).split('.');
    if (part === undefined || part === '1') return Number.parseInt(whole, 10) === highest + 1;
    return last === `${whole}.${Number(part) - 1}`; // 2.2 behind 2.1
  };
  return {
    take,
    read: (text) => {
      const label = readRunOnLabel(text);
      if (label === null || !follows(label)) return null;
      take(label);
      return label;
    },
  };
}

/**
 * The labels of this kind among the lines of a paper.
 * @param known all other labels, in their order
 * @param opensParagraph whether a line begins a paragraph, or may do so
 */
export function findRunOnLabels(
  texts: readonly string[],
  known: readonly LabelAt[],
  opensParagraph: (at: number) => boolean,
): LabelAt[] {
  const labels = runOnLabels();
  const labelAt = new Map(known.map(({ at, label }) => [at, label]));
  return texts.flatMap((text, at) => {
    const alone = labelAt.get(at);
    if (alone) labels.take(alone);
    const label = alone || !opensParagraph(at) ? null : labels.read(text);
    return label ? [{ at, label }] : [];
  });
}
