/** The languages that replies are written in. */
export type Locale = 'nl' | 'en';

/**
 * The language for a person, by the locale that Discord sends with each interaction ("nl", "en-GB", "de"):
 * English for those whose Discord is English, Dutch for everyone else.
 */
export const localeOf = (discordLocale: string): Locale => (discordLocale.startsWith('en') ? 'en' : 'nl');

/** A date of the form `2023-01-11` in words: "11 januari 2023", "11 January 2023". */
export const inWords = (isoDate: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${isoDate}T00:00:00Z`),
  );

/** "a", "a en b", "a, b en c". */
export const inSequence = (words: readonly string[], locale: Locale): string =>
  words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${locale === 'nl' ? 'en' : 'and'} ${words.at(-1)}`;
