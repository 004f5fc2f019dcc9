/** Who asked and who answered, in the archive's file, to filter and count by. */
import type { DatabaseSync } from 'node:sqlite';
import type { Document } from '../../documents/model.ts';
import { findable } from '../filter.ts';
import { ministriesIn, partiesIn } from '../names/known.ts';
import { comparable, comparablePerson, withoutSpacing } from '../names/people.ts';

export interface NameWriter {
  put(row: number, document: Document): void;
  remove(row: number): void;
}

export function nameWriter(db: DatabaseSync): NameWriter {
  const insertAsker = db.prepare('INSERT INTO asker VALUES (?, ?, ?, ?, ?)');
  const insertRespondent = db.prepare('INSERT INTO respondent VALUES (?, ?, ?, ?, ?, ?)');
  const deletions = ['asker', 'respondent'].map((table) =>
    db.prepare(`DELETE FROM ${table} WHERE document = ?`),
  );
  const setAskers = db.prepare('UPDATE document SET askers = ? WHERE rowid = ?');
  return {
    // A member of two parties, or a minister of two ministries, has a row for each.
    put(row, { askers, respondents, submitted }) {
      setAskers.run(JSON.stringify(askers), row);
      const year = submitted === null ? null : Number.parseInt(submitted, 10);
      for (const { name, party } of askers) {
        for (const one of party === null ? [null] : partiesIn(party, year)) {
          insertAsker.run(
            row,
            withoutSpacing(name),
            one,
            findable(comparablePerson(name)),
            one && comparable(one),
          );
        }
      }
      for (const { role, name, ministry } of respondents) {
        for (const one of ministry === null ? [null] : ministriesIn(ministry)) {
          insertRespondent.run(
            row,
            role,
            name && withoutSpacing(name),
            one,
            name && findable(comparablePerson(name)),
            one && findable(one),
          );
        }
      }
    },
    remove(row) {
      for (const deletion of deletions) deletion.run(row);
    },
  };
}
