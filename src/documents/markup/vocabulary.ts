/** What the elements of a format mean for a reader of the document. */
import type { LabelKind } from '../grammar/labels.ts';
import type { LeftOutReason } from '../left-out.ts';
import type { Element } from './tree.ts';

/**
 * A `section` is a question, an answer, a notice or an explanation with all that belongs to it. `words` are
 * parts of a line that blanks part though the source need not have them; `inline` are parts of a word or of a
 * sentence, `raised` ones among them. A `field` shows words that are not in it. `aside` is no part of the document.
 */
export type Role =
  | 'title'
  | 'label'
  | 'heading'
  | 'paragraph'
  | 'list'
  | 'item'
  | 'item number'
  | 'row'
  | 'cell'
  | 'words'
  | 'inline'
  | 'raised'
  | 'quotation'
  | 'formula'
  | 'field'
  | 'picture'
  | 'line break'
  | 'note'
  | 'note number'
  | 'note reference'
  | 'aside';

export interface Vocabulary {
  /** The section that an element is, or `null`. */
  readonly sectionOf: (element: Element) => LabelKind | null;
  /** The label of a section that is not among its words. */
  readonly labelOf: (section: Element) => string | null;
  /** `null` for an element that means nothing by itself: what is in it is read all the same. */
  readonly roleOf: (element: Element) => Role | null;
  /** By what a reference finds its note. */
  readonly noteIdOf: (note: Element) => string | null;
  readonly referenceOf: (reference: Element) => string | null;
  /** What is shown before each of the items of a list that has no number of its own. */
  readonly bulletsOf: (list: Element, items: readonly Element[]) => readonly string[];
  /** Why an `aside` is no part of the document; `null` for one without words that anybody reads. */
  readonly reasonOf: (aside: Element) => LeftOutReason | null;
  /** What a `field` shows. */
  readonly shownIn: (field: Element) => string;
}
