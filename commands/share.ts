/** Sharing an answer with others, here or elsewhere, and taking it back. */
import { exchangeNamed } from '../src/documents/question-numbers.ts';
import { mayNotWrite, notice } from '../src/replies/notices.ts';
import { privately, publicly } from '../src/replies/reply.ts';
import { NOTE_FIELD, sharedMessage, sharedNotice, shareModal } from '../src/replies/share.ts';
import type { Actions } from './command.ts';
import { answerContext } from './views.ts';

export const share: Actions['share'] = async (action, pressed, { archive }) => {
  const { person: owner, language } = pressed;
  const document = await archive.find(action.document);
  const place = document && exchangeNamed(document, action.exchange);
  if (!place) return privately(notice('documentGone', language));
  const { index } = place;
  const context = await answerContext(archive, document, index, pressed);
  return publicly(sharedMessage({ document, index, page: action.page, language, owner, context }));
};

export const shareElsewhere: Actions['shareElsewhere'] = async (action, pressed, { archive }) => {
  const { person: owner, language, guild } = pressed;
  const document = await archive.find(action.document);
  const place = document && exchangeNamed(document, action.exchange);
  if (!place) return privately(notice('documentGone', language));
  if (pressed.kind !== 'modal')
    return { kind: 'modal', modal: shareModal(action, document, place.index, language) };

  const [channel] = pressed.channels;
  if (!channel) return privately(notice('noChannel', language));
  if (!channel.mayWrite) return privately(mayNotWrite('person', channel.id, language));
  const context = await answerContext(archive, document, place.index, pressed);
  const note = pressed.fields[NOTE_FIELD]?.trim();
  return {
    kind: 'post',
    channel: channel.id,
    message: sharedMessage(
      { document, index: place.index, page: action.page, language, owner, context },
      note,
    ),
    posted: ({ id }) => privately(sharedNotice(channel.id, id, guild, owner, language)),
    refused: () => privately(mayNotWrite('bot', channel.id, language)),
  };
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
