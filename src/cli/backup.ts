/** `vraagbaak backup`: a copy of what people keep, while the bot runs. */
import { existsSync } from 'node:fs';
import { backUp, stateFileOf } from '../store/sqlite.ts';
import { config, fail, operator, print } from './console.ts';

export async function runBackup(file: string): Promise<void> {
  const { database, archive } = config();
  if (database !== undefined) fail(operator.backupOfDatabase);
  if (existsSync(file)) fail(operator.isThere(file));
  const state = stateFileOf(archive);
  if (!existsSync(state)) fail(operator.nothingToBackUp(state));
  await backUp(state, file).catch((error: unknown) => {
    fail(operator.notBackedUp(file, error instanceof Error ? error.message : String(error)));
  });
  print(operator.backedUp(file));
}
