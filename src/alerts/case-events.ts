/** What has happened to a case, as its papers and the terms of parliament tell it. */
import type { Case } from '../archive/cases/case.ts';
import { factsOf, stateOf } from '../archive/cases/state.ts';
import type { CaseEvent } from '../store/alerts.ts';

/**
 * All that has happened until today, each once, in the order of the days; whether it is news is another question.
 * @param today as `YYYY-MM-DD`, in Amsterdam
 */
export function eventsOf({ papers }: Case, today: string): CaseEvent[] {
  const facts = papers.map((paper) => ({ ...factsOf(paper), id: paper.id }));
  const asked = facts.find(({ submitted }) => submitted !== null);
  const answers = facts.filter(({ isAnswered, received }) => isAnswered && received !== null);
  const first = answers.find(({ furtherAnswer }) => !furtherAnswer) ?? answers[0];
  const notices = facts.filter(({ kind, isAnswered }) => kind === 'postponement' && !isAnswered);
  const event = (kind: CaseEvent['kind'], paper: string, day: string | null | undefined): CaseEvent[] =>
    day ? [{ kind, paper, day }] : [];
  const withdrawn = notices.find(({ isWithdrawn }) => isWithdrawn);
  const postponed = notices.find(({ isWithdrawn }) => !isWithdrawn);
  const { key, due } = stateOf(facts, today);
  const isLate = key === 'late' || key === 'late after postponement';
  return [
    ...event('asked', asked?.id ?? '', asked?.submitted),
    ...event('postponed', postponed?.id ?? '', postponed?.received),
    ...event('withdrawn', withdrawn?.id ?? '', withdrawn?.received),
    ...event('answered', first?.id ?? '', first?.received),
    ...answers.flatMap(({ id, furtherAnswer, received }) =>
      furtherAnswer && id !== first?.id ? event('further', id, received) : [],
    ),
    // Twice at most: when the term of three weeks is over, and when that of six is.
    ...(isLate && due !== null ? event('late', key, dayAfter(due)) : []),
  ].sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
