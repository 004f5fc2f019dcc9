import { InteractionResponseType, InteractionType } from 'discord-api-types/v10';
import { number, object, safeParse } from 'zod/mini';
import {
  answerWithMessage,
  deferUpdate,
  offerChoices,
  openModal,
  updateSource,
} from '../../interactions/answers.ts';
import type { OpenInteraction } from '../../interactions/open-interaction.ts';
import { interactionOf, isAwaited } from '../../interactions/start.ts';
import type { BodyKind } from '../../rules/bodies.ts';
import { refused } from '../../rules/violation.ts';
import { findMessage } from '../../world/messages.ts';
import type { StoredMessage } from '../../world/world.ts';
import { checked } from '../checked.ts';
import {
  alreadyAcknowledged,
  invalidFormBody,
  unknownChannel,
  unknownInteraction,
  unknownMessage,
} from '../refusal.ts';
import type { Call, Reply, Route } from '../route.ts';
import { param } from '../route.ts';

/** The first answer to an interaction. */
export const callbackRoutes: Route[] = [
  {
    method: 'POST',
    path: '/interactions/:interaction/:token/callback',
    needs: 'nothing',
    answer: acknowledge,
  },
];

const {
  ChannelMessageWithSource,
  DeferredChannelMessageWithSource,
  DeferredMessageUpdate,
  UpdateMessage,
  ApplicationCommandAutocompleteResult,
  Modal,
} = InteractionResponseType;

/** Which answers each kind of interaction takes (docs: Interaction Callback Type). */
const ANSWERS: Record<InteractionType, readonly InteractionResponseType[]> = {
  [InteractionType.Ping]: [InteractionResponseType.Pong],
  [InteractionType.ApplicationCommand]: [ChannelMessageWithSource, DeferredChannelMessageWithSource, Modal],
  [InteractionType.ApplicationCommandAutocomplete]: [ApplicationCommandAutocompleteResult],
  [InteractionType.MessageComponent]: [
    ChannelMessageWithSource,
    DeferredChannelMessageWithSource,
    DeferredMessageUpdate,
    UpdateMessage,
    Modal,
  ],
  [InteractionType.ModalSubmit]: [
    ChannelMessageWithSource,
    DeferredChannelMessageWithSource,
    DeferredMessageUpdate,
    UpdateMessage,
  ],
};

const KINDS: Partial<Record<InteractionResponseType, BodyKind>> = {
  [ChannelMessageWithSource]: 'message callback',
  [DeferredChannelMessageWithSource]: 'message callback',
  [DeferredMessageUpdate]: 'update callback',
  [UpdateMessage]: 'update callback',
  [ApplicationCommandAutocompleteResult]: 'choices callback',
  [Modal]: 'modal callback',
};

/** Takes the first answer, however it came: by a request of the bot's, or in the response to one of Discord's. */
export function acknowledge(call: Call): Reply {
  const interaction = interactionOf(call.world, param(call, 'token'));
  if (!interaction || interaction.id !== param(call, 'interaction')) throw unknownInteraction();
  if (!call.world.channels.has(interaction.channelId)) throw unknownChannel();
  const type = callbackType(call, interaction);
  const message = answer(call, interaction, type);
  interaction.answer = JSON.stringify(call.body);
  if (call.query.get('with_response') !== 'true') return { status: 204 };
  return { status: 200, body: callbackResponse(interaction, type, message) };
}

/** The type, when this interaction takes such an answer, now, and has none yet. */
function callbackType(call: Call, interaction: OpenInteraction): InteractionResponseType {
  const parsed = safeParse(object({ type: number() }), call.body);
  const type = parsed.success ? (parsed.data.type as InteractionResponseType) : null;
  const allowed = ANSWERS[interaction.type];
  const fits =
    type !== null &&
    allowed.includes(type) &&
    // Only what came from a message can change that message.
    (interaction.messageId !== null || (type !== UpdateMessage && type !== DeferredMessageUpdate));
  if (!fits) {
    const message = `Value must be one of {${allowed.join(', ')}}.`;
    throw invalidFormBody([refused(['type'], 'BASE_TYPE_CHOICES', message)]);
  }
  if (interaction.acknowledged !== null) {
    throw alreadyAcknowledged(interaction.answer === JSON.stringify(call.body));
  }
  if (!isAwaited(call.world, interaction)) throw unknownInteraction();
  return type;
}

function answer(
  call: Call,
  interaction: OpenInteraction,
  type: InteractionResponseType,
): StoredMessage | null {
  const { world, uploads } = call;
  const source = interaction.messageId
    ? findMessage(world, interaction.channelId, interaction.messageId)
    : undefined;
  const kind = KINDS[type];
  if (kind === 'modal callback') {
    openModal(world, interaction, checked(call, kind).data);
    return null;
  }
  if (kind === 'choices callback') {
    const { data } = checked(call, kind, { focusedType: interaction.focusedType });
    offerChoices(
      interaction,
      (data.choices ?? []).filter((choice) => choice !== null),
    );
    return null;
  }
  if (kind === 'update callback') {
    if (type === DeferredMessageUpdate) {
      checked(call, kind);
      deferUpdate(world, interaction);
      return source ?? null;
    }
    const body = checked(call, kind, { existing: source?.message ?? null }).data ?? {};
    if (!source) throw unknownMessage();
    updateSource(world, interaction, source, body, uploads);
    return source;
  }
  const body = checked(call, 'message callback').data ?? {};
  return answerWithMessage(world, interaction, body, uploads, type === DeferredChannelMessageWithSource);
}

/** What `with_response` gives (docs: Interaction Callback Response Object). */
function callbackResponse(
  interaction: OpenInteraction,
  type: InteractionResponseType,
  stored: StoredMessage | null,
): unknown {
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      channel_id: interaction.channelId,
      ...(interaction.guildId ? { guild_id: interaction.guildId } : {}),
      ...(stored
        ? {
            response_message_id: stored.message.id,
            response_message_loading: interaction.loading,
            response_message_ephemeral: stored.onlyFor !== null,
          }
        : {}),
    },
    ...(type === ApplicationCommandAutocompleteResult
      ? {}
      : {
          resource: {
            type,
            ...(stored && type !== DeferredMessageUpdate ? { message: stored.message } : {}),
          },
        }),
  };
}
