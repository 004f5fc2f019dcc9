/** A second paper in the same file: its questions are another member's, and are never given to the first. */
import type { LeftOut } from '../left-out.ts';
import { readQuestionSentence } from '../title/question-sentence.ts';
import type { Block, Transcript } from './transcript.ts';

/** The first paper alone; what follows it is left out, and said. */
export function firstPaper(transcript: Transcript): Transcript {
  const { blocks } = transcript;
  for (const [at, block] of blocks.entries()) {
    const title = block.paragraphs.findIndex(({ text }) => isTitle(text));
    if (title === -1 || (title === 0 && block.kind === 'question' && at === 0)) continue;
    if (!beginsAnew(blocks, at)) continue;
    const own = block.paragraphs.slice(0, title);
    const others = [...block.paragraphs.slice(title), ...blocks.slice(at + 1).flatMap(wordsOf)];
    const named = block.paragraphs[title]?.text ?? '';
    return {
      ...transcript,
      blocks: [...blocks.slice(0, at), { ...block, paragraphs: own }],
      leftOut: [
        ...transcript.leftOut,
        ...others.map(({ text }): LeftOut => ({ text, reason: 'other paper' })),
      ],
      warnings: [
        ...transcript.warnings,
        `In dit bestand staat nog een stuk, dat niet gelezen is: ‘${named}’ Zet het in een eigen bestand.`,
      ],
    };
  }
  return transcript;
}

/** A whole title: who asks whom about what, and when it was sent in. */
function isTitle(text: string): boolean {
  if (!/^(?:(?:nadere|aanvullende|schriftelijke) )?vra(?:gen|ag) van /i.test(text)) return false;
  const title = readQuestionSentence(text);
  return title !== null && title.askers.length > 0 && title.addressees.length > 0 && title.submitted !== null;
}

/** Do the questions below have numbers that were asked already? */
function beginsAnew(blocks: readonly Block[], at: number): boolean {
  const asked = new Set(
    blocks.slice(0, at + 1).flatMap(({ kind, numbers }) => (kind === 'question' ? numbers : [])),
  );
  const [next] = blocks.slice(at + 1).filter(({ kind }) => kind === 'question');
  return (
    next !== undefined && (next.numbers.length === 0 || next.numbers.some((number) => asked.has(number)))
  );
}

function wordsOf({ label, paragraphs }: Block): { text: string }[] {
  return label === null ? [...paragraphs] : [{ text: label }, ...paragraphs];
}
