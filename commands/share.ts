/** Sharing an answer with others, here or elsewhere, and taking it back. */
import { exchangeNamed } from '../src/documents/question-numbers.ts';
import { notice } from '../src/replies/notices.ts';
import { privately, publicly } from '../src/replies/reply.ts';
import {
  type ShareRefusal,
  sharedMessage,
  sharedNotice,
  shareModal,
  shareRefused,
} from '../src/replies/share.ts';
import { NOTE_FIELD } from '../src/replies/text-fields.ts';
import type { Actions } from './command.ts';
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
  const { person: owner, language, guild } = pressed;
  const document = await archive.find(action.document);
  const place = document && exchangeNamed(document, action.exchange);
  if (!place) return privately(notice('documentGone', language));
  if (pressed.kind !== 'modal')
    return { kind: 'modal', modal: shareModal(action, document, place.index, language) };

  const [channel] = pressed.channels;
  const note = pressed.fields[NOTE_FIELD]?.trim() ?? '';
  const refused = (why: ShareRefusal) =>
    privately(shareRefused(why, channel?.id ?? '', note, action, language));
  if (!channel) return refused('no-channel');
  if (!channel.mayWrite) return refused('person');
  const context = await answerContext(archive, document, place.index, pressed);
  return {
    kind: 'post',
    channel: channel.id,
    message: sharedMessage(
      { document, index: place.index, page: action.page, language, owner, context },
      note,
    ),
    posted: ({ id }) => privately(sharedNotice(channel.id, id, guild, owner, language)),
    refused,
  };
};

/** The modal once more, with the note that the refusal kept. */
export const shareAgain: Actions['shareAgain'] = async (action, { message, language }, { archive }) => {
  const document = await archive.find(action.document);
  const place = document && exchangeNamed(document, action.exchange);
  if (!place) return privately(notice('documentGone', language));
  const asked = { ...action, action: 'shareElsewhere' } as const;
  const note = message?.footer ?? '';
  return { kind: 'modal', modal: shareModal(asked, document, place.index, language, note) };
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
