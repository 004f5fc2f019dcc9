/** Menus in which questions stand to be opened. */
import type { APISelectMenuOption } from 'discord-api-types/v10';
import { z } from 'zod';
import { keyOf } from '../documents/key.ts';
import type { Document } from '../documents/model.ts';
import { EXCHANGE_NAME, nameOf } from '../documents/question-numbers.ts';
import { menu } from './components.ts';
import { customId } from './custom-id.ts';
import { questionName } from './headings.ts';
import type { Language } from './language.ts';
import { MENU_OPTIONS } from './limits.ts';

/** The value of an option: which exchange of which document. */
const OptionValue = z
  .string()
  .regex(new RegExp(String.raw`^[\w-]{11}/${EXCHANGE_NAME}$`))
  .transform((value) => {
    const [document = '', exchange = ''] = value.split('/');
    return { document, exchange };
  });

/** What a chosen option stands for; null for a value that we did not write. */
export const parseOption = (value: string): z.output<typeof OptionValue> | null =>
  OptionValue.safeParse(value).data ?? null;

/** The option that opens an exchange: its number, and below it how the question begins. */
export function questionOption(document: Document, index: number, language: Language): APISelectMenuOption {
  const exchange = document.exchanges[index];
  if (!exchange) throw new RangeError(`document ${document.id} has no exchange ${index}`);
  return {
    label: questionName(exchange, language),
    value: `${keyOf(document.id)}/${nameOf(document, index)}`,
    description: exchange.question,
  };
}

/** Menus of 25 questions each, for as many questions as `indexes` has. */
export function questionMenus(
  document: Document,
  indexes: readonly number[],
  owner: string,
  language: Language,
) {
  const { texts } = language;
  const menus = [];
  for (let at = 0; at < indexes.length; at += MENU_OPTIONS) {
    const some = indexes.slice(at, at + MENU_OPTIONS);
    const placeholder =
      indexes.length <= MENU_OPTIONS
        ? texts.chooseQuestion
        : texts.questionsPage(at + 1, at + some.length, indexes.length);
    // Two menus of one message may not have the same id.
    const id = customId({ action: 'open', slot: menus.length, owner });
    menus.push(
      menu(
        placeholder,
        id,
        some.map((index) => questionOption(document, index, language)),
      ),
    );
  }
  return menus;
}
