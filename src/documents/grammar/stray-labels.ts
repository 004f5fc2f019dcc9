/**
 * Labels that open nothing: a number that stands there once more without a text, as the number of a footnote does
 * that was taken for a label, and the title of the paper behind its number in a list.
 */
import { opensQuestionSentence } from '../title/question-sentence.ts';
import { concatenate } from './marked-text.ts';
import type { Block, Transcript } from './transcript.ts';

export function withoutStrayLabels(transcript: Transcript): Transcript {
  return withoutEmptyRepetitions(withoutTitle(transcript));
}

/** The title as the text of the first question: `8 Vragen van het lid Van Rey (VVD) over … (Ingezonden 12 augustus 1993)`. */
function withoutTitle(transcript: Transcript): Transcript {
  const [first, ...others] = transcript.blocks;
  const [text, ...more] = first?.paragraphs ?? [];
  if (first?.kind !== 'question' || !text || more.length > 0 || transcript.title.length === 0)
    return transcript;
  if (!opensQuestionSentence(text.text) || text.text.includes('?')) return transcript;
  if (!others.some(({ kind }) => kind === 'question')) return transcript;
  const printed = concatenate([{ text: first.label ?? '', marks: [] }, text], first.label ? ' ' : '');
  const warning = `‘${first.label}’ is in de bron een opschrift, maar staat voor de titel.`;
  return {
    ...transcript,
    preamble: [...transcript.preamble, printed],
    blocks: others,
    warnings: [...transcript.warnings, warning],
  };
}

function withoutEmptyRepetitions(transcript: Transcript): Transcript {
  const { blocks } = transcript;
  const isRepetition = (block: Block) =>
    block.paragraphs.length === 0 &&
    block.numbers.length > 0 &&
    (block.kind === 'question' || block.kind === 'answer') &&
    block.numbers.every((number) =>
      blocks.some(
        ({ kind, numbers, paragraphs }) =>
          kind === block.kind && paragraphs.length > 0 && numbers.includes(number),
      ),
    );
  const stray = blocks.filter(isRepetition);
  if (stray.length === 0) return transcript;
  const warnings = stray.map(
    ({ label }) => `Het opschrift ‘${label}’ staat er nog eens, zonder tekst: het is weggelaten.`,
  );
  return {
    ...transcript,
    blocks: blocks.filter((block) => !stray.includes(block)),
    leftOut: [
      ...transcript.leftOut,
      ...stray.map(({ label }) => ({ text: label ?? '', reason: 'heading' as const })),
    ],
    warnings: [...transcript.warnings, ...warnings],
  };
}
