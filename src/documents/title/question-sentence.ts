/**
 * The sentence of the questions: who asked whom about what, and when. `Vragen van het lid Leijten (SP) aan de
 * Minister-President en de Minister van Binnenlandse Zaken en Koninkrijksrelaties over de brandbrief van 50
 * topambtenaren (ingezonden 11 januari 2023).`
 */

import { dateAfterLast, lastIndexOf, readDate } from '../../dutch/dates.ts';
import type { Asker } from '../model.ts';
import { readAskers } from './askers.ts';
import { printOffice, readOffices } from './offices.ts';

export interface QuestionSentence {
  readonly askers: readonly Asker[];
  /** In full: "Minister van Financiën". */
  readonly addressees: readonly string[];
  readonly subject: string | null;
  readonly submitted: string | null;
  /** `op 2 juli 2019 medegedeeld aan de`: the Senate has its questions passed on. */
  readonly isOfSenate: boolean;
  /** `Mondelinge vragen`: put and answered in the chamber, never on paper. */
  readonly isOral: boolean;
}

/** `Vragen van de leden`, `Vraag van het lid`, `Kamervragen van het van het lid`, `Kamervragen lid`. */
const ASKED_BY =
  /(mondelinge\s+)?(?:kamer)?vra(?:gen|ag)(?:\s+(?:van|het|de))*(?:\s+(?:lid|leden|heer|heren|mevrouw))+\s+/iu;
/** A title says so at once; in a sentence of a text there may be members who ask as well. */
const OPENS_TITLE =
  /^(?:(?:(?:aanvullende|nadere|schriftelijke)\s+){0,2}vra(?:gen|ag) van|mondelinge vragen van|(?:beantwoording|antwoord(?:en)?|kamervragen)\b[^?;:]{0,400}(?<!\p{L})(?:kamer)?vra(?:gen|ag) (?:van|(?:het )?lid)|kamervragen van)(?!\p{L})/iu;
/** `aan de`; in the Senate `op 2 juli 2019 medegedeeld aan de`, or `meegedeeld`. */
const ADDRESSED_TO =
  /\s*(?:(?:op\s+([^()]{0,30}?)\s+)?mee?(?:de)?gedeeld\s+)?(?<!\p{L})aan\s+(?=(?:de|het)?\s*(?:vice|minister|staats))/iu;
/** The end of the names where what follows is no office that is known: `aan de minster van`, `aan de secretaris van`. */
const FROM_WHOMEVER_ON =
  /\s+(?:aan\s+(?:de|het)\s|(?:op\s+[^()]{0,30}?\s+)?mee?(?:de)?gedeeld\s|(?<=\)\s)of\s).*/isu;
/** `over het`, and `overde` with its blank lost; `inzake` in the Senate. `Grol-Overling` is a name. */
const ABOUT = /,?\s*(?<![\p{L}-])(?:over(?!ling)|inzake|betreffende|omtrent)\s*/iu;
const ABOUT_HERE = /^,?\s*(?:over|inzake|betreffende|omtrent|naar aanleiding van|met betrekking tot)\s*/iu;
const IN_ABSENCE = /^,?\s*bij afwezigheid van[^,]{0,120},?/iu;
/** Also as clerks mistyped it: `(Ingzonden`, `. Ingezonden 10 september 1996(`, and `(Ontvangen`, of the answer. */
const SUBMITTED = /\s*[([]\s*ing(?:e|ez)?zonden|(?<=\.)\s*ingezonden(?= \d)/giu;
const RECEIVED = /\s*[([]\s*ontvangen/giu;
/** `In antwoord op uw brief van 5 juli 2024 …` */
const LETTER = /uw brief(?:en)? van\s+/iu;
/** `… worden beantwoord zoals aangegeven in de bijlage van deze brief.` */
const LETTER_GOES_ON = /\s+(?:worden|zijn|zullen|kunnen)\s+(?:\p{Ll}+\s+){0,6}?beantwoord.*$/iu;

/** @example opensQuestionSentence('Vragen van het lid Leijten (SP) aan de Minister-President en') */
export function opensQuestionSentence(text: string): boolean {
  return OPENS_TITLE.test(text) && ASKED_BY.test(`${text} `);
}

/** What the sentence says; `null` if it is none. What it leaves out is empty or `null`. */
export function readQuestionSentence(sentence: string): QuestionSentence | null {
  const opening = ASKED_BY.exec(sentence);
  if (!opening) return null;
  const rest = sentence.slice(opening.index + opening[0].length);
  const about = ABOUT.exec(rest)?.index ?? rest.length;
  const addressed = ADDRESSED_TO.exec(rest);
  const to = addressed && addressed.index < about ? addressed : null;
  const offices = to && readOffices(rest, to.index + to[0].length);
  const afterOffices = offices ? rest.slice(offices.to).replace(IN_ABSENCE, '') : rest.slice(about);
  const letter = LETTER.exec(sentence);
  return {
    askers: readAskers(rest.slice(0, to?.index ?? about).replace(FROM_WHOMEVER_ON, '')),
    addressees: offices?.offices.map(printOffice) ?? [],
    subject: readSubject(fromSubject(letter ? afterOffices.replace(LETTER_GOES_ON, '') : afterOffices)),
    submitted:
      dateAfterLast(sentence, SUBMITTED) ??
      readDate(to?.[1] ?? '') ??
      (letter && readDate(sentence.slice(letter.index, letter.index + 50))),
    isOfSenate: /gedeeld\s/iu.test(to?.[0] ?? '') || /aan de Eerste Kamer/iu.test(rest.slice(0, about)),
    isOral: opening[1] !== undefined,
  };
}

/**
 * What can stand between the offices that were read and the subject: names of those who hold them and of offices that are in no
 * table, as `, de heer Rutte, over`, `(Europese Zaken) en van Financiën over`, ` en Koninkrijkrelaties over`.
 */
const NAMES_BEFORE_SUBJECT =
  /^(?:[\s,.]+|\([^()]{1,80}\)|(?:aan|de|het|en|van|von|voor|alsmede|den|der|heer|mevrouw|mw|dhr|ministers?|minister-president|staats?secretari\p{Ll}{1,6})(?!\p{L})|\p{Lu}[\p{L}’'-]*)*$/u;
const LONGEST_BEFORE_SUBJECT = 400;

function fromSubject(afterOffices: string): string {
  const about = ABOUT.exec(afterOffices.slice(0, LONGEST_BEFORE_SUBJECT));
  const before = about ? afterOffices.slice(0, about.index) : '';
  return about && NAMES_BEFORE_SUBJECT.test(before) ? afterOffices.slice(about.index) : afterOffices;
}

/** When the questions were put in, by a line of its own: `(ingezonden 20 november 2024)`. */
export function readSubmitted(text: string): string | null {
  return dateAfterLast(text, SUBMITTED);
}

/** `… uit Suriname. (Ingezonden 3 april 2003)`: until 2010 the sentence ended before the date, which was one too. */
const SENTENCE_ENDS_BEFORE_DATE =
  /(?<!\.\p{L}|\.\p{L}\p{L})\.\s*(?:\(\s*(?:Ing(?:e|ez)?zonden|Ontvangen)|Ingezonden \d)/u;

/**
 * From `over` to `(ingezonden`, which is looked for from the end: a subject can hold brackets and dates. A full
 * stop before that is the subject's own (`de motie-Van Nispen c.s.`); without it, it ends the sentence.
 */
function readSubject(text: string): string | null {
  const about = ABOUT_HERE.exec(text);
  if (!about) return null;
  const end = lastIndexOf(text, SUBMITTED) ?? lastIndexOf(text, RECEIVED);
  const subject = text
    .slice(about[0].length, end ?? text.length)
    .replace(/^[:;]\s*/u, '')
    .trim();
  const endsSentence = end === null || SENTENCE_ENDS_BEFORE_DATE.test(text);
  return (endsSentence ? subject.replace(/(?<!\.)\.$/, '') : subject) || null;
}
