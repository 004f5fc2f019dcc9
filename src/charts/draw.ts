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

/** The thread is there from the first picture on. */
export function createDrawer(onDeath?: (error: TaskError) => void): Drawer {
  const thread = superviseThread<Chart, Drawing>({
    script: new URL('./worker.ts', import.meta.url),
    limits: LIMITS,
    ...(onDeath && { onDeath }),
  });
  return { draw: (chart) => thread.run(chart), close: thread.close };
}
