import { type Reading, refuse } from './reading.ts';

const MEGABYTE = 1024 * 1024;
/** The longest set known is 64 kB of text; beyond this no text is a set of questions. */
const LARGEST = 32 * MEGABYTE;

/** The refusal of a file of so many bytes, before any is read; `null` for one that is not too large. */
export function refuseSize(bytes: number): Reading | null {
  if (bytes <= LARGEST) return null;
  return refuse('too-large', { megabytes: Math.ceil(bytes / MEGABYTE), limit: LARGEST / MEGABYTE });
}
