import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** All that the bot has, with the limits that people put on searches. */
const STATEMENTS = 200;

/**
 * Has the same text prepared once. A statement is some tens of kilobytes of SQLite's, which V8 does not count: those of a busy minute
 * would wait for their collection by the hundred megabytes. No statement may be gone through by two at a time.
 */
export function keepingStatements(db: DatabaseSync): (sql: string) => StatementSync {
  const kept = new Map<string, StatementSync>();
  const prepare = db.prepare.bind(db);
  return (sql) => {
    const statement = kept.get(sql) ?? prepare(sql);
    kept.delete(sql);
    kept.set(sql, statement);
    const [oldest] = kept.keys();
    if (kept.size > STATEMENTS && oldest !== undefined) kept.delete(oldest);
    return statement;
  };
}
