/** Sharing an answer with others: the message that they see, and the modal that asks where it goes. */
import {
  type APIModalInteractionResponseCallbackData,
  ChannelType,
  ComponentType,
} from 'discord-api-types/v10';
import { type AnswerView, answerMessage } from './answer.ts';
import { ORANGE } from './colours.ts';
import { button, linkButton, rows } from './components.ts';
import { type ActionOf, customId } from './custom-id.ts';
import type { Language } from './language.ts';
import { markdown } from './markdown.ts';
import type { Message, PostRefusal } from './reply.ts';
import { shorten } from './shorten.ts';
import { MODAL_TITLE, noteField } from './text-fields.ts';
import type { Texts } from './texts/nl.ts';

const CHANNEL_FIELD = 'channel';

/** The answer as others see it: under the name of who shared it, and that person's note. */
export function sharedMessage(view: Omit<AnswerView, 'as'>, note = ''): Message {
  const { texts } = view.language;
  return { content: sharedLine(view.owner, note, texts), ...answerMessage({ ...view, as: 'shared' }) };
}

/** "Gedeeld door @Alice: kijk hier eens naar" */
export function sharedLine(owner: string, note: string, texts: Texts): string {
  const person = `<@${owner}>`;
  return note === '' ? texts.sharedBy(person) : texts.sharedWithNote(person, markdown(note));
}

/** What stands in the way of sharing elsewhere: no channel was chosen, the person may not write there, or the bot cannot. */
export type ShareRefusal = 'no-channel' | 'person' | PostRefusal;

/**
 * Says why it could not be shared, with the way to try again. The note goes along at the foot of an embed, where
 * nothing formats it: the next modal has it from there.
 */
export function shareRefused(
  why: ShareRefusal,
  channel: string,
  note: string,
  again: ActionOf<'shareAgain'> | ActionOf<'shareFiguresAgain'>,
  { texts }: Language,
): Message {
  const place = `<#${channel}>`;
  const reasons: Record<ShareRefusal, string> = {
    'no-channel': texts.noChannel,
    person: texts.mayNotWriteThere(place),
    forbidden: texts.iMayNotWriteThere(place),
    gone: texts.channelGone,
    closed: texts.threadClosed(place),
  };
  return {
    content: reasons[why],
    ...(note === ''
      ? {}
      : { embeds: [{ color: ORANGE, description: `**${texts.yourNote}**`, footer: { text: note } }] }),
    components: rows([button(texts.tryAgain, again, 'main')]),
  };
}

/**
 * Asks for a channel or thread, and for a note.
 * @param name what is to be shared: "Vraag 3"
 * @param note what stands there already
 */
export function shareModal(
  action: ActionOf<'shareElsewhere'> | ActionOf<'shareFiguresElsewhere'>,
  name: string,
  language: Language,
  note = '',
): APIModalInteractionResponseCallbackData {
  const { texts } = language;
  return {
    title: shorten(texts.shareTitle(name), MODAL_TITLE),
    custom_id: customId(action),
    components: [
      {
        type: ComponentType.Label,
        label: texts.shareWhere,
        description: texts.shareWhereHint,
        component: {
          type: ComponentType.ChannelSelect,
          custom_id: CHANNEL_FIELD,
          channel_types: [
            ChannelType.GuildText,
            ChannelType.GuildAnnouncement,
            ChannelType.PublicThread,
            ChannelType.PrivateThread,
            ChannelType.AnnouncementThread,
          ],
          required: true,
        },
      },
      noteField(texts.shareNoteHint, note, language),
    ],
  };
}

/** Tells who shared where the message stands, with a way to take it back. `guild` is null in a conversation of two. */
export function sharedNotice(
  channel: string,
  message: string,
  guild: string | null,
  owner: string,
  language: Language,
): Message {
  const { texts } = language;
  return {
    content: texts.sharedIn(`<#${channel}>`),
    components: rows([
      linkButton(texts.goToMessage, `https://discord.com/channels/${guild ?? '@me'}/${channel}/${message}`),
      button(texts.unshare, { action: 'unshare', channel, message, owner }),
    ]),
  };
}
