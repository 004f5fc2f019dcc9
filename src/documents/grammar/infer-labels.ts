/**
 * Documents whose parts bear no labels, or labels without numbers. As long as nothing is doubtful the parts
 * are told by their place: the only question is the first, questions without numbers are counted, and what
 * follows the title of a notice is the notice.
 */

import type { LeftOut } from '../left-out.ts';
import type { QuestionNumber } from '../model.ts';
import type { Title } from '../title/title.ts';
import type { MarkedText } from './marked-text.ts';
import { byPrintedNumbers, type NumberedParagraphs } from './numbered-paragraphs.ts';
import type { Block, Transcript } from './transcript.ts';

const UNLABELLED = { label: null, numbers: [], slips: [] } as const;

/** `De vragen van het lid Podt zijn beantwoord middels een brief over … (36 471-64).` */
const ANSWERED_ELSEWHERE = /^(?:De|Deze|Bovenstaande) (?:\p{L}+ ){0,2}?(?:Kamer)?vragen\b.*\bbeantwoord\b/iu;

export function inferLabels(given: Transcript, title: Title): Transcript {
  const transcript = title.reply === null ? given : withNotice(given);
  const { blocks, preamble } = transcript;
  if (blocks.some(({ kind }) => kind === 'question' || kind === 'answer')) {
    return countQuestions(withoutHeadings(withQuestionsAbove(transcript)));
  }
  if (preamble.length === 0) return transcript;
  if (title.reply === 'notice') {
    return {
      ...transcript,
      preamble: [],
      blocks: [{ ...UNLABELLED, kind: 'notice', paragraphs: preamble }, ...blocks],
    };
  }
  if (title.reply === 'answer' || !title.hasQuestionSentence) return transcript;
  const numbered = byPrintedNumbers(preamble);
  if (numbered) return withQuestions(transcript, numbered, blocks);
  const [before, questions] = byQuestionMarks(preamble);
  return countQuestions({ ...transcript, preamble: before, blocks: [...questions, ...blocks] });
}

/** A paragraph that asks is a question, with those below it that do not; a single paragraph is one in any case. */
function byQuestionMarks(paragraphs: readonly MarkedText[]): [before: readonly MarkedText[], Block[]] {
  const question = (own: readonly MarkedText[]): Block => ({
    ...UNLABELLED,
    kind: 'question',
    paragraphs: own,
  });
  if (paragraphs.length === 1) return [[], [question(paragraphs)]];
  const starts = paragraphs.flatMap(({ text }, at) => (text.includes('?') ? [at] : []));
  return [
    paragraphs.slice(0, starts[0]),
    starts.map((at, i) => question(paragraphs.slice(at, starts[i + 1]))),
  ];
}

function withQuestions(
  transcript: Transcript,
  { before, blocks, withList }: NumberedParagraphs,
  others: readonly Block[],
): Transcript {
  return {
    ...transcript,
    preamble: before,
    blocks: [...blocks, ...others],
    warnings: [
      ...transcript.warnings,
      ...withList.map(
        (number) =>
          `In vraag ${number} staat een genummerde lijst: haar punten zijn niet als vragen gelezen.`,
      ),
    ],
  };
}

/** Questions that bear numbers and no labels, all of them above `Antwoorden:` and what has the same numbers. */
function withQuestionsAbove(transcript: Transcript): Transcript {
  const { blocks, preamble } = transcript;
  const numbered = blocks.some(({ kind }) => kind === 'question') ? null : byPrintedNumbers(preamble);
  if (!numbered || numbered.blocks.length < 2) return transcript;
  const asked = new Set(numbered.blocks.flatMap(({ numbers }) => numbers));
  const below = blocks.map((block) => answersIn(block, asked));
  if (below.every((own) => own === null)) return transcript;
  const answers = blocks.flatMap((block, at) => below[at] ?? [block]);
  return withQuestions(withHeadingsLeftOut(transcript, answers), numbered, answers);
}

/**
 * `Vragen:` above questions that bear numbers is a heading and no label, and so is `Antwoorden:` above answers with
 * the numbers of these.
 */
function withoutHeadings(transcript: Transcript): Transcript {
  const { blocks } = transcript;
  const [heading, ...others] = blocks.filter(({ kind }) => kind === 'question');
  if (!heading || others.length > 0 || heading.numbers.length > 0) return transcript;
  const numbered = byPrintedNumbers(heading.paragraphs);
  if (!numbered || numbered.blocks.length < 2 || heading !== blocks[0]) return transcript;
  const asked = new Set(numbered.blocks.flatMap(({ numbers }) => numbers));
  const below = blocks.slice(1).flatMap((block) => answersIn(block, asked) ?? [block]);
  const before = [...transcript.preamble, ...headingOf(heading), ...numbered.before];
  return withQuestions(withHeadingsLeftOut(transcript, below), { ...numbered, before }, below);
}

/** `Antwoorden`, where the answers under it bear the labels. */
function withHeadingsLeftOut(transcript: Transcript, below: readonly Block[]): Transcript {
  const headings = transcript.blocks.filter((block) => block.kind === 'answer' && !below.includes(block));
  const leftOut = headings.flatMap(({ label }): LeftOut[] =>
    label === null || below.some((block) => block.label === label)
      ? []
      : [{ text: label, reason: 'heading' }],
  );
  return { ...transcript, leftOut: [...transcript.leftOut, ...leftOut] };
}

const headingOf = ({ label }: Block): MarkedText[] => (label === null ? [] : [{ text: label, marks: [] }]);

/** The answers under a heading; `null` where not each of their numbers is one of these. */
function answersIn(block: Block, asked: ReadonlySet<QuestionNumber>): Block[] | null {
  if (block.kind !== 'answer' || block.numbers.length > 0) return null;
  const numbered = byPrintedNumbers(block.paragraphs);
  if (!numbered?.blocks.every(({ numbers }) => numbers.every((number) => asked.has(number)))) return null;
  const before: Block[] = numbered.before.length > 0 ? [{ ...block, paragraphs: numbered.before }] : [];
  return [...before, ...numbered.blocks.map((answer): Block => ({ ...answer, kind: 'answer' }))];
}

/** What a paper without an answer says below its last question is no part of that question. */
function withNotice(transcript: Transcript): Transcript {
  const { blocks } = transcript;
  const last = blocks.at(-1);
  const paragraph = last?.paragraphs.at(-1);
  const isAnswered = blocks.some(({ kind }) => kind === 'answer' || kind === 'notice');
  if (isAnswered || last?.kind !== 'question' || last.paragraphs.length < 2 || !paragraph) return transcript;
  if (!ANSWERED_ELSEWHERE.test(paragraph.text)) return transcript;
  return {
    ...transcript,
    blocks: [
      ...blocks.slice(0, -1),
      { ...last, paragraphs: last.paragraphs.slice(0, -1) },
      { ...UNLABELLED, kind: 'notice', paragraphs: [paragraph] },
    ],
  };
}

/** Numbers questions in their order, if no label in the whole document has a number. */
function countQuestions(transcript: Transcript): Transcript {
  const { blocks } = transcript;
  const isNumbered = blocks.some(({ numbers }) => numbers.length > 0);
  const count = blocks.filter(({ kind }) => kind === 'question').length;
  if (isNumbered || count === 0) return transcript;
  let number = 0;
  const numbered = blocks.map((block): Block => {
    if (block.kind !== 'question') return block;
    number += 1;
    return { ...block, numbers: [number] };
  });
  const warning = 'De vragen hebben in de bron geen nummers: ze zijn geteld in de volgorde van het document.';
  return {
    ...transcript,
    blocks: numbered,
    warnings: count > 1 ? [...transcript.warnings, warning] : transcript.warnings,
  };
}
