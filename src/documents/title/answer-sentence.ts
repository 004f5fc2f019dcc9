/**
 * The sentence of the answer: who answered on whose behalf, and when. `Antwoord van Minister-President Rutte
 * (Algemene Zaken), mede namens de Minister van Binnenlandse Zaken en Koninkrijksrelaties (ontvangen
 * 1 februari 2023). Zie ook Aanhangsel Handelingen, vergaderjaar 2022–2023, nr. 1379.`
 */

import { dateAfterLast, lastIndexOf } from '../../dutch/dates.ts';
import type { Respondent } from '../model.ts';
import { printName } from './askers.ts';
import { findMinistry } from './ministries.ts';
import { findRole, printOffice, readOffices } from './offices.ts';

export interface AnswerSentence {
  readonly kind: 'answer' | 'notice';
  readonly isFurther: boolean;
  readonly respondents: readonly Respondent[];
  readonly onBehalfOf: readonly string[];
  readonly received: string | null;
  /** Ids of the papers under `Zie ook`: mostly the postponement that came before. */
  readonly seeAlso: readonly string[];
}

/** `Antwoord van`, `Nader antwoord van`, `Mededeling van`. */
const ANSWERED_BY = /^(nader\s+)?(antwoord|mededeling)(?:en)?\s+van\s+/iu;
const ON_BEHALF = /,?\s*(?:mede|en)\s+namens\s+/iu;
/** `(ontvangen`; an official title has `(ontvangen (ontvangen 7 juni 2024).` */
const RECEIVED = /\s*[([]?\s*\(?ontvangen/giu;
/** Between two who answer: `) en van`, `) en antwoord van`, `), `. */
const AND_ANSWER_OF = /\)\s*(?:,\s*)?(?:en\s+)?(?:(?:nader\s+)?antwoord\s+)?(?:van\s+)?/iu;
/** Also `nr` without its full stop, or no `nr.` at all: `vergaderjaar 2023–2024, 1028`. */
const SEE_ALSO =
  /zie ook\s+aanhangsel\s*(?:van de\s+)?handelingen,?\s*vergaderjaar\s+(\d{4})\s*[–/-]\s*(\d{4}),?\s*(?:nr\.?\s*)?(\d{1,5})/giu;

const NO_NAME =
  /(?<!\p{L})(?:antwoord(?:en)?|beantwoording|(?:kamer)?vra(?:ag|gen)|leden|lid|over)(?!\p{L})/iu;

/** @example opensAnswerSentence('Antwoord van Minister De Jonge (Binnenlandse Zaken en') */
export function opensAnswerSentence(text: string): boolean {
  const by = ANSWERED_BY.exec(text);
  return by !== null && findRole(text, by[0].length) !== null;
}

/** What the sentence says; `null` if it is none. What it leaves out is empty or `null`. */
export function readAnswerSentence(sentence: string): AnswerSentence | null {
  const opening = ANSWERED_BY.exec(sentence);
  if (!opening) return null;
  const who = sentence.slice(opening[0].length, lastIndexOf(sentence, RECEIVED) ?? undefined);
  const [by = '', ...behalf] = who.split(ON_BEHALF);
  return {
    kind: opening[2]?.toLowerCase() === 'mededeling' ? 'notice' : 'answer',
    isFurther: opening[1] !== undefined,
    respondents: by.split(AND_ANSWER_OF).flatMap(readRespondent),
    onBehalfOf: behalf.flatMap((list) => readOffices(list, 0).offices.map(printOffice)),
    received: dateAfterLast(sentence, RECEIVED),
    seeAlso: [...sentence.matchAll(SEE_ALSO)].map(([, from, to, number]) => `ah-tk-${from}${to}-${number}`),
  };
}

/** `Staatssecretaris Van Rij (Financiën – Fiscaliteit`, or without a name `de Minister van Justitie`. */
function readRespondent(text: string): Respondent[] {
  const role = findRole(text, 0);
  if (!role) return [];
  const bracket = text.indexOf('(');
  const named = text.slice(role.to, bracket === -1 ? undefined : bracket).trim();
  if (/^(?:van|voor)\s/u.test(named)) {
    return readOffices(text, 0).offices.map((office) => ({
      role: office.role,
      name: null,
      ministry: office.ministry,
    }));
  }
  // The heading of a page, `Antwoord van Minister Antwoord op vragen van het lid …`, names nobody.
  if (NO_NAME.test(named)) return [];
  const ministry = bracket === -1 ? null : printPortfolio(text.slice(bracket + 1));
  return [{ role: role.role, name: printName(named) || null, ministry }];
}

/** `Financiën – Fiscaliteit en Belastingdienst`: a ministry, and what of it a state secretary looks after. */
function printPortfolio(printed: string): string | null {
  const known = findMinistry(printed, 0);
  const rest = known ? printed.slice(known.to) : printed;
  return `${known?.ministry.name ?? ''}${rest}`.replace(/\s+/g, ' ').trim() || null;
}
