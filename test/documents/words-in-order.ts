/**
 * Are the words of a source, whatever tool took it from its file, the words of the document that was read from
 * it: in order, none lost or doubled, each as it was spelt? Told without any of the readers' own code, and
 * more loosely than `as-printed.ts`: letters and figures alone, since tools print marks as `?1`, `?[1 ]` or
 * `? 1)`.
 */
import type { Document } from '../../src/documents/model.ts';

/** What the pages of official papers have that is no part of the document. Page numbers are told apart below. */
const FURNITURE = [
  /^Tweede Kamer der Staten-Generaal ?2?$/,
  /^Vergaderjaar \d{4}–\d{4}(?: (?:Aanhangsel van de Handelingen|Vragen gesteld door de leden der Kamer))?$/,
  /^Aanhangsel van de Handelingen$/,
  /^Vragen gesteld door de leden der Kamer(?:, met de daarop door de)?$/,
  /^regering gegeven antwoorden$/,
  /^(?:ah|kv)-tk-\w+(?:-\d+)?$/,
  /^(?:ISSN \d{4} - \d{4})? ?(?:’s-Gravenhage \d{4})? ?(?:Tweede Kamer, vergaderjaar \d{4}–\d{4}, (?:Aanhangsel|Vragen) ?\d*)?$/,
  /^AH \d+$/,
  /^\d{4}Z ?\d{5}$/,
  /^\d+$/,
];
/** Some tools print the foot of a page and the first words of the next one on one line. */
const GLUED_FOOT = /^(Tweede Kamer, vergaderjaar \d{4}–\d{4}, (?:Aanhangsel|Vragen) \d+)(?=\p{L})/gmu;
const MARKS = /[\u0300-\u036f\u00a8\u00b4\u00b8\u02c6\u02c7\u02d8]/g;
/** Accents left out on both sides: where an extraction prints them beside their letters, the reader repairs that. */
const fold = (text: string) => text.normalize('NFD').replace(MARKS, '');
const letters = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

interface PlacedMark {
  readonly part: string;
  readonly at: number;
  readonly mark: string;
}

function linesOf(source: string): string[] {
  return source
    .replace(GLUED_FOOT, '$1\n')
    .replaceAll('(cid:129)', '•')
    .split(/[\n\r\f]/)
    .map((line) => line.replace(/[\p{Cc}\p{Z}]+/gu, ' ').trim())
    .filter((line) => line !== '');
}

/** What stands in one place in print, from its label to its last word. */
type Stretch = string;

interface Stretches {
  /** Each queue in the order of print. An answer is a queue of its own: it need not be behind its question. */
  readonly queues: Stretch[][];
  readonly notes: { readonly mark: string; readonly words: Stretch }[];
}

function stretchesOf(document: Document): Stretches {
  const { title, preamble, explanation, notice, marks, exchanges, footnotes } = document;
  const paragraphs = (part: string, text: string | null) =>
    withMarks(text ?? '', marks, part)
      .split('\n\n')
      .map(letters);
  const questions = exchanges.map(({ label, question, marks: own }) =>
    letters(`${label ?? ''} ${withMarks(question, own, 'question')}`),
  );
  // A joint answer is repeated in each exchange that it answers.
  const answers = new Map<string, Stretch>();
  for (const { answer, marks: own } of exchanges) {
    if (!answer) continue;
    const words = letters(`${answer.label ?? ''} ${withMarks(answer.text, own, 'answer')}`);
    answers.set(`${answer.numbers} ${words}`, words);
  }
  const queues = [
    paragraphs('title', title),
    paragraphs('preamble', preamble),
    questions,
    explanation === null ? [] : [letters(`Toelichting ${withMarks(explanation, marks, 'explanation')}`)],
    notice === null ? [] : [letters(withMarks(notice, marks, 'notice'))],
    ...[...answers.values()].map((answer) => [answer]),
  ];
  return {
    queues: queues.map((queue) => queue.filter((stretch) => stretch !== '')),
    notes: footnotes.map(({ mark, text }) => ({ mark, words: letters(text) })),
  };
}

/**
 * The first line of the source of which the words are not where they should be in the document, or what the
 * document has more than the source; `null` where all agrees.
 */
export function firstLineAstray(source: string, document: Document): string | null {
  const { queues, notes } = stretchesOf(document);
  let current: Stretch = '';
  let note: Stretch = '';
  /** The words of a line must come next: a stretch ends before another one begins. */
  const take = (words: string): boolean => {
    const queue = current === '' ? queues.find(([next]) => next && agree(next, words)) : [];
    if (!queue || !agree(current, words)) return false;
    const stretch = current || (queue.shift() ?? '');
    current = stretch.slice(words.length);
    return words.length <= stretch.length || take(words.slice(stretch.length));
  };
  /** The numbers that stand alone on lines above. */
  const alone = new Set<string>();
  /** Begins the next footnote, and gives the rest of it: its number opens this line or stands alone above. */
  const opened = (words: string): Stretch | null => {
    const [next] = notes;
    if (!next) return null;
    const whole = [next.mark + next.words, ...(alone.has(next.mark) ? [next.words] : [])];
    const found = whole.find((one) => agree(one, words));
    if (found === undefined) return null;
    notes.shift();
    // Two footnotes can stand on one line.
    return found.length < words.length ? opened(words.slice(found.length)) : found.slice(words.length);
  };
  for (const line of linesOf(source)) {
    const words = letters(line);
    if (words === '') continue;
    if (note !== '' && note.startsWith(words)) note = note.slice(words.length);
    else if (take(words) || isFurniture(line)) {
      // A number alone opens the footnote below it.
      if (/^\d+$/.test(line)) alone.add(words);
    } else {
      const rest = note === '' ? opened(words) : null;
      if (rest === null) return `“${line}” is not next in “${current.slice(0, 60)}”`;
      note = rest;
    }
  }
  const left = [current, note, ...queues.flat(), ...notes.map(({ words }) => words)].join('');
  return left === '' ? null : `the document has more than the source: “${left.slice(0, 80)}”`;
}

function isFurniture(line: string): boolean {
  return FURNITURE.some((pattern) => pattern.test(line)) || line === 'Mededeling';
}

/** Does the one begin as the other, up to the end of the shorter? */
function agree(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

/** A word of which the first part ends a line, and which goes on at the start of another. */
const BREAKS_AFTER = /[-/–=&?%#~_.,]$/;

/** The words of a document that are none of the source, so that they were glued, split or misspelt. */
export function strangeWords(source: string, document: Document): string[] {
  const lines = linesOf(source).map((line) => fold(line).split(' '));
  const whole = new Set(lines.flat());
  const firsts = new Set(lines.map((line) => line[0]));
  const lasts = new Set(lines.map((line) => line.at(-1)));
  const wholeLines = new Set(lines.flatMap((line) => (line.length === 1 ? line : [])));
  const goesOn = (rest: string): boolean =>
    firsts.has(rest) ||
    places(rest).some((at) => wholeLines.has(rest.slice(0, at)) && goesOn(rest.slice(at)));
  const isBroken = (word: string) =>
    places(word).some((at) => {
      const part = word.slice(0, at);
      const isLast = lasts.has(`${part}-`) || (BREAKS_AFTER.test(part) && lasts.has(part));
      return isLast && goesOn(word.slice(at));
    });
  return wordsOf(document)
    .map(fold)
    .filter((word) => !whole.has(word) && !isBroken(word));
}

function places(word: string): number[] {
  return Array.from({ length: word.length - 1 }, (_, at) => at + 1);
}

/** All words but those that have a footnote mark in print, or stand right behind a footnote's number. */
function wordsOf({ title, preamble, explanation, notice, marks, exchanges, footnotes }: Document): string[] {
  const unmarked = (text: string | null, own: readonly PlacedMark[], part: string) =>
    [...(text ?? '').matchAll(/\S+/g)]
      .filter(
        ({ 0: word, index }) =>
          !own.some((mark) => mark.part === part && mark.at > index && mark.at <= index + word.length),
      )
      .map(([word]) => word);
  return [
    ...unmarked(title, marks, 'title'),
    ...unmarked(preamble, marks, 'preamble'),
    ...unmarked(explanation, marks, 'explanation'),
    ...unmarked(notice, marks, 'notice'),
    ...exchanges.flatMap(({ question, answer, marks: own }) => [
      ...unmarked(question, own, 'question'),
      ...unmarked(answer?.text ?? null, own, 'answer'),
    ]),
    ...footnotes.flatMap(({ text }) => text.split(/\s+/).slice(1)),
  ];
}

function withMarks(text: string, marks: readonly PlacedMark[], part: string): string {
  let printed = '';
  let from = 0;
  for (const { at, mark } of marks.filter((one) => one.part === part)) {
    printed += `${text.slice(from, at)} ${mark} `;
    from = at;
  }
  return printed + text.slice(from);
}
