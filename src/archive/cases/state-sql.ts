/**
 * What `stateOf` says of a case, as SQL over the papers of one case (`GROUP BY case_id`), for questions about all of them: in code each
 * of twenty thousand took a look-up of its own. That both say the same is a test over the corpus.
 */
import { DATED, LONGER_TERM, LONGEST_WAIT, TERM } from './state.ts';

const SUBMITTED = 'julianday(min(document.submitted))';
/** Of a further answer alone there is no other first one. */
const IS_DATED = "(document.answered AND NOT (document.elsewhere AND document.kind = 'postponement'))";
const FIRST_ANSWER = `julianday(CASE WHEN max(${IS_DATED} AND NOT document.further)
  THEN min(CASE WHEN ${IS_DATED} AND NOT document.further THEN document.received END)
  ELSE min(CASE WHEN ${IS_DATED} THEN document.received END) END)`;

const IS_NOTICE = "(document.kind = 'postponement' AND NOT document.answered)";

const YEAR = (column: string): string => `CAST(substr(document.${column}, 1, 4) AS INTEGER)`;
const SESSION = (from: number): string => `CAST(substr(document.session_year, ${from}, 4) AS INTEGER)`;
const IS_OUTSIDE_SESSION = `(document.session_year IS NOT NULL AND (
  coalesce(${YEAR('received')} NOT BETWEEN ${SESSION(1)} AND ${SESSION(6)}, 0)
  OR coalesce(${YEAR('submitted')} NOT BETWEEN ${SESSION(1)} - 2 AND ${SESSION(6)}, 0)))`;

/** Whether the dates of a case cannot all be true on a day, as `contradicts` tells it. */
export const contradictedOn = (day: string): string => `(
  count(DISTINCT document.submitted) > 1 OR max(${IS_OUTSIDE_SESSION})
  OR coalesce(max(document.submitted) > '${day}', 0) OR coalesce(max(document.received) > '${day}', 0)
  OR coalesce(${FIRST_ANSWER} - ${SUBMITTED} NOT BETWEEN 0 AND ${LONGEST_WAIT}, 0))`;

/**
 * Days from the questions to the first answer; null where one of these has no date, or the dates contradict each other.
 * @param day as `YYYY-MM-DD`
 */
export const answerDaysOn = (day: string): string =>
  `CASE WHEN ${contradictedOn(day)} THEN NULL ELSE CAST(round(${FIRST_ANSWER} - ${SUBMITTED}) AS INTEGER) END`;

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
      OR ${contradictedOn(day)} OR coalesce(${waited} > ${DATED}, 0) THEN 'unanswered here'
    WHEN ${IS_POSTPONED} THEN iif(${isLate}, 'late after postponement', 'postponed')
    ELSE iif(${isLate}, 'late', 'open') END`;
}
