/** What a reply about a case, or about a question of one, needs to be told besides what was asked for. */
import type { Archive } from '../src/archive/archive.ts';
import type { Case } from '../src/archive/cases/case.ts';
import type { Chosen } from '../src/archive/cases/choose.ts';
import type { Document } from '../src/documents/model.ts';
import type { AnswerContext } from '../src/replies/answer.ts';
import { MENU_OPTIONS } from '../src/replies/limits.ts';
import { standingOf } from '../src/replies/state.ts';
import { unlessUnavailable } from '../src/store/database.ts';
import type { Places } from '../src/store/places.ts';
import type { Asking, Context } from './command.ts';

/** The case of a paper, and the papers that one of its exchanges refers to. */
export async function answerContext(
  archive: Archive,
  document: Document,
  index: number,
  { isAlone, isMember }: Pick<Asking, 'isAlone' | 'isMember'>,
): Promise<AnswerContext> {
  const of = await archive.findCase(document.id);
  if (!of) throw new Error(`document ${document.id} is of no case`);
  return {
    ...standingOf(of),
    cited: await archive.referredToBy(document, index),
    isShareable: !isAlone,
    isMember,
  };
}

/** A case, or one of its papers, with what refers to it. */
export const caseContext = async (
  { archive, store }: Pick<Context, 'archive' | 'store'>,
  { of, paper }: Chosen,
  { channel, guild, mayManage, mayManageServer }: Asking,
) => ({
  ...standingOf(of),
  paper,
  citedBy: paper === null ? await archive.referringTo(of, MENU_OPTIONS) : [],
  chosenBy: {
    channel: guild === null || !mayManage ? null : await isChosenBy(channel, of, store.places),
    server: guild === null || !mayManageServer ? null : await isChosenBy(guild, of, store.places),
  },
});

/** Whether a place has chosen this case; null where nobody can tell now, and nothing can be chosen either. */
async function isChosenBy(place: string, of: Case, places: Places): Promise<boolean | null> {
  const chosen = await unlessUnavailable(() => places.chosenBy([place]));
  return chosen === 'unavailable' ? null : chosen[0]?.caseId === of.id;
}
