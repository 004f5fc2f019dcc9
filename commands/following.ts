/** The buttons and menus with which a channel follows cases and searches, and with which that is changed. */
import type { SavedSearch } from '../src/archive/saved-search.ts';
import { parseRowId } from '../src/replies/custom-id.ts';
import { followedNotice, followMessage, followsMessage, unfollowedNotice } from '../src/replies/follows.ts';
import { notice } from '../src/replies/notices.ts';
import { type Message, privately, type Reply } from '../src/replies/reply.ts';
import { EVENT_KINDS, type Follow, type FollowingPlace, MOST_FOLLOWS, Rhythm } from '../src/store/follows.ts';
import type { Actions, Asking, Context, Pressed } from './command.ts';
import { replyModeFor } from './reply-mode.ts';

/** Where it is told: in a thread it is the thread itself. */
const placeOf = ({ channel, guild }: Asking): FollowingPlace => ({ channel, guild });

const mayFollow = ({ guild, mayManage }: Asking): boolean => guild === null || mayManage;

/** Cases that wait for an answer are counted up to here. */
const COUNTED = 100;
const PENDING: ReadonlySet<string> = new Set(['open', 'late', 'postponed', 'late after postponement']);

/** Follows a search from now on; else why not. */
export async function follow(search: SavedSearch, asking: Asking, context: Context): Promise<Reply> {
  const { language, person, channel, isMember, isAlone, botMayWrite } = asking;
  if (!isMember && !isAlone) return privately(notice('followNeedsBot', language));
  if (!mayFollow(asking)) return privately(notice('onlyManagersFollow', language));
  if (!botMayWrite) return privately({ content: language.texts.iMayNotWriteThere(`<#${channel}>`) });
  await context.notice();
  const added = await context.store.follows.add({
    ...placeOf(asking),
    search: { ...search, order: 'best' },
    locale: language.locale,
    madeBy: person,
  });
  if (added === 'full') return privately({ content: language.texts.followsFull(MOST_FOLLOWS) });
  const { hits, unknown } = await context.search.find({ ...search, order: 'newest', limit: COUNTED });
  const open = new Set(hits.filter(({ state }) => PENDING.has(state.key)).map(({ caseId }) => caseId));
  return privately(followedNotice(added, { open: open.size, unknown }, person, language));
}

/** All that is followed where it is asked. */
export async function followsHere(asking: Asking, { store }: Context): Promise<Message> {
  const place = placeOf(asking);
  const all = await store.follows.in(place);
  const rhythm = (await store.follows.rhythms([place.channel])).get(place.channel) ?? 'at once';
  const { isAlone, botMayWrite, person, language } = asking;
  const message = followsMessage(all, rhythm, isAlone ? 'alone' : 'channel', person, language);
  // It can have been forbidden since.
  return botMayWrite || all.length === 0
    ? message
    : { ...message, content: language.texts.iMayNotWriteThere(`<#${place.channel}>`) };
}

export const followCase: Actions['followCase'] = async ({ document }, pressed, context) => {
  const of = await context.archive.findCase(document);
  if (!of) return privately(notice('documentGone', pressed.language));
  return follow({ text: '', filter: { case: of.id }, order: 'best' }, pressed, context);
};

export const followSearch: Actions['followSearch'] = async ({ key }, pressed, context) => {
  const search = await context.store.searches.find(key);
  return search ? follow(search, pressed, context) : privately(notice('searchGone', pressed.language));
};

export const follows: Actions['follows'] = async ({ owner }, pressed, context) =>
  replyModeFor(pressed, owner).reply(await followsHere(pressed, context));

export const rhythm: Actions['rhythm'] = async ({ owner }, pressed, context) => {
  if (!mayFollow(pressed)) return privately(notice('onlyManagersFollow', pressed.language));
  const chosen = Rhythm.safeParse(pressed.values[0]);
  if (!chosen.success) return privately(notice('stale', pressed.language));
  await context.store.follows.setRhythm(pressed.channel, chosen.data);
  return replyModeFor(pressed, owner).reply(await followsHere(pressed, context));
};

export const openFollow: Actions['openFollow'] = async ({ owner }, pressed, context) => {
  const found = await context.store.follows.find(placeOf(pressed), parseRowId(pressed.values[0]));
  return found ? shown(found, owner, pressed) : privately(notice('followGone', pressed.language));
};

const shown = (found: Follow, owner: string, pressed: Pressed): Reply =>
  replyModeFor(pressed, owner).reply(
    followMessage(found, pressed.person, mayFollow(pressed), pressed.language),
  );

export const unfollow: Actions['unfollow'] = async ({ follow: id, where, owner }, pressed, context) => {
  const { language, person } = pressed;
  if (!mayFollow(pressed)) return privately(notice('onlyManagersFollow', language));
  const found = await context.store.follows.drop(placeOf(pressed), id, where);
  if (!found) return privately(notice('followGone', language));
  if (where === 'back') return shown(found, owner, pressed);
  return replyModeFor(pressed, owner).reply(unfollowedNotice(found, person, language));
};

export const pauseFollow: Actions['pauseFollow'] = async ({ follow: id, on, owner }, pressed, context) =>
  change(id, { isPaused: on === 'yes' }, owner, pressed, context);

export const tellOf: Actions['tellOf'] = async ({ follow: id, kind, on, owner }, pressed, context) => {
  const found = await context.store.follows.find(placeOf(pressed), id);
  const others = (found?.events ?? EVENT_KINDS).filter((one) => one !== kind);
  return change(id, { events: on === 'yes' ? [...others, kind] : others }, owner, pressed, context);
};

async function change(
  id: number,
  to: Parameters<Context['store']['follows']['change']>[2],
  owner: string,
  pressed: Pressed,
  { store }: Context,
): Promise<Reply> {
  if (!mayFollow(pressed)) return privately(notice('onlyManagersFollow', pressed.language));
  const changed = await store.follows.change(placeOf(pressed), id, to);
  return changed ? shown(changed, owner, pressed) : privately(notice('followGone', pressed.language));
}
