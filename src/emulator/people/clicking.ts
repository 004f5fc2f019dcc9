import type { APISelectMenuComponent } from 'discord-api-types/v10';
import { ComponentType, InteractionType } from 'discord-api-types/v10';
import type { Outcome } from '../interactions/open-interaction.ts';
import { startInteraction } from '../interactions/start.ts';
import type { StoredMessage } from '../world/world.ts';
import type { Speaker } from './option-values.ts';
import { channelCalled, userCalled } from './option-values.ts';
import { resolved } from './resolved.ts';

/** Clicks a button of a message. */
export function sendClick(speaker: Speaker, stored: StoredMessage, customId: string): Promise<Outcome> {
  return sendComponent(speaker, stored, { custom_id: customId, component_type: ComponentType.Button });
}

/** Chooses values of a menu; for channels and people the values are ids. */
export function sendChoice(
  speaker: Speaker,
  stored: StoredMessage,
  menu: APISelectMenuComponent,
  values: string[],
): Promise<Outcome> {
  return sendComponent(speaker, stored, {
    custom_id: menu.custom_id,
    component_type: menu.type,
    values,
    ...(menu.type === ComponentType.StringSelect
      ? {}
      : { resolved: resolvedFor(speaker, menu.type, values) }),
  });
}

/** What goes with the values of a menu of channels, people or roles. */
export function resolvedFor(speaker: Speaker, type: ComponentType, values: string[]) {
  switch (type) {
    case ComponentType.ChannelSelect:
      return resolved(speaker, { channels: values });
    case ComponentType.UserSelect:
      return resolved(speaker, { users: values });
    case ComponentType.RoleSelect:
      return resolved(speaker, { roles: values });
    default:
      return resolved(speaker, { users: values, roles: values });
  }
}

/** The value of a menu that a person means by a word: an option's label, or the name of a channel or a person. */
export function valueCalled(
  speaker: Speaker,
  menu: { type: number; options?: { label: string; value: string }[]; channel_types?: readonly number[] },
  word: string,
): string | undefined {
  switch (menu.type) {
    case ComponentType.StringSelect:
      return (
        menu.options?.find((option) => option.label === word) ??
        menu.options?.find((option) => option.value === word) ??
        menu.options?.find((option) => option.label.includes(word))
      )?.value;
    case ComponentType.ChannelSelect:
      return channelCalled(speaker, word, menu.channel_types)?.id;
    case ComponentType.RoleSelect: {
      const guild = speaker.world.guilds.get(speaker.channel.guildId ?? '');
      return [...(guild?.roles.values() ?? [])].find((role) => role.name === word || role.id === word)?.id;
    }
    default:
      return userCalled(speaker, word)?.id;
  }
}

function sendComponent(
  speaker: Speaker,
  stored: StoredMessage,
  data: { custom_id: string; component_type: number; values?: string[]; resolved?: unknown },
): Promise<Outcome> {
  return startInteraction(speaker.world, {
    type: InteractionType.MessageComponent,
    user: speaker.user,
    channel: speaker.channel,
    message: stored.message,
    customId: data.custom_id,
    data,
  });
}
