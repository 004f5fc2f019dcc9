/** Lines and texts of made-up papers, for the tests of the grammar. */
import { compose } from '../../../src/documents/grammar/compose.ts';
import { readLabel } from '../../../src/documents/grammar/labels.ts';
import type { MarkedText } from '../../../src/documents/grammar/marked-text.ts';
import { UNPUBLISHED } from '../../../src/documents/grammar/publication.ts';
import type { Block, Transcript } from '../../../src/documents/grammar/transcript.ts';
import type { Document } from '../../../src/documents/model.ts';
import type { Line } from '../../../src/documents/text/lines.ts';

export const markedText = (text: string): MarkedText => ({ text, marks: [] });

/**
 * Lines as a text has them: `''` is a blank line, and a line that begins with `\f` is the first of a page. The first
 * line of all begins a page too.
 */
export function linesOf(written: readonly string[]): Line[] {
  const lines: Line[] = [];
  let gap = false;
  for (const raw of written) {
    if (raw === '') {
      gap = true;
      continue;
    }
    const top = lines.length === 0 || raw.startsWith('\f');
    const text = raw.replace('\f', '');
    lines.push({ text, marks: [], gap: gap && !top, top, blankAtEnd: false });
    gap = false;
  }
  return lines;
}

/** `Vraag 1: Klopt dat? / En nu?` is a block of two paragraphs. */
function blockOf(written: string): Block {
  const [, printed = '', words = ''] = /^([^:]*): ?(.*)$/.exec(written) ?? [];
  const label = readLabel(printed);
  if (!label) throw new Error(`no label: ${written}`);
  const paragraphs = words === '' ? [] : words.split(' / ').map(markedText);
  return { kind: label.kind, label: printed, numbers: label.numbers, slips: label.slips, paragraphs };
}

/** A transcript of a title, blocks as `blockOf` writes them, a preamble and the marks of footnotes. */
export function transcriptOf(
  title: readonly string[],
  blocks: readonly string[],
  preamble: readonly string[] = [],
  notes: readonly string[] = [],
): Transcript {
  return {
    publication: UNPUBLISHED,
    title: title.map(markedText),
    above: [],
    preamble: preamble.map(markedText),
    blocks: blocks.map(blockOf),
    notes: notes.map((mark) => ({ mark, text: `Noot ${mark}.` })),
    leftOut: [],
    warnings: [],
  };
}

/** The document that such a transcript holds. */
export function composed(...parts: Parameters<typeof transcriptOf>): Document {
  const reading = compose(transcriptOf(...parts), 'munten');
  if (!reading.ok) throw new Error(reading.reason.message);
  return reading.document;
}

export const exchangesOf = ({ exchanges }: Document) =>
  exchanges.map(({ label, numbers, question, answer }) => [label, numbers, question, answer?.text ?? null]);
