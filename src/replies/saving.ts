/** Saving an answer in a collection: in which, that it is there, and why not. */
import {
  type Collection,
  MOST_ANSWERS,
  MOST_COLLECTIONS,
  type Refusal,
  type WithAnswers,
} from '../store/collections.ts';
import { backButton, type Entry } from './collection-entry.ts';
import { button, menu, rows } from './components.ts';
import { customId } from './custom-id.ts';
import type { Language } from './language.ts';
import { markdown } from './markdown.ts';
import type { Message } from './reply.ts';

/** What an answer is saved as: where it stands in the archive. */
export interface Saved {
  /** The document's key, and the name of the exchange. */
  readonly document: string;
  readonly exchange: string;
}

/** Asks in which of several collections an answer is to be saved. */
export const whichCollection = (
  saved: Saved,
  collections: readonly Collection[],
  { texts }: Language,
): Message => ({
  content: texts.saveWhere,
  components: [saveMenu(texts.chooseCollection, saved, collections, texts)],
});

/** An answer was saved, or stood there already; with what can be done with it next. */
export function savedNotice(
  saved: Saved,
  { collection, entry, isNew }: { collection: WithAnswers; entry: Entry; isNew: boolean },
  others: readonly Collection[],
  owner: string,
  language: Language,
): Message {
  const { texts } = language;
  const name = markdown(collection.name);
  const count = texts.answerCount(collection.answers.length);
  const { id } = entry.collected;
  return {
    content: isNew ? texts.saved(name, count) : texts.savedBefore(name, count),
    embeds: [],
    components: [
      ...rows([
        backButton(collection, entry.place, owner, language),
        button(texts.makeNote, { action: 'annotate', collected: id, owner }),
        ...(isNew ? [button(texts.unshare, { action: 'arrange', collected: id, how: 'out', owner })] : []),
      ]),
      saveMenu(texts.saveInOther, saved, others, texts),
    ],
  };
}

/** The value of the option for a new collection. */
export const NEW_COLLECTION = 'new';

const saveMenu = (
  placeholder: string,
  saved: Saved,
  collections: readonly Collection[],
  texts: Language['texts'],
) =>
  menu(placeholder, customId({ action: 'saveIn', ...saved }), [
    ...collections.map(({ id, name, count }) => ({
      label: name,
      value: `${id}`,
      description: texts.answerCount(count),
    })),
    { label: `＋ ${texts.makeCollection}…`, value: NEW_COLLECTION },
  ]);

/** Why nothing was changed. `name` is that of the collection that was to be made. */
export function refusal(why: Refusal, { texts }: Language, name = ''): Message {
  switch (why) {
    case 'gone':
      return { content: texts.collectionGone };
    case 'taken':
      return { content: texts.nameTaken(markdown(name)) };
    case 'full':
      return { content: texts.collectionFull(MOST_ANSWERS, MOST_COLLECTIONS) };
  }
}
