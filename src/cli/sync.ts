/** `vraagbaak sync`: one round with the official feed, with a bar that shows how far it is. */
import { SingleBar } from 'cli-progress';
import type { Config } from '../config.ts';
import { isolatedReader } from '../documents/isolation/isolated-reader.ts';
import { type Progress, type Synced, syncRound } from '../feed/sync.ts';
import type { OperatorTexts } from './operator-texts.ts';

/** Goes on until the round is over, or a signal stops it between two pages or some cases; a second one ends it at once. */
export async function runSync(
  { archive, database, sync }: Pick<Config, 'archive' | 'database' | 'sync'>,
  operator: OperatorTexts,
): Promise<Synced> {
  const bar = new SingleBar({ format: '{bar} {percentage}% · {what}', hideCursor: true, noTTYOutput: false });
  let isStopped = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      isStopped = true;
    });
  }
  bar.start(1, 0, { what: '' });
  const since = Date.parse(sync.since);
  const show = (progress: Progress) => {
    if (progress.is === 'bringing in') {
      const { looked, left } = progress;
      bar.update(looked / Math.max(1, looked + left), { what: operator.syncBringingIn(looked, left) });
      return;
    }
    const { category, moment } = progress;
    if (moment === null) return;
    const part = (moment - since) / Math.max(1, Date.now() - since);
    const day = new Date(moment).toISOString().slice(0, 10);
    bar.update(Math.min(1, Math.max(0, part)), { what: operator.syncReading(category, day) });
  };
  const { since: from, addresses, files } = sync;
  const round = { destination: { archive, database }, since: from, addresses, files };
  return await syncRound(round, isolatedReader(), () => isStopped, show).finally(() => bar.stop());
}
