/** `vraagbaak case`: a case, its papers and its state. */
import { openArchive } from '../archive/archive.ts';
import { standingOf } from '../replies/state.ts';
import { language, print, printJson } from './console.ts';
import { caseInJson } from './json.ts';
import { caseInText } from './output.ts';
import { chosenOrFail, readyArchive } from './ready-archive.ts';

/** At most this many papers that refer to a case are named. */
const MOST_REFERRING = 25;

export async function runCase(
  id: string,
  { json, archive: file }: { json?: boolean; archive?: string },
): Promise<void> {
  const path = await readyArchive(file);
  const archive = openArchive(path);
  const { of } = await chosenOrFail(path, archive, id);
  const standing = standingOf(of);
  if (json) printJson(caseInJson(standing), 2);
  else print(caseInText(standing, await archive.referringTo(of, MOST_REFERRING), language));
  await archive.close();
}
