/**
 * The parts of a document in markup: its title, and what stands under each label. An element says that a
 * question or an answer begins; its label is in an element of its own, or is the first paragraph, as in a
 * text. A paragraph outside those elements is read as in a text as well: a label opens what follows it.
 */

import { type Label, type LabelKind, readLabel, readRunOnLabel } from '../grammar/labels.ts';
import { concatenate, type MarkedText } from '../grammar/marked-text.ts';
import { pictureIn } from '../grammar/pictures.ts';
import { runOnLabels } from '../grammar/run-on-labels.ts';
import type { Block, Transcript } from '../grammar/transcript.ts';
import type { LeftOut } from '../left-out.ts';
import { parseNumberGroup, printNumbers } from '../number-groups.ts';
import { isLinkOfSite } from '../text/web-page.ts';
import { opensAnswerSentence } from '../title/answer-sentence.ts';
import { opensTitle } from '../title/title.ts';
import { PARAGRAPH_END } from './line-breaks.ts';
import { readNotes } from './notes.ts';
import { prose } from './prose.ts';
import { type Element, wordsOf } from './tree.ts';
import type { Vocabulary } from './vocabulary.ts';

export type Outline = Pick<
  Transcript,
  'title' | 'above' | 'preamble' | 'blocks' | 'notes' | 'leftOut' | 'warnings'
>;

interface Draft extends Omit<Block, 'paragraphs'> {
  readonly paragraphs: MarkedText[];
  /** Its label has been read, or its words have begun. */
  isOpened: boolean;
}

const UNLABELLED = { label: null, numbers: [], slips: [], isOpened: false } as const;
/** Where the second sentence of a title begins, if both stand in one element: `… 2023). Antwoord van Minister …`. */
const NEXT_SENTENCE = /(?<=[.)]) (?=(?:Nader antwoord|Antwoord|Mededeling) van )/;

export function outline(root: Element, vocabulary: Vocabulary): Outline {
  const notes = readNotes(root, vocabulary);
  const title: MarkedText[] = [];
  const above: MarkedText[] = [];
  const preamble: MarkedText[] = [];
  const drafts: Draft[] = [];
  const leftOut: LeftOut[] = [];
  const warnings: string[] = [...notes.warnings];
  const runOn = runOnLabels();
  /** The blocks in which a picture stands. */
  const withPicture = new Set<Draft>();
  let inSection = false;
  let isAfterSection = false;
  /** Headings of which it is not known yet whether a question follows. */
  let held: MarkedText[] = [];

  const begin = (kind: LabelKind): Draft => {
    const draft: Draft = { ...UNLABELLED, kind, paragraphs: [] };
    drafts.push(draft);
    return draft;
  };
  const begun = (label: Label, paragraph: MarkedText): void => {
    const { kind, printed, numbers, slips } = label;
    runOn.take(label);
    isAfterSection = false;
    const rest = restOf(paragraph, label);
    drafts.push({ kind, label: printed, numbers, slips, paragraphs: rest ? [rest] : [], isOpened: true });
  };
  const takeLabel = (draft: Draft, printed: string): void => {
    const label = labelIn(draft.kind, printed);
    if (label === null) {
      warnings.push(`Het opschrift ‘${printed}’ is niet herkend: het staat in de tekst.`);
      takeParagraph({ text: printed, marks: [] });
      return;
    }
    if (label.kind !== draft.kind) {
      warnings.push(`Het opschrift ‘${printed}’ staat in de bron bij ${NAMES[draft.kind]}.`);
    }
    drafts.pop();
    begun(label, { text: printed, marks: [] });
  };
  const takeParagraph = (paragraph: MarkedText, isHeading = false): void => {
    const draft = drafts.at(-1);
    const label = readLabel(paragraph.text);
    if (!isHeading || label) releaseHeadings(label?.kind === 'question');
    if (inSection && draft && !draft.isOpened) {
      const own = label ?? readRunOnLabel(paragraph.text);
      if (own?.kind === draft.kind) {
        drafts.pop();
        begun(own, paragraph);
      } else {
        draft.isOpened = true;
        draft.paragraphs.push(paragraph);
      }
    } else if (label && opensBlock(label, inSection)) begun(label, paragraph);
    else if (label && isBareLabel(label) && !inSection) leave(paragraph, 'heading');
    else if (isLinkOfSite(paragraph)) leave(paragraph, 'site');
    else if (NOTES_HEADING.test(paragraph.text) && notes.all.length > 0) leave(paragraph, 'heading');
    else if (draft) takeBelow(draft, paragraph, isHeading);
    else if (opensTitle(paragraph.text)) title.push(...sentencesOf(paragraph));
    else takeAbove(paragraph);
  };
  const leave = ({ text }: MarkedText, reason: LeftOut['reason']): void => {
    leftOut.push({ text, reason });
  };
  const takeAbove = (paragraph: MarkedText): void => {
    const label = title.length > 0 ? runOn.read(paragraph.text) : null;
    if (label) begun(label, paragraph);
    else (title.length > 0 ? preamble : above).push(paragraph);
  };
  const takeBelow = (draft: Draft, paragraph: MarkedText, isHeading: boolean): void => {
    const label = inSection ? null : runOn.read(paragraph.text);
    if (label) begun(label, paragraph);
    else if (!inSection && isAfterSection && (isHeading || isShort(paragraph)))
      leaveHeading(draft, paragraph);
    else if (isHeading && !inSection) held.push(paragraph);
    else draft.paragraphs.push(paragraph);
  };
  /** It stands between two parts: it is a word of neither. */
  const leaveHeading = (draft: Draft, heading: MarkedText): void => {
    leave(heading, 'heading');
    warnings.push(`Onder ${nameOf(draft)} staat een tussenkop: ‘${heading.text}’.`);
  };
  const releaseHeadings = (isBetween: boolean): void => {
    const headings = held;
    held = [];
    const draft = drafts.at(-1);
    if (!draft) return;
    for (const heading of headings) {
      if (isBetween) leaveHeading(draft, heading);
      else draft.paragraphs.push(heading);
    }
  };

  const readOther = (element: Element): boolean => {
    const section = vocabulary.sectionOf(element);
    if (section !== null && !inSection) {
      reader.end();
      releaseHeadings(section === 'question');
      const draft = begin(section);
      inSection = true;
      const label = vocabulary.labelOf(element);
      if (label !== null) takeLabel(draft, label);
      reader.add(element.children);
      reader.end();
      inSection = false;
      isAfterSection = true;
      return true;
    }
    const role = vocabulary.roleOf(element);
    const draft = drafts.at(-1);
    if (role === 'label' && inSection && draft && !draft.isOpened) {
      reader.end();
      const printed = wordsOf(element).replace(/\s+/g, ' ').trim();
      if (printed !== '') takeLabel(draft, printed);
      return true;
    }
    if (role === 'title' && !inSection) {
      reader.end();
      const sentences: MarkedText[] = [];
      const own = prose(vocabulary, notes, { paragraph: (paragraph) => sentences.push(paragraph) });
      own.addParagraph(element.children);
      own.end();
      title.push(...sentencesOf(concatenate(sentences, ' ')));
      return true;
    }
    return false;
  };
  const reader = prose(vocabulary, notes, {
    paragraph: takeParagraph,
    readOther,
    leave: (text, reason) => leave({ text, marks: [] }, reason),
    picture: () => {
      const draft = drafts.at(-1);
      if (draft) withPicture.add(draft);
    },
  });
  reader.add(root.children);
  reader.end();
  releaseHeadings(false);
  const blocks = drafts.filter(({ label, paragraphs }) => label !== null || paragraphs.length > 0);
  const missing = marksWithoutNote([
    ...title,
    ...above,
    ...preamble,
    ...blocks.flatMap((block) => block.paragraphs),
  ]);
  return {
    title,
    above: title.length > 0 ? above : [],
    preamble: title.length > 0 ? preamble : [...above, ...preamble],
    blocks: blocks.map(({ isOpened: _, ...block }) => block),
    notes: notes.all,
    leftOut,
    warnings: [
      ...warnings,
      ...missing.map((mark) => `De tekst verwijst naar voetnoot ${mark}, die er niet is.`),
      ...drafts.flatMap((draft) => (withPicture.has(draft) ? [pictureIn(nameOf(draft))] : [])),
    ],
  };
}

/** Words that are a heading, whatever their element is called: short, and no sentence. */
const LONGEST_HEADING = 100;
const isShort = ({ text, marks }: MarkedText): boolean =>
  text.length <= LONGEST_HEADING && marks.length === 0 && !PARAGRAPH_END.test(text);

/** `Noten`, above what is read as footnotes. */
const NOTES_HEADING = /^(?:(?:voet|eind)?noten|bronnen|referenties):?$/i;

/** `antwoord 1`, as a warning names a part. */
const nameOf = ({ kind, numbers }: Pick<Block, 'kind' | 'numbers'>): string =>
  numbers.length > 0 ? `${PARTS[kind]} ${printNumbers(numbers)}` : NAMES[kind];

const PARTS: Readonly<Record<LabelKind, string>> = {
  question: 'vraag',
  answer: 'antwoord',
  notice: 'mededeling',
  explanation: 'toelichting',
};

const NAMES: Readonly<Record<LabelKind, string>> = {
  question: 'een vraag',
  answer: 'een antwoord',
  notice: 'een mededeling',
  explanation: 'een toelichting',
};

/** A label in an element of its own: `Vraag 2 en 3`, or the numbers alone. `null` for what is neither. */
function labelIn(kind: LabelKind, printed: string): Label | null {
  const label = readLabel(printed);
  if (label) return label;
  const group = parseNumberGroup(printed.replace(/[.:)]$/, ''));
  return group && { kind, printed, numbers: group.numbers, slips: group.slips, rest: '', hasColon: false };
}

/** In a section only a numbered label alone on its line opens another one; a notice has none within an answer. */
function opensBlock({ kind, numbers, rest }: Label, inSection: boolean): boolean {
  if (kind === 'question' || kind === 'answer') return numbers.length > 0 && rest === '';
  return !inSection;
}

/** `Antwoord` above all answers: a heading without words of its own. */
function isBareLabel({ kind, numbers, rest }: Label): boolean {
  return (kind === 'question' || kind === 'answer') && numbers.length === 0 && rest === '';
}

function restOf({ text, marks }: MarkedText, { rest }: Label): MarkedText | null {
  const cut = text.length - rest.length;
  if (rest === '' && marks.length === 0) return null;
  return { text: rest, marks: marks.map((mark) => ({ ...mark, at: Math.max(0, mark.at - cut) })) };
}

function sentencesOf(title: MarkedText): MarkedText[] {
  const at = NEXT_SENTENCE.exec(title.text)?.index;
  if (at === undefined || !opensAnswerSentence(title.text.slice(at + 1)))
    return title.text === '' ? [] : [title];
  const { text, marks } = title;
  return [
    { text: text.slice(0, at), marks: marks.filter((mark) => mark.at <= at) },
    {
      text: text.slice(at + 1),
      marks: marks.filter((mark) => mark.at > at).map((mark) => ({ ...mark, at: mark.at - at - 1 })),
    },
  ];
}

function marksWithoutNote(texts: readonly MarkedText[]): string[] {
  const marks = texts.flatMap((text) => text.marks);
  return [...new Set(marks.filter(({ footnote }) => footnote === null).map(({ mark }) => mark))];
}
