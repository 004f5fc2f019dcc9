/**
 * Documents whose parts bear no labels, or labels without numbers. As long as nothing is doubtful the parts
 * are told by their place: the only question is the first, questions without numbers are counted, and what
 * follows the title of a notice is the notice.
 */

import type { Title } from '../title/title.ts';
import type { MarkedText } from './marked-text.ts';
import type { Block, Transcript } from './transcript.ts';

/** `1. Bent u`, `1) Bent u`, or `1` alone. */
const NUMBERED = /^(\d{1,3})(?:[.)](?: |$)|$)/;

const UNLABELLED = { label: null, numbers: [], slips: [] } as const;

/** `De vragen van het lid Podt zijn beantwoord middels een brief over … (36 471-64).` */
const ANSWERED_ELSEWHERE = /^(?:De|Deze|Bovenstaande) (?:\p{L}+ ){0,2}?(?:Kamer)?vragen\b.*\bbeantwoord\b/iu;

export function inferLabels(given: Transcript, title: Title): Transcript {
  const transcript = title.reply === null ? given : withNotice(given);
  const { blocks, preamble } = transcript;
  if (blocks.some(({ kind }) => kind === 'question' || kind === 'answer')) return countQuestions(transcript);
  if (preamble.length === 0) return transcript;
  if (title.reply === 'notice') {
    return {
      ...transcript,
      preamble: [],
      blocks: [{ ...UNLABELLED, kind: 'notice', paragraphs: preamble }, ...blocks],
    };
  }
  if (title.reply === 'answer' || !title.hasQuestionSentence) return transcript;
  const questions =
    byTheirNumbers(preamble) ??
    preamble.map((paragraph): Block => ({ ...UNLABELLED, kind: 'question', paragraphs: [paragraph] }));
  return countQuestions({ ...transcript, preamble: [], blocks: [...questions, ...blocks] });
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

/** `1. Bent u …` / `2. Kunt u …`: paragraphs that count from the first on; `null` where they do not. */
function byTheirNumbers(paragraphs: readonly MarkedText[]): Block[] | null {
  const blocks: { number: number; paragraphs: MarkedText[] }[] = [];
  for (const paragraph of paragraphs) {
    const [printed = '', figures] = NUMBERED.exec(paragraph.text) ?? [];
    const block = blocks.at(-1);
    if (Number(figures) === (block?.number ?? 0) + 1) {
      const rest = withoutStart(paragraph, printed.length);
      blocks.push({ number: Number(figures), paragraphs: rest.text === '' ? [] : [rest] });
    } else if (block) block.paragraphs.push(paragraph);
    else return null;
  }
  return blocks.map(({ number, paragraphs: own }) => ({
    kind: 'question',
    label: String(number),
    numbers: [number],
    slips: [],
    paragraphs: own,
  }));
}

function withoutStart({ text, marks }: MarkedText, length: number): MarkedText {
  return {
    text: text.slice(length),
    marks: marks.map((mark) => ({ ...mark, at: Math.max(0, mark.at - length) })),
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
