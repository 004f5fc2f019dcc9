/** A paragraph as it is read: its words, and the footnote marks that stand between them. */

/** `at` is the UTF-16 offset in the text before which the mark is printed. */
export interface InlineMark {
  readonly at: number;
  readonly mark: string;
  /** The place of its footnote among all footnotes of the document; `null` where there is none. */
  readonly footnote: number | null;
}

export interface Passage {
  readonly text: string;
  readonly marks: readonly InlineMark[];
}

/** Passages as one, with `between` them, and the marks where they now stand. */
export function concatenate(passages: readonly Passage[], between: string): Passage {
  const marks: InlineMark[] = [];
  const texts: string[] = [];
  let at = 0;
  for (const passage of passages) {
    for (const mark of passage.marks) marks.push({ ...mark, at: mark.at + at });
    texts.push(passage.text);
    at += passage.text.length + between.length;
  }
  return { text: texts.join(between), marks };
}
