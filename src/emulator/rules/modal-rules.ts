import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { ComponentType } from 'discord-api-types/v10';
import { countsOf, repeatedOptions } from './component-rules.ts';
import type { Rule } from './rule.ts';
import type { Finding } from './violation.ts';
import { refused } from './violation.ts';

type Modal = APIModalInteractionResponseCallbackData;
type Path = (string | number)[];

interface Field {
  type: number;
  custom_id: string;
  label?: string | null;
  value?: string | null;
  min_length?: number | null;
  max_length?: number | null;
  min_values?: number | null;
  max_values?: number | null;
  required?: boolean | null;
  options?: { label: string; value: string; default?: boolean | null }[];
}

export const MODAL_RULES: Rule<Modal>[] = [
  {
    name: 'a modal has one to five parts',
    findings: (modal) =>
      modal.components.length > 5
        ? [refused(['components'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.')]
        : [],
  },
  {
    name: 'no two fields of a modal have the same custom id',
    findings(modal) {
      const seen = new Set<string>();
      return eachField(modal, (field, path) => {
        if (!seen.has(field.custom_id)) {
          seen.add(field.custom_id);
          return [];
        }
        const message = 'Component custom id cannot be duplicated';
        return [refused([...path, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', message)];
      });
    },
  },
  {
    name: 'a field has its label itself in a row, and around it in a Label',
    findings: (modal) =>
      eachField(modal, (field, path, labelled) => {
        if (field.type !== ComponentType.TextInput) return [];
        if (!labelled && !field.label) {
          return [refused([...path, 'label'], 'BASE_TYPE_REQUIRED', 'This field is required')];
        }
        if (labelled && field.label) {
          const message = 'The label of a text input stands on the Label component around it';
          return [refused([...path, 'label'], 'COMPONENT_LABEL_NOT_ALLOWED', message)];
        }
        return [];
      }),
  },
  {
    name: 'what a text field begins with fits in it',
    findings: (modal) =>
      eachField(modal, ({ value, min_length: min, max_length: max }, path) => {
        if (typeof min === 'number' && typeof max === 'number' && min > max) {
          const message = 'min_length must not exceed max_length';
          return [refused([...path, 'min_length'], 'TEXT_INPUT_MIN_GT_MAX', message)];
        }
        const tooLong = typeof value === 'string' && typeof max === 'number' && value.length > max;
        const message = `Must be ${max} or fewer in length.`;
        return tooLong ? [refused([...path, 'value'], 'BASE_TYPE_MAX_LENGTH', message)] : [];
      }),
  },
  {
    name: 'the menus of a modal are as sound as those of a message',
    findings: (modal) =>
      eachField(modal, (field, path) =>
        field.type === ComponentType.TextInput
          ? []
          : [...repeatedOptions(field.options, path), ...countsOf(field, path)],
      ),
  },
];

function eachField(
  modal: Modal,
  check: (field: Field, path: Path, labelled: boolean) => Finding[],
): Finding[] {
  return modal.components.flatMap((part, index) => {
    const path = ['components', index];
    if (part.type === ComponentType.Label) {
      return check(part.component as Field, [...path, 'component'], true);
    }
    if (part.type !== ComponentType.ActionRow) return [];
    return part.components.flatMap((field, inner) =>
      check(field as Field, [...path, 'components', inner], false),
    );
  });
}
