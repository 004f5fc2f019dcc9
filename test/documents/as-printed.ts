/**
 * Is every character of a paper in the document that was read from it, once and in order? Told without any of
 * the readers' own code: the document is put back in the order of print, and compared character by character,
 * blanks apart. A hyphen at the end of a line may be gone; a footnote may begin at any line.
 */
import type { Document } from '../../src/documents/model.ts';

interface Marked {
  readonly part: string;
  readonly at: number;
  readonly mark: string;
}

/**
 * Where the source and the document part; `null` where they agree to the end.
 * @param isFurniture the lines of the pages that belong to no document
 */
export function firstDifference(
  source: string,
  document: Document,
  isFurniture: (line: string, at: number, lines: readonly string[]) => boolean = () => false,
): string | null {
  const lines = source.replace(/\f/g, '\n').split('\n');
  const printed = lines.filter((line, at) => !isFurniture(line.trim(), at, lines)).map(withoutBlanks);
  const body = withoutBlanks(inOrderOfPrint(document).join(''));
  const notes = document.footnotes.map(({ mark, text }) => withoutBlanks(`${mark}${text}`));
  let at = 0;
  let isInNote = false;
  for (const [row, line] of printed.entries()) {
    if (line === '') continue;
    const here = body.slice(at, at + line.length);
    const [note = ''] = notes;
    // A figure of the text can look like the beginning of a note, but not like the rest of one.
    if (takes(note, line) && (isInNote || !takes(here, line))) {
      const rest = note.slice(matched(note, line));
      isInNote = rest !== '';
      notes.splice(0, 1, ...(isInNote ? [rest] : []));
    } else if (takes(here, line)) at += matched(here, line);
    else return `line ${row + 1}, “${line}”: the document has “${here}”`;
  }
  const left = [body.slice(at), ...notes].join('');
  return left === '' ? null : `the document has more than the source: “${left.slice(0, 80)}”`;
}

const withoutBlanks = (text: string) => text.normalize('NFC').replace(/\s/gu, '');

/** Does all of this line stand at the start of the text? A hyphen at its end need not. */
function takes(text: string, line: string): boolean {
  return text !== '' && matched(text, line) >= line.replace(/-$/, '').length;
}

/** How much of the text the line takes: all of it, or up to a hyphen at its end that the text has not. */
function matched(text: string, line: string): number {
  if (text.startsWith(line)) return line.length;
  const broken = line.replace(/-$/, '');
  return text.startsWith(broken) ? broken.length : 0;
}

function inOrderOfPrint({ title, preamble, explanation, notice, marks, exchanges }: Document): string[] {
  const own = (part: string, text: string | null) => withMarks(text ?? '', marks, part);
  return [
    own('title', title),
    own('preamble', preamble),
    ...exchanges.flatMap(({ label, question, answer, marks: inExchange }, at) => {
      const next = exchanges[at + 1]?.answer;
      const isRepeated = answer && next?.label === answer.label && next.text === answer.text;
      return [
        label ?? '',
        withMarks(question, inExchange, 'question'),
        ...(answer && !isRepeated ? [answer.label ?? '', withMarks(answer.text, inExchange, 'answer')] : []),
      ];
    }),
    own('explanation', explanation),
    own('notice', notice),
  ];
}

/** The text with its marks, as they are printed: `toelichten?1`, two of them as `1, 2`. */
function withMarks(text: string, marks: readonly Marked[], part: string): string {
  let printed = '';
  let from = 0;
  let last: number | null = null;
  for (const { at, mark } of marks.filter((one) => one.part === part)) {
    printed += text.slice(from, at) + (last === at ? ', ' : '') + mark;
    from = at;
    last = at;
  }
  return printed + text.slice(from);
}
