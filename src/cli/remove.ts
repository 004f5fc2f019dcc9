/** `vraagbaak remove`: takes documents out of the archive, for good. */
import { removeAll } from '../replica/import-all.ts';
import { config, fail, print, texts } from './console.ts';

export async function runRemove(ids: string[], archive = config().archive): Promise<void> {
  const removed = await removeAll({ archive, database: config().database }, ids);
  if (removed.length > 0) print(texts.removed(removed.join(', ')));
  const [missing] = ids.filter((id) => !removed.includes(id));
  if (missing !== undefined) fail(texts.noSuchDocument(missing, '–'));
}
