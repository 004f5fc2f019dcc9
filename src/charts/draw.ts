/** Draws charts in a thread of its own: one takes some 0.1 s, which nobody in the chat is to wait for. */
import { type Limits, superviseThread, type TaskError } from '../threads/supervised-thread.ts';
import type { Chart } from './chart.ts';

export interface Drawing {
  readonly svg: string;
  /** A PNG, larger than it is to be shown. */
  readonly png: Uint8Array;
}

export interface Drawer {
  /** @throws TaskError */
  draw(chart: Chart): Promise<Drawing>;
  close(): Promise<void>;
}

/** The first picture reads Vega and the font, half a second; the others take a fifth of that. */
const LIMITS: Limits = { seconds: 20, megabytes: 300 };
/** Who has not had a turn by then gets the numbers alone. */
const DRAW_WITHIN_MS = 6_000;
/** Vega takes a hundred megabytes, which a bot of which nobody asks for pictures can do without. */
const IDLE_MS = 300_000;

/**
 * The thread is there from the first picture on, and ends when none was asked for in a while.
 * @param idleMs how long that is, in milliseconds; 300,000 unless given
 */
export function createDrawer(onDeath?: (error: TaskError) => void, idleMs = IDLE_MS): Drawer {
  const thread = superviseThread<Chart, Drawing>({
    script: new URL('./worker.ts', import.meta.url),
    limits: LIMITS,
    idleMs,
    ...(onDeath && { onDeath }),
  });
  return { draw: (chart) => thread.run(chart, DRAW_WITHIN_MS), close: thread.close };
}
