import { ComponentType } from 'discord-api-types/v10';
import { valueCalled } from './clicking.ts';
import { list } from './mistakes.ts';
import type { Speaker } from './option-values.ts';
import type { SeenField, SeenModal } from './seen-modal.ts';

/** What is wrong with what stands in a field. */
export type FieldProblem = 'required' | 'too short' | 'too long' | 'too few' | 'too many';

/** Checks a field as Discord does before it lets the modal be submitted. */
export function fieldProblem(field: SeenField, values: string[]): FieldProblem | null {
  if (field.type === ComponentType.TextInput) {
    const length = (values[0] ?? '').length;
    if (length === 0) return field.required ? 'required' : null;
    if (length < field.min) return 'too short';
    return length > field.max ? 'too long' : null;
  }
  if (values.length === 0) return field.required ? 'required' : null;
  if (values.length < field.min) return 'too few';
  return values.length > field.max ? 'too many' : null;
}

/** The values of a modal by custom id, from what a test says by label; what it leaves out stays as it stands. */
export function filledIn(
  speaker: Speaker,
  modal: SeenModal,
  given: Record<string, string | string[]>,
): Map<string, string[]> {
  const names = modal.fields.map((field) => field.label || field.customId);
  for (const name of Object.keys(given)) {
    if (!modal.fields.some((field) => field.label === name || field.customId === name)) {
      throw new Error(`The modal "${modal.title}" has no field "${name}". It has: ${list(names)}`);
    }
  }
  const values = new Map<string, string[]>();
  for (const field of modal.fields) {
    const words = given[field.label] ?? given[field.customId];
    const chosen =
      words === undefined ? field.values : [words].flat().map((word) => meant(speaker, field, word));
    const problem = fieldProblem(field, chosen);
    if (problem) throw new Error(`The field "${field.label || field.customId}": ${problem}`);
    values.set(field.customId, chosen);
  }
  return values;
}

function meant(speaker: Speaker, field: SeenField, word: string): string {
  if (field.type === ComponentType.TextInput) return word;
  const menu = { type: field.type, options: field.options, channel_types: field.channelTypes };
  const value = valueCalled(speaker, menu, word);
  if (value === undefined) {
    const labels = field.options.map((option) => option.label);
    throw new Error(`The field "${field.label}" has no option "${word}". It has: ${list(labels)}`);
  }
  return value;
}
