/** What is asked in words about a collection: its name, and a note on an answer in it. */
import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { type Action, customId } from './custom-id.ts';
import type { Language } from './language.ts';
import { shorten } from './shorten.ts';

export const NAME_FIELD = 'name';
export const NOTE_FIELD = 'note';

const MODAL_TITLE = 45;
export const LONGEST_NAME = 60;
const LONGEST_NOTE = 500;

/** @param name what stands there already; empty for a new collection */
export const nameModal = (
  action: Action,
  name: string,
  { texts }: Language,
): APIModalInteractionResponseCallbackData => ({
  title: shorten(name === '' ? texts.makeCollection : texts.renameTitle(name), MODAL_TITLE),
  custom_id: customId(action),
  components: [
    {
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
    },
  ],
});

/** @param note what stands there already; null for none */
export const noteModal = (
  action: Action,
  title: string,
  note: string | null,
  { texts }: Language,
): APIModalInteractionResponseCallbackData => ({
  title: shorten(title, MODAL_TITLE),
  custom_id: customId(action),
  components: [
    {
      type: ComponentType.Label,
      label: texts.shareNote,
      description: texts.collectedNoteHint,
      component: {
        type: ComponentType.TextInput,
        custom_id: NOTE_FIELD,
        style: TextInputStyle.Paragraph,
        max_length: LONGEST_NOTE,
        required: false,
        ...(note === null ? {} : { value: note }),
      },
    },
  ],
});
