/** What a notice says happens to the questions. Most postpone the answer; some end the case, each in its own words. */
import { sentences } from '../../dutch/sentences.ts';

/** Where a clause begins that is about something else: `…, omdat de vergunning is ingetrokken`. */
const CLAUSE =
  /(?<!\p{L})(?:omdat|doordat|aangezien|want|terwijl|zodat|zodra|tot|totdat|nadat|nu|die|dat|waardoor|waarvan|waarover|waarin)(?!\p{L})/iu;
/** The questions come first: `Nu het wetsvoorstel is ingetrokken, vergen uw vragen meer tijd` is about a bill. */
const IN_ORDER = /vragen(?!\p{L}).*(?<!\p{L})(?:ingetrokken|vervallen|afgevoerd|in)(?!\p{L})/iu;
const QUESTIONS = /(?<!\p{L})(?:kamer)?vragen(?!\p{L})/iu;
/** `vraag 3`, `de vragen 2 en 3`, `een deel van de vragen`: not all of them. */
const SOME =
  /(?<!\p{L})vra(?:ag|gen) \d|(?<!\p{L})(?:deel|enkele|sommige|één|twee|drie|vier|enige|aantal)(?: \p{L}+){0,4} vragen/iu;
const NOT_SO =
  /(?<!\p{L})(?:niet|geen|indien|wanneer|mits|tenzij|eventueel|kunnen|kan|zou|zouden)(?!\p{L})/iu;

/** Phrases that withdraw or end questions, where the clause is about them. */
const WITHDRAWN: readonly RegExp[] = [
  // "Deze vragen zijn ingetrokken door de indieners", "dat zijn vragen ingetrokken zijn"
  /(?<!\p{L})(?:zijn|worden|werden|is|wordt)(?: \p{L}+){0,4} ingetrokken(?!\p{L})|(?<!\p{L})ingetrokken (?:zijn|worden|werden)(?!\p{L})/iu,
  // "De indieners hebben hun vragen op 17 januari ingetrokken"
  /(?<!\p{L})(?:heeft|hebben|had|hadden)(?!\p{L}).*(?<!\p{L})vragen(?:(?!(?<!\p{L})over(?!\p{L})).)*(?<!\p{L})ingetrokken(?!\p{L})/iu,
  // "trekt haar vragen in"
  /(?<!\p{L})trekk?(?:t|en)(?!\p{L}).*(?<!\p{L})vragen(?!\p{L}).*(?<!\p{L})in(?!\p{L})/iu,
  // "worden als ingetrokken beschouwd"
  /(?<!\p{L})als ingetrokken (?:te )?beschouw/iu,
  // "komen te vervallen", "zijn vervallen"
  /(?<!\p{L})(?:te vervallen|(?:zijn|worden)(?: \p{L}+){0,3} vervallen|vervallen (?:zijn|verklaard))(?!\p{L})/iu,
  // "zijn van de lijst afgevoerd"
  /(?<!\p{L})van de lijst(?: van [^.,;]{3,60})? (?:\p{L}+ )?afgevoerd(?!\p{L})/iu,
];

/** `De vragen zijn beantwoord middels een brief`, `Met mijn brief van 20 mei heb ik deze vragen beantwoord`. */
const ANSWERED =
  /(?<!\p{L})(?:zijn|werden|is|heb|hebben|heeft)(?!\p{L}).*(?<!\p{L})beantwoord(?!\p{L})|(?<!\p{L})beantwoord(?: \p{L}+){0,2} (?:zijn|werden)(?!\p{L})/iu;
/** `worden beantwoord in bijgaande brief`: it is there; one that is to come is not. */
const ANSWERED_HERE =
  /(?<!\p{L})(?:worden|beantwoord)(?!\p{L}).*(?<!\p{L})(?:bijgaande|bijgevoegde|hierbij|bijlage)(?!\p{L})/iu;
const ELSEWHERE =
  /(?<!\p{L})(?:\p{L}*brie(?:f|ven)|kamerstuk(?:ken)?|nota|\p{L}*debat|\p{L}*overleg|verslag|rapport|bijlage|antwoorden? op|beantwoording van)(?!\p{L})/iu;
const LATER =
  /(?<!\p{L})(?:nog|niet|zullen|zal|zodra|later|zo spoedig|binnenkort|kunnen|kan|uitstel|streef|voornemens)(?!\p{L})/iu;

/** @param notice the words of the notice, as the paper has them */
export function saysOfQuestions(notice: string): 'withdrawn' | 'answered elsewhere' | null {
  const all = notice
    .split('\n')
    .flatMap((line) => sentences(line).map(({ from, to }) => line.slice(from, to)))
    .filter((sentence) => QUESTIONS.test(sentence));
  if (all.some((sentence) => clausesIn(sentence).some(withdraws))) return 'withdrawn';
  return all.some(answersElsewhere) ? 'answered elsewhere' : null;
}

const clausesIn = (sentence: string): string[] => sentence.split(CLAUSE);

function withdraws(clause: string): boolean {
  if (!IN_ORDER.test(clause) || SOME.test(clause) || NOT_SO.test(clause)) return false;
  return WITHDRAWN.some((pattern) => pattern.test(clause));
}

function answersElsewhere(sentence: string): boolean {
  if (SOME.test(sentence) || LATER.test(sentence) || !ELSEWHERE.test(sentence)) return false;
  return ANSWERED.test(sentence) || ANSWERED_HERE.test(sentence);
}
