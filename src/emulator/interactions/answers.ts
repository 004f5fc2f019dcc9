import type {
  APIMessageInteractionMetadata,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import {
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import type { MessageBody, Upload } from '../world/message-bodies.ts';
import type { Provenance } from '../world/messages.ts';
import { createMessage, deleteMessage, editMessage, findMessage } from '../world/messages.ts';
import { toApiUser } from '../world/shapes.ts';
import type { Channel, StoredMessage, World } from '../world/world.ts';
import { botUser, emit, known } from '../world/world.ts';
import type { Choice, OpenInteraction } from './open-interaction.ts';
import { ANSWER_WINDOW, integrationOwners } from './start.ts';

// What the bot's answers do to the world. That they come in time, once and well formed is checked before.

/** Type 4 and 5: a new message, or one that says for now that the bot is thinking. */
export function answerWithMessage(
  world: World,
  interaction: OpenInteraction,
  body: MessageBody,
  uploads: Upload[],
  loading: boolean,
): StoredMessage {
  interaction.acknowledged = loading
    ? InteractionResponseType.DeferredChannelMessageWithSource
    : InteractionResponseType.ChannelMessageWithSource;
  const stored = createMessage(world, channelOf(world, interaction), body, uploads, {
    ...fromInteraction(world, interaction),
    onlyFor: isEphemeral(body) ? interaction.userId : null,
    loading,
  });
  interaction.originalId = stored.message.id;
  interaction.loading = loading;
  closeModal(world, interaction);
  if (!loading) interaction.settle({ is: 'answered', messageIds: [stored.message.id] });
  return stored;
}

/** Type 6: heard, and perhaps the message changes later. */
export function deferUpdate(world: World, interaction: OpenInteraction): void {
  interaction.acknowledged = InteractionResponseType.DeferredMessageUpdate;
  interaction.originalId = interaction.messageId;
  closeModal(world, interaction);
  // A click may be answered with nothing at all; who waits for it is told so after the usual time.
  world.clock.after(ANSWER_WINDOW, () => interaction.settle({ is: 'acknowledged' }));
}

/** Type 7: the message of the component changes. */
export function updateSource(
  world: World,
  interaction: OpenInteraction,
  source: StoredMessage,
  body: MessageBody,
  uploads: Upload[],
): void {
  interaction.acknowledged = InteractionResponseType.UpdateMessage;
  interaction.originalId = source.message.id;
  editMessage(world, source, body, uploads, { marksEdited: false });
  closeModal(world, interaction);
  interaction.settle({ is: 'answered', messageIds: [source.message.id] });
}

/** Type 8: the choices for what is being typed. */
export function offerChoices(interaction: OpenInteraction, choices: Choice[]): void {
  interaction.acknowledged = InteractionResponseType.ApplicationCommandAutocompleteResult;
  interaction.settle({ is: 'choices', choices });
}

/** Type 9: a modal opens before the person. */
export function openModal(
  world: World,
  interaction: OpenInteraction,
  modal: APIModalInteractionResponseCallbackData,
): void {
  interaction.acknowledged = InteractionResponseType.Modal;
  world.modals.set(interaction.userId, {
    id: world.nextId(),
    userId: interaction.userId,
    channelId: interaction.channelId,
    messageId: interaction.messageId,
    openedBy: interaction,
    modal,
  });
  interaction.settle({ is: 'modal', modal });
  emit(world, { what: 'screen changed' });
}

/** A further message. The first one after a deferral takes the place of the thinking one (docs: Create Followup Message). */
export function followUp(
  world: World,
  interaction: OpenInteraction,
  body: MessageBody,
  uploads: Upload[],
): StoredMessage {
  const original = interaction.originalId
    ? findMessage(world, interaction.channelId, interaction.originalId)
    : undefined;
  if (interaction.loading && original) {
    editOriginal(world, interaction, original, body, uploads);
    return original;
  }
  interaction.followUps += 1;
  const from = fromInteraction(world, interaction);
  const stored = createMessage(world, channelOf(world, interaction), body, uploads, {
    ...from,
    type: MessageType.Reply,
    onlyFor: isEphemeral(body) ? interaction.userId : null,
    repliesTo: original?.message ?? null,
    commandName: null,
    interaction: from.interaction && {
      ...from.interaction,
      ...(interaction.originalId ? { original_response_message_id: interaction.originalId } : {}),
    },
  });
  interaction.settle({ is: 'answered', messageIds: [stored.message.id] });
  return stored;
}

/** A later change of the answer, or of any other message of this interaction. */
export function editOriginal(
  world: World,
  interaction: OpenInteraction,
  stored: StoredMessage,
  body: MessageBody,
  uploads: Upload[],
): void {
  const isOriginal = stored.message.id === interaction.originalId;
  // What was loading, or was put off by type 6, is no edit in the eyes of a reader.
  const finishes =
    isOriginal &&
    (interaction.loading || interaction.acknowledged === InteractionResponseType.DeferredMessageUpdate);
  editMessage(world, stored, body, uploads, { marksEdited: !finishes });
  if (isOriginal) interaction.loading = false;
  interaction.settle({ is: 'answered', messageIds: [stored.message.id] });
}

/** Takes back the answer, or any other message of this interaction. */
export function deleteAnswer(world: World, interaction: OpenInteraction, stored: StoredMessage): void {
  deleteMessage(world, stored);
  if (stored.message.id === interaction.originalId) interaction.loading = false;
  interaction.settle({ is: 'acknowledged' });
}

/** Whether a message may be changed with this interaction's token. */
export function belongsTo(interaction: OpenInteraction, stored: StoredMessage): boolean {
  return (
    stored.message.id === interaction.originalId || stored.message.interaction_metadata?.id === interaction.id
  );
}

function isEphemeral(body: MessageBody): boolean {
  return ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

/** A modal that was submitted closes once the bot has answered. */
function closeModal(world: World, interaction: OpenInteraction): void {
  const open = world.modals.get(interaction.userId);
  if (open && open.openedBy === interaction.openedBy) world.modals.delete(interaction.userId);
}

function channelOf(world: World, interaction: OpenInteraction): Channel {
  return known(world.channels.get(interaction.channelId), 'the channel of an interaction');
}

function fromInteraction(world: World, interaction: OpenInteraction): Provenance {
  const source = interaction.messageId
    ? findMessage(world, interaction.channelId, interaction.messageId)?.message
    : undefined;
  const isCommand = interaction.type === InteractionType.ApplicationCommand;
  const isContextMenu = isCommand && interaction.commandType !== ApplicationCommandType.ChatInput;
  return {
    author: botUser(world),
    type: isContextMenu
      ? MessageType.ContextMenuCommand
      : isCommand
        ? MessageType.ChatInputCommand
        : source
          ? MessageType.Reply
          : MessageType.Default,
    repliesTo: source ?? null,
    commandName: interaction.commandName,
    interaction: metadata(world, interaction),
  };
}

function metadata(world: World, interaction: OpenInteraction): APIMessageInteractionMetadata {
  const base = {
    id: interaction.id,
    user: toApiUser(known(world.users.get(interaction.userId), 'a person')),
    authorizing_integration_owners: integrationOwners(
      world,
      channelOf(world, interaction),
      interaction.userId,
    ),
  };
  if (interaction.type === InteractionType.ModalSubmit && interaction.openedBy) {
    const trigger = metadata(world, interaction.openedBy);
    if (trigger.type !== InteractionType.ModalSubmit) {
      return { ...base, type: InteractionType.ModalSubmit, triggering_interaction_metadata: trigger };
    }
  }
  if (interaction.type === InteractionType.MessageComponent) {
    return {
      ...base,
      type: InteractionType.MessageComponent,
      interacted_message_id: interaction.messageId ?? '',
    };
  }
  return {
    ...base,
    type: InteractionType.ApplicationCommand,
    ...(interaction.commandType === ApplicationCommandType.Message && interaction.messageId
      ? { target_message_id: interaction.messageId }
      : {}),
  };
}
