/** The buttons, menus and modals with which people collect answers, and keep what they collected in order. */
import type { Archive } from '../src/archive/archive.ts';
import { todayInAmsterdam } from '../src/archive/cases/state.ts';
import { answeredTogether, exchangeNamed, nameOf } from '../src/documents/question-numbers.ts';
import { collectedMessage, takenOut } from '../src/replies/collected.ts';
import { collectionMessage, dropped, pagesOf } from '../src/replies/collection.ts';
import { ANSWERS_A_PAGE, type Entry, titleOf } from '../src/replies/collection-entry.ts';
import { collectionExport } from '../src/replies/collection-export.ts';
import { nameModal, noteModal } from '../src/replies/collection-modals.ts';
import { parseRowId } from '../src/replies/custom-id.ts';
import { notice } from '../src/replies/notices.ts';
import { type Message, privately, publicly, type Reply } from '../src/replies/reply.ts';
import { NEW_COLLECTION, refusal, type Saved, savedNotice, whichCollection } from '../src/replies/saving.ts';
import { NAME_FIELD, NOTE_FIELD } from '../src/replies/text-fields.ts';
import {
  type Collected,
  type Collection,
  isSameName,
  type Place,
  type WithAnswers,
} from '../src/store/collections.ts';
import type { Actions, Asking, Context, Pressed } from './command.ts';
import { replyModeFor } from './reply-mode.ts';
import { DOUBLE_CLICK_SECONDS } from './share.ts';

/** Whose collections are meant: those of the channel, in a thread those of the channel that it is of. */
export const placeOf = ({ channel, threadOf, guild }: Asking): Place => ({
  channel: threadOf ?? channel,
  guild,
});

/** A page of a collection, as the one who asks for it may see and change it. */
export async function shownCollection(
  collection: WithAnswers,
  page: number,
  as: 'private' | 'public',
  asking: Asking,
  { archive }: Context,
): Promise<Message> {
  const { person: owner, language, isAlone } = asking;
  const shown = Math.min(page, pagesOf(collection) - 1);
  const entries = await entriesOf(collection, archive, shown * ANSWERS_A_PAGE, ANSWERS_A_PAGE);
  const mayManage = mayManageCollection(collection, asking);
  return collectionMessage({
    collection,
    entries,
    page: shown,
    as,
    owner,
    mayManage,
    isShareable: !isAlone,
    language,
  });
}

const mayManageCollection = ({ madeBy }: Collection, { person, mayModerate, guild }: Asking): boolean =>
  madeBy === person || mayModerate || guild === null;

const entriesOf = (
  { answers }: WithAnswers,
  archive: Archive,
  from: number,
  count: number,
): Promise<Entry[]> =>
  Promise.all(
    answers.slice(from, from + count).map((collected, at) => entryOf(collected, from + at + 1, archive)),
  );

async function entryOf(collected: Collected, place: number, archive: Archive): Promise<Entry> {
  const document = await archive.find(collected.document);
  const at = document && exchangeNamed(document, collected.exchange);
  return { collected, place, found: document && at ? { document, index: at.index } : null };
}

/** An answer of a collection where it stands; null where it is not there. */
async function entryIn(collection: WithAnswers, collected: number, archive: Archive): Promise<Entry | null> {
  const at = collection.answers.findIndex(({ id }) => id === collected);
  const answer = collection.answers[at];
  return answer ? entryOf(answer, at + 1, archive) : null;
}

export const save: Actions['save'] = async ({ document, exchange }, pressed, context) => {
  const saved = { document, exchange };
  const { language, mayWrite } = pressed;
  if (!mayWrite) return privately(notice('onlyWritersCollect', language));
  const [only, ...others] = await context.store.collections.in(placeOf(pressed));
  if (!only) return { kind: 'modal', modal: nameModal({ action: 'saveIn', ...saved }, '', language) };
  if (others.length > 0) return privately(whichCollection(saved, [only, ...others], language));
  return saveTo(only.id, saved, pressed, context, privately);
};

export const saveIn: Actions['saveIn'] = async ({ document, exchange }, pressed, context) => {
  const saved = { document, exchange };
  const { language, mayWrite, kind } = pressed;
  if (!mayWrite) return privately(notice('onlyWritersCollect', language));
  const [chosen = ''] = pressed.values;
  if (kind !== 'modal') {
    if (chosen === NEW_COLLECTION) {
      return { kind: 'modal', modal: nameModal({ action: 'saveIn', ...saved }, '', language) };
    }
    return saveTo(parseRowId(chosen), saved, pressed, context, (message) => ({ kind: 'update', message }));
  }
  const made = await makeNamed(pressed, context, 'or-that-one');
  return 'reply' in made ? made.reply : saveTo(made.id, saved, pressed, context, privately);
};

/** The collection with the name that was filled in: made now, or the one there is, where that will do as well. */
async function makeNamed(
  pressed: Pressed,
  { store: { collections } }: Context,
  ifTaken: 'or-that-one' | 'refuse',
): Promise<{ id: number } | { reply: Reply }> {
  const place = placeOf(pressed);
  const name = pressed.fields[NAME_FIELD]?.trim() ?? '';
  if (name === '') return { reply: privately(notice('nameMissing', pressed.language)) };
  const same = (await collections.in(place)).find((one) => isSameName(one.name, name));
  if (same && ifTaken === 'or-that-one') return same;
  const made = await collections.make(place, name, pressed.person);
  return typeof made === 'string' ? { reply: privately(refusal(made, pressed.language, name)) } : made;
}

async function saveTo(
  id: number,
  saved: Saved,
  pressed: Pressed,
  { archive, store: { collections } }: Context,
  reply: (message: Message) => Reply,
): Promise<Reply> {
  const { language, person } = pressed;
  const place = placeOf(pressed);
  const document = await archive.find(saved.document);
  const at = document && exchangeNamed(document, saved.exchange);
  if (!document || !at) return privately(notice('documentGone', language));
  // A joint answer is one, whichever of its questions it was saved from.
  const [first = at.index] = answeredTogether(document, at.index);
  const answer = { document: document.id, exchange: nameOf(document, first) };
  const added = await collections.add(place, id, answer, person);
  if (typeof added === 'string') return privately(refusal(added, language));
  const collection = await collections.find(place, id);
  const entry = collection && (await entryIn(collection, added.collected.id, archive));
  if (!entry) return privately(refusal('gone', language));
  const others = (await collections.in(place)).filter((one) => one.id !== id);
  return reply(savedNotice(saved, { collection, entry, isNew: added.isNew }, others, person, language));
}

export const makeCollection: Actions['makeCollection'] = async (action, pressed, context) => {
  const { language, mayWrite, kind } = pressed;
  if (!mayWrite) return privately(notice('onlyWritersCollect', language));
  if (kind !== 'modal') return { kind: 'modal', modal: nameModal(action, '', language) };
  const made = await makeNamed(pressed, context, 'refuse');
  return 'reply' in made ? made.reply : show(made.id, 0, action.owner, pressed, context);
};

export const openCollection: Actions['openCollection'] = async ({ owner }, pressed, context) =>
  show(parseRowId(pressed.values[0]), 0, owner, pressed, context);

export const collection: Actions['collection'] = async ({ collection: id, page, owner }, pressed, context) =>
  show(id, page, owner, pressed, context);

/** A page of a collection in the place of what was pressed, where that is one's own. */
async function show(
  id: number,
  page: number,
  owner: string,
  pressed: Pressed,
  context: Context,
): Promise<Reply> {
  const found = await context.store.collections.find(placeOf(pressed), id);
  if (!found) return privately(refusal('gone', pressed.language));
  const { as, reply } = replyModeFor(pressed, owner);
  return reply(await shownCollection(found, page, as, pressed, context));
}

/** In the place of a list of one's own; below what everyone sees as a message of its own. */
function privateMode(pressed: Pressed, owner: string): (message: Message) => Reply {
  const { as, reply } = replyModeFor(pressed, owner);
  return as === 'private' ? reply : privately;
}

export const openCollected: Actions['openCollected'] = async ({ owner }, pressed, context) =>
  showCollected(parseRowId(pressed.values[0]), pressed, context, privateMode(pressed, owner));

async function showCollected(
  id: number,
  pressed: Pressed,
  { archive, store: { collections } }: Context,
  reply: (message: Message) => Reply,
): Promise<Reply> {
  const { language, person, mayWrite } = pressed;
  const holding = await collections.holding(placeOf(pressed), id);
  const entry = holding && (await entryIn(holding, id, archive));
  if (!entry) return privately(refusal('gone', language));
  return reply(collectedMessage(holding, entry, person, mayWrite, language));
}

export const annotate: Actions['annotate'] = async (action, pressed, context) => {
  const { archive, store } = context;
  const { collections } = store;
  const { language, mayWrite, person } = pressed;
  if (!mayWrite) return privately(notice('onlyWritersCollect', language));
  const { collected, owner } = action;
  const place = placeOf(pressed);
  const holding = await collections.holding(place, collected);
  const entry = holding && (await entryIn(holding, collected, archive));
  if (!entry) return privately(refusal('gone', language));
  if (pressed.kind !== 'modal') {
    const modal = noteModal(action, titleOf(entry, language), entry.collected.note, language);
    return { kind: 'modal', modal };
  }
  const note = pressed.fields[NOTE_FIELD]?.trim() ?? '';
  const done = await collections.annotate(place, collected, note === '' ? null : note, person);
  if (done !== 'done') return privately(refusal(done, language));
  return showCollected(collected, pressed, context, privateMode(pressed, owner));
};

export const arrange: Actions['arrange'] = async ({ collected, how, owner }, pressed, context) => {
  const { archive, store } = context;
  const { collections } = store;
  const { language, mayWrite, person } = pressed;
  if (!mayWrite) return privately(notice('onlyWritersCollect', language));
  const place = placeOf(pressed);
  const before = await collections.holding(place, collected);
  const entry = before && (await entryIn(before, collected, archive));
  const done =
    how === 'up' || how === 'down'
      ? await collections.move(place, collected, how)
      : await collections.take(place, collected, how);
  if (done !== 'done') return privately(refusal(done, language));
  if (how === 'out' && before && entry) {
    return privateMode(pressed, owner)(takenOut(before, entry, person, language));
  }
  const after = await collections.holding(place, collected);
  // Added once more meanwhile, it was not put back beside itself.
  if (after && !after.answers.some(({ id }) => id === collected)) {
    return show(after.id, 0, owner, pressed, context);
  }
  return showCollected(collected, pressed, context, privateMode(pressed, owner));
};

export const renameCollection: Actions['renameCollection'] = async (action, pressed, context) => {
  const { collections } = context.store;
  const { language, kind } = pressed;
  const place = placeOf(pressed);
  const found = await collections.find(place, action.collection);
  if (!found) return privately(refusal('gone', language));
  if (!mayManageCollection(found, pressed)) return privately(notice('onlyMakerManages', language));
  if (kind !== 'modal') return { kind: 'modal', modal: nameModal(action, found.name, language) };
  const name = pressed.fields[NAME_FIELD]?.trim() ?? '';
  if (name === '') return privately(notice('nameMissing', language));
  const renamed = await collections.rename(place, found.id, name);
  if (typeof renamed === 'string') return privately(refusal(renamed, language, name));
  return show(found.id, 0, action.owner, pressed, context);
};

export const dropCollection: Actions['dropCollection'] = async (action, pressed, context) => {
  const { collection: id, where, owner } = action;
  const { collections } = context.store;
  const { language, person, mayWrite } = pressed;
  const place = placeOf(pressed);
  if (!mayWrite) return privately(notice('onlyWritersCollect', language));
  if (where === 'back') {
    const done = await collections.drop(place, id, 'back');
    if (done !== 'done') return privately(refusal(done, language));
    return show(id, 0, owner, pressed, context);
  }
  const found = await collections.find(place, id);
  if (!found) return privately(refusal('gone', language));
  if (!mayManageCollection(found, pressed)) return privately(notice('onlyMakerManages', language));
  const done = await collections.drop(place, id, 'out');
  if (done !== 'done') return privately(refusal(done, language));
  return privateMode(pressed, owner)(dropped(found, person, language));
};

export const shareCollection: Actions['shareCollection'] = async ({ collection: id }, pressed, context) => {
  const { language, mayWrite, person } = pressed;
  if (!mayWrite) return privately(notice('onlyWritersCollect', language));
  const found = await context.store.collections.find(placeOf(pressed), id);
  if (!found) return privately(refusal('gone', language));
  const what = `share ${pressed.message?.id} ${person} collection ${id}`;
  const isFirst = await context.store.once.isFirst(what, DOUBLE_CLICK_SECONDS);
  if (!isFirst) return privately(notice('sharedJustNow', language));
  const message = await shownCollection(found, 0, 'public', pressed, context);
  return publicly({ ...message, content: language.texts.sharedBy(`<@${person}>`) });
};

export const exportCollection: Actions['exportCollection'] = async ({ collection: id }, pressed, context) => {
  const { archive, store } = context;
  const { collections } = store;
  const { language } = pressed;
  const found = await collections.find(placeOf(pressed), id);
  if (!found) return privately(refusal('gone', language));
  const entries = await entriesOf(found, archive, 0, found.answers.length);
  const withCases = await Promise.all(
    entries.map(async (entry) => ({
      ...entry,
      of: entry.found && (await archive.findCase(entry.found.document.id)),
    })),
  );
  return privately(collectionExport(found, withCases, todayInAmsterdam(), language));
};
