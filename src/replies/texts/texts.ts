import type { Locale } from '../locale.ts';
import { en } from './en.ts';
import { nl, type Texts } from './nl.ts';

export type { Texts };

/** What the bot says, in the language of `locale`. */
export const textsIn = (locale: Locale): Texts => ({ nl, en })[locale];
