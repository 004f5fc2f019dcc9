/**
 * The labels that open a question, an answer, a notice or an explanation. They stand alone on a line, or a colon
 * parts them from a text on the same one (`Toelichting: Deze vragen dienen …`). Without a colon a line that begins
 * like a label (`Vraag 1 Is kaas duur?`) is one only where the labels around it say so: see `run-on-labels.ts`.
 */
import type { QuestionNumber } from '../model.ts';
import { type GroupSlip, type NumberGroup, parseNumberGroup, scanNumberGroup } from '../number-groups.ts';

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

export interface LabelAt {
  /** Index of the line. */
  readonly at: number;
  readonly label: Label;
}

interface LabelPattern {
  readonly kind: LabelKind;
  readonly opening: RegExp;
  /** A number may, or may not, follow the opening. */
  readonly numbered: boolean;
}

const PATTERNS: readonly LabelPattern[] = [
  { kind: 'question', numbered: true, opening: /^(?:vragen|vraag)(?: (?:n[ro]\.?|nummer))?(?![\p{L}])/iu }, // Vraag 2 en 3
  {
    kind: 'answer', // Antwoord 1 · Antwoorden 5 en 6 · Antwoord op de vragen 4 en 5 · Antwoord vraag 7 · Antwoord nr. 1
    numbered: true,
    opening:
      /^(?:nader )?(?:antwoorden|antwoord|antw\.|beantwoording|reactie(?= (?:op|bij|vra)))(?: (?:op|bij|van|ad))?(?: de)?(?: (?:vragen|vraag))?(?: (?:n[ro]\.?|nummer))?(?![\p{L}])/iu,
  },
  { kind: 'answer', numbered: true, opening: /^ad(?: (?:vragen|vraag))?(?= \d)/iu }, // Ad 2
  { kind: 'notice', numbered: false, opening: /^mededeling(?![\p{L}])/iu }, // Mededeling
  { kind: 'explanation', numbered: false, opening: /^toelichting(?![\p{L}])/iu }, // Toelichting:
];

/** `**Vraag 1**`, `## Vraag 1`, `**Vraag 1:** Is`: what tools that write Markdown make of a label in bold type. */
const IN_MARKDOWN = /^(?:(?:#{1,6}|>) +)?(?:(\*{1,3}|_{1,3})([^*_#]+)\1)?(.*)$/;
const MAY_BE_IN_MARKDOWN = /^[#*_>]/;
/** `*Vraag 1`, `• Vraag 1`, `== Vraag 1 ==`, `[Vraag 1]`. */
const DECORATED = /^[-*_#>•▪‣●○◦·=~|–—[("“«‘ ]+(?=[VARB]\p{L})/u;
const DECORATION = '-*_#>•▪‣●○◦·=~|–—[("“«‘])”»’';
const DECORATION_BEHIND = /[-*_#>=~|–—\])"”»’ ]+$/u;
/** One that names who asks or is asked, or that it goes on: `(aan de Minister van Landbouw)`, `[vervolg]`, `van het lid De Wit (ABC)`. */
const QUALIFIER =
  /\s*(?:[([][^()[\]]{1,160}(?:\([^()]{1,60}\)[^()[\]]{0,60})?[)\]]|,? (?:van|aan) (?:het (?:kamer)?lid|de (?:leden|heer|heren)|mevrouw|mw\.|dhr\.) (?:(?:van|de|der|den|het|ten|ter|te|el|en|’t) |\p{Lu}[\p{L}.’'-]*,? ?){1,12}(?:\([^()]{1,60}\))?|,? (?:vervolg|slot)|\s*[–—-])\s*$/u;

/** The longest label in the corpus names some thirty numbers. */
const LONGEST = 200;

/** The label that a line is, or `null`. @example readLabel('Antwoord op de vragen 2 en 5') */
export function readLabel(printed: string): Label | null {
  const line = withoutMarkdown(printed);
  const opening = openingOf(line);
  const label = opening && readAfter(line, opening);
  if (label || !mayBeDecorated(printed)) return label;
  const bare = printed.replace(DECORATED, '').replace(DECORATION_BEHIND, '');
  const within = openingOf(bare);
  const own = within && readAfter(bare, within);
  // A bullet before a word that is a label by itself may be a point of a list.
  return own && own.numbers.length > 0 && own.rest === '' ? own : null;
}

/** Signs around a short line: this spares all others the patterns. */
function mayBeDecorated(line: string): boolean {
  if (line.length > LONGEST) return false;
  const [first, last] = [line.charAt(0), line.charAt(line.length - 1)];
  return (DECORATION.includes(first) && DECORATED.test(line)) || DECORATION.includes(last);
}

/**
 * Whether a paragraph looks like a label, and is none that is known: `Vraag 2 betreffende kaas (deel B)`. A sentence goes on in
 * lower case behind the number: `Vraag 3 en 4 gaan over`.
 */
export function looksLikeLabel(text: string): boolean {
  if (!/[VARB]/.test(text.slice(0, 8))) return false;
  if (!LIKE_A_LABEL.test(text) || OPENS_TITLE.test(text)) return false;
  const isSentence = text.length > LONGEST_HEADING || /[.?!;:,…][)»”’"']*$/u.test(text);
  return !(isSentence && GOES_ON_AS_SENTENCE.test(text));
}

/** A line that ends without a sign, and is no longer than this, is a heading and no sentence. */
const LONGEST_HEADING = 100;
const LIKE_A_LABEL =
  /^[^\p{L}\d]{0,6}(?:(?:Nader )?(?:Vra(?:ag|gen)|Antwoord(?:en)?|Antw\.|Beantwoording|Reactie)|VRA(?:AG|GEN)|ANTWOORD(?:EN)?)(?: (?:op|bij|van|de|ad|vra(?:ag|gen)|n[ro]\.?|nummer))*[^\p{L}\d]{0,3}\d{1,3}(?!\d|[.,]\d)/u;
/** `Vraag 8 Vragen van het lid Bos (ABC) over munten`: its number in a list. */
const OPENS_TITLE = /^\p{L}+ \d+ Vragen van /u;
const GOES_ON_AS_SENTENCE =
  /^[^\d]{0,60}\d{1,3}[a-z]?(?:(?: ?(?:,|en|of|t\/m|tot en met|[–-]|\/|resp\.) ?(?:vraag )?)\d{1,3}[a-z]?)*,? \p{Ll}/u;

/**
 * The label that a line begins with, its text right behind it: `Vraag 1 Is kaas duur?`, `Antwoord 1 – Ja.` `null`
 * where there is none, or where it goes on as a sentence does: `Vraag 3 en 4 gaan over`.
 */
export function readRunOnLabel(printed: string): Label | null {
  const line = withoutMarkdown(printed);
  const opening = openingOf(line);
  if (opening === null) return null;
  const { kind, words } = opening;
  const group = line[words.length] === ' ' ? groupAt(line, words.length) : null;
  if (group === null) return null;
  const { numbers, slips, to } = group;
  const [, sign = '', rest = ''] = /^(\.|\)| ?[–|—-])? (.*)$/u.exec(line.slice(to)) ?? [];
  const opensText = /^["«‘“(]?\p{Lu}/u.test(rest) || (sign !== '' && rest !== '');
  return opensText ? { kind, printed: line.slice(0, to), numbers, slips, rest, hasColon: false } : null;
}

/** In running text the point of `2.1` could end a sentence; behind the word of a label, and before a capital, it does not. */
const TWO_PARTS = /^ (\d{1,3}\.\d{1,2})(?= ["«‘“(]?\p{Lu})/u;

function groupAt(line: string, from: number): (NumberGroup & { to: number }) | null {
  const [whole, printed = ''] = TWO_PARTS.exec(line.slice(from)) ?? [];
  const group = whole === undefined ? null : parseNumberGroup(printed);
  return group ? { ...group, to: from + printed.length + 1 } : scanNumberGroup(line, from);
}

interface Opening {
  readonly kind: LabelKind;
  readonly words: string;
  readonly numbered: boolean;
}

function openingOf(line: string): Opening | null {
  // Every label begins with a capital; this spares nine lines in ten the patterns.
  const first = line.charCodeAt(0);
  if (first < 0x41 || first > 0x5a) return null;
  for (const { kind, opening, numbered } of PATTERNS) {
    const words = opening.exec(line)?.[0];
    if (words !== undefined) return { kind, words, numbered };
  }
  return null;
}

function withoutMarkdown(line: string): string {
  if (!MAY_BE_IN_MARKDOWN.test(line)) return line;
  const [, , wrapped = '', rest = ''] = IN_MARKDOWN.exec(line) ?? [];
  return `${wrapped}${rest}`.trim();
}

function readAfter(line: string, { words, kind, numbered }: Opening): Label | null {
  const colon = line.slice(0, LONGEST).indexOf(':');
  const printed = (colon === -1 ? line : line.slice(0, colon)).trim();
  const rest = colon === -1 ? '' : line.slice(colon + 1).trim();
  if (printed.length > LONGEST) return null;
  const after = printed.slice(words.length).trim();
  const hasColon = colon !== -1;
  if (after === '')
    return words.includes(' ') ? null : { kind, printed, numbers: [], slips: [], rest, hasColon };
  const group = numbered ? groupOf(after) : null;
  return group && { kind, printed, numbers: group.numbers, slips: group.slips, rest, hasColon };
}

function groupOf(after: string): NumberGroup | null {
  return parseNumberGroup(withoutSign(after)) ?? parseNumberGroup(withoutSign(after.replace(QUALIFIER, '')));
}

/** `Vraag 5.`, `Vraag 5)`, `Vraag (5)`, `Vraag #5`. */
const withoutSign = (group: string): string => /^[#:]?\s*\(?(.*?)\s*[.)*]?$/.exec(group)?.[1] ?? group;
