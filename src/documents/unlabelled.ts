/**
 * Documents whose parts bear no labels, or labels without numbers. As long as nothing is doubtful the parts
 * are told by their place: the only question is the first, questions without numbers are counted, and what
 * follows the title of a notice is the notice.
 */
import type { Title } from './title.ts';
import type { Block, Transcript } from './transcript.ts';

const UNLABELLED = { label: null, numbers: [], slips: [] } as const;

export function labelWhatHasNone(transcript: Transcript, title: Title): Transcript {
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
  const questions = preamble.map(
    (paragraph): Block => ({ ...UNLABELLED, kind: 'question', paragraphs: [paragraph] }),
  );
  return countQuestions({ ...transcript, preamble: [], blocks: [...questions, ...blocks] });
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
