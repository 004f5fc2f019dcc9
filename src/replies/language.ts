/** The languages that replies are written in. */
import { en } from './texts/en.ts';
import { nl, type Texts } from './texts/nl.ts';

/** A language with what the bot says in it. */
export interface Language {
  readonly locale: 'nl' | 'en';
  readonly texts: Texts;
}

export const DUTCH: Language = { locale: 'nl', texts: nl };
export const ENGLISH: Language = { locale: 'en', texts: en };

/**
 * The language for a person, by the locale that Discord sends with each interaction ("nl", "en-GB", "de"):
 * English for those whose Discord is English, Dutch for everyone else.
 */
export const languageOf = (discordLocale: string): Language =>
  discordLocale.startsWith('en') ? ENGLISH : DUTCH;

/**
 * Says dates of the form `2023-01-11` in words. To be made once for each form: a formatter takes 0.1 ms to make, and 27 KB that V8 does not
 * count, so that those of a busy minute would wait for their collection by the hundred megabytes.
 */
export function datesIn(form: Intl.DateTimeFormatOptions): (isoDate: string, language: Language) => string {
  const [nl, en] = ['nl-NL', 'en-GB'].map(
    (locale) => new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' }),
  );
  return (isoDate, { locale }) =>
    (locale === 'nl' ? nl : en)?.format(new Date(`${isoDate}T00:00:00Z`)) ?? isoDate;
}

/** "11 januari 2023", "11 January 2023" */
export const inWords = datesIn({ dateStyle: 'long' });

/** "a", "a en b", "a, b en c". */
export const inSequence = (words: readonly string[], { locale }: Language): string =>
  words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${locale === 'nl' ? 'en' : 'and'} ${words.at(-1)}`;
