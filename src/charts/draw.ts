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
  const begin = () =>
    superviseThread<Chart, Drawing>({
      script: new URL('./worker.ts', import.meta.url),
      limits: LIMITS,
      ...(onDeath && { onDeath }),
    });
  let thread: ReturnType<typeof begin> | null = null;
  let drawing = 0;
  let idle: NodeJS.Timeout | undefined;
  const rest = async () => {
    clearTimeout(idle);
    const ended = thread;
    thread = null;
    await ended?.close();
  };
  return {
    async draw(chart) {
      clearTimeout(idle);
      thread ??= begin();
      drawing += 1;
      try {
        return await thread.run(chart, DRAW_WITHIN_MS);
      } finally {
        drawing -= 1;
        if (drawing === 0) idle = setTimeout(rest, idleMs).unref();
      }
    },
    close: rest,
  };
}
