/** A paragraph in which its writer broke lines: where a label, a point of a list or a new sentence follows, it is several. */
import { readLabel, readRunOnLabel } from '../grammar/labels.ts';
import { type MarkedText, partOf } from '../grammar/marked-text.ts';

/** What a line that was broken by its writer ends with, if it is a paragraph by itself. */
export const PARAGRAPH_END = /[.?!:;…][»”’"')\]]*$/u;
/** `- `, `• `, `1. `, `a) `. */
const OPENS_POINT = /^(?:[-–•▪‣●○·*] |\(?(?:\d{1,3}|[a-z])[.)] )/u;

/** @param broken with `\n` where a line ends; an empty line parts two paragraphs */
export function partAtBreaks(broken: MarkedText): MarkedText[] {
  if (!broken.text.includes('\n')) return [broken];
  const parts: { from: number; to: number }[] = [];
  let from = 0;
  let isApart = true;
  let above = '';
  for (const line of broken.text.split('\n')) {
    const to = from + line.length;
    const text = line.trim();
    if (text === '') isApart = true;
    else {
      const last = parts.at(-1);
      if (!last || isApart || opens(text) || PARAGRAPH_END.test(above) || isLabel(above)) {
        parts.push({ from: from + line.length - line.trimStart().length, to });
      } else last.to = to;
      isApart = false;
      above = text;
    }
    from = to + 1;
  }
  return parts.map(({ from: start, to }, at) => {
    const part = partOf(broken, start, to, at === 0 ? 0 : (parts[at - 1]?.to ?? start));
    return { ...broken, text: part.text.replaceAll('\n', ' '), marks: part.marks };
  });
}

const isLabel = (line: string): boolean => readLabel(line)?.rest === '';
const opens = (line: string): boolean =>
  readLabel(line) !== null || readRunOnLabel(line) !== null || OPENS_POINT.test(line);
