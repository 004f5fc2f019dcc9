/** Collections of answers as messages: those of a channel, the answers in one, and one of these by itself. */
import { keyOf } from '../documents/key.ts';
import type { Document } from '../documents/model.ts';
import { nameOf } from '../documents/question-numbers.ts';
import { citationOrName, publicAddress } from '../documents/references/citation.ts';
import {
  type Collected,
  type Collection,
  MOST_ANSWERS,
  MOST_COLLECTIONS,
  type Refusal,
  type WithAnswers,
} from '../store/collections.ts';
import { asOne, questionsAt } from './asked.ts';
import { BLUE } from './colours.ts';
import { button, menu, rows } from './components.ts';
import { type Action, customId } from './custom-id.ts';
import { questionTitle } from './headings.ts';
import { DUTCH, inWords, type Language } from './language.ts';
import { EMBED_TITLE } from './limits.ts';
import { markdown, markdownWithin } from './markdown.ts';
import { numbersInWords } from './numbers.ts';
import { pageButtons } from './page-buttons.ts';
import type { Message } from './reply.ts';
import { shorten } from './shorten.ts';

/** So many that a page fits whatever they are called, and with whatever notes. */
export const ANSWERS_A_PAGE = 8;
const SHOWN_TITLE = 120;
const SHOWN_NOTE = 140;
const SHOWN_QUESTION = 600;

/** An answer in a collection, and where it is in the archive. */
export interface Entry {
  readonly collected: Collected;
  /** From 1, in the whole collection. */
  readonly place: number;
  /** Null where the archive has it no more. */
  readonly found: { readonly document: Document; readonly index: number } | null;
}

/** The collections of a channel, to open one, or to make another. */
export function collectionsMessage(
  collections: readonly Collection[],
  owner: string,
  { texts }: Language,
): Message {
  const lines = collections.map(
    ({ name, count, madeBy }) =>
      `**${markdown(name)}** · ${texts.answerCount(count)} · ${texts.madeBy(`<@${madeBy}>`)}`,
  );
  return {
    embeds: [
      {
        color: BLUE,
        title: texts.collections,
        description: lines.length === 0 ? texts.noCollections : lines.join('\n'),
      },
    ],
    components: [
      ...(collections.length === 0
        ? []
        : [
            menu(
              texts.openCollection,
              customId({ action: 'openCollection', owner }),
              collections.map(({ id, name, count }) => ({
                label: name,
                value: `${id}`,
                description: texts.answerCount(count),
              })),
            ),
          ]),
      ...rows([button(texts.makeCollection, { action: 'makeCollection', owner }, 'main')]),
    ],
  };
}

export interface CollectionView {
  readonly collection: WithAnswers;
  /** Those of the page. */
  readonly entries: readonly Entry[];
  /** From 0, one that there is. */
  readonly page: number;
  readonly as: 'private' | 'public';
  readonly owner: string;
  /** Whether the person may rename it and take it away. */
  readonly mayManage: boolean;
  /** In a conversation of two there is nobody to share with. */
  readonly isShareable: boolean;
  readonly language: Language;
}

/** How many pages a collection has. */
export const pagesOf = ({ answers }: WithAnswers): number =>
  Math.max(1, Math.ceil(answers.length / ANSWERS_A_PAGE));

/** A page of a collection: each answer in a line with its note, and a menu to open one. */
export function collectionMessage(view: CollectionView): Message {
  const { collection, entries, page, owner, as, mayManage, isShareable, language } = view;
  const { texts } = language;
  const { id, name, madeBy, answers } = collection;
  const turn = (to: number): Action => ({ action: 'collection', collection: id, page: to, owner });
  return {
    content: '',
    embeds: [
      {
        color: BLUE,
        title: markdownWithin(EMBED_TITLE, name),
        description: [
          `-# ${texts.answerCount(answers.length)} · ${texts.madeBy(`<@${madeBy}>`)}`,
          ...(answers.length === 0 ? [texts.emptyCollection] : entries.map((entry) => line(entry, language))),
        ].join('\n\n'),
      },
    ],
    components: [
      ...(entries.length === 0
        ? []
        : [
            menu(
              texts.openCollected,
              customId({ action: 'openCollected', owner }),
              entries.map((entry) => ({
                label: `${entry.place}. ${titleOf(entry, language)}`,
                value: `${entry.collected.id}`,
                description: entry.collected.note ?? sourceOf(entry),
              })),
            ),
          ]),
      ...rows(pageButtons(page, pagesOf(collection), turn, texts)),
      ...rows([
        ...(as === 'private' && isShareable
          ? [button(texts.share, { action: 'shareCollection', collection: id }, 'main')]
          : []),
        ...(answers.length === 0
          ? []
          : [button(texts.exportCollection, { action: 'exportCollection', collection: id })]),
        ...(as === 'private' && mayManage
          ? [
              button(texts.renameCollection, { action: 'renameCollection', collection: id, owner }),
              button(
                texts.dropCollection,
                { action: 'dropCollection', collection: id, where: 'out', owner },
                'danger',
              ),
            ]
          : []),
        ...(as === 'public' ? [button(texts.remove, { action: 'remove', owner }, 'danger')] : []),
      ]),
    ],
  };
}

/** "**3.** Vraag 3 over …", where it stands, who added it, and how its note begins. */
function line(entry: Entry, language: Language): string {
  const { collected, place, found } = entry;
  const address = found && publicAddress(found.document);
  const source = markdown(sourceOf(entry));
  return [
    `**${place}.** ${markdownWithin(SHOWN_TITLE, titleOf(entry, language))}`,
    `-# ${address ? `[${source}](${address})` : source} · ${addedIn(collected, language)}`,
    ...(collected.note === null ? [] : [`> ${markdownWithin(SHOWN_NOTE, collected.note)}`]),
  ].join('\n');
}

export function titleOf({ found, collected }: Entry, language: Language): string {
  if (!found) return language.texts.collectedGone(collected.document);
  return questionTitle(found.document, asOne(questionsAt(found.document, found.index)), language);
}

function sourceOf({ found, collected }: Entry): string {
  if (!found) return collected.document;
  const { numbers } = asOne(questionsAt(found.document, found.index));
  return citationOrName(found.document, numbersInWords(numbers, DUTCH));
}

const addedIn = ({ addedBy, addedAt }: Collected, language: Language): string =>
  language.texts.addedBy(`<@${addedBy}>`, inWords(addedAt.slice(0, 'YYYY-MM-DD'.length), language));

/** One answer of a collection, with its note, and what can be done with it there. */
export function collectedMessage(
  collection: WithAnswers,
  entry: Entry,
  owner: string,
  mayChange: boolean,
  language: Language,
): Message {
  const { texts } = language;
  const { collected, place, found } = entry;
  const arrange = (how: 'up' | 'down' | 'out'): Action => ({
    action: 'arrange',
    collected: collected.id,
    how,
    owner,
  });
  const { note, notedBy } = collected;
  const asked = found && questionsAt(found.document, found.index)[0].question;
  const address = found && publicAddress(found.document);
  return {
    content: '',
    embeds: [
      {
        color: BLUE,
        title: markdownWithin(EMBED_TITLE, titleOf(entry, language)),
        ...(address ? { url: address } : {}),
        description: [
          `-# ${texts.place(place, collection.answers.length)} · ${markdown(collection.name)} · ${addedIn(collected, language)}`,
          ...(asked ? [`> ${markdownWithin(SHOWN_QUESTION, asked)}`] : []),
          ...(note === null ? [] : [`**${texts.noteBy(`<@${notedBy}>`)}**\n${markdown(note)}`]),
        ].join('\n\n'),
      },
    ],
    components: rows([
      ...(found ? [openButton(found, texts.openAnswer)] : []),
      ...(mayChange
        ? [
            button(note === null ? texts.makeNote : texts.changeNote, {
              action: 'annotate',
              collected: collected.id,
              owner,
            }),
            button(texts.moveUp, place > 1 ? arrange('up') : null),
            button(texts.moveDown, place < collection.answers.length ? arrange('down') : null),
            button(texts.takeOut, arrange('out'), 'danger'),
          ]
        : []),
      backButton(collection, place, owner, language),
    ]),
  };
}

/** Opens the answer as a message of its own. */
const openButton = ({ document, index }: NonNullable<Entry['found']>, label: string) =>
  button(
    label,
    {
      action: 'show',
      document: keyOf(document.id),
      exchange: nameOf(document, index),
      page: 0,
      owner: '',
      back: '',
      slot: 0,
    },
    'main',
  );

/** To the page of the collection that an answer stands on. */
function backButton({ id, name }: Collection, place: number, owner: string, { texts }: Language) {
  const page = Math.floor((Math.max(1, place) - 1) / ANSWERS_A_PAGE);
  return button(texts.toCollection(name), { action: 'collection', collection: id, page, owner });
}

/** An answer was taken out, with the way to put it back. */
export function takenOut(collection: WithAnswers, entry: Entry, owner: string, language: Language): Message {
  const { texts } = language;
  const title = markdownWithin(SHOWN_TITLE, titleOf(entry, language));
  return {
    content: texts.takenOut(title, markdown(collection.name)),
    embeds: [],
    components: rows([
      button(texts.unshare, { action: 'arrange', collected: entry.collected.id, how: 'back', owner }),
      backButton(collection, entry.place, owner, language),
    ]),
  };
}

/** A collection was taken away, with the way to put it back. */
export function dropped({ id, name }: Collection, owner: string, { texts }: Language): Message {
  return {
    content: texts.dropped(markdown(name)),
    embeds: [],
    components: rows([
      button(texts.unshare, { action: 'dropCollection', collection: id, where: 'back', owner }),
    ]),
  };
}

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
    { label: shorten(`＋ ${texts.makeCollection}…`, SHOWN_TITLE), value: NEW_COLLECTION },
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
    case 'unwritable':
      return { content: texts.cannotChoose };
  }
}
