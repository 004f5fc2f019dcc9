import type { Case } from '../archive/cases/case.ts';
import type { Choosable } from '../archive/cases/choose.ts';
import type { Reference } from '../archive/reference.ts';
import type { ListedDocument } from '../documents/model.ts';
import { linkButton, menu, rows } from './components.ts';
import { customId } from './custom-id.ts';
import type { Language } from './language.ts';
import { MENU_OPTIONS, ROWS_PER_MESSAGE } from './limits.ts';
import { markdown, markdownWithin } from './markdown.ts';
import { numbersInWords } from './numbers.ts';
import { paperOption, questionMenus } from './question-menu.ts';
import type { Message } from './reply.ts';
import type { Texts } from './texts/nl.ts';

const SHOWN_INPUT = 100;
const SHOWN_NUMBERS = 1_000;

/** A line of our own that needs nothing filled in. */
export const notice = (text: PlainText, language: Language): Message => ({ content: language.texts[text] });
type PlainText = { [Key in keyof Texts]: Texts[Key] extends string ? Key : never }[keyof Texts];

/** What happened is our fault; `code` stands in the log beside the cause. */
export const failure = (code: string, language: Language): Message => ({
  content: language.texts.failed(code),
});

/** Too much was asked at once. */
export const tooFast = (seconds: number, language: Language): Message => ({
  content: language.texts.tooFast(seconds),
});

export const noSuchDocument = (asked: string, language: Language): Message => ({
  content: language.texts.noSuchDocument(markdownWithin(SHOWN_INPUT, asked)),
});

/** A paper or case that was named is not here; with the way to where it is published. */
export function notInArchive({ name, url }: Reference, language: Language): Message {
  const { texts } = language;
  return {
    content: texts.notInArchive(markdown(name)),
    ...(url === null ? {} : { components: rows([linkButton(texts.officialPublication, url)]) }),
  };
}

/** Offers the cases that a message names, one after the other, and says which papers that it names are not here. */
export function severalNamed(
  cases: readonly Case[],
  missing: readonly Reference[],
  language: Language,
): Message {
  const { texts } = language;
  const leads = cases.flatMap(({ papers, lead }) => papers[lead] ?? []);
  return {
    content: [
      texts.namedInMessage(leads.length, leads.length === 1),
      ...missing.map(({ name }) => texts.notInArchive(markdown(name))),
    ].join('\n'),
    components: [
      menu(
        texts.chooseDocument,
        // Without an owner the list stays where it is, for the next choice.
        customId({ action: 'openDocument', owner: '', asked: '' }),
        leads.slice(0, MENU_OPTIONS).map((document) => paperOption(document, language)),
      ),
    ],
  };
}

/**
 * Offers the documents that an input may mean.
 * @param goesOnWith what was asked of the one that is meant, as `openDocument` has it
 */
export function whichDocument(
  asked: string,
  documents: readonly ListedDocument[],
  owner: string,
  language: Language,
  goesOnWith = '',
): Message {
  const { texts } = language;
  return {
    content: texts.whichDocument(markdownWithin(SHOWN_INPUT, asked)),
    components: [
      menu(
        texts.chooseDocument,
        customId({ action: 'openDocument', owner, asked: goesOnWith }),
        documents.slice(0, MENU_OPTIONS).map((document) => paperOption(document, language)),
      ),
    ],
  };
}

/** Says that a number is not there or is no number, which ones are, and offers them. */
export function noSuchNumber(
  asked: string,
  questions: readonly Choosable[],
  owner: string,
  language: Language,
): Message {
  const { texts } = language;
  if (questions.length === 0) return { content: texts.noQuestions };
  const numbers = [
    ...new Set(questions.flatMap(({ document, index }) => document.exchanges[index]?.numbers ?? [])),
  ];
  const there = markdownWithin(SHOWN_NUMBERS, numbersInWords(numbers, language));
  const shown = markdownWithin(SHOWN_INPUT, asked);
  const says = /^\d+(?:[a-z]|\.\d{1,2})?$/i.test(asked.trim()) ? texts.noSuchNumber : texts.notANumber;
  return {
    content: numbers.length === 0 ? texts.noNumbers : says(shown, there),
    components: questionMenus(questions, owner, language).slice(0, ROWS_PER_MESSAGE),
  };
}

/** Offers the questions that bear the same number in the source. */
export const severalWithNumber = (
  asked: string,
  questions: readonly Choosable[],
  owner: string,
  language: Language,
): Message => ({
  content: language.texts.severalWithNumber(markdownWithin(SHOWN_INPUT, asked)),
  components: questionMenus(questions, owner, language).slice(0, ROWS_PER_MESSAGE),
});

/** What was typed is no period of time; says how one is written. */
export const wrongPeriod = (typed: string, language: Language): Message => ({
  content: language.texts.wrongPeriod(markdownWithin(SHOWN_INPUT, typed)),
});
