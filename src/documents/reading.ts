/**
 * What comes of reading a file: a document, or the reason why there is none. Whoever offers the file caused
 * it, so the reason is a value: a key with its parameters (for a translation) and one line in plain Dutch.
 */
import type { LeftOut } from './left-out.ts';
import type { Document } from './model.ts';

export interface Refusal {
  readonly key: RefusalKey;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly message: string;
}

export type Reading =
  | {
      readonly ok: true;
      readonly document: Document;
      /** What stands in the source and is no part of the document, with the reason. */
      readonly leftOut: readonly LeftOut[];
    }
  | { readonly ok: false; readonly reason: Refusal };

const MESSAGES = {
  empty: () => 'leeg: er staat geen tekst in dit bestand',
  'too-large': ({ megabytes, limit }: { megabytes: number; limit: number }) =>
    `te groot: ${megabytes} MB, en er worden ten hoogste ${limit} MB gelezen`,
  binary: () => 'geen tekst: het bestand bevat tekens die in tekst niet voorkomen',
  encoding: () => 'onleesbare tekens: het bestand is geen UTF-8, en ook geen andere herkenbare tekst',
  entities: () => 'eigen tekencodes: het bestand bepaalt zelf XML-entiteiten, en die worden niet gevolgd',
  'markup-too-deep': () =>
    'geen document: het bestand heeft meer lagen of elementen dan een document kan hebben',
  'too-many-words': ({ words, limit }: { words: number; limit: number }) =>
    `geen document: ${words} woorden, en er worden er ten hoogste ${limit} gelezen`,
  'too-long-word': ({ letters, limit }: { letters: number; limit: number }) =>
    `geen document: een woord van ${letters} tekens, en er worden er ten hoogste ${limit} gelezen`,
  'too-slow': ({ seconds }: { seconds: number }) =>
    `niet te lezen: na ${seconds} seconden was de lezer er nog mee bezig`,
  'too-heavy': ({ megabytes }: { megabytes: number }) =>
    `niet te lezen: het bestand vraagt meer dan ${megabytes} MB geheugen`,
  failed: ({ error }: { error: string }) => `niet gelezen door een fout van Vraagbaak zelf (${error})`,
  'no-file': () => 'geen gewoon bestand',
  encrypted: () => 'versleuteld: het bestand gaat alleen met een wachtwoord open',
  damaged: ({ format }: { format: string }) => `beschadigd: dit is geen heel bestand van de soort ${format}`,
  scanned: () =>
    'geen tekst: de bladzijden zijn plaatjes, waar de letters nog uit gelezen moeten worden (OCR)',
  'too-many-pages': ({ pages, limit }: { pages: number; limit: number }) =>
    `te veel bladzijden: ${pages}, en er worden er ten hoogste ${limit} gelezen`,
  'too-much-on-page': ({ page }: { page: number }) =>
    `geen document: op bladzijde ${page} staat meer dan een lezer kan lezen`,
  'format-not-read': ({ format }: { format: string }) =>
    `een bestand van de soort ${format} wordt nog niet gelezen`,
  'oral-questions': () => 'mondelinge vragen: die hebben geen genummerde vragen met antwoorden',
  'question-list': () =>
    'een lijst van vragen en antwoorden: die is van een commissie, en geen set schriftelijke vragen van een lid',
  'written-consultation': () =>
    'een verslag van een schriftelijk overleg: daarin hebben vragen en antwoorden geen nummers',
  'debate-answers': () => 'schriftelijke antwoorden uit een debat: die horen bij het verslag ervan',
  'other-body': ({ body }: { body: string }) =>
    `vragen van een andere volksvertegenwoordiging (${body}): gelezen worden vragen van leden van de Tweede en de Eerste Kamer`,
  'no-questions': () => 'geen Kamervragen: geen titelzin en geen ‘Vraag 1’',
} as const;

type RefusalKey = keyof typeof MESSAGES;
type ParametersOf<Key extends RefusalKey> = Parameters<(typeof MESSAGES)[Key]>;

/** @example refuse('format-not-read', { format: 'PDF' }).reason.message */
export function refuse<Key extends RefusalKey>(
  key: Key,
  ...[parameters]: ParametersOf<Key>
): { readonly ok: false; readonly reason: Refusal } {
  const message = (MESSAGES[key] as (given?: object) => string)(parameters);
  return { ok: false, reason: { key, parameters: { ...parameters }, message } };
}
