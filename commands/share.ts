/** Sharing an answer with others, here or elsewhere, and taking it back. */
import { exchangeNamed } from '../src/documents/question-numbers.ts';
import { mayNotWrite, notice } from '../src/replies/notices.ts';
import { privately, publicly } from '../src/replies/reply.ts';
import { NOTE_FIELD, sharedMessage, sharedNotice, shareModal } from '../src/replies/share.ts';
import type { Actions } from './command.ts';

export const share: Actions['share'] = async (action, { person: owner, locale }, { archive }) => {
  const document = await archive.find(action.document);
  const place = document && exchangeNamed(document, action.exchange);
  if (!place) return privately(notice('documentGone', locale));
  return publicly(sharedMessage({ document, index: place.index, page: action.page, locale, owner }));
};

export const shareElsewhere: Actions['shareElsewhere'] = async (action, pressed, { archive }) => {
  const { person: owner, locale, guild } = pressed;
  const document = await archive.find(action.document);
  const place = document && exchangeNamed(document, action.exchange);
  if (!place) return privately(notice('documentGone', locale));
  if (pressed.kind !== 'modal')
    return { kind: 'modal', modal: shareModal(action, document, place.index, locale) };

  const [channel] = pressed.channels;
  if (!channel) return privately(notice('noChannel', locale));
  if (!channel.mayWrite) return privately(mayNotWrite('person', channel.id, locale));
  const note = pressed.fields[NOTE_FIELD]?.trim();
  return {
    kind: 'post',
    channel: channel.id,
    message: sharedMessage({ document, index: place.index, page: action.page, locale, owner }, note),
    posted: ({ id }) => privately(sharedNotice(channel.id, id, guild, owner, locale)),
    refused: () => privately(mayNotWrite('bot', channel.id, locale)),
  };
};

export const unshare: Actions['unshare'] = async ({ channel, message, owner }, { person, locale }) => {
  if (owner !== person) return privately(notice('onlyOwnerRemoves', locale));
  return {
    kind: 'delete',
    channel,
    message,
    deleted: () => ({ kind: 'update', message: { ...notice('unshared', locale), components: [] } }),
    refused: () => privately(notice('cannotUnshare', locale)),
  };
};

export const remove: Actions['remove'] = async ({ owner }, { person, locale }) =>
  owner === person ? { kind: 'deleteThis' } : privately(notice('onlyOwnerRemoves', locale));
