/** Collections of answers as messages: those of a channel, and the answers in one. */
import { publicAddress } from '../documents/references/citation.ts';
import type { Collection, WithAnswers } from '../store/collections.ts';
import { ANSWERS_A_PAGE, addedIn, type Entry, SHOWN_TITLE, sourceOf, titleOf } from './collection-entry.ts';
import { BLUE } from './colours.ts';
import { button, menu, rows } from './components.ts';
import { type Action, customId } from './custom-id.ts';
import type { Language } from './language.ts';
import { EMBED_TITLE } from './limits.ts';
import { markdown, markdownWithin } from './markdown.ts';
import { pageButtons } from './page-buttons.ts';
import type { Message } from './reply.ts';

/** Short enough for a page of answers, and for all collections of a channel, however they are called (`collection.test.ts`). */
const SHOWN_NAME = 80;
const SHOWN_SOURCE = 100;
const SHOWN_NOTE = 120;

/** The collections of a channel, to open one, or to make another. */
export function collectionsMessage(
  collections: readonly Collection[],
  owner: string,
  { texts }: Language,
): Message {
  const lines = collections.map(
    ({ name, count, madeBy }) =>
      `**${markdownWithin(SHOWN_NAME, name)}** · ${texts.answerCount(count)} · ${texts.madeBy(`<@${madeBy}>`)}`,
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
  const source = markdownWithin(SHOWN_SOURCE, sourceOf(entry));
  return [
    `**${place}.** ${markdownWithin(SHOWN_TITLE, titleOf(entry, language))}`,
    `-# ${address ? `[${source}](${address})` : source} · ${addedIn(collected, language)}`,
    ...(collected.note === null ? [] : [`> ${markdownWithin(SHOWN_NOTE, collected.note)}`]),
  ].join('\n');
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
