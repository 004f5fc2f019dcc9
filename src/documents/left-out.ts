/** Lines of a source that are no part of the document, and why each was left out of it. */

export type LeftOutReason =
  /** The block at the head of the first page: chamber, session year, number. */
  | 'head'
  /** Running heads and feet, imprints and page numbers. */
  | 'page'
  /** The column beside the text of a letter, where a later page repeats it. */
  | 'margin'
  /** What a site adds to a paper: links, lists of signatories and of related papers. */
  | 'site'
  /** A heading above all questions or answers, without words of its own. */
  | 'heading'
  /** The number of a footnote whose words stand among those of another one. */
  | 'note number'
  /** Words that a source has twice: the notice at the end of the explanation as well. */
  | 'repetition'
  /** Letters across the page: a watermark. */
  | 'watermark'
  /** What is in the file and is not shown: hidden elements, layers that are off, words between the lines of a form. */
  | 'hidden'
  /** What stands for a picture, or within one. */
  | 'picture'
  /** The greeting and the signature of a letter. */
  | 'letter'
  /** What a mail puts around a text. */
  | 'mail'
  /** Another paper in the same file. */
  | 'other paper';

export interface LeftOut {
  readonly text: string;
  readonly reason: LeftOutReason;
}
