/**
 * The labels that open a question, an answer, a notice or an explanation. They stand alone on a line; only a
 * colon lets the text begin on the same one (`Toelichting: Deze vragen dienen …`).
 */
import type { QuestionNumber } from '../model.ts';
import { type GroupSlip, parseNumberGroup } from '../number-groups.ts';

export type LabelKind = 'question' | 'answer' | 'notice' | 'explanation';

export interface Label {
  readonly kind: LabelKind;
  /** As printed, without the colon: "Antwoord op vraag 3 en 8". */
  readonly printed: string;
  /** Empty for a label without a number. */
  readonly numbers: readonly QuestionNumber[];
  readonly slips: readonly GroupSlip[];
  /** What stands after it on its line. */
  readonly rest: string;
  readonly hasColon: boolean;
}

interface LabelPattern {
  readonly kind: LabelKind;
  readonly opening: RegExp;
  /** A number may, or may not, follow the opening. */
  readonly numbered: boolean;
}

const PATTERNS: readonly LabelPattern[] = [
  { kind: 'question', numbered: true, opening: /^(?:vragen|vraag)(?: (?:nr\.|nummer))?(?![\p{L}])/iu }, // Vraag 2 en 3
  {
    kind: 'answer', // Antwoord 1 · Antwoorden 5 en 6 · Antwoord op de vragen 4 en 5 · Antwoord vraag 7 · Antwoord nr. 1
    numbered: true,
    opening:
      /^(?:nader )?(?:antwoorden|antwoord|beantwoording)(?: (?:op|bij|van))?(?: de)?(?: (?:vragen|vraag))?(?: (?:nr\.|nummer))?(?![\p{L}])/iu,
  },
  { kind: 'notice', numbered: false, opening: /^mededeling(?![\p{L}])/iu }, // Mededeling
  { kind: 'explanation', numbered: false, opening: /^toelichting(?![\p{L}])/iu }, // Toelichting:
];

/** `**Vraag 1**`, `## Vraag 1`: what tools that write Markdown make of a label in bold type. */
const WRAPPED = /^(?:#{1,6} +)?(\*{0,3}|_{0,3})([^*_#]+)\1$/;

/** The longest label in the corpus names some thirty numbers. */
const LONGEST = 200;

/** The label that a line is, or `null`. @example readLabel('Antwoord op de vragen 2 en 5') */
export function readLabel(printed: string): Label | null {
  const line = /^[#*_]/.test(printed) ? (WRAPPED.exec(printed)?.[2]?.trim() ?? printed) : printed;
  // Every label begins with a capital; this spares nine lines in ten the patterns.
  const first = line.charCodeAt(0);
  if (first < 0x41 || first > 0x5a) return null;
  for (const { kind, opening, numbered } of PATTERNS) {
    const words = opening.exec(line)?.[0];
    if (words !== undefined) return readAfter(line, words, kind, numbered);
  }
  return null;
}

function readAfter(line: string, words: string, kind: LabelKind, numbered: boolean): Label | null {
  const colon = line.slice(0, LONGEST).indexOf(':');
  const printed = (colon === -1 ? line : line.slice(0, colon)).trim();
  const rest = colon === -1 ? '' : line.slice(colon + 1).trim();
  if (printed.length > LONGEST) return null;
  const after = printed.slice(words.length).trim();
  const hasColon = colon !== -1;
  if (after === '')
    return words.includes(' ') ? null : { kind, printed, numbers: [], slips: [], rest, hasColon };
  const group = numbered ? parseNumberGroup(after.replace(/\.$/, '')) : null;
  return group && { kind, printed, numbers: group.numbers, slips: group.slips, rest, hasColon };
}
