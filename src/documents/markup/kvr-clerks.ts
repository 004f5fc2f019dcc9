/**
 * What the clerks of parliament noted of a paper of the KVR set (`<metadata>`), held against what the paper says of itself
 * (`<vraagdata>`, `<header>`). Some files have the words of one paper and the notes of the one beside it.
 */
import { readIsoDate } from '../../dutch/dates.ts';
import { type Publication, UNPUBLISHED } from '../grammar/publication.ts';
import { readQuestionSentence, readSubmitted } from '../title/question-sentence.ts';
import { dateIn } from './kvr-dates.ts';
import { childOf, type Element, elementsOf, findWithin, wordsOf } from './tree.ts';

export interface ClerksNotes {
  /** Empty where there is none, or that of another paper. */
  readonly title: string;
  readonly publication: Publication;
  /** As `YYYY-MM-DD`; `null` where they are not known. */
  readonly submitted: string | null;
  readonly received: string | null;
  /** What a title of another form says it is about: `Eversdijk (CDA) inzake de Hollandse IJssel (Ingezonden …)`. */
  readonly subject: string | null;
  /** Which paper the words of the file are: nearly always the one that all of it is about. */
  readonly wordsOf: 'one paper' | 'own' | 'noted' | 'unknown';
  readonly warnings: readonly string[];
}

/** `… (Ingezonden 21 februari 2008);Mededeling`: what follows the title is the kind of the document. */
const KIND_BEHIND_TITLE = /;\s*(?:nader antwoord|antwoord|mededeling)\.?\s*$/i;
/** The names of those who ask, with a party, and nothing before them. */
const NAMES_AND_SUBJECT =
  /^[^()]{2,150}\([^()]{2,30}\)\s*(?:over|inzake|betreffende|omtrent)\s+(.+?)\.?\s*(?:\(\s*ingezonden [^()]*\)?\s*)?$/iu;

/** @param kvr the `kvr` element */
export function clerksNotes(kvr: Element): ClerksNotes {
  const title = itemOf(kvr, 'Bibliografische_omschrijving').replace(KIND_BEHIND_TITLE, '');
  const noted = notedPublication(kvr);
  const number = attributeOf(kvr, 'vraagdata', 'vraagnummer').trim();
  const days = {
    title: readSubmitted(title),
    paper: dateIn(attributeOf(kvr, 'vraagdata', 'indiendatum')),
    noted: readIsoDate(itemOf(kvr, 'Datum_indiening')),
  };
  const isOtherNumber = NUMBER.test(number) && noted.number !== null && number !== noted.number;
  const isOtherDay = days.paper !== null && days.noted !== null && days.paper !== days.noted;
  const notes: ClerksNotes = {
    title,
    publication: noted,
    subject: NAMES_AND_SUBJECT.exec(title)?.[1] ?? null,
    submitted: days.noted,
    received: readIsoDate(itemOf(kvr, 'Datum_reaktie')),
    wordsOf: 'one paper',
    warnings: differingDays(days),
  };
  if (!isOtherNumber || !isOtherDay || isMisread(number, noted.number)) return notes;
  const words = whoseWords(kvr, title);
  const other = `nr. ${noted.number}: ‘${title}’`;
  if (words === 'noted') {
    const warning = `Een deel van deze bron hoort bij een ander stuk (nr. ${number}): nummer, titel en datum zijn die van de griffie.`;
    return { ...notes, wordsOf: words, warnings: [warning] };
  }
  const publication = ownPublication(kvr, number, noted);
  return {
    title: '',
    publication: words === 'own' ? publication : { ...publication, number: null, sessionYear: null },
    subject: null,
    submitted: null,
    received: null,
    wordsOf: words,
    warnings: [
      words === 'own'
        ? `De titel en de indiener die de griffie hierbij noteerde, zijn van een ander stuk (${other}).`
        : `Deze bron noemt twee stukken, nr. ${number} en ${other}: van welk stuk de tekst is, is niet te zeggen.`,
    ],
  };
}

/** The day that is taken comes first: that of the title, then the paper's own, then the one that the clerks noted. */
function differingDays(days: Readonly<Record<'title' | 'paper' | 'noted', string | null>>): string[] {
  const all = [...new Set([days.title, days.paper, days.noted].filter((day) => day !== null))];
  return all.length > 1
    ? [`De bron noemt meer dan één dag van indiening (${all.join(', ')}): ${all[0]} is overgenomen.`]
    : [];
}

/**
 * Of which paper the questions are, where what the file says of itself and what the clerks noted are two: by the words of
 * their subjects that the questions have.
 */
function whoseWords(kvr: Element, title: string): ClerksNotes['wordsOf'] {
  const file = attributeOf(kvr, 'footer', 'filenaam');
  const isOtherFile = file !== '' && file !== itemOf(kvr, 'Document-id');
  if (isOtherFile) return 'own';
  const questions = [...elementsOf(kvr)].filter(({ name }) => name === 'vraag').map(wordsOf);
  const asked = new Set(longWords(questions.join(' ')));
  const support = (subject: string) => {
    const words = longWords(subject);
    return words.length === 0 ? 0 : words.filter((word) => asked.has(word)).length / words.length;
  };
  const own = support(attributeOf(kvr, 'vraagdata', 'onderwerp'));
  const noted = support(readQuestionSentence(title)?.subject ?? title);
  if (own >= SUPPORTED && noted < own / 2) return 'own';
  return noted >= SUPPORTED && own < noted / 2 ? 'noted' : 'unknown';
}

/** The share of a subject's words that its questions have, at the least. */
const SUPPORTED = 0.5;
/** Words that tell a subject, without what a typesetter did to them. */
const longWords = (text: string): string[] =>
  text
    .replace(/(?<=\p{Ll})[-–] (?=\p{Ll})/gu, '')
    .toLowerCase()
    .match(/\p{L}{6,}/gu) ?? [];

/** `715`, and not a word that a scanner made of a number. */
const NUMBER = /^\d{1,4}$/;

/** Of `584` the scanner can have lost all but the `5`. */
function isMisread(own: string, noted: string | null): boolean {
  return (noted ?? '').startsWith(own);
}

/** `Kamervragen met antwoord 2000-2001, nr. 1461, Tweede Kamer`, `Aanhangsel Tweede Kamer 1993-1994 nummer 552 Herdruk` */
const FOUND_AT = /(\d{4})-(\d{4}),? (?:nr\.|nummer) (\d{1,5})(?!\d)(H| Herdruk|eH)?/;
/**
 * `Kamervragen 2004-2005, vraagnr. 2040512690, Tweede Kamer`: without an answer. The last figure is the edition, in
 * whose place a reprint has an H: `vraagnr. 203041316H`.
 */
const CASE_NUMBER = /vraagnr\. (\d{9,10})(H)?/;
/** `2060714940`, which the clerks noted beside an answer; where they did not know it, `0`. */
const NOTED_CASE_NUMBER = /^\d{9,10}$/;

function notedPublication(kvr: Element): Publication {
  const place = itemOf(kvr, 'Vindplaats');
  const [, from, to, number = null, reprint] = FOUND_AT.exec(place) ?? [];
  const [, ofQuestions, reprinted] = CASE_NUMBER.exec(place) ?? [];
  const [noted = null] = NOTED_CASE_NUMBER.exec(itemOf(kvr, 'Vraagnr_bij_indiening')) ?? [];
  return {
    ...UNPUBLISHED,
    // `nr. 11952eH` is the second reprint (`2eH`) of 1195.
    number: reprint === 'eH' && number !== null ? number.slice(0, -1) : number,
    sessionYear: number === null ? null : `${from}-${to}`,
    caseNumber: ofQuestions === undefined ? noted : `${ofQuestions}${reprinted ? '0' : ''}`,
    chamber: place.includes('Eerste Kamer') ? 'eerste' : null,
    isReprint: (reprint ?? reprinted) !== undefined,
  };
}

/** What the paper says itself: its number, and `Vergaderjaar 2006–2007` or `Vergaderjaar  1 9 8 6 - 1 9 8 7`. */
function ownPublication(kvr: Element, number: string, noted: Publication): Publication {
  const figures = attributeOf(kvr, 'header', 'vergaderjaar').replace(/\D/g, '');
  const sessionYear = /^\d{8}$/.test(figures) ? `${figures.slice(0, 4)}-${figures.slice(4)}` : null;
  return { ...UNPUBLISHED, number: sessionYear && number, sessionYear, chamber: noted.chamber };
}

function attributeOf(kvr: Element, name: string, key: string): string {
  return findWithin(kvr, (one) => one.name === name)?.attributes[key] ?? '';
}

/** What the clerks of parliament added, by its name. */
function itemOf(kvr: Element, name: string): string {
  const item = findWithin(childOf(kvr, 'meta') ?? kvr, ({ attributes }) => attributes.attribuut === name);
  return item ? encodedOnce(item) : '';
}

/** The letters that were two bytes in UTF-8, as they look when those are read one by one. */
const ENCODED_TWICE = /([ÂÃ])([\u0080-\u00bf\u0152-\u2122])/g;
const SECOND_BYTES = new TextDecoder('windows-1252').decode(
  Uint8Array.from({ length: 64 }, (_, at) => 0x80 + at),
);

/** The words of an element. Some of what the clerks added was encoded twice: `FinanciÃ«n`, `Ã‡örüz`. */
export function encodedOnce(words: Element): string {
  return wordsOf(words)
    .replace(ENCODED_TWICE, (pair, first: string, second: string) => {
      const at = SECOND_BYTES.indexOf(second);
      return at === -1 ? pair : String.fromCodePoint((first === 'Ã' ? 0xc0 : 0x80) + at);
    })
    .replace(/\s+/g, ' ')
    .trim();
}
