/** One answer of a collection as a message, with its note, and what can be done with it there. */
import { keyOf } from '../documents/key.ts';
import { nameOf } from '../documents/question-numbers.ts';
import { publicAddress } from '../documents/references/citation.ts';
import type { WithAnswers } from '../store/collections.ts';
import { questionsAt } from './asked.ts';
import { addedIn, backButton, type Entry, SHOWN_TITLE, titleOf } from './collection-entry.ts';
import { BLUE } from './colours.ts';
import { button, rows } from './components.ts';
import type { Action } from './custom-id.ts';
import { questionName } from './headings.ts';
import type { Language } from './language.ts';
import { EMBED_TITLE } from './limits.ts';
import { markdown, markdownWithin } from './markdown.ts';
import type { Message } from './reply.ts';

/** Of all questions of an answer together. */
const SHOWN_QUESTIONS = 1_200;

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
          ...(found ? questionsIn(found, language) : []),
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

/** How its questions begin; of several each with its name. */
function questionsIn({ document, index }: NonNullable<Entry['found']>, language: Language): string[] {
  const asked = questionsAt(document, index);
  const most = Math.floor(SHOWN_QUESTIONS / asked.length);
  return asked.map((exchange) => {
    const begins = markdownWithin(most, exchange.question);
    return asked.length === 1 ? `> ${begins}` : `> **${questionName(exchange, language)}** ${begins}`;
  });
}
