import type {
  APIModalInteractionResponseCallbackData,
  APIModalSubmission,
  APIModalSubmissionComponent,
} from 'discord-api-types/v10';
import { ComponentType, InteractionType } from 'discord-api-types/v10';
import type { Outcome } from '../interactions/open-interaction.ts';
import { startInteraction } from '../interactions/start.ts';
import { findMessage } from '../world/messages.ts';
import type { OpenModal } from '../world/world.ts';
import { resolvedFor } from './clicking.ts';
import type { Speaker } from './option-values.ts';
import type { SeenField, SeenModal } from './seen-modal.ts';

/** The component of a field, with all that any kind of field may have. */
interface FieldComponent {
  type: ComponentType;
  custom_id: string;
  label?: string | null;
  style?: number;
  value?: string | null;
  placeholder?: string | null;
  required?: boolean | null;
  min_length?: number | null;
  max_length?: number | null;
  min_values?: number | null;
  max_values?: number | null;
  options?: { label: string; value: string; description?: string; default?: boolean }[];
  channel_types?: number[] | null;
  default_values?: { id: string }[] | null;
}

/** The fields of a modal, whether they stand in rows or under labels. */
export function seeModal(modal: APIModalInteractionResponseCallbackData): SeenModal {
  const fields: SeenField[] = [];
  const texts: string[] = [];
  for (const part of modal.components) {
    if (part.type === ComponentType.ActionRow) {
      for (const input of part.components) {
        const component = input as FieldComponent;
        fields.push(seeField(component, component.label ?? '', ''));
      }
    } else if (part.type === ComponentType.Label) {
      fields.push(seeField(part.component as FieldComponent, part.label, part.description ?? ''));
    } else if (part.type === ComponentType.TextDisplay) texts.push(part.content);
  }
  return { title: modal.title, customId: modal.custom_id, fields, texts };
}

function seeField(component: FieldComponent, label: string, description: string): SeenField {
  const isText = component.type === ComponentType.TextInput;
  const chosen = component.options?.filter((option) => option.default).map((option) => option.value);
  const required = component.required ?? true;
  return {
    label,
    description,
    customId: component.custom_id,
    type: component.type,
    values: isText
      ? [component.value ?? '']
      : (chosen ?? (component.default_values ?? []).map((value) => value.id)),
    placeholder: component.placeholder ?? '',
    required,
    min: isText ? (component.min_length ?? (required ? 1 : 0)) : (component.min_values ?? (required ? 1 : 0)),
    max: isText ? (component.max_length ?? 4_000) : (component.max_values ?? 1),
    paragraph: component.style === 2,
    options: component.options ?? [],
    channelTypes: component.channel_types ?? [],
  };
}

/** Sends what was filled in, by custom id. The modal closes once the bot has answered. */
export function submitModal(
  speaker: Speaker,
  open: OpenModal,
  values: Map<string, string[]>,
): Promise<Outcome> {
  const stored = open.messageId ? findMessage(speaker.world, open.channelId, open.messageId) : undefined;
  const data: APIModalSubmission = {
    custom_id: open.modal.custom_id,
    components: open.modal.components.map((part, index) => submitted(part, index, values)),
    resolved: resolvedIn(speaker, open, values),
  };
  return startInteraction(speaker.world, {
    type: InteractionType.ModalSubmit,
    user: speaker.user,
    channel: speaker.channel,
    message: stored?.message ?? null,
    openedBy: open.openedBy,
    data,
  });
}

function submitted(
  part: APIModalInteractionResponseCallbackData['components'][number],
  index: number,
  values: Map<string, string[]>,
): APIModalSubmissionComponent {
  const id = part.id ?? index + 1;
  if (part.type === ComponentType.ActionRow) {
    const components = part.components.map((input) => ({
      type: ComponentType.TextInput as const,
      id,
      custom_id: input.custom_id,
      value: values.get(input.custom_id)?.[0] ?? '',
    }));
    return { type: ComponentType.ActionRow, id, components };
  }
  if (part.type !== ComponentType.Label) return { type: ComponentType.TextDisplay, id };
  const { type, custom_id: customId } = part.component as FieldComponent;
  const given = values.get(customId) ?? [];
  const value = type === ComponentType.TextInput ? { value: given[0] ?? '' } : { values: given };
  const component = { type, id, custom_id: customId, ...value };
  return { type: ComponentType.Label, id, component } as APIModalSubmissionComponent;
}

function resolvedIn(speaker: Speaker, open: OpenModal, values: Map<string, string[]>) {
  const parts = seeModal(open.modal)
    .fields.filter((field) => field.type !== ComponentType.TextInput)
    .filter((field) => field.type !== ComponentType.StringSelect)
    .map((field) => resolvedFor(speaker, field.type, values.get(field.customId) ?? []));
  return Object.assign({}, ...parts);
}
