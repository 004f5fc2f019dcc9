/** Generated documents: sets of questions and answers in every arrangement and style that real ones have. */
import fc from 'fast-check';
import type { Style } from './layout.ts';
import type { Paper, PaperBlock, Paragraph, Piece } from './paper.ts';
import { footnote, heading, type Sentence, sentence } from './vocabulary.ts';

/** Which questions are asked together, which are answered together, and where the answers stand. */
type Arrangement = 'one by one' | 'asked together' | 'answered together' | 'answered at the end';
/** `Antwoord 2 en 3`, `Antwoord op de vragen 2 en 3`, or `Antwoord` alone. */
type Labelling = 'short' | 'long' | 'without number';

type Text = readonly (readonly Sentence[])[];

interface Material {
  readonly questions: readonly (readonly Sentence[])[];
  readonly answers: readonly Text[];
  /** How many questions go together, group by group. */
  readonly groups: readonly number[];
  readonly arrangement: Arrangement;
  readonly labelling: Labelling;
  /** Which answers point to another one. */
  readonly refers: readonly boolean[];
  readonly notes: readonly Paper['footnotes'][number][];
}

const MOST = 9;
const paragraph = fc.oneof(
  { weight: 30, arbitrary: fc.array(sentence, { minLength: 1, maxLength: 5 }) },
  // As long as a page.
  { weight: 1, arbitrary: fc.array(sentence, { minLength: 25, maxLength: 45 }) },
);

const material: fc.Arbitrary<Material> = fc.record({
  questions: fc.array(paragraph, { minLength: 3, maxLength: MOST }),
  answers: fc.array(fc.array(paragraph, { minLength: 1, maxLength: 3 }), {
    minLength: MOST,
    maxLength: MOST,
  }),
  groups: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: MOST, maxLength: MOST }),
  arrangement: fc.constantFrom<Arrangement>(
    'one by one',
    'asked together',
    'answered together',
    'answered at the end',
  ),
  labelling: fc.constantFrom<Labelling>('short', 'long', 'without number'),
  refers: fc.array(fc.boolean(), { minLength: MOST, maxLength: MOST }),
  notes: fc.array(footnote, { minLength: 8, maxLength: 8 }),
});

export const papers: fc.Arbitrary<Paper> = fc
  .record({ heading, material, isPublished: fc.boolean(), number: fc.integer({ min: 1, max: 4000 }) })
  .map(({ heading: head, material: made, isPublished, number }) => ({
    publication: isPublished ? { number: String(number), sessionYear: '2023-2024' } : null,
    heading: head,
    ...withFootnotes(arrange(made), made.notes),
  }));

export const styles: fc.Arbitrary<Style> = fc.record({
  furniture: fc.boolean(),
  pageBreak: fc.constantFrom<Style['pageBreak']>('form feed', 'leading blank'),
  blanksAtLineEnds: fc.boolean(),
  hyphenate: fc.boolean(),
  columnWidth: fc.constant(37.5),
  linesPerPage: fc.integer({ min: 20, max: 55 }),
});

interface Draft extends Omit<PaperBlock, 'paragraphs'> {
  readonly text: Text;
  readonly refersTo: number | null;
}

/** Questions and answers in the order of print, with their labels. */
function arrange(made: Material): Draft[] {
  const groups = groupsOf(made);
  const questionOf = (numbers: readonly number[]): Draft => ({
    kind: 'question',
    label: `Vraag ${list(numbers)}`,
    numbers,
    text: numbers.map((number) => made.questions[number - 1] ?? []),
    refersTo: null,
  });
  const answerOf = (numbers: readonly number[]): Draft => {
    const first = numbers[0] ?? 1;
    const other =
      made.questions.length === numbers.length ? null : (numbers.at(-1) ?? 0) % made.questions.length;
    return {
      kind: 'answer',
      label: answerLabel(numbers, made),
      numbers,
      text: made.answers[first - 1] ?? [],
      refersTo: other !== null && made.refers[first - 1] ? other + 1 : null,
    };
  };
  const ask = (numbers: readonly number[]) =>
    made.arrangement === 'asked together'
      ? [questionOf(numbers)]
      : numbers.map((number) => questionOf([number]));
  return made.arrangement === 'answered at the end'
    ? [...groups.flatMap(ask), ...groups.map(answerOf)]
    : groups.flatMap((numbers) => [...ask(numbers), answerOf(numbers)]);
}

function groupsOf({ questions, groups, arrangement }: Material): number[][] {
  const found: number[][] = [];
  for (let number = 1; number <= questions.length; number += found.at(-1)?.length ?? 1) {
    const wanted = arrangement === 'one by one' ? 1 : (groups[found.length] ?? 1);
    const size = Math.min(wanted, questions.length - number + 1);
    found.push(Array.from({ length: size }, (_, at) => number + at));
  }
  return found;
}

/** An answer without a number stands right behind the one question that it answers. */
function answerLabel(numbers: readonly number[], { labelling, arrangement }: Material): string {
  const mayLackNumber = arrangement === 'one by one' || arrangement === 'asked together';
  if (labelling === 'without number' && mayLackNumber) return 'Antwoord';
  if (labelling === 'short') return `Antwoord ${list(numbers)}`;
  return numbers.length > 1 ? `Antwoord op de vragen ${list(numbers)}` : `Antwoord op vraag ${list(numbers)}`;
}

/** Numbers the footnotes through the paper, and puts their marks behind the sentences that have them. */
function withFootnotes(
  drafts: readonly Draft[],
  notes: Material['notes'],
): Pick<Paper, 'blocks' | 'footnotes'> {
  const footnotes: Paper['footnotes'][number][] = [];
  const toPieces = ({ text, notes: count }: Sentence, at: number): Piece[] => {
    const pieces: Piece[] = [at === 0 ? text : ` ${text}`];
    for (let i = 0; i < count; i += 1) {
      footnotes.push(notes[footnotes.length % notes.length] ?? { text: 'NOS', links: [] });
      pieces.push({ mark: footnotes.length });
    }
    return pieces;
  };
  const blocks = drafts.map(({ kind, label, numbers, text, refersTo }): PaperBlock => {
    const paragraphs = text.map((own): Paragraph => own.flatMap(toPieces));
    const reference: Piece[] =
      refersTo === null
        ? []
        : [' Zie voorts ', { refer: `het antwoord op vraag ${refersTo}`, to: [refersTo] }, '.'];
    return {
      kind,
      label,
      numbers,
      paragraphs: [...paragraphs.slice(0, -1), [...(paragraphs.at(-1) ?? []), ...reference]],
    };
  });
  return { blocks, footnotes };
}

function list(numbers: readonly number[]): string {
  return [numbers.slice(0, -1).join(', '), numbers.at(-1)].filter((part) => part !== '').join(' en ');
}
