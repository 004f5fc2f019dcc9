/** What the cases that a search finds can be limited to: whom, by whom, when, of which kind; and how many there are of each. */
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Condition } from '../archive/filter.ts';
import { Document } from '../documents/model.ts';
import { amongFound } from './found-table.ts';

export interface Facet<Value = string> {
  readonly value: Value;
  /** How many cases. */
  readonly count: number;
}

export interface Facets {
  /** The most frequent first. */
  readonly parties: readonly Facet[];
  readonly ministries: readonly Facet[];
  readonly kinds: readonly Facet<Document['kind']>[];
  /** Session years, the newest first. */
  readonly years: readonly Facet[];
}

const Row = z.object({ value: z.string(), count: z.int() });
const KindRow = z.object({ value: Document.shape.kind, count: z.int() });

/** A menu of Discord's has no room for more. */
const MOST = 22;

const PARTS = {
  parties: `SELECT party AS value, count(DISTINCT case_id) AS count FROM found JOIN asker ON asker.document = row
    WHERE party IS NOT NULL GROUP BY party ORDER BY count DESC, value LIMIT ${MOST}`,
  ministries: `SELECT ministry AS value, count(DISTINCT case_id) AS count FROM found JOIN respondent ON respondent.document = row
    WHERE ministry IS NOT NULL GROUP BY ministry ORDER BY count DESC, value LIMIT ${MOST}`,
  kinds:
    'SELECT kind AS value, count(DISTINCT case_id) AS count FROM found GROUP BY kind ORDER BY count DESC',
  years: `SELECT session AS value, count(DISTINCT case_id) AS count FROM found WHERE session IS NOT NULL
    GROUP BY session ORDER BY session DESC LIMIT ${MOST}`,
};

/** @param match FTS5's query; null for all documents */
export function facetsIn(db: DatabaseSync, match: string | null, condition: Condition | null): Facets {
  const rows = (part: keyof typeof PARTS) => Row.array().parse(db.prepare(PARTS[part]).all());
  return amongFound(db, match, condition, ['case_id', 'kind', 'session'], () => ({
    parties: rows('parties'),
    ministries: rows('ministries'),
    kinds: KindRow.array().parse(db.prepare(PARTS.kinds).all()),
    years: rows('years'),
  }));
}
