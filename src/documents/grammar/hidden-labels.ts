/**
 * Labels that stand within a text: `Ja. 2–3 Naar aanleiding van …` as the answer to question 1. Whoever took the text
 * from its pages lost where a label stood. A text is divided where exactly the numbers that are missing open a
 * sentence, in their order, and what follows begins as an answer or a question does. Where that is not certain it is
 * not divided.
 */

import type { QuestionNumber } from '../model.ts';
import { parseNumberGroup, printNumbers } from '../number-groups.ts';
import { beginsAsAnswer } from './answer-openings.ts';
import { type MarkedText, partOf } from './marked-text.ts';
import type { Block, Transcript } from './transcript.ts';

type Kind = 'question' | 'answer';

/** A place in a text where a label may stand. */
interface Candidate {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
  readonly printed: string;
  readonly numbers: readonly QuestionNumber[];
}

/** `e n` and `t / m` are how a scanner reads letters that stand apart. */
const JOINT = String.raw`\s*(?:t ?\/ ?m\.?|tot en met|e ?n(?![\p{L}])|,(?: ?e ?n(?![\p{L}]))?|[–—/+-])\s*`;
const GROUP = String.raw`\d{1,3}(?!\d)(?:${JOINT}\d{1,3}(?!\d))*`;
const WORD = '(?:(?:[Vv]raag|[Vv]ragen|[Aa]ntwoord(?:en)?(?: op)?(?: de)?(?: vra(?:ag|gen))?|[Aa]d) )?';
const OPENS_TEXT = String.raw`(?:[.):]| ,)?\s+(?=["«„‘“'(]*\p{Lu})`;
const HIDDEN = new RegExp(
  String.raw`(?<=^|[.?!…»”"’')\]]\s+|(?<!\p{L})(?:Ja|Nee|Neen)\s+)(${WORD}(${GROUP}))${OPENS_TEXT}`,
  'gu',
);
const LABEL = new RegExp(`^(${GROUP}[a-z]?)${OPENS_TEXT}`, 'u');
/** The rest of the label at the start of its text: `1` and then `en 2 De …`. */
const REST_OF_LABEL = new RegExp(`^(${JOINT}${GROUP})${OPENS_TEXT}`, 'u');

const SENTENCE_END = /[.?!…][»”"’')\]]*\s+$/u;
/** `nrs. 2 en 3`: a full stop that ends no sentence. */
const ABBREVIATION =
  /(?<!\p{L})(?:nrs?|no|artt?|art|leden|lid|blz|pag|pp?|jl|jo|vgl|resp|ca|dd|bijl|hfst|sub|par|aanh|stb|stcrt|hand|tel|vr|\p{L}|\p{L}\.\p{L})\.\s+$/iu;

/** The transcript with texts divided where a label stood within them, each with a warning. */
export function findHiddenLabels(transcript: Transcript): Transcript {
  const warnings: string[] = [];
  const marks = marksIn(transcript);
  let { blocks } = transcript;
  for (const kind of ['question', 'answer'] as const) {
    const missing = missingIn(blocks, kind);
    const candidates = onceIn([...missing.keys()]);
    blocks = blocks.flatMap((block, at) => {
      const numbers = missing.get(block);
      const divided = numbers
        ? (withRestOfLabel(block, numbers) ?? divide(block, candidates.get(block) ?? [], numbers, marks))
        : null;
      if (divided === null) return [block];
      warnings.push(...divided.map((one) => warningOf(one, blocks[at] ?? one)).filter((one) => one !== null));
      return divided;
    });
  }
  return { ...transcript, blocks, warnings: [...transcript.warnings, ...warnings] };
}

interface Marks {
  readonly all: ReadonlySet<string>;
  /** Of the notes that nothing refers to: their marks may stand in a text as figures. */
  readonly unplaced: ReadonlySet<string>;
}

function marksIn({ title, above, preamble, blocks, notes }: Transcript): Marks {
  const texts = [...title, ...above, ...preamble, ...blocks.flatMap(({ paragraphs }) => paragraphs)];
  const placed = new Set(texts.flatMap(({ marks }) => marks.map(({ footnote }) => footnote)));
  const unplaced = notes.flatMap(({ mark }, at) => (placed.has(at) ? [] : [mark]));
  return { all: new Set(notes.map(({ mark }) => mark)), unplaced: new Set(unplaced) };
}

/** An answer that was found within a question, and begins with its numbers: `1 t/m 3 Van de …`. */
export function withLabelAtStart(block: Block): Block {
  const [first, ...others] = block.paragraphs;
  const found = LABEL.exec(first?.text ?? '');
  const group = found && parseNumberGroup(asPrinted(found[1] ?? ''));
  if (!first || !found || !group) return block;
  const rest = partOf(first, found[0].length, first.text.length, 0);
  return {
    ...block,
    label: found[1] ?? null,
    numbers: group.numbers,
    slips: group.slips,
    paragraphs: [rest, ...others],
  };
}

const WORDS = { question: 'Vraag', answer: 'Antwoord', notice: '', explanation: '' } as const;

function warningOf(block: Block, source: Block): string | null {
  if (block.label === source.label) return null;
  const name = `${WORDS[block.kind]} ${printNumbers(block.numbers)}`;
  const label = source.label ?? '';
  return block.numbers.some((number) => source.numbers.includes(number))
    ? `${name}: in de bron staat ‘${block.label?.slice(label.length).trim()}’ niet in het opschrift, maar in de tekst.`
    : `${name} staat in de bron binnen de tekst van ${WORDS[source.kind].toLowerCase()} ${printNumbers(source.numbers)}.`;
}

interface Missing {
  /** Those between the numbers of a block and the next of its kind: they must be found. */
  readonly between: readonly number[];
  /** All beyond the numbers of a block: a joint label can name them as well. */
  readonly beyond: readonly number[];
  /** Those that blocks of its kind have. */
  readonly taken: readonly number[];
}

/** The numbers that may be hidden in each block: those beyond its own that no block of its kind has. */
function missingIn(blocks: readonly Block[], kind: Kind): Map<Block, Missing> {
  const numbersOf = (one: Block['kind']) => [
    ...new Set(blocks.flatMap((block) => (block.kind === one ? block.numbers.map(wholeOf) : []))),
  ];
  const own = numbersOf(kind);
  const others = numbersOf(kind === 'question' ? 'answer' : 'question').sort((one, other) => one - other);
  const missing = new Map<Block, Missing>();
  for (const block of blocks) {
    if (block.kind !== kind || block.numbers.length === 0) continue;
    const numbers = block.numbers.map(wholeOf);
    const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
    const next = Math.min(...own.filter((number) => number > last), Number.POSITIVE_INFINITY);
    const beyond = others.filter((number) => number > first && !own.includes(number));
    const between = beyond.filter((number) => number < next);
    if (between.length > 0) missing.set(block, { between, beyond, taken: own });
  }
  return missing;
}

function wholeOf(number: QuestionNumber): number {
  return Number.parseInt(String(number), 10);
}

function withRestOfLabel(block: Block, missing: Missing): Block[] | null {
  const [first, ...others] = block.paragraphs;
  const found = REST_OF_LABEL.exec(first?.text ?? '');
  if (!first || !found || block.label === null) return null;
  const [whole, rest = ''] = found;
  // `– 2 De …` is a point of a list; `–2 De …` is the rest of `1–2`.
  if (/^[–—-]\s/.test(rest)) return null;
  const last = block.numbers.at(-1) ?? '';
  const group = parseNumberGroup(asPrinted(`${last} ${rest}`));
  const more = group?.numbers.slice(1) ?? [];
  if (!group || !(covers(more, missing) || areAllMissing(block, more, missing))) return null;
  const gap = /^[\p{L}]/u.test(rest) ? ' ' : '';
  return [
    {
      ...block,
      label: `${block.label}${gap}${rest}`,
      numbers: [...block.numbers, ...group.numbers.slice(1)],
      paragraphs: [partOf(first, whole.length, first.text.length, 0), ...others],
    },
  ];
}

function divide(
  block: Block,
  candidates: readonly Candidate[],
  missing: Missing,
  marks: Marks,
): Block[] | null {
  const found = candidates.filter(({ numbers }) =>
    numbers.some((one) => missing.beyond.includes(Number(one))),
  );
  const chosen = found.filter((candidate) => isCertain(candidate, block, missing, marks));
  const isWhole =
    found.length === chosen.length &&
    covers(
      chosen.flatMap(({ numbers }) => numbers),
      missing,
    );
  const labels = isWhole ? chosen : inSequence(chosen, block, missing);
  if (labels.length === 0) return null;
  const starts = [{ paragraph: 0, from: 0, to: 0 }, ...labels];
  return starts.map((start, i) => {
    const paragraphs = between(block.paragraphs, start, starts[i + 1]);
    const own = labels[i - 1];
    return own
      ? { ...block, label: own.printed, numbers: own.numbers, slips: [], paragraphs }
      : { ...block, paragraphs };
  });
}

/**
 * Labels of answers that leave no doubt although others that are missing are not found: several numbers, none of which is answered
 * elsewhere, or one that goes on where the label before it ended.
 */
function inSequence(chosen: readonly Candidate[], block: Block, missing: Missing): Candidate[] {
  if (block.kind !== 'answer') return [];
  const labels: Candidate[] = [];
  let last = endOfRow(block.numbers.map(wholeOf));
  for (const candidate of chosen) {
    const numbers = candidate.numbers.map(wholeOf);
    const isTwice = chosen.some(
      (other) => other !== candidate && `${other.numbers}` === `${candidate.numbers}`,
    );
    if (
      isTwice ||
      !(goesOn(numbers, last, missing) || (numbers.length > 1 && areAllMissing(block, numbers, missing)))
    ) {
      continue;
    }
    if (Math.min(...numbers) <= last) continue;
    labels.push(candidate);
    last = Math.max(...numbers);
  }
  return labels;
}

/** The end of the unbroken row that numbers begin with: 2 for `1, 2, 5`. */
function endOfRow(numbers: readonly number[]): number {
  let last = Math.min(...numbers);
  while (numbers.includes(last + 1)) last += 1;
  return last;
}

/** Right behind the number before them, or behind those that are answered elsewhere: these may be more than were asked. */
function goesOn(numbers: readonly number[], last: number, { taken }: Missing): boolean {
  return numbers.every((number, at) => number === last + 1 + at && !taken.includes(number));
}

/** Do these numbers rise, and is each of them asked and not answered elsewhere? */
function areAllMissing(block: Block, numbers: readonly QuestionNumber[], { beyond }: Missing): boolean {
  const all = numbers.map(wholeOf);
  return (
    block.kind === 'answer' &&
    all.length > 0 &&
    all.every((number, at) => beyond.includes(number) && (at === 0 || number > (all[at - 1] ?? 0)))
  );
}

/**
 * Where labels may stand in each block. One that two blocks have is that of the block with the numbers right before it; where
 * that is not one of them, which is right cannot be told.
 */
function onceIn(blocks: readonly Block[]): Map<Block, Candidate[]> {
  const all = blocks.flatMap((block) => candidatesIn(block).map((candidate) => ({ block, candidate })));
  const alike = Map.groupBy(all, ({ candidate }) => `${candidate.numbers}`);
  const own = [...alike.values()].flatMap((some) => {
    if (new Set(some.map(({ block }) => block)).size === 1) return some;
    const next = some.filter(({ block, candidate }) => {
      return endOfRow(block.numbers.map(wholeOf)) + 1 === Number(candidate.numbers[0]);
    });
    return next.length === 1 ? next : [];
  });
  const byBlock = Map.groupBy(own, ({ block }) => block);
  const inOrder = (one: Candidate, other: Candidate) =>
    one.paragraph - other.paragraph || one.from - other.from;
  return new Map(
    [...byBlock].map(([block, some]) => [block, some.map(({ candidate }) => candidate).sort(inOrder)]),
  );
}

function candidatesIn({ paragraphs }: Block): Candidate[] {
  return paragraphs.flatMap(({ text }, paragraph) =>
    [...text.matchAll(HIDDEN)].flatMap((found): Candidate[] => {
      const [whole, printed = '', group = ''] = found;
      const before = text.slice(0, found.index);
      const numbers = parseNumberGroup(asPrinted(group))?.numbers;
      const isAtStart = paragraph === 0 && before === '';
      if (!numbers || isAtStart || ABBREVIATION.test(before)) return [];
      return [{ paragraph, from: found.index, to: found.index + whole.length, printed, numbers }];
    }),
  );
}

/** Several numbers in a row open no sentence but as a label. One number can be a point of a list, or a note's mark. */
function isCertain(candidate: Candidate, block: Block, { beyond }: Missing, marks: Marks): boolean {
  const { paragraph, from, to, numbers } = candidate;
  const text = block.paragraphs[paragraph]?.text ?? '';
  const [before, after] = [text.slice(0, from), text.slice(to)];
  if (block.kind === 'question') {
    const asked = [...block.paragraphs.slice(0, paragraph).map((one) => one.text), before].join(' ');
    return /\?[»”"’')\]]*\s*$/u.test(asked) && after.includes('?') && !hasMark(numbers, marks);
  }
  if (numbers.length > 1) return !numbers.every((number) => marks.unplaced.has(String(number)));
  const opensSentence =
    before === '' || SENTENCE_END.test(before) || /(?<!\p{L})(?:Ja|Neen?)\s+$/u.test(before);
  return (
    opensSentence &&
    beginsAsAnswer(after) &&
    !hasMark(numbers, marks) &&
    (beyond.includes(Number(numbers[0]) - 1) || !hasList(block, Number(numbers[0])))
  );
}

function hasMark(numbers: readonly QuestionNumber[], marks: Marks): boolean {
  return numbers.length === 1 && marks.all.has(String(numbers[0]));
}

/** Is there a point with the number before this one? */
function hasList({ paragraphs }: Block, number: number): boolean {
  const point = new RegExp(String.raw`(?:^|[.?!:;…)]\s+)${number - 1}[.)]?\s+\p{L}`, 'u');
  return paragraphs.some(({ text }) => point.test(text));
}

function asPrinted(group: string): string {
  return group
    .replace(/e n(?!\p{L})/giu, 'en')
    .replace(/t ?\/ ?m\.?/giu, 't/m')
    .replace(/\s+/g, ' ')
    .replaceAll(' ,', ',')
    .trim();
}

/** Are these numbers all that are missing, each once, and in their order where they are missing in a row? */
function covers(numbers: readonly QuestionNumber[], { between, beyond }: Missing): boolean {
  const inRow = numbers.filter((number) => between.includes(Number(number)));
  const isWhole = inRow.length === between.length && inRow.every((number, at) => number === between[at]);
  return isWhole && numbers.every((number) => beyond.includes(Number(number)));
}

interface Place {
  readonly paragraph: number;
  readonly from: number;
}

/** The paragraphs from one place to the next, without what stands before and after on the same paragraph. */
function between(
  paragraphs: readonly MarkedText[],
  start: Place & { readonly to: number },
  next: Place | undefined,
): MarkedText[] {
  return paragraphs
    .flatMap((one, at) => {
      const [from, behind] = at === start.paragraph ? [start.to, start.from] : [0, 0];
      const to = at === next?.paragraph ? next.from : one.text.length;
      const isOutside = at < start.paragraph || (next !== undefined && at > next.paragraph);
      return isOutside ? [] : [partOf(one, from, to, behind)];
    })
    .filter(({ text }) => text !== '');
}
