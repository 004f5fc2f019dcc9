/**
 * A set of questions and answers as its authors have it, before it is printed: what a layout prints, and what
 * a reader must find in print.
 */
import type { Document, Exchange, Footnote, QuestionNumber } from '../../../src/documents/model.ts';
import { findOutwardReferences } from '../../../src/documents/references/outward.ts';

/** Words; a footnote mark between them; or words that refer to other answers. */
export type Piece =
  | string
  | { readonly mark: number }
  | { readonly refer: string; readonly to: QuestionNumber[] };

/** Pieces are put side by side: blanks stand in the words. */
export type Paragraph = readonly Piece[];

export interface PaperBlock {
  readonly kind: 'question' | 'answer';
  readonly label: string;
  readonly numbers: readonly QuestionNumber[];
  readonly paragraphs: readonly Paragraph[];
}

/** Who asked whom; the words of the title are made of it by `titleOf`. */
export type Heading = Pick<
  Document,
  'askers' | 'addressees' | 'subject' | 'submitted' | 'respondents' | 'onBehalfOf' | 'received'
>;

export interface Paper {
  /** Number in the Aanhangsel and session year, for a paper with furniture on its pages. */
  readonly publication: { readonly number: string; readonly sessionYear: string } | null;
  readonly heading: Heading;
  /** The title as it stands; without it, one is made of the heading. */
  readonly title?: readonly string[];
  /** In the order of print. */
  readonly blocks: readonly PaperBlock[];
  /** Footnote 1 is the first. */
  readonly footnotes: readonly Pick<Footnote, 'text' | 'links'>[];
}

const MONTHS =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** @example printDate('2023-01-11') // 11 januari 2023 */
function printDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** The sentences of the title, as parliament words them. */
export function titleOf({ heading, title }: Paper): readonly string[] {
  if (title) return title;
  const { askers, addressees, subject, submitted, respondents, onBehalfOf, received } = heading;
  const members = askers.map(({ name, party }) => (party ? `${name} (${party})` : name));
  const asked = `${askers.length > 1 ? 'Vragen van de leden' : 'Vragen van het lid'} ${list(members)} aan de ${list(addressees, 'en de ')} over ${subject} (ingezonden ${printDate(submitted ?? '')}).`;
  if (received === null) return [asked];
  const by = respondents.map(({ role, name, ministry }) => `${role} ${name} (${ministry})`);
  const behalf = onBehalfOf.length > 0 ? `, mede namens de ${list(onBehalfOf, 'en de ')}` : '';
  return [asked, `Antwoord van ${by.join(' en van ')}${behalf} (ontvangen ${printDate(received)}).`];
}

/** What a reader of the printed paper must find, all of it told by the print. */
export function documentOf(paper: Paper, name: string): Document {
  const { publication, heading } = paper;
  const questions = paper.blocks.filter((block) => block.kind === 'question');
  const isAnswered = paper.blocks.some((block) => block.kind === 'answer');
  const title = titleOf(paper).join('\n\n');
  return {
    id: publication ? `ah-tk-${publication.sessionYear.replace('-', '')}-${publication.number}` : name,
    kind: isAnswered ? 'answers' : 'questions',
    title,
    ...heading,
    furtherAnswer: false,
    chamber: 'tweede',
    reprint: false,
    recorded: null,
    number: publication?.number ?? null,
    sessionYear: publication?.sessionYear ?? null,
    caseNumber: null,
    preamble: null,
    explanation: null,
    notice: null,
    exchanges: questions.map((question) => exchangeOf(paper, question)),
    marks: [],
    references: outwardIn('title', title),
    footnotes: paper.footnotes.map((_, at) => noteOf(paper, String(at + 1))),
    warnings: [],
  };
}

function exchangeOf(paper: Paper, question: PaperBlock): Exchange {
  const answer = paper.blocks.find(
    ({ kind, numbers }) => kind === 'answer' && question.numbers.every((number) => numbers.includes(number)),
  );
  const asked = textOf(question.paragraphs);
  const answered = textOf(answer?.paragraphs ?? []);
  const marks = [
    ...asked.marks.map((mark) => ({ part: 'question' as const, ...mark })),
    ...answered.marks.map((mark) => ({ part: 'answer' as const, ...mark })),
  ];
  return {
    label: question.label,
    numbers: [...question.numbers],
    question: asked.text,
    answer: answer ? { label: answer.label, numbers: [...answer.numbers], text: answered.text } : null,
    marks,
    references: [
      ...outwardIn('question', asked.text),
      ...answered.references,
      ...outwardIn('answer', answered.text),
    ],
    footnotes: marks.map(({ mark }) => noteOf(paper, mark)),
  };
}

function noteOf(paper: Paper, mark: string): Footnote {
  const note = paper.footnotes[Number(mark) - 1];
  if (!note) throw new Error(`The paper has no footnote ${mark}.`);
  return { mark, ...note, references: findOutwardReferences(note.text) };
}

/** What the words refer to in other papers is told by the words as they were before they were printed. */
const outwardIn = <Part extends string>(part: Part, text: string) =>
  findOutwardReferences(text).map((reference) => ({ part, ...reference }));

function textOf(paragraphs: readonly Paragraph[]): {
  text: string;
  marks: { at: number; mark: string }[];
  references: Exchange['references'];
} {
  let text = '';
  const marks: { at: number; mark: string }[] = [];
  const references: Exchange['references'] = [];
  for (const paragraph of paragraphs) {
    if (text !== '') text += '\n\n';
    for (const piece of paragraph) {
      if (typeof piece === 'string') text += piece;
      else if ('mark' in piece) marks.push({ at: text.length, mark: String(piece.mark) });
      else {
        const from = text.length;
        text += piece.refer;
        references.push({ part: 'answer', from, to: text.length, kind: 'answer', numbers: piece.to });
      }
    }
  }
  return { text, marks, references };
}

function list(items: readonly string[], and = 'en '): string {
  return [items.slice(0, -1).join(', '), items.at(-1)].filter(Boolean).join(` ${and}`);
}
