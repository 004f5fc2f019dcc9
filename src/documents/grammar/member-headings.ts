/**
 * Headings of further members in one paper: `Vragen van het lid De Vries (VVD)` below the answers to another's
 * questions. They are no words of the answer above them: each is left out, and said.
 */
import { printNumbers } from '../number-groups.ts';
import type { Block, Transcript } from './transcript.ts';

/** A heading and no sentence: it does not end as one. */
const HEADING =
  /^(?:schriftelijke |aanvullende )?vragen van (?:het (?:kamer)?lid|de leden|lid|leden) [^.?!]{2,200}[^.?!:;,]$/iu;

export function withoutMemberHeadings(transcript: Transcript): Transcript {
  const headings: string[] = [];
  const leftOut = [...transcript.leftOut];
  const blocks = transcript.blocks.map((block, at): Block => {
    const below = transcript.blocks[at + 1];
    const last = block.paragraphs.at(-1);
    if (below?.kind !== 'question' || !last || block.paragraphs.length === 1) return block;
    if (last.marks.length > 0 || !HEADING.test(last.text)) return block;
    const named =
      below.numbers.length > 0 ? `vraag ${printNumbers(below.numbers)}` : 'een vraag zonder nummer';
    headings.push(`Boven ${named} staat: ‘${last.text}’.`);
    leftOut.push({ text: last.text, reason: 'heading' });
    return { ...block, paragraphs: block.paragraphs.slice(0, -1) };
  });
  if (headings.length === 0) return transcript;
  const warning =
    'In dit document staan vragen van meer leden: de vragenstellers zijn die van de titel alleen.';
  return { ...transcript, blocks, leftOut, warnings: [...transcript.warnings, warning, ...headings] };
}
