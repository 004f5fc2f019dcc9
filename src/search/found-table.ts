/** All that a search finds, as a table to count in. */
import type { DatabaseSync } from 'node:sqlite';
import type { Condition } from '../archive/filter.ts';

/**
 * Counts among the papers that are found: `count` finds them as the table `found`, with their `row` and these columns of `document`.
 * @param match FTS5's query; null for all documents
 */
export function amongFound<Counted>(
  db: DatabaseSync,
  match: string | null,
  condition: Condition | null,
  columns: readonly string[],
  count: () => Counted,
): Counted {
  const matched =
    match === null ? 'true' : 'rowid IN (SELECT rowid FROM word_index WHERE word_index MATCH ?)';
  const values = [...(match === null ? [] : [match]), ...(condition?.values ?? [])];
  db.exec('DROP TABLE IF EXISTS temp.found');
  db.prepare(
    `CREATE TEMP TABLE found AS SELECT rowid AS row, ${columns.join(', ')} FROM document
     WHERE ${matched} AND (${condition?.sql ?? 'true'})`,
  ).run(...values);
  const counted = count();
  db.exec('DROP TABLE temp.found');
  return counted;
}
