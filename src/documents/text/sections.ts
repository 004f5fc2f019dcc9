/** The lines of a document by what they belong to: its title, its preamble, its questions and answers. */

import { type Label, type LabelAt, looksLikeLabel, readLabel } from '../grammar/labels.ts';
import type { MarkedText } from '../grammar/marked-text.ts';
import { findRunOnLabels } from '../grammar/run-on-labels.ts';
import type { Block } from '../grammar/transcript.ts';
import { opensAnswerSentence } from '../title/answer-sentence.ts';
import { opensQuestionSentence } from '../title/question-sentence.ts';
import { opensTitle } from '../title/title.ts';
import { endOf, type Line } from './lines.ts';
import { findNumberedQuestions, isHeading } from './numbered-questions.ts';

/** What a label opens, up to the next one. */
interface Section {
  readonly label: Label;
  readonly lines: readonly Line[];
}

interface Sections {
  /** Sentence by sentence. */
  readonly title: readonly (readonly Line[])[];
  /** What stands above the title. */
  readonly above: readonly Line[];
  /** What stands between the title and the first label. */
  readonly preamble: readonly Line[];
  readonly sections: readonly Section[];
  /** Lines that look like labels and are none that is known. */
  readonly unread: readonly string[];
}

/** `(ingezonden 20 november 2024)` and `Zie ook Aanhangsel …`: parts of a title on lines of their own. */
const PART_OF_TITLE = /^(?:\((?:ingezonden|ontvangen)|zie ook aanhangsel)/iu;
/** Words, and signs, that no paragraph ends with. */
const GOES_ON =
  /(?:,|(?<!\p{L})(?:op|bij|in|zie|van|voor|de|het|een|mijn|uw|en|of|onder|aan|naar|over|met))$/iu;
const SENTENCE_END = /[.?!:…)\]»”"’]$/u;

export function toSections(lines: readonly Line[]): Sections {
  const alone = findLabels(lines);
  const opensParagraph = (at: number) => mayOpenParagraph(lines[at - 1], lines[at]);
  const texts = lines.map(({ text }) => text);
  const named = [...alone, ...findRunOnLabels(texts, alone, opensParagraph)].sort(inOrder);
  const numbered = findNumberedQuestions(lines, named);
  const labels = [...(numbered.length > 0 ? named.filter(isNoHeading) : named), ...numbered].sort(inOrder);
  const head = lines.slice(0, labels[0]?.at);
  const opening = findTitle(head);
  const front = head.slice(0, Math.max(0, opening));
  const title = opening === -1 ? [] : titleFrom(head, opening);
  const end = opening === -1 ? 0 : opening + title.flat().length;
  const isDate = (line: Line) => PART_OF_TITLE.test(line.text);
  return {
    title: [...front.filter(isDate).map((line) => [line]), ...title],
    above: front.filter((line) => !isDate(line)),
    preamble: head.slice(end),
    unread: lines.flatMap((line, at) => (isUnread(line, lines[at - 1], lines[at + 1]) ? [line.text] : [])),
    sections: labels.map(({ at, label }, i) => ({
      label,
      lines: [...restOfLabel(lines[at], label), ...lines.slice(at + 1, labels[i + 1]?.at)],
    })),
  };
}

/**
 * Where the title begins; -1 where there is none. A letter names its questions several times: as its subject, in
 * its sender's column, and at last above the questions themselves, which is the title.
 */
function findTitle(head: readonly Line[]): number {
  const opens = (is: (text: string) => boolean) => (line: Line, at: number) =>
    is(line.text) || is(`${line.text} ${head[at + 1]?.text ?? ''}`);
  const first = head.findIndex(opens(opensTitle));
  const last = head.findLastIndex((line, at) => line.gap && opens(opensQuestionSentence)(line, at));
  return Math.max(first, last);
}

/** Sections as blocks of a transcript. @param toMarkedTexts what makes paragraphs of lines */
export function toBlocks(
  sections: readonly Section[],
  toMarkedTexts: (lines: readonly Line[]) => MarkedText[],
): Block[] {
  return sections.map(({ label, lines }) => ({
    kind: label.kind,
    label: label.printed,
    numbers: label.numbers,
    slips: label.slips,
    paragraphs: toMarkedTexts(lines),
  }));
}

/** The sentences of the title that begins at this line: each ends at a blank line, or where the next begins. */
function titleFrom(head: readonly Line[], opening: number): Line[][] {
  const sentences: Line[][] = [];
  for (const line of head.slice(opening)) {
    const sentence = sentences.at(-1);
    const above = sentence?.at(-1);
    const isOver = above !== undefined && SENTENCE_END.test(endOf(above));
    if (!sentence || (opensAnswerSentence(line.text) && (line.gap || isOver))) sentences.push([line]);
    else if (PART_OF_TITLE.test(line.text) || !(line.gap || (line.top && isOver))) sentence.push(line);
    else if (/^\p{Ll}/u.test(line.text) && !isOver) sentence.push(line);
    else break;
  }
  return sentences;
}

const isNoHeading = ({ label }: LabelAt): boolean => !isHeading(label);
const inOrder = (one: LabelAt, other: LabelAt): number => one.at - other.at;

function mayOpenParagraph(above: Line | undefined, line: Line | undefined): boolean {
  return !above || !line || line.gap || line.top || SENTENCE_END.test(endOf(above));
}

function findLabels(lines: readonly Line[]): LabelAt[] {
  const found = lines.flatMap((line, at): LabelAt[] => {
    const label = readLabel(line.text);
    return label ? [{ at, label }] : [];
  });
  const standing = found.filter(({ at }) => standsAlone(lines[at - 1], lines[at]));
  const lastQuestion = standing.findLastIndex(({ label }) => label.kind === 'question');
  return standing.filter(({ label }, i) => opensSection(label, standing[i - 1]?.label, i > lastQuestion));
}

/** A line that could be a label: behind a whole sentence, no sentence itself, and a new one below it. */
function isUnread(line: Line, above: Line | undefined, below: Line | undefined): boolean {
  if (!looksLikeLabel(line.text) || readLabel(line.text) !== null || /[.?!:;…]$/u.test(line.text)) {
    return false;
  }
  return mayOpenParagraph(above, line) && (!below || below.gap || below.top || !/^\p{Ll}/u.test(below.text));
}

/** Right below `… zie het antwoord op`, `Vraag 5` is the rest of a sentence. */
function standsAlone(above: Line | undefined, line: Line | undefined): boolean {
  return !above || !line || line.gap || line.top || !GOES_ON.test(endOf(above));
}

/**
 * `Toelichting` and `Mededeling` are ordinary words too, and headings within an answer: they open a section
 * of the document only after its last question, and without a colon not behind an answer.
 */
function opensSection(label: Label, above: Label | undefined, isBelowQuestions: boolean): boolean {
  if (label.kind === 'question' || label.kind === 'answer') return true;
  return isBelowQuestions && (above?.kind !== 'answer' || label.hasColon);
}

function restOfLabel(line: Line | undefined, label: Label): Line[] {
  if (!line || label.rest === '') return [];
  // Not counted from the end: a label in Markdown has signs behind it, `**Antwoord 5: Ja.**`.
  const cut = line.text.lastIndexOf(label.rest);
  const marks = line.marks.map((mark) => ({ ...mark, at: Math.max(0, mark.at - cut) }));
  return [{ ...line, text: label.rest, marks, gap: false }];
}
