/**
 * Letters by which ministers postpone an answer: running text, without the title and the labels of a paper. `De vragen van het
 * lid Jansen (PvdA) over de kaasmarkt (ingezonden 3 mei 2021) kunnen niet binnen de gebruikelijke termijn worden beantwoord.`
 */
import { readDate } from '../../dutch/dates.ts';
import { sentences } from '../../dutch/sentences.ts';
import type { Asker } from '../model.ts';
import { readAskers } from '../title/askers.ts';
import type { Title } from '../title/title.ts';
import { readLetter } from './letter.ts';
import type { MarkedText } from './marked-text.ts';
import type { Facts, Transcript } from './transcript.ts';

/** What a sentence says that puts the answer off; each with words of a real letter. */
const POSTPONES = [
  // "kunnen niet binnen de gebruikelijke termijn worden beantwoord", "is beantwoording binnen de termijn niet mogelijk"
  /(?<!\p{L})(?:niet|onmogelijk)(?!\p{L})[^?]*(?<!\p{L})\p{L}*termijn|termijn(?!\p{L})[^?]*(?<!\p{L})(?:niet|onmogelijk)(?!\p{L})/iu,
  // "vergt meer tijd", "heb ik meer tijd nodig"
  /(?<!\p{L})meer tijd(?!\p{L})/iu,
  // "kunnen nog niet worden beantwoord", "niet tijdig", "niet op tijd"
  /(?<!\p{L})(?:nog niet|niet tijdig|niet op tijd)(?!\p{L})/iu,
  // "vraag ik u om uitstel", "uitstel voor de beantwoording"
  /(?<!\p{L})uitstel(?!\p{L})/iu,
];
/** `De vragen konden niet eerder worden beantwoord`: they are now. */
const IS_PAST = /(?<!\p{L})(?:kon|konden|was|waren)(?!\p{L})/iu;
const SPEAKS_OF_ANSWERING = /(?<!\p{L})(?:be)?antwoord/iu;
const SPEAKS_OF_QUESTIONS = /(?<!\p{L})\p{L}*vra(?:gen|ag)(?!\p{L})/iu;
/** Without one of these it may be a letter of a town to its council. */
const TO_PARLIAMENT =
  /(?<!\p{L})(?:minister|staats?secretaris|kamervragen|kamerlid|kamerleden|(?:de|uw|tweede|eerste) kamer)(?!\p{L})|\d{4}Z ?\d{5}/iu;
const SALUTATION = /^(?:zeer )?geachte (?:mevrouw|heer|voorzitter|leden)[^.?!]{0,60}[,.]?$/iu;

/** `het lid Jansen (PvdA)`, `de leden Jansen en De Wit (beiden PvdA)`, `de leden Jansen (PvdA) en Bos (DEF)`. */
const MEMBERS =
  /(?<!\p{L})(?:het (?:kamer)?lid|de (?:kamer)?leden)\s+(\p{L}[^()?!;:]{1,80}\([^()\d]{2,40}\)(?:(?:,|,? en)\s+(?:het lid |de leden |van (?:het lid|de leden) )?\p{L}[^()?!;:]{1,80}\([^()\d]{2,40}\)){0,9})/iu;
const ABOUT = /(?<![\p{L}-])(?:over|inzake|betreffende|omtrent)\s+/iu;
/** Marks the certain end of a subject: a bracket or comma with the date or the number. */
const BEHIND_SUBJECT =
  /[,\s]*(?:[([]\s*(?:ingezonden|(?:uw |met )?kenmerk|nr\.?|nummer|vraagnummer|\d{4}Z)|,\s*(?:die (?:op|door)|(?:welke )?ingezonden|met (?:als )?kenmerk|(?:uw )?kenmerk|d\.d\.|gesteld|aan mij)(?!\p{L})|\s(?:d\.d\.|ingezonden op|met kenmerk)\s)/iu;
/** What the sentence says of the questions: `kunnen tot mijn spijt niet binnen …`, `niet binnen …`, `meer tijd …`. */
const PREDICATE =
  /[,\s]+(?:(?:kunnen|kan|zullen|zal|worden)\s+(?:(?!kunnen|kan|zullen|zal|worden)[^\s.?!]+\s+){0,8}?)?(?:niet\s+(?:tijdig|op tijd|binnen|kunnen|kan|zullen|zal|worden)|nog niet|(?:meer|langere) tijd)(?!\p{L})/giu;
/** `(ingezonden 3 mei 2021)`, `, ingezonden op 3 mei 2021`, `d.d. 3 mei 2021`. */
const SUBMITTED = /(?<!\p{L})(?:ingezonden|d\.d\.)\s+(?:op\s+)?(.{8,30})/iu;
/** `Op 3 mei 2021 heeft het lid Jansen (PvdA) vragen gesteld`. */
const ON_THIS_DAY = /^op (\d.{7,25}?) (?:heeft|hebben|zijn|stelden?|ontving)(?!\p{L})/iu;
/** The longest paragraph of such a letter, in letters. */
const LONGEST = 3_000;
const CASE_NUMBER = /(?<![\p{L}\d])(\d{4}Z) ?(\d{5})(?!\d)/gu;

/** The transcript of such a letter with its words as a notice, and with what it says of the questions; any other as it is. */
export function withPostponementLetter(transcript: Transcript, title: Title): Transcript {
  const { publication, blocks, above, preamble, facts } = transcript;
  if (facts || blocks.length > 0 || title.reply !== null) return transcript;
  const paragraphs = [...above, ...preamble];
  const request = paragraphs.findIndex(({ text }) => namesQuestions(text));
  const isPostponed = paragraphs.slice(request).some(({ text }) => sentencesIn(text).some(postpones));
  if (request === -1 || !isPostponed || paragraphs.some(({ text }) => text.trimEnd().endsWith('?'))) {
    return transcript;
  }
  if (!paragraphs.some(({ text }) => TO_PARLIAMENT.test(text))) return transcript;
  const salutation = paragraphs.findIndex(({ text }) => SALUTATION.test(text));
  const isGreeted = salutation !== -1 && salutation < request;
  const from = isGreeted ? salutation + 1 : request;
  return {
    ...transcript,
    publication: {
      ...publication,
      caseNumber: publication.caseNumber ?? caseNumberIn(paragraphs),
      chamber: publication.chamber ?? (isToSenate(paragraphs) ? 'eerste' : null),
    },
    above: [],
    preamble: paragraphs.slice(0, isGreeted ? salutation : from),
    blocks: [{ kind: 'notice', label: null, numbers: [], slips: [], paragraphs: paragraphs.slice(from) }],
    facts: factsIn(paragraphs, request),
    leftOut: isGreeted
      ? [...transcript.leftOut, { text: paragraphs[salutation]?.text ?? '', reason: 'letter' }]
      : transcript.leftOut,
    warnings: [...transcript.warnings, 'Wie wat vroeg, is uit de lopende tekst van een brief gelezen.'],
  };
}

const sentencesIn = (text: string): string[] =>
  sentences(text).map(({ from, to }) => text.slice(from, to).trim());

/** `vragen` of somebody, or of a number: letters speak of other questions as well. */
function namesQuestions(text: string): boolean {
  if (text.length > LONGEST) return false;
  return SPEAKS_OF_QUESTIONS.test(text) && (MEMBERS.test(text) || /\d{4}Z ?\d{5}/.test(text));
}

function postpones(sentence: string): boolean {
  return (
    SPEAKS_OF_ANSWERING.test(sentence) &&
    !IS_PAST.test(sentence) &&
    POSTPONES.some((pattern) => pattern.test(sentence))
  );
}

function isToSenate(paragraphs: readonly MarkedText[]): boolean {
  const names = (chamber: RegExp) => paragraphs.some(({ text }) => chamber.test(text));
  return names(/(?<!\p{L})eerste kamer(?!\p{L})/iu) && !names(/(?<!\p{L})tweede kamer(?!\p{L})/iu);
}

/** What the letter says of the questions. What it does not say for certain is left out. */
function factsIn(paragraphs: readonly MarkedText[], request: number): Facts {
  const paragraph = paragraphs[request]?.text ?? '';
  const own = sentencesIn(paragraph).find(namesQuestions) ?? paragraph;
  const members = MEMBERS.exec(own);
  const subject = members && subjectIn(own.slice(members.index + members[0].length));
  const submitted =
    readDate(SUBMITTED.exec(own)?.[1] ?? '') ??
    readDate(ON_THIS_DAY.exec(own)?.[1] ?? '') ??
    readLetter([paragraph]).submitted;
  return {
    askers: members ? askersIn(members[1] ?? '') : [],
    subject: subject ?? null,
    ...(submitted === null ? {} : { submitted }),
  };
}

/** `Jansen (PvdA), het lid Bos (DEF) en van de leden De Wit en Smit (beiden GHI)`. */
function askersIn(printed: string): Asker[] {
  return readAskers(printed.replace(/(?<=[,\s])(?:van )?(?:het lid|de leden) /giu, ''));
}

/** The text after `over`, if its end is certain. */
function subjectIn(behindMembers: string): string | null {
  const about = ABOUT.exec(behindMembers);
  if (!about) return null;
  const rest = behindMembers.slice(about.index + about[0].length);
  const ends = [BEHIND_SUBJECT.exec(rest)?.index, [...rest.matchAll(PREDICATE)].at(-1)?.index].filter(
    (end) => end !== undefined,
  );
  const isWhole = ends.length === 0 && /[^.]\.$/u.test(rest);
  const end = isWhole ? rest.length - 1 : Math.min(...ends);
  return Number.isFinite(end) ? rest.slice(0, end).trim() || null : null;
}

/** The number of the case, where the letter gives one alone. */
function caseNumberIn(paragraphs: readonly MarkedText[]): string | null {
  const numbers = new Set(
    paragraphs.flatMap(({ text }) =>
      [...text.matchAll(CASE_NUMBER)].map(([, year, number]) => `${year}${number}`),
    ),
  );
  return numbers.size === 1 ? ([...numbers][0] ?? null) : null;
}
