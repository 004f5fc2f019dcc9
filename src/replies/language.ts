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

/** A date of the form `2023-01-11` in words: "11 januari 2023", "11 January 2023". */
export const inWords = (isoDate: string, { locale }: Language): string =>
  new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${isoDate}T00:00:00Z`),
  );

/** "a", "a en b", "a, b en c". */
export const inSequence = (words: readonly string[], { locale }: Language): string =>
  words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${locale === 'nl' ? 'en' : 'and'} ${words.at(-1)}`;
