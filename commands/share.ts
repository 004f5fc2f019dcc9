/** Sharing an answer with others, here or elsewhere, and taking it back. */
import type { Document } from '../src/documents/model.ts';
import { exchangeNamed } from '../src/documents/question-numbers.ts';
import type { ActionOf } from '../src/replies/custom-id.ts';
import { questionName } from '../src/replies/headings.ts';
import type { Language } from '../src/replies/language.ts';
import { notice } from '../src/replies/notices.ts';
import { type Message, privately, publicly, type Reply } from '../src/replies/reply.ts';
import {
  type ShareRefusal,
  sharedMessage,
  sharedNotice,
  shareModal,
  shareRefused,
} from '../src/replies/share.ts';
import { NOTE_FIELD } from '../src/replies/text-fields.ts';
import type { Actions, Pressed } from './command.ts';
import { answerContext } from './views.ts';

/** Two clicks within this time are one. */
export const DOUBLE_CLICK_SECONDS = 10;

export const share: Actions['share'] = async (action, pressed, { archive, store }) => {
  const { person: owner, language } = pressed;
  const document = await archive.find(action.document);
  const place = document && exchangeNamed(document, action.exchange);
  if (!place) return privately(notice('documentGone', language));
  const { index } = place;
  const context = await answerContext(archive, document, index, pressed);
  const message = sharedMessage({ document, index, page: action.page, language, owner, context });
  const what = `share ${pressed.message?.id} ${owner} ${action.document} ${action.exchange} ${action.page}`;
  if (!(await store.once.isFirst(what, DOUBLE_CLICK_SECONDS)))
    return privately(notice('sharedJustNow', language));
  return publicly(message);
};

export const shareElsewhere: Actions['shareElsewhere'] = async (action, pressed, { archive }) => {
  const { person: owner, language } = pressed;
  const document = await archive.find(action.document);
  const place = document && exchangeNamed(document, action.exchange);
  if (!place) return privately(notice('documentGone', language));
  const { index } = place;
  if (pressed.kind !== 'modal')
    return { kind: 'modal', modal: shareModal(action, nameIn(document, index, language), language) };
  return postElsewhere(pressed, { ...action, action: 'shareAgain' }, async (note) => {
    const context = await answerContext(archive, document, index, pressed);
    return sharedMessage({ document, index, page: action.page, language, owner, context }, note);
  });
};

const nameIn = ({ exchanges }: Document, index: number, language: Language): string => {
  const exchange = exchanges[index];
  return exchange ? questionName(exchange, language) : '';
};

/** Posts in the channel that was chosen in the modal; where that cannot be, says why, with the way to try `again`. */
export async function postElsewhere(
  { channels, fields, guild, person, language }: Pressed,
  again: ActionOf<'shareAgain'> | ActionOf<'shareFiguresAgain'>,
  messageWith: (note: string) => Promise<Message>,
): Promise<Reply> {
  const [channel] = channels;
  const note = fields[NOTE_FIELD]?.trim() ?? '';
  const refused = (why: ShareRefusal) =>
    privately(shareRefused(why, channel?.id ?? '', note, again, language));
  if (!channel) return refused('no-channel');
  if (!channel.mayWrite) return refused('person');
  return {
    kind: 'post',
    channel: channel.id,
    message: await messageWith(note),
    posted: ({ id }) => privately(sharedNotice(channel.id, id, guild, person, language)),
    refused,
  };
}

/** The modal once more, with the note that the refusal kept. */
export const shareAgain: Actions['shareAgain'] = async (action, { message, language }, { archive }) => {
  const document = await archive.find(action.document);
  const place = document && exchangeNamed(document, action.exchange);
  if (!place) return privately(notice('documentGone', language));
  const asked = { ...action, action: 'shareElsewhere' } as const;
  const note = message?.footer ?? '';
  return { kind: 'modal', modal: shareModal(asked, nameIn(document, place.index, language), language, note) };
};

export const unshare: Actions['unshare'] = async ({ channel, message, owner }, { person, language }) => {
  if (owner !== person) return privately(notice('onlyOwnerRemoves', language));
  return {
    kind: 'delete',
    channel,
    message,
    deleted: () => ({ kind: 'update', message: { ...notice('unshared', language), components: [] } }),
    refused: () => privately(notice('cannotUnshare', language)),
  };
};

export const remove: Actions['remove'] = async ({ owner }, { person, language, mayModerate }) =>
  owner === person || mayModerate ? { kind: 'deleteThis' } : privately(notice('onlyOwnerRemoves', language));
