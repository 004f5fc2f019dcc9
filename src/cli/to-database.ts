/** `vraagbaak to-database`: brings what one machine has to the database that several share. */
import { SingleBar } from 'cli-progress';
import { OWN_ARCHIVE } from '../config.ts';
import { moveToDatabase } from '../replica/move.ts';
import { config, fail, print, texts } from './console.ts';

export async function runToDatabase(archive = OWN_ARCHIVE): Promise<void> {
  const { database } = config();
  if (database === undefined) fail(texts.needsDatabase);
  const bar = new SingleBar({ format: '{bar} {percentage}%', hideCursor: true, noTTYOutput: false });
  bar.start(1, 0);
  const moved = await moveToDatabase(archive, database, (part) => bar.update(part)).finally(() => bar.stop());
  print(texts.moved(moved));
  if (moved.state === null) fail(texts.stateIsThere);
}
