/** What waits for an answer, and how long answers usually take, as the archive's file has them. */
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

const CaseIds = z.array(z.object({ id: z.string() }));
const Answered = z.array(z.object({ ministry: z.string(), submitted: z.string(), received: z.string() }));

/** The cases asked since a day that have no answer here, the oldest first. */
export function unansweredIn(db: DatabaseSync): (since: string) => string[] {
  const unanswered = db.prepare(
    `SELECT case_id AS id FROM document WHERE case_id IS NOT NULL GROUP BY case_id
     HAVING min(submitted) >= ? AND max(answered) = 0 AND max(withdrawn) = 0 ORDER BY min(submitted), case_id`,
  );
  return (since) => CaseIds.parse(unanswered.all(since)).map(({ id }) => id);
}

/** How many days a ministry takes: the middle one of so many first answers. */
export interface UsualDays {
  readonly median: number;
  readonly count: number;
}

/** By the ministry as it is compared, over the answers received since a day. */
export function usualDaysIn(db: DatabaseSync): (since: string) => Map<string, UsualDays> {
  const answered = db.prepare(
    `SELECT DISTINCT document.rowid, folded_ministry AS ministry, submitted, received FROM document
     JOIN respondent ON respondent.document = document.rowid
     WHERE answered = 1 AND further = 0 AND received >= ? AND submitted IS NOT NULL AND folded_ministry IS NOT NULL`,
  );
  return (since) => {
    const rows = Answered.parse(answered.all(since));
    const byMinistry = Map.groupBy(rows, ({ ministry }) => ministry.trim());
    return new Map(
      [...byMinistry].map(([ministry, own]) => {
        const days = own
          .map(({ submitted, received }) => (Date.parse(received) - Date.parse(submitted)) / 86_400_000)
          .sort((one, other) => one - other);
        return [
          ministry,
          { median: Math.round(days[Math.floor((days.length - 1) / 2)] ?? 0), count: own.length },
        ];
      }),
    );
  };
}
