/** Papers that print all questions as they were sent in, and then each once more above its answer. */
import type { LeftOut } from '../left-out.ts';
import { printNumbers } from '../number-groups.ts';
import type { Block, Transcript } from './transcript.ts';

/** The questions once, where their answers are; the first list is left out as the repetition that it is. */
export function withoutRepeatedQuestions(transcript: Transcript): Transcript {
  const { blocks } = transcript;
  const repeated = blocks.filter((block, at) => {
    const isAsked = block.kind === 'question' && block.numbers.length > 0 && block.paragraphs.length > 0;
    if (!isAsked || blocks[at + 1]?.kind === 'answer') return false;
    return blocks.some(
      (other, i) =>
        i > at && other.kind === 'question' && blocks[i + 1]?.kind === 'answer' && isSame(block, other),
    );
  });
  const [first] = repeated;
  if (!first) return transcript;
  const leftOut = repeated.flatMap(({ label, paragraphs }): LeftOut[] =>
    [...(label === null ? [] : [label]), ...paragraphs.map(({ text }) => text)].map((text) => ({
      text,
      reason: 'repetition',
    })),
  );
  const numbers = printNumbers(repeated.flatMap((block) => block.numbers));
  const are = repeated.length > 1 ? `De vragen ${numbers} staan` : `Vraag ${numbers} staat`;
  return {
    ...transcript,
    blocks: blocks.filter((block) => !repeated.includes(block)),
    leftOut: [...transcript.leftOut, ...leftOut],
    warnings: [...transcript.warnings, `${are} er twee keer: gelezen is de keer boven het antwoord.`],
  };
}

function isSame(one: Block, other: Block): boolean {
  return `${one.numbers}` === `${other.numbers}` && lettersOf(one) === lettersOf(other);
}

/** Whatever the two print in another way: blanks, hyphens at line ends, marks. */
function lettersOf({ paragraphs }: Block): string {
  return paragraphs
    .map(({ text }) => text)
    .join('')
    .replace(/[^\p{L}\d]/gu, '');
}
