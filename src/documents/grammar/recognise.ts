/** Whether what was read is a set of written questions at all. */
import type { Reading } from '../reading.ts';
import { refuse } from '../reading.ts';
import type { Title } from '../title/title.ts';
import type { Transcript } from './transcript.ts';

/** The refusal of what is no set of written questions; `null` for what is one. */
export function recognise({ blocks, title: printed }: Transcript, { isOral }: Title): Reading | null {
  if (blocks.some(({ kind }) => kind === 'question')) return null;
  if (printed.length === 0) return refuse('no-questions');
  return isOral ? refuse('oral-questions') : null;
}
