/** What is asked in words about a collection: its name, and a note on an answer in it. */
import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { type Action, customId } from './custom-id.ts';
import type { Language } from './language.ts';
import { shorten } from './shorten.ts';
import { MODAL_TITLE, nameField, noteField } from './text-fields.ts';

/** @param name what stands there already; empty for a new collection */
export const nameModal = (
  action: Action,
  name: string,
  language: Language,
): APIModalInteractionResponseCallbackData => ({
  title: shorten(name === '' ? language.texts.makeCollection : language.texts.renameTitle(name), MODAL_TITLE),
  custom_id: customId(action),
  components: [nameField(name, language)],
});

/** @param note what stands there already; null for none */
export const noteModal = (
  action: Action,
  title: string,
  note: string | null,
  language: Language,
): APIModalInteractionResponseCallbackData => ({
  title: shorten(title, MODAL_TITLE),
  custom_id: customId(action),
  components: [noteField(language.texts.collectedNoteHint, note ?? '', language)],
});
