/**
 * What a set of written parliamentary questions with its answers (Kamervragen) is, once it has been read.
 *
 * A text is a plain string: paragraphs parted by a blank line (`\n\n`), each paragraph on one line. What is
 * not a word (a footnote mark, a reference to another answer or paper) stands beside the text and points into it, so
 * that no reader can change a word by annotating it.
 */
import { z } from 'zod';
import { OutwardReference, span } from './references/reference.ts';

const Text = z.string().trim().min(1);
const IsoDate = z.iso.date();

const Chamber = z.enum(['tweede', 'eerste']);
export type Chamber = z.infer<typeof Chamber>;

/** The number of a question: 3, or "1a" and "2.1" where the source numbers its sub-questions. */
export const QuestionNumber = z.union([z.int().positive(), z.string().regex(/^\d+(?:[a-z]|\.\d{1,2})$/)]);
export type QuestionNumber = z.infer<typeof QuestionNumber>;

/** The texts of a document and of an exchange that annotations can point into. */
const DocumentPart = z.enum(['title', 'preamble', 'explanation', 'notice']);
export type DocumentPart = z.infer<typeof DocumentPart>;
const ExchangePart = z.enum(['question', 'answer']);
export type ExchangePart = z.infer<typeof ExchangePart>;

/** A footnote mark in place: `at` is the UTF-16 offset in the part's text before which the mark is printed. */
const markIn = <Part extends z.ZodType>(part: Part) =>
  z.object({ part, at: z.int().nonnegative(), mark: z.string().min(1) });

const DocumentMark = markIn(DocumentPart);
const ExchangeMark = markIn(ExchangePart);

/** A reference in an answer to other answers of the same document. */
const AnswerReference = z.object({
  part: ExchangePart,
  ...span,
  kind: z.literal('answer'),
  numbers: z.array(QuestionNumber).min(1),
});
export type AnswerReference = z.infer<typeof AnswerReference>;

const DocumentReference = z.intersection(z.object({ part: DocumentPart }), OutwardReference);
const ExchangeReference = z.union([
  AnswerReference,
  z.intersection(z.object({ part: ExchangePart }), OutwardReference),
]);

/** A footnote: its printed mark, its words, and the addresses and the references that stand in them. */
export const Footnote = z.object({
  mark: z.string().min(1),
  text: Text,
  links: z.array(z.url()),
  references: z.array(OutwardReference),
});
export type Footnote = z.infer<typeof Footnote>;

/** An answer, with the numbers of all the questions that it answers. */
export const Answer = z.object({
  label: z.string().min(1).nullable(),
  numbers: z.array(QuestionNumber),
  text: Text,
});
export type Answer = z.infer<typeof Answer>;

/** What stands together: one question block with all its numbers, and its answer with all of its own. */
export const Exchange = z.object({
  label: z.string().min(1).nullable(),
  numbers: z.array(QuestionNumber),
  /** Empty where the source holds an answer of which the question is missing. */
  question: z.string().trim(),
  answer: Answer.nullable(),
  marks: z.array(ExchangeMark),
  references: z.array(ExchangeReference),
  footnotes: z.array(Footnote),
});
export type Exchange = z.infer<typeof Exchange>;

/** A member of parliament who asks; `party` is null where the title does not name one. */
export const Asker = z.object({ name: z.string().min(1), party: z.string().min(1).nullable() });
export type Asker = z.infer<typeof Asker>;

/** A minister or state secretary who answers. `role` as printed ("Minister-President", "Staatssecretaris"). */
export const Respondent = z.object({
  role: z.string().min(1),
  name: z.string().min(1).nullable(),
  ministry: z.string().min(1).nullable(),
});
export type Respondent = z.infer<typeof Respondent>;

/** One set of questions, with its answers where they have come: everything a reader of the paper sees. */
export const Document = z.object({
  /** `ah-tk-20222023-1480` for an official publication, else the name of the file without its ending. */
  id: z.string().min(1),
  kind: z.enum(['answers', 'questions', 'postponement']),
  /** The whole title: the sentence of the questions and, as a second paragraph, that of the answer. */
  title: Text.nullable(),
  subject: Text.nullable(),
  askers: z.array(Asker),
  /** As written in full: "Minister van Binnenlandse Zaken en Koninkrijksrelaties". */
  addressees: z.array(z.string().min(1)),
  respondents: z.array(Respondent),
  onBehalfOf: z.array(z.string().min(1)),
  submitted: IsoDate.nullable(),
  /** When the answer, or the notice in its place, was received. */
  received: IsoDate.nullable(),
  /** A later, second answer to the same questions (Nader antwoord). */
  furtherAnswer: z.boolean(),
  /** Whose members ask: the Tweede Kamer or the Eerste (the Senate). Not in the archives of older versions. */
  chamber: Chamber.default('tweede'),
  /** Printed once more under the same number, to mend it (Herdruk). */
  reprint: z.boolean().default(false),
  /** What parliament's records say of the paper, also where no words of it can be read; null where there are none. */
  recorded: z.enum(['answered', 'postponed', 'withdrawn']).nullable().default(null),
  /** Number within the Aanhangsel Handelingen of the session year: "1480". */
  number: z.string().min(1).nullable(),
  /** "2022-2023", with a plain hyphen. */
  sessionYear: z
    .string()
    .regex(/^\d{4}-\d{4}$/)
    .nullable(),
  /** Number of the set in parliament's own administration: "2023Z00142"; "2000100433" before 2009. */
  caseNumber: z
    .string()
    .regex(/^(?:\d{4}Z\d{5}|\d{9,10})$/)
    .nullable(),
  preamble: Text.nullable(),
  /** The askers' own note to their questions (Toelichting). */
  explanation: Text.nullable(),
  /** The text of a notice in place of answers (Mededeling: a postponement, a withdrawal). */
  notice: Text.nullable(),
  exchanges: z.array(Exchange),
  marks: z.array(DocumentMark),
  references: z.array(DocumentReference),
  /** All footnotes, in the order of the document. */
  footnotes: z.array(Footnote),
  /** What was odd in the source, in Dutch, for an editor to look at. */
  warnings: z.array(z.string().min(1)),
});
export type Document = z.infer<typeof Document>;

/** What a list shows of a document. */
export const ListedDocument = Document.pick({
  id: true,
  subject: true,
  askers: true,
  number: true,
  caseNumber: true,
  submitted: true,
  received: true,
});
export type ListedDocument = z.infer<typeof ListedDocument>;
