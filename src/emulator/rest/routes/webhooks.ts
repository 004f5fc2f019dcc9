import { belongsTo, deleteAnswer, editOriginal, followUp } from '../../interactions/answers.ts';
import type { OpenInteraction } from '../../interactions/open-interaction.ts';
import { interactionOf } from '../../interactions/start.ts';
import { findMessage } from '../../world/messages.ts';
import type { StoredMessage } from '../../world/world.ts';
import { checked } from '../checked.ts';
import { invalidWebhookToken, unknownChannel, unknownMessage, unknownWebhook } from '../refusal.ts';
import type { Call, Reply, Route } from '../route.ts';
import { param } from '../route.ts';

const MESSAGE = '/webhooks/:application/:token/messages/:message';

/** What the bot does with an interaction's token after its first answer. */
export const webhookRoutes: Route[] = [
  { method: 'POST', path: '/webhooks/:application/:token', needs: 'nothing', answer: create },
  { method: 'GET', path: MESSAGE, needs: 'nothing', answer: show },
  { method: 'PATCH', path: MESSAGE, needs: 'nothing', answer: edit },
  { method: 'DELETE', path: MESSAGE, needs: 'nothing', answer: remove },
];

function create(call: Call): Reply {
  const interaction = webhookOf(call);
  const body = checked(call, 'follow-up');
  return { status: 200, body: followUp(call.world, interaction, body, call.uploads).message };
}

function show(call: Call): Reply {
  return { status: 200, body: messageOf(call, webhookOf(call)).message };
}

function edit(call: Call): Reply {
  const interaction = webhookOf(call);
  const stored = messageOf(call, interaction);
  const body = checked(call, 'answer edit', { existing: stored.message });
  editOriginal(call.world, interaction, stored, body, call.uploads);
  return { status: 200, body: stored.message };
}

function remove(call: Call): Reply {
  const interaction = webhookOf(call);
  deleteAnswer(call.world, interaction, messageOf(call, interaction));
  return { status: 204 };
}

/** The interaction of the token. It becomes a webhook once it was acknowledged, and dies after 15 minutes. */
function webhookOf(call: Call): OpenInteraction {
  if (param(call, 'application') !== call.world.application.id) throw unknownWebhook();
  const interaction = interactionOf(call.world, param(call, 'token'));
  if (!interaction) throw invalidWebhookToken();
  if (interaction.acknowledged === null) throw unknownWebhook();
  if (!call.world.channels.has(interaction.channelId)) throw unknownChannel();
  return interaction;
}

function messageOf(call: Call, interaction: OpenInteraction): StoredMessage {
  const asked = param(call, 'message');
  const id = asked === '@original' ? interaction.originalId : asked;
  const stored = id ? findMessage(call.world, interaction.channelId, id) : undefined;
  if (!stored || !belongsTo(interaction, stored)) throw unknownMessage();
  return stored;
}
