/**
 * What `stateOf` says of a case, as SQL over the papers of one case (`GROUP BY case_id`), for questions about all of them: in code each
 * of twenty thousand took a look-up of its own. That both say the same is a test over the corpus.
 */
import { DATED, LONGER_TERM, TERM } from './state.ts';

const SUBMITTED = 'julianday(min(document.submitted))';
/** Of a further answer alone there is no other first one. */
const FIRST_ANSWER = `julianday(CASE WHEN max(document.answered AND NOT document.further)
  THEN min(CASE WHEN document.answered AND NOT document.further THEN document.received END)
  ELSE min(CASE WHEN document.answered THEN document.received END) END)`;

const IS_NOTICE = "(document.kind = 'postponement' AND NOT document.answered)";

/** Days from the questions to the first answer; null where one of these has no date. */
export const ANSWER_DAYS = `CAST(round(${FIRST_ANSWER} - ${SUBMITTED}) AS INTEGER)`;

/** Whether a minister said that it takes longer. */
const IS_POSTPONED = `max(${IS_NOTICE})`;

/** The term in days; null for the Eerste Kamer. */
export const TERM_DAYS = `CASE WHEN max(document.chamber = 'eerste') THEN NULL WHEN ${IS_POSTPONED} THEN ${LONGER_TERM} ELSE ${TERM} END`;

/** The key of its state on a day, as `YYYY-MM-DD`. */
export function stateOn(day: string): string {
  const waited = `(julianday('${day}') - ${SUBMITTED})`;
  const isLate = `coalesce(${waited} > ${TERM_DAYS}, 0)`;
  return `CASE
    WHEN max(document.answered AND document.further) THEN 'answered further'
    WHEN max(document.answered) THEN 'answered'
    WHEN max(${IS_NOTICE} AND document.withdrawn) THEN 'withdrawn'
    WHEN max(document.kind <> 'postponement' AND document.received IS NOT NULL)
      OR coalesce(${waited} > ${DATED}, 0) THEN 'unanswered here'
    WHEN ${IS_POSTPONED} THEN iif(${isLate}, 'late after postponement', 'postponed')
    ELSE iif(${isLate}, 'late', 'open') END`;
}
