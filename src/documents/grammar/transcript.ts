/**
 * What a reader of any format hands to the grammar: the paragraphs of a document by the labels they stand
 * under, with the format read away. A format whose own structure tells more than lines do (XML, Word, HTML) begins
 * here; text begins at its lines.
 */

import type { LeftOut } from '../left-out.ts';
import type { Document, QuestionNumber } from '../model.ts';
import type { GroupSlip } from '../number-groups.ts';
import type { LabelKind } from './labels.ts';
import type { MarkedText } from './marked-text.ts';
import type { Publication } from './publication.ts';

/** What stands under one label. */
export interface Block {
  readonly kind: LabelKind;
  /** As printed: "Vraag 2 en 3". `null` where the source has none. */
  readonly label: string | null;
  readonly numbers: readonly QuestionNumber[];
  readonly slips: readonly GroupSlip[];
  readonly paragraphs: readonly MarkedText[];
}

export interface Note {
  readonly mark: string;
  readonly text: string;
}

/** What a format says as data. The title is what people read: a fact counts where the title does not tell it. */
export type Facts = Partial<
  Readonly<
    Pick<
      Document,
      | 'subject'
      | 'askers'
      | 'addressees'
      | 'respondents'
      | 'onBehalfOf'
      | 'submitted'
      | 'received'
      | 'furtherAnswer'
    >
  >
>;

export interface Transcript {
  readonly publication: Publication;
  /** Sentence by sentence. */
  readonly title: readonly MarkedText[];
  /** What stands above the title: the head of a page or of a letter. */
  readonly above: readonly MarkedText[];
  /** What stands between the title and the first label. */
  readonly preamble: readonly MarkedText[];
  readonly blocks: readonly Block[];
  /** Lines that look like labels and were not read as such. */
  readonly unread?: readonly string[];
  /** In the order of the document; an `InlineMark` points to its footnote by its place here. */
  readonly notes: readonly Note[];
  readonly facts?: Facts;
  /** What stands in the source and is no part of the document. */
  readonly leftOut: readonly LeftOut[];
  /** What the reader of the format found odd, in Dutch. */
  readonly warnings: readonly string[];
}
