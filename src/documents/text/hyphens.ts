/**
 * What a hyphen at the end of a line is: the typesetter's, which goes (`verant-` / `woordelijk`), or the
 * word's own, which stays (`politiek-` / `ambtelijke`), with a blank where the word stops short
 * (`vergunning-` / `en leges`). First the same document elsewhere, then the letters themselves.
 */
import { isMostlyHyphenated } from '../../dutch/hyphenated.ts';
import { isWord, isWordOrCompound } from '../../dutch/lexicon.ts';
import { CLASH } from './vowels.ts';
import type { WordForms } from './word-forms.ts';

export type HyphenReading = 'join' | 'keep' | 'keep with blank';

/** `milieu-` / `en sociale risico’s`: the hyphen stands for the rest of a word that comes later. */
const CONJUNCTION = /^(?:en|of|én|óf|tot|respectievelijk|resp\.|en\/of|c\.q\.|dan wel)(?![\p{L}])/u;
/** `reizigers-` / `als het goederenvervoer`, but `even-` / `als`. */
const AS = /^als(?![\p{L}])/u;
/** `als-` / `of`: the one word that ends in a conjunction of its own. */
const ALSOF = /^als$/iu;

/** Words that are written with a hyphen after them whatever follows: `niet-ingezetene`, `oud-minister`. */
const ALWAYS_HYPHENED = new Set([
  'niet',
  'oud',
  'ex',
  'non',
  'vice',
  'adjunct',
  'aspirant',
  'kandidaat',
  'wnd',
]);
/** … unless what follows is but an ending, or the rest of a word that begins alike: `oud-` / `ste`, `ex-` / `tra`. */
const REST_OF_WORD =
  /^(?:ste|sten|er|ers|heid|jaar|jaars|sher|tra|pert|perts|port|treem|treme|clusief|amen|act|acte|plosie|ploitatie|pansie|periment|perimenten|pliciet|tern|terne|tensief|tensieve|ceptie|tje|tjes|en)(?![\p{L}])/iu;

/**
 * Words behind which writers mostly put a hyphen before a whole word (`ontwerp-richtlijn`), though many leave it out:
 * more often than not in the parliamentary papers of 1984–2008.
 */
const MOSTLY_HYPHENED = new Set(
  'aids arts awacs benelux bèta case cito collega concept eigenaar halt havo hiv liaison live mavo motie nazi neef ontwerp pabo pseudo quasi roma semi sofi tamil undercover vinex vmbo wajong'.split(
    ' ',
  ),
);

/** `secretaris-` / `generaal`, `minister-` / `president`. */
const OFFICE_ENDS = /^(?:generaal|president|generaals|presidenten|commandant)(?![\p{L}])/iu;
const OFFICE_STARTS =
  /(?:secretaris|secretarissen|directeur|directeuren|inspecteurs?|procureurs?|advocaat|advocaten|minister|viceminister|officier|officieren)$/iu;

/** Two adjectives side by side: `sociaal-` / `economische`, `politiek-` / `bestuurlijk`. */
const FIRST_ADJECTIVE =
  /(?:^|[^\p{L}])(?:sociaal|financieel|politiek|economisch|juridisch|technisch|medisch|cultureel|publiek|privaat|historisch|strategisch|wetenschappelijk|maatschappelijk|ambtelijk|bestuurlijk|psychisch|fysiek|ruimtelijk|ethisch|democratisch|christelijk|militair|digitaal|etnisch|godsdienstig)$/iu;
const SECOND_ADJECTIVE =
  /^\p{L}+(?:lijke?|ische?|ele|eel|ale|aal|aire|air|ieve?|ief|ate|aat|kundige?|uele?)(?![\p{L}])/iu;

const VOWEL = /[aeiouyàáâäèéêëìíîïòóôöùúûü]/iu;
/** Consonants that no Dutch syllable begins or ends with: `mvo`, `hbo`, `vwo`, `ekv`. */
const NO_SYLLABLE = /^(?:[bcdfghjkmpqrtvxz][bcdfgkmpqtvxz]|[bcdfghjklmnpqrtvxz]w)|[bcdfghjkqvwxz]v$/iu;
const SYLLABLE_START = /^(?:ch|kn|kw|ps|pt|sch|th|tj|tw|dw|zw|gn|wr|kl)/iu;

/**
 * @param left what stands before the hyphen, from the last blank on: `(milieu`
 * @param right what the next line begins with
 */
export function readHyphen(left: string, right: string, forms: WordForms): HyphenReading {
  if (CONJUNCTION.test(right) && !(ALSOF.test(left) && right.startsWith('of'))) return 'keep with blank';
  if (AS.test(right) && !isWord(`${left.replace(/^\P{L}+/u, '').toLowerCase()}als`)) return 'keep with blank';
  const part = left.slice(left.lastIndexOf('-') + 1);
  if (isOwnByCharacters(part, right)) return 'keep';
  const word = /^[\p{L}\d]+/u.exec(right)?.[0].toLowerCase() ?? '';
  const before = /[\p{L}\d-]+$/u.exec(left)?.[0].toLowerCase() ?? '';
  const joined = forms.has(`${before}${word}`);
  const hyphened = forms.has(`${before}-${word}`);
  if (joined !== hyphened) return hyphened ? 'keep' : 'join';
  // One writer’s `politie-functionaris` says nothing of `politiebureau`, which is a word.
  const isAbbreviation = forms.isHyphenated(before) && !isWord(`${before}${word}`);
  if (isAbbreviation || isOwnByWords(part, right)) return 'keep';
  return isOwnByLexicon(part, before, word) ? 'keep' : 'join';
}

/** Signs that the typesetter never broke a word there. */
function isOwnByCharacters(part: string, right: string): boolean {
  if (!/\p{L}$/u.test(part)) return true; // (maatwerk)-/bedrijven, 60-/plusser, SMC’s-/vorming
  if (/^\P{L}/u.test(right)) return true; // COVID-/19
  if (MIDDLE_OF_PHRASE.test(right) && (isWord(part.toLowerCase()) || ENGLISH.test(right))) return true; // huis-/aan-huis
  if (/\p{Lu}$/u.test(part)) return !isOneInCapitals(part, right); // PKI-/consortium, HAG-/RPT, but MINIS-/TERIE
  if (/^\p{Lu}/u.test(right)) return true; // Nagorno-/Karabach
  const letters = part.replace(/^\P{L}+/u, '');
  return letters.length === 1 || !VOWEL.test(letters) || !VOWEL.test(/^\p{L}+/u.exec(right)?.[0] ?? '');
}

/** What follows is the middle of a phrase that has hyphens throughout: `twee-` / `op-een`. */
const MIDDLE_OF_PHRASE =
  /^(?:aan|and|bij|by|de|en|for|in|je|met|naar|of|on|op|per|te|the|to|tot|uit|van|voor)-\p{L}/u;

/** `sale-` / `and-lease`: the dictionary has not the first. */
const ENGLISH = /^(?:and|for|on|the|to)-/u;

/** Two parts in capitals are one word only if the dictionary has it. */
function isOneInCapitals(part: string, right: string): boolean {
  if (!/^\p{Lu}{2}/u.test(right) || part.length < 2) return false;
  const word = /^\p{L}+/u.exec(right)?.[0] ?? '';
  return isWordOrCompound(`${part}${word}`.toLowerCase());
}

/** A name is as long, and not one of the syllables that a line ends with. */
const NAME = /^\p{Lu}\p{Ll}{3,}$/u;
const SHORTEST_BEHIND_NAME = 5;

/**
 * What the words themselves tell: which of the two is in the dictionary, and whether a whole word stands behind
 * a name: `Zembla-` / `uitzending`, but `Ameri-` / `kaanse`.
 */
function isOwnByLexicon(part: string, before: string, word: string): boolean {
  if (isMostlyHyphenated(`${before}-${word}`)) return true;
  if (isWord(`${before}${word}`)) return false;
  if (isWord(`${before}-${word}`)) return true;
  const letters = part.replace(/^\P{L}+/u, '');
  const clash = `${letters.at(-1)?.toLowerCase()}${word[0]}`;
  // `ij` is one letter, which some tools break: `voorlichtingsbi-` / `jeenkomst`.
  if (CLASH.test(clash)) return clash !== 'ij' || isWord(letters.toLowerCase());
  if (MOSTLY_HYPHENED.has(letters.toLowerCase()))
    return word.length >= SHORTEST_BEHIND_NAME && isWordOrCompound(word);
  if (!NAME.test(letters) || word.length < SHORTEST_BEHIND_NAME || !isWordOrCompound(word)) return false;
  return !isWordOrCompound(letters.toLowerCase());
}

/** Words and letters that are written with a hyphen, though they could be syllables. */
function isOwnByWords(part: string, right: string): boolean {
  const letters = part.replace(/^\P{L}+/u, '').toLowerCase();
  if (ALWAYS_HYPHENED.has(letters)) return !REST_OF_WORD.test(right);
  if (OFFICE_ENDS.test(right) && OFFICE_STARTS.test(letters)) return true;
  if (FIRST_ADJECTIVE.test(letters) && SECOND_ADJECTIVE.test(right)) return true;
  return letters.length <= 5 && NO_SYLLABLE.test(letters) && !SYLLABLE_START.test(letters);
}
