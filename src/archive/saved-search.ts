/** A search as a button goes on with it. */
import { z } from 'zod';
import { FILTER_NAMES, type Filter } from './filter.ts';

export const Order = z.enum(['best', 'newest']);
export type Order = z.infer<typeof Order>;

export const SavedSearch = z.object({
  /** The words, without limits. */
  text: z.string(),
  filter: z.partialRecord(z.enum(FILTER_NAMES), z.string()).transform((filter) => filter as Filter),
  order: Order,
});
export type SavedSearch = z.infer<typeof SavedSearch>;
