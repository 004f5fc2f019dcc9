/** A paragraph as it is read: its words, and the footnote marks that stand between them. */

/** `at` is the UTF-16 offset in the text before which the mark is printed. */
export interface InlineMark {
  readonly at: number;
  readonly mark: string;
  /** The place of its footnote among all footnotes of the document; `null` where there is none. */
  readonly footnote: number | null;
}

export interface MarkedText {
  readonly text: string;
  readonly marks: readonly InlineMark[];
  /** A point of a list within a list: its number is none of a question. */
  readonly isPoint?: boolean;
}

/** Texts as one, with `between` them, and the marks where they now stand. */
export function concatenate(texts: readonly MarkedText[], between: string): MarkedText {
  const marks: InlineMark[] = [];
  let at = 0;
  for (const { text, marks: own } of texts) {
    for (const mark of own) marks.push({ ...mark, at: mark.at + at });
    at += text.length + between.length;
  }
  return { text: texts.map(({ text }) => text).join(between), marks };
}

/**
 * A text from one place to another, without the blanks at its end. A mark where it is parted stays with what is before.
 * @param behind where what is before ends: the marks of what is taken out between the two stand at the start
 */
export function partOf({ text, marks }: MarkedText, from: number, to: number, behind = from): MarkedText {
  const own = text.slice(from, to).trimEnd();
  return {
    text: own,
    marks: marks
      .filter(({ at }) => (behind === 0 || at > behind) && at <= to)
      .map((mark) => ({ ...mark, at: Math.min(Math.max(0, mark.at - from), own.length) })),
  };
}
