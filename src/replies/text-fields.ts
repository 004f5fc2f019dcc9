/** The fields of modals in which a person writes. */
import { type APILabelComponent, ComponentType, TextInputStyle } from 'discord-api-types/v10';
import type { Language } from './language.ts';

export const NOTE_FIELD = 'note';
export const NAME_FIELD = 'name';
export const MODAL_TITLE = 45;

export const LONGEST_NAME = 60;
const LONGEST_NOTE = 500;

/** @param note what stands there already; empty for nothing */
export const noteField = (description: string, note: string, { texts }: Language): APILabelComponent => ({
  type: ComponentType.Label,
  label: texts.shareNote,
  description,
  component: {
    type: ComponentType.TextInput,
    custom_id: NOTE_FIELD,
    style: TextInputStyle.Paragraph,
    max_length: LONGEST_NOTE,
    required: false,
    ...(note === '' ? {} : { value: note.slice(0, LONGEST_NOTE) }),
  },
});

/** @param name what stands there already; empty for nothing */
export const nameField = (name: string, { texts }: Language): APILabelComponent => ({
  type: ComponentType.Label,
  label: texts.collectionName,
  description: texts.collectionNameHint,
  component: {
    type: ComponentType.TextInput,
    custom_id: NAME_FIELD,
    style: TextInputStyle.Short,
    min_length: 1,
    max_length: LONGEST_NAME,
    required: true,
    ...(name === '' ? {} : { value: name }),
  },
});
