import { InteractionType } from 'discord-api-types/v10';
import { deleteMessage, findMessage } from '../world/messages.ts';
import type { World } from '../world/world.ts';
import { emit } from '../world/world.ts';
import type { OpenInteraction } from './open-interaction.ts';

/** So many red notes stay on a screen. */
const FAILURES_KEPT = 100;

/** Ends an interaction in red. Typing on ends an autocomplete quietly: the list of choices says that it failed. */
export function fail(world: World, interaction: OpenInteraction, what: 'no response' | 'failed'): void {
  if (interaction.type !== InteractionType.ApplicationCommandAutocomplete) {
    world.failures.push({
      id: interaction.id,
      userId: interaction.userId,
      channelId: interaction.channelId,
      messageId: interaction.type === InteractionType.MessageComponent ? interaction.messageId : null,
      command: interaction.commandName,
      what,
    });
    if (world.failures.length > FAILURES_KEPT) world.failures.shift();
  }
  if (interaction.loading && interaction.originalId) {
    const thinking = findMessage(world, interaction.channelId, interaction.originalId);
    interaction.loading = false;
    if (thinking) deleteMessage(world, thinking);
  }
  interaction.settle({ is: 'failed', what });
  emit(world, { what: 'screen changed' });
}
