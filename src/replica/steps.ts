/** What the thread that follows the log does, a step at a time. */
import type { Unusable } from '../archive/file/open.ts';

/** Follows a batch of changes, or puts the file in order after so many. */
export type Step = { readonly do: 'follow' } | { readonly do: 'settle'; readonly changes: number };

/** What came of a step. */
export type Outcome =
  | {
      readonly is: 'done';
      /** Changes that were followed, and that are still to be. */
      readonly changes: number;
      readonly left: number;
      /** Ids of documents of a form that this version does not know. */
      readonly unread: readonly string[];
    }
  /** The server cannot be reached. */
  | { readonly is: 'unavailable'; readonly why: string }
  /** The archive's file cannot be used. */
  | { readonly is: 'unusable'; readonly path: string; readonly unusable: Unusable };
