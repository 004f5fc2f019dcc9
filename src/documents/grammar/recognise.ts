/** Whether what was read is a set of written questions at all. */
import type { Reading } from '../reading.ts';
import { refuse } from '../reading.ts';
import { readTitle } from '../title/title.ts';
import type { Transcript } from './transcript.ts';

/** The refusal of what is no set of written questions; `null` for what is one. */
export function recognise({ title, blocks }: Transcript): Reading | null {
  if (blocks.some(({ kind }) => kind === 'question')) return null;
  if (title.length === 0) return refuse('no-questions');
  return readTitle(title.map(({ text }) => text)).isOral ? refuse('oral-questions') : null;
}
