/** Menus in which questions stand to be opened. */
import type { APISelectMenuOption } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Choosable } from '../archive/cases/choose.ts';
import { keyOf } from '../documents/key.ts';
import type { Document, ListedDocument } from '../documents/model.ts';
import { EXCHANGE_NAME, nameOf, typedNumber } from '../documents/question-numbers.ts';
import { menu } from './components.ts';
import { customId } from './custom-id.ts';
import { documentLine, questionName, subjectOf } from './headings.ts';
import type { Language } from './language.ts';
import { MENU_OPTIONS } from './limits.ts';

/** The value of an option: which exchange of which document, or a document as a whole. */
const OptionValue = z
  .string()
  .regex(new RegExp(String.raw`^[\w-]{11}(?:/${EXCHANGE_NAME})?$`))
  .transform((value) => {
    const [document = '', exchange = null] = value.split('/');
    return { document, exchange };
  });

export const optionValue = ({ document, index }: Choosable): string =>
  `${keyOf(document.id)}/${nameOf(document, index)}`;

/** What a chosen option stands for; null for a value that we did not write. */
export const parseOption = (value: string): z.output<typeof OptionValue> | null =>
  OptionValue.safeParse(value).data ?? null;

/** The option that opens a case, or one of its papers, by that paper: its subject, and below it who and when. */
export const paperOption = (document: ListedDocument, language: Language): APISelectMenuOption => ({
  label: subjectOf(document),
  value: keyOf(document.id),
  description: documentLine(document, language),
});

/** The option that opens an exchange: its number, and below it how the question begins. */
export function questionOption(document: Document, index: number, language: Language): APISelectMenuOption {
  const exchange = document.exchanges[index];
  if (!exchange) throw new RangeError(`document ${document.id} has no exchange ${index}`);
  return {
    label: questionName(exchange, language),
    value: optionValue({ document, index }),
    description: exchange.question,
  };
}

/** Menus of 25 questions each, for as many questions as there are. */
export function questionMenus(questions: readonly Choosable[], owner: string, language: Language) {
  const { texts } = language;
  const menus = [];
  for (let at = 0; at < questions.length; at += MENU_OPTIONS) {
    const some = questions.slice(at, at + MENU_OPTIONS);
    const placeholder =
      questions.length <= MENU_OPTIONS
        ? texts.chooseQuestion
        : texts.questionsPage(at + 1, at + some.length, questions.length);
    // Two menus of one message may not have the same id.
    const id = customId({ action: 'open', slot: menus.length, owner });
    menus.push(
      menu(
        placeholder,
        id,
        some.map(({ document, index }) => questionOption(document, index, language)),
      ),
    );
  }
  return menus;
}

/** The questions with the number that was typed: "3"; or the one that a completed choice names. */
export function questionsNamed(typed: string, questions: readonly Choosable[]): Choosable[] {
  const number = typedNumber(typed);
  if (number !== null) {
    return questions.filter(({ document, index }) => document.exchanges[index]?.numbers.includes(number));
  }
  return questions.filter((question) => optionValue(question) === typed.trim());
}
