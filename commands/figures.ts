/** Figures of a search in other views, the cases behind a bar, and sharing them: what `/cijfers` answers, and the controls below it. */
import { narrowed } from '../src/archive/filter.ts';
import type { SavedSearch } from '../src/archive/saved-search.ts';
import type { Drawing } from '../src/charts/draw.ts';
import { chartOf } from '../src/replies/figures.ts';
import { figuresMessage, nothingCounted, sharedFigures } from '../src/replies/figures-message.ts';
import { notice } from '../src/replies/notices.ts';
import { type Message, privately, publicly } from '../src/replies/reply.ts';
import { shareModal } from '../src/replies/share.ts';
import { FIGURE_VIEWS, type FigureView } from '../src/search/figure-views.ts';
import { barFilter, type Figures } from '../src/search/figures.ts';
import { TaskError } from '../src/threads/supervised-thread.ts';
import type { Actions, Asking, Context } from './command.ts';
import { replyModeFor } from './reply-mode.ts';
import { keySaved, searchMessage } from './searching.ts';
import { DOUBLE_CLICK_SECONDS, postElsewhere } from './share.ts';

/** The message for a view of a search; what there is instead where nothing is found. */
export async function figuresOf(
  search: SavedSearch,
  view: FigureView,
  as: 'private' | 'public',
  asking: Asking,
  context: Context,
): Promise<{ message: Message; isFound: boolean }> {
  const { language, person: owner } = asking;
  const figures = await context.search.figures({ ...search, limit: 0 }, view);
  if (figures.cases === 0) {
    const isEmpty = (await context.archive.count()) === 0;
    const message = isEmpty ? notice('noDocuments', language) : nothingCounted(figures.words, language);
    return { message, isFound: false };
  }
  const key = await keySaved(search, context);
  const drawing = await drawn(figures, search, asking, context);
  const here = { isShareable: !asking.isAlone, isMember: asking.isMember };
  const message = figuresMessage({ figures, search, drawing, key, as, ...here, owner, language });
  return { message, isFound: true };
}

/** Null where it could not be drawn: the numbers are there all the same. The drawer's owner hears why. */
async function drawn(
  figures: Figures,
  search: SavedSearch,
  { language }: Asking,
  { draw }: Context,
): Promise<Drawing | null> {
  try {
    return await draw(chartOf(figures, search, language));
  } catch (error) {
    if (error instanceof TaskError) return null;
    throw error;
  }
}

export const figures: Actions['figures'] = async ({ key, owner }, pressed, context) => {
  const { language } = pressed;
  const view = FIGURE_VIEWS.find((one) => one === pressed.values[0]);
  if (view === undefined) return privately(notice('stale', language));
  const saved = await context.store.searches.find(key);
  if (!saved) return privately(notice('searchGone', language));
  const { as, reply } = replyModeFor(pressed, owner);
  const { message } = await figuresOf(saved, view, as, pressed, context);
  return reply({ content: '', embeds: [], components: [], ...message });
};

export const openBar: Actions['openBar'] = async ({ key, view }, pressed, context) => {
  const { language } = pressed;
  const filter = barFilter(view, pressed.values[0] ?? '');
  if (filter === null) return privately(notice('stale', language));
  const saved = await context.store.searches.find(key);
  if (!saved) return privately(notice('searchGone', language));
  const within: SavedSearch = { ...saved, filter: narrowed(saved.filter, filter) };
  return privately((await searchMessage(within, 0, 'private', pressed, context)).message);
};

export const shareFigures: Actions['shareFigures'] = async ({ key, view }, pressed, context) => {
  const { person, language, message } = pressed;
  const shared = await sharedView(key, view, pressed, context);
  if (!shared) return privately(notice('searchGone', language));
  const what = `share figures ${message?.id} ${person} ${key} ${view}`;
  if (!(await context.store.once.isFirst(what, DOUBLE_CLICK_SECONDS)))
    return privately(notice('sharedJustNow', language));
  return publicly(sharedFigures(shared));
};

export const shareFiguresElsewhere: Actions['shareFiguresElsewhere'] = async (action, pressed, context) => {
  const { key, view } = action;
  const { language } = pressed;
  const name = language.texts.figures.titles[view];
  if (pressed.kind !== 'modal') return { kind: 'modal', modal: shareModal(action, name, language) };
  const shared = await sharedView(key, view, pressed, context);
  if (!shared) return privately(notice('searchGone', language));
  return postElsewhere(pressed, { ...action, action: 'shareFiguresAgain' }, async (note) =>
    sharedFigures(shared, note),
  );
};

/** The modal once more, with the note that the refusal kept. */
export const shareFiguresAgain: Actions['shareFiguresAgain'] = async (action, { message, language }) => {
  const asked = { ...action, action: 'shareFiguresElsewhere' } as const;
  const name = language.texts.figures.titles[action.view];
  return { kind: 'modal', modal: shareModal(asked, name, language, message?.footer ?? '') };
};

/** What others are to see; null where the search has been forgotten. */
async function sharedView(key: string, view: FigureView, asking: Asking, context: Context) {
  const { person: owner, language } = asking;
  const search = await context.store.searches.find(key);
  if (!search) return null;
  const counted = await context.search.figures({ ...search, limit: 0 }, view);
  const drawing = await drawn(counted, search, asking, context);
  const here = { isShareable: true, isMember: asking.isMember };
  return { figures: counted, search, drawing, key, ...here, owner, language };
}
